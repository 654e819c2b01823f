// The words of a lesson with what they mean, as short as a slide and the head of a sheet have room for.
import type { Lesson } from './lesson.ts';

export interface Meaning {
  readonly word: string;
  readonly says: string;
  /** Its names for those who read them; null for a word that the glossary does not have. */
  readonly japanese: string | null;
  readonly chinese: string | null;
}

/** How the glossary begins where it names a group, which does not yet say what a thing is. */
const groupAlone = /\bof the group\.$/;

/** The first sentence of a definition, or all of it where that sentence only names a group. */
function shortly(definition: string): string {
  const [first = definition] = definition.split(/(?<=\.)\s+(?=\p{Lu})/u);
  return groupAlone.test(first) ? definition : first;
}

/** Terms of the glossary first, then the words of the lesson's own. */
export const meanings = ({ terms, words }: Pick<Lesson, 'terms' | 'words'>): readonly Meaning[] => [
  ...terms.map(({ term, japanese, chinese, definition }) => ({
    word: term,
    says: shortly(definition),
    japanese,
    chinese,
  })),
  ...words.map(({ word, says }) => ({ word, says, japanese: null, chinese: null })),
];
