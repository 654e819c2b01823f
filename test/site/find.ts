// Finds many needles in much text in one pass, where a search for each would read all of it hundreds of times.

/** Where a needle stands in a text. */
export interface Find {
  readonly needle: string;
  readonly at: number;
}

/** How many characters of a needle are compared by a running sum, before the rest is. */
const mostCompared = 16;
const factor = 0x01000193;
const slots = 1 << 16;
const slotOf = (sum: number): number => (sum ^ (sum >>> 16)) & (slots - 1);

/**
 * A search for any of some needles: every place of each in a text, from its beginning to its end.
 * @throws RangeError for an empty needle
 */
export function finder(needles: Iterable<string>): (text: string) => Find[] {
  const all = [...new Set(needles)];
  if (all.includes('')) throw new RangeError('an empty needle is everywhere');
  const compared = Math.min(mostCompared, ...all.map((needle) => needle.length));
  // What a character weighs that leaves the running sum.
  let leaving = 1;
  for (let i = 0; i < compared; i++) leaving = Math.imul(leaving, factor);
  const sumOf = (needle: string): number => {
    let sum = 0;
    for (let i = 0; i < compared; i++) sum = (Math.imul(sum, factor) + needle.charCodeAt(i)) | 0;
    return sum;
  };
  const taken = new Uint8Array(slots);
  const bySum = Map.groupBy(all, sumOf);
  for (const sum of bySum.keys()) taken[slotOf(sum)] = 1;

  return (text) => {
    const found: Find[] = [];
    let sum = 0;
    for (let end = 0; end < text.length; end++) {
      sum = (Math.imul(sum, factor) + text.charCodeAt(end)) | 0;
      if (end >= compared) sum = (sum - Math.imul(leaving, text.charCodeAt(end - compared))) | 0;
      if (end < compared - 1 || taken[slotOf(sum)] === 0) continue;
      const at = end - compared + 1;
      for (const needle of bySum.get(sum) ?? []) if (text.startsWith(needle, at)) found.push({ needle, at });
    }
    return found;
  };
}
