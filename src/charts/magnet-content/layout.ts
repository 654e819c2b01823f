// Geometry of the product ladder: a point, a range or an open end a row, on a scale of tens or from zero; and what part of a magnet is rare earth.
import { scaleLinear, scaleLog } from 'd3';
import type { PlacedText, Size, PlotScene, Shape, Spot, Tick } from '../contract/scene.ts';
import { comparatorWords, mass, percent, tenth } from '../look/format.ts';
import { rectPath } from '../kit/box.ts';
import { placed, type TextStyle } from '../kit/placed.ts';
import { textWidth } from '../look/text-width.ts';
import type { Words } from './words.ts';

export const views = ['in-hand', 'wind', 'defence', 'inside'] as const;
export type View = (typeof views)[number];

/** One product: kilograms, or per cent of the magnet's weight. `high` is null for a value that is open upwards. */
export interface Content {
  readonly key: string;
  readonly name: string;
  readonly per: string;
  readonly low: number;
  readonly high: number | null;
  readonly comparator: string | null;
  /** The value in words, as the row wants it said. */
  readonly said: string;
  /** Not an official body's own figure: drawn dashed. */
  readonly estimate: boolean;
}

/** Value of a row in words: "2–4 kg", "at least 5 t", "about 2 g". */
export function contentText(
  { low, high, comparator }: Pick<Content, 'low' | 'high' | 'comparator'>,
  unit: 'kg' | 'pct',
): string {
  const one = unit === 'pct' ? percent : mass;
  if (high === null || high === low) return comparatorWords(comparator) + one(low);
  const end = one(high);
  const mark = /^[\d.,]+(.*)$/.exec(end)?.[1] ?? '';
  return `${comparatorWords(comparator)}${one(low).endsWith(mark) ? one(low).slice(0, -mark.length) : one(low)}–${end}`;
}

/** Round values of the scales from zero, in kilograms. */
const steps: Readonly<Record<'wind' | 'defence', readonly number[]>> = {
  wind: [0, 200, 400, 600, 800],
  defence: [0, 1000, 2000, 3000, 4000],
};

/** Draws the rows of one view. Rows of one call share a quantity and a unit; defence draws bars from zero, and a share of weight is drawn as a part of the whole magnet. */
export function magnetContent(rows: readonly Content[], words: Words, size: Size, view: View): PlotScene {
  const narrow = size === 'narrow';
  const width = narrow ? 360 : 640;
  const margin = narrow ? 12 : 4;
  const left = narrow ? margin : 204;
  // A view of three rows takes the room of six, so that the figure has no hole in it.
  const pitch = narrow ? (rows.length > 3 ? 45 : 66) : rows.length > 3 ? 50 : 84;
  const nameAbove = rows.length > 3 ? 17 : 21;
  const top = view === 'in-hand' ? 54 : 36;
  const ends = rows.map((row) => row.high ?? row.low);
  const room = width - margin - (narrow ? 12 : 96);
  const end = narrow && view !== 'inside' ? room - 82 : room;
  const x =
    view === 'in-hand'
      ? scaleLog([0.001, 10_000], [left, narrow ? width - margin - 8 : room])
      : scaleLinear(
          [0, view === 'inside' ? 100 : Math.max(...ends)],
          [left, view === 'inside' ? width - margin : end],
        );

  const rowY = (i: number) => top + i * pitch + (narrow ? 30 : 24);
  const height = rowY(rows.length - 1) + (narrow ? 16 : 34);
  const texts: PlacedText[] = [];
  const push = (key: string, at: number, y: number, line: string, style: TextStyle) =>
    texts.push(placed(key, at, y, line, style));

  // On the narrow artboard names stand above their marks, so the scale's lines stop short of them.
  const lineAt = (value: number) =>
    narrow
      ? rows.map((_, i) => `M${tenth(x(value))} ${rowY(i) - 11}v22`).join('')
      : `M${tenth(x(value))} ${top - 10}V${height - 12}`;
  const tick = (at: number, text: string, anchor: Tick['anchor']): Tick => ({
    key: `x-${at}`,
    d: lineAt(at),
    base: at === 0,
    x: tenth(x(at)),
    y: top - 16,
    size: 13,
    anchor,
    text,
  });
  const ticks: Tick[] = [];
  if (view === 'in-hand') {
    ticks.push(
      ...[0.001, 0.01, 0.1, 1, 10, 100, 1000, 10_000].map((at, i, all) =>
        tick(
          at,
          narrow && i % 3 !== 0 ? '' : mass(at),
          i === 0 ? 'start' : i === all.length - 1 ? 'end' : 'middle',
        ),
      ),
    );
    push('scale', left, 16, words.tenfold, { tone: 'ink-2' });
  } else if (view === 'inside') push('scale', left, 16, words.whole, { tone: 'ink-2' });
  else
    ticks.push(
      ...steps[view].map((at, i) =>
        tick(at, i === 0 ? '0' : mass(at), i === 0 && narrow ? 'start' : 'middle'),
      ),
    );

  const shapes: Shape[] = [];
  const spots: Spot[] = [];
  const part = (
    key: string,
    from: number,
    to: number,
    y: number,
    half: number,
    ink: Shape['ink'],
  ): Shape => ({
    key,
    d: rectPath({ left: from, right: to, top: y - half, bottom: y + half }),
    tone: ink === 'wall' ? 'ink' : 'others',
    ink,
    emphasis: 'normal',
  });
  rows.forEach((row, i) => {
    const y = rowY(i);
    const open = row.high === null && (row.comparator === '>=' || row.comparator === '>');
    const from = tenth(x(row.low));
    const to = open ? from + 26 : tenth(x(row.high ?? row.low));
    const ink = row.estimate ? 'estimate' : 'fill';
    if (view === 'inside') {
      shapes.push(
        part(row.key, x(0), from, y, 13, ink),
        ...(to > from ? [part(`${row.key}-range`, from, to, y, 13, 'gap')] : []),
        part(`${row.key}-magnet`, x(0), x(100), y, 13, 'wall'),
      );
    } else if (view === 'defence') shapes.push(part(row.key, x(0), to, y, 13, ink));
    else {
      if (open)
        shapes.push({
          key: `${row.key}-open`,
          d: `M${from + 6} ${y}H${to}m-7 -6l7 6l-7 6`,
          tone: 'others',
          ink: row.estimate ? 'outline' : 'line',
          emphasis: 'normal',
        });
      if (to > from && !open) shapes.push(part(row.key, from, to, y, 8, ink));
      else spots.push({ key: row.key, x: from, y, r: 6, tone: 'others', ink, emphasis: 'normal' });
    }
    const value = row.said;
    if (narrow) {
      push(`name-${row.key}`, margin, y - nameAbove, row.name, { weight: 600 });
      push(`per-${row.key}`, margin + textWidth(`${row.name}  `, 13, 600), y - nameAbove, row.per, {
        tone: 'ink-2',
      });
    } else {
      push(`name-${row.key}`, left - 20, y - 2, row.name, { weight: 600, anchor: 'end', size: 14 });
      push(`per-${row.key}`, left - 20, y + 14, row.per, { anchor: 'end', tone: 'ink-2' });
    }
    const after = to + 12 + textWidth(value, 14, 600) <= width - margin;
    push(`value-${row.key}`, after ? to + 12 : from - 12, y + 5, value, {
      weight: 600,
      halo: true,
      size: 14,
      leading: 15,
      anchor: after ? 'start' : 'end',
    });
  });
  return { width, height, ticks, shapes, spots, texts };
}
