// Geometry of magnet exports: months as points, joined only where they are neighbours, with the orders of 2025 and 2026 through them.
import type { PlacedText, PlotScene, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { boxOfText, padded, rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { linesOverTime } from '../kit/lines.ts';
import { shape } from '../kit/shapes.ts';
import { datedMarks } from '../kit/time/dated-marks.ts';
import { middleOf } from '../kit/time/dates.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import { fillOf, ringed, squared } from './layout-fill.ts';
import { unknownMonths, widestGap } from './layout-gaps.ts';
import { labelsAt, leadsTo, remarksOf } from './layout-labels.ts';
import { largeLow, lowBefore } from './layout-lowest.ts';
import { plotOf, pointsOf, ticksOf, tones, type Plot } from './layout-plot.ts';
import type { Order, Rows, Series, View } from './rows.ts';
import type { Labels } from './words.ts';

/** On which side of its line an order stands. */
const sides: Readonly<Record<Order['kind'], 'before' | 'after'>> = {
  licences: 'before',
  'wider-rules': 'after',
  'military-ends': 'before',
};

/** Draws one view. Buyers of one view share a scale in tonnes that starts at zero. */
export function magnetExports(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const plot = plotOf(rows, size, view);
  const parts = partsOf(rows, labels, view, plot);
  const [first, ...others] = plot.buyers;
  return first !== undefined && others.length === 0
    ? oneBuyer(first, labels, plot, parts)
    : severalBuyers(labels, plot, parts);
}

/** What every view has: its orders, what the axis counts, remarks on months, and the boxes that their words keep clear of. */
function partsOf(rows: Rows, labels: Labels, view: View, plot: Plot) {
  const { frame, foot, x } = plot;
  const { orders } = rows.shown[view];
  const dated = datedMarks(
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
  const unit = unitOf(labels, plot);
  const orderLines = orders.map(({ row }): Box => {
    const at = x(middleOf(row.date));
    return { left: at - 2, right: at + 2, top: 0, bottom: foot };
  });
  const words = [...dated.texts, unit].map((text) => padded(boxOfText(text), 5));
  return { orders, dated, unit, remarks: remarksOf(rows, view), taken: [...orderLines, ...words] };
}
type Parts = ReturnType<typeof partsOf>;

const linesOf = ({ buyers, frame, x, y }: Plot, ink: 'line' | 'wall') =>
  linesOverTime(
    buyers.map((series) => ({
      key: series.destination,
      tone: tones[series.destination],
      emphasis: 'normal',
      ink,
      points: pointsOf(series),
      radius: frame.radius,
    })),
    x,
    y,
  );

/** One buyer: its tonnes fill the plot from zero, its lowest month is large where it has room, and words stand on months of which nothing was found. */
function oneBuyer(series: Series, labels: Labels, plot: Plot, parts: Parts): PlotScene {
  const { size, frame, x } = plot;
  const { orders, dated, unit, taken } = parts;
  const filled = fillOf(series, plot);
  const unknown = unknownMonths(series.unknown, orders, labels.none, plot);
  const emptyMonths = unknown.length > 0 ? unknown : widestGap(filled.gaps, orders, labels.none, plot);
  const large = largeLow(series, labels, plot);
  const [licences] = orders;
  const early =
    size === 'narrow' || large !== undefined || licences === undefined
      ? undefined
      : lowBefore(series, x(middleOf(licences.row.date)), labels, plot);
  const remarks = parts.remarks.filter(({ month }) => month !== series.lowest);
  const names = labelsAt(remarks, labels, plot, [
    ...taken,
    ...emptyMonths.map(({ box }) => box),
    ...filled.boxes,
  ]);
  const line = linesOf(plot, 'wall');
  const scene = sceneOf(
    frame,
    [
      dated,
      filled,
      ...emptyMonths,
      squared({ ...line, spots: ringed(line.spots, frame.ring, large && series) }),
      early ?? {},
      { shapes: leadsTo(names, remarks, plot) },
      stampOf(series, labels, plot),
      large ?? {},
      { texts: [unit, ...names, ...keyOf(labels, plot, filled.gaps.length > 0)] },
    ],
    ticksOf(plot, labels),
  );
  return { ...scene, ground: [filled.ground] };
}

/** Several buyers: their lines alone compare, with a bracket where the finding does. */
function severalBuyers(labels: Labels, plot: Plot, { dated, unit, remarks, taken }: Parts): PlotScene {
  const bracket = bracketOf(plot);
  const names = labelsAt(remarks, labels, plot, [...taken, ...bracket.boxes]);
  return sceneOf(
    plot.frame,
    [
      dated,
      squared(linesOf(plot, 'line')),
      { shapes: leadsTo(names, remarks, plot) },
      bracket,
      { texts: [unit, ...names, ...keyOf(labels, plot, false)] },
    ],
    ticksOf(plot, labels),
  );
}

/** What marks other than filled ones say, under the years: of those that the view draws, and of the dashes under zero. */
function keyOf(labels: Labels, { buyers, frame, foot }: Plot, hasBands: boolean): PlacedText[] {
  const seen = buyers.flatMap(({ months }) => months.map(({ certainty }) => certainty));
  const said = [labels.marks(new Set(seen)), hasBands ? labels.bands : '']
    .filter((each) => each !== '')
    .join(' ');
  if (said === '') return [];
  const lines = wrapText(said, frame.width - 8, 13);
  return [placed('key', 4, foot + 42, lines, { tone: 'ink-2' })];
}

/** How much larger the scale of one buyer is, at a desk with a stamp: how high the plot of one buyer would be on the scale of all, whose own height is the outline. */
function stampOf({ destination }: Series, labels: Labels, { size, larger }: Plot): Partial<Drawn> {
  if (larger === null) return {};
  if (size === 'narrow')
    return { texts: [placed('stamp', 4, 12, labels.largerShort(larger), { weight: 600 })] };
  const [left, right, top, bottom] = [0.5, 18.5, 14, 50];
  const high = (bottom - top) / larger;
  return {
    shapes: [
      shape('stamp-all', rectPath({ left, right, top, bottom }), 'china', 'fitting'),
      shape('stamp-own', rectPath({ left, right, top: bottom - high, bottom }), tones[destination], 'fill'),
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
