// Names at the edge and dates over the plot: apart from each other, tied to their marks, inside the artboard.
import { describe, expect, it } from 'vitest';
import { boxOfText, sharedArea } from '../../../../src/charts/kit/labels/box.ts';
import { datedMarks } from '../../../../src/charts/kit/time/dated-marks.ts';
import { endLabels } from '../../../../src/charts/kit/labels/end-labels.ts';
import { pathPoints } from '../../drawings/boxes.ts';

describe('endLabels', () => {
  const room = { edge: 200, top: 20, bottom: 300 };
  const labels = ['Japan', 'China', 'Germany'].map((name, i) => ({
    ...({ key: name, name, tone: 'ink', amount: '280 t' } as const),
    y: 100 + i * 3,
  }));

  it('keeps names of close marks apart and in the order of the marks', () => {
    const { texts } = endLabels(labels, room);
    const boxes = texts.map(boxOfText);
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(sharedArea(a, b)).toBe(0)));
    const names = texts.filter(({ key }) => key.startsWith('name-')).toSorted((a, b) => a.y - b.y);
    expect(names.map(({ lines }) => lines[0])).toEqual(['Japan', 'China', 'Germany']);
  });

  it('starts each lead at its mark', () => {
    const { leads } = endLabels([{ key: 'a', name: 'Japan', tone: 'japan', x: 150, y: 88 }], room);
    expect(pathPoints(leads[0]?.d ?? '')[0]).toEqual({ x: 153, y: 88 });
  });

  it('refuses more names than there is room for', () => {
    expect(() => endLabels(labels, { ...room, bottom: 60 })).toThrow(RangeError);
  });
});

describe('datedMarks', () => {
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
    for (const box of texts.filter(({ key }) => key.endsWith('-b')).map(boxOfText)) {
      expect(box.left).toBeGreaterThan(120);
      expect(box.right).toBeLessThan(220);
    }
  });

  it('refuses words that would leave the artboard', () => {
    expect(() => datedMarks([mark('a', 40, 'before')], x, field)).toThrow(RangeError);
    expect(() => datedMarks([mark('a', 330, 'after')], x, field)).toThrow(RangeError);
  });
});
