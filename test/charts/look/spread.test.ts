// spread keeps labels apart and within bounds, in the order of their marks, and moves none without need.
import { expect, it } from 'vitest';
import { spread } from '../../../src/charts/look/spread.ts';
import { seeded } from '../contract/random.ts';

const tiny = 1e-9;

it('leaves labels alone that stand far enough apart', () => {
  expect(spread([10, 60, 30], 20, 0, 100)).toEqual([10, 60, 30]);
});

it('moves a crowded label past its neighbour, and gives positions in the order asked', () => {
  expect(spread([50, 10, 52], 20, 0, 100)).toEqual([50, 10, 70]);
});

it('pushes back from the upper bound', () => {
  expect(spread([95, 99], 20, 0, 100)).toEqual([80, 100]);
});

it('does nothing with nothing', () => {
  expect(spread([], 10, 0, 100)).toEqual([]);
});

it('packs labels that cannot all fit from the lower bound and lets none fall below it', () => {
  const placed = spread([50, 50, 50, 50], 40, 0, 100);
  expect(Math.min(...placed)).toBe(0);
  expect(Math.max(...placed)).toBeLessThanOrEqual(100);
});

it('keeps gap, bounds and order for a thousand random sets that fit', () => {
  const random = seeded(7);
  for (let trial = 0; trial < 1000; trial++) {
    const count = 1 + Math.floor(random() * 9);
    const gap = 1 + random() * 30;
    const low = random() * 100 - 50;
    const high = low + gap * (count - 1) + random() * 100;
    const wanted = Array.from({ length: count }, () => low - 40 + random() * (high - low + 80));
    const placed = spread(wanted, gap, low, high);
    const context = JSON.stringify({ wanted, gap, low, high, placed });
    expect(placed, context).toHaveLength(count);
    const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
    order.forEach((i, place) => {
      const at = placed[i] ?? NaN;
      expect(at, context).toBeGreaterThanOrEqual(low - tiny);
      expect(at, context).toBeLessThanOrEqual(high + tiny);
      const before = order[place - 1];
      if (before !== undefined)
        expect(at - (placed[before] ?? NaN), context).toBeGreaterThanOrEqual(gap - tiny);
    });
  }
});

it('moves no label of random sets that already keep their distance', () => {
  const random = seeded(11);
  for (let trial = 0; trial < 300; trial++) {
    let at = 0;
    const wanted = Array.from({ length: 6 }, () => (at += 10 + random() * 20));
    expect(spread(wanted, 10, 0, 1000)).toEqual(wanted);
  }
});
