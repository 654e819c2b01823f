// Boxes: how far a text reaches, and what two boxes share.
import { expect, it } from 'vitest';
import {
  boxOfText,
  liesWithin,
  padded,
  rectPath,
  sharedArea,
} from '../../../../src/charts/kit/labels/box.ts';
import { placed } from '../../../../src/charts/kit/labels/placed.ts';

const box = { left: 0, right: 10, top: 0, bottom: 10 };

it('a text reaches to the side that its anchor leaves free, and down by its leading a line', () => {
  const [start, middle, end] = (['start', 'middle', 'end'] as const).map((anchor) =>
    boxOfText(placed('a', 100, 50, ['Japan', 'and'], { anchor })),
  );
  expect([start?.left, end?.right]).toEqual([100, 100]);
  expect(((middle?.left ?? 0) + (middle?.right ?? 0)) / 2).toBeCloseTo(100);
  expect((start?.bottom ?? 0) - boxOfText(placed('a', 100, 50, 'Japan')).bottom).toBeCloseTo(15);
});

it('boxes that touch share nothing', () => {
  expect(sharedArea(box, { ...box, left: 10, right: 20 })).toBe(0);
  expect(sharedArea(box, { left: 8, right: 20, top: 6, bottom: 20 })).toBe(8);
});

it('a box lies within itself, and not within itself with air around it', () => {
  expect(liesWithin(box, box)).toBe(true);
  expect(liesWithin(padded(box, 1), box)).toBe(false);
});

it('a rectangle is drawn to the tenth', () => {
  expect(rectPath({ left: 0.123, right: 10, top: 0, bottom: 9.96 })).toBe('M0.1 0H10V10H0.1Z');
});
