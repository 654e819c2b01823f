// A gap stays a gap, a derived point stays hollow, and nothing is drawn off its scale.
import { describe, expect, it } from 'vitest';
import { pathPoints } from '../drawings/boxes.ts';
import { boxesAlong, linesOverTime, runsOf, type LinePoint } from '../../../src/charts/kit/lines.ts';

const point = (slot: number, value: number, ink: LinePoint['ink'] = 'fill'): LinePoint => ({
  slot,
  at: slot,
  value,
  ink,
});
const x = (at: number) => at * 10;
const y = (value: number) => 100 - value;
const series = (points: readonly LinePoint[], radius = 3) => ({
  ...({ key: 'a', tone: 'china', emphasis: 'normal', ink: 'line' } as const),
  points,
  radius,
});

describe('runsOf', () => {
  it('breaks where a period is missing', () => {
    expect(runsOf([1, 2, 4, 6, 7].map((slot) => ({ slot }))).map((run) => run.length)).toEqual([2, 1, 2]);
  });

  it('refuses a period that comes twice or too late', () => {
    expect(() => runsOf([{ slot: 2 }, { slot: 2 }])).toThrow(RangeError);
    expect(() => runsOf([{ slot: 2 }, { slot: 1 }])).toThrow(RangeError);
  });
});

describe('linesOverTime', () => {
  it('never bridges a gap: no piece of the line spans a missing period', () => {
    const { shapes } = linesOverTime([series([point(1, 5), point(2, 6), point(4, 7), point(5, 8)])], x, y);
    const pieces = (shapes[0]?.d ?? '').split(/(?=M)/).map((piece) => pathPoints(piece).map((at) => at.x));
    expect(pieces).toEqual([
      [10, 20],
      [40, 50],
    ]);
  });

  it('draws a point without neighbours as a spot alone', () => {
    const { shapes, spots } = linesOverTime([series([point(3, 5)])], x, y);
    expect(shapes).toEqual([]);
    expect(spots).toMatchObject([{ x: 30, y: 95, ink: 'fill' }]);
  });

  it('keeps each point’s own ink', () => {
    const { spots } = linesOverTime(
      [series([point(1, 5), point(2, 5, 'hollow'), point(3, 5, 'estimate')])],
      x,
      y,
    );
    expect(spots.map(({ ink }) => ink)).toEqual(['fill', 'hollow', 'estimate']);
  });

  it('refuses to hide that a point was not measured', () => {
    expect(() => linesOverTime([series([point(1, 5, 'hollow')], 0)], x, y)).toThrow(/needs its spot/);
  });

  it('refuses a value without a place on the scale', () => {
    expect(() => linesOverTime([series([point(1, 0)])], x, Math.log)).toThrow(RangeError);
  });
});

it('boxes along a line cover it and leave its gaps free', () => {
  const boxes = boxesAlong([point(1, 10), point(2, 60), point(9, 10)], x, y);
  const covers = (at: { x: number; y: number }) =>
    boxes.some(
      ({ left, right, top, bottom }) => at.x >= left && at.x <= right && at.y >= top && at.y <= bottom,
    );
  expect([0, 0.25, 0.5, 0.75, 1].every((t) => covers({ x: 10 + 10 * t, y: 90 - 50 * t }))).toBe(true);
  expect(covers({ x: 55, y: 65 })).toBe(false);
});
