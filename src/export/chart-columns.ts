// The columns of data files: those of a table, or of all tables of a chart, in file order, and what each table says of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chart } from '../charts/chart.ts';
import { traitsOf, type ColumnTraits } from '../data/columns.ts';
import type { AnyTable } from '../data/load-table.ts';
import { tableNamed } from '../data/tables.ts';
import type { Columns } from '../data/table.ts';

/** A column as a data file names and describes it. */
export interface FileColumn {
  readonly name: string;
  readonly traits: ColumnTraits;
  /** What the column means, from the table's own description; empty where that says nothing. */
  readonly meaning: string;
}

/** Every table is made with its definition; the list of all tables only leaves it out of its type. */
type DefinedTable = AnyTable & { readonly definition: { readonly columns: Columns } };

/** What two tables together say of a column they share: it may hold what either allows. */
function either(one: ColumnTraits, other: ColumnTraits): ColumnTraits {
  const required = one.required && other.required;
  if (one.values === undefined || other.values === undefined)
    return { ...(one.values === undefined ? one : other), required };
  const several = [one, other].some(({ type }) => type === 'enums');
  return {
    ...one,
    type: several ? 'enums' : one.type,
    values: [...new Set([...one.values, ...other.values])],
    required,
  };
}

/** Columns of a table, in file order. Throws ContentError for a name that is no table's. */
export function columnsOfTable(name: string): readonly FileColumn[] {
  const meanings = meaningsOf(name);
  const { definition } = tableNamed(name) as DefinedTable;
  return Object.entries(definition.columns).map(([column, type]) => ({
    name: column,
    traits: traitsOf(type),
    meaning: meanings.get(column) ?? '',
  }));
}

/** Columns of all tables of a chart. A column that two tables share is listed once. */
export function columnsOf(chart: Chart): readonly FileColumn[] {
  const columns = new Map<string, FileColumn>();
  for (const column of chart.tables.flatMap(columnsOfTable)) {
    const known = columns.get(column.name);
    columns.set(
      column.name,
      known === undefined ? column : { ...known, traits: either(known.traits, column.traits) },
    );
  }
  return [...columns.values()];
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
