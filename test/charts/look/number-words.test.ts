// Small counts in words.
import { expect, it } from 'vitest';
import { countWord } from '../../../src/charts/look/number-words.ts';

it('names whole numbers from 0 to 15, and refuses others', () => {
  expect([0, 1, 8, 15].map(countWord)).toEqual(['no', 'one', 'eight', 'fifteen']);
  for (const wrong of [-1, 2.5, 16, Number.NaN]) expect(() => countWord(wrong)).toThrow(RangeError);
});
