// Geometry of the product ladder: a point, a range or an open end a row, on a scale of tens or from zero.
import { scaleLinear, scaleLog } from 'd3';
import type { PlacedText, Scene, Size } from '../chart.ts';
import { comparatorWords, mass, percent, tenth } from '../format.ts';
import type { Tick } from '../marks/tick.ts';
import { baseLine } from '../parts/axes.ts';
import { textWidth } from '../text-width.ts';
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
  /** An estimate, drawn hollow. */
  readonly estimate: boolean;
}

export interface ContentScene extends Scene {
  readonly ticks: readonly Tick[];
  readonly spans: readonly {
    readonly key: string;
    readonly x1: number;
    readonly x2: number;
    readonly y: number;
    readonly open: boolean;
    readonly estimate: boolean;
  }[];
  readonly bars: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  }[];
  readonly texts: readonly PlacedText[];
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

/** Draws the rows of one view. Rows of one call share a quantity and a unit; defence draws bars from zero. */
export function magnetContent(rows: readonly Content[], words: Words, size: Size, view: View): ContentScene {
  const narrow = size === 'narrow';
  const width = narrow ? 360 : 640;
  const margin = narrow ? 16 : 4;
  const fromZero = view !== 'in-hand';
  const left = narrow ? margin : 204;
  const right = width - margin - (narrow ? 20 : 96);
  // A view of three rows takes the room of six, so that the figure has no hole in it.
  const pitch = narrow ? (rows.length > 3 ? 45 : 72) : rows.length > 3 ? 50 : 92;
  const nameAbove = rows.length > 3 ? 17 : 21;
  const top = view === 'in-hand' ? 54 : 26;
  const ends = rows.map((row) => row.high ?? row.low);
  const x = fromZero
    ? scaleLinear([0, Math.max(...ends)], [left, right - (narrow ? 74 : 0)])
    : scaleLog([0.001, 10_000], [left, narrow ? width - margin - 8 : right]);

  const rowY = (i: number) => top + i * pitch + (narrow ? 30 : 24);
  const height = rowY(rows.length - 1) + (narrow ? 14 : 34);
  const texts: PlacedText[] = [];
  const push = (key: string, at: number, y: number, line: string, style: Partial<PlacedText>) =>
    texts.push({
      key,
      x: tenth(at),
      y: tenth(y),
      lines: [line],
      size: 13,
      weight: 400,
      leading: 15,
      anchor: 'start',
      tone: 'ink',
      emphasis: 'normal',
      ...style,
    });

  // On the narrow artboard names stand above their marks, so the scale's lines stop short of them.
  const lineAt = (value: number, above: number) =>
    narrow
      ? rows.map((_, i) => `M${tenth(x(value))} ${rowY(i) - 11}v22`).join('')
      : `M${tenth(x(value))} ${top - above}V${height - 12}`;
  const ticks: Tick[] = fromZero
    ? [baseLine('zero', lineAt(0, 8))]
    : [0.001, 0.01, 0.1, 1, 10, 100, 1000, 10_000].map((at, i, all): Tick => ({
        key: `x-${at}`,
        d: lineAt(at, 10),
        base: false,
        x: tenth(x(at)),
        y: top - 16,
        size: 13,
        anchor: i === 0 ? 'start' : i === all.length - 1 ? 'end' : 'middle',
        text: narrow && i % 3 !== 0 ? '' : mass(at),
      }));
  if (!fromZero) push('scale', left, 16, words.tenfold, { tone: 'ink-2' });

  const spans: { key: string; x1: number; x2: number; y: number; open: boolean; estimate: boolean }[] = [];
  const bars: { key: string; x: number; y: number; w: number; h: number }[] = [];
  rows.forEach((row, i) => {
    const y = rowY(i);
    const open = row.high === null && (row.comparator === '>=' || row.comparator === '>');
    const from = tenth(x(row.low));
    const to = open ? tenth(x(row.low)) + 26 : tenth(x(row.high ?? row.low));
    if (view === 'defence')
      bars.push({ key: row.key, x: tenth(x(0)), y: y - 13, w: tenth(to - x(0)), h: 26 });
    else spans.push({ key: row.key, x1: from, x2: to, y, open, estimate: row.estimate });
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
      anchor: after ? 'start' : 'end',
    });
  });
  return { width, height, ticks, spans, bars, texts };
}
