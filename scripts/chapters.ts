// `npm run chapters`: one line a chapter: words, facts, tested phrases, sources, claims, figures, steps and the reading grade of its prose.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { fact } from '../src/data/facts/facts.ts';
import { chapterFiles } from '../src/data/text/chapter-files.ts';
import {
  childrenOf,
  componentOf,
  componentsIn,
  isComment,
  mdxTree,
  type MdxNode,
} from '../src/data/text/mdx-tree.ts';

const counted = (locale: string, granularity: 'sentence' | 'word', text: string): string[] =>
  [...new Intl.Segmenter(locale, { granularity }).segment(text)]
    .filter((part) => granularity === 'sentence' || part.isWordLike)
    .map(({ segment }) => segment);

/** The prose of a chapter as a reader hears it, a paragraph an entry: facts printed, comments and headings gone. */
function paragraphsOf(node: MdxNode): string[] {
  if (node.type === 'heading' || node.type === 'yaml' || isComment(node)) return [];
  if (node.type === 'paragraph') return [heard(node).trim()];
  return childrenOf(node).flatMap(paragraphsOf);
}

/** A node's words, with what its facts print. */
function heard(node: MdxNode): string {
  const component = componentOf(node);
  if (component?.name === 'Fact') return fact(component.attributes['id'] ?? '').text;
  if (isComment(node)) return '';
  return 'value' in node ? node.value : childrenOf(node).map(heard).join('');
}

/** Flesch–Kincaid grade (Kincaid et al. 1975): school years that a text asks of its reader. */
function gradeOf(paragraphs: readonly string[]): number {
  const sentences = paragraphs.flatMap((paragraph) => counted('en', 'sentence', paragraph)).length;
  const words = counted('en', 'word', paragraphs.join('\n\n'));
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences, word: words.length, syllable: syllables });
}

const lines = chapterFiles().map(({ id, order, path, text }) => {
  const tree = mdxTree(text, path);
  const components = componentsIn(tree);
  const named = (name: string) => components.filter((component) => component.name === name);
  const different = (ids: readonly (string | undefined)[]): number => new Set(ids).size;
  const idsOf = (name: string) => named(name).map(({ attributes }) => attributes['id']);
  const bound = [...idsOf('Fact'), ...named('Holds').map(({ attributes }) => attributes['fact'])];
  const sources = [...bound.flatMap((name) => fact(name ?? '').sourceIds), ...idsOf('Cite')];
  const paragraphs = paragraphsOf(tree).filter((paragraph) => /\w/.test(paragraph));
  return {
    chapter: `${order} ${id}`,
    words: counted('en', 'word', paragraphs.join('\n\n')).length,
    facts: named('Fact').length,
    held: named('Holds').length,
    sources: different(sources),
    claims: different(idsOf('Claim')),
    figures: named('Scrolly').length + named('Figure').length,
    steps: named('Step').length,
    terms: different(idsOf('Term')),
    grade: Number(gradeOf(paragraphs).toFixed(1)),
  };
});
console.table(lines);
