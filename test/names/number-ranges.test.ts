// Runs of numbers as print sets them, with runs of two and of many.
import { expect, it } from 'vitest';
import { numberRanges } from '../../src/names/number-ranges.ts';

it.each([
  [[], ''],
  [[7], '7'],
  [[7, 8], '7,8'],
  [[7, 8, 9], '7–9'],
  [[1, 3, 5], '1,3,5'],
  [[137, 138, 139, 140, 141, 142, 143, 147, 148, 149, 152, 153], '137–143,147–149,152,153'],
])('%j is printed as %s', (numbers, printed) => {
  expect(numberRanges(numbers)).toBe(printed);
});
