// Days on which something was ordered, as lines through the plot with their words above it.
import type { PlacedText, Shape } from '../../contract/scene.ts';
import { tenth } from '../../look/tenth.ts';
import type { Tone } from '../../look/palette.ts';
import { textWidth, wrapText } from '../../look/text-width.ts';
import type { Scale } from '../axes.ts';
import { placed } from '../labels/placed.ts';
import { shape } from '../shapes.ts';

export interface DatedMark {
  readonly key: string;
  readonly at: number;
  /** Set in bold. */
  readonly date: string;
  /** Broken into lines to fit the room beside the line. */
  readonly words: string;
  /** The side of the line on which the words stand. */
  readonly side: 'before' | 'after';
}

interface Field {
  /** Baseline of the dates. */
  readonly top: number;
  /** Where the lines end. */
  readonly bottom: number;
  readonly width: number;
  /** Words are broken at this width even where there is more room. */
  readonly measure: number;
  readonly tone?: Extract<Tone, 'policy' | 'ink'>;
}

/**
 * A line from the words down to `bottom`, and date and words beside its upper end.
 * @throws RangeError where a date or a single word finds no room
 */
export function datedMarks(
  marks: readonly DatedMark[],
  x: Scale,
  { top, bottom, width, measure, tone = 'policy' }: Field,
): { readonly shapes: readonly Shape[]; readonly texts: readonly PlacedText[] } {
  const shapes: Shape[] = [];
  const texts: PlacedText[] = [];
  const lines = marks.map(({ at }) => tenth(x(at)));
  for (const { key, at, date, words, side } of marks) {
    const line = tenth(x(at));
    const after = side === 'after';
    const start = line + (after ? 6 : -6);
    const limit = after
      ? Math.min(width, ...lines.filter((other) => other > line).map((other) => other - 3))
      : Math.max(0, ...lines.filter((other) => other < line).map((other) => other + 3));
    const room = Math.abs(limit - start);
    const wrapped = wrapText(words, Math.min(room, measure), 13);
    const widest = Math.max(textWidth(date, 13, 600), ...wrapped.map((part) => textWidth(part, 13)));
    if (widest > room)
      throw new RangeError(
        `dated mark "${key}": ${Math.ceil(widest)} units of words, ${Math.floor(room)} of room`,
      );
    const anchor = after ? 'start' : 'end';
    shapes.push(shape(`mark-${key}`, `M${line} ${top - 10}V${bottom}`, tone, 'wall'));
    texts.push(placed(`date-${key}`, start, top, date, { tone, weight: 600, anchor }));
    if (wrapped.length > 0) texts.push(placed(`words-${key}`, start, top + 15, wrapped, { tone, anchor }));
  }
  return { shapes, texts };
}
