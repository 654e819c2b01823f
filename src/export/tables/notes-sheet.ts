// The first sheet of an XLSX file: what the rows say, what they can't, what each column means, where all of it comes from.
import type { AnyRow } from '../../data/reading/load-table.ts';
import { howRead, sourceName } from '../../data/facts/source-name.ts';
import type { Source } from '../../data/facts/sources.ts';
import type { FileColumn } from './chart-columns.ts';
import { columnUnit } from './column-unit.ts';
import { dateCell } from './data-sheet.ts';
import type { Sheet, SheetRow } from './workbook.ts';

/** A sheet whose columns are told. */
export interface ToldSheet {
  readonly name: string;
  readonly columns: readonly FileColumn[];
  /** The rows whose units are told. */
  readonly rows: readonly AnyRow[];
}

export interface Notes {
  readonly title: string;
  /** Label and text, a line each. */
  readonly about: readonly (readonly [label: string, text: string])[];
  readonly sheets: readonly ToldSheet[];
  readonly sources: readonly Source[];
}

const head = (...cells: string[]): SheetRow => ({ cells, bold: true });
const gap: SheetRow = { cells: [] };

/** Above what the file is about, then the columns of each sheet, then the sources. */
export function notesSheet({ title, about, sheets, sources }: Notes): Sheet {
  return {
    name: 'About',
    widths: [34, 64, 30, 28, 44, 28, 64],
    frozen: 0,
    wrapped: true,
    rows: [
      head(title),
      ...about.map((cells): SheetRow => ({ cells })),
      ...sheets.flatMap(({ name, columns, rows }): SheetRow[] => [
        gap,
        head(`Column of “${name}”`, 'What it means', 'Unit', 'Name in the tables'),
        ...columns.map((column) => ({
          cells: [
            column.title,
            column.meaning === '' ? column.traits.expected : column.meaning,
            columnUnit(column, rows),
            column.name,
          ],
        })),
      ]),
      gap,
      head('Id of the source', 'Title', 'Publisher', 'Date', 'Address', 'How it was read', 'Note'),
      ...sources.map((item) => ({
        cells: [
          ...[item.source_id, item.title, sourceName(item), dateCell(item.published ?? ''), item.url],
          ...[howRead(item), item.note],
        ],
      })),
    ],
  };
}
