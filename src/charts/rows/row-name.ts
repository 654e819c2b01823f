// What a drawn row is called outside its table: in a data file, and in the address of its line on the page of a figure.
import type { Cell } from '../../data/reading/columns.ts';
import { cellText, type AnyTable } from '../../data/reading/load-table.ts';
import { tableNamed } from '../../data/tables/tables.ts';
import { slug } from '../../names/slug.ts';
import type { Chart } from '../contract/chart.ts';
import type { DataLine, RawRow } from '../contract/data-lines.ts';

const tableOfRow = new WeakMap<RawRow, AnyTable>();

/** The table that a row of a chart comes from. Throws RangeError where the chart does not name it. */
export function tableOf(chart: Pick<Chart, 'id' | 'tables'>, row: RawRow): AnyTable {
  if (!tableOfRow.has(row))
    for (const name of chart.tables)
      for (const each of tableNamed(name).rows) tableOfRow.set(each as RawRow, tableNamed(name));
  const table = tableOfRow.get(row);
  if (table === undefined || !chart.tables.includes(table.name))
    throw new RangeError(
      `chart "${chart.id}" draws a row that is in none of its tables ${chart.tables.join(', ')}: ${JSON.stringify(row).slice(0, 120)}`,
    );
  return table;
}

const keyOf = (table: AnyTable, row: RawRow): readonly (readonly [column: string, cell: string])[] =>
  table.key.map((name) => [name, cellText(row[name] as Cell)]);

/** "events?id=2026-01-06-…": which row of which table, in a form without spaces, so that it can be found there. */
export function rowName(chart: Chart, row: RawRow): string {
  const table = tableOf(chart, row);
  const key = keyOf(table, row).map(([name, cell]) => `${name}=${encodeURIComponent(cell)}`);
  return `${table.name}?${key.join('&')}`;
}

type Lines = Pick<Chart, 'id' | 'tables'> & { readonly data: Pick<Chart['data'], 'lines'> };

/**
 * The id of each line on the page of its figure, for links to it: table and key of its first row, as
 * "row-mine-production-china-1992-bgs-wms", so that a row that is added or moved leaves the links to all others as they are. The second
 * line of a row ends in -2. A line that rests on no row has no id.
 */
export function lineIds(chart: Lines): ReadonlyMap<DataLine, string> {
  const times = new Map<string, number>();
  return new Map(
    chart.data.lines.flatMap((line): [DataLine, string][] => {
      const [first] = line.of;
      if (first === undefined) return [];
      const table = tableOf(chart, first);
      const key = keyOf(table, first).map(([, cell]) => cell);
      const name = slug(['row', table.name, ...key].join(' '));
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      return [[line, time === 1 ? name : `${name}-${time}`]];
    }),
  );
}
