// Geometry of magnet exports: months as points, joined only where they are neighbours, with the orders of 2025 and 2026 through them.
import { scaleLinear } from 'd3';
import type { PlacedText, Size, TextTone, PlotScene, Spot } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { valueTicks, yearSpans } from '../kit/axes.ts';
import type { Box } from '../kit/labels/box.ts';
import { datedMarks } from '../kit/time/dated-marks.ts';
import { middleOf, monthSlot, spanOf } from '../kit/time/dates.ts';
import { sceneOf } from '../kit/drawn.ts';
import { boxesAlong, linesOverTime, type LinePoint } from '../kit/lines.ts';
import { placeLabels, placesInRings, type Place, type WantedLabel } from '../kit/labels/placement.ts';
import { dressed, placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { wrapText } from '../look/text-width.ts';
import type { Certainty, Destination, ExportMonth, Months, Order, Rows, Series, View } from './rows.ts';
import type { Labels } from './words.ts';

/** A printed figure is filled, one of own arithmetic hollow, a round number, a bound or a second-hand one dashed. */
const inks = {
  printed: 'fill',
  derived: 'hollow',
  'second-hand': 'estimate',
  rough: 'estimate',
} as const satisfies Readonly<Record<Certainty, Spot['ink']>>;

const tones = {
  total: 'china',
  'United States': 'others',
  Germany: 'others-2',
  Japan: 'japan',
} as const satisfies Readonly<Record<Destination, Tone>>;
const textTones: Readonly<Record<Destination, TextTone>> = {
  total: 'china',
  'United States': 'others',
  Germany: 'others',
  Japan: 'japan',
};
/** On which side of its line an order stands. */
const sides: Readonly<Record<Order['kind'], 'before' | 'after'>> = {
  licences: 'before',
  'wider-rules': 'after',
  'military-ends': 'before',
};

/** A value that the eye should find. */
interface Remark {
  readonly month: ExportMonth;
  /** Where it would rather stand. */
  readonly side: 'above' | 'below';
  /** Steps back on the narrow artboard, where the finding says it. */
  readonly wideOnly?: true;
}
function remarksOf(rows: Rows, view: View): readonly Remark[] {
  const { total, 'United States': us, Japan: japan } = rows.series;
  switch (view) {
    case 'total':
      return [
        { month: total.lowest, side: 'below' },
        { month: total.highest, side: 'above' },
        { month: rows.rebound, side: 'above', wideOnly: true },
        { month: total.last, side: 'below' },
      ];
    case 'buyers':
      return [];
    case 'united-states':
      return [
        { month: us.lowest, side: 'below' },
        { month: rows.october['United States'], side: 'above' },
        { month: rows.beforeLicencesInUs, side: 'above', wideOnly: true },
        { month: us.last, side: 'above' },
      ];
    case 'japan':
      return [
        { month: japan.lowest, side: 'below' },
        { month: japan.highest, side: 'above', wideOnly: true },
        { month: japan.last, side: 'above' },
      ];
  }
}

const frames = {
  wide: {
    width: 640,
    height: 360,
    left: 46,
    right: 20,
    top: 74,
    bottom: 30,
    order: 170,
    none: 110,
    radius: 3.4,
  },
  narrow: {
    width: 360,
    height: 464,
    left: 42,
    right: 8,
    top: 80,
    bottom: 46,
    order: 106,
    none: 60,
    radius: 2.7,
  },
} as const;

/** Scales of a view and the edges of its plot, in user units. */
function plotOf({ axis, series, shown }: Rows, size: Size, view: View) {
  const frame = frames[size];
  const foot = frame.height - frame.bottom;
  const right = frame.width - frame.right;
  const buyers = shown[view].of.map((destination) => series[destination]);
  const { from } = spanOf(axis.from);
  const { to } = spanOf(axis.to);
  const x = scaleLinear([from, to], [frame.left, right]);
  const most = Math.max(...buyers.flatMap(({ months }) => months.map(({ tonnes }) => tonnes)));
  const y = scaleLinear([0, most * 1.04], [foot, frame.top]);
  return { size, frame, foot, right, buyers, from, to, x, y, end: axis.to };
}
type Plot = ReturnType<typeof plotOf>;

const pointsOf = ({ months }: Series): LinePoint[] =>
  months.map(({ month, tonnes, certainty }) => ({
    slot: monthSlot(month),
    at: middleOf(month),
    value: tonnes,
    ink: inks[certainty],
  }));

/** Draws one view. Buyers of one view share a scale in tonnes that starts at zero. */
export function magnetExports(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const plot = plotOf(rows, size, view);
  const { frame, foot, right, buyers, from, to, x, y } = plot;
  const values = y.ticks(4);
  const ticks = [
    ...valueTicks(values, {
      y,
      left: frame.left,
      right,
      text: (value) => labels.axis(value, value === values.at(-1)),
    }),
    ...yearSpans(from, to, { x, foot, baseline: foot + 21 }),
  ];
  const drawn = linesOverTime(
    buyers.map((series) => ({
      key: series.destination,
      tone: tones[series.destination],
      emphasis: 'normal',
      ink: 'line',
      points: pointsOf(series),
      radius: frame.radius,
    })),
    x,
    y,
  );
  const { orders } = rows.shown[view];
  const marks = datedMarks(
    orders.map(({ kind, row }) => ({
      key: row.id,
      at: middleOf(row.date),
      date: labels.date(row.date),
      words: labels.orders[kind],
      side: sides[kind],
    })),
    x,
    { top: 14, bottom: foot, width: frame.width, measure: frame.order },
  );
  const unknown =
    buyers.length > 1 ? [] : buyers.map((only) => unknownMonths(only.unknown, labels.none, plot));
  const names = labelsAt(remarksOf(rows, view), labels, plot, [
    ...orders.map(({ row }) => {
      const at = x(middleOf(row.date));
      return { left: at - 2, right: at + 2, top: 0, bottom: foot };
    }),
    ...unknown.map(({ box }) => box),
  ]);
  return sceneOf(frame, [marks, ...unknown, drawn, { texts: names }], ticks);
}

/** Remarks and the names of lines, clear of the lines and of what is in the way. */
function labelsAt(
  remarks: readonly Remark[],
  labels: Labels,
  plot: Plot,
  others: readonly Box[],
): readonly PlacedText[] {
  const { size, frame, foot, buyers, x, y } = plot;
  return placeLabels(
    [
      ...remarks
        .filter(({ wideOnly = false }) => size === 'wide' || !wideOnly)
        .map((remark) => remarkLabel(remark, labels, plot)),
      ...buyers.map((series) => nameLabel(series, labels, plot)),
    ],
    [...buyers.flatMap((series) => boxesAlong(pointsOf(series), x, y)), ...others],
    { left: frame.left, right: frame.width - 2, top: frame.top - 12, bottom: foot - 2 },
  );
}

/** A value and its month. On the narrow artboard the month is short, and a low between two steep lines has none. */
function remarkLabel({ month, side }: Remark, labels: Labels, { size, frame, x, y, end }: Plot): WantedLabel {
  const wide = size === 'wide';
  const bare = !wide && side === 'below' && month.month !== end;
  const value = labels.said(month);
  const lines = bare ? [value] : [value, wide ? labels.when(month) : labels.shortWhen(month)];
  const point = { x: x(middleOf(month.month)), y: y(month.tonnes) };
  const rings = placesInRings(point.x, point.y, [8, 13, 18], {
    size: 13,
    lines: lines.length,
    leading: 15,
    side,
  });
  // Under the last point there may be room only along the edge.
  const right = frame.width - 2;
  const edge: Place = { x: right, y: point.y + 19, anchor: 'end' };
  return {
    text: {
      key: `remark-${month.destination}-${month.month}`,
      lines,
      ...dressed({ weight: 600, halo: true }),
    },
    places: side === 'below' && right - point.x < 14 ? [edge, ...rings] : rings,
  };
}

/** A line's name stands at its last point, else at the end of another run, else at any point. */
function nameLabel(series: Series, labels: Labels, { size, buyers, x, y }: Plot): WantedLabel {
  const { destination, months } = series;
  const name = labels.buyer(destination);
  const lines = size === 'wide' && buyers.length > 1 ? [name, labels.until(series)] : [name];
  const [end, ...others] = months
    .toReversed()
    .map(({ month, tonnes }) =>
      placesInRings(x(middleOf(month)), y(tonnes), [9, 15], { size: 14, lines: lines.length, leading: 15 }),
    );
  if (end === undefined) throw new RangeError(`no months of ${destination}`);
  return {
    text: {
      key: `name-${destination}`,
      lines,
      ...dressed({ size: 14, weight: 600, leading: 15, tone: textTones[destination], halo: true }),
    },
    places: [...end, ...others.flat()],
  };
}

/** A bracket over the months of which nothing was found, and words that say so. */
function unknownMonths({ from, to }: Months, words: string, { x, foot, frame: { width, none } }: Plot) {
  const left = tenth(x(spanOf(from).from) + 2);
  const right = tenth(x(spanOf(to).to) - 2);
  const lines = wrapText(words, none, 13);
  const middle = Math.min((left + right) / 2, width - none / 2 - 2);
  const top = foot - 24 - (lines.length - 1) * 15;
  return {
    shapes: [shape('unknown', `M${left} ${foot - 5}v-6H${right}v6`, 'ink-2', 'lead')],
    texts: [placed('unknown', middle, top, lines, { tone: 'ink-2', anchor: 'middle' })],
    box: { left: middle - none / 2, right: middle + none / 2, top: top - 12, bottom: foot },
  };
}
