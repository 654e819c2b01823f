// Where the story has a word of the glossary: the chapters that explain it, else those with the figure that says it.
import type { TermEntry } from '../../data/text/terms.ts';
import { ContentError } from '../../data/reading/content-error.ts';
import type { ChapterOutline } from '../chapter-outline.ts';
import { outlines } from '../outline.ts';

export interface TermPlaces {
  readonly how: 'explained' | 'drawn';
  readonly chapters: readonly ChapterOutline[];
}

/** The places of a term, in story order. Throws ContentError for a term that no chapter has. */
export function termPlaces(
  { id, figure }: Pick<TermEntry, 'id' | 'figure'>,
  chapters: readonly ChapterOutline[] = outlines(),
): TermPlaces {
  const explaining = chapters.filter(({ terms }) => terms.includes(id));
  if (explaining.length > 0) return { how: 'explained', chapters: explaining };
  const drawing = chapters.filter(({ charts }) => figure !== undefined && charts.includes(figure));
  if (drawing.length > 0) return { how: 'drawn', chapters: drawing };
  throw new ContentError(
    `content/glossary/en/${id}.md:1: ${
      figure === undefined
        ? `no chapter has <Term id="${id}">; mark it in one, name a figure that says the word ("figure: weakest-link"), or take the term out`
        : `no chapter has <Term id="${id}">, and none has the figure "${figure}"`
    }`,
  );
}
