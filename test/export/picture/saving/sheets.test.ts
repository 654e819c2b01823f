// Where a picture stands on its page: whole, upright or lying, never over an edge.
import { expect, test } from 'vitest';
import { placedOn } from '../../../../src/export/picture/saving/pdf/sheets.ts';

test('to fit, the page is the picture', () => {
  expect(placedOn('fit', { width: 704, height: 696 })).toEqual({
    page: { width: 704, height: 696 },
    at: { x: 0, y: 0, width: 704, height: 696 },
  });
});

test.each([
  ['a4', 704, 900, 595.28, 841.89],
  ['a4', 960, 540, 841.89, 595.28],
  ['letter', 704, 900, 612, 792],
  ['letter', 540, 540, 612, 792],
  ['letter', 400, 1900, 612, 792],
] as const)('%s for %s by %s', (sheet, width, height, pageWidth, pageHeight) => {
  const { page, at } = placedOn(sheet, { width, height });
  expect(page).toEqual({ width: pageWidth, height: pageHeight });
  expect(at.width / at.height).toBeCloseTo(width / height, 5);
  expect(at.y).toBe(36);
  expect(at.x).toBeGreaterThanOrEqual(36 - 1e-9);
  expect(at.x + at.width).toBeLessThanOrEqual(pageWidth - 36 + 1e-9);
  expect(at.y + at.height).toBeLessThanOrEqual(pageHeight - 36 + 1e-9);
  // It fills the sheet one way.
  expect(Math.max((at.width + 72) / pageWidth, (at.height + 72) / pageHeight)).toBeCloseTo(1, 5);
});
