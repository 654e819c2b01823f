// Round lines: on the circle, from end to end, in path commands that the drawing's tests can read.
import { describe, expect, it } from 'vitest';
import { arcPoints, circlePath, largeArcPath, type Centre } from '../../../src/charts/kit/arc.ts';
import { pathPoints } from '../drawings/boxes.ts';

describe('arcPoints', () => {
  const arc = (centre: Centre, r: number, from: number, to: number) =>
    pathPoints(`M${arcPoints(centre, r, r, from, to)}`);

  it('keeps every point on the circle and closes a full turn', () => {
    const points = arc({ x: 50, y: 40 }, 12, 0, 360);
    for (const { x, y } of points) expect(Math.hypot(x - 50, y - 40)).toBeCloseTo(12, 0);
    expect(points.at(-1)).toEqual(points[0]);
  });

  it('strays from the curve by no more than a fifth of a unit at a radius of 20', () => {
    const points = arc({ x: 0, y: 0 }, 20, 0, 180);
    const middles = points.slice(1).map(({ x, y }, i) => {
      const before = points[i] ?? { x, y };
      return Math.hypot((x + before.x) / 2, (y + before.y) / 2);
    });
    expect(Math.min(...middles)).toBeGreaterThan(20 - 0.2);
  });

  it('turns from the first angle to the second: 90 degrees are downward', () => {
    const points = arc({ x: 0, y: 0 }, 10, 0, 90);
    expect(points[0]).toEqual({ x: 10, y: 0 });
    expect(points.at(-1)).toEqual({ x: 0, y: 10 });
  });

  it('refuses a radius of nothing', () => {
    expect(() => arcPoints({ x: 0, y: 0 }, 0, 5, 0, 90)).toThrow(RangeError);
    expect(() => arcPoints({ x: 0, y: 0 }, 5, NaN, 0, 90)).toThrow(RangeError);
  });
});

it('largeArcPath strays from the curve by no more than a twentieth of a unit, besides rounding, at a radius of 160', () => {
  const points = pathPoints(largeArcPath({ x: 0, y: 0 }, 160, 180, 360));
  expect(points[0]).toEqual({ x: -160, y: 0 });
  expect(points.at(-1)?.x).toBe(160);
  for (const [i, { x, y }] of points.entries()) {
    const before = points[i - 1] ?? { x, y };
    expect(Math.hypot((x + before.x) / 2, (y + before.y) / 2)).toBeGreaterThan(160 - 0.05 - 0.1);
  }
});

describe('circlePath', () => {
  it('goes round once and comes back to where it began', () => {
    const points = pathPoints(circlePath({ x: 50, y: 40 }, 12));
    for (const { x, y } of points) expect(Math.hypot(x - 50, y - 40)).toBeCloseTo(12, 5);
    expect(points.at(-1)).toEqual(points[0]);
    expect(points.map(({ y }) => Math.round(y))).toEqual(expect.arrayContaining([28, 52]));
  });

  it('has one form for every circle, so that one can grow into another', () => {
    const form = (d: string) => d.replace(/-?\d+(\.\d+)?/g, '#');
    expect(form(circlePath({ x: 0, y: 0 }, 1))).toBe(form(circlePath({ x: 50.5, y: -40 }, 120)));
  });

  it('refuses a radius of nothing', () => {
    expect(() => circlePath({ x: 0, y: 0 }, 0)).toThrow(RangeError);
  });
});
