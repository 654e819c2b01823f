// How far down the headline of a pinned figure reaches: where slips that pass over the figure go under it.

/** Keeps `--findings` of each scroll as the distance from the top of its pinned figure to the end of the headline. Nothing's place depends on it. */
export function followHeadlines(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const pinned = target.closest('.pinned');
      const top = pinned?.getBoundingClientRect().top ?? 0;
      pinned
        ?.closest<HTMLElement>('.scrolly')
        ?.style.setProperty('--findings', `${target.getBoundingClientRect().bottom - top}px`);
    }
  });
  for (const findings of document.querySelectorAll('.pinned .findings')) observer.observe(findings);
}
