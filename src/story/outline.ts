// What each chapter asks for: its figures, steps, sources and terms, checked before anything is drawn.
import { coverValveChart } from '../charts/cover-valve/chart.ts';
import { chartNamed, charts as registered, guessOf } from '../charts/registry.ts';
import { claim } from '../data/claim.ts';
import { ContentError } from '../data/content-error.ts';
import { fact } from '../data/facts.ts';
import { holdsTrue, type Condition } from '../data/holds.ts';
import { source } from '../data/sources.ts';
import { chapterFiles, type ChapterFile } from './chapter-files.ts';
import { singleMarks } from './source-groups.ts';
import { tagsOf, type Tag } from './tags.ts';
import { term } from './terms.ts';

export interface StepOutline {
  readonly id: string;
  readonly chapter: string;
  readonly chart: string;
  readonly view: string;
  /** The view that stands before this step; the same one when the step asks for no change. */
  readonly before: string;
  /** "2" of "of": place among the steps of its scroll, from 1. */
  readonly place: number;
  readonly of: number;
}
export interface ChapterOutline {
  readonly id: string;
  readonly order: number;
  readonly charts: readonly string[];
  readonly steps: readonly StepOutline[];
  /** Ids of the facts that the prose prints or tests, in order of first use. */
  readonly facts: readonly string[];
  /** Ids of sources in order of first mention in the prose. */
  readonly citations: readonly string[];
  /** The sources of each fact that has more of them than single marks can show. */
  readonly groups: readonly (readonly string[])[];
  /** The article's claims that the chapter treats, in order of first mention, and the step at which it does first; null for plain text. */
  readonly claims: readonly { readonly id: string; readonly step: string | null }[];
  /** Ids of glossary terms in order of first use. */
  readonly terms: readonly string[];
  readonly words: number;
}

/** What a <Holds> claims, from its attributes; holdsTrue refuses whatever is no condition. */
function conditionOf({ attributes }: Tag): Condition {
  const bounds = Object.entries(attributes).filter(([name]) => name !== 'fact');
  return Object.fromEntries(
    bounds.map(([name, value]) => {
      // An expression is plain data: a number, [low, high], or { value: 75, step: 5 }.
      const data = value.replace(/(\w+):/g, '"$1":');
      try {
        return [name === 'rounds-to' ? 'roundsTo' : name, JSON.parse(data)];
      } catch {
        return [name, value];
      }
    }),
  ) as unknown as Condition;
}

/**
 * Reads one chapter's outline. Every problem is listed with file and line, and with the valid choices.
 * @throws ContentError
 */
export function outlineOf(
  { id, order, path, text }: ChapterFile,
  taken: ReadonlyMap<string, string> = new Map(),
): ChapterOutline {
  const problems: string[] = [];
  const charts: string[] = [];
  const steps: { id: string; chart: string; view: string; before: string; place: number }[] = [];
  const counts: number[] = [];
  const factsUsed = new Set<string>();
  const citations = new Set<string>();
  const claimsTreated = new Map<string, string | null>();
  const termsUsed = new Set<string>();
  const guesses = new Map<string, Tag>();
  const stepLines = new Map(taken);
  let scroll: { chart: string; view: string; first: number } | undefined;
  let inScrolly = false;

  let openStep: { readonly tag: Tag; readonly id: string } | undefined;

  /** A step without words would turn the figure and say nothing. */
  const closeStep = (closing: Tag) => {
    if (openStep === undefined) return;
    const { tag, id: step } = openStep;
    openStep = undefined;
    const words = text.slice(tag.to, closing.from).replace(/\{\s*\/\*[\s\S]*?\*\/\s*\}|<[^>]+>/g, '');
    const prints = /<Fact\b/.test(text.slice(tag.to, closing.from));
    if (!prints && !/\w/.test(words))
      problems.push(`${path}:${tag.line} <Step>: the step "${step}" has no text`);
  };

  const check = (tag: Tag, run: () => void) => {
    try {
      run();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      problems.push(`${path}:${tag.line} <${tag.name}>: ${error.message}`);
    }
  };
  const needed = (tag: Tag, name: string): string => {
    const value = tag.attributes[name];
    if (value === undefined || value === '') throw new ContentError(`needs ${name}="…"`);
    return value;
  };

  for (const tag of tagsOf(text)) {
    check(tag, () => {
      if (tag.name === 'Scrolly' && tag.closes) {
        if (scroll !== undefined) counts.push(steps.length - scroll.first);
        scroll = undefined;
        inScrolly = false;
      } else if (tag.closes) {
        if (tag.name === 'Step') closeStep(tag);
      } else if (tag.name === 'Scrolly' || tag.name === 'Figure') {
        if (inScrolly) throw new ContentError('stands inside a <Scrolly>; close that one first');
        inScrolly = tag.name === 'Scrolly';
        const chart = chartNamed(needed(tag, 'chart'));
        const view = needed(tag, 'view');
        chart.describe(view);
        if (charts.includes(chart.id))
          throw new ContentError(`the chart "${chart.id}" stands twice in this chapter`);
        charts.push(chart.id);
        if (tag.name === 'Scrolly') scroll = { chart: chart.id, view, first: steps.length };
      } else if (tag.name === 'Panel') {
        if (inScrolly) throw new ContentError('stands inside a <Scrolly>; close that one first');
        const chart = chartNamed(needed(tag, 'chart'));
        if (chart.model === undefined)
          throw new ContentError(
            `the chart "${chart.id}" has no model to turn; those with one are ${registered
              .filter(({ model }) => model !== undefined)
              .map(({ id: name }) => name)
              .join(', ')}`,
          );
        chart.describe(needed(tag, 'view'));
        if (!charts.includes(chart.id))
          throw new ContentError(`stands before its figure: show "${chart.id}" above it`);
      } else if (tag.name === 'Guess') {
        if (inScrolly) throw new ContentError('stands inside a <Scrolly>; close that one first');
        const chart = needed(tag, 'chart');
        guessOf(chart);
        if (guesses.has(chart))
          throw new ContentError(`the guess of "${chart}" stands twice in this chapter`);
        if (charts.includes(chart))
          throw new ContentError(`stands after the figure "${chart}", which gives the answer; put it before`);
        guesses.set(chart, tag);
      } else if (tag.name === 'Step') {
        const step = needed(tag, 'id');
        openStep = { tag, id: step };
        if (text.slice(0, tag.to).endsWith('/>')) closeStep(tag);
        if (!inScrolly) throw new ContentError(`the step "${step}" stands outside a <Scrolly>`);
        const view = needed(tag, 'view');
        const earlier = stepLines.get(step);
        if (earlier !== undefined) throw new ContentError(`the step id "${step}" is taken by ${earlier}`);
        stepLines.set(step, `${path}:${tag.line}`);
        if (scroll === undefined) return; // its Scrolly is reported already
        chartNamed(scroll.chart).describe(view);
        steps.push({
          id: step,
          chart: scroll.chart,
          view,
          before: scroll.view,
          place: steps.length - scroll.first + 1,
        });
        scroll.view = view;
      } else if (tag.name === 'Fact') {
        const printed = fact(needed(tag, 'id'));
        factsUsed.add(printed.id);
        for (const name of printed.sourceIds) citations.add(name);
      } else if (tag.name === 'Holds') {
        const claimed = fact(needed(tag, 'fact'));
        factsUsed.add(claimed.id);
        for (const name of claimed.sourceIds) citations.add(name);
        holdsTrue(claimed, conditionOf(tag), 'the words here');
      } else if (tag.name === 'Cite') citations.add(source(needed(tag, 'id')).source_id);
      else if (tag.name === 'Claim') {
        const { claim_id } = claim(needed(tag, 'id'));
        if ((claimsTreated.get(claim_id) ?? null) === null) claimsTreated.set(claim_id, openStep?.id ?? null);
      } else if (tag.name === 'Term') termsUsed.add(term(needed(tag, 'id')).id);
      else if (tag.name !== 'Name' && tag.name !== 'EvidenceEnd')
        throw new ContentError(
          'unknown component; authors may write Scrolly, Step, Figure, Guess, Panel, Fact, Holds, Cite, Claim, Term, Name, EvidenceEnd',
        );
    });
  }
  for (const [chart, tag] of guesses)
    check(tag, () => {
      if (!charts.includes(chart))
        throw new ContentError(`this chapter has no figure "${chart}" to see after the guess`);
    });
  if (problems.length > 0) throw new ContentError(problems);
  let index = 0;
  const outlined = counts.flatMap((count) =>
    steps.slice(index, (index += count)).map((step) => ({ ...step, chapter: id, of: count })),
  );
  const prose = text.replace(/^---[\s\S]*?\n---/, '').replace(/<[^>]+>/g, ' ');
  return {
    id,
    order,
    charts,
    steps: outlined,
    facts: [...factsUsed],
    citations: [...citations],
    groups: [...factsUsed].map((name) => fact(name).sourceIds).filter((ids) => ids.length > singleMarks),
    claims: [...claimsTreated].map(([id, step]) => ({ id, step })),
    terms: [...termsUsed],
    words: prose.split(/\s+/).filter((word) => /\w/.test(word)).length,
  };
}

let story: readonly ChapterOutline[] | undefined;

/** The outlines of all chapters in story order. Throws ContentError for a figure that none of them shows. */
export function outlines(): readonly ChapterOutline[] {
  if (story === undefined) {
    const chapters = outlinesOf(chapterFiles());
    refuseUnused(
      chapters,
      registered.map(({ id }) => id),
    );
    story = chapters;
  }
  return story;
}

/**
 * Refuses figures that would have a page and no place in the story. The cover shows one of its own.
 * @throws ContentError naming the registry and every such figure
 */
export function refuseUnused(
  chapters: readonly Pick<ChapterOutline, 'charts'>[],
  figures: readonly string[],
): void {
  const shown = new Set([coverValveChart.id, ...chapters.flatMap(({ charts }) => charts)]);
  const unused = figures.filter((id) => !shown.has(id));
  if (unused.length > 0)
    throw new ContentError(
      `src/charts/registry.ts: no chapter uses ${unused.join(', ')}; give each a place in one, or take it out`,
    );
}

/** The outlines of chapters in the order given. Throws ContentError for a step id or a chart that two of them use. */
export function outlinesOf(files: readonly ChapterFile[]): ChapterOutline[] {
  const taken = new Map<string, string>();
  const drawn = new Map<string, string>();
  return files.map((file) => {
    const outline = outlineOf(file, taken);
    for (const step of outline.steps) taken.set(step.id, file.path);
    for (const chart of outline.charts) {
      const place = drawn.get(chart);
      // The whole story stands on one page, where a figure's id must be its own.
      if (place !== undefined)
        throw new ContentError(
          `${file.path}: the chart "${chart}" already stands in ${place}; a chart has one place in the story`,
        );
      drawn.set(chart, file.path);
    }
    return outline;
  });
}

/** The outline of one chapter. Throws ContentError when there is no such chapter. */
export function chapterOutline(id: string): ChapterOutline {
  const outline = outlines().find((chapter) => chapter.id === id);
  if (outline === undefined)
    throw new ContentError(
      `no chapter "${id}"; the chapters are ${outlines()
        .map((each) => each.id)
        .join(', ')}`,
    );
  return outline;
}

/** The step with an id. Throws ContentError when no chapter has it. */
export function stepOutline(id: string): StepOutline {
  const step = outlines()
    .flatMap((chapter) => chapter.steps)
    .find((candidate) => candidate.id === id);
  if (step === undefined) throw new ContentError(`no step "${id}" in any chapter`);
  return step;
}

const numbersOf = new WeakMap<readonly ChapterOutline[], ReadonlyMap<string, number>>();

/** The number by which the whole story cites a source, from 1, in order of first mention. Throws for one that it does not cite. */
export function citationNumber(sourceId: string, chapters: readonly ChapterOutline[] = outlines()): number {
  let numbers = numbersOf.get(chapters);
  if (numbers === undefined) {
    const order = new Set(chapters.flatMap((chapter) => chapter.citations));
    numbers = new Map([...order].map((id, i) => [id, i + 1]));
    numbersOf.set(chapters, numbers);
  }
  const number = numbers.get(sourceId);
  if (number === undefined) throw new ContentError(`the source "${sourceId}" is cited by no chapter`);
  return number;
}

/** Sources in the order of their numbers. Throws for one that the story does not cite. */
export const inCitationOrder = (ids: readonly string[]): string[] =>
  [...ids].sort((a, b) => citationNumber(a) - citationNumber(b));
