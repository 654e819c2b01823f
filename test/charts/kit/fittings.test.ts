// Fittings: across the pipe whichever way it runs, larger than the bore they join, with room for their letters.
import { describe, expect, it } from 'vitest';
import { blindFlange, bowTie, bubble, flange } from '../../../src/charts/kit/fittings.ts';
import { textWidth } from '../../../src/charts/look/text-width.ts';
import { pathBox } from '../drawings/boxes.ts';

const at = { key: 'f', x: 100, y: 60, emphasis: 'normal' } as const;
const spans = (d: string) => {
  const { left, right, top, bottom } = pathBox(d);
  return { x: [left, right], y: [top, bottom] };
};
const drawn = (shapes: readonly { readonly d: string }[]) => spans(shapes.map(({ d }) => d).join(''));

describe('flange', () => {
  it('reaches past the bore on both sides, across the pipe', () => {
    const along = drawn(flange({ ...at, along: 'x', bore: 20 }).shapes);
    expect(along).toEqual({ x: [97.5, 102.5], y: [44, 76] });
    const upright = drawn(flange({ ...at, along: 'y', bore: 20 }).shapes);
    expect(upright).toEqual({ x: [84, 116], y: [57.5, 62.5] });
  });

  it('is closed by a second, solid plate beyond it', () => {
    const [, plate] = blindFlange({ ...at, along: 'x', bore: 20 }).shapes;
    expect(plate?.ink).toBe('fill');
    expect(spans(plate?.d ?? '').x[0]).toBeGreaterThan(102.5);
  });

  it('refuses a bore of nothing', () => {
    expect(() => flange({ ...at, along: 'x', bore: 0 })).toThrow(RangeError);
    expect(() => blindFlange({ ...at, along: 'x', bore: NaN })).toThrow(RangeError);
  });
});

describe('bowTie', () => {
  it('lies along its pipe, with the wheel above a level pipe and to the right of an upright one', () => {
    const level = drawn(bowTie({ ...at, along: 'x', reach: 10 }).shapes);
    expect(level.x).toEqual([90, 110]);
    expect(level.y[0]).toBeCloseTo(46.5);
    const upright = drawn(bowTie({ ...at, along: 'y', reach: 10 }).shapes);
    expect(upright.y).toEqual([50, 110 - 40]);
    expect(upright.x[1]).toBeCloseTo(113.5);
  });

  it('refuses a reach of nothing', () => {
    expect(() => bowTie({ ...at, along: 'x', reach: 0 })).toThrow(RangeError);
  });
});

describe('bubble', () => {
  it('holds its letters inside the circle', () => {
    const { texts, spots } = bubble({ ...at, r: 17, lines: ['Dy', 'Tb'] });
    const r = spots[0]?.r ?? 0;
    for (const { lines, size, weight, y } of texts) {
      const half = textWidth(lines[0] ?? '', size, weight) / 2;
      for (const edge of [y - 0.72 * size, y]) expect(Math.hypot(half, edge - at.y)).toBeLessThan(r);
    }
  });

  it('refuses a circle too small for its letters', () => {
    expect(() => bubble({ ...at, r: 8, lines: ['1'] })).toThrow(RangeError);
    expect(() => bubble({ ...at, r: 12, lines: ['Dy', 'Tb'] })).toThrow(RangeError);
  });
});
