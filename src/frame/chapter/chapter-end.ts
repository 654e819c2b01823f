// What the end of a chapter is made of.
import type { CitationRecord } from '../../export/cite/citation-record.ts';

export interface ChapterEndProps {
  readonly id: string;
  /** Level of the chapter's headline: 1 on its own page, 2 in the whole story. */
  readonly level: 1 | 2;
  readonly limits: readonly string[];
  readonly discussion: readonly string[];
  /** How to cite it, for its own page. */
  readonly cited: CitationRecord | undefined;
}
