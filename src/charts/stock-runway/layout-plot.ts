// Frames and scales of the stock runway, and the dots that all of its amounts are made of: none of them was measured.
import type { Shape, Size } from '../contract/scene.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import type { DrawnRun } from './layout.ts';
import { straight } from './layout-scale.ts';

/**
 * Places in user units. The scale of stock stands on the wall of the vessel, or where that is too near the edge, behind the strip. The vessel and the strip share floor and scale: `full` is the height of the scale's upper end, and what both have
 * above it is kept for words. `pipe` is the thin pipe of daily use under both, which leaves the vessel at `out`; `bore` that of all supply
 * before the cut. From `foot` on stand the inputs, on a phone where a text card may rest.
 */
const frames = {
  wide: {
    width: 640,
    height: 396,
    margin: 2,
    vessel: { left: 50, right: 246, top: 66 },
    strip: { left: 262, right: 634, top: 60 },
    scale: 'wall',
    full: 112,
    floor: 264,
    pipe: { top: 288, bottom: 312 },
    out: 160,
    bore: 24,
    inlet: { y: 38, valve: 40, reach: 17, down: 96 },
    others: { y: 38, down: 168, right: 330, words: { x: 338, y: 42.5, anchor: 'start' } },
    rows: [330, 345],
    forecast: 330,
    foot: { left: 2, top: 364, column: 318, paragraphs: 360 },
    stock: 22,
  },
  narrow: {
    width: 360,
    height: 406,
    margin: 4,
    vessel: { left: 10, right: 134, top: 62 },
    strip: { left: 143, right: 315, top: 56 },
    scale: 'strip',
    full: 116,
    floor: 229,
    pipe: { top: 250, bottom: 266 },
    out: 92,
    bore: 16,
    inlet: { y: 41, valve: 31, reach: 14, down: 58 },
    others: { y: 41, down: 112, right: 356, words: { x: 356, y: 28, anchor: 'end' } },
    rows: [282, 298],
    forecast: 319,
    foot: { left: 4, top: 340, column: 178, paragraphs: 338 },
    stock: 19,
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

/** Dots of one column stand so far apart, as each ink has it. */
const apart = { dots: 5, drops: 8 } as const;
/** Columns of drops stand so far apart. */
export const dropStep = 7;

/** Columns of dots, every second one half a step up; a column too short for a dot is left out. */
export function dotted(
  key: string,
  columns: readonly Column[],
  tone: Tone,
  ink: 'dots' | 'drops' = 'drops',
): Shape[] {
  const d = columns
    .flatMap(({ x, foot, head }, i) => {
      const start = foot - (ink === 'dots' ? 2.2 : 3.4) - (i % 2) * (apart[ink] / 2);
      return start - head < 1.4 ? [] : [`M${tenth(x)} ${tenth(start)}V${tenth(head + 1.2)}`];
    })
    .join('');
  return d === '' ? [] : [shape(key, d, tone, ink)];
}

/** Places of columns between two walls, `step` apart. */
export function columnsIn(left: number, right: number, step: number): readonly number[] {
  const count = Math.floor((right - left - 4) / step) + 1;
  const first = (left + right - (count - 1) * step) / 2;
  return Array.from({ length: Math.max(count, 0) }, (_, i) => first + i * step);
}
