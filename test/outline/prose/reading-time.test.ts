// Minutes and the status by the pipe, as a reader sees them.
import { describe, expect, it } from 'vitest';
import { minutes, minutesLeft, minutesText, statusText } from '../../../src/outline/prose/reading-time.ts';

describe('minutes of reading', () => {
  it('are whole, and one at least', () => {
    expect([0, 40, 299, 300, 1200].map(minutes)).toEqual([1, 1, 1, 2, 6]);
  });

  it('left start at all of them, never grow, and are gone only at the end', () => {
    const left = Array.from({ length: 101 }, (_, i) => minutesLeft(1200, i / 100));
    expect(left[0]).toBe(minutes(1200));
    expect(left.every((count, i) => i === 0 || count <= (left[i - 1] ?? 0))).toBe(true);
    expect(left.indexOf(0)).toBe(100);
  });

  it('read as words', () => {
    expect([1, 14].map(minutesText)).toEqual(['1 minute', '14 minutes']);
  });
});

describe('the status', () => {
  it('says the place among the chapters and the minutes left', () => {
    expect(statusText({ place: 2, of: 10, left: 14 })).toBe('2 of 10, 14 minutes left');
    expect(statusText({ place: 2, of: 10, left: 1 })).toBe('2 of 10, 1 minute left');
    expect(statusText({ place: 10, of: 10, left: 0 })).toBe('10 of 10, read to the end');
  });

  it('says only the minutes where there is one chapter', () => {
    expect(statusText({ place: 1, of: 1, left: 6 })).toBe('6 minutes left');
    expect(statusText({ place: 1, of: 1, left: 0 })).toBe('Read to the end');
  });
});
