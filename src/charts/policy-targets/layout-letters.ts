// The letters of an aim and of what was found: a large numeral, what bounds it before it, and its words beside it or under it.
import type { PlacedText, TextTone } from '../contract/scene.ts';
import { placed } from '../kit/labels/placed.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';

/** How large letters are at most, and where the words of a numeral stand. */
export interface Letters {
  readonly large: number;
  readonly words: number;
  readonly isBeside: boolean;
}

/** A numeral with its words, as high as they are: to set with their lower edge at a height. */
export interface Block {
  readonly tall: number;
  readonly texts: (bottom: number) => PlacedText[];
}

interface Said {
  readonly keys: readonly [bound: string, amount: string, words: string];
  readonly bound: string;
  readonly amount: string;
  readonly words: readonly string[];
  readonly tones: readonly [numeral: TextTone, words: TextTone];
}

/** How large words before a numeral are, as a part of it; how high numerals are, as a part of their size. */
const boundPart = 0.36;
const high = 0.71;
/** How much wider letters run in a browser. */
export const spread = 1.04;
const beside = 13;

const wideOf = (line: string, size: number): number => textWidth(line, size) * spread;

/** Words with a comma after each, as many in a line as it has room for; the longest alone sets how wide a line is at least. */
function inLines(words: readonly string[], room: number, size: number): readonly string[] {
  const most = Math.max(room, ...words.map((word) => wideOf(word, size)));
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1) ?? ''}, ${word}`;
    if (lines.length > 0 && wideOf(longer, size) <= most) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** From the line of a numeral to its words: under the tails of its commas, of small ones by a little more. */
const underOf = (large: number): number => Math.max(large * 0.2, 2.5 + large * 0.13);

/** The block of what is said between two edges, as large as there is room. */
export function blockOf(
  { keys, bound, amount, words, tones: [tone, wordTone] }: Said,
  { left, right }: { readonly left: number; readonly right: number },
  { large: most, words: size, isBeside }: Letters,
): Block {
  const boundOf = (of: number): number => Math.max(13, tenth(of * boundPart));
  const boundLong = (of: number): number => (bound === '' ? 0 : displayWidth(bound, boundOf(of)) + of * 0.07);
  const wide = right - left;
  // What bounds a numeral stands over it where it would make that much smaller.
  const isOver = bound !== '' && !isBeside && boundLong(most) + displayWidth(amount, most) > 1.25 * wide;
  const longOf = (of: number): number => (isOver ? 0 : boundLong(of)) + displayWidth(amount, of);
  const lines = inLines(words, isBeside ? wide - longOf(most) - beside : wide, size);
  const taken = isBeside ? Math.max(...lines.map((line) => wideOf(line, size))) + beside : 0;
  let large = most;
  while (longOf(large) > wide - taken && large > size) large = tenth(large - 0.5);
  const before = longOf(large) - displayWidth(amount, large);
  const leading = size + 2;
  const wordsTall = size * high + (lines.length - 1) * leading;
  const under = underOf(large);
  const over = isOver ? boundOf(large) * high + large * 0.1 : 0;
  // Where words stand beside the numeral, the tails of its commas and large words before it need room below the line.
  const tail = amount.includes(',')
    ? large * 0.13
    : bound === ''
      ? 0
      : Math.max(0, boundOf(large) * 0.25 - 5);
  return {
    tall: isBeside ? Math.max(large * high, wordsTall) + tail : over + large * high + under + wordsTall,
    texts: (bottom) => {
      const base = isBeside ? bottom - tail : bottom - under - wordsTall;
      const style = { face: 'display', tone } as const;
      const x = isBeside ? left + longOf(large) + beside : left;
      const first = (isBeside ? base : bottom) - (lines.length - 1) * leading;
      return [
        ...(bound === ''
          ? []
          : [
              placed(keys[0], left, isOver ? base - large * (high + 0.1) : base, bound, {
                ...style,
                size: boundOf(large),
              }),
            ]),
        placed(keys[1], left + before, base, amount, { ...style, size: large }),
        placed(keys[2], x, first, lines, { size, tone: wordTone }),
      ];
    },
  };
}
