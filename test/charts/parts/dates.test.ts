// What is known to a month stands in its middle, and neighbours are known as neighbours across the turn of a year.
import { describe, expect, it } from 'vitest';
import { middleOf, monthSlot, spanOf } from '../../../src/charts/parts/dates.ts';

describe('spanOf', () => {
  it('gives years, months and days their whole length', () => {
    expect(spanOf('2025')).toEqual([2025, 2026]);
    expect(spanOf('2025-12')[1]).toBe(2026);
    expect(spanOf('2025-01-01')[0]).toBe(2025);
    const [from, to] = spanOf('2024-02-29');
    expect((to - from) * 366).toBeCloseTo(1, 6);
  });

  it('includes both ends of a span', () => {
    expect(spanOf('2011-04/2011-06')).toEqual([spanOf('2011-04')[0], spanOf('2011-06')[1]]);
  });

  it.each(['', '2025-13', '2025-00', '25-01', '2025-4', '2025/2026/2027', 'May 2025'])(
    'refuses %j',
    (period) => {
      expect(() => spanOf(period)).toThrow(RangeError);
    },
  );
});

it('a month stands in its middle, not on its first day', () => {
  expect(middleOf('2025-07')).toBeGreaterThan(spanOf('2025-07-15')[0]);
  expect(middleOf('2025-07')).toBeLessThan(spanOf('2025-07-17')[1]);
});

it('December and January are neighbours; a year or a day has no month', () => {
  expect(monthSlot('2026-01') - monthSlot('2025-12')).toBe(1);
  expect(() => monthSlot('2025')).toThrow(RangeError);
  expect(() => monthSlot('2025-05-06')).toThrow(RangeError);
});
