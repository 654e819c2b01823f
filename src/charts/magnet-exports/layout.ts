// Geometry of magnet exports: months as points, joined only where they are neighbours, with the orders of 2025 and 2026 through them.
import { scaleLinear } from 'd3';
import type { PlacedText, Size, TextTone, PlotScene, Shape, Spot } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import type { Tone } from '../look/palette.ts';
import { circlePath } from '../kit/arc.ts';
import { valueTicks, yearSpans } from '../kit/axes.ts';
import { boxOfText, padded, rectPath, type Box } from '../kit/labels/box.ts';
import { datedMarks } from '../kit/time/dated-marks.ts';
import { middleOf, monthSlot, spanOf } from '../kit/time/dates.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { boxesAlong, linesOverTime, runsOf, type LinePoint } from '../kit/lines.ts';
import { placeLabels, placesInRings, type Place, type WantedLabel } from '../kit/labels/placement.ts';
import { placed, withDefaults } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
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
  /** Without its month, which the headline and its neighbours say. */
  readonly isBare?: true;
}
function remarksOf(rows: Rows, view: View): readonly Remark[] {
  const { total, 'United States': us, Japan: japan } = rows.series;
  switch (view) {
    case 'total':
      return [
        { month: total.lowest, side: 'below' },
        { month: total.highest, side: 'above' },
        { month: rows.rebound, side: 'above' },
        { month: total.last, side: 'above' },
      ];
    case 'buyers':
      return [
        { month: rows.october.Germany, side: 'above', isBare: true },
        { month: rows.october.Japan, side: 'below', isBare: true },
      ];
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
        { month: japan.highest, side: 'above' },
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
    height: 440,
    left: 40,
    right: 2,
    top: 98,
    bottom: 60,
    order: 106,
    none: 60,
    radius: 2.7,
    ring: 5.2,
    large: { least: 31, most: 60 },
    void: { least: 60, letters: 24 },
  },
} as const;

/** Scales of a view and the edges of its plot, in user units. */
function plotOf({ axis, series, shown, october }: Rows, size: Size, view: View) {
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
type Plot = ReturnType<typeof plotOf>;

const pointsOf = ({ months }: Series): LinePoint[] =>
  months.map(({ month, tonnes, certainty }) => ({
    slot: monthSlot(month),
    at: middleOf(month),
    value: tonnes,
    ink: inks[certainty],
  }));

/** Tonnes up the plot, years along its foot. */
function ticksOf({ frame, foot, right, buyers, from, to, x, y }: Plot, labels: Labels) {
  const values = y.ticks(4);
  return [
    ...valueTicks(values, {
      y,
      left: frame.left,
      right,
      text: labels.axis,
    }).map((each) =>
      // What fills the plot shows its height: short ticks will do, and no line runs behind words.
      buyers.length > 1 || each.base ? each : { ...each, d: each.d.replace(/^M(\S+) (\S+)H.*$/, 'M$1 $2h6') },
    ),
    ...yearSpans(from, to, { x, foot, baseline: foot + 21 }),
  ];
}

/** Draws one view. Buyers of one view share a scale in tonnes that starts at zero. */
export function magnetExports(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const plot = plotOf(rows, size, view);
  const { frame, foot, buyers, x, y } = plot;
  // One buyer's tonnes fill the plot from zero; of several the lines alone compare.
  const [only] = buyers.length === 1 ? buyers : [];
  const drawn = linesOverTime(
    buyers.map((series) => ({
      key: series.destination,
      tone: tones[series.destination],
      emphasis: 'normal',
      ink: only === undefined ? 'line' : 'wall',
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
  const filled = only === undefined ? undefined : fillOf(only, plot);
  const unknown = only === undefined ? [] : unknownMonths(only.unknown, orders, labels.none, plot);
  const inGap =
    filled === undefined || unknown.length > 0
      ? []
      : widestGap(filled.gaps, orders, unknown, labels.none, plot);
  const bands = filled?.gaps.length ?? 0;
  const large = only === undefined ? undefined : largeLow(only, labels, plot);
  const remarks = remarksOf(rows, view);
  const [licences] = orders;
  const early =
    only === undefined || size === 'narrow' || large !== undefined || licences === undefined
      ? undefined
      : lowBefore(only, x(middleOf(licences.row.date)), labels, plot);
  const unit = unitOf(labels, plot);
  const bracket = bracketOf(plot);
  const names = labelsAt(
    only === undefined ? remarks : remarks.filter(({ month }) => month !== only.lowest),
    labels,
    plot,
    [
      ...orders.map(({ row }) => {
        const at = x(middleOf(row.date));
        return { left: at - 2, right: at + 2, top: 0, bottom: foot };
      }),
      ...[...marks.texts, unit].map((text) => padded(boxOfText(text), 5)),
      ...[...unknown, ...inGap].map(({ box }) => box),
      ...(filled?.boxes ?? []),
      ...bracket.boxes,
    ],
  );
  const scene = sceneOf(
    frame,
    [
      marks,
      ...(filled === undefined ? [] : [filled]),
      ...[...unknown, ...inGap],
      only === undefined ? drawn : { ...drawn, spots: ringed(drawn.spots, frame.ring) },
      ...(early === undefined ? [] : [early]),
      { shapes: leadsTo(names, remarks, plot) },
      stampOf(buyers, labels, plot),
      { shapes: bracket.shapes ?? [] },
      { texts: [unit, ...(large ?? []), ...names, ...keyOf(buyers, labels, plot, bands)] },
    ],
    ticksOf(plot, labels),
  );
  return filled === undefined ? scene : { ...scene, ground: [filled.ground] };
}

/** What marks other than filled ones say, under the years: of those that the view draws, and of the dashes under zero. */
function keyOf(
  buyers: readonly Series[],
  labels: Labels,
  { frame, foot }: Plot,
  bands: number,
): PlacedText[] {
  const seen = buyers.flatMap(({ months }) => months.map(({ certainty }) => certainty));
  const said = [labels.marks(new Set(seen)), bands > 0 ? labels.bands : '']
    .filter((each) => each !== '')
    .join(' ');
  if (said === '') return [];
  const lines = wrapText(said, frame.width - 8, 13);
  return [placed('key', 4, foot + 42, lines, { tone: 'ink-2' })];
}

/** How much larger the scale of one buyer is, at a desk with a stamp: how high the plot of one buyer would be on the scale of all, whose own height is the outline. */
function stampOf(buyers: readonly Series[], labels: Labels, { size, larger }: Plot): Partial<Drawn> {
  const [only] = buyers;
  if (larger === null || only === undefined) return {};
  if (size === 'narrow')
    return { texts: [placed('stamp', 4, 12, labels.largerShort(larger), { weight: 600 })] };
  const [left, right, top, bottom] = [0.5, 18.5, 14, 50];
  const high = (bottom - top) / larger;
  return {
    shapes: [
      shape('stamp-all', rectPath({ left, right, top, bottom }), 'china', 'fitting'),
      shape(
        'stamp-own',
        rectPath({ left, right, top: tenth(bottom - high), bottom }),
        tones[only.destination],
        'fill',
      ),
    ],
    texts: [placed('stamp', right + 7, 29, labels.larger(larger), { tone: 'ink-2' })],
  };
}

/** The bracket of the finding, from the month of one buyer down to that of another. Its words are the headline’s alone, which a class may hide. */
function bracketOf({ size, ends, x, y }: Plot): Partial<Drawn> & { readonly boxes: readonly Box[] } {
  if (ends === null) return { boxes: [] };
  const { most, least } = ends;
  const at = tenth(x(middleOf(most.month)) + (size === 'wide' ? 9 : 7));
  const [top, foot] = [tenth(y(most.tonnes)), tenth(y(least.tonnes))];
  return {
    shapes: [shape('ratio-bracket', `M${at - 4} ${top}H${at}V${foot}H${at - 4}`, 'ink', 'wall')],
    boxes: [{ left: at - 4, right: at + 2, top, bottom: foot }],
  };
}

/** What the axis counts, over its beginning: in one line, or on a phone in narrow ones beside the words of an order. */
const unitOf = (labels: Labels, { size, frame }: Plot): PlacedText => {
  const lines = labels.unit(size);
  return placed('unit', size === 'wide' ? 0 : 4, frame.top - 11 - (lines.length - 1) * 15, lines, {
    tone: 'ink-2',
  });
};

/** A month's width on the plot. */
const monthWide = ({ x, from, to }: Plot): number => (x(to) - x(from)) / (12 * (to - from));

/**
 * A dashed ring is large enough for its dashes. A printed month is a corner of what is filled: a larger spot of the same colour would be seen
 * at a peak and lost in a dip.
 */
const ringed = (spots: readonly Spot[], ring: number): readonly Spot[] =>
  spots.map((each) => ({
    ...each,
    r: { estimate: ring, fill: 1, hollow: each.r, fitting: each.r }[each.ink],
  }));

/** How far under the line of zero the dashes of months without a figure run: on it or over it they would look like a value. */
const openUnder = 5;

/** The area of the last month alone, wide enough for the disc of a lead, which would break the corner where it ends. */
function lastMonth({ destination, last }: Series, run: readonly LinePoint[], { x, y, foot }: Plot): Shape[] {
  const [from, to] = run.slice(-2);
  if (from === undefined || to === undefined) return [];
  const [left, right] = [tenth(x(from.at)), tenth(x(to.at))];
  const d = `M${left} ${tenth(y(from.value))}L${right} ${tenth(y(to.value))}V${foot}H${left}Z`;
  return [shape(`last-${destination}-${last.month}`, d, tones[destination], 'fill')];
}

/** What fills the plot from zero to the line, a post for a month without neighbours, and the months of which nothing was found. */
function fillOf(series: Series, plot: Plot) {
  const { x, y, foot, frame, from, to } = plot;
  const tone = tones[series.destination];
  const points = pointsOf(series);
  const runs = runsOf(points);
  const half = monthWide(plot) * 0.4;
  const area = runs
    .filter((run) => run.length > 1)
    .map((run) => {
      const line = run.map(({ at, value }) => `${tenth(x(at))} ${tenth(y(value))}`).join('L');
      return `M${line}V${foot}H${tenth(x(run[0]?.at ?? 0))}Z`;
    })
    .join('');
  const posts = runs.flatMap(([first, ...others]) => {
    if (first === undefined || others.length > 0) return [];
    const box = { left: x(first.at) - half, right: x(first.at) + half, top: y(first.value), bottom: foot };
    return [{ slot: first.slot, ink: first.ink, box }];
  });
  const edges = runs.map((run) => {
    const [first, last] = [run[0]?.at ?? 0, run.at(-1)?.at ?? 0];
    return run.length > 1 ? [x(first), x(last)] : [x(first) - half, x(last) + half];
  });
  const ends = [x(from), ...edges.flat(), x(to)];
  const gaps = ends.flatMap((left, i) => (i % 2 === 0 ? [{ left, right: ends[i + 1] ?? left }] : []));
  const ground = gaps
    // A post is a little thinner than its month.
    .filter(({ left, right }) => right - left > half)
    .map(({ left, right }) => `M${tenth(left)} ${tenth(foot + openUnder)}H${tenth(right)}`)
    .join('');
  return {
    ground: shape('none-ground', ground, 'ink-2', 'gap'),
    gaps,
    shapes: [
      shape(`area-${series.destination}`, area, tone, 'fill'),
      ...lastMonth(series, runs.at(-1) ?? [], plot),
      ...posts.map(({ slot, ink, box }) =>
        shape(`post-${series.destination}-${slot}`, rectPath(box), tone, ink === 'estimate' ? ink : 'fill'),
      ),
      // A ring would not be seen on what is filled: in a dip as on a peak, paper stands round it.
      ...points
        .filter(({ ink }) => ink !== 'fill')
        .map(({ slot, at, value, ink }) =>
          shape(
            `under-${series.destination}-${slot}`,
            circlePath({ x: x(at), y: y(value) }, (ink === 'estimate' ? frame.ring : frame.radius) + 2),
            'paper',
            'fill',
          ),
        ),
    ],
    boxes: [
      ...posts.map(({ box }) => box),
      ...boxesAlong(points, x, y, 3).map((box) => ({ ...box, bottom: foot })),
    ],
  };
}

/** The lowest month where nothing after it has room: before the order that stands before it, tied to its point. */
function lowBefore({ lowest }: Series, order: number, labels: Labels, { x, y }: Plot) {
  const [at, level] = [x(middleOf(lowest.month)), y(lowest.tonnes)];
  const key = `remark-${lowest.destination}-${lowest.month}`;
  const lines = [labels.said(lowest), labels.when(lowest)];
  return {
    shapes: [shape(`lead-${key}`, `M${tenth(order - 5)} ${tenth(level)}H${tenth(at - 4)}`, 'ink-2', 'lead')],
    texts: [placed(key, order - 9, level - 11, lines, { weight: 600, anchor: 'end' })],
  };
}

/** The lowest month in large type, in what is filled right after it; undefined where that leaves no room. */
function largeLow(series: Series, labels: Labels, plot: Plot): readonly PlacedText[] | undefined {
  const { x, y, foot, frame } = plot;
  const { lowest } = series;
  const points = pointsOf(series);
  const own = runsOf(points).find((run) => run.some(({ slot }) => slot === monthSlot(lowest.month))) ?? [];
  const low = x(middleOf(lowest.month));
  const line = scaleLinear(
    own.map(({ at }) => x(at)),
    own.map(({ value }) => foot - y(value)),
  );
  const end = x(own.at(-1)?.at ?? 0);
  // Beside its point, and on a narrow artboard clear of a ring around that where there is room.
  const steps = Array.from({ length: 19 }, (_, i) => i + 2);
  const places = [...steps.filter((by) => by > 13), ...steps].map((by) => low + by);
  const sizes = Array.from(
    { length: frame.large.most - frame.large.least + 1 },
    (_, i) => frame.large.most - i,
  );
  const room = (large: number) => {
    const wide =
      1.03 * Math.max(displayWidth(labels.said(lowest), large), textWidth(labels.said(lowest), large));
    const tall = 0.74 * large + (large > 50 ? 37 : 31);
    const from = places.find(
      (left) =>
        left + wide < end - (large > 50 ? 8 : 3) &&
        own.every(({ at, value }) => x(at) < left || x(at) > left + wide || foot - y(value) > tall) &&
        line(left) > tall,
    );
    return from === undefined ? undefined : { from, wide, large };
  };
  // As large as it has room.
  const found = sizes.map(room).find((each) => each !== undefined);
  if (found === undefined) return undefined;
  const { from, wide, large } = found;
  const key = `remark-${lowest.destination}-${lowest.month}`;
  const tone = lowest.destination === 'total' ? 'on-fill' : 'on-pale';
  // Over the end of a number that begins under its point.
  const under = from - low < 10;
  return [
    placed(`${key}-when`, under ? from + wide : from + 3, foot - 12 - 0.74 * large - 6, labels.when(lowest), {
      tone,
      weight: 600,
      anchor: under ? 'end' : 'start',
    }),
    placed(key, from + 2, foot - 11, labels.said(lowest), {
      tone,
      size: large,
      face: 'display',
    }),
  ];
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
      // One buyer is what the headline speaks of.
      ...(buyers.length > 1 ? buyers : []).map((series) => nameLabel(series, labels, plot)),
    ],
    [...buyers.flatMap((series) => boxesAlong(pointsOf(series), x, y)), ...others],
    { left: frame.left, right: frame.width - 2, top: frame.top - 28, bottom: foot - 2 },
  );
}

/** A value and its month. On the narrow artboard the month is short, and a low between two steep lines has none. */
function remarkLabel(
  { month, side, isBare }: Remark,
  labels: Labels,
  { size, frame, x, y, end }: Plot,
): WantedLabel {
  const wide = size === 'wide';
  const bare = isBare === true || (!wide && side === 'below' && month.month !== end);
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
  // Between two orders there may be room only a little to one side.
  const nudged = [4, -4, 8, -8, 12, -12, 16, -16].map((by): Place => ({
    x: point.x + by,
    y: point.y - 10 - (lines.length - 1) * 15,
    anchor: 'middle',
  }));
  const risen =
    right - point.x < 60
      ? Array.from({ length: 14 }, (_, i): Place => ({ x: right, y: point.y - 34 - i * 5, anchor: 'end' }))
      : [];
  const edge: Place = { x: right, y: point.y + 19, anchor: 'end' };
  return {
    text: {
      key: `remark-${month.destination}-${month.month}`,
      lines,
      // Clear of the dashes around a gap.
      ...withDefaults({ weight: 600, halo: true }),
    },
    places:
      side === 'below' && right - point.x < 14
        ? [edge, ...rings]
        : !wide && right - point.x < 20
          ? [risen[0] ?? rings[0], ...risen.slice(1), ...rings]
          : [...rings, ...nudged, ...risen],
  };
}

/** A label that ends at the right edge over its point has a line down to it: another point may stand under its beginning. */
function leadsTo(
  texts: readonly PlacedText[],
  remarks: readonly Remark[],
  { size, frame, x, y }: Plot,
): readonly Shape[] {
  return remarks.flatMap(({ month }) => {
    const key = `remark-${month.destination}-${month.month}`;
    const text = texts.find((each) => each.key === key);
    if (size === 'wide' || text?.anchor !== 'end' || text.lines.length < 2) return [];
    const [at, from] = [x(middleOf(month.month)), text.y + (text.lines.length - 1) * text.leading + 4];
    const to = y(month.tonnes) - frame.ring;
    return to - from < 4 || at > text.x
      ? []
      : [shape(`lead-${key}`, `M${tenth(at)} ${tenth(from)}V${tenth(to)}`, 'ink-2', 'lead')];
  });
}

/** A line's name stands at its last point, else at the end of another run, else at any point. */
function nameLabel(series: Series, labels: Labels, { size, x, y }: Plot): WantedLabel {
  const { destination, months } = series;
  const name = labels.buyer(destination);
  const lines = size === 'wide' ? [name, labels.until(series)] : [name];
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
      ...withDefaults({ size: 14, weight: 600, leading: 15, tone: textTones[destination], halo: true }),
    },
    places: [...end, ...others.flat()],
  };
}

/** The same words on the widest other gap that no order stands in, where they have room in it. */
function widestGap(
  gaps: readonly Pick<Box, 'left' | 'right'>[],
  orders: readonly Order[],
  taken: readonly { readonly box: Box }[],
  words: string,
  { x, foot }: Plot,
) {
  const lines = orders.map(({ row }) => x(middleOf(row.date)));
  const [gap] = gaps
    .filter(({ left, right }) => lines.every((at) => at < left || at > right))
    .filter(({ left, right }) => taken.every(({ box }) => box.right < left || box.left > right))
    .toSorted((a, b) => b.right - b.left - (a.right - a.left));
  if (gap === undefined) return [];
  const middle = (gap.left + gap.right) / 2;
  const said = wrapText(words, gap.right - gap.left - 8, 13);
  const half = Math.max(...said.map((line) => textWidth(line, 13))) / 2;
  if (said.length > 4 || 2 * half > gap.right - gap.left - 6) return [];
  const top = foot - 9 - (said.length - 1) * 15;
  return [
    {
      texts: [placed('unknown-before', middle, top, said, { tone: 'ink-2', anchor: 'middle' })],
      box: { left: middle - half, right: middle + half, top: top - 12, bottom: foot },
    },
  ];
}

/** Words that say so on the last months of which nothing was found, where they have room: large where those are many. */
function unknownMonths(
  { from, to }: Months,
  orders: readonly Order[],
  words: string,
  { x, foot, frame: { width, top: high, none, void: empty } }: Plot,
) {
  const right = tenth(x(spanOf(to).to) - 2);
  const begin = tenth(x(spanOf(from).from) + 2);
  const isMany = right - begin >= empty.least;
  // Large words keep off the line of an order.
  const within = orders.map(({ row }) => x(middleOf(row.date)) + 5).filter((at) => at > begin && at < right);
  const left = isMany ? Math.max(begin, ...within) : begin;
  const room = right - left - (isMany ? 3 : -6);
  const widest = (size: number): number =>
    Math.max(...words.split(' ').map((word) => Math.max(textWidth(word, size), displayWidth(word, size))));
  const size = isMany ? Math.floor(Math.min(empty.letters, room / widest(1))) : 13;
  const lines = isMany ? words.split(' ') : wrapText(words, Math.min(none, Math.max(right - left, 46)), size);
  const half = Math.max(...lines.map((line) => textWidth(line, size))) / 2;
  if (2 * half > room) return [];
  const middle = Math.min((left + right) / 2, width - half - 2);
  const leading = isMany ? Math.round(size * 1.08) : 15;
  const tall = (lines.length - 1) * leading;
  const top = isMany ? (foot + high - tall) / 2 + size * 0.35 : foot - 8 - tall;
  return [
    {
      texts: [
        placed('unknown', middle, top, lines, {
          tone: 'ink-2',
          anchor: 'middle',
          ...(isMany && { size, leading, face: 'display' as const }),
        }),
      ],
      box: {
        left: middle - half,
        right: middle + half,
        top: top - size,
        bottom: isMany ? top + tall + 4 : foot,
      },
    },
  ];
}
