// `npm run chapters`: one line a chapter: words, facts, tested phrases, sources, claims, figures, steps and the reading grade of its prose.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { fact } from '../src/data/facts.ts';
import { chapterFiles } from '../src/story/chapter-files.ts';
import { tagsOf } from '../src/story/tags.ts';

const counted = (locale: string, granularity: 'sentence' | 'word', text: string): string[] =>
  [...new Intl.Segmenter(locale, { granularity }).segment(text)]
    .filter((part) => granularity === 'sentence' || part.isWordLike)
    .map(({ segment }) => segment);

/** The prose of a chapter as a reader hears it: facts printed, marks and headings gone. */
function proseOf(text: string): string {
  return text
    .replace(/^---[\s\S]*?\n---/, '')
    .replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}/g, '')
    .replace(/<Fact\s[^>]*id="([^"]+)"[^>]*\/>/g, (_, id: string) => fact(id).text)
    .replace(/<[^>]+>/g, '')
    .replace(/^#+ .*$/gm, '')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

/** Flesch–Kincaid grade (Kincaid et al. 1975): school years that a text asks of its reader. */
function gradeOf(prose: string): number {
  const paragraphs = prose.split(/\n\n/).filter((paragraph) => /\w/.test(paragraph));
  const sentences = paragraphs.flatMap((paragraph) => counted('en', 'sentence', paragraph)).length;
  const words = counted('en', 'word', prose);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables });
}

const lines = chapterFiles().map(({ id, order, text }) => {
  const tags = tagsOf(text).filter(({ closes }) => !closes);
  const named = (name: string) => tags.filter((tag) => tag.name === name);
  const different = (ids: readonly (string | undefined)[]): number => new Set(ids).size;
  const idsOf = (name: string) => named(name).map(({ attributes }) => attributes['id']);
  const bound = [...idsOf('Fact'), ...named('Holds').map(({ attributes }) => attributes['fact'])];
  const sources = [...bound.flatMap((name) => fact(name ?? '').sourceIds), ...idsOf('Cite')];
  const prose = proseOf(text);
  return {
    chapter: `${order} ${id}`,
    words: counted('en', 'word', prose).length,
    facts: named('Fact').length,
    held: named('Holds').length,
    sources: different(sources),
    claims: different(idsOf('Claim')),
    figures: named('Scrolly').length + named('Figure').length,
    steps: named('Step').length,
    terms: different(idsOf('Term')),
    grade: Number(gradeOf(prose).toFixed(1)),
  };
});
console.table(lines);
