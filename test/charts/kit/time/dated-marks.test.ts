// Dates over a plot: their words stay on their side of the line and inside the artboard.
import { expect, it } from 'vitest';
import { boxOfText } from '../../../../src/charts/kit/labels/box.ts';
import { datedMarks } from '../../../../src/charts/kit/time/dated-marks.ts';

const x = (at: number) => at;
const mark = (key: string, at: number, side: 'before' | 'after') => ({
  key,
  at,
  side,
  date: '4 April 2025',
  words: 'licences for seven rare earths and magnets with them',
});
const field = { top: 14, bottom: 300, width: 360, measure: 110 };

it('breaks the words between two lines so that they stay on their side', () => {
  const { texts } = datedMarks([mark('a', 120, 'before'), mark('b', 220, 'before')], x, field);
  const boxes = texts.filter(({ key }) => key.endsWith('-b')).map(boxOfText);
  expect(boxes).toHaveLength(2);
  for (const box of boxes) {
    expect(box.left).toBeGreaterThan(120);
    expect(box.right).toBeLessThan(220);
  }
});

it('refuses words that would leave the artboard', () => {
  expect(() => datedMarks([mark('a', 40, 'before')], x, field)).toThrow(RangeError);
  expect(() => datedMarks([mark('a', 330, 'after')], x, field)).toThrow(RangeError);
});
