// Where a number of a model comes from, ready to print: the row that gives it, its date, and its sources.
import { ContentError } from '../../data/reading/content-error.ts';
import { findRow } from '../../data/facts/fact-row.ts';
import type { AnyRow } from '../../data/reading/load-table.ts';
import { source, type Source } from '../../data/facts/sources.ts';
import { tableNamed } from '../../data/tables/tables.ts';

/** One row of a table. The key is column=value, several joined by ;, as in facts.csv. */
export interface RowRef {
  readonly table: string;
  readonly key: string;
}

/** Rows that give a number, and what they say in words. */
export interface Origin {
  /** Without a number: the rows have it. Ends without a stop. */
  readonly says: string;
  readonly rows: readonly RowRef[];
}

/** The row. Throws ContentError when there is none, or when it may not be shown. */
export const rowAt = ({ table, key }: RowRef): AnyRow =>
  findRow(tableNamed(table), key, (problem) => {
    throw new ContentError(`where a model’s number comes from: ${problem}`);
  });

/** A number of a row. Throws ContentError when the cell holds none. */
export function numberAt(at: RowRef, column: string): number {
  const value = rowAt(at)[column];
  if (typeof value !== 'number') throw new ContentError(`no number in ${column} of ${at.table}, ${at.key}`);
  return value;
}

/** The sources of some rows, each once, and when the newest of them was published, ISO; null where none says so. */
export function evidenceOf(rows: readonly RowRef[]): {
  readonly sources: readonly Source[];
  readonly published: string | null;
} {
  const ids = rows.flatMap((at) => {
    const cell = rowAt(at)['source_id'];
    return Array.isArray(cell) ? (cell as readonly string[]) : [];
  });
  const sources = [...new Set(ids)].map((id) => source(id));
  const dates = sources.flatMap(({ published }) => published ?? []).sort();
  return { sources, published: dates.at(-1) ?? null };
}
