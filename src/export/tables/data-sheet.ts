// A table as a sheet: numbers as numbers, full days as dates, all else as text, under headings for people.
import { capital } from '../../names/capital.ts';
import type { Cell } from '../../data/reading/columns.ts';
import { cellText } from '../../data/reading/load-table.ts';
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

/** The name of a table's sheet, short enough for a spreadsheet: "ree_exports_monthly" → "Rare earth exports monthly". */
export function sheetName(table: string): string {
  if (table === 'shown') return 'As shown';
  const words = table.replace(/^ree_/, 'rare_earth_').replaceAll('_', ' ');
  return capital(words);
}

/** The sheet of some rows; a head of headings stays in sight. */
export function dataSheet({
  name: table,
  columns,
  rows,
}: {
  readonly name: string;
  readonly columns: readonly FileColumn[];
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}): Sheet {
  const body = rows.map((row) => columns.map((column, i) => sheetCell(row[i], column)));
  const names = columns.map((column) => column.title);
  const written = (cell: SheetCell | undefined): number =>
    cell instanceof Date ? 10 : String(cell ?? '').length;
  return {
    name: sheetName(table),
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
