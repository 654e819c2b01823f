// Texts of the kit: a layout names only what differs from a label.
import { expect, it } from 'vitest';
import { labelLeading, labelSize, placed, unplaced } from '../../../../src/charts/kit/labels/placed.ts';

it('a text is a label to the tenth of a unit unless its style says otherwise', () => {
  const text = placed('a', 10.04, 20.16, 'Japan');
  expect(text).toMatchObject({ x: 10, y: 20.2, lines: ['Japan'], size: labelSize, leading: labelLeading });
  expect(placed('a', 0, 0, 'Japan', { size: 20 }).leading).toBe(22);
  expect(placed('a', 0, 0, 'Japan', { size: 20, leading: 30 }).leading).toBe(30);
});

it('a text without a place has no anchor either, which its place brings', () => {
  expect(Object.keys(unplaced('a', ['Japan'], {}))).not.toContain('anchor');
});
