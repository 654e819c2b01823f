// The properties of the end of a chapter.
import type Cite from '../../export/cite/Cite.astro';
import type { CitationRecord } from '../../export/cite/citation-record.ts';

/** How a chapter is cited on its own page. The page brings the component: where this room imported it, the whole story would have its rules too. */
export interface Cited {
  readonly record: CitationRecord;
  readonly component: typeof Cite;
}

export interface ChapterEndProps {
  readonly id: string;
  /** Level of the chapter's headline: 1 on its own page, 2 in the whole story. */
  readonly level: 1 | 2;
  readonly limits: readonly string[];
  readonly discussion: readonly string[];
  /** For its own page. */
  readonly cited: Cited | undefined;
}
