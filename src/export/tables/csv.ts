// Rows as a CSV file: one header line, RFC 4180 quoting, LF, no comments, no cell that a spreadsheet would run.
import { csvFormatRows } from 'd3';
import type { Chart } from '../../charts/contract/chart.ts';
import { cellText, type AnyTable } from '../../data/reading/load-table.ts';
import { drawnTables, mainTable, tableParts, type FileTable } from './file-tables.ts';
import { unevaluated } from './unevaluated.ts';
import { fileCell } from '../package/table-cells.ts';

const csvText = (rows: readonly (readonly string[])[]): string =>
  `${csvFormatRows(rows.map((row) => row.map(unevaluated)))}\n`;

const csvOfTable = ({ columns, rows }: FileTable): string =>
  csvText([columns.map(({ title }) => title), ...rows.map((row) => row.map(cellText))]);

/**
 * The table of a chart under headings for people: a line for each line of the table under the figure. Lists are joined by ;,
 * what is unknown is an empty cell.
 * @param part one of its views; or one of the tables that it draws, for all columns of the rows drawn
 * @throws RangeError for a part that the chart does not have
 */
export function csvOf(chart: Chart, part?: string): string {
  if (part === undefined || !tableParts(chart).includes(part)) return csvOfTable(mainTable(chart, part));
  return csvOfTable(partTable(chart, part));
}

/** The rows of one table that a chart draws. Throws RangeError for a table that has no file of its own there. */
export function partTable(chart: Chart, part: string): FileTable {
  const found = drawnTables(chart).find(({ name }) => name === part);
  if (found === undefined || !tableParts(chart).includes(part))
    throw new RangeError(`chart "${chart.id}" has no file of its rows of "${part}"`);
  return found;
}

/** The rows of a table that may be shown, in file order, under the names of its columns. */
export const tableCsvOf = (table: AnyTable): string =>
  csvText([
    table.columns,
    ...table.rows.map((row) => table.columns.map((name) => cellText(fileCell(table, row, name)))),
  ]);
