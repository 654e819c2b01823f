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
  const behind = [...html.matchAll(/ data-behind="([^"]*)"/g)].flatMap(([, cells = '']) => cells.split('|'));
  const names = columns.map(({ name }) => name).filter((name) => /_(number|read|iso)$/.test(name));
  expect(names).toContain('change_read');
  expect(behind.filter((cell) => cell !== '').toSorted()).toEqual(
    names.flatMap(inFile).map(String).toSorted(),
  );
  expect(html).toContain('data-holds="All 43 rows behind its 3 views."');
});

it('has none of it where it can’t be copied', async () => {
  expect(await renderAstro(DataTable, { chart, caption: 'Rows' })).not.toMatch(/data-(behind|holds)/);
});

it('stands under tools whose data is of the view on screen, as their pictures are', async () => {
  const html = await renderAstro(FigureTools, { chart: chart.id, view: 'dysprosium', onPage: true });
  const link = /<a href="([^"]*)"[^>]*data-address="([^"]*)"[^>]*>\s*Data \(CSV\)/.exec(html) ?? [];
  expect(link.slice(1)).toEqual(['/charts/heavy-exports/dysprosium.csv', '/charts/heavy-exports/VIEW.csv']);
});
