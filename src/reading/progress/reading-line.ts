// The line of the window that counts a step as reached: one rule for the figure that turns, the place that is kept and the offer to resume.
// A slip that is shorter than what is left under the line marks a place above it for that (scroll.css).

/** Part of the window's height from its top. */
export const readingLine = 0.75;
