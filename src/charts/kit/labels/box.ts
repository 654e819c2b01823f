// Boxes in user units: of placed texts, of marks, of the artboard; what collides with what.
import type { PlacedText } from '../../contract/scene.ts';
import { tenth } from '../../look/tenth.ts';
import { textWidth } from '../../look/text-width.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room a text takes: capitals reach 0.72 em above the baseline, descenders 0.22 em below it. */
export function boxOfText({ x, y, lines, size, weight, leading, anchor }: PlacedText): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, size, weight)));
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return {
    left,
    right: left + width,
    top: y - 0.72 * size,
    bottom: y + (lines.length - 1) * leading + 0.22 * size,
  };
}

/** Area that two boxes share, in square units; 0 where they are apart. */
export const sharedArea = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Whether `inner` lies within `outer`. */
export const liesWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** A box with `by` units of air on each side. */
export const padded = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

/** A rectangle as path data, rounded to a tenth. */
export function rectPath({ left, right, top, bottom }: Box): string {
  const [x1, x2, y1, y2] = [left, right, top, bottom].map(tenth);
  return `M${x1} ${y1}H${x2}V${y2}H${x1}Z`;
}
