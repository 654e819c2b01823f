// Leads a reader from a question to the switches or the dial that it sets, far down in the panel and perhaps folded.

/**
 * Opens the folds that hold a dial or a group of switches, brings it into view, and gives it the focus: who uses keys or a screen reader
 * goes on from there.
 */
export function leadToDial(place: HTMLElement): void {
  for (
    let fold = place.closest('details');
    fold !== null;
    fold = fold.parentElement?.closest('details') ?? null
  )
    fold.open = true;
  const summary = place.querySelector<HTMLElement>(':scope > summary');
  const target = summary ?? place;
  target.focus({ preventScroll: true });
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // What is opened stands below its name; the name of a dial stands above it.
  target.scrollIntoView({
    block: summary === null ? 'center' : 'start',
    behavior: isCalm ? 'instant' : 'smooth',
  });
}
