// What readers may guess before they see a figure: its words, fields and drawing, and what can't work in the browser. Runs anywhere.
import { kebab } from '../../names/slug.ts';
import type { Scene, Size } from './scene.ts';

/** One number of a guess, set by slider, number field or dragging over the drawing. */
export interface GuessField {
  /** Kebab-case: the name of its controls on the page. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** Where it stands before the reader sets it: a place that tells nothing. */
  readonly start: number;
}
/** Before the answer is seen; guess and answer together; the answer alone; or the question without the reader's marks, to write on. */
export type GuessState = 'open' | 'compared' | 'answered' | 'blank';
/** Where on the drawing dragging sets the fields, in user units. */
export interface GuessPad {
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** The direction in which the fields follow each other; their values run across it. */
  readonly along: 'x' | 'y';
  /** Where each field stands, and how far to either side dragging sets it. */
  readonly fields: readonly { readonly at: number; readonly reach: number }[];
  /** Where across the fields the least and the most of their values stand. */
  readonly least: number;
  readonly most: number;
}
/** A guess beside the data, in words. */
export interface GuessWords {
  readonly finding: string;
  /** Field by field, where there are several. */
  readonly rows: readonly string[];
  /** Who counts, when, and how that is known. */
  readonly basis: string;
}
/** What `src/charts/ID/guess.ts` exports as `guessing`: pure, since it runs in the browser with `data` that came as JSON. */
export interface Guessing<Data> {
  /** Values in the order of the fields. The height is the same in all states. */
  scene(data: Data, values: readonly number[], state: GuessState, size: Size): Scene;
  pad(data: Data, size: Size): GuessPad;
  compare(data: Data, values: readonly number[]): GuessWords;
}
/** What a reader may guess before seeing the figure. */
export interface Guess {
  readonly question: string;
  /** What to do, and what is counted. */
  readonly task: string;
  readonly fields: readonly GuessField[];
  /** What geometry and comparison need from the rows; plain JSON. */
  readonly data: unknown;
  /** The data without the answer: all that the states `open` and `blank` need, for pages that hold it back. */
  readonly unanswered: unknown;
  /** The answer in a sentence or two, for readers who skip, without script and on paper. */
  readonly answer: string;
  /** Takes just these data: the chart's own `guess.ts` declares their type. */
  readonly guessing: Guessing<never>;
}

/** Whether JSON brings a value over as it is. */
const crosses = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' && Number.isFinite(value)) ||
  (Array.isArray(value) && value.every(crosses)) ||
  (typeof value === 'object' &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.values(value).every(crosses));

/**
 * Checks what a chart asks first.
 * @throws RangeError that names the file, the field and what was expected
 */
export function checkGuess(chart: string, guess: Guess): void {
  const wrong = (what: string): RangeError => new RangeError(`src/charts/${chart}/guess.ts: ${what}`);
  for (const [name, text] of Object.entries({
    question: guess.question,
    task: guess.task,
    answer: guess.answer,
  }))
    if (text.trim() === '') throw wrong(`its ${name} is empty`);
  if (guess.fields.length === 0) throw wrong('it has no fields');
  const ids = guess.fields.map(({ id }) => id);
  for (const { id, least, most, step, start } of guess.fields) {
    if (!kebab.test(id)) throw wrong(`field "${id}": expected a kebab-case id`);
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) throw wrong(`field "${id}" stands twice`);
    if (!(most > least))
      throw wrong(`field "${id}" from ${least} to ${most}: expected the most above the least`);
    if (!(step > 0)) throw wrong(`field "${id}" with step ${step}: expected a number above 0`);
    if (!(start >= least && start <= most) || (start - least) % step !== 0)
      throw wrong(`field "${id}" starts at ${start}: expected a step from ${least} to ${most}`);
  }
  for (const [name, value] of Object.entries({
    data: guess.data,
    'data without the answer': guess.unanswered,
  }))
    if (!crosses(value)) throw wrong(`its ${name} must be plain JSON: numbers, strings, lists, objects`);
}
