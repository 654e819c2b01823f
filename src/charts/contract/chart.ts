// The contract every chart keeps: ids, views, words, scene, description, table and sources, in one frozen object.
import type { Component } from 'svelte';
import {
  checkedLines,
  type DataColumn,
  type DataLine,
  type DataRow,
  type LineDefinition,
  type RawRow,
} from './data-lines.ts';
import { checkModel, type ModelDefinition } from './model/model.ts';
import { checkGuess, type Guess } from './guess.ts';
import type { DrawingProps, Scene, Size } from './scene.ts';
import { checkPicks, type Picks } from './picks.ts';

/** What a reader sees in words in one view. */
export interface ViewWords {
  /** Name of the view on its button: a noun a reader would use. */
  readonly label: string;
  /** The finding, as a headline. */
  readonly finding: string;
  /** What is measured: unit and years; at its end it may explain signs of the drawing. */
  readonly subtitle: string;
  /** The subtitle without the part that explains signs, where it has one. */
  readonly measures?: string;
  /** Measures something other than the opening view, so phones show its subtitle too. */
  readonly measuresAnew?: boolean;
}

/** What a mark says where its key names no line of the table, or where it says another thing at every moment that it runs through. */
export interface Reading {
  readonly columns: readonly DataColumn[];
  /** One line; or one a moment, evenly spread from end to end of the mark `along`, and null where a moment has none. */
  readonly lines: readonly (LineDefinition | null)[];
  /** The key of a mark that reaches from the first of several moments to the last. */
  readonly along?: string;
}

/** What views of a chart can't show. */
export interface Limit<View extends string = string> {
  readonly views: readonly View[];
  readonly text: string;
}

/** What the words of a chart give, as functions of its record: what `words.ts` exports. */
interface ChartWords<Rows, View extends string> {
  readonly name: string;
  readonly columns: readonly DataColumn[];
  readonly limits: readonly (string | Limit<View>)[] | ((rows: Rows) => readonly (string | Limit<View>)[]);
  viewWords(rows: Rows): Readonly<Record<View, ViewWords>>;
  describe(rows: Rows, view: View): string;
  lines(rows: Rows): readonly LineDefinition[];
}
/** Calls `give`. Rethrows its error, of the same class, with `where` in front and the first as cause. */
function located<T>(where: string, give: () => T): T {
  try {
    return give();
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const Kind = [RangeError, TypeError].find((kind) => cause instanceof kind) ?? Error;
    throw new Kind(`${where}: ${cause.message}`, { cause });
  }
}

/** A value, or what works it out when the chart is defined, so that an error says whose it is. */
type Given<T> = T | (() => T);
const given = <T extends object>(where: string, value: Given<T>): T =>
  typeof value === 'function' ? located(where, value as () => T) : value;

/** The part of a definition that is words: those of a record. */
export const inWords = <Rows, View extends string>(
  rows: Rows,
  { name, columns, limits, viewWords, describe, lines }: ChartWords<Rows, View>,
) => ({
  name,
  words: () => viewWords(rows),
  limits: typeof limits === 'function' ? () => limits(rows) : limits,
  describe: (view: View) => describe(rows, view),
  data: { columns, rows: () => lines(rows) },
});

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
  /** Those of them that no mark of the view rests on: their sources are credited after all others. */
  aside(view: string): readonly RawRow[];
  /** The day to which a view says what was looked for, where that is later than its rows; null where its rows say all. */
  soughtTo(view: string): string | null;
  scene(view: string, size: Size): Scene;
  /** Its own drawing where it is more than marks; all others are drawn by Plot. */
  readonly drawing?: Component<DrawingProps<never>>;
  /** The screen reader's sentence or two, written from the rows. */
  describe(view: string): string;
  /** The table under the figure: `rows` are the cells of its `lines`. */
  readonly data: {
    readonly columns: readonly DataColumn[];
    readonly rows: readonly DataRow[];
    readonly lines: readonly DataLine[];
  };
  /** The rows that a reader can filter and open under the figure, where it has such a list. Drawn by Plot. */
  readonly picks?: Picks;
  /** What a reader can set, where the figure draws a model; its presets are the views. Drawn by Plot. */
  readonly model?: ModelDefinition;
  /** What a reader may guess first, where there is such a question. Drawn by Plot. */
  readonly guess?: Guess;
  /** The rows that a mark stands for, by its key, where key and rows share no name: none leaves it to the names, null stands for nothing. */
  readonly marks?: (key: string) => readonly RawRow[] | null;
  /** What a mark of a view says, where it is more than the lines that its key names; undefined leaves it to these. */
  readonly reads?: (view: string, key: string) => Reading | undefined;
  /** Ids in sources.csv, in order of first use. */
  readonly sources: readonly string[];
}

/** What a chart's folder states; the rest of {@link Chart} is computed from it. */
export interface ChartDefinition<Row extends RawRow, View extends string, S extends Scene> extends Pick<
  Chart,
  'id' | 'name' | 'tags' | 'tables' | 'picks' | 'model' | 'guess' | 'marks'
> {
  readonly views: readonly [View, ...View[]];
  readonly words: Given<Readonly<Record<View, ViewWords>>>;
  /** A sentence alone holds for all views; one that names views stands under no other. */
  readonly limits: Given<readonly (string | Limit<View>)[]>;
  readonly rows: readonly Row[];
  rowsOf(view: View): readonly Row[];
  aside?(view: View): readonly RawRow[];
  soughtTo?(view: View): string | null;
  reads?(view: View, key: string): Reading | undefined;
  scene(view: View, size: Size): S;
  readonly drawing?: Component<DrawingProps<S>>;
  describe(view: View): string;
  /** The table under the figure, see {@link LineDefinition}: every row drawn stands in a line of it. */
  readonly data: { readonly columns: readonly DataColumn[]; readonly rows: Given<readonly LineDefinition[]> };
}

/** Limits with their views. Throws RangeError for a limit of no view of the chart, and for a view without a limit. */
function checkedLimits(
  id: string,
  views: readonly string[],
  limits: readonly (string | Limit)[],
): readonly Limit[] {
  const file = `src/charts/${id}/words.ts`;
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
  if (rows.length === 0) throw new RangeError(`src/charts/${id}/rows.ts: no rows to draw`);
  if (definition.picks !== undefined) checkPicks(id, definition.picks);
  if (definition.model !== undefined) checkModel(id, definition.model, views);
  if (definition.guess !== undefined) checkGuess(id, definition.guess);
  const known = (view: string): View => {
    const match = views.find((name) => name === view);
    if (match === undefined)
      throw new RangeError(`chart "${id}" has no view "${view}"; its views are ${views.join(', ')}`);
    return match;
  };
  const inView = (view: string): string => `src/charts/${id}, view "${view}"`;
  const inWordsFile = (name: string): string => `src/charts/${id}/words.ts, ${name}`;
  const rowsOf = (view: string): readonly Row[] => {
    const one = known(view);
    return located(inView(one), () => definition.rowsOf(one));
  };
  for (const view of views) {
    const drawn = rowsOf(view);
    if (drawn.every(({ source_id }) => source_id.length === 0))
      throw new RangeError(
        `src/charts/${id}/rows.ts: the view "${view}" has no source; none of the ${drawn.length} rows that it draws names one`,
      );
  }
  const sources = [...new Set(rows.flatMap((row) => row.source_id))];
  const { columns } = definition.data;
  const lines = checkedLines({ id, views, rows, rowsOf }, given(inWordsFile('lines'), definition.data.rows));
  /** Laid out once: pages, pictures, files and embeds use the same scenes. */
  const scenes = new Map<string, S>();
  return Object.freeze({
    ...definition,
    words: given(inWordsFile('viewWords'), definition.words),
    limits: checkedLimits(id, views, given(inWordsFile('limits'), definition.limits)),
    rowsOf,
    aside: (view: string) => definition.aside?.(known(view)) ?? [],
    soughtTo: (view: string) => definition.soughtTo?.(known(view)) ?? null,
    data: { columns, rows: lines.map(({ cells }) => cells), lines },
    scene: (view: string, size: Size) => {
      const one = known(view);
      const key = `${one} ${size}`;
      const scene =
        scenes.get(key) ??
        Object.freeze(located(`${inView(one)}, ${size}`, () => definition.scene(one, size)));
      scenes.set(key, scene);
      return scene;
    },
    describe: (view: string) => {
      const one = known(view);
      return located(inView(one), () => definition.describe(one));
    },
    reads: (view: string, key: string) => {
      const one = known(view);
      return located(`${inView(one)}, mark "${key}"`, () => definition.reads?.(one, key));
    },
    sources,
  });
}
