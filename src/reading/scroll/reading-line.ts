// The height in the window at which a step counts as reached: one rule for turning figures, keeping the place and the offer to resume.
// A slip that is shorter than the room under this line marks a place above itself for that (scroll.css).

/** Part of the window's height from its top. */
export const readingLine = 0.75;

/** How far down the window a block is by that rule, in CSS pixels: a step of the scroll by the place that it marks, anything else by its top. */
export function reachedAt(block: Element): number {
  const isScroll = document.documentElement.dataset['way'] === 'scroll';
  const place = isScroll ? block.querySelector(':scope > .turning') : null;
  return (place ?? block).getBoundingClientRect().top;
}
