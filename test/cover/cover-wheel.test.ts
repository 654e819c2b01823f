// Which month the cover shows at which place of its first screen, how its wheel comes there, and what its readout says.
import { describe, expect, it } from 'vitest';
import { rows } from '../../src/charts/cover-valve/rows.ts';
import { monthWords } from '../../src/charts/cover-valve/words.ts';
import { sayMonth } from '../../src/cover/say-month.ts';
import { monthAt, nextOpening } from '../../src/cover/cover-wheel.ts';

describe('the month at a place', () => {
  it('is the still one before the first screen is scrolled', () => {
    for (const place of [-1, -0.001, 0, NaN]) expect(monthAt(place, 19, 4)).toBe(4);
  });
  it('goes through every month once and in order, and rests at the last', () => {
    const seen = Array.from({ length: 400 }, (_, i) => monthAt((i + 1) / 400, 19, 4));
    expect([...new Set(seen)]).toEqual(Array.from({ length: 19 }, (_, i) => i));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(monthAt(7, 19, 4)).toBe(18);
  });
});

describe('the wheel on its way', () => {
  it('comes nearer with every frame, faster from afar, and stops where it is wanted', () => {
    const openings = [0.2];
    while (openings.at(-1) !== 1 && openings.length < 100)
      openings.push(nextOpening(openings.at(-1) ?? NaN, 1, 16));
    expect(openings.at(-1)).toBe(1);
    expect(openings).toEqual([...openings].sort((a, b) => a - b));
    expect(openings.length).toBeGreaterThan(10);
  });
  it('goes as far in one long frame as in two short ones', () => {
    const twice = nextOpening(nextOpening(0.9, 0.1, 16), 0.1, 16);
    expect(nextOpening(0.9, 0.1, 32)).toBeCloseTo(twice, 10);
  });
});

describe('the readout', () => {
  it('says month, tonnes and how they are known', () => {
    const month = rows.months.find(({ month: name }) => name === '2025-06');
    if (month === undefined) throw new Error('no June 2025');
    expect(sayMonth(month)).toEqual({
      name: 'Jun 2025',
      amount: monthWords(month).amount,
      status: monthWords(month).status,
    });
    expect(sayMonth(month, 'instead').status).toBe('instead');
  });
  it('says of a month without a figure that none was found, and no number', () => {
    const gap = rows.months.find(({ month: name }) => name === '2026-05');
    if (gap === undefined) throw new Error('no May 2026');
    const { amount, status } = sayMonth(gap, 'instead');
    expect(amount).toBe('No figure found');
    expect(amount + status).not.toMatch(/\d/);
  });
});
