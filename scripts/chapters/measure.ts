// Measures a chapter: its words and sentences as a reader hears them, its steps, and the phrases that the story rations.
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { parseDocument } from 'yaml';
import { readOrNote } from '../../src/data/reading/content-error.ts';
import type { ChapterFile } from '../../src/data/text/chapter-files.ts';
import {
  childrenOf,
  componentOf,
  componentsIn,
  isComment,
  mdxTree,
  placeOf,
  type Component,
  type MdxNode,
} from '../../src/data/text/mdx-tree.ts';
import { onlySpans, type Span } from '../../src/data/text/shown-prose.ts';

/** What components print. A fact or a result that there is not yet is undefined. */
export interface Printed {
  readonly fact: (id: string) => string | undefined;
  /** The date after a fact, where the sentence does not say it. */
  readonly when: (id: string) => string;
  readonly result: (attributes: Readonly<Record<string, string>>) => string | undefined;
  readonly evidenceEnd: string;
}

/** A phrase and the line that it begins on. */
export interface Phrase {
  readonly line: number;
  readonly words: string;
}

export interface Measured {
  readonly id: string;
  readonly order: number;
  readonly path: string;
  readonly words: number;
  /** Words of each sentence. */
  readonly sentences: readonly number[];
  /** Sentences of nine words or fewer, in per cent. */
  readonly short: number;
  /** Words in a sentence. */
  readonly mean: number;
  /** As `gradeOf` has it. */
  readonly grade: number;
  readonly figures: number;
  readonly steps: number;
  /** Steps with two bound facts at most, in per cent. */
  readonly light: number;
  /** Facts printed and tested, and results of models. */
  readonly bound: number;
  readonly sources: number;
  readonly claims: number;
  readonly terms: number;
  readonly formulas: readonly (Phrase & { readonly kind: 'aphorism' | 'hedge' })[];
  /** Words that a mark says already: “read second-hand” and its kin. */
  readonly secondHand: readonly Phrase[];
  /** Problems for which the measure is incomplete. */
  readonly problems: readonly string[];
}

const boundNames: readonly string[] = ['Fact', 'Holds', 'Result'];

/** A stop after one of these ends no sentence. */
const abbreviation =
  /\b(?:Nos?|Dr|Mr|Mrs|Ms|Prof|St|Inc|Co|Corp|Ltd|vs|cf|ca|approx|Jan|Feb|Aug|Sept|Oct|Nov|Dec|e\.g|i\.e|[A-Z])\.(?=\s)/g;
/** Stands for such a stop while sentences are split: a character that no text has. */
const keptStop = '\uE000';

/** The sentences of a paragraph. */
export const sentencesIn = (paragraph: string): string[] =>
  [
    ...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(
      paragraph.replace(/\s+/g, ' ').replace(abbreviation, (stop) => stop.replaceAll('.', keptStop)),
    ),
  ]
    .map(({ segment }) => segment.replaceAll(keptStop, '.').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));

/** The words of a text: pieces between spaces that hold a letter or a digit. */
export const wordsIn = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** The parts of a word that are said on their own count their own syllables: one-sided. */
const syllablesIn = (word: string): number =>
  word
    .split(/[-–—/]/)
    .reduce((sum, part) => sum + (/[\p{L}\p{N}]/u.test(part) ? Math.max(1, syllable(part)) : 0), 0);

/** Flesch–Kincaid grade of some paragraphs (Kincaid et al. 1975): school years that a reader needs. */
export function gradeOf(paragraphs: readonly string[]): number {
  const words = paragraphs.flatMap(wordsIn);
  return fleschKincaid({
    sentence: paragraphs.flatMap(sentencesIn).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllablesIn(word), 0),
  });
}

/** A component's words in place of it, and a problem where there are none yet. */
function spoken(
  { name, attributes, line }: Component,
  printed: Printed,
  refuse: (line: number, what: string) => void,
) {
  const stand = (what: string): string => {
    refuse(line, `no ${what} yet: counted as two words`);
    return '0 words';
  };
  switch (name) {
    case 'Fact': {
      const id = attributes['id'] ?? '';
      const text = printed.fact(id);
      if (text === undefined) return stand(`fact "${id}"`);
      return attributes['date'] === 'said' ? text : `${text} (${printed.when(id)})`;
    }
    case 'Result': {
      const text = printed.result(attributes);
      if (text === undefined) return stand(`result "${attributes['of']}" of ${attributes['model']}`);
      return text;
    }
    case 'EvidenceEnd':
      return printed.evidenceEnd;
    default:
      return undefined;
  }
}

const percentOf = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
const different = (ids: readonly (string | undefined)[]): number => new Set(ids).size;

/** The measure of a chapter; of a text that is not valid MDX, only its problems. */
export function measure({ id, order, path, text }: ChapterFile, printed: Printed): Measured {
  const problems: string[] = [];
  const tree = readOrNote(() => mdxTree(text, path), problems);
  const refuse = (line: number, what: string) => problems.push(`${path}:${line} ${what}`);
  const heard = (node: MdxNode): string => {
    const component = componentOf(node);
    const said = component === undefined ? undefined : spoken(component, printed, refuse);
    if (said !== undefined) return said;
    if (isComment(node)) return '';
    return 'value' in node ? node.value : childrenOf(node).map(heard).join('');
  };
  const paragraphsOf = (node: MdxNode): string[] => {
    if (node.type === 'heading' || node.type === 'yaml' || isComment(node)) return [];
    return node.type === 'paragraph' ? [heard(node)] : childrenOf(node).flatMap(paragraphsOf);
  };
  const paragraphs = tree === undefined ? [] : paragraphsOf(tree);
  const sentences = paragraphs.flatMap(sentencesIn).map((sentence) => wordsIn(sentence).length);
  const words = paragraphs.flatMap(wordsIn);
  const components = tree === undefined ? [] : componentsIn(tree);
  const named = (name: string) => components.filter((component) => component.name === name);
  const idsOf = (name: string) => named(name).map(({ attributes }) => attributes['id']);
  const steps = named('Step');
  const light = steps.filter(
    ({ children }) =>
      children.flatMap(componentsIn).filter(({ name }) => boundNames.includes(name)).length <= 2,
  );
  const prose = tree === undefined ? '' : shown(tree, text);
  return {
    id,
    order,
    path,
    words: words.length,
    sentences,
    short: percentOf(sentences.filter((length) => length <= 9).length, sentences.length),
    mean: sentences.length === 0 ? 0 : words.length / sentences.length,
    grade: gradeOf(paragraphs),
    figures: named('Scrolly').length + named('Figure').length,
    steps: steps.length,
    light: percentOf(light.length, steps.length),
    bound: components.filter(({ name }) => boundNames.includes(name)).length,
    sources: different(idsOf('Cite').flatMap((ids) => ids?.split(/\s+/))),
    claims: different(idsOf('Claim')),
    terms: different(idsOf('Term')),
    formulas: [
      ...phrasesIn(prose, aphorisms).map((phrase) => ({ ...phrase, kind: 'aphorism' as const })),
      ...phrasesIn(prose, hedges).map((phrase) => ({ ...phrase, kind: 'hedge' as const })),
    ]
      .sort((a, b) => a.at - b.at)
      .map(({ line, words, kind }) => ({ line, words, kind })),
    secondHand: phrasesIn(prose, secondHand).map(({ line, words }) => ({ line, words })),
    problems,
  };
}

/** “A date is not a cause”, “One firm is not an industry”, “An aim is no stock”, and what else of their kind the first draft had. */
const aphorisms =
  /\b(?:an?|one)\s(?:[\w-]+\s){1,2}(?:is\s(?:not\s(?:an?|the)|no)|fills\sno)\s[\w-]+|\ba\sdate\stells\swhat\scame\safter\swhat\b/gi;
const hedges = /\bas\sfar\sas\swe\s(?:found|know|saw)\b|\bthat\swe\sfound\b|\b(?:was|were)\snot\sseen\b/gi;
const secondHand =
  /\b(?:read\s)?second-?hand\b|\b(?:by|in|from|through)\s(?:an?\s|two\s|several\s|public\s)*(?:copy|copies|transcriptions?|transcripts?)\b|\b(?:is|are|was|were|as)\stranscribed\b|\bby\s(?:a\s)?press\sreports?\b|\bread\sin\sthe\spress\b|\b(?:by|from|through)\san?\s(?:[A-Z][\w’]*\s)?headline\b/gi;

/** The text with all blank that is no running prose or standfirst; every character keeps its place. */
function shown(tree: MdxNode, text: string): string {
  const keep: Span[] = [];
  const walk = (node: MdxNode): void => {
    if (node.type === 'heading' || isComment(node)) return;
    if (node.type === 'yaml') {
      const start = text.indexOf('\n') + 1;
      const scalar = parseDocument(text.slice(start, placeOf(node).to - '---'.length)).get(
        'standfirst',
        true,
      ) as { range?: readonly [number, number, number] } | undefined;
      if (scalar?.range !== undefined)
        keep.push({ from: start + scalar.range[0], to: start + scalar.range[1] });
      return;
    }
    if (node.type === 'text') keep.push(placeOf(node));
    else childrenOf(node).forEach(walk);
  };
  walk(tree);
  return onlySpans(text, keep);
}

const phrasesIn = (prose: string, form: RegExp) =>
  [...prose.matchAll(form)].map(({ 0: words, index: at }) => ({
    at,
    line: prose.slice(0, at).split('\n').length,
    words: words.replace(/\s+/g, ' '),
  }));
