// Words on the lines of magnet exports: values that the eye should find, and the names of buyers.
import type { PlacedText, Shape, TextTone } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import { withDefaults } from '../kit/labels/placed.ts';
import { placeLabels, placesInRings, type Place, type WantedLabel } from '../kit/labels/placement.ts';
import { boxesAlong } from '../kit/lines.ts';
import { shape } from '../kit/shapes.ts';
import { middleOf } from '../kit/time/dates.ts';
import { tenth } from '../look/tenth.ts';
import { pointsOf, type Plot } from './layout-plot.ts';
import type { Destination, ExportMonth, Rows, Series, View } from './rows.ts';
import type { Labels } from './words.ts';

const textTones: Readonly<Record<Destination, TextTone>> = {
  total: 'china',
  'United States': 'others',
  Germany: 'others',
  Japan: 'japan',
};

/** A value that the eye should find. */
export interface Remark {
  readonly month: ExportMonth;
  /** Preferred side of the point. */
  readonly side: 'above' | 'below';
  /** Steps back on the narrow artboard, where the finding says it. */
  readonly wideOnly?: true;
  /** Without its month, which the headline and its neighbours say. */
  readonly isBare?: true;
}
export function remarksOf(rows: Rows, view: View): readonly Remark[] {
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
        { month: rows.us.recovery, side: 'above' },
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

/** Remarks and the names of lines, clear of the lines and of what is in the way. */
export function labelsAt(
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
  // Under the last point there may be room only along the edge.
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
          ? [...risen, ...rings]
          : [...rings, ...nudged, ...risen],
  };
}

/** A label that ends at the right edge over its point has a line down to it: another point may stand under its beginning. */
export function leadsTo(
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
