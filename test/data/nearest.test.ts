// nearest: the closest valid words to a mistyped one.
import { expect, it } from 'vitest';
import { didYouMean, editDistance, nearest } from '../../src/data/nearest.ts';

it('counts edits, a swap of neighbours as one', () => {
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('magnet', 'mangets')).toBe(2);
  expect(editDistance('magnet', 'mganet')).toBe(1);
});

it('offers the closest words first, whatever their case', () => {
  expect(nearest('MINES', ['magnet', 'mine', 'miner'], 2)).toEqual(['mine', 'miner']);
  expect(didYouMean('mien', ['magnet', 'mine'])).toBe('; did you mean "mine"?');
  expect(didYouMean('mien', [])).toBe('');
});
