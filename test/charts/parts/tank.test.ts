// Tanks stand as high as their stock, and leave open what nobody says.
import { describe, expect, it } from 'vitest';
import { tank } from '../../../src/charts/heavy-exports/layout-tank.ts';
import { pathPoints } from '../drawings/boxes.ts';

const box = { left: 10, right: 60, top: 0, bottom: 100 };
const at = { key: 't', box, tone: 'japan' } as const;
const topOf = (d: string | undefined) => Math.min(...pathPoints(d ?? '').map(({ y }) => y));
const named = (shapes: ReturnType<typeof tank>['shapes'], key: string) =>
  shapes.find((shape) => shape.key === `t-${key}`);

describe('tank', () => {
  it('is solid up to its level', () => {
    const { shapes } = tank({ ...at, level: 0.25 });
    expect(named(shapes, 'stock')).toMatchObject({ ink: 'fill', tone: 'japan' });
    expect(topOf(named(shapes, 'stock')?.d)).toBe(75);
    expect(named(shapes, 'walls')).toMatchObject({ ink: 'wall', tone: 'ink' });
  });

  it('without a level it is dashed and holds nothing', () => {
    const { shapes } = tank({ ...at, level: null });
    expect(shapes.map(({ ink }) => ink)).toEqual(['gap']);
  });

  it('a known zero is not an unknown: its walls are drawn', () => {
    expect(tank({ ...at, level: 0 }).shapes.map(({ ink }) => ink)).toEqual(['wall']);
  });

  it('refuses levels outside the tank and boxes without a width', () => {
    expect(() => tank({ ...at, level: 1.2 })).toThrow(RangeError);
    expect(() => tank({ ...at, level: NaN })).toThrow(RangeError);
    expect(() => tank({ ...at, level: 0.5, box: { ...box, right: 10 } })).toThrow(RangeError);
  });
});
