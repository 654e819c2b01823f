// What is printed of a claim that lacks words: lines of it around the place where they are missing, which stands in the first.
import { textWidth, wrapText } from '../look/text-width.ts';
import { textOf } from './layout-page.ts';
import type { PageWord } from './rows.ts';

/** Lines of a claim, and how far from the start of the first words are missing, in units. */
export interface Excerpt {
  readonly said: readonly string[];
  readonly at: number;
}

/** Lines of the article's words: one may end behind a long dash, which the article sets between words without a space. */
export const quoteLines = (text: string, width: number, size: number): string[] =>
  wrapText(text.replaceAll('—', '— '), width, size).map((line) => line.replaceAll('— ', '—'));

const more = '…';
/** Words before the place are kept, if there are so many. */
const before = 1;

/**
 * What follows the word before which others are missing, to the end of the claim or as far as `most` lines reach, and as many words
 * before it as take no further line; with dots where it breaks off.
 * @param run the words of the claim, in their order
 * @param place the place of that word among them
 * @param print how words of the article are printed
 * @throws RangeError for a place that is not among the words
 */
export function excerptOf(
  run: readonly PageWord[],
  place: number,
  {
    width,
    size,
    most,
    print,
  }: { width: number; size: number; most: number; print: (said: string) => string },
): Excerpt {
  if (run[place] === undefined)
    throw new RangeError(`place ${place} among ${run.length} words: expected one of them`);
  const linesOf = (from: number, to: number): Excerpt => {
    const start = (from > 0 ? more : '') + print(textOf(run.slice(from, place)));
    const joined = place === from || run[place]?.joined === true ? start : `${start} `;
    const rest = print(textOf(run.slice(place, to))) + (to < run.length ? more : '');
    return { said: quoteLines(joined + rest, width, size), at: textWidth(joined, size) };
  };
  /** Whether the place stands in the first line, with the word that follows it. */
  const isIn = ({ said, at }: Excerpt, lines: number): boolean =>
    said.length <= lines && at < textWidth(said[0] ?? '', size);
  let from = Math.max(0, place - before);
  let to = place + 1;
  while (to < run.length && isIn(linesOf(from, to + 1), most)) to += 1;
  const { length } = linesOf(from, to).said;
  while (from > 0 && isIn(linesOf(from - 1, to), length)) from -= 1;
  return linesOf(from, to);
}
