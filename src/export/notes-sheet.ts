// The sheet "Notes and sources" of an XLSX file: what the rows say, what they can't, what each column means, where all of it comes from.
import type { AnyRow } from '../data/load-table.ts';
import { howRead, sourceName } from '../data/source-name.ts';
import type { Source } from '../data/sources.ts';
import type { FileColumn } from './chart-columns.ts';
import { columnUnit } from './column-unit.ts';
import { dateCell } from './data-sheet.ts';
import type { Sheet, SheetRow } from './workbook.ts';

export interface Notes {
  readonly title: string;
  /** Label and text, a line each. */
  readonly about: readonly (readonly [label: string, text: string])[];
  readonly columns: readonly FileColumn[];
  /** The rows whose units are told. */
  readonly rows: readonly AnyRow[];
  /** What a column that no table has means. */
  readonly added?: { readonly name: string; readonly meaning: string };
  readonly sources: readonly Source[];
}

const head = (...cells: string[]): SheetRow => ({ cells, bold: true });
const gap: SheetRow = { cells: [] };

/** Above what the file is about, then its columns, then its sources. */
export function notesSheet({ title, about, columns, rows, added, sources }: Notes): Sheet {
  return {
    name: 'Notes and sources',
    widths: [28, 64, 24, 30, 44, 22, 64],
    frozen: 0,
    wrapped: true,
    rows: [
      head(title),
      ...about.map((cells): SheetRow => ({ cells })),
      gap,
      head('Column', 'What it means', 'Unit'),
      ...columns.map((column) => ({
        cells: [
          column.name,
          column.meaning === '' ? column.traits.expected : column.meaning,
          columnUnit(column, rows),
        ],
      })),
      ...(added === undefined ? [] : [{ cells: [added.name, added.meaning] }]),
      gap,
      head('Source', 'Title', 'Date', 'Publisher', 'Address', 'How it was read', 'Note'),
      ...sources.map((item) => ({
        cells: [
          ...[item.source_id, item.title, dateCell(item.published ?? ''), sourceName(item), item.url],
          ...[howRead(item), item.note],
        ],
      })),
    ],
  };
}
