// nearest: the closest valid words to a mistyped one.
import { expect, it } from 'vitest';
import { didYouMean, editDistance, nearest, theNearest } from '../../../src/data/reading/nearest.ts';

it('counts edits, a swap of neighbours as one', () => {
  expect(editDistance('', 'abc')).toBe(3);
  expect(editDistance('magnet', 'mangets')).toBe(2);
  expect(editDistance('magnet', 'mganet')).toBe(1);
});

it('offers the closest words first, whatever their case', () => {
  expect(nearest('MINES', ['magnet', 'mine', 'miner'], 2)).toEqual(['mine', 'miner']);
  expect(didYouMean('mien', ['magnet', 'mine'])).toBe('; did you mean "mine"?');
  expect(didYouMean('mien', [])).toBe('');
  expect(theNearest('mien', ['magnet', 'mine', 'miner', 'motors'])).toBe(
    '; the nearest are mine, miner, magnet',
  );
  expect(theNearest('mien', [])).toBe('');
});

it('offers the words that a cut-off one begins before words of a like length', () => {
  const ids = ['usar-q2-2026', 'usgs-mcs-2026-rare-earths', 'usgs-mcs-2026-long-title-of-rare-earths'];
  expect(nearest('usgs-mcs-2026', ids, 2)).toEqual([
    'usgs-mcs-2026-rare-earths',
    'usgs-mcs-2026-long-title-of-rare-earths',
  ]);
});
