// The id of a note on a page. The notes of sources go by the numbers of these, since their names would weigh more than a kilobyte in the whole story.
import { citationNumber, inCitationOrder } from '../outline.ts';
import type { MarkNote } from './mark-notes.ts';

/** "source-2-3" for the sources 2 and 3 in whatever order they are cited; for rows the note's own id. */
export const noteId = ({ id, facts, sources }: MarkNote): string =>
  facts.length > 0
    ? id
    : `source-${inCitationOrder(sources)
        .map((name) => citationNumber(name))
        .join('-')}`;
