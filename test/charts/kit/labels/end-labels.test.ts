// Names at the edge of a plot: apart from each other, in the order of their marks, tied to them.
import { describe, expect, it } from 'vitest';
import { boxOfText, sharedArea } from '../../../../src/charts/kit/labels/box.ts';
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
