// What is printed of a claim that lacks words: one line of it around the place where they are missing.
import { textWidth } from '../look/text-width.ts';
import { textOf } from './layout-page.ts';
import type { PageWord } from './rows.ts';

/** A line of a claim, and how far from its start words are missing, in units. */
export interface Excerpt {
  readonly said: string;
  readonly at: number;
}

const more = '…';

/**
 * As many words as a line holds on both sides of the word before which others are missing, with dots where it breaks off.
 * @param run the words of the claim, in their order
 * @param place the place of that word among them
 * @param print how words of the article are printed
 * @throws RangeError for a place that is not among the words
 */
export function excerptOf(
  run: readonly PageWord[],
  place: number,
  { width, size, print }: { width: number; size: number; print: (said: string) => string },
): Excerpt {
  if (run[place] === undefined)
    throw new RangeError(`place ${place} among ${run.length} words: expected one of them`);
  const lineOf = (from: number, to: number): Excerpt => {
    const before = (from > 0 ? more : '') + print(textOf(run.slice(from, place)));
    const after = print(textOf(run.slice(place, to))) + (to < run.length ? more : '');
    const joined = place === from || run[place]?.joined === true ? before : `${before} `;
    return { said: joined + after, at: textWidth(joined, size) };
  };
  let [from, to] = [place, place + 1];
  for (;;) {
    const onLeft = from > 0 ? lineOf(from - 1, to) : null;
    const onRight = to < run.length ? lineOf(from, to + 1) : null;
    const fits = (each: Excerpt | null): boolean => each !== null && textWidth(each.said, size) <= width;
    const now = lineOf(from, to);
    const isHeavyLeft = now.at > textWidth(now.said, size) - now.at;
    if (fits(onLeft) && !(isHeavyLeft && fits(onRight))) from -= 1;
    else if (fits(onRight)) to += 1;
    else return now;
  }
}
