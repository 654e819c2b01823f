// Every source of the project, and source(id), which returns one or stops the build.
import { ContentError } from '../reading/content-error.ts';
import { table } from '../reading/load-table.ts';
import { nearest } from '../reading/nearest.ts';
import { sourcesDefinition } from '../tables/record/sources-definition.ts';

export const sources = table(sourcesDefinition);
export type Source = (typeof sources.rows)[number];

/** The source with this id. Throws ContentError with the nearest ids when there is none. */
export function source(id: string): Source {
  const found = sources.rows.find((row) => row.source_id === id);
  if (found !== undefined) return found;
  const close = nearest(
    id,
    sources.rows.map((row) => row.source_id),
    3,
  );
  throw new ContentError(
    `no source "${id}" in content/data/sources.csv; the nearest ids are ${close.join(', ')}`,
  );
}
