// The plot of a view of magnet exports: scales and edges, the points of a series, ticks; the inks and tones of the marks.
import { scaleLinear } from 'd3';
import type { Size, Spot } from '../contract/scene.ts';
import { valueTicks, yearSpans } from '../kit/axes.ts';
import type { LinePoint } from '../kit/lines.ts';
import { middleOf, monthSlot, spanOf } from '../kit/time/dates.ts';
import type { Tone } from '../look/palette.ts';
import type { Certainty, Destination, Rows, Series, View } from './rows.ts';
import type { Labels } from './words.ts';

/** A printed figure is filled, one of own arithmetic hollow, a round number, a bound or a second-hand one dashed. */
const inks = {
  printed: 'fill',
  derived: 'hollow',
  'second-hand': 'estimate',
  rough: 'estimate',
} as const satisfies Readonly<Record<Certainty, Spot['ink']>>;

export const tones = {
  total: 'china',
  'United States': 'others',
  Germany: 'others-2',
  Japan: 'japan',
} as const satisfies Readonly<Record<Destination, Tone>>;

const frames = {
  wide: {
    width: 640,
    height: 360,
    left: 46,
    right: 20,
    top: 84,
    bottom: 48,
    order: 170,
    none: 110,
    radius: 3.4,
    ring: 5,
    large: { least: 42, most: 96 },
    void: { least: 120, letters: 36 },
  },
  narrow: {
    width: 360,
    height: 430,
    left: 40,
    right: 2,
    top: 98,
    // Zero stands above the slip of a low phone: what a step is about lies near it.
    bottom: 72,
    order: 106,
    none: 60,
    radius: 2.7,
    ring: 5.2,
    large: { least: 31, most: 60 },
    void: { least: 60, letters: 24 },
  },
} as const;

/** Scales of a view and the edges of its plot, in user units. */
export function plotOf({ axis, series, shown, october }: Rows, size: Size, view: View) {
  const frame = frames[size];
  const foot = frame.height - frame.bottom;
  const right = frame.width - frame.right;
  const buyers = shown[view].of.map((destination) => series[destination]);
  const { from } = spanOf(axis.from);
  const { to } = spanOf(axis.to);
  const x = scaleLinear([from, to], [frame.left, right]);
  const most = Math.max(...buyers.flatMap(({ months }) => months.map(({ tonnes }) => tonnes)));
  // The highest month reaches the top, so that its label stands over the open months beside it.
  const y = scaleLinear([0, most], [foot, frame.top]);
  const [only] = buyers.length === 1 ? buyers : [];
  return {
    size,
    frame,
    foot,
    right,
    buyers,
    from,
    to,
    x,
    y,
    end: axis.to,
    /** How many times the scale of all buyers a single one has. */
    larger:
      only === undefined || only === series.total ? null : Math.round(series.total.highest.tonnes / most),
    /** The months that the finding compares. */
    ends: only === undefined ? { most: october.Germany, least: october.Japan } : null,
  };
}
export type Plot = ReturnType<typeof plotOf>;

export const pointsOf = ({ months }: Series): LinePoint[] =>
  months.map(({ month, tonnes, certainty }) => ({
    slot: monthSlot(month),
    at: middleOf(month),
    value: tonnes,
    ink: inks[certainty],
  }));

/** A month's width on the plot. */
export const monthWide = ({ x, from, to }: Plot): number => (x(to) - x(from)) / (12 * (to - from));

/** Tonnes up the plot, years along its foot. */
export function ticksOf({ frame, foot, right, buyers, from, to, x, y }: Plot, labels: Labels) {
  const across = { y, left: frame.left, right, text: labels.axis };
  // What fills the plot shows its height: short ticks will do, and no line runs behind words.
  const short = { ...across, right: frame.left + 6 };
  return [
    ...y.ticks(4).flatMap((value) => valueTicks([value], buyers.length > 1 || value === 0 ? across : short)),
    ...yearSpans(from, to, { x, foot, baseline: foot + 21 }),
  ];
}
