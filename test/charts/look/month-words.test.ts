// Dates in words are no finer than what is known.
import { describe, expect, it } from 'vitest';
import {
  dayAndMonth,
  dayInYear,
  monthName,
  monthRange,
  monthSpan,
  shortDate,
  shortDay,
} from '../../../src/charts/look/month-words.ts';

describe('dates in words', () => {
  it('say the month where it is known, and never the day', () => {
    expect(monthName('2026-09-14')).toBe('September 2026');
    expect(shortDate('2026-09')).toBe('Sept 2026');
    expect(shortDate('2026-06')).toBe('June 2026');
    expect(shortDate('2026-12-31')).toBe('Dec 2026');
    expect([monthName('2026'), shortDate('2026')]).toEqual(['2026', '2026']);
  });

  it('say the day where it is known, with the year or without', () => {
    expect(['2027-01-10', '2026-09-08', '2027-02', '2026'].map(shortDay)).toEqual([
      '10 Jan 2027',
      '8 Sept 2026',
      'Feb 2027',
      '2026',
    ]);
    expect(['2027-01-10', '2026-06-29', '2027-02', '2026'].map(dayInYear)).toEqual([
      '10 Jan',
      '29 June',
      'Feb',
      '2026',
    ]);
    expect(dayAndMonth('2026-10-05')).toBe('5\u00a0October');
  });

  it('name the first and the last', () => {
    expect(monthSpan(['2026-09-23', '2013', '2026-01'])).toBe('2013 to September 2026');
    expect(monthSpan(['2026-01'])).toBe('January 2026');
    expect(() => monthSpan([])).toThrow(RangeError);
    expect(monthRange('2026-07', '2026-09')).toBe('July to September 2026');
    expect(monthRange('2025-11', '2026-01')).toBe('November 2025 to January 2026');
  });
});
