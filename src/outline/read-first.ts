// The rows that the site shows although their text was seen second-hand or needs its scope beside it: listed, so that each can be opened first.
import { capital } from '../names/capital.ts';
import { charts } from '../charts/contract/registry.ts';
import { fact } from '../data/facts/facts.ts';
import { cellText, type AnyRow, type AnyTable } from '../data/reading/load-table.ts';
import { tables } from '../data/tables/tables.ts';
import { outlines } from './outline.ts';

export interface ReadFirst {
  /** The cells of the table's key. */
  readonly key: string;
  /** What the row is about, in words: its own, without ids, numbers and columns of certainty. */
  readonly name: string;
  readonly note: string;
  readonly sources: readonly string[];
}

/** Whether a row may be shown only with its scope, or its own text was not read. */
export const wantsReading = (row: AnyRow): boolean =>
  'publish_advice' in row && (row['publish_advice'] !== 'publish' || row['known_by'] !== 'primary');

/** Columns that say where a row comes from or how sure it is, and not what it is about. */
const aside =
  /^(source_id|note|scope|definition|basis|confidence|publish_advice|known_by|comparator|standing|level_kind|as_of|iso3|region_group|reporter|value_type)$|(^|_)(id|comparator|unit|type|precision|basis)$/;
/** Dates and years name a row, other numbers do not. */
const when = /(^|_)(year|period|month|date|quarter)$/;

/** Up to five cells that tell a row from its neighbours, in the order of the table. */
function nameOf(table: AnyTable, row: AnyRow): string {
  const cells = table.columns
    .filter((column) => !aside.test(column))
    .filter((column) => typeof row[column] === 'string' || when.test(column))
    .map((column) => cellText(row[column]).replaceAll('_', ' '))
    .filter((cell) => cell !== 'no' && cell !== 'yes' && cell !== '' && cell.length <= 90);
  const words = [...new Set(cells)].slice(0, 5).join(', ');
  return capital(words).replace(/\.$/, '');
}

/** Rows in use of one table that want reading, in the table's order. */
function rowsToRead(table: AnyTable, used: ReadonlySet<AnyRow>): ReadFirst[] {
  return table.rows
    .filter((row) => used.has(row) && wantsReading(row))
    .map((row) => ({
      key: table.key.map((column) => cellText(row[column])).join(', '),
      name: nameOf(table, row),
      note: [row['scope'], row['definition'], row['basis'], row['note']]
        .map((cell) => cellText(cell))
        .filter((part, i, parts) => part !== '' && parts.indexOf(part) === i)
        .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
        .join(' '),
      sources: Array.isArray(row['source_id']) ? (row['source_id'] as readonly string[]) : [],
    }));
}

/** Every such row that a chapter or a figure shows, by table, in the order of the tables. Tables without one are left out. */
export function readFirst(): { readonly table: AnyTable; readonly rows: readonly ReadFirst[] }[] {
  const used = new Set<AnyRow>([
    ...charts.flatMap(({ rows }) => rows as readonly AnyRow[]),
    ...outlines().flatMap(({ facts }) => facts.map((id) => fact(id).row)),
  ]);
  return tables
    .map((table) => ({ table, rows: rowsToRead(table, used) }))
    .filter(({ rows }) => rows.length > 0);
}
