// A box seen from the front and a little from above right: front, top and side to scale, so that volumes can be compared by eye.
import type { Shape } from '../contract/scene.ts';
import { tenth } from '../look/tenth.ts';
import type { Tone } from '../look/palette.ts';
import { shape } from './shapes.ts';

/** How far the back of a cube stands to the right of its front and above it, in parts of the edge. */
const slant = 0.34;

export interface SlabPlace {
  readonly key: string;
  /** Lower left corner of the front. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** From front to back, on the scale of width and height. */
  readonly depth: number;
}

/** A cube as a slab. */
export const cube = (key: string, x: number, y: number, edge: number): SlabPlace => ({
  key,
  x,
  y,
  width: edge,
  height: edge,
  depth: edge,
});

/** Places of the corners, rounded: left, right, top and bottom of the front, and how far the back is moved. */
function cornersOf({ key, x, y, width, height, depth }: SlabPlace) {
  for (const [what, value] of Object.entries({ width, height, depth }))
    if (!(value > 0)) throw new RangeError(`slab "${key}": ${what} ${value}, expected a number above 0`);
  return {
    left: tenth(x),
    right: tenth(x + width),
    top: tenth(y - height),
    bottom: tenth(y),
    back: tenth(depth * slant),
  };
}

/** How far a slab reaches to the right and up. */
export function reachOf(place: SlabPlace): { readonly right: number; readonly top: number } {
  const { right, top, back } = cornersOf(place);
  return { right: tenth(right + back), top: tenth(top - back) };
}

/** The outline of front, top and side together. */
function outlineOf(place: SlabPlace): string {
  const { left, right, top, bottom, back } = cornersOf(place);
  return `M${left} ${bottom}V${top}L${tenth(left + back)} ${tenth(top - back)}H${tenth(right + back)}V${tenth(bottom - back)}L${right} ${bottom}Z`;
}

/** The three edges that meet at the corner that is nearest. */
function innerEdgesOf(place: SlabPlace): string {
  const { left, right, top, bottom, back } = cornersOf(place);
  return `M${left} ${top}H${right}V${bottom}M${right} ${top}L${tenth(right + back)} ${tenth(top - back)}`;
}

/**
 * A solid slab.
 * @param edges how its edges are inked: `wall` where the amount was read or computed from what was, `gap` where it was read second-hand
 * @throws RangeError when it has no width, height or depth
 */
export function slab(
  place: SlabPlace,
  tone: Tone,
  edges: Extract<Shape['ink'], 'wall' | 'gap' | 'hair'> = 'wall',
): { readonly shapes: readonly Shape[] } {
  const { right, top, bottom, back } = cornersOf(place);
  const side = `M${right} ${bottom}V${top}L${tenth(right + back)} ${tenth(top - back)}V${tenth(bottom - back)}Z`;
  return {
    shapes: [
      shape(place.key, outlineOf(place), tone, 'fill'),
      shape(`${place.key}-side`, side, 'ink', 'shade'),
      shape(`${place.key}-edges`, outlineOf(place) + innerEdgesOf(place), 'ink', edges),
    ],
  };
}

/**
 * A slab in dashes: the upper end of a range, around the solid one of its lower end.
 * @throws RangeError when it has no width, height or depth
 */
export const dashedSlab = (place: SlabPlace): { readonly shapes: readonly Shape[] } => ({
  shapes: [shape(place.key, outlineOf(place) + innerEdgesOf(place), 'ink', 'gap')],
});
