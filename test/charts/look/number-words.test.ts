// Small counts in words.
import { expect, it } from 'vitest';
import { countText, countWord } from '../../../src/charts/look/number-words.ts';

it('names whole numbers from 0 to 15, and refuses others', () => {
  expect([0, 1, 8, 15].map(countWord)).toEqual(['no', 'one', 'eight', 'fifteen']);
  for (const wrong of [-1, 2.5, 16, Number.NaN]) expect(() => countWord(wrong)).toThrow(RangeError);
});

it('names counts as far as there are words, and writes figures above', () => {
  expect([0, 15, 16, 110].map(countText)).toEqual(['no', 'fifteen', '16', '110']);
  for (const wrong of [-1, 2.5, Number.NaN]) expect(() => countText(wrong)).toThrow(RangeError);
});
