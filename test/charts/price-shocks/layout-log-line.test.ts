// A log scale takes only what has a place on it, and a quotation is drawn as the figure or range that was named.
import { describe, expect, it } from 'vitest';
import { logScale, quotationMarks } from '../../../src/charts/price-shocks/layout-log-line.ts';

describe('logScale', () => {
  it('gives equal ratios equal distances and reaches past all values', () => {
    const { y, steps } = logScale([40, 4000], [300, 20]);
    expect(y(400) - y(40)).toBeCloseTo(y(4000) - y(400), 6);
    expect(y(40)).toBeLessThan(300);
    expect(y(4000)).toBeGreaterThan(20);
    expect(steps).toEqual([50, 100, 200, 500, 1000, 2000]);
  });

  it.each([[[0, 10]], [[-5, 10]], [[NaN]], [[]]])('refuses %j', (values) => {
    expect(() => logScale(values, [300, 20])).toThrow(RangeError);
  });
});

describe('quotationMarks', () => {
  const quote = { key: 'q', at: 5, low: 100, high: null, tone: 'others', emphasis: 'normal' } as const;
  const x = (at: number) => at * 10;
  const y = (value: number) => 300 - value;

  it('marks a single figure with a dashed ring at its place', () => {
    const { spots, shapes } = quotationMarks([quote], x, y, 4);
    expect(spots).toMatchObject([{ x: 50, y: 200, ink: 'estimate' }]);
    expect(shapes).toEqual([]);
  });

  it('draws a range from its low to its high end', () => {
    const { spots, shapes } = quotationMarks([{ ...quote, high: 150 }], x, y, 4);
    expect(shapes).toMatchObject([{ d: 'M46 150H54V200H46Z', ink: 'estimate' }]);
    expect(spots).toEqual([]);
  });

  it('refuses a range whose ends are the wrong way round', () => {
    expect(() => quotationMarks([{ ...quote, high: 90 }], x, y, 4)).toThrow(RangeError);
  });
});
