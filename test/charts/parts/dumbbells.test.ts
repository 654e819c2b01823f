// Dumbbells: vague dates are long, the last promise is the last one given, and only what was reached is filled.
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../src/charts/kit/dates.ts';
import { dumbbell, type DatedPromise } from '../../../src/charts/slipping-dates/layout-dumbbells.ts';

const x = (year: number): number => 100 * (year - 2020);
const row = (changes: Partial<DatedPromise> = {}): DatedPromise => ({
  key: 'plant',
  promises: [spanOf('2023'), spanOf('2026-12'), spanOf('2025-06')],
  reached: null,
  ended: null,
  openAt: spanOf('2026-09'),
  ...changes,
});
const inks = (made: ReturnType<typeof dumbbell>) => made.shapes.map(({ key, ink }) => [key, ink]);

describe('dumbbell', () => {
  it('draws a year a year long and a month as wide as can be seen', () => {
    const { first, last } = dumbbell(row(), x, 50);
    expect([first.left, first.right]).toEqual([300, 400]);
    expect(last.right - last.left).toBeGreaterThanOrEqual(5);
    expect(last.right - last.left).toBeLessThan(10);
  });

  it('hatches the promise given last, though an earlier one named a later date', () => {
    const { last } = dumbbell(row(), x, 50);
    expect(last.left).toBeCloseTo(x(spanOf('2025-06').from), 0);
  });

  it('fills a spot for what was reached and nothing else', () => {
    const open = dumbbell(row(), x, 50);
    expect(open.spots).toEqual([]);
    expect(open.shapes.some(({ ink }) => ink === 'fill')).toBe(false);
    const done = dumbbell(row({ reached: spanOf('2025-12-15') }), x, 50);
    expect(done.spots).toMatchObject([{ ink: 'fill', tone: 'others' }]);
    expect(done.shapes.every(({ tone, ink }) => tone === 'policy' || ink === 'line')).toBe(true);
  });

  it('draws an overdue promise up to its newest report, and not one that lies ahead', () => {
    expect(inks(dumbbell(row(), x, 50))).toContainEqual(['plant-overdue', 'lead']);
    expect(inks(dumbbell(row({ promises: [spanOf('2028')] }), x, 50))).not.toContainEqual([
      'plant-overdue',
      'lead',
    ]);
  });

  it('crosses out what was given up', () => {
    const { shapes, whole } = dumbbell(row({ ended: spanOf('2026-08-26') }), x, 50);
    expect(shapes.some(({ key }) => key === 'plant-ended')).toBe(true);
    expect(whole.right).toBeGreaterThan(x(2026.6));
  });

  it('draws one promise once, hatched', () => {
    const { shapes } = dumbbell(row({ promises: [spanOf('2028'), spanOf('2028')], openAt: null }), x, 50);
    expect(shapes.map(({ key }) => key)).toEqual(['plant-last-hatch', 'plant-last']);
  });

  it('refuses a span that runs backwards', () => {
    expect(() => dumbbell(row({ promises: [{ from: 2025, to: 2024 }] }), x, 50)).toThrow(RangeError);
  });
});
