// The words that claims lack, written over the line: each over its caret, and clear of the next.
import { textWidth } from '../look/text-width.ts';
import type { Place } from './layout-quote.ts';

/** Between two corrections of one line. */
const apart = 9;

/** A correction of one line: its words, where its caret stands and the middle of its words. */
export interface Cure extends Place {
  readonly words: string;
  readonly middle: number;
}

/**
 * Corrections over one line: each as near to its caret as the others and the ends of the line allow.
 * @throws RangeError where they are longer than the line
 */
export function curesOver(
  carets: readonly Place[],
  wordsOf: (claim: string) => string,
  wide: number,
  size: number,
): readonly Cure[] {
  const set = carets
    .toSorted((a, b) => a.x - b.x)
    .map((caret) => {
      const words = wordsOf(caret.claim);
      return { ...caret, words, long: textWidth(words, size, 600) };
    });
  const lefts: number[] = [];
  let floor = 0;
  for (const { x, long } of set) {
    const left = Math.max(floor, x - long / 2);
    lefts.push(left);
    floor = left + long + apart;
  }
  let ceiling = wide;
  for (const [i, { long }] of [...set.entries()].toReversed()) {
    const left = Math.min(lefts[i] ?? 0, ceiling - long);
    if (left < -0.01)
      throw new RangeError(`corrections of ${set.length} claims: expected room over their line`);
    lefts[i] = left;
    ceiling = left - apart;
  }
  return set.map(({ claim, x, words, long }, i) => ({ claim, x, words, middle: (lefts[i] ?? 0) + long / 2 }));
}
