// What prices need beside lines: a log scale with its steps, and quotations as marks of their own, never joined.
import { scaleLog } from 'd3';
import { tenth } from '../look/tenth.ts';
import type { Emphasis, Shape, Spot } from '../contract/scene.ts';
import type { Tone } from '../look/palette.ts';
import { logSteps, type Scale } from '../kit/axes.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { shape, spot } from '../kit/shapes.ts';

/**
 * A log scale that reaches past all values by a little, and its round steps.
 * @throws RangeError for a value that is not above zero: it has no place on a log scale
 */
export function logScale(
  values: readonly number[],
  [foot, top]: readonly [number, number],
): { readonly y: Scale; readonly steps: readonly number[] } {
  const wrong = values.find((value) => !(value > 0 && Number.isFinite(value)));
  if (values.length === 0 || wrong !== undefined)
    throw new RangeError(`log scale of ${values.length} values with ${wrong}: expected numbers above 0`);
  const [low, high] = [Math.min(...values) / 1.15, Math.max(...values) * 1.15];
  const scale = scaleLog([low, high], [foot, top]);
  return { y: (value) => scale(value), steps: logSteps(low, high) };
}

/** A price that someone named at one time: one figure, or a range. */
export interface Quotation {
  readonly key: string;
  readonly at: number;
  readonly low: number;
  readonly high: number | null;
  readonly tone: Tone;
  readonly emphasis: Emphasis;
}

/** Rings of dashes for single quotations, dashed boxes for ranges; `boxes` is the room they take. */
export function quotationMarks(
  quotations: readonly Quotation[],
  x: Scale,
  y: Scale,
  radius: number,
): { readonly shapes: readonly Shape[]; readonly spots: readonly Spot[]; readonly boxes: readonly Box[] } {
  const shapes: Shape[] = [];
  const spots: Spot[] = [];
  const boxes: Box[] = [];
  for (const { key, at, low, high, tone, emphasis } of quotations) {
    if (high !== null && !(high > low))
      throw new RangeError(`quotation "${key}": ${high} is not above ${low}`);
    const middle = tenth(x(at));
    const [foot, top] = [y(low), y(high ?? low)];
    // A range that is smaller than a ring is drawn as one, in its middle: its box would be all outline.
    const ring = foot - top < 2 * radius;
    const half = ring ? radius : (foot - top) / 2;
    const centre = tenth((foot + top) / 2);
    const box = { left: middle - radius, right: middle + radius, top: centre - half, bottom: centre + half };
    boxes.push(box);
    if (ring) spots.push(spot(key, middle, centre, radius, tone, 'estimate', emphasis));
    else shapes.push(shape(key, rectPath(box), tone, 'estimate', emphasis));
  }
  return { shapes, spots, boxes };
}
