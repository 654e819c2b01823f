// Numbers of sources as print sets them: runs joined by a dash.

/**
 * Three or more numbers in a row become a range: `[3, 4, 5, 9]` is `3–5,9`. Two stand apart, since a dash would save nothing.
 * @param numbers whole, rising, each once
 */
export function numberRanges(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length < 3 ? run.join(',') : `${run[0]}–${run.at(-1)}`)).join(',');
}
