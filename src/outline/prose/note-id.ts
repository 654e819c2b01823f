// The ids of notes on a page. The notes of sources go by the numbers of these, since their names would weigh more than half a kilobyte in the whole story.
import { createHash } from 'node:crypto';
import { citationNumber, inCitationOrder, outlines } from '../outline.ts';
import type { MarkNote } from './mark-notes.ts';

/** "source-2-3" for the sources 2 and 3 in whatever order they are cited; for rows the note's own id. */
export const noteId = ({ id, facts, sources }: MarkNote): string =>
  facts.length > 0
    ? id
    : `source-${inCitationOrder(sources)
        .map((name) => citationNumber(name))
        .join('-')}`;

/**
 * The name of the part that brings the notes of a chapter to the whole story. It ends in a hash of the numbers that its sources have, so that
 * a file kept from another build, where a number is another source, is missed and not read.
 * @param chapterId of a chapter of the story
 * @param chapters all chapters, in whose order sources are numbered
 */
export function notesPart(chapterId: string, chapters = outlines()): string {
  const cited = chapters.find(({ id }) => id === chapterId)?.citations ?? [];
  const numbered = cited.map((name) => `${citationNumber(name, chapters)} ${name}`).join('\n');
  return `marks-${chapterId}-${createHash('sha256').update(numbered).digest('hex').slice(0, 4)}`;
}
