// What the marks of the text open: the rows behind some words with their sources, or the sources of a statement. Marks of the same open one note.
import { sourcesOf, type Fact } from '../../data/facts/facts.ts';

export interface MarkNote {
  /** Tells the notes of a chapter apart; note-id.ts gives the id on the page. */
  readonly id: string;
  /** Ids of facts; none where a statement has no number. */
  readonly facts: readonly string[];
  /** Ids of sources, each once. */
  readonly sources: readonly string[];
}

const between = '--';

/** The note of words that rest on one fact, or that compare several. */
export const factNote = (facts: readonly Fact[]): MarkNote => ({
  id: `fact-${facts.map(({ id }) => id).join(between)}`,
  facts: facts.map(({ id }) => id),
  sources: sourcesOf(...facts),
});

/** The note of a statement without a number. */
export const citeNote = (sources: readonly string[]): MarkNote => ({
  id: `source-${sources.join(between)}`,
  facts: [],
  sources: [...new Set(sources)],
});

/** The ids of sources in a <Cite>, separated by spaces. */
export const citedIn = (ids: string): string[] => ids.trim().split(/\s+/);
