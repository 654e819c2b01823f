// The measured heights of embeds, from content/embed-heights.json (written by `npm run heights`).
import heights from '../../content/embed-heights.json' with { type: 'json' };

const measured: Readonly<Record<string, Readonly<Record<string, number>>>> = heights;

/** Heights of an embed in CSS pixels by the width of its frame. Throws RangeError when the embed was not measured. */
export function embedHeights(id: string): Readonly<Record<string, number>> {
  const found = measured[id];
  if (found === undefined)
    throw new RangeError(`content/embed-heights.json has no "${id}": build, then run npm run heights`);
  return found;
}

/** The height at a measured width. Throws RangeError naming the measured widths. */
export function embedHeight(id: string, width: number): number {
  const found = embedHeights(id)[width];
  if (found === undefined)
    throw new RangeError(
      `embed "${id}" was measured at ${Object.keys(embedHeights(id)).join(', ')}, not at ${width}`,
    );
  return found;
}

/** From this width on an embed shows its wide drawing (src/styles/embed.css says the same). */
export const wideFrom = 600;

/** The heights in which nothing is cut: in frames narrower than `wideFrom`, and in all others. */
export function roomyHeights(id: string): { readonly narrow: number; readonly wide: number } {
  const heights = Object.entries(embedHeights(id));
  const tallest = (test: (width: number) => boolean) =>
    Math.max(...heights.filter(([width]) => test(Number(width))).map(([, height]) => height));
  return { narrow: tallest((width) => width < wideFrom), wide: tallest((width) => width >= wideFrom) };
}
