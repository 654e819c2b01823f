// The reader's place: the paragraph or step on screen, found before the page changes its shape and brought back after.
import { reachedAt, readingLine } from '../scroll/reading-line.ts';

/** What may be the reader's place. */
export const blocks = '.cover, .chapter-head, .step, .prose > *:not(.figure-steps), .end > *';

/** Takes and restores the place of the reader in `main`. */
export function placeOnPage(main: HTMLElement) {
  let anchor: HTMLElement | undefined;
  /** `scrollY` after the last restore: a reader who has not moved since keeps the same place, whatever else is on screen. */
  let stood = -1;
  const goBack = () => {
    // A chapter's head or the cover is the top of its screen, the site's name with it.
    const isTop = anchor === undefined || anchor === main.firstElementChild?.closest('.cover');
    if (isTop || anchor?.matches('.chapter:first-child > .chapter-head') === true)
      scrollTo({ top: 0, behavior: 'instant' });
    else anchor?.scrollIntoView({ block: 'start', behavior: 'instant' });
    stood = scrollY;
  };
  return {
    take(): void {
      if (anchor !== undefined && anchor.getClientRects().length > 0 && Math.abs(scrollY - stood) < 2) return;
      const box = (block: Element) => block.getBoundingClientRect();
      // Only what is on screen is looked at: a browser may not have laid out the rest.
      const parts = [...main.querySelectorAll<HTMLElement>('.cover, .chapter')].filter(
        (part) => box(part).top <= innerHeight * readingLine && box(part).bottom > innerHeight * 0.15,
      );
      const found = (parts.length > 0 ? parts : [main]).flatMap((part) =>
        part.matches('.cover') ? [part] : [...part.querySelectorAll<HTMLElement>(blocks)],
      );
      const seen = found.filter((block) => block.offsetHeight > 1);
      // The step that turns the figure, by the rule of the scroll; else the first block that is not above the window.
      const reached = seen.findLast((block) => reachedAt(block) <= innerHeight * readingLine);
      const first = seen.find((block) => box(block).bottom > innerHeight * 0.15);
      anchor = reached?.matches('.step') === true ? reached : (first ?? reached);
    },
    taken: (): HTMLElement | undefined => anchor,
    restore(): void {
      goBack();
      // Headlines and slips above it have other heights in this way to read. They are measured before the frame is painted, by an observer
      // that is older than this one and so is called first (headline-edge.ts).
      const measured = new ResizeObserver(() => {
        measured.disconnect();
        goBack();
      });
      measured.observe(main);
    },
  };
}
