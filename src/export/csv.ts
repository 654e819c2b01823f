// Rows as a CSV file: one header line, RFC 4180 quoting, LF, no comments, no cell that a spreadsheet would run.
import { csvFormatRows } from 'd3';
import type { Chart, RawRow } from '../charts/chart.ts';
import { cellText, type AnyTable } from '../data/load-table.ts';
import type { Cell } from '../data/columns.ts';
import { columnsOf } from './chart-columns.ts';
import { unevaluated } from './unevaluated.ts';

/** The added last column: the views that draw a row. */
export const viewsColumn = 'views';

/** The views that draw a row, in the chart's order. */
export const viewsOfRow = (chart: Chart, row: RawRow): string[] =>
  chart.views.filter((view) => chart.rowsOf(view).includes(row));

const csvText = (rows: readonly (readonly string[])[]): string =>
  `${csvFormatRows(rows.map((row) => row.map(unevaluated)))}\n`;

/**
 * The rows of a chart, or those of one view: the tables' own columns, then `views`; lists joined by ;, an unknown value as an empty cell.
 * Throws RangeError for a view the chart does not have.
 */
export function csvOf(chart: Chart, view?: string): string {
  const names = columnsOf(chart).map(({ name }) => name);
  const rows = view === undefined ? chart.rows : chart.rowsOf(view);
  const body = rows.map((row) => [
    ...names.map((name) => cellText(row[name] as Cell | undefined)),
    viewsOfRow(chart, row).join(';'),
  ]);
  return csvText([[...names, viewsColumn], ...body]);
}

/** The rows of a table that may be shown, in file order. */
export const tableCsvOf = (table: AnyTable): string =>
  csvText([table.columns, ...table.rows.map((row) => table.columns.map((name) => cellText(row[name])))]);
