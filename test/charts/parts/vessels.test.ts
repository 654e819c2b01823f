// Tanks stand as high as their stock, promise what is aimed at and leave open what nobody says; vessels keep their domes.
import { describe, expect, it } from 'vitest';
import { tank, vessel } from '../../../src/charts/heavy-exports/layout-vessels.ts';
import { pathPoints } from '../drawings/boxes.ts';

const box = { left: 10, right: 60, top: 0, bottom: 100 };
const at = { key: 't', box, tone: 'japan', emphasis: 'normal' } as const;
const topOf = (d: string | undefined) => Math.min(...pathPoints(d ?? '').map(({ y }) => y));
const named = (shapes: ReturnType<typeof tank>['shapes'], key: string) =>
  shapes.find((shape) => shape.key === `t-${key}`);

describe('tank', () => {
  it('is solid up to its level and hatched in brass from there to its aim', () => {
    const { shapes } = tank({ ...at, level: 0.25, aim: 0.8 });
    expect(named(shapes, 'stock')).toMatchObject({ ink: 'fill', tone: 'japan' });
    expect(topOf(named(shapes, 'stock')?.d)).toBe(75);
    expect(named(shapes, 'aim')).toMatchObject({ ink: 'hatch', tone: 'policy' });
    expect(topOf(named(shapes, 'aim-outline')?.d)).toBe(20);
  });

  it('without a level it is dashed and holds nothing', () => {
    const { shapes } = tank({ ...at, level: null });
    expect(shapes.map(({ ink }) => ink)).toEqual(['gap']);
  });

  it('a known zero is not an unknown: its walls are drawn', () => {
    expect(tank({ ...at, level: 0 }).shapes.map(({ ink }) => ink)).toEqual(['wall']);
  });

  it('refuses levels outside the tank and aims below the level', () => {
    expect(() => tank({ ...at, level: 1.2 })).toThrow(RangeError);
    expect(() => tank({ ...at, level: NaN })).toThrow(RangeError);
    expect(() => tank({ ...at, level: 0.5, aim: 0.4 })).toThrow(RangeError);
    expect(() => tank({ ...at, level: 0.5, box: { ...box, right: 10 } })).toThrow(RangeError);
  });
});

describe('vessel', () => {
  it('stays inside its box and touches all four sides', () => {
    const points = pathPoints(vessel(at).shapes[0]?.d ?? '');
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([10, 60]);
    expect(Math.min(...ys)).toBeCloseTo(0, 0);
    expect(Math.max(...ys)).toBeCloseTo(100, 0);
  });

  it('refuses a box too low for two domes', () => {
    expect(() => vessel({ ...at, box: { ...box, bottom: 20 } })).toThrow(RangeError);
  });
});
