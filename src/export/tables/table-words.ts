// Which sources the rows of a table name, and how many rows are not in its files.
import type { AnyTable } from '../../data/reading/load-table.ts';
import { source, type Source } from '../../data/facts/sources.ts';

/** Sources of the rows that may be shown, in order of first use; none for the table of sources itself. */
export function sourcesOfTable({ rows }: AnyTable): readonly Source[] {
  const ids = rows.flatMap(({ source_id: cell }) => (Array.isArray(cell) ? (cell as readonly string[]) : []));
  return [...new Set(ids)].map(source);
}

/** What to know of the rows that are in no file, as a sentence; empty where there are none. */
export function keptBack({ withheldCount }: AnyTable): string {
  if (withheldCount === 0) return '';
  const [rows, their, them] =
    withheldCount === 1
      ? ['1 more row is', 'its', 'it']
      : [`${withheldCount} more rows are`, 'their', 'them'];
  return `${rows} kept back: ${their} primary text must be read first, or other rows contradict ${them}.`;
}
