// Small counts as words, for headlines: "Three rounds of orders".

const counts =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');

/** A count in words: 3 → "three". Throws RangeError for what is not a whole number from 0 to 15. */
export function countWord(count: number): string {
  const word = counts[count];
  if (word === undefined)
    throw new RangeError(`count ${count}: expected a whole number from 0 to ${counts.length - 1}`);
  return word;
}

/** A count of 0 or more in words as far as countWord has them, above that in figures: 16 → "16". Throws RangeError for what is not a whole number of 0 or more. */
export const countText = (count: number): string =>
  count < counts.length || !Number.isInteger(count) ? countWord(count) : String(count);
