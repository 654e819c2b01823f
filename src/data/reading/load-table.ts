// Loads a table of content/data once: rows that may be shown, their lines, and word of those that are kept back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from './columns.ts';
import { ContentError } from './content-error.ts';
import { sourcesDefinition } from '../tables/record/sources-definition.ts';
import {
  authorColumns,
  lineOf,
  parseTable,
  tablePath,
  type Columns,
  type Known,
  type ParsedTable,
  type RowOf,
  type TableDefinition,
} from './table.ts';

/** Column = text pairs that name rows, as in a fact's key. */
export type RowKey = Readonly<Record<string, string>>;

/** A table of the project. The file is read on first use of `rows`; all arrays and rows are frozen. */
export interface Table<Row> {
  readonly name: string;
  readonly key: readonly string[];
  /** Names of the columns for readers, in file order. */
  readonly columns: readonly string[];
  /** The rows that may be shown, in file order. Throws ContentError with every problem of the file. */
  readonly rows: readonly Row[];
  readonly withheldCount: number;
  /** The line of the CSV on which a row starts. */
  line(row: Row): number;
  /** Line and reason (never the values) of the withheld rows that match a key. */
  withheldAt(key: RowKey): readonly { readonly line: number; readonly why: string }[];
  /** Every problem of the file; empty when it can be loaded. Throws nothing. */
  problems(): readonly string[];
}

/** Any row, for code that serves all tables. */
export type AnyRow = Readonly<Record<string, Cell>>;
export type AnyTable = Table<AnyRow>;

/** A definition with its rows: `export const chainStages = table({ … })`, then `chainStages.rows`. */
export function table<const C extends Columns>(
  definition: TableDefinition<C>,
): Table<RowOf<C>> & { readonly definition: TableDefinition<C> } {
  return Object.freeze({
    definition,
    name: definition.name,
    key: Object.freeze([...definition.key]),
    columns: Object.freeze(Object.keys(definition.columns).filter((name) => !authorColumns.includes(name))),
    get rows() {
      return loadTable(definition).rows;
    },
    get withheldCount() {
      return loadTable(definition).withheld.length;
    },
    line(row: RowOf<C>) {
      return lineOf(row);
    },
    withheldAt(key: RowKey) {
      return loadTable(definition)
        .withheld.filter(({ row }) => matches(row, key))
        .map(({ line, why }) => Object.freeze({ line, why }));
    },
    problems() {
      return read(definition).problems;
    },
  });
}

/** Whether every pair of the key is the row's own cell, compared as the text of the CSV. */
export function matches(row: AnyRow, key: RowKey): boolean {
  return Object.entries(key).every(([column, wanted]) => cellText(row[column]) === wanted);
}

/** A cell as the CSV writes it: null is empty, lists are joined by ;. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  return typeof cell === 'object' ? cell.join(';') : String(cell);
}

const read = perFile(
  <C extends Columns>(definition: TableDefinition<C>, path: string): ParsedTable<RowOf<C>> => {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch {
      const missing = `${tablePath(definition.name)}:1: the file cannot be read, expected a CSV with the columns ${Object.keys(definition.columns).join(',')}`;
      return { rows: [], withheld: [], problems: [missing] };
    }
    return parseTable(definition, bytes, definition.name === sourcesDefinition.name ? {} : knownSources());
  },
);

/** Rows and withheld rows, or a ContentError that lists every problem of the file and of sources.csv. */
function loadTable<C extends Columns>(definition: TableDefinition<C>): ParsedTable<RowOf<C>> {
  const parsed = read(definition);
  const unchecked = definition.name === sourcesDefinition.name ? [] : read(sourcesDefinition).problems;
  const problems = [...unchecked, ...parsed.problems];
  if (problems.length > 0) throw new ContentError(problems);
  return parsed;
}

/** The ids of sources.csv and how each was read; when that file is broken only its own problems are reported. */
function knownSources(): Known {
  const sources = read(sourcesDefinition);
  if (sources.problems.length > 0) return {};
  return { sources: new Map(sources.rows.map(({ source_id, known_by }) => [source_id, known_by])) };
}

type Reader = <C extends Columns>(definition: TableDefinition<C>, path: string) => ParsedTable<RowOf<C>>;

function perFile(
  readNow: Reader,
): <C extends Columns>(definition: TableDefinition<C>) => ParsedTable<RowOf<C>> {
  const cache = new Map<string, unknown>();
  return <C extends Columns>(definition: TableDefinition<C>) => {
    const path = join(process.cwd(), tablePath(definition.name));
    if (!cache.has(path)) cache.set(path, readNow(definition, path));
    return cache.get(path) as ParsedTable<RowOf<C>>;
  };
}
