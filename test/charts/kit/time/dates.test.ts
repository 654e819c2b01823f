// Dates as spans: a year is a year long, a month a month, a day a day.
import { describe, expect, it } from 'vitest';
import { middleOf, monthAt, monthSlot, monthSpanOf, spanOf } from '../../../../src/charts/kit/time/dates.ts';

describe('spanOf', () => {
  it('covers the whole year, month or day', () => {
    expect(spanOf('2026')).toEqual({ from: 2026, to: 2027 });
    expect(spanOf('2025-12').to).toBe(2026);
    expect(spanOf('2025-07').from).toBeCloseTo(2025 + 181 / 365, 9);
    const day = spanOf('2024-12-31');
    expect(day.to).toBe(2025);
    expect(day.to - day.from).toBeCloseTo(1 / 366, 9);
  });

  it('takes a period from the start of its first date to the end of its last', () => {
    expect(spanOf('2025-11/2026')).toEqual({ from: spanOf('2025-11').from, to: 2027 });
    expect(middleOf('2025/2026')).toBe(2026);
    expect(middleOf('2025-07')).toBeGreaterThan(spanOf('2025-07-15').from);
    expect(middleOf('2025-07')).toBeLessThan(spanOf('2025-07-17').to);
  });

  it('refuses what is not a date', () => {
    for (const date of ['', '26', '2026-13', '2026-00', '2026-02-00', 'May 2026', '2024/2025/2026'])
      expect(() => spanOf(date), date).toThrow(RangeError);
  });
});

describe('monthSpanOf', () => {
  it('counts whole months between months and years, whatever their days', () => {
    expect(monthSpanOf('2026-09').from - monthSpanOf('2023').to).toBe(32);
    expect(monthSpanOf('2025-12').to).toBe(monthSpanOf('2025').to);
    expect(monthSpanOf('2024-02-29').to).toBe(monthSpanOf('2024-02').to);
    expect(monthSpanOf('2025-12-15').from - monthSpanOf('2025-12').from).toBeCloseTo(14 / 31, 9);
  });

  it('refuses what is not a date', () => {
    for (const date of ['', '2026-13', '2025/2026'])
      expect(() => monthSpanOf(date), date).toThrow(RangeError);
  });
});

describe('monthSlot', () => {
  it('parts neighbouring months by one, over the turn of a year too', () => {
    expect(monthSlot('2026-01') - monthSlot('2025-12')).toBe(1);
  });

  it('is turned back by monthAt', () => {
    for (const month of ['2025-12', '2026-01', '2026-09']) expect(monthAt(monthSlot(month))).toBe(month);
  });

  it('refuses a year or a day', () => {
    expect(() => monthSlot('2026')).toThrow(RangeError);
    expect(() => monthSlot('2026-01-06')).toThrow(RangeError);
  });
});
