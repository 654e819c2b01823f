// How the models' properties are tested: many settings at random, from a seed that stays.
import fc from 'fast-check';

/**
 * Checks that `holds` throws for no value. The seed is fixed: every run of a commit tests the same settings, so a failure is the
 * commit's own, and is there again for whoever looks. To hunt further, set PROPERTY_SEED and PROPERTY_RUNS. A failure prints the
 * smallest settings that were found to fail.
 */
export function always<T>(values: fc.Arbitrary<T>, holds: (value: T) => void, runs = 200): void {
  const { PROPERTY_SEED: seed = '20260106', PROPERTY_RUNS: more } = process.env;
  fc.assert(fc.property(values, holds), { seed: Number(seed), numRuns: Number(more ?? runs) });
}

/** The sum of many numbers without the rounding of a running total (Neumaier's), so that only the model's own is judged. */
export function exactSum(values: readonly number[]): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
