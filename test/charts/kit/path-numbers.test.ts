// The numbers of paths, also where they are packed.
import { expect, it } from 'vitest';
import { half, numbersIn, pairs, short } from '../../../src/charts/kit/path-numbers.ts';

it('reads packed numbers, and writes them as short', () => {
  expect(numbersIn('M-.5 10l.5-1.5.2 3.')).toEqual([-0.5, 10, 0.5, -1.5, 0.2, 3]);
  expect(numbersIn('z')).toEqual([]);
  expect([0.5, -0.5, 10.5, 0, -3].map(short)).toEqual(['.5', '-.5', '10.5', '0', '-3']);
  expect([0.2, 0.3, -1.8].map(half)).toEqual([0, 0.5, -2]);
});

it('writes pairs with no space before a minus, as they are read again', () => {
  const path = pairs([
    [3, 2.5],
    [-1.5, 2],
    [0, -0.5],
  ]);
  expect(path).toBe('3 2.5-1.5 2 0-0.5');
  expect(numbersIn(path)).toEqual([3, 2.5, -1.5, 2, 0, -0.5]);
});
