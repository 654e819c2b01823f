// A guess as marks and words.
import { describe, expect, it } from 'vitest';
import {
  furthestOff,
  guessLine,
  guessPlate,
  offInWords,
  pointsOff,
  rowInWords,
} from '../../../src/charts/kit/guess-marks.ts';

const exact = { share: 58, bound: false };
const bound = { share: 66.7, bound: true };

describe('the distance of a guess', () => {
  it('is counted in points, above or below', () => {
    expect(offInWords(90, exact)).toBe('32 points too high');
    expect(offInWords(50, exact)).toBe('8 points too low');
    expect(offInWords(59, exact)).toBe('1 point too high');
  });
  it('is nothing where less than half a point lies between', () => {
    expect(offInWords(58.4, exact)).toBe('just as counted');
  });
  it('to a bound is at least so many points below, and nothing above', () => {
    expect(offInWords(50, bound)).toBe('at least 17 points too low');
    expect(offInWords(70, bound)).toBe('in line with that');
    expect(pointsOff(100, bound)).toBe(0);
  });
  it('stands as a sentence of its own after the figures', () => {
    expect(rowInWords('2012: you drew 50%, customs 58%', 50, exact)).toBe(
      '2012: you drew 50%, customs 58%. 8 points too low.',
    );
  });
  it('is compared over all fields: the furthest, and the first of equals', () => {
    expect(furthestOff([60, 40, 76], [exact, exact, exact])).toBe(1);
    expect(() => furthestOff([1], [])).toThrow(RangeError);
  });
});

describe('the marks', () => {
  it('are a dotted line in ink through the points', () => {
    expect(
      guessLine('guess', [
        [1, 2],
        [3.04, 4],
      ]),
    ).toMatchObject({ d: 'M1 2L3 4', ink: 'dots', tone: 'ink' });
  });
  it('and plates, solid in the hand and hollow beside the answer', () => {
    expect(guessPlate('p', 10, 20, 6, 4, true)).toMatchObject({ d: 'M7 18H13V22H7Z', ink: 'fill' });
    expect(guessPlate('p', 10, 20, 6, 4, false).ink).toBe('fitting');
  });
});
