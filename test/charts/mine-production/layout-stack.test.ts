// Layers stand on each other without a gap, and a missing value is no zero.
import { describe, expect, it } from 'vitest';
import { stackedArea } from '../../../src/charts/mine-production/layout-stack.ts';
import { pathPoints } from '../drawings/boxes.ts';

const layers = ['a', 'b'].map((key) => ({ key, tone: 'others', emphasis: 'normal' }) as const);
const x = (at: number) => at * 10;
const y = (value: number) => 100 - value;

describe('stackedArea', () => {
  it('stands the first layer on zero and each other on the one below', () => {
    const moments = [
      { at: 0, values: { a: 10, b: 20 } },
      { at: 1, values: { a: 30, b: 5 } },
    ];
    const [a, b] = stackedArea(layers, moments, x, y);
    expect(Math.max(...pathPoints(a?.shape.d ?? '').map((point) => point.y))).toBe(100);
    expect([a?.endTop, b?.endBottom, b?.endTop]).toEqual([70, 70, 65]);
  });

  it('refuses a missing or a negative value, and no moments at all', () => {
    expect(() => stackedArea(layers, [{ at: 0, values: { a: 10 } }], x, y)).toThrow(/layer "b" at 0/);
    expect(() => stackedArea(layers, [{ at: 0, values: { a: 10, b: -1 } }], x, y)).toThrow(RangeError);
    expect(() => stackedArea(layers, [], x, y)).toThrow(RangeError);
  });
});
