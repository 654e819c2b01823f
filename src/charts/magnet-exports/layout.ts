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
      squared(
        only === undefined ? drawn : { ...drawn, spots: ringed(drawn.spots, frame.ring, large && only) },
      ),
      ...(early === undefined ? [] : [early]),
      { shapes: leadsTo(names, remarks, plot) },
      stampOf(buyers, labels, plot),
      { shapes: bracket.shapes ?? [] },
      large ?? {},
      { texts: [unit, ...names, ...keyOf(buyers, labels, plot, bands)] },
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
        rectPath({ left, right, top: bottom - high, bottom }),
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
