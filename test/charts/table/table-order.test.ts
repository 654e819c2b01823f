// Cells sort as the numbers and dates that they print, whatever words stand around these.
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { asTabs, dateIn, kindOf, numberIn, orderOf } from '../../../src/charts/table/table-order.ts';

const sorted = (cells: readonly string[], numbers: boolean, direction: 'ascending' | 'descending') =>
  orderOf(cells, kindOf(cells, numbers), direction).map((place) => cells[place]);

describe('the number that a cell says', () => {
  it.each([
    ['about 62,000 t', 62_000e6],
    ['62,000\u00a0t', 62_000e6],
    ['4–9%', 4],
    ['2,163–2,213 t', 2_163e6],
    ['−0.11% of a year’s GDP', -0.11],
    ['+12.9%', 12.9],
    ['$1,410', 1410],
    ['1 kg', 1000],
    ['0.66 trillion yen', 0.66e12],
    ['2,163 to 2,213 t', 2_163e6],
    ['0 to −0.2% of GDP', 0],
    ['6.4 mm', 0.0064],
    ['3 barrels', undefined],
    ['output of one month: 29,599 t', undefined],
    ['no sourced share', undefined],
    ['', undefined],
  ])('%s', (cell, number) => {
    expect(numberIn(cell)).toBe(number);
  });
});

describe('the date that a cell says', () => {
  it.each([
    ['2026', 2026_00_00],
    ['2026-05', 2026_05_00],
    ['2026-05-26', 2026_05_26],
    ['28 November 2025', 2025_11_28],
    ['18 Nov 2026', 2026_11_18],
    ['by Oct 2027', 2027_10_00],
    ['late 2026', 2026_10_00],
    ['February 2024', 2024_02_00],
    ['1,048', undefined],
    ['Spring offensive', undefined],
    ['Announcement 2025', undefined],
  ])('%s', (cell, date) => {
    expect(dateIn(cell)).toBe(date);
  });
});

it('numbers sort by size through units, bounds stand beside their number, words and empty cells come last', () => {
  const cells = ['1.4 t', '', '1 kg', 'none listed', '26.037 t', '0 t'];
  expect(sorted(cells, true, 'ascending')).toEqual(['0 t', '1 kg', '1.4 t', '26.037 t', 'none listed', '']);
  expect(sorted(cells, true, 'descending')).toEqual(['26.037 t', '1.4 t', '1 kg', '0 t', 'none listed', '']);
  expect(sorted(['90%', 'more than 90%', 'less than 90%', '9%'], true, 'ascending')).toEqual([
    '9%',
    'less than 90%',
    '90%',
    'more than 90%',
  ]);
});

it('dates sort by time in either writing, a year before its months', () => {
  expect(sorted(['2026-05', '2025', '2026', '2025-12-02'], false, 'ascending')).toEqual([
    '2025',
    '2025-12-02',
    '2026',
    '2026-05',
  ]);
  expect(sorted(['10 Jan 2027', 'in 2026', '18 Nov 2026'], false, 'descending')).toEqual([
    '10 Jan 2027',
    '18 Nov 2026',
    'in 2026',
  ]);
});

it('text sorts as a reader looks it up, and equal cells keep their order', () => {
  expect(sorted(['phase 10', 'Phase 2', '', 'Ähnlich'], false, 'ascending')).toEqual([
    'Ähnlich',
    'Phase 2',
    'phase 10',
    '',
  ]);
  expect(orderOf(['b', 'a', 'b', 'a'], 'text', 'ascending')).toEqual([1, 3, 0, 2]);
  expect(orderOf(['b', 'a', 'b', 'a'], 'text', 'descending')).toEqual([0, 2, 1, 3]);
});

it('every column of every figure sorts, and those of amounts and years as numbers or dates', () => {
  for (const { id, data } of charts)
    for (const { name, align } of data.columns) {
      const cells = data.rows.map((row) => row[name] ?? '');
      const kind = kindOf(cells, align === 'end');
      const places = orderOf(cells, kind, 'ascending');
      expect(
        [...places].sort((a, b) => a - b),
        `${id} ${name}`,
      ).toEqual(cells.map((_, i) => i));
      // A unit that is not known would sort as ones: it needs its size in table-order.ts.
      if (kind === 'number')
        expect(
          cells.filter(
            (cell) =>
              /^(?:[a-z]+ ){0,3}[−+-]?[$€¥]?\d/i.test(cell.replaceAll('\u00a0', ' ')) &&
              numberIn(cell) === undefined &&
              dateIn(cell) === undefined,
          ),
          `${id} ${name}`,
        ).toEqual([]);
      if (align === 'end' && cells.some((cell) => cell !== ''))
        expect(kind, `${id} ${name}`).not.toBe('text');
    }
});

it('a copied table keeps its cells apart: no tab and no line end within one', () => {
  expect(
    asTabs([
      ['a', 'b\tc'],
      [' d\n e', '1,000\u00a0t'],
    ]),
  ).toBe('a\tb c\nd e\t1,000 t');
});
