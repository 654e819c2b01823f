// Geometry of prices on a log scale: annual averages, year-end prices and quotations as three kinds of mark, never joined.
import type { PlotScene, Shape, Size } from '../contract/scene.ts';
import { datedMarks } from '../kit/dated-marks.ts';
import { middleOf } from '../kit/dates.ts';
import { boxesAlong, linesOverTime, type LinePoint, type LineSeries } from '../kit/lines.ts';
import { placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { quotationMarks } from './layout-log-line.ts';
import { namesAtEnd, placedRemarks } from './layout-names.ts';
import { plotOf, ticksOf, type Plot } from './layout-plot.ts';
import type { Priced, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** Draws one view. All oxides of a view share the scale. */
export function priceShocks(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const plot = plotOf(rows, size, view);
  const { frame, foot, x, y } = plot;
  const series = seriesOf(plot);
  const drawn = linesOverTime(series, x, y);
  const quoted = quotesOf(plot);
  const named = namesAtEnd(plot, labels, view);
  const spans = spansOf(plot, labels);
  const order = orderOf(plot, labels);
  const remarks = placedRemarks(plot, labels, view, [
    ...series.flatMap(({ points }) => boxesAlong(points, x, y)),
    ...quoted.boxes,
    ...order.at.map((at) => ({ left: at - 2, right: at + 2, top: 0, bottom: foot })),
  ]);
  return {
    width: frame.width,
    height: frame.height,
    ticks: ticksOf(plot, labels),
    shapes: [
      ...spans.map(({ shape }) => shape),
      ...order.shapes,
      ...named.leads,
      ...drawn.shapes,
      ...quoted.shapes,
      ...levelsOf(plot),
    ],
    spots: [...drawn.spots, ...quoted.spots],
    texts: [...spans.map(({ text }) => text), ...order.texts, ...named.texts, ...remarks],
  };
}

/** The year's number is its slot; an average is filled, a year-end price hollow. */
const pointsOf = (prices: readonly Priced[], ink: 'fill' | 'hollow'): LinePoint[] =>
  prices.map(({ year, at, price, estimate }) => ({
    slot: year,
    at,
    value: price,
    ink: estimate ? 'estimate' : ink,
  }));

/** Two lines an oxide: year-end prices and averages. */
const seriesOf = ({ shown, frame: { radius } }: Plot): readonly LineSeries[] =>
  shown.oxides.flatMap(({ key, averages, yearEnds }): LineSeries[] => [
    {
      key: `year-end-${key}`,
      tone: 'ink-2',
      ink: 'wall',
      emphasis: 'normal',
      points: pointsOf(yearEnds, 'hollow'),
      radius,
    },
    { key, tone: 'china', ink: 'line', emphasis: 'normal', points: pointsOf(averages, 'fill'), radius },
  ]);

const quotesOf = ({ shown, frame, x, y }: Plot) =>
  quotationMarks(
    shown.quotations.map(({ key, at, price, high, series }) => ({
      key,
      at,
      low: price,
      high,
      tone: series === 'europe_premium' ? 'others' : 'china',
      emphasis: 'normal',
    })),
    x,
    y,
    frame.radius + 1.2,
  );

/** The order of export licences as a line with its date and name; `at` is where it stands. */
function orderOf({ shown: { order }, frame, foot, x }: Plot, labels: Labels) {
  const marks =
    order === null
      ? []
      : [
          {
            key: order.key,
            at: middleOf(order.date),
            date: labels.orderDate(order.date),
            words: labels.order,
            side: 'after' as const,
          },
        ];
  return {
    ...datedMarks(marks, x, { top: 14, bottom: foot, width: frame.width, measure: 100 }),
    at: marks.map(({ at }) => x(at)),
  };
}

/** Prices that hold for a time: what most use cost, as long as its year; the agreed floor, from its date to past the edge. */
function levelsOf({ shown: { mostUse, floor }, edge, x, y }: Plot): Shape[] {
  const shapes: Shape[] = [];
  if (mostUse !== null)
    shapes.push(
      shape(
        'most-use',
        `M${tenth(x(mostUse.year))} ${tenth(y(mostUse.price))}H${tenth(x(mostUse.year + 1))}`,
        'ink',
        'line',
      ),
    );
  if (floor !== null)
    shapes.push(
      shape(floor.key, `M${tenth(x(floor.at))} ${tenth(y(floor.price))}H${edge + 3}`, 'policy', 'wall'),
    );
  return shapes;
}

/** Over which years each kind of price is known. */
function spansOf({ shown: { oxides }, x }: Plot, labels: Labels) {
  const years = (prices: readonly Priced[]): number[] => prices.map(({ year }) => year);
  const ends = years(oxides.flatMap(({ yearEnds }) => yearEnds));
  const means = years(oxides.flatMap(({ averages }) => averages));
  return [
    ...(ends.length === 0
      ? []
      : [
          spanMark(
            'year-ends',
            labels.yearEnds,
            'ink-2',
            [x(Math.min(...ends) + 1), x(Math.max(...ends) + 1)],
            14,
          ),
        ]),
    spanMark('averages', labels.averages, 'china', [x(Math.min(...means)), x(Math.max(...means) + 1)], 34),
  ];
}

/** A bracket with its name above its beginning. */
function spanMark(
  key: string,
  name: string,
  tone: 'ink-2' | 'china',
  [from, to]: readonly [number, number],
  baseline: number,
): { readonly shape: Shape; readonly text: PlotScene['texts'][number] } {
  return {
    shape: shape(`span-${key}`, `M${tenth(from)} ${baseline + 10}v-5H${tenth(to)}v5`, tone, 'lead'),
    text: placed(`span-${key}`, from, baseline, name, { tone }),
  };
}
