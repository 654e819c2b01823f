// The rows of a chart or a table as the sheet "Data": numbers as numbers, full days as dates, all else as text.
import type { Cell } from '../data/columns.ts';
import { cellText } from '../data/load-table.ts';
import type { FileColumn } from './chart-columns.ts';
import type { Sheet, SheetCell } from './workbook.ts';

const fullDay = /^\d{4}-\d{2}-\d{2}$/;

/** A date is a day where the day is known; a year or a month alone stays text, since no day was said. */
export const dateCell = (date: string): SheetCell =>
  fullDay.test(date) ? new Date(`${date}T00:00:00Z`) : date;

function sheetCell(cell: Cell | undefined, { traits }: FileColumn): SheetCell {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return cell;
  return traits.type === 'date' && typeof cell === 'string' ? dateCell(cell) : cellText(cell);
}

/** Wide enough for the name and for nine in ten cells; long texts run on to the right, or are cut by the next cell. */
function widthOf(name: string, lengths: readonly number[]): number {
  const common = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.min(Math.max(name.length + 2, common + 2, 8), 48);
}

/** A column that no table has, with its cells, a row each. */
export interface AddedColumn {
  readonly name: string;
  readonly cells: readonly string[];
}

/** The sheet of some rows under the names of their columns; an added column goes last. */
export function dataSheet(
  columns: readonly FileColumn[],
  rows: readonly Readonly<Record<string, unknown>>[],
  added?: AddedColumn,
): Sheet {
  const body = rows.map((row, i) => [
    ...columns.map((column) => sheetCell(row[column.name] as Cell | undefined, column)),
    ...(added === undefined ? [] : [added.cells[i] ?? null]),
  ]);
  const names = [...columns, ...(added === undefined ? [] : [added])].map(({ name }) => name);
  const written = (cell: SheetCell | undefined): number =>
    cell instanceof Date ? 10 : String(cell ?? '').length;
  return {
    name: 'Data',
    widths: names.map((name, i) =>
      widthOf(
        name,
        body.map((cells) => written(cells[i])),
      ),
    ),
    frozen: 1,
    wrapped: false,
    rows: [{ cells: names, bold: true }, ...body.map((cells) => ({ cells }))],
  };
}
