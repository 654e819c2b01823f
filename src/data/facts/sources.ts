// Every source of the project, and source(id), which returns one or stops the build.
import { ContentError } from '../reading/content-error.ts';
import { table } from '../reading/load-table.ts';
import { theNearest } from '../reading/nearest.ts';
import { sourcesDefinition } from '../tables/record/sources-definition.ts';

export const sources = table(sourcesDefinition);
export type Source = (typeof sources.rows)[number];

/** Sources by id, for the rows that were read last: one page asks for some hundred. */
let index: { readonly rows: readonly Source[]; readonly byId: ReadonlyMap<string, Source> } | undefined;

/** The source with this id. Throws ContentError with the nearest ids when there is none. */
export function source(id: string): Source {
  const { rows } = sources;
  if (index?.rows !== rows) index = { rows, byId: new Map(rows.map((row) => [row.source_id, row])) };
  const found = index.byId.get(id);
  if (found !== undefined) return found;
  throw new ContentError(`no source "${id}" in content/data/sources.csv${theNearest(id, index.byId.keys())}`);
}
