// Dates cut short, for findings and labels that wrap at plain spaces: most no finer than their month. In full: names/date-words.ts.
import { dateWords } from '../../names/date-words.ts';
import { plainSpaces } from '../../names/plain-spaces.ts';

/** A date in words, no finer than its month: "2026", "May 2026". */
export const monthName = (date: string): string => plainSpaces(dateWords(date.slice(0, 7)));

/** A month without its year, where that is said beside it: "May". A year alone stays. */
export const monthAlone = (date: string): string => monthName(date).replace(/ \d{4}$/, '');

/** A date no finer than its month, with a long month cut short: "Sept 2026", "Dec 2026", "June 2026". */
export const shortDate = (date: string): string =>
  monthName(date)
    .replace('September', 'Sept')
    .replace(/^([A-Z][a-z]{2})[a-z]{3,} /, '$1 ');

/** A date as far as it is known, its month cut short: "10 Jan 2027", "Jan 2027", "2027". */
export const shortDay = (date: string): string =>
  date.length > 7 ? `${Number(date.slice(8))} ${shortDate(date)}` : shortDate(date);

/** A date with its month cut short and no year, where the drawing says it elsewhere: "10 Jan", "Jan". A year alone stays. */
export const dayInYear = (date: string): string => shortDay(date).replace(/ \d{4}$/, '');

/** Day and month in full, held together, without the year: "5 October". */
export const dayAndMonth = (date: string): string => dateWords(date).replace(/\u00a0\d{4}$/, '');

/** Two months in words, the year said once where both have it: "July to September 2026". */
export const monthRange = (from: string, to: string): string =>
  `${from.slice(0, 4) === to.slice(0, 4) ? monthAlone(from) : monthName(from)} to ${monthName(to)}`;

/** First and last of some dates in words: "2021 to September 2026". Throws RangeError when there are none. */
export function monthSpan(dates: readonly string[]): string {
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a span needs at least one date');
  return monthName(first) === monthName(last)
    ? monthName(first)
    : `${monthName(first)} to ${monthName(last)}`;
}
