// The contract every chart keeps: ids, views, words, scene, description, table and sources, in one frozen object.
import type { Component } from 'svelte';
import { checkedLines, type DataLine, type LineDefinition } from './data-lines.ts';
import { checkedModel, type ModelDefinition } from './model.ts';
import { checkedGuess } from './checked-guess.ts';
import type { PackedScenes } from './packed-scenes.ts';
import { checkedPicks, type Picks } from './picks.ts';

/** Artboards in user units: a chart is drawn anew for each, not scaled from one to the other. */
export const artboards = { narrow: 360, wide: 640 } as const;
export type Size = keyof typeof artboards;
export const sizes: readonly Size[] = ['narrow', 'wide'];

/** How strongly a mark speaks in a view. */
export type Emphasis = 'normal' | 'strong' | 'faint';

/** What a layout returns: finished geometry and strings. Each chart adds its own marks. */
export interface Scene {
  readonly width: number;
  readonly height: number;
}

/** A text that the layout has placed: baseline at `y`, `lines` set `leading` apart. */
export interface PlacedText {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly weight: 400 | 600;
  readonly leading: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tone: TextTone;
  readonly emphasis: Emphasis;
  /** Clears the ground around the letters where scale lines run behind them. */
  readonly halo?: boolean;
}
export type TextTone = 'ink' | 'ink-2' | 'china' | 'japan' | 'others' | 'policy' | 'on-fill';

/** Props of every chart component. */
export interface ChartProps<S extends Scene> {
  /** One scene of type S a view, and its name; the component shows the one its figure has chosen. */
  readonly scenes: PackedScenes<S>;
  /** The view shown first, and the one in the static HTML. */
  readonly view: string;
  /** Unique on the page: prefix of the ids inside the SVG, and the figure whose view it follows. */
  readonly figure: string;
  /** Tells the two artboards of one figure apart. */
  readonly size: Size;
}

/** What a reader sees in words in one view. */
export interface ViewWords {
  /** Name of the view on its button: a noun a reader would use. */
  readonly label: string;
  /** The finding, as a headline. */
  readonly finding: string;
  /** What is measured: unit and years. */
  readonly subtitle: string;
}

/** A column of the data table: what it says and how its cells read. */
export interface DataColumn {
  readonly name: string;
  readonly label: string;
  readonly align: 'start' | 'end';
  /** What the numbers behind its cells are, with their unit: the heading under which data files give them beside the words. */
  readonly number?: string;
}

/** One row of the data table: a printable string a column; an empty string where nothing is known. */
export type DataRow = Readonly<Record<string, string>>;

/** A row as the data files carry it: the table's own columns, null where nothing is known. */
export type RawRow = Readonly<Record<string, unknown>> & {
  readonly source_id: readonly string[];
  readonly as_of: string | null;
};

/** One number of a guess, set by slider, number field or hand on the drawing. */
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
/** Before the answer is seen, guess and answer together, or the answer alone. */
export type GuessState = 'open' | 'compared' | 'answered';
/** Where on the drawing a hand sets the fields, in user units. */
export interface GuessPad {
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** The direction in which the fields follow each other; their values run across it. */
  readonly along: 'x' | 'y';
  /** Where each field stands, and how far to either side a hand sets it. */
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
  /** The answer in a sentence or two, for readers who skip, without script and on paper. */
  readonly answer: string;
  /** Takes just these data: the chart's own `guess.ts` declares their type. */
  readonly guessing: Guessing<never>;
}

/** What views of a chart can't show. */
export interface Limit<View extends string = string> {
  readonly views: readonly View[];
  readonly text: string;
}

export interface Chart {
  /** Kebab-case: folder, address, figure id, file name of every export, name of the test. */
  readonly id: string;
  /** Short name for lists and file titles. */
  readonly name: string;
  readonly tags: readonly string[];
  /** Names of the tables that the rows come from. */
  readonly tables: readonly string[];
  /** The first view is the default. */
  readonly views: readonly [string, ...string[]];
  readonly words: Readonly<Record<string, ViewWords>>;
  /** What the figure can't show, a sentence each, with the views that it holds for. */
  readonly limits: readonly Limit[];
  /** The rows drawn in any view, in the table's order. */
  readonly rows: readonly RawRow[];
  /** The rows drawn in one view. */
  rowsOf(view: string): readonly RawRow[];
  scene(view: string, size: Size): Scene;
  readonly component: Component<ChartProps<never>>;
  /** The screen reader's sentence or two, written from the rows. */
  describe(view: string): string;
  /** The table under the figure: `rows` are the cells of its `lines`. */
  readonly data: {
    readonly columns: readonly DataColumn[];
    readonly rows: readonly DataRow[];
    readonly lines: readonly DataLine[];
  };
  /** The rows that a reader can filter and open under the figure, where it has such a list. Needs `component: Plot`. */
  readonly picks?: Picks;
  /** What a reader can set, where the figure draws a model; its presets are the views. Needs `component: Plot`. */
  readonly model?: ModelDefinition;
  /** What a reader may guess first, where there is such a question. Drawn by Plot. */
  readonly guess?: Guess;
  /** Ids in sources.csv, in order of first use. */
  readonly sources: readonly string[];
}

/** What a chart's folder states; the rest of {@link Chart} is computed from it. */
export interface ChartDefinition<Row extends RawRow, View extends string, S extends Scene> {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly tables: readonly string[];
  readonly views: readonly [View, ...View[]];
  readonly words: Readonly<Record<View, ViewWords>>;
  /** What the figure can't show. A sentence alone holds for all views; one that names views stands under no other. */
  readonly limits: readonly (string | Limit<View>)[];
  readonly rows: readonly Row[];
  rowsOf(view: View): readonly Row[];
  scene(view: View, size: Size): S;
  readonly component: Component<ChartProps<S>>;
  describe(view: View): string;
  /** The table under the figure, see {@link LineDefinition}: every row drawn stands in a line of it. */
  readonly data: { readonly columns: readonly DataColumn[]; readonly rows: readonly LineDefinition[] };
  /** The rows that a reader can filter and open under the figure, where it has such a list. Needs `component: Plot`. */
  readonly picks?: Picks;
  /** What a reader can set, where the figure draws a model; its presets are the views. Needs `component: Plot`. */
  readonly model?: ModelDefinition;
  /** What a reader may guess first, where there is such a question. Drawn by Plot. */
  readonly guess?: Guess;
}

/** Limits with their views. Throws RangeError for a limit of no view of the chart, and for a view without a limit. */
function checkedLimits(
  id: string,
  views: readonly string[],
  limits: readonly (string | Limit)[],
): readonly Limit[] {
  const file = `src/charts/${id}/chart.ts`;
  const choices = `the views are ${views.join(', ')}`;
  const checked = limits.map((limit) => (typeof limit === 'string' ? { views, text: limit } : limit));
  for (const { views: own, text } of checked) {
    if (own.length === 0) throw new RangeError(`${file}: the limit “${text}” names no view; ${choices}`);
    const stranger = own.find((view) => !views.includes(view));
    if (stranger !== undefined)
      throw new RangeError(`${file}: the limit “${text}” names the view "${stranger}"; ${choices}`);
  }
  const bare = views.find((view) => !checked.some((limit) => limit.views.includes(view)));
  if (bare !== undefined)
    throw new RangeError(`${file}: the view "${bare}" has no limit that says what it can’t show`);
  return Object.freeze(checked);
}

/**
 * Completes a chart from its definition.
 * @throws RangeError for a view without a source or without a limit, and when a view is asked for that the chart does not have,
 *   naming the valid ones
 */
export function defineChart<Row extends RawRow, View extends string, S extends Scene>(
  definition: ChartDefinition<Row, View, S>,
): Chart {
  const { id, rows, views } = definition;
  if (rows.length === 0) throw new RangeError(`chart "${id}" draws no rows`);
  if (definition.picks !== undefined) checkedPicks(id, definition.picks);
  if (definition.model !== undefined) checkedModel(id, definition.model, views);
  if (definition.guess !== undefined) checkedGuess(id, definition.guess);
  const known = (view: string): View => {
    const match = views.find((name) => name === view);
    if (match === undefined)
      throw new RangeError(`chart "${id}" has no view "${view}"; its views are ${views.join(', ')}`);
    return match;
  };
  for (const view of views) {
    const drawn = definition.rowsOf(view);
    if (drawn.every(({ source_id }) => source_id.length === 0))
      throw new RangeError(
        `src/charts/${id}/chart.ts: the view "${view}" has no source; none of the ${drawn.length} rows that it draws names one`,
      );
  }
  const sources = [...new Set(rows.flatMap((row) => row.source_id))];
  const rowsOf = (view: string): readonly Row[] => definition.rowsOf(known(view));
  const lines = checkedLines({ id, views, rows, rowsOf }, definition.data.rows);
  return Object.freeze({
    ...definition,
    limits: checkedLimits(id, views, definition.limits),
    rowsOf,
    data: { columns: definition.data.columns, rows: lines.map(({ cells }) => cells), lines },
    scene: (view: string, size: Size) => definition.scene(known(view), size),
    describe: (view: string) => definition.describe(known(view)),
    component: definition.component as unknown as Component<ChartProps<never>>,
    sources,
  });
}
