// The ratios that the kit page prints are WCAG's.
import { expect, it } from 'vitest';
import { contrast } from '../../../src/charts/look/contrast.ts';

it('gives known ratios, whichever colour comes first', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  expect(contrast('#123456', '#123456')).toBe(1);
});

it('refuses what is no colour', () => {
  expect(() => contrast('red', '#FFFFFF')).toThrow(RangeError);
});
