// Rules between cells of one row, each with a row that keeps it and one that breaks it.
import { describe, expect, it } from 'vitest';
import {
  atLeastOne,
  compared,
  noSurerThanSources,
  ordered,
  precise,
  spanFits,
  together,
} from '../../../src/data/reading/row-rules.ts';

describe('row rules', () => {
  it('ordered compares numbers and dates, and leaves empty cells alone', () => {
    expect(ordered({ a: 2, b: 10 }, 'a', 'b')).toEqual([]);
    expect(ordered({ a: 10, b: 9 }, 'a', 'b')).toEqual([{ column: 'a', expected: 'not above b = "9"' }]);
    expect(ordered({ a: null, b: 9 }, 'a', 'b')).toEqual([]);
    expect(ordered({ a: '2026', b: '2026-05' }, 'a', 'b')).toEqual([]);
    expect(ordered({ a: '2026-06', b: '2026-05' }, 'a', 'b')).toHaveLength(1);
  });

  it('a value is known no better than the best read of its sources', () => {
    const sources = new Map([
      ['read', 'primary'],
      ['copied', 'transcription'],
      ['told', 'second_hand'],
      ['seen', 'headline'],
    ] as const);
    const check = (known_by: string | null, ...source_id: string[]) =>
      noSurerThanSources({ known_by, source_id }, sources);
    expect(check('primary', 'told', 'read')).toEqual([]);
    expect(check('headline', 'read')).toEqual([]);
    expect(check('second_hand', 'seen', 'told')).toEqual([]);
    expect(check('primary', 'told', 'copied')).toEqual([
      {
        column: 'known_by',
        expected: '"transcription" or weaker, since no source of the row was read better',
      },
    ]);
    expect(check('transcription', 'told')).toHaveLength(1);
    expect(check('second_hand', 'seen')).toHaveLength(1);
  });

  it('and is not judged without known_by, or without sources that can be read', () => {
    const sources = new Map([['told', 'second_hand']] as const);
    expect(noSurerThanSources({ known_by: null, source_id: ['told'] }, sources)).toEqual([]);
    expect(noSurerThanSources({ source_id: ['told'] }, sources)).toEqual([]);
    expect(noSurerThanSources({ known_by: 'primary', source_id: ['nobody'] }, sources)).toEqual([]);
    expect(noSurerThanSources({ known_by: 'primary', source_id: ['told'] }, undefined)).toEqual([]);
  });

  it('together wants all cells or none', () => {
    expect(together({ a: null, b: null }, 'a', 'b')).toEqual([]);
    expect(together({ a: 0, b: 'kg' }, 'a', 'b')).toEqual([]);
    expect(together({ a: 0, b: null }, 'a', 'b')).toEqual([
      { column: 'b', expected: 'a value, since a has one' },
    ]);
  });

  it('atLeastOne counts zero as a value', () => {
    expect(atLeastOne({ a: null, b: 0 }, 'a', 'b')).toEqual([]);
    expect(atLeastOne({ a: null, b: null }, 'a', 'b')).toHaveLength(1);
  });

  it('compared wants a comparator with a value, and none without', () => {
    const row = (comparator: string | null, value: number | null, low: number | null) =>
      compared({ comparator, value, low }, 'comparator', ['value'], ['low']);
    expect(row('=', 5, null)).toEqual([]);
    expect(row(null, null, 3)).toEqual([]);
    expect(row('=', null, 3)).toEqual([]);
    expect(row(null, 5, null)).toHaveLength(1);
    expect(row('=', null, null)).toHaveLength(1);
  });

  it('precise ties a date to its precision, a week to a day', () => {
    expect(precise({ date: '2026-05', date_precision: 'month' })).toEqual([]);
    expect(precise({ date: '2026-05-26', date_precision: 'week' })).toEqual([]);
    expect(precise({ date: '2026-05', date_precision: 'day' })).toHaveLength(1);
  });

  it('spanFits ties a period to its type', () => {
    expect(
      spanFits('2025', 'year') && spanFits('2025-01/2025-07', 'ytd') && spanFits('2026-04/2026-06', 'span'),
    ).toBe(true);
    expect(
      spanFits('2025-01/2025-07', 'year') ||
        spanFits('2025-02/2025-07', 'ytd') ||
        spanFits('2025-01/2026-07', 'ytd') ||
        spanFits('2025', 'span'),
    ).toBe(false);
  });
});
