// Geometry of magnet exports: months as points, joined only where they are neighbours, with the orders of 2025 and 2026 through them.
import { scaleLinear } from 'd3';
import type { PlacedText, Size, TextTone, PlotScene, Shape, Spot } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { valueTicks, yearSpans } from '../kit/axes.ts';
import type { Box } from '../kit/box.ts';
import { datedMarks } from '../kit/dated-marks.ts';
import { middleOf, monthSlot, spanOf } from '../kit/dates.ts';
import { boxesAlong, linesOverTime, type LinePoint } from '../kit/lines.ts';
import { placeLabels, placesInRings, type Place, type WantedLabel } from '../kit/placement.ts';
import { dressed, placed } from '../kit/placed.ts';
import { wrapText } from '../look/text-width.ts';

export const views = ['total', 'buyers', 'united-states', 'japan'] as const;
export type View = (typeof views)[number];

export interface ExportMonth {
  readonly month: string;
  readonly tonnes: number;
  /** Filled where customs printed it, hollow where derived, dashed where rounded or a lower bound. */
  readonly ink: Spot['ink'];
}
export interface Buyer {
  readonly key: string;
  readonly name: string;
  /** The last month of which something is known, in words, where the name should say so. */
  readonly until: string | null;
  readonly tone: Extract<Tone, 'china' | 'japan' | 'others' | 'others-2'>;
  readonly months: readonly ExportMonth[];
}
export interface Order {
  readonly key: string;
  readonly date: string;
  readonly dateWords: string;
  readonly words: string;
  readonly side: 'before' | 'after';
}
/** A value that the eye should find: its month and what it says there. */
export interface Remark {
  readonly buyer: string;
  readonly month: string;
  readonly lines: readonly string[];
  /** Steps back on the narrow artboard, where the finding says it. */
  readonly wideOnly: boolean;
  /** Only its value on the narrow artboard: a low stands between two steep lines. */
  readonly bare: boolean;
  /** Where it would rather stand. */
  readonly side: 'above' | 'below';
}
/** Months at the end of the axis of which nothing is known. */
export interface Unknown {
  readonly from: string;
  readonly to: string;
}
export interface ExportsView {
  readonly buyers: readonly Buyer[];
  readonly orders: readonly Order[];
  readonly remarks: readonly Remark[];
  readonly unknown: Unknown | null;
  /** What stands over the unknown months. */
  readonly none: string;
  /** First and last month of the axis, the same in all views. */
  readonly months: readonly [first: string, last: string];
  /** What a value of the axis says, with or without its unit. */
  readonly axis: (tonnes: number, unit: boolean) => string;
}

const frames = {
  wide: {
    width: 640,
    height: 384,
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
    height: 330,
    left: 42,
    right: 8,
    top: 80,
    bottom: 30,
    order: 106,
    none: 60,
    radius: 2.7,
  },
} as const;

const textTones: Readonly<Record<Buyer['tone'], TextTone>> = {
  china: 'china',
  japan: 'japan',
  others: 'others',
  'others-2': 'others',
};

/** Draws one view. Buyers of one view share a scale in tonnes that starts at zero. */
export function magnetExports(shown: ExportsView, size: Size): PlotScene {
  const frame = frames[size];
  const foot = frame.height - frame.bottom;
  const right = frame.width - frame.right;
  const { from } = spanOf(shown.months[0]);
  const { to } = spanOf(shown.months[1]);
  const x = scaleLinear([from, to], [frame.left, right]);
  const most = Math.max(...shown.buyers.flatMap(({ months }) => months.map(({ tonnes }) => tonnes)));
  const y = scaleLinear([0, most * 1.04], [foot, frame.top]);
  const values = y.ticks(4);
  const ticks = [
    ...valueTicks(values, {
      y,
      left: frame.left,
      right,
      text: (value) => shown.axis(value, value === values.at(-1)),
    }),
    ...yearSpans(from, to, { x, foot, baseline: frame.height - 9 }),
  ];

  const pointsOf = ({ months }: Buyer): LinePoint[] =>
    months.map(({ month, tonnes, ink }) => ({
      slot: monthSlot(month),
      at: middleOf(month),
      value: tonnes,
      ink,
    }));
  const drawn = linesOverTime(
    shown.buyers.map((buyer) => ({
      key: buyer.key,
      tone: buyer.tone,
      emphasis: 'normal',
      ink: 'line',
      points: pointsOf(buyer),
      radius: frame.radius,
    })),
    x,
    y,
  );

  const orders = datedMarks(
    shown.orders.map((order) => ({
      key: order.key,
      at: middleOf(order.date),
      date: order.dateWords,
      words: order.words,
      side: order.side,
    })),
    x,
    { top: 14, bottom: foot, width: frame.width, measure: frame.order },
  );
  const unknown = shown.unknown === null ? null : unknownMonths(shown.unknown, shown.none, x, foot, frame);

  const obstacles: Box[] = [
    ...shown.buyers.flatMap((buyer) => boxesAlong(pointsOf(buyer), x, y)),
    ...shown.orders.map(({ date }) => {
      const at = x(middleOf(date));
      return { left: at - 2, right: at + 2, top: 0, bottom: foot };
    }),
    ...(unknown === null ? [] : [unknown.box]),
  ];
  const labels = placeLabels(
    [
      ...shown.remarks
        .filter(({ wideOnly }) => size === 'wide' || !wideOnly)
        .map((remark) =>
          remarkLabel(size === 'wide' ? remark : shortened(remark), shown.buyers, x, y, frame.width - 2),
        ),
      ...shown.buyers.map((buyer) => nameLabel(buyer, size, x, y)),
    ],
    obstacles,
    { left: frame.left, right: frame.width - 2, top: frame.top - 12, bottom: foot - 2 },
  );
  return {
    width: frame.width,
    height: frame.height,
    ticks,
    shapes: [...orders.shapes, ...(unknown === null ? [] : [unknown.bracket]), ...drawn.shapes],
    spots: drawn.spots,
    texts: [...orders.texts, ...(unknown === null ? [] : [unknown.text]), ...labels],
  };
}

/** Names of months cut to three letters, or left out. */
const shortened = (remark: Remark): Remark => ({
  ...remark,
  lines: (remark.bare ? remark.lines.slice(0, 1) : remark.lines).map((line) =>
    line.replace(/^(\p{Lu}\p{Ll}{2})\p{Ll}+(?=\W\d{4}$)/u, '$1'),
  ),
});

type PlaceOf = (value: number) => number;

function remarkLabel(
  { buyer, month, lines, side }: Remark,
  buyers: readonly Buyer[],
  x: PlaceOf,
  y: PlaceOf,
  right: number,
): WantedLabel {
  const drawn = buyers.find(({ key }) => key === buyer);
  const at = drawn?.months.find((candidate) => candidate.month === month);
  if (drawn === undefined || at === undefined)
    throw new RangeError(`remark on ${buyer} in ${month}: not drawn`);
  const point = { x: x(middleOf(month)), y: y(at.tonnes) };
  const rings = placesInRings(point.x, point.y, [8, 13, 18], {
    size: 13,
    lines: lines.length,
    leading: 15,
    side,
  });
  // Under the last point there may be room only along the edge.
  const edge: Place = { x: right, y: point.y + 19, anchor: 'end' };
  return {
    text: { key: `remark-${buyer}-${month}`, lines, ...dressed({ weight: 600, halo: true }) },
    places: side === 'below' && right - point.x < 14 ? [edge, ...rings] : rings,
  };
}

/** A line's name stands at its last point, else at the end of another run, else at any point. */
function nameLabel(
  { key, name, until, tone, months }: Buyer,
  size: Size,
  x: PlaceOf,
  y: PlaceOf,
): WantedLabel {
  const lines = size === 'wide' && until !== null ? [name, until] : [name];
  const [end, ...others] = months
    .toReversed()
    .map(({ month, tonnes }) =>
      placesInRings(x(middleOf(month)), y(tonnes), [9, 15], { size: 14, lines: lines.length, leading: 15 }),
    );
  if (end === undefined) throw new RangeError(`no months of ${key}`);
  return {
    text: {
      key: `name-${key}`,
      lines,
      ...dressed({ size: 14, weight: 600, leading: 15, tone: textTones[tone], halo: true }),
    },
    places: [...end, ...others.flat()],
  };
}

/** A bracket over the months of which nothing was found, and words that say so. */
function unknownMonths(
  { from, to }: Unknown,
  words: string,
  x: PlaceOf,
  foot: number,
  { width, none }: { readonly width: number; readonly none: number },
): { readonly bracket: Shape; readonly text: PlacedText; readonly box: Box } {
  const left = tenth(x(spanOf(from).from) + 2);
  const right = tenth(x(spanOf(to).to) - 2);
  const lines = wrapText(words, none, 13);
  const middle = Math.min((left + right) / 2, width - none / 2 - 2);
  const top = foot - 24 - (lines.length - 1) * 15;
  return {
    bracket: {
      key: 'unknown',
      d: `M${left} ${foot - 5}v-6H${right}v6`,
      tone: 'ink-2',
      ink: 'lead',
      emphasis: 'normal',
    },
    text: placed('unknown', middle, top, lines, { tone: 'ink-2', anchor: 'middle' }),
    box: { left: middle - none / 2, right: middle + none / 2, top: top - 12, bottom: foot },
  };
}
