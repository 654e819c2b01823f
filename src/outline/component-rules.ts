// What each component of a chapter needs, and what it adds to the chapter's outline.
import type { Asked } from '../charts/contract/model/model-output.ts';
import { sizes } from '../charts/contract/scene.ts';
import { chartNamed, guessNamed, modelNamed } from '../charts/contract/registry.ts';
import { marksOf } from '../charts/figure/read-out/mark-of-row.ts';
import { claim } from '../data/facts/claim.ts';
import { ContentError } from '../data/reading/content-error.ts';
import { fact } from '../data/facts/facts.ts';
import { wordsHold } from '../data/facts/holds.ts';
import { source } from '../data/facts/sources.ts';
import { didYouMean } from '../data/reading/nearest.ts';
import {
  componentsIn,
  neededAttribute,
  placeOf,
  writtenWords,
  type Component,
  type MdxNode,
} from '../data/text/mdx-tree.ts';
import { kebab, slug } from '../names/slug.ts';
import { citedIn, citeNote, factNote, type MarkNote } from './prose/mark-notes.ts';
import { term } from '../data/text/terms.ts';
import { modelResult } from './prose/model-result.ts';

/** A step as its scroll reads it. */
export interface StepDraft {
  readonly id: string;
  readonly chart: string;
  readonly view: string;
  readonly before: string;
  /** Ids of earlier steps whose content it took over: they lead to it. */
  readonly was: readonly string[];
  /** What its numbers open, in the order of the text. */
  readonly notes: MarkNote[];
  /** The marks that its author tied words to, by key. */
  readonly at: string[];
}

/** A scroll while its steps are read; `view` is the one that its last step asked for. */
export interface Scroll {
  readonly chart: string;
  view: string;
  readonly steps: StepDraft[];
}

/** Where a component stands. */
export interface Place {
  readonly inScrolly: boolean;
  /** The scroll around it; undefined outside of one, and in one that has a problem of its own. */
  readonly scroll?: Scroll | undefined;
  /** The id of the step around it; null for plain text. */
  readonly step: string | null;
}

/** What a chapter's components have added so far, each set in order of first use. */
export interface Draft {
  readonly path: string;
  /** Where each id of the story stands: of steps, former ones among them, and of headings. */
  readonly places: Map<string, string>;
  readonly charts: string[];
  readonly scrolls: Scroll[];
  readonly facts: Set<string>;
  readonly citations: Set<string>;
  /** By their ids on the page. */
  readonly notes: Map<string, MarkNote>;
  readonly claims: Map<string, string | null>;
  readonly terms: Set<string>;
  readonly guesses: Map<string, Component>;
  /** Its closing sentences: one at most. */
  readonly closings: Component[];
}

/**
 * Adds a component to the draft. Gives the place of the component's content where that differs from its own.
 * @throws ContentError that says what is wrong and names the valid choices
 */
type Rule = (component: Component, place: Place, draft: Draft) => Place | undefined;

function refuseInside({ inScrolly }: Place): void {
  if (inScrolly) throw new ContentError('stands inside a <Scrolly>; close that one first');
}

/** Adds the chart of a figure or a scroll, and gives it with the view asked for. */
function addChart(component: Component, draft: Draft): { readonly chart: string; readonly view: string } {
  const chart = chartNamed(neededAttribute(component, 'chart'));
  const view = neededAttribute(component, 'view');
  chart.describe(view);
  if (draft.charts.includes(chart.id))
    throw new ContentError(`the chart "${chart.id}" stands twice in this chapter`);
  draft.charts.push(chart.id);
  return { chart: chart.id, view };
}

function addNote(note: MarkNote, place: Place, draft: Draft): undefined {
  for (const name of note.facts) draft.facts.add(name);
  for (const name of note.sources) draft.citations.add(name);
  draft.notes.set(note.id, note);
  if (note.facts.length > 0) stepAround(place)?.notes.push(note);
}

const cite: Rule = (component, place, draft) => {
  const ids = citedIn(neededAttribute(component, 'id'));
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice !== undefined) throw new ContentError(`names the source "${twice}" twice`);
  addNote(citeNote(ids.map((id) => source(id).source_id)), place, draft);
  return undefined;
};

const scrolly: Rule = (component, place, draft) => {
  refuseInside(place);
  const scroll = { ...addChart(component, draft), steps: [] };
  draft.scrolls.push(scroll);
  return { inScrolly: true, scroll, step: null };
};

/** Notes where an id stands. Throws ContentError where the story has it already: all of it stands on one page. */
function takeId({ places }: Draft, name: string, id: string, place: string): void {
  const earlier = places.get(id);
  if (earlier !== undefined) throw new ContentError(`the ${name} "${id}" is taken by ${earlier}`);
  places.set(id, place);
}

/** Notes the id that the page makes of a heading. Throws ContentError where the story has it already. */
export function takeHeading(heading: MdxNode, draft: Draft): void {
  const words = writtenWords(heading).join(' ');
  const { line } = placeOf(heading);
  takeId(
    draft,
    `id of the heading “${words}”,`,
    slug(words.replace(/[’']/g, '')),
    `the heading in ${draft.path}:${line}`,
  );
}

const stepRule: Rule = (component, { inScrolly, scroll }, draft) => {
  const id = neededAttribute(component, 'id');
  if (!inScrolly) throw new ContentError(`the step "${id}" stands outside a <Scrolly>`);
  const view = neededAttribute(component, 'view');
  const was = (component.attributes['was'] ?? '').split(/\s+/).filter((former) => former !== '');
  const odd = was.some((former) => !kebab.test(former));
  if (odd)
    throw new ContentError(`was="${component.attributes['was']}": expected ids with a space between them`);
  const line = `${draft.path}:${component.line}`;
  takeId(draft, 'step id', id, line);
  for (const former of was) takeId(draft, 'former id', former, `the former ids of ${line}`);
  if (scroll !== undefined) {
    chartNamed(scroll.chart).describe(view);
    scroll.steps.push({ id, chart: scroll.chart, view, before: scroll.view, was, notes: [], at: [] });
    scroll.view = view;
  }
  return { inScrolly, scroll, step: id };
};

/**
 * Refuses a step that says nothing: its figure would change without a word.
 * @throws ContentError where it has neither words nor a fact or a result
 */
export function refuseEmptyStep({ attributes, children }: Component): void {
  const prints = children.flatMap(componentsIn).some(({ name }) => name === 'Fact' || name === 'Result');
  if (!prints && children.flatMap(writtenWords).length === 0)
    throw new ContentError(`the step "${attributes['id']}" has no text`);
}

const figure: Rule = (component, place, draft) => {
  refuseInside(place);
  addChart(component, draft);
  return undefined;
};

const guess: Rule = (component, place, draft) => {
  refuseInside(place);
  const chart = neededAttribute(component, 'chart');
  guessNamed(chart);
  if (draft.guesses.has(chart))
    throw new ContentError(`the guess of "${chart}" stands twice in this chapter`);
  if (draft.charts.includes(chart))
    throw new ContentError(`stands after the figure "${chart}", which gives the answer; put it before`);
  draft.guesses.set(chart, component);
  return undefined;
};

const panel: Rule = (component, place, draft) => {
  refuseInside(place);
  const chart = chartNamed(neededAttribute(component, 'chart'));
  modelNamed(chart.id);
  chart.describe(neededAttribute(component, 'view'));
  if (!draft.charts.includes(chart.id))
    throw new ContentError(`stands before its figure: show "${chart.id}" above it`);
  return undefined;
};

const closing: Rule = (component, place, draft) => {
  refuseInside(place);
  if (draft.closings.length > 0)
    throw new ContentError(`stands twice in this chapter, first in line ${draft.closings[0]?.line}`);
  draft.closings.push(component);
  return undefined;
};

/** What a <Holds> claims, from its attributes; wordsHold refuses whatever is no condition. */
function boundsOf({ attributes }: Component): Readonly<Record<string, unknown>> {
  const bounds = Object.entries(attributes).filter(([name]) => name !== 'fact' && name !== 'of');
  return Object.fromEntries(
    bounds.map(([name, value]) => {
      // An expression is plain data: a number, [low, high], or { value: 75, step: 5 }.
      const data = value.replace(/(\w+):/g, '"$1":');
      try {
        return [name, JSON.parse(data)];
      } catch {
        return [name, value];
      }
    }),
  );
}

const holds: Rule = (component, place, draft) => {
  const { of } = component.attributes;
  const held = fact(neededAttribute(component, 'fact'));
  const other = of === undefined ? undefined : fact(of);
  wordsHold(held, other, boundsOf(component), component.children.flatMap(writtenWords).join(' '));
  addNote(factNote(other === undefined ? [held] : [held, other]), place, draft);
  return undefined;
};

/** The result that a <Result> asks for, from its attributes. */
const askedIn = (component: Component): Asked => ({
  model: neededAttribute(component, 'model'),
  view: neededAttribute(component, 'view'),
  of: neededAttribute(component, 'of'),
  state: component.attributes['state'],
});

const claimRule: Rule = (component, { step: around }, draft) => {
  const { claim_id } = claim(neededAttribute(component, 'id'));
  if ((draft.claims.get(claim_id) ?? null) === null) draft.claims.set(claim_id, around);
  return undefined;
};

/** The step around a component. */
const stepAround = ({ scroll, step: around }: Place): StepDraft | undefined =>
  scroll?.steps.find(({ id }) => id === around);

const at: Rule = (component, place) => {
  const key = neededAttribute(component, 'mark');
  if (place.step === null) throw new ContentError('stands outside a <Step>, where no drawing has marks');
  const step = stepAround(place);
  if (step === undefined) return undefined;
  const chart = chartNamed(step.chart);
  for (const size of sizes) {
    const keys = marksOf(chart, step.view, size);
    if (!keys.includes(key))
      throw new ContentError(
        `mark="${key}": the ${size} drawing of ${step.chart} in "${step.view}" has no such mark${didYouMean(key, keys)}`,
      );
  }
  step.at.push(key);
  return undefined;
};

/** Each component that an author may write, in the order in which messages name them. */
const rules: Readonly<Record<string, Rule>> = {
  Scrolly: scrolly,
  Step: stepRule,
  Figure: figure,
  Guess: guess,
  Panel: panel,
  Closing: closing,
  Fact: (component, place, draft) =>
    addNote(factNote([fact(neededAttribute(component, 'id'))]), place, draft),
  Holds: holds,
  Result: (component) => void modelResult(askedIn(component)),
  Cite: cite,
  Claim: claimRule,
  Term: (component, _, draft) => void draft.terms.add(term(neededAttribute(component, 'id')).id),
  At: at,
  Name: () => undefined,
  EvidenceEnd: () => undefined,
};

/**
 * Adds a component to the draft and gives the place of its content.
 * @throws ContentError for a component that authors may not write, for attributes that are spread, and for whatever its own rule refuses
 */
export function addComponent(component: Component, place: Place, draft: Draft): Place {
  const rule = rules[component.name];
  if (rule === undefined)
    throw new ContentError(`unknown component; authors may write ${Object.keys(rules).join(', ')}`);
  const spread = Object.keys(component.attributes).find((name) => name.startsWith('...'));
  if (spread !== undefined) throw new ContentError(`attributes can't be spread: write {${spread}} out`);
  return rule(component, place, draft) ?? place;
}
