// The plot of prices: years along, dollars up, from zero or for several oxides on a log scale, with its ticks and what a view shows in it.
import { range, scaleLinear, ticks } from 'd3';
import type { Size, Tick } from '../contract/scene.ts';
import { baseLine, linear, valueTicks, yearTicks } from '../kit/axes.ts';
import { logScale } from './layout-log-line.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  wide: { width: 640, height: 360, left: 52, right: 118, top: 58, bottom: 30, radius: 3 },
  narrow: { width: 360, height: 464, left: 50, right: 92, top: 58, bottom: 68, radius: 2.5 },
} as const;
/** How many years early the axis starts, so that the first prices can be named to their left. */
const early = { wide: 1, narrow: 3.4 } as const;
/** How many years early the axis starts where the words of a comparison stand there too. */
const earlier = { wide: 5.4, narrow: 6 } as const;
/** The axis ends in the last year of a price, this far into it. */
const intoLast = 0.4;
/** Or this many years into an agreed floor: it holds for longer, and its line runs on to the edge. */
const intoFloor = 2.2;
/** Years from one stem to the next, each in the middle of its year; an oxide of a few years has room for each, or for every second. */
const stems = { many: { wide: 3, narrow: 4 }, few: { wide: 1, narrow: 2 } } as const;
/** Where the axis is cut, from the end of an agreed floor, which holds for longer than is drawn. */
const cutFrom = 26;
/** Prices of today are compared from zero; a log scale is for several oxides in one drawing. */
const zeroScale = (prices: readonly number[], [foot, top]: readonly [number, number]) => {
  const highest = Math.max(...prices);
  return {
    y: linear([0, highest], [foot, top]),
    steps: ticks(0, highest, 3).filter((step) => step > 0),
  };
};

/** The scales of a view: all its oxides share them. */
export function plotOf(rows: Rows, size: Size, view: View) {
  const frame = frames[size];
  const shown = rows.shown[view];
  const foot = frame.height - frame.bottom;
  const few = shown.floor !== null;
  // Ranges in cents need more room beside the plot.
  const edge = frame.width - frame.right - (few && size === 'wide' ? 26 : 0);
  const compares = shown.pair !== null;
  const start = shown.first - (compares ? earlier[size] : early[few ? 'wide' : size]);
  const prices = [
    ...shown.oxides.flatMap(({ averages, yearEnds }) => [...averages, ...yearEnds]),
    ...shown.quotations,
    ...(shown.floor === null ? [] : [shown.floor]),
  ].flatMap(({ price, high }) => [price, high ?? price]);
  // `steps` have a line across the plot each, `years` a stem.
  const { y, steps } = (compares ? logScale : zeroScale)(prices, [foot, frame.top - (compares ? 0 : 12)]);
  const last = shown.floor === null ? rows.years.last + intoLast : shown.floor.at + intoFloor;
  const x = scaleLinear([start, last], [frame.left, edge]);
  // Years have their names in their middles, where their averages stand.
  const within = 0.5;
  const known = shown.floor === null ? last : rows.years.last + 1;
  const years = range(shown.first, Math.floor(last) + 1, stems[few ? 'few' : 'many'][size]).filter(
    (year) => year + within <= known,
  );
  return {
    frame,
    size,
    shown,
    edge,
    foot,
    x,
    y,
    steps,
    within,
    years,
    cut: few ? edge - cutFrom : null,
  };
}
export type Plot = Readonly<ReturnType<typeof plotOf>>;

/** The steps that have a line across the plot: where large words compare prices, each tenfold alone, so that none runs through a word. */
export const stepsAcross = ({ shown: { pair }, steps }: Plot): readonly number[] =>
  pair === null ? steps : steps.filter((step) => Number.isInteger(Math.log10(step)));
/** How long the others are. */
const stub = 6;

/** Two strokes across a line that goes on for longer than is drawn. */
export const cutAcross = (x: number, y: number): string =>
  [x - 3, x + 3].map((at) => `M${at - 3} ${y + 6}L${at + 3} ${y - 6}`).join('');

/** Lines at round prices, the foot in ink, which is zero except on a log scale, and stems of years; under an agreed floor its last year, behind a cut. */
export function ticksOf(plot: Plot, labels: Labels): readonly Tick[] {
  const { frame, edge, foot, x, y, steps, years, within, cut, shown } = plot;
  const { left } = frame;
  const across = stepsAcross(plot);
  const zero =
    shown.pair === null ? { x: left - 6, y: foot + 4.5, text: labels.axis(0) } : { x: left, y: foot };
  const along = cut === null ? `H${edge}` : `H${cut - 3}${cutAcross(cut, foot)}M${cut + 3} ${foot}H${edge}`;
  const until = shown.floor === null ? [] : [Number(shown.floor.until)];
  return [
    ...steps.flatMap((step) => {
      const right = across.includes(step) ? edge : left + stub;
      return valueTicks([step], { y, left, right, text: labels.axis, base: null });
    }),
    { ...baseLine('foot', `M${left} ${foot}${along}`), ...zero, anchor: 'end' },
    ...yearTicks([...years, ...until], {
      x: (year) => (until.includes(year) ? edge : x(year + within)),
      foot,
      baseline: foot + 21,
    }).map((tick): Tick => ({ ...tick, anchor: 'middle' })),
  ];
}
