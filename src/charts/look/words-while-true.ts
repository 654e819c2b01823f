// Words for numbers in headlines (“more than half”). They are computed from the number, or checked: the build stops when they are no longer
// true.
import { countWord } from './number-words.ts';

/** Ends of a range, both of them in it; a missing end is open. */
interface Bounds {
  readonly from?: number;
  readonly to?: number;
}

/**
 * The words, which are true of a number within some bounds: "stops" is, while the fall is 100 per cent.
 * @param of names the number in the message
 * @throws RangeError with the words, the number and the bounds, where it lies outside
 */
export function whileTrue(
  words: string,
  value: number,
  { from = -Infinity, to = Infinity }: Bounds,
  of: string,
): string {
  if (!(value >= from && value <= to))
    throw new RangeError(
      `“${words}” no longer holds: ${of} is ${value}, and the words need ${from} to ${to}`,
    );
  return words;
}

const tens = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** How far a ratio may lie from the multiple that is said of it. */
const near = 0.2;

/**
 * How many times the smaller the larger amount is: 1119 of 226 → "five times", 2.4 → "more than twice", 34.9 → "more than thirty times".
 * @throws RangeError where the larger is less than nearly twice the smaller: no such words are true of it
 */
export function timesWords(larger: number, smaller: number): string {
  const ratio = larger / smaller;
  if (!(ratio >= 2 - near) || !Number.isFinite(ratio))
    throw new RangeError(`${larger} of ${smaller}: words for a multiple need one of nearly two or more`);
  if (ratio >= 100) return 'more than a hundred times';
  if (ratio > 10 + near) return `more than ${tens[Math.floor(ratio / 10) - 1]} times`;
  const said = (count: number): string => (count === 2 ? 'twice' : `${countWord(count)} times`);
  const whole = Math.round(ratio);
  return Math.abs(ratio - whole) <= near ? said(whole) : `more than ${said(Math.floor(ratio))}`;
}

/**
 * The same of a multiple that is near to a whole one and hardly is one: 1119 of 226 → "about five times".
 * @throws RangeError where the words would be "more than": "about" is not true of them
 */
export function aboutTimes(larger: number, smaller: number): string {
  const ratio = larger / smaller;
  if (Math.abs(ratio - Math.round(ratio)) > near)
    throw new RangeError(`${larger} of ${smaller}: "about" needs a multiple near to a whole one`);
  return `about ${timesWords(larger, smaller)}`;
}

/** The words for a share: each from this many per cent up to the entry above it. */
const parts: readonly (readonly [from: number, words: string])[] = [
  [95, 'almost all'],
  [90.5, 'more than nine tenths'],
  [87.5, 'about nine tenths'],
  [77.5, 'more than three quarters'],
  [72.5, 'about three quarters'],
  [69, 'more than two thirds'],
  [64, 'about two thirds'],
  [57.5, 'about three fifths'],
  [52.5, 'more than half'],
  [47.5, 'about half'],
  [42.5, 'less than half'],
  [37.5, 'about two fifths'],
  [36, 'more than a third'],
  [30.5, 'about a third'],
  [27.5, 'less than a third'],
  [22.5, 'about a quarter'],
  [18, 'about a fifth'],
  [10.5, 'less than a fifth'],
  [8, 'about a tenth'],
  [0, 'less than a tenth'],
];

/** A share of per cent in words: 74.9 → "about three quarters". Throws RangeError outside 0 to 100. */
export function partWords(share_pct: number): string {
  const [, words] = parts.find(([from]) => share_pct >= from) ?? [];
  if (words === undefined || share_pct > 100)
    throw new RangeError(`a share of ${share_pct}: expected per cent from 0 to 100`);
  return words;
}
