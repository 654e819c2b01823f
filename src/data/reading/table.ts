// What a table is, and parseTable: the bytes of a CSV become typed frozen rows, or the full list of what is wrong.
import type { z } from 'zod';
import type { KnownBy } from '../tables/evidence-columns.ts';
import { traitsOf, type Cell, type Column } from './columns.ts';
import { readHeader } from './csv-header.ts';
import { readCsv, type CsvRecord } from './csv.ts';
import { didYouMean } from './nearest.ts';
import { ProblemReport } from './problem-report.ts';
import { noSurerThanSources, type RowProblem } from './row-rules.ts';
import { whyWithheld } from './withholding.ts';

/** The columns of a table by name, in file order. */
export type Columns = Readonly<Record<string, Column<Cell>>>;

/** The column that is checked and then dropped: no row carries it, so no page and no file can. */
export const privateColumn = 'author_note';

/** Columns for authors only: no page and no file for readers has them. */
export const authorColumns: readonly string[] = [privateColumn, 'publish_advice', 'print_as'];

/** A row as its columns read it, without the column for authors; field names are the CSV's own. */
export type RowOf<C extends Columns> = {
  readonly [Name in Exclude<keyof C, typeof privateColumn>]: z.output<C[Name]>;
};

/** A table's name (the file is content/data/NAME.csv), key, columns and rules between the cells of a row. */
export interface TableDefinition<C extends Columns> {
  readonly name: string;
  readonly key: readonly (keyof C & string)[];
  readonly columns: C;
  readonly rules?: (row: RowOf<C>) => readonly RowProblem[];
}

/** What the cells may refer to: the ids of sources.csv, and how each was read. Without them ids are checked for form only. */
export interface Known {
  readonly sources?: ReadonlyMap<string, KnownBy>;
}

/** A row that may not be shown, where it stands and why. */
export interface WithheldRow<Row> {
  readonly row: Row;
  readonly line: number;
  readonly why: string;
}

/** The outcome of parseTable. With any problem there are no rows at all. */
export interface ParsedTable<Row> {
  readonly rows: readonly Row[];
  readonly withheld: readonly WithheldRow<Row>[];
  readonly problems: readonly string[];
}

/** Types a definition: columns infer the row, key and rules are checked against it. */
export function defineTable<const C extends Columns>(definition: TableDefinition<C>): TableDefinition<C> {
  return Object.freeze(definition);
}

/** Where a table's file lives, from the root of the repository. */
export function tablePath(name: string): string {
  return `content/data/${name}.csv`;
}

const lines = new WeakMap<object, number>();
const files = new WeakMap<object, string>();
/** What the authors' column said of a row; only messages to authors print it. */
const remarks = new WeakMap<object, string>();

/** The line of the CSV on which a row starts. Throws for a row that parseTable did not make. */
export function lineOf(row: object): number {
  const line = lines.get(row);
  if (line === undefined) throw new TypeError('this row does not come from a table');
  return line;
}

/** Where a row starts: "content/data/events.csv:12"; undefined for a row that parseTable did not make. */
export function placeOf(row: object): string | undefined {
  const file = files.get(row);
  return file === undefined ? undefined : `${file}:${lineOf(row)}`;
}

/** Reads and checks a whole file. Throws nothing: every problem found is in `problems`, in file order. */
export function parseTable<C extends Columns>(
  definition: TableDefinition<C>,
  bytes: Uint8Array,
  known: Known = {},
): ParsedTable<RowOf<C>> {
  const report = new ProblemReport(tablePath(definition.name));
  const { records, problems } = readCsv(bytes);
  for (const { line, found } of problems) report.file(line, found);

  const [header, ...body] = records;
  const names = Object.keys(definition.columns);
  const places = header === undefined ? undefined : readHeader(header, names, report);
  const rows: RowOf<C>[] = [];
  if (places === undefined) {
    if (header === undefined && problems.length === 0)
      report.file(1, `an empty file, expected the header line ${names.join(',')}`);
  } else {
    const firstLines = new Map<string, number>();
    for (const record of body) {
      const row = readRow(definition, record, places, header?.cells.length ?? 0, firstLines, known, report);
      if (row !== undefined) rows.push(row);
    }
  }
  const found = report.sorted();
  if (found.length > 0)
    return Object.freeze({ rows: Object.freeze([]), withheld: Object.freeze([]), problems: found });
  return Object.freeze({ ...partRows(rows), problems: found });
}

function partRows<C extends Columns>(
  all: readonly RowOf<C>[],
): Pick<ParsedTable<RowOf<C>>, 'rows' | 'withheld'> {
  const rows: RowOf<C>[] = [];
  const withheld: WithheldRow<RowOf<C>>[] = [];
  for (const row of all) {
    const why = whyWithheld(row, remarks.get(row));
    if (why === null) rows.push(row);
    else withheld.push(Object.freeze({ row, line: lineOf(row), why }));
  }
  return { rows: Object.freeze(rows), withheld: Object.freeze(withheld) };
}

function readRow<C extends Columns>(
  definition: TableDefinition<C>,
  record: CsvRecord,
  places: ReadonlyMap<string, number>,
  width: number,
  firstLines: Map<string, number>,
  known: Known,
  report: ProblemReport,
): RowOf<C> | undefined {
  const { line, cells } = record;
  if (cells.length !== width) {
    const found =
      cells.length === 1 && cells[0] === ''
        ? 'an empty line'
        : cells.length === 1
          ? '1 cell'
          : `${cells.length} cells`;
    report.file(line, `${found}, expected ${width} cells`);
    return undefined;
  }
  const before = report.size;
  const row: Record<string, Cell> = {};
  for (const [name, column] of Object.entries(definition.columns)) {
    const place = places.get(name);
    if (place === undefined) continue;
    const value = readCell(column, cells[place] ?? '', known, (expected) =>
      report.cell(record.cellLines[place] ?? line, name, cells[place] ?? '', expected),
    );
    if (value !== undefined) row[name] = value;
  }
  checkKey(definition.key, record, places, firstLines, report);
  if (report.size > before || places.size < Object.keys(definition.columns).length) return undefined;

  const remark = row[privateColumn];
  delete row[privateColumn];
  const typed = Object.freeze(row) as RowOf<C>;
  lines.set(typed, line);
  files.set(typed, tablePath(definition.name));
  if (typeof remark === 'string') remarks.set(typed, remark);
  const broken = [...(definition.rules?.(typed) ?? []), ...noSurerThanSources(typed, known.sources)];
  for (const { column, expected } of broken) {
    const place = places.get(column) ?? 0;
    report.cell(record.cellLines[place] ?? line, column, cells[place] ?? '', `expected ${expected}`);
  }
  return typed;
}

/** The value of a cell, or undefined after each problem was passed to `fail`. */
function readCell(
  column: Column<Cell>,
  cell: string,
  known: Known,
  fail: (expected: string) => void,
): Cell | undefined {
  if (cell !== cell.trim()) {
    fail(`expected no white space before or after the value; ${traitsOf(column).expected}`);
    return undefined;
  }
  const result = column.safeParse(cell);
  if (!result.success) {
    for (const issue of result.error.issues) fail(`expected ${issue.message}`);
    return undefined;
  }
  const { sources } = known;
  if (sources !== undefined && traitsOf(column).references === 'sources' && Array.isArray(result.data)) {
    for (const id of result.data as readonly string[]) {
      if (!sources.has(id))
        fail(`expected ids of sources.csv, "${id}" is unknown${didYouMean(id, sources.keys())}`);
    }
  }
  return result.data;
}

function checkKey(
  key: readonly string[],
  record: CsvRecord,
  places: ReadonlyMap<string, number>,
  firstLines: Map<string, number>,
  report: ProblemReport,
): void {
  if (!key.every((name) => places.has(name))) return;
  const parts = key.map((name) => record.cells[places.get(name) ?? 0] ?? '');
  const joined = JSON.stringify(parts);
  const first = firstLines.get(joined);
  if (first === undefined) firstLines.set(joined, record.line);
  else
    report.cell(
      record.line,
      key.join(' + '),
      parts.join(' + '),
      `expected a key used once, line ${first} has the same`,
    );
}
