// Frames and scales of the stock runway, and the dots that all of its amounts are made of: none of them was measured.
import type { Emphasis, Shape, Size } from '../contract/scene.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import type { DrawnRun } from './layout.ts';
import { straight } from './layout-scale.ts';

/**
 * Places in user units. The vessel and the strip share floor and scale: `full` is the height of the scale's upper end, and what both have
 * above it is kept for words. `pipe` is the pipe of daily use under both; `bore` that of all supply before the cut. From `foot` on stand
 * the inputs, on a phone where a text card may rest.
 */
const frames = {
  wide: {
    width: 640,
    height: 390,
    margin: 2,
    vessel: { left: 98, right: 194, top: 58 },
    strip: { left: 218, right: 588, top: 4 },
    full: 96,
    floor: 206,
    pipe: { top: 230, bottom: 284 },
    bore: 30,
    inlet: { y: 38, valve: 56, reach: 19, words: 88, down: 146 },
    others: { y: 128, words: 160, down: 98 },
    rows: [302, 318],
    forecast: 339,
    foot: { left: 218, top: 339, column: 216, paragraphs: null },
    stock: 22,
  },
  narrow: {
    width: 360,
    height: 446,
    margin: 4,
    vessel: { left: 8, right: 96, top: 68 },
    strip: { left: 110, right: 312, top: 60 },
    full: 108,
    floor: 206,
    pipe: { top: 228, bottom: 268 },
    bore: 18,
    inlet: { y: 44, valve: 33, reach: 15, words: 58, down: 62 },
    others: { y: 44, words: 28, down: 84 },
    rows: [285, 301],
    forecast: 312,
    foot: { left: 4, top: 374, column: 178, paragraphs: 369 },
    stock: 17,
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
    x: straight([0, reach.days], [frame.strip.left, frame.strip.right]),
    y: straight([0, reach.stock], [frame.floor, frame.full]),
    use: straight([0, 1], [frame.pipe.bottom, frame.pipe.top]),
  };
}
export type RunPlot = ReturnType<typeof plotOf>;

/** A column of dots: where it stands, where it ends below and above. */
export type Column = Readonly<Record<'x' | 'foot' | 'head', number>>;

/** Dots of one column stand so far apart, as the ink has it. */
const apart = 5;

/** Columns of dots, every second one half a step up; a column too short for a dot is left out. */
export function dotted(key: string, columns: readonly Column[], tone: Tone, emphasis?: Emphasis): Shape[] {
  const d = columns
    .flatMap(({ x, foot, head }, i) => {
      const start = foot - 2.2 - (i % 2) * (apart / 2);
      return start - head < 1.4 ? [] : [`M${tenth(x)} ${tenth(start)}V${tenth(head + 1.2)}`];
    })
    .join('');
  return d === '' ? [] : [shape(key, d, tone, 'dots', emphasis)];
}

/** Places of columns between two walls, `step` apart. */
export function columnsIn(left: number, right: number, step: number): readonly number[] {
  const count = Math.floor((right - left - 4) / step) + 1;
  const first = (left + right - (count - 1) * step) / 2;
  return Array.from({ length: Math.max(count, 0) }, (_, i) => first + i * step);
}
