// What a model hands to its panel: controls, presets, and what any state of it gives in words, rows and a drawing. Runs anywhere.
import type { DataColumn, DataRow } from '../data-lines.ts';
import type { Size, PlotScene } from '../scene.ts';
import { byView } from '../by-view.ts';
import { checkSettings } from './check-settings.ts';
import { presetOf, type Settings, type State } from './settings.ts';

/** A column of the table of a result. Files have numbers in it, under its name with their unit at the end: `through_t`. */
export interface ResultColumn extends DataColumn {
  /** Unit of its numbers; empty for words, and for a year or a day, which are counted. */
  readonly unit: '' | '%' | 't' | 'days';
  /** What it says, and how it is rounded. */
  readonly meaning: string;
}

/** A line of that table: its cells as they are printed, and the numbers behind them, rounded alike; null where nothing limits. */
export interface ResultLine {
  readonly cells: DataRow;
  readonly numbers: Readonly<Record<string, number | null>>;
}

/** What one state gives. */
export interface Result {
  /** The result as a headline. */
  readonly finding: string;
  /** What is measured, and the settings that matter most, named. */
  readonly subtitle: string;
  /** The subtitle without the part that explains signs, where it has one. */
  readonly measures?: string;
  /** The result in a plain sentence or two, announced when it changes. */
  readonly sentence: string;
  /** What moves the result, or what follows besides: a sentence that is read, not announced. */
  readonly remark: string;
  /** The drawing in words. */
  readonly description: string;
  readonly rows: readonly DataRow[];
  /** The numbers behind each of the rows, by column. */
  readonly numbers: readonly ResultLine['numbers'][];
  scene(size: Size): PlotScene;
}

export interface Model extends Settings {
  /** Columns of the table that a state fills. */
  readonly columns: readonly ResultColumn[];
  /** A state in which nothing contradicts; `changed` is the control being changed, which keeps its value. */
  settled(state: State, changed?: string): State;
  /** What a state gives. */
  result(state: State): Result;
}

/** What each preset gives. */
export const presetResults = <View extends string>(
  model: Model,
  views: readonly View[],
): Readonly<Record<View, Result>> =>
  byView(views, (view) => model.result({ view, values: presetOf(model, view) }));

/** Where an input of a preset comes from. */
export interface Origin {
  /** "customs, 2009"; undefined for an assumption of ours. */
  readonly says?: string;
  readonly sources: readonly string[];
}

/** What prose may print of a state, from what it may print of the run of that state. */
export const outputsOf = <Run>(
  run: (state: State) => Run,
  outputs: Readonly<Record<string, (run: Run) => Output | null>>,
): ModelDefinition['outputs'] =>
  Object.fromEntries(Object.entries(outputs).map(([name, of]) => [name, (state: State) => of(run(state))]));

/** A question that sends the reader to the controls, with a state to start from and what the model answers. */
export interface Question {
  readonly asks: string;
  readonly state: State;
  /** The dial to which it sends the reader, "slip", or the group of switches, "plants-magnet": their ids in the panel, behind its own. */
  readonly leadsTo: string;
  readonly answer: string;
}

/** A number or a name that a state gives, as prose prints it. */
export interface Output {
  readonly value: number | string;
  readonly text: string;
  /** Follows the text, with the space before it: "\u00a0tonnes"; empty where it needs none. */
  readonly unit: string;
}

/** A model as a chart's folder states it: everything that the page needs at build, and the data that the browser needs. */
export interface ModelDefinition {
  readonly model: Model;
  /** Plain data from rows: what the model's module needs to make the same model in the browser. */
  readonly data: unknown;
  /** Controls in the order in which they stand, under headings. */
  readonly groups: readonly ControlGroup[];
  readonly origins: Readonly<Record<string, Readonly<Record<string, Origin>>>>;
  readonly questions: readonly Question[];
  /** What prose may print of a state with <Result of="…">, by permanent names; null where the state gives no such thing. */
  readonly outputs: Readonly<Record<string, (state: State) => Output | null>>;
  /** The things of a set, under headings, where they are more than words: a switch each, its amount as a bar. */
  readonly lists?: Readonly<Record<string, readonly SwitchGroup[]>>;
}

export interface ControlGroup {
  readonly title: string;
  readonly controls: readonly string[];
  /** Closed until a reader opens it: settings that most readers leave alone. */
  readonly folded?: boolean;
}

export interface SwitchGroup {
  /** Unlike that of any other group of its control. */
  readonly id: string;
  readonly title: string;
  readonly says: string;
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    readonly amount: string;
    /** The bar's part of the longest in its group, 0 to 1. */
    readonly part: number;
    /** Hatched: it does not exist yet. */
    readonly promised: boolean;
    readonly says: string;
    readonly sources: readonly string[];
    /** The control that holds a number of its own for it; null where it has none. */
    readonly numbers: string | null;
  }[];
}

/**
 * Checks that the model of a chart holds together: each control stands in one group and has an origin in each preset, and each question
 * leads to one of them.
 * @throws RangeError naming the file, the control and what is wrong
 */
export function checkModel(chart: string, definition: ModelDefinition, views: readonly string[]): void {
  const { model, groups, origins, questions, lists = {} } = definition;
  const wrong = (problem: string): never => {
    throw new RangeError(`src/charts/${chart}/model.ts: ${problem}`);
  };
  checkSettings(chart, model, views);
  const names = model.controls.map(({ name }) => name);
  const grouped = groups.flatMap(({ controls }) => controls);
  for (const name of names) if (!grouped.includes(name)) wrong(`the control "${name}" stands in no group`);
  for (const [i, name] of grouped.entries()) {
    if (grouped.indexOf(name) < i) wrong(`the control "${name}" stands in the groups twice`);
    if (!names.includes(name))
      wrong(`a group has "${name}", which is no control; the controls are ${names.join(', ')}`);
  }
  for (const view of views)
    for (const name of names)
      if (origins[view]?.[name] === undefined)
        wrong(`the control "${name}" has no origin in the preset "${view}"`);
  const places = names.flatMap((name) => lists[name]?.map(({ id }) => `${name}-${id}`) ?? [name]);
  for (const { leadsTo } of questions)
    if (!places.includes(leadsTo))
      wrong(`a question leads to "${leadsTo}", which is neither a dial nor switches: ${places.join(', ')}`);
}
