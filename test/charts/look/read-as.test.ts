// No number in a file is barer than the words it stands beside: what says "more than 90%" has "more than" in a column of its own.
import { describe, expect, it } from 'vitest';
import { chartNamed, charts } from '../../../src/charts/contract/registry.ts';
import { readAs } from '../../../src/charts/look/print-as.ts';
import { shownTable } from '../../../src/export/tables/file-tables.ts';

/** Words that limit a number, as cells begin with them. */
const limiting = /^(about|almost|more than|less than|at least|at most|over|just over|up to|some|a couple)\b/;

it.each([
  [{ comparator: '=' }, '='],
  [{ comparator: '~' }, 'about'],
  [{ comparator: '>=' }, 'at least'],
  [{ comparator: '~', print_as: 'almost' }, 'almost'],
  [{ comparator: '>', print_as: 'more_than_two_thirds' }, 'more than'],
  [{ comparator: null, print_as: null }, ''],
] as const)('%j is read as “%s”', (row, words) => {
  expect(readAs(row)).toBe(words);
});

describe.each(charts.map((chart) => ({ chart, id: chart.id })))('$id', ({ chart }) => {
  it('says how to read each number whose cell limits it', () => {
    const bare = chart.data.columns
      .filter(({ number }) => number !== undefined)
      .flatMap(({ name }) =>
        chart.data.lines
          .filter(
            ({ cells, numbers, readings }) =>
              typeof numbers[name] === 'number' &&
              limiting.test((cells[name] ?? '').replaceAll('\u00a0', ' ')) &&
              ['=', undefined].includes(readings?.[name]),
          )
          .map(({ cells }) => `${name}: ${cells[name] ?? ''}`),
      );
    expect(bare).toEqual([]);
  });
  it('says nothing of how to read where there is no number', () => {
    const numberless = chart.data.lines.flatMap(({ numbers, readings = {} }) =>
      Object.keys(readings).filter((name) => typeof numbers[name] !== 'number'),
    );
    expect(numberless).toEqual([]);
  });
});

it('an aim among counts is called one, in the file too', () => {
  const { columns, rows } = shownTable(chartNamed('japan-dependence'));
  const at = (title: string) => columns.findIndex((column) => column.title === title);
  const reading = (cell: string) =>
    rows.find((row) => row[at('Share from China')] === cell)?.[at('How “Share from China” is to be read')];
  expect(reading('at most 50%')).toBe('aim, at most');
  expect(reading('more than 90%')).toBe('more than');
  expect(reading('85.5%')).toBe('=');
});
