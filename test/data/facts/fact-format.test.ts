// Formats of facts: comparator words, ranges, true minus, no-break spaces, dates.
import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src/data/facts/date-words.ts';
import { formatFact } from '../../../src/data/facts/fact-format.ts';
import { formatNumber } from '../../../src/data/facts/format-number.ts';
import type { Comparator } from '../../../src/data/tables/evidence-columns.ts';

const noBreak = '\u00A0';

describe('formatFact', () => {
  it.each<[Comparator, string]>([
    ['=', '80%'],
    ['~', 'about 80%'],
    ['>', 'more than 80%'],
    ['<', 'less than 80%'],
    ['>=', 'at least 80%'],
    ['<=', 'up to 80%'],
  ])('reads the comparator %s in words', (comparator, text) => {
    expect(formatFact({ value: 80, unit: 'pct', comparator }, 'percent')).toBe(text);
  });

  it('writes a range with an en dash, and with "to" where an end is negative', () => {
    expect(formatFact({ value: 2, valueHigh: 4, unit: 'kg', comparator: '~' }, 'kilograms')).toBe(
      `about 2–4${noBreak}kg`,
    );
    expect(formatFact({ value: -3, valueHigh: -1.3, unit: 'pct', comparator: '=' }, 'percent')).toBe(
      '−3 to −1.3%',
    );
  });

  it('prints no more decimals than the figures do: a tenth of a per cent from ten on, whole dollars from a hundred on', () => {
    const percent = (value: number) => formatFact({ value, unit: 'pct', comparator: '=' }, 'percent');
    expect([85.49, -38.26, 9.55, 0.43].map(percent)).toEqual(['85.5%', '−38.3%', '9.55%', '0.43%']);
    const price = (value: number) =>
      formatFact({ value, unit: 'usd_per_kg', comparator: '=' }, 'usd_per_kilogram');
    expect([227.5, 82.5].map(price)).toEqual(['$228 a kilogram', '$82.5 a kilogram']);
  });

  it('scales without binary dust, and puts the minus before the currency', () => {
    expect(formatFact({ value: 0.007, unit: 'kg', comparator: '=' }, 'grams')).toBe(`7${noBreak}g`);
    expect(formatFact({ value: 93, unit: 'kt', comparator: '=' }, 'kilotonnes')).toBe(
      `93,000${noBreak}tonnes`,
    );
    expect(formatFact({ value: -5, unit: 'usd_bn', comparator: '=' }, 'usd_billions')).toBe(
      `−$5${noBreak}billion`,
    );
  });

  it('has a singular, and years without a comma', () => {
    expect(formatFact({ value: 1, unit: 't', comparator: '=' }, 'tonnes')).toBe(`1${noBreak}tonne`);
    expect(formatFact({ value: 2028, unit: 'year', comparator: '=' }, 'year')).toBe('2028');
  });

  it('refuses a unit that the format does not print', () => {
    expect(() => formatFact({ value: 5, unit: 'kg', comparator: '=' }, 'tonnes')).toThrow(
      /prints t, but the cell's unit is "kg"/,
    );
  });
});

it('formatNumber groups thousands, keeps decimals and uses a true minus', () => {
  expect([270000, -0.11, 1234.5, 0, -1e-9].map((value) => formatNumber(value))).toEqual([
    '270,000',
    '−0.11',
    '1,234.5',
    '0',
    '0',
  ]);
});

it('formatDate writes as much of a date as is known, and spans', () => {
  expect(['2026', '2026-05', '2026-05-06', '2026-01/2026-04'].map(formatDate)).toEqual([
    '2026',
    `May${noBreak}2026`,
    `6${noBreak}May${noBreak}2026`,
    `January${noBreak}2026 to April${noBreak}2026`,
  ]);
});
