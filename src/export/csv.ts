// The rows a chart draws as a CSV file: one header line, RFC 4180 quoting, LF, no comments.
import { csvFormatRows } from 'd3';
import type { Chart, RawRow } from '../charts/chart.ts';
import { cellText } from '../data/load-table.ts';
import type { Cell } from '../data/columns.ts';
import { columnsOf } from './chart-columns.ts';

/** The added last column: the views that draw a row. */
export const viewsColumn = 'views';

/** The views that draw a row, in the chart's order. */
export const viewsOfRow = (chart: Chart, row: RawRow): string[] =>
  chart.views.filter((view) => chart.rowsOf(view).includes(row));

/** CSV text: the tables' own columns, then `views`; lists joined by ;, an unknown value as an empty cell. */
export function csvOf(chart: Chart): string {
  const names = columnsOf(chart).map(({ name }) => name);
  const body = chart.rows.map((row) => [
    ...names.map((name) => cellText(row[name] as Cell | undefined)),
    viewsOfRow(chart, row).join(';'),
  ]);
  return `${csvFormatRows([[...names, viewsColumn], ...body])}\n`;
}
