// The columns of a table that files for readers carry, in file order, and what the table's dictionary says of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnTitle } from '../../data/tables/column-title.ts';
import { traitsOf, type ColumnTraits } from '../../data/reading/columns.ts';
import type { AnyTable } from '../../data/reading/load-table.ts';
import { tableNamed } from '../../data/tables/tables.ts';
import { authorColumns, type Columns } from '../../data/reading/table.ts';

/** A column as a data file names and describes it. */
export interface FileColumn {
  readonly name: string;
  /** The heading of the column for people. */
  readonly title: string;
  readonly traits: ColumnTraits;
  /** What the column means, from the table's own description; empty where that says nothing. */
  readonly meaning: string;
}

/** Every table is made with its definition; the list of all tables only leaves it out of its type. */
type DefinedTable = AnyTable & { readonly definition: { readonly columns: Columns } };

/** Columns of a table for readers, in file order. Throws ContentError for a name that is no table's. */
export function columnsOfTable(name: string): readonly FileColumn[] {
  const meanings = meaningsOf(name);
  const { definition } = tableNamed(name) as DefinedTable;
  const named = Object.entries(definition.columns).filter(([column]) => !authorColumns.includes(column));
  return named.map(([column, type]) => ({
    name: column,
    title: columnTitle(column, name),
    traits: traitsOf(type),
    meaning: meanings.get(column) ?? '',
  }));
}

/** Column → meaning, from the table in content/data/NAME.md, without the list of values (the schema has it). */
function meaningsOf(table: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(process.cwd(), `content/data/${table}.md`), 'utf8');
  const rows = text.matchAll(/^\| `([a-z0-9_]+)` \| [^|]+ \| ([^|]*) \|$/gm);
  return new Map(
    [...rows].map(([, column = '', meaning = '']) => [
      column,
      meaning
        .replace(/(^|\. ?|\s)One of: .*$/, '')
        .replaceAll('`', '')
        .trim(),
    ]),
  );
}
