// What one chapter asks for: its figures, steps, sources and terms, checked before anything is drawn.
import { ContentError } from '../data/reading/content-error.ts';
import type { ChapterFile } from '../data/text/chapter-files.ts';
import { addComponent, refuseEmptyStep, takeHeading, type Draft, type Place } from './component-rules.ts';
import {
  childrenOf,
  componentOf,
  mdxTree,
  placeOf,
  writtenWords,
  type Component,
  type MdxNode,
} from '../data/text/mdx-tree.ts';
import type { MarkNote } from './prose/mark-notes.ts';
import { unchangedViews } from './step-views.ts';

export interface StepOutline {
  readonly id: string;
  readonly chapter: string;
  readonly chart: string;
  readonly view: string;
  /** The view that stands before this step; the same one where a first step asks for that of its scroll. */
  readonly before: string;
  /** "2" of "of": place among the steps of its scroll, from 1. */
  readonly place: number;
  readonly of: number;
  /** Ids of earlier steps whose content it took over: they lead to it. */
  readonly was: readonly string[];
  /** What its numbers open, in the order of the text. */
  readonly notes: readonly MarkNote[];
  /** The marks that its author tied words to, by key. */
  readonly at: readonly string[];
}
export interface ChapterOutline {
  readonly id: string;
  readonly order: number;
  readonly charts: readonly string[];
  readonly steps: readonly StepOutline[];
  /** Charts whose question it asks, in the order of the text. */
  readonly guesses: readonly string[];
  /** Ids of the facts that the prose prints or tests, in order of first use. */
  readonly facts: readonly string[];
  /** Ids of sources in order of first mention in the prose. */
  readonly citations: readonly string[];
  /** What the marks of the prose open, each once, in order of first use. */
  readonly notes: readonly MarkNote[];
  /** The article's claims that the chapter treats, in order of first mention, and the step at which it does first; null for plain text. */
  readonly claims: readonly { readonly id: string; readonly step: string | null }[];
  /** Ids of glossary terms in order of first use. */
  readonly terms: readonly string[];
  readonly words: number;
  /** Whether it ends the story with a closing sentence. */
  readonly closes: boolean;
}

/**
 * Reads one chapter's outline. Every problem is listed with file and line, and with the valid choices.
 * `places` says where the ids of the chapters before it stand; its own are added.
 * @throws ContentError
 */
export function outlineOf(
  { id, order, path, text }: ChapterFile,
  places: Map<string, string> = new Map(),
): ChapterOutline {
  const tree = mdxTree(text, path);
  const draft = draftOf(tree, path, places);
  return {
    id,
    order,
    charts: draft.charts,
    steps: draft.scrolls.flatMap(({ steps }) =>
      steps.map((step, i) => ({ ...step, chapter: id, place: i + 1, of: steps.length })),
    ),
    guesses: [...draft.guesses.keys()],
    facts: [...draft.facts],
    citations: [...draft.citations],
    notes: [...draft.notes.values()],
    claims: [...draft.claims].map(([claim, step]) => ({ id: claim, step })),
    terms: [...draft.terms],
    words: writtenWords(tree).length,
    closes: draft.closings.length > 0,
  };
}

/** What the components of a chapter add up to. Throws ContentError with the problems of all of them. */
function draftOf(tree: MdxNode, path: string, places: Map<string, string>): Draft {
  const problems: string[] = [];
  const draft: Draft = {
    path,
    places,
    charts: [],
    scrolls: [],
    facts: new Set(),
    citations: new Set(),
    notes: new Map(),
    claims: new Map(),
    terms: new Set(),
    guesses: new Map(),
    closings: [],
  };
  const check = ({ line, name }: Pick<Component, 'line' | 'name'>, run: () => void) => {
    try {
      run();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      problems.push(`${path}:${line} <${name}>: ${error.message}`);
    }
  };
  const walk = (node: MdxNode, place: Place): void => {
    const component = componentOf(node);
    let inside = place;
    if (component !== undefined) {
      // The steps of a scroll that has a problem are not blamed for it.
      if (component.name === 'Scrolly') inside = { inScrolly: true, step: null };
      check(component, () => (inside = addComponent(component, place, draft)));
      if (component.name === 'Step') check(component, () => refuseEmptyStep(component));
    }
    if (node.type === 'heading')
      check({ line: placeOf(node).line, name: 'heading' }, () => takeHeading(node, draft));
    for (const child of childrenOf(node)) walk(child, inside);
  };
  walk(tree, { inScrolly: false, step: null });
  for (const [chart, guess] of draft.guesses)
    check(guess, () => {
      if (!draft.charts.includes(chart))
        throw new ContentError(`this chapter has no figure "${chart}" to see after the guess`);
    });
  const last = childrenOf(tree).findLast(({ type }) => type !== 'mdxFlowExpression');
  for (const closing of draft.closings)
    check(closing, () => {
      if (last === undefined || componentOf(last)?.name !== 'Closing')
        throw new ContentError('is followed by more text; put it at the end of the chapter');
    });
  problems.push(...unchangedViews(tree, path));
  if (problems.length > 0) throw new ContentError(problems);
  return draft;
}
