// Ticks stand where their values are, and a log scale has its own round steps.
import { describe, expect, it } from 'vitest';
import { logSteps, valueTicks, yearSpans, yearTicks } from '../../../src/charts/kit/axes.ts';

const time = { x: (year: number) => (year - 2024) * 100, foot: 300, baseline: 320 };

describe('valueTicks', () => {
  const axis = { y: (value: number) => 300 - value, left: 40, right: 340, text: String };

  it('draws the zero line in ink and the others as rules', () => {
    expect(valueTicks([0, 100], axis).map(({ base }) => base)).toEqual([true, false]);
    expect(valueTicks([0, 100], { ...axis, base: null }).some(({ base }) => base)).toBe(false);
  });

  it('puts line and label at the height of the value', () => {
    const [tick] = valueTicks([100], axis);
    expect(tick).toMatchObject({ d: 'M40 200H340', text: '100', anchor: 'end', y: 204.5 });
  });

  it('refuses a value that is off the scale', () => {
    expect(() => valueTicks([0], { ...axis, y: Math.log })).toThrow(RangeError);
  });
});

describe('logSteps', () => {
  it('takes the multiples asked for, from low to high', () => {
    expect(logSteps(30, 600)).toEqual([50, 100, 200, 500]);
    expect(logSteps(30, 6000, [1])).toEqual([100, 1000]);
  });

  it.each([
    [0, 100],
    [-1, 100],
    [100, 100],
  ])('refuses a scale from %d to %d', (low, high) => {
    expect(() => logSteps(low, high)).toThrow(RangeError);
  });
});

it('the first and the last year lean into the plot', () => {
  expect(yearTicks([2024, 2025, 2026], time).map(({ anchor }) => anchor)).toEqual(['start', 'middle', 'end']);
});

describe('yearSpans', () => {
  it('names each year in the middle of what is shown of it', () => {
    expect(yearSpans(2024.5, 2026.5, time).map(({ x, text }) => [x, text])).toEqual([
      [75, '2024'],
      [150, '2025'],
      [225, '2026'],
    ]);
  });

  it('leaves a year without a name when too little of it is shown', () => {
    expect(yearSpans(2024.9, 2026, time).map(({ text }) => text)).toEqual(['', '2025']);
  });

  it('refuses a time that ends before it begins', () => {
    expect(() => yearSpans(2026, 2025, time)).toThrow(RangeError);
  });
});
