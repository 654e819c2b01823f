// Frames and scales of the stock runway, and the pale film and dots that its amounts are made of: none of them was measured.
import type { Shape, Size } from '../contract/scene.ts';
import { linear } from '../kit/axes.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import type { Tone } from '../look/palette.ts';
import type { DrawnRun } from './layout-run.ts';

/**
 * Places in user units. The scale of stock stands on the wall of the vessel. The vessel and the strip share floor and scale: `full` is the
 * height of the scale's upper end, and what both have above it is kept for words. `pipe` is the thin pipe of daily use under both, which
 * leaves the vessel at `out`; `bore` that of all supply before the cut, which is as wide as daily use.
 */
const frames = {
  wide: {
    width: 640,
    height: 352,
    margin: 2,
    vessel: { left: 50, right: 276, top: 66 },
    strip: { left: 296, right: 636, top: 60 },
    full: 112,
    floor: 266,
    pipe: { top: 291, bottom: 311 },
    out: 178,
    bore: 20,
    inlet: { y: 38, valve: 46, reach: 28, down: 112 },
    others: { y: 38, down: 200, right: 372, words: { x: 380, y: 42.5, anchor: 'start' } },
    rows: [332, 347],
    forecast: 332,
    stock: 22,
    what: 15,
  },
  narrow: {
    width: 360,
    height: 364,
    margin: 4,
    vessel: { left: 48, right: 182, top: 62 },
    strip: { left: 192, right: 356, top: 56 },
    full: 122,
    floor: 266,
    pipe: { top: 288, bottom: 306 },
    out: 118,
    bore: 18,
    inlet: { y: 38, valve: 36, reach: 22, down: 98 },
    others: { y: 38, down: 158, right: 356, words: { x: 356, y: 22, anchor: 'end' } },
    rows: [324, 340],
    forecast: 359,
    stock: 17,
    what: 14,
  },
} as const;

/** The scales, the same in every preset: days along, days of stock up, shares of a day's use down in the pipe. */
export function plotOf({ days, stock_days }: DrawnRun, size: Size) {
  const frame = frames[size];
  // A stock beyond those of the presets has a scale of its own.
  const reach = { days: days.length, stock: Math.max(200, Math.ceil(stock_days / 100) * 100) };
  const over = days.find((day) => day.stock_days > reach.stock);
  if (days.length === 0 || over !== undefined)
    throw new RangeError(`stock of ${over?.stock_days} days: expected 0 to ${reach.stock}, and some days`);
  return {
    frame,
    reach,
    narrow: size === 'narrow',
    x: linear([0, reach.days], [frame.strip.left, frame.strip.right]),
    y: linear([0, reach.stock], [frame.floor, frame.full]),
    use: linear([0, 1], [frame.pipe.bottom, frame.pipe.top]),
  };
}
export type RunPlot = ReturnType<typeof plotOf>;

/** A column: where it stands, where it ends below and above. */
export type Column = Readonly<Record<'x' | 'foot' | 'head', number>>;

/** Dots of one column stand so far apart. */
const apart = 5;

/** Columns of dots, every second one half a step up; a column too short for a dot is left out. */
export function dotted(key: string, columns: readonly Column[], tone: Tone): Shape[] {
  const d = columns
    .flatMap(({ x, foot, head }, i) => {
      const start = foot - 2.2 - (i % 2) * (apart / 2);
      return start - head < 1.4 ? [] : [`M${tenth(x)} ${tenth(start)}V${tenth(head + 1.2)}`];
    })
    .join('');
  return d === '' ? [] : [shape(key, d, tone, 'dots')];
}

/** An area from column to column down to their feet: a pale film, for what fills it was modelled. */
export function film(key: string, columns: readonly Column[]): Shape[] {
  if (!columns.some(({ foot, head }) => foot - head > 0.05)) return [];
  const along = (end: 'head' | 'foot', each: readonly Column[]): string =>
    each.map((column) => `${tenth(column.x)} ${tenth(column[end])}`).join('L');
  return [shape(key, `M${along('head', columns)}L${along('foot', columns.toReversed())}Z`, 'japan', 'film')];
}

/** Places of columns between two walls, `step` apart. */
export function columnsIn(left: number, right: number, step: number): readonly number[] {
  const count = Math.floor((right - left - 4) / step) + 1;
  const first = (left + right - (count - 1) * step) / 2;
  return Array.from({ length: Math.max(count, 0) }, (_, i) => first + i * step);
}
