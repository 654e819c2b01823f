// What is printed of a claim that lacks words: all of it, or lines of it around the place where they are missing.
import { wrapText } from '../look/text-width.ts';
import { textOf } from './layout-page.ts';
import type { PageWord } from './rows.ts';

/** Lines of a claim, the line in which words are missing, and what of it stands before their place. */
export interface Excerpt {
  readonly said: readonly string[];
  readonly line: number;
  readonly before: string;
}

/** Lines of the article's words: one may end behind a long dash, which the article sets between words without a space. */
export const quoteLines = (text: string, width: number, size: number): string[] =>
  wrapText(text.replaceAll('—', '— '), width, size).map((line) => line.replaceAll('— ', '—'));

/**
 * Where in its lines a text goes on after so many signs: the line, and what of it stands before.
 * @throws RangeError for a place behind the text
 */
function placeIn(said: readonly string[], text: string, sign: number): Omit<Excerpt, 'said'> {
  let from = 0;
  for (const [line, words] of said.entries()) {
    if (sign < from + words.length)
      return { line, before: words.slice(0, Math.max(0, sign - from)).trimEnd() };
    from += words.length + (text.charAt(from + words.length) === ' ' ? 1 : 0);
  }
  throw new RangeError(`place ${sign} of ${text.length} signs: expected one of them`);
}

/** How words are set: the width of a line, their size, and how words of the article are printed. */
interface Setting {
  readonly width: number;
  readonly size: number;
  readonly print: (said: string) => string;
}

const more = '…';
/** Words of a run from and to a place, with dots where they break off. */
function linesOf(
  run: readonly PageWord[],
  place: number,
  from: number,
  to: number,
  { width, size, print }: Setting,
): Excerpt {
  const start = (from > 0 ? more : '') + print(textOf(run.slice(from, place)));
  const joined = place === from || run[place]?.joined === true ? start : `${start} `;
  const text = joined + print(textOf(run.slice(place, to))) + (to < run.length ? more : '');
  const said = quoteLines(text, width, size);
  return { said, ...placeIn(said, text, joined.length) };
}

/**
 * All of a claim.
 * @param run the words of the claim, in their order
 * @param place the place among them of the word before which others are missing
 * @throws RangeError for a place that is not among the words
 */
export function wholeOf(run: readonly PageWord[], place: number, setting: Setting): Excerpt {
  checkPlace(run, place);
  return linesOf(run, place, 0, run.length, setting);
}

function checkPlace(run: readonly PageWord[], place: number): void {
  if (run[place] === undefined)
    throw new RangeError(`place ${place} among ${run.length} words: expected one of them`);
}

/** Words before the place are kept, if there are so many. */
const before = 1;

/**
 * What follows the word before which others are missing, to the end of the claim or as far as `most` lines reach, and as many words
 * before it as take no further line; with dots where it breaks off. The place stands in the first line.
 * @throws RangeError for a place that is not among the words
 */
export function excerptOf(
  run: readonly PageWord[],
  place: number,
  { most, ...setting }: Setting & { readonly most: number },
): Excerpt {
  checkPlace(run, place);
  const shown = (from: number, to: number): Excerpt => linesOf(run, place, from, to, setting);
  const isIn = ({ said, line }: Excerpt, lines: number): boolean => said.length <= lines && line === 0;
  let from = Math.max(0, place - before);
  let to = place + 1;
  while (to < run.length && isIn(shown(from, to + 1), most)) to += 1;
  const { length } = shown(from, to).said;
  while (from > 0 && isIn(shown(from - 1, to), length)) from -= 1;
  return shown(from, to);
}
