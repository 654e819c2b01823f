// The dictionary of a figure's own table: each entry is of a column that there is, and no line is dated after the evidence.
import { expect, it } from 'vitest';
import { chartNamed, charts } from '../../../src/charts/contract/registry.ts';
import { csvMetadataOf } from '../../../src/export/tables/csv-metadata.ts';
import { isOneTable, shownTable } from '../../../src/export/tables/file-tables.ts';
import { shownMeanings } from '../../../src/export/tables/shown-meanings.ts';
import { evidenceEnds } from '../../../src/data/text/site.ts';

it.each(Object.entries(shownMeanings))(
  '%s: each column told is one of its table, and is told in its file',
  (id, told) => {
    const chart = chartNamed(id);
    expect(isOneTable(chart)).toBe(false);
    const { columns } = csvMetadataOf(chart).tableSchema;
    for (const [name, meaning] of Object.entries(told))
      expect(columns.find((column) => column.name === name)?.['dc:description'], name).toBe(meaning);
  },
);

it('no line of any figure has evidence from after the evidence ends', () => {
  const dated = charts.flatMap((chart) => {
    const { columns, rows } = shownTable(chart);
    const at = columns.findIndex(({ name }) => name === 'evidence_date');
    return at < 0 ? [] : [{ chart, rows, at }];
  });
  expect(dated).not.toEqual([]);
  for (const { chart, rows, at } of dated) {
    expect(rows.length, chart.id).toBeGreaterThan(0);
    for (const row of rows)
      expect(String(row[at]) <= evidenceEnds(), `${chart.id}, line ${String(row[0])}`).toBe(true);
  }
});
