// The cells of a table's own files. Of the table of sources the publisher stands there as it is cited everywhere else.
import type { Cell } from '../../data/reading/columns.ts';
import type { AnyRow, AnyTable } from '../../data/reading/load-table.ts';
import { sourceName } from '../../data/facts/source-name.ts';

/** A cell as the files of its table have it. */
export function fileCell(table: AnyTable, row: AnyRow, column: string): Cell {
  const cell = row[column] ?? null;
  return table.name === 'sources' && column === 'publisher' && typeof cell === 'string'
    ? sourceName({ publisher: cell })
    : cell;
}
