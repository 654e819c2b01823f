// Formats of facts: comparator words, ranges, true minus, no-break spaces.
import { describe, expect, it } from 'vitest';
import { factFormats, formatFact, type FactFormat } from '../../../src/data/facts/fact-format.ts';
import { formatNumber } from '../../../src/data/facts/format-number.ts';
import type { Comparator } from '../../../src/data/tables/evidence-columns.ts';

const noBreak = '\u00A0';

const examples: readonly (readonly [FactFormat, string, number | string, string])[] = [
  ['percent', 'pct_of_gdp', 1.5, '1.5%'],
  ['tonnes', 't', 62, `62${noBreak}tonnes`],
  ['tonnes_per_year', 't_per_yr', 1500, `1,500${noBreak}tonnes a year`],
  ['kilotonnes', 'kt', 93, `93,000${noBreak}tonnes`],
  ['kilograms', 'kg', 5000, `5,000${noBreak}kg`],
  ['grams', 'kg', 0.002, `2${noBreak}g`],
  ['usd_per_kilogram', 'usd_per_kg', 110, '$110 a kilogram'],
  ['cny_per_kilogram', 'cny_per_kg', 1460, `1,460${noBreak}yuan a kilogram`],
  ['usd_per_tonne_year', 'usd_per_t_per_yr', 50000, '$50,000'],
  ['usd_millions', 'usd_m', 400, `$400${noBreak}million`],
  ['usd_billions', 'usd_bn', 1.2, `$1.2${noBreak}billion`],
  ['jpy_billions', 'jpy_bn', 660, `660${noBreak}billion yen`],
  ['jpy_trillions', 'jpy_bn', 2600, `2.6${noBreak}trillion yen`],
  ['people_millions', 'million_people', 2.16, `2.16${noBreak}million people`],
  ['years', 'years', 5, `5${noBreak}years`],
  ['months', 'months', 5.5, `5.5${noBreak}months`],
  ['days', 'days', 60, `60${noBreak}days`],
  ['multiple', 'multiple', 3, `3${noBreak}times`],
  ['count', 'count', 1200, '1,200'],
  ['year', 'year', 2028, '2028'],
  ['text', '', 'three months', 'three months'],
  ['date', '', '2026-05-26', `26${noBreak}May${noBreak}2026`],
];

describe('formatFact', () => {
  it.each<[Comparator, string]>([
    ['=', '80%'],
    ['~', 'about 80%'],
    ['>', 'more than 80%'],
    ['<', 'less than 80%'],
    ['>=', 'at least 80%'],
    ['<=', 'at most 80%'],
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

  it.each(examples)('%s prints %s', (format, unit, value, text) => {
    expect(formatFact({ value, unit, comparator: '=' }, format)).toBe(text);
  });

  it('has no format without an example', () => {
    expect(examples.map(([format]) => format)).toEqual(factFormats);
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
