// Ticks stand where their values are, and a log scale has its own round steps.
import { scaleLinear } from 'd3';
import { describe, expect, it } from 'vitest';
import { linear, logSteps, valueTicks, yearSpans, yearTicks } from '../../../src/charts/kit/axes.ts';

const time = { x: (year: number) => (year - 2024) * 100, foot: 300, baseline: 320 };

describe('linear', () => {
  it.each([
    { values: [0, 730], places: [226, 590] },
    { values: [0, 200], places: [264, 112] },
    { values: [-3, 7.5], places: [0.1, -9] },
  ] as const)(
    'the scale from $values to $places gives what d3’s gives, there and back',
    ({ values, places }) => {
      const [own, other] = [linear(values, places), scaleLinear(values, places)];
      for (const at of [-1, 0, 0.5, 3, 111.7, 730, 1000]) {
        expect(own(at)).toBe(other(at));
        expect(own.invert(at)).toBe(other.invert(at));
      }
    },
  );

  it('a scale without length is refused', () => {
    expect(() => linear([4, 4], [0, 1])).toThrow('from 4 to 4');
    expect(() => linear([0, 1], [9, 9])).toThrow('from 9 to 9');
  });
});

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
  it('takes 1, 2 and 5 of each power of ten, from low to high', () => {
    expect(logSteps(30, 600)).toEqual([50, 100, 200, 500]);
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
