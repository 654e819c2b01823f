// Boxes by volume: all three sides on one scale, parts cut by width, and no solid without a size.
import { describe, expect, it } from 'vitest';
import { cube, dashedSlab, reachOf, slab } from '../../../src/charts/kit/slab.ts';
import { pathPoints } from '../drawings/boxes.ts';

const at = cube('one', 10, 100, 50);

describe('slab', () => {
  it('stands on its corner, and its outline holds front, top and side', () => {
    const [body] = slab(at, 'china').shapes;
    const points = pathPoints(body?.d ?? '');
    expect(points[0]).toEqual({ x: 10, y: 100 });
    expect(Math.min(...points.map(({ x }) => x))).toBe(10);
    expect(Math.max(...points.map(({ y }) => y))).toBe(100);
    expect({
      right: Math.max(...points.map(({ x }) => x)),
      top: Math.min(...points.map(({ y }) => y)),
    }).toEqual(reachOf(at));
  });

  it('is eight times the volume at twice the edge: width, height and depth all double', () => {
    const size = (edge: number) => {
      const { right, top } = reachOf(cube('any', 0, 0, edge));
      return [right, -top];
    };
    expect(size(80)).toEqual(size(40).map((side) => side * 2));
  });

  it('inks the side over the fill, and the edges over both', () => {
    expect(slab(at, 'china').shapes.map(({ key, tone, ink }) => [key, tone, ink])).toEqual([
      ['one', 'china', 'fill'],
      ['one-side', 'ink', 'shade'],
      ['one-edges', 'ink', 'wall'],
    ]);
    expect(slab(at, 'china', 'gap').shapes.at(-1)?.ink).toBe('gap');
  });

  it('is cut by width: a part of a hundredth is a hundredth as wide, and as high and deep', () => {
    const part = slab({ ...at, key: 'part', width: at.width / 100 }, 'ink').shapes[0];
    const points = pathPoints(part?.d ?? '');
    expect(points.slice(0, 2)).toEqual([
      { x: 10, y: 100 },
      { x: 10, y: 50 },
    ]);
    expect(points.at(-1)).toEqual({ x: 10.5, y: 100 });
  });

  it('in dashes has no fill', () => {
    expect(dashedSlab(at).shapes.map(({ ink }) => ink)).toEqual(['gap']);
  });

  it('refuses what has no size, by name', () => {
    expect(() => slab({ ...at, width: 0 }, 'ink')).toThrow('slab "one": width 0, expected a number above 0');
    expect(() => dashedSlab(cube('none', 0, 0, NaN))).toThrow(RangeError);
  });
});
