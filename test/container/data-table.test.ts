// The table of a figure's own page carries the numbers of the figure's file for a copy; the same table in a chapter carries none.
import { expect, it } from 'vitest';
import { chartNamed } from '../../src/charts/contract/registry.ts';
import FigureTools from '../../src/charts/figure/FigureTools.astro';
import DataTable from '../../src/charts/table/DataTable.astro';
import { shownTable } from '../../src/export/tables/file-tables.ts';
import { renderAstro } from './render.ts';

const chart = chartNamed('heavy-exports');

it('has behind its cells what the file of the figure has beside them', async () => {
  const controls = { credit: 'Credit' };
  const html = await renderAstro(DataTable, { chart, caption: 'Rows', controls });
  const { columns, rows } = shownTable(chart);
  const inFile = (name: string) => {
    const at = columns.findIndex((column) => column.name === name);
    return rows.map((row) => row[at]).filter((cell) => cell !== null);
  };
  const numbers = [...html.matchAll(/ data-number="([^"]*)"/g)].map(([, number]) => Number(number));
  const read = [...html.matchAll(/ data-read="([^"]*)"/g)].map(([, words]) => words);
  expect(numbers.toSorted()).toEqual([...inFile('volume_number'), ...inFile('change_number')].toSorted());
  expect(read.toSorted()).toEqual([...inFile('volume_read'), ...inFile('change_read')].toSorted());
  expect(html).toContain('data-holds="All 43 rows behind its 3 views."');
});

it('has none of it where it can’t be copied', async () => {
  expect(await renderAstro(DataTable, { chart, caption: 'Rows' })).not.toMatch(/data-(number|read|holds)/);
});

it('stands under tools whose data is of the view on screen, as their pictures are', async () => {
  const html = await renderAstro(FigureTools, { chart: chart.id, view: 'dysprosium', onPage: true });
  const link = /<a href="([^"]*)"[^>]*data-address="([^"]*)"[^>]*>\s*Data \(CSV\)/.exec(html) ?? [];
  expect(link.slice(1)).toEqual(['/charts/heavy-exports/dysprosium.csv', '/charts/heavy-exports/VIEW.csv']);
});
