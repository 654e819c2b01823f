// Geometry of prices on a log scale: annual averages, year-end prices and quotations as three kinds of mark, never joined.
import { scaleLinear } from 'd3';
import type { Size, PlotScene, Shape } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { valueTicks, yearTicks } from '../kit/axes.ts';
import type { Box } from '../kit/box.ts';
import { datedMarks } from '../kit/dated-marks.ts';
import { middleOf } from '../kit/dates.ts';
import { endLabels } from '../kit/end-labels.ts';
import { boxesAlong, linesOverTime, type LinePoint, type LineSeries } from '../kit/lines.ts';
import { logScale, quotationMarks } from './layout-log-line.ts';
import { placeLabels, placesInRings } from '../kit/placement.ts';
import { dressed, placed } from '../kit/placed.ts';
import type { Words } from './words.ts';

export const views = ['three-oxides', 'dysprosium', 'terbium', 'neodymium', 'ndpr'] as const;
export type View = (typeof views)[number];

/** A price of a year: its average, or its end. */
export interface YearPrice {
  readonly year: number;
  readonly price: number;
  readonly estimate: boolean;
}
export interface OxidePrices {
  readonly key: string;
  readonly averages: readonly YearPrice[];
  readonly yearEnds: readonly YearPrice[];
}
export interface QuotedPrice {
  readonly key: string;
  /** A date or a span, as the row has it. */
  readonly period: string;
  readonly low: number;
  readonly high: number | null;
  readonly place: 'china' | 'europe';
}
export interface PriceRemark {
  readonly key: string;
  /** In years. */
  readonly at: number;
  readonly price: number;
  readonly lines: readonly string[];
  /** Where it would rather stand. */
  readonly side: 'above' | 'below' | 'beside';
  /** Steps back on the narrow artboard. */
  readonly wideOnly?: boolean;
}
export interface PriceName {
  readonly key: string;
  readonly at: number;
  readonly price: number;
  readonly name: string;
  readonly amount: string;
  /** The amount where there is less room. */
  readonly short: string;
  readonly tone: 'china' | 'others' | 'policy';
}
export interface PricesView {
  readonly oxides: readonly OxidePrices[];
  readonly quotations: readonly QuotedPrice[];
  /** What most buyers paid in one year: a mark as long as that year. */
  readonly mostUse: {
    readonly year: number;
    readonly price: number;
    readonly lines: readonly string[];
  } | null;
  readonly remarks: readonly PriceRemark[];
  readonly names: readonly PriceName[];
  readonly orders: readonly {
    readonly key: string;
    readonly date: string;
    readonly dateWords: string;
    readonly words: string;
  }[];
  readonly axis: (price: number) => string;
  /** A price that a contract holds from a date on: a line of its own, no trade. */
  readonly floor?: { readonly key: string; readonly date: string; readonly price: number };
  /** Where the axis starts, in years, for an oxide that is priced for a few years only. */
  readonly from?: number;
}

const frames = {
  wide: { width: 640, height: 384, left: 52, right: 118, top: 58, bottom: 30, radius: 3 },
  narrow: { width: 360, height: 330, left: 50, right: 92, top: 58, bottom: 30, radius: 2.5 },
} as const;
/** The axis starts early, so that the first prices can be named to their left. */
const starts = { wide: 2010, narrow: 2009 } as const;
const last = 2026.4;
const yearsShown = {
  wide: [2011, 2014, 2017, 2020, 2023, 2026],
  narrow: [2011, 2016, 2021, 2026],
  // An oxide of a few years has room for each, or for every second.
  few: { wide: [2021, 2022, 2023, 2024, 2025, 2026], narrow: [2021, 2023, 2025] },
} as const;

/** The year's number is its slot; an average stands in the middle of its year, a year-end price at its end. */
const pointsOf = (prices: readonly YearPrice[], kind: 'average' | 'year-end'): LinePoint[] =>
  prices.map(({ year, price, estimate }) => ({
    slot: year,
    at: kind === 'average' ? year + 0.5 : year + 1,
    value: price,
    ink: estimate ? 'estimate' : kind === 'average' ? 'fill' : 'hollow',
  }));

/** Draws one view. All oxides of a view share the scale. */
export function priceShocks(shown: PricesView, words: Words, size: Size): PlotScene {
  const frame = frames[size];
  const foot = frame.height - frame.bottom;
  const few = shown.from !== undefined;
  // Ranges in cents need more room beside the plot.
  const edge = frame.width - frame.right - (few && size === 'wide' ? 26 : 0);
  const x = scaleLinear([shown.from ?? starts[size], last], [frame.left, edge]);
  const { y, steps } = logScale(
    [
      ...shown.oxides.flatMap(({ averages, yearEnds }) =>
        [...averages, ...yearEnds].map(({ price }) => price),
      ),
      ...shown.quotations.map(({ low, high }) => high ?? low),
      ...shown.names.map(({ price }) => price),
    ],
    [foot, frame.top],
    // Words on what most use cost stand under their mark.
    shown.mostUse === null ? 1.15 : 1.7,
  );
  const ticks = [
    ...valueTicks(steps, { y, left: frame.left, right: edge, text: shown.axis, base: null }),
    {
      ...foundation(frame.left, edge, foot),
    },
    ...yearTicks([...(few ? yearsShown.few[size] : yearsShown[size])], {
      x,
      foot,
      baseline: frame.height - 9,
    }).map((tick) => ({ ...tick, anchor: 'middle' as const })),
  ];

  const series = shown.oxides.flatMap(({ key, averages, yearEnds }): LineSeries[] => [
    {
      ...{ key: `year-end-${key}`, tone: 'ink-2', ink: 'wall', emphasis: 'normal' },
      points: pointsOf(yearEnds, 'year-end'),
      radius: frame.radius,
    },
    {
      ...{ key, tone: 'china', ink: 'line', emphasis: 'normal' },
      points: pointsOf(averages, 'average'),
      radius: frame.radius,
    },
  ]);
  const drawn = linesOverTime(series, x, y);
  const tones: Readonly<Record<QuotedPrice['place'], Tone>> = { china: 'china', europe: 'others' };
  const quoted = quotationMarks(
    shown.quotations.map(({ key, period, low, high, place }) => ({
      ...{ key, low, high, at: middleOf(period), tone: tones[place], emphasis: 'normal' },
    })),
    x,
    y,
    frame.radius + 1.2,
  );
  const named = endLabels(
    shown.names.map(({ key, at, price, name, tone, amount, short }) => ({
      ...{ key, name, tone, x: x(at) + frame.radius, y: y(price) },
      amount: size === 'wide' ? amount : short,
    })),
    { edge, top: frame.top + 8, bottom: foot - 20 },
  );
  const orders = datedMarks(
    shown.orders.map(({ key, date, dateWords, words: what }) => ({
      ...{ key, at: middleOf(date), date: dateWords, words: what, side: 'after' },
    })),
    x,
    { top: 14, bottom: foot, width: frame.width, measure: 100 },
  );
  const spanned = (oxides: readonly YearPrice[]): [number, number] => {
    const years = oxides.map(({ year }) => year);
    return [Math.min(...years), Math.max(...years) + 1];
  };
  const yearEnds = shown.oxides.flatMap((oxide) => oxide.yearEnds);
  const [from, to] = spanned(shown.oxides.flatMap(({ averages }) => averages));
  const [firstEnd, lastEnd] = spanned(yearEnds);
  const spans = [
    ...(yearEnds.length === 0
      ? []
      : [spanMark('year-ends', words.yearEnds, 'ink-2', [x(firstEnd + 1), x(lastEnd)], 14)]),
    spanMark('averages', words.averages, 'china', [x(from), x(to)], 34),
  ];
  const floor = shown.floor;
  const floorShapes: readonly Shape[] =
    floor === undefined
      ? []
      : [
          {
            ...{ key: floor.key, tone: 'policy', ink: 'wall', emphasis: 'normal' },
            d: `M${tenth(x(middleOf(floor.date)))} ${tenth(y(floor.price))}H${edge + 3}`,
          },
        ];
  const most = shown.mostUse;
  const mostShapes: readonly Shape[] =
    most === null
      ? []
      : [
          {
            ...{ key: 'most-use', tone: 'ink', ink: 'line', emphasis: 'normal' },
            d: `M${tenth(x(most.year))} ${tenth(y(most.price))}H${tenth(x(most.year + 1))}`,
          },
        ];

  const obstacles: Box[] = [
    ...series.flatMap(({ points }) => boxesAlong(points, x, y)),
    ...quoted.boxes,
    ...shown.orders.map(({ date }) => {
      const at = x(middleOf(date));
      return { left: at - 2, right: at + 2, top: 0, bottom: foot };
    }),
  ];
  const remarks = [
    ...shown.remarks.filter(({ wideOnly = false }) => size === 'wide' || !wideOnly),
    ...(most === null
      ? []
      : [
          {
            key: 'most-use',
            at: most.year + 0.5,
            price: most.price,
            lines: most.lines,
            side: 'below' as const,
          },
        ]),
  ];
  const labels = placeLabels(
    remarks.map(({ key, at, price, lines, side }) => ({
      text: { key: `remark-${key}`, lines, ...dressed({ weight: 600, halo: true }) },
      places: placesInRings(x(at), y(price), [8, 13, 20, 28], {
        size: 13,
        lines: lines.length,
        leading: 15,
        ...(side === 'beside' ? {} : { side }),
      }),
    })),
    obstacles,
    // A name may stand a little way into the gutter: the amounts of the scale end short of it.
    { left: frame.left - 8, right: edge, top: frame.top - 12, bottom: foot - 2 },
  );
  return {
    width: frame.width,
    height: frame.height,
    ticks,
    shapes: [
      ...spans.map(({ shape }) => shape),
      ...orders.shapes,
      ...named.leads,
      ...drawn.shapes,
      ...quoted.shapes,
      ...mostShapes,
      ...floorShapes,
    ],
    spots: [...drawn.spots, ...quoted.spots],
    texts: [...spans.map(({ text }) => text), ...orders.texts, ...named.texts, ...labels],
  };
}

/** The foot of a plot whose scale has no zero: a line in ink without a value. */
const foundation = (left: number, right: number, foot: number) => ({
  ...{ key: 'foot', d: `M${left} ${foot}H${right}`, base: true },
  ...{ x: left, y: foot, size: 13, anchor: 'end' as const, text: '' },
});

/** Over which years a kind of price is known: a bracket with its name above its beginning. */
function spanMark(
  key: string,
  name: string,
  tone: 'ink-2' | 'china',
  [from, to]: readonly [number, number],
  baseline: number,
): { readonly shape: Shape; readonly text: PlotScene['texts'][number] } {
  return {
    shape: {
      ...{ key: `span-${key}`, tone, ink: 'lead', emphasis: 'normal' },
      d: `M${tenth(from)} ${baseline + 10}v-5H${tenth(to)}v5`,
    },
    text: placed(`span-${key}`, from, baseline, name, { tone }),
  };
}
