// The words of a claim in lines, and where in them others are missing.
import { wrapText } from '../look/text-width.ts';
import { textOf } from './layout-page.ts';
import type { PageWord } from './rows.ts';

/** Lines of a claim, the line in which words are missing, and what of it stands before their place. */
export interface Broken {
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
function placeIn(said: readonly string[], text: string, sign: number): Omit<Broken, 'said'> {
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

/**
 * The words of a claim in lines, and the place in them where others are missing.
 * @param run the words of the claim, in their order
 * @param place the place among them of the word before which others are missing
 * @throws RangeError for a place that is not among the words
 */
export function brokenAt(run: readonly PageWord[], place: number, { width, size, print }: Setting): Broken {
  if (run[place] === undefined)
    throw new RangeError(`place ${place} among ${run.length} words: expected one of them`);
  const start = print(textOf(run.slice(0, place)));
  const joined = place === 0 || run[place].joined ? start : `${start} `;
  const text = joined + print(textOf(run.slice(place)));
  const said = quoteLines(text, width, size);
  return { said, ...placeIn(said, text, joined.length) };
}
