// Where a reader finds a row: its line under the first figure that draws it, or else its table.
import { charts } from '../../charts/contract/registry.ts';
import type { Fact } from '../../data/facts/facts.ts';
import { lineIds } from '../../charts/rows/row-name.ts';
import { chartPaths } from '../../names/chart-paths.ts';
import { tablePaths } from '../../names/data-paths.ts';

export interface RowPlace {
  /** Path below the base. */
  readonly path: string;
  /** Whether it is the row itself, and not its table alone. */
  readonly isRow: boolean;
}

let drawn: ReadonlyMap<object, string> | undefined;

/** The row's line on the page of a figure, by the row. */
function drawnRows(): ReadonlyMap<object, string> {
  const places = new Map<object, string>();
  for (const chart of charts)
    for (const [{ of }, line] of lineIds(chart))
      for (const row of of) if (!places.has(row)) places.set(row, `${chartPaths(chart.id).page}#${line}`);
  return places;
}

/** Where the row of a fact stands. */
export function rowPlace({ row, table }: Pick<Fact, 'row' | 'table'>): RowPlace {
  drawn ??= drawnRows();
  const path = drawn.get(row);
  return path === undefined ? { path: tablePaths(table).page, isRow: false } : { path, isRow: true };
}
