// The line of the window that counts a step as reached: one rule for the figure that turns, the place that is kept and the offer to resume.
// A slip that is shorter than what is left under the line marks a place above it for that (scroll.css).

/** Part of the window's height from its top. */
export const readingLine = 0.75;

/** How far down the window a block stands by that rule, in CSS pixels: in the scroll a step by the place that it marks, anything else by its top. */
export function reachedAt(block: Element): number {
  const isScroll = document.documentElement.dataset['way'] === 'scroll';
  const place = isScroll ? block.querySelector(':scope > [data-turning]') : null;
  return (place ?? block).getBoundingClientRect().top;
}
