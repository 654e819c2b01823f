// Where a block of text stands in the window, noted before the page changes its shape and brought back after.

/** The line of the window at which text other than steps is kept, as a part of its height. */
export const eyeLine = 0.3;

/** Where a block begins in the page, in CSS pixels from its top. */
export const inPage = (block: Element): number => block.getBoundingClientRect().top + scrollY;

/** Where a block stands: `share` is its top as a part of the window's height, `read` the part of it above the eye line. */
export interface Standing {
  readonly share: number;
  readonly read: number;
}
/** Where a block stands now. */
export function standingOf(block: Element): Standing {
  const { top, height } = block.getBoundingClientRect();
  return { share: top / innerHeight, read: (innerHeight * eyeLine - top) / Math.max(1, height) };
}

/** Scrolls until a block stands as it did: by its part at the eye line where it was being read, by its top otherwise. */
export function bringText(block: Element, { share, read }: Standing): void {
  const { top, height } = block.getBoundingClientRect();
  const goal =
    read > 0 && read < 1
      ? top + read * Math.max(1, height) - innerHeight * eyeLine
      : top - share * innerHeight;
  scrollBy({ top: goal, behavior: 'instant' });
}
