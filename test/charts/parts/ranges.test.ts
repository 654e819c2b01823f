// A vessel is filled as far as the answers agree, and every answer's words hang from its own mark without crossing another lead.
import { describe, expect, it } from 'vitest';
import { boxOfText } from '../../../src/charts/kit/box.ts';
import {
  vesselOfSayings,
  type Saying,
  type Vessel,
} from '../../../src/charts/three-answers/layout-ranges.ts';
import { pathPoints } from '../drawings/boxes.ts';

const saying = (key: string, value: number): Saying => ({
  key,
  value,
  words: `${value}%, ${key}`,
  ink: 'fill',
});
const vessel = (sayings: Vessel['sayings'], estimate = false): Vessel => ({
  ...({ key: 'v', tone: 'china', emphasis: 'normal' } as const),
  estimate,
  sayings,
});
const frame = { x: (share: number) => 20 + share * 3, ends: [0, 100], top: 40, bore: 20, left: 0 } as const;
const widthOf = (d = '') => {
  const xs = pathPoints(d).map(({ x }) => x);
  return [Math.min(...xs), Math.max(...xs)];
};

describe('vesselOfSayings', () => {
  it('fills to the smallest answer and draws the rest up to the largest as an estimate', () => {
    const { shapes } = vesselOfSayings(vessel([saying('JOGMEC', 70), saying('METI', 80)]), frame);
    expect(shapes[0]).toMatchObject({ ink: 'fill' });
    expect(widthOf(shapes[0]?.d)).toEqual([20, 230]);
    expect(shapes[1]).toMatchObject({ ink: 'estimate' });
    expect(widthOf(shapes[1]?.d)).toEqual([230, 260]);
  });

  it('fills nothing solid where nothing was counted', () => {
    const { shapes } = vesselOfSayings(vessel([saying('NRI', 100)], true), frame);
    expect(shapes.some(({ ink }) => ink === 'fill')).toBe(false);
  });

  it('lets no lead run through words', () => {
    const { shapes, texts } = vesselOfSayings(
      vessel([saying('Toyo Keizai', 71), saying('JOGMEC', 70), saying('METI', 70), saying('Nikkei', 63)]),
      frame,
    );
    const boxes = texts.map(boxOfText);
    for (const { d } of shapes.filter(({ ink }) => ink === 'lead')) {
      const [start = { x: 0, y: 0 }, end = start] = pathPoints(d);
      const crossed = boxes.filter(
        ({ left, right, top, bottom }) =>
          start.x > left && start.x < right && end.y > top && start.y < bottom,
      );
      expect(crossed).toEqual([]);
    }
    expect(texts).toHaveLength(4);
  });

  it('refuses an answer beyond the ends of the scale', () => {
    expect(() => vesselOfSayings(vessel([saying('someone', 120)]), frame)).toThrow(RangeError);
  });
});
