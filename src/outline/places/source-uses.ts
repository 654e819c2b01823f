// Where the site uses each source: in the text of a chapter, or in a figure.
import { charts } from '../../charts/contract/registry.ts';
import { outlines } from '../outline.ts';

export interface SourceUse {
  /** Id in sources.csv. */
  readonly id: string;
  readonly name: string;
  /** Path below the base. */
  readonly path: string;
}

/** Every use of every source, chapters first. */
export const sourceUses = (): SourceUse[] => [
  ...outlines().flatMap((chapter) =>
    chapter.citations.map((id) => ({
      id,
      name: `chapter ${chapter.order}`,
      path: `chapters/${chapter.id}/`,
    })),
  ),
  ...charts.flatMap((chart) =>
    chart.sources.map((id) => ({ id, name: chart.name, path: `charts/${chart.id}/` })),
  ),
];

/** Ids of the sources that a chapter or a figure uses. */
export const sourcesInUse = (): string[] => [...new Set(sourceUses().map(({ id }) => id))];
