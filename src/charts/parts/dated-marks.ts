// Days on which something was ordered, as lines through the plot with their words above it.
import type { PlacedText } from '../chart.ts';
import { tenth } from '../format.ts';
import type { Shape } from '../marks/plot.ts';
import type { Tone } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import type { Scale } from './axes.ts';
import { placed } from './placed.ts';

export interface DatedMark {
  readonly key: string;
  readonly at: number;
  /** The first line is set in bold: the date. */
  readonly lines: readonly [string, ...string[]];
  /** The side of the line on which the words stand. */
  readonly side: 'before' | 'after';
}

/**
 * A line from the first words down to `bottom`, and the words beside its upper end.
 * @param top baseline of the first words
 * @throws RangeError for words that would leave the artboard
 */
export function datedMarks(
  marks: readonly DatedMark[],
  x: Scale,
  {
    top,
    bottom,
    width,
    tone = 'policy',
  }: { top: number; bottom: number; width: number; tone?: Extract<Tone, 'policy' | 'ink'> },
): { readonly shapes: readonly Shape[]; readonly texts: readonly PlacedText[] } {
  const shapes: Shape[] = [];
  const texts: PlacedText[] = [];
  for (const { key, at, lines, side } of marks) {
    const line = tenth(x(at));
    const after = side === 'after';
    const start = line + (after ? 6 : -6);
    const [date, ...words] = lines;
    const widest = Math.max(textWidth(date, 13, 600), ...words.map((word) => textWidth(word, 13)));
    if (after ? start + widest > width : start - widest < 0)
      throw new RangeError(`dated mark "${key}": its words leave the artboard`);
    shapes.push({
      key: `mark-${key}`,
      d: `M${line} ${top - 10}V${bottom}`,
      tone,
      ink: 'wall',
      emphasis: 'normal',
    });
    const anchor = after ? 'start' : 'end';
    texts.push(placed(`date-${key}`, start, top, date, { tone, weight: 600, anchor }));
    if (words.length > 0) texts.push(placed(`words-${key}`, start, top + 15, words, { tone, anchor }));
  }
  return { shapes, texts };
}
