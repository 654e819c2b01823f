// The tables of content/data as text, for checks of what they say: every row, also those that no page may show.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from './csv.ts';
import { tablePath } from './table.ts';

/** The cells of a row by their column. */
export type Cells = Readonly<Record<string, string>>;

/** The rows of a CSV of content/data as text, with their lines. */
export function cellsOf(table: string): { readonly line: number; readonly cells: Cells }[] {
  const { records } = readCsv(readFileSync(join(process.cwd(), tablePath(table))));
  const [header, ...body] = records;
  return body.map((record) => ({
    line: record.line,
    cells: Object.fromEntries((header?.cells ?? []).map((name, i) => [name, record.cells[i] ?? ''])),
  }));
}
