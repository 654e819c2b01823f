// fact(id): one cell of one table with its unit, date, scope and sources, as content/data/facts.csv points to it.
import { unitOf } from '../reading/cell-unit.ts';
import { id, oneOf, text, type Cell } from '../reading/columns.ts';
import { ContentError, problemsOf } from '../reading/content-error.ts';
import type { Comparator } from '../tables/evidence-columns.ts';
import { comparatorOf, dateOf, lowerEnd, scopeOf, upperEnd } from './fact-cell.ts';
import { factFormats, formatFact, type FactFormat } from './fact-format.ts';
import { findRow, parseKey } from './fact-row.ts';
import { cellText, table, type AnyRow, type AnyTable } from '../reading/load-table.ts';
import { didYouMean, theNearest } from '../reading/nearest.ts';
import { expect } from '../reading/row-rules.ts';
import { source, sources } from './sources.ts';
import { tableNamed, tables } from '../tables/tables.ts';

/** The pointers: a fact never copies a value. `key` is column=value, several joined by ;. */
export const facts = table({
  name: 'facts',
  key: ['id'],
  columns: {
    id: id(),
    table: text(/^[a-z_]+$/, "a table's name"),
    key: text(/^[a-z0-9_]+=[^;]+(;[a-z0-9_]+=[^;]+)*$/, 'column=value, several joined by ;'),
    column: text(/^[a-z0-9_]+$/, "a column's name"),
    format: oneOf(factFormats),
  },
  rules: (row) => {
    const names = row.key.split(';').map((pair) => pair.split('=')[0]);
    return expect(new Set(names).size === names.length, 'key', 'each column once');
  },
});
type Pointer = (typeof facts.rows)[number];

/** A fact, ready to print. All of it is read from the row; frozen. */
export interface Fact {
  readonly id: string;
  readonly table: string;
  readonly column: string;
  readonly row: AnyRow;
  readonly line: number;
  /** The cell, in `unit`. */
  readonly value: number | string;
  /** The upper end, where the row gives a range. */
  readonly valueHigh?: number;
  readonly comparator: Comparator;
  /** The cell's unit as the table writes it: pct, t, t_per_yr, kg …; empty for words. */
  readonly unit: string;
  readonly format: FactFormat;
  /** The value with unit and comparator in words: "about 60%", "2–4 kg". */
  readonly text: string;
  /** The row's own year, month, period or date, else the date of the evidence. ISO, or a span A/B. */
  readonly date: string;
  /** The date of the evidence, else the publication date of the first source; may be empty. */
  readonly asOf: string;
  readonly sourceIds: readonly string[];
  /** What is counted, in the row's words; empty where the table has no such column. */
  readonly scope: string;
}

const made = new WeakMap<Pointer, Fact>();

/** The fact with this id. Throws ContentError when the id, or anything it points to, is wrong or may not be shown. */
export function fact(factId: string): Fact {
  const pointer = facts.rows.find((row) => row.id === factId);
  if (pointer === undefined) {
    const ids = facts.rows.map((row) => row.id);
    throw new ContentError(`no fact "${factId}" in content/data/facts.csv${theNearest(factId, ids)}`);
  }
  const known = made.get(pointer);
  if (known !== undefined) return known;
  const resolved = resolveFact(
    pointer,
    tableNamed,
    `content/data/facts.csv:${facts.line(pointer)} fact "${factId}"`,
  );
  made.set(pointer, resolved);
  return resolved;
}

/** The sources of some facts, each once. */
export const sourcesOf = (...of: readonly Fact[]): readonly string[] => [
  ...new Set(of.flatMap(({ sourceIds }) => sourceIds)),
];

/**
 * Every problem of facts.csv or, where its rows are sound, of every fact in it; empty when all are sound. Throws nothing.
 * A fact of a table with a problem of its own is left out, as it would only repeat that one; with a broken sources.csv all are.
 */
export function checkAllFacts(): string[] {
  const problems = facts.problems();
  if (problems.length > 0 || sources.problems().length > 0) return [...problems];
  const broken = tables.filter((each) => each.problems().length > 0).map(({ name }) => name);
  return facts.rows
    .filter((row) => !broken.includes(row.table))
    .flatMap((row) => problemsOf(() => fact(row.id)));
}

/**
 * Follows one pointer. `where` starts every message. Exported for tests, which bring their own tables.
 * @throws ContentError for a column or a row that is not there, and for a cell that gives no fact
 */
export function resolveFact(pointer: Pointer, named: (name: string) => AnyTable, where: string): Fact {
  const fail = (problem: string): never => {
    throw new ContentError(`${where}: ${problem}`);
  };
  try {
    const pointedAt = named(pointer.table);
    const { column } = pointer;
    for (const name of [column, ...Object.keys(parseKey(pointer.key))]) {
      if (!pointedAt.columns.includes(name)) {
        fail(
          `no column "${name}" in ${pointedAt.name}, expected one of ${pointedAt.columns.join(', ')}${didYouMean(name, pointedAt.columns)}`,
        );
      }
    }
    const row = findRow(pointedAt, pointer.key, fail);
    return read(pointer, pointedAt, row, fail);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new ContentError(
      error.problems.map((problem) => (problem.startsWith(where) ? problem : `${where}: ${problem}`)),
    );
  }
}

function read(pointer: Pointer, from: AnyTable, row: AnyRow, fail: (problem: string) => never): Fact {
  const { column, format } = pointer;
  const cell = row[column];
  const line = from.line(row);
  if (cell === null || cell === undefined)
    return fail(`the cell ${from.name}:${line} column "${column}" is empty: the value is not known`);
  const lowColumn = lowerEnd(row, column);
  if (lowColumn !== undefined)
    return fail(`column "${column}" is the upper end of a range, point at "${lowColumn}" instead`);
  const value = typeof cell === 'object' ? cell.join('; ') : cell;
  const high = typeof value === 'number' ? upperEnd(row, column) : undefined;
  const figure = {
    value,
    ...(high !== undefined && high !== value && { valueHigh: high }),
    unit: unitOf(row, column),
    comparator: comparatorOf(row, column),
  };
  const sourceIds = listOf(row['source_id']);
  const asOf = cellText(row['as_of']) || firstPublished(sourceIds);
  return Object.freeze({
    id: pointer.id,
    table: from.name,
    column,
    row,
    line,
    ...figure,
    format,
    text: formatFact(figure, format),
    date: dateOf(row, column) || asOf,
    asOf,
    sourceIds,
    scope: scopeOf(row),
  });
}

function firstPublished(sourceIds: readonly string[]): string {
  const [first] = sourceIds;
  return first === undefined ? '' : (source(first).published ?? '');
}

function listOf(cell: Cell | undefined): readonly string[] {
  return typeof cell === 'object' && cell !== null ? cell : [];
}
