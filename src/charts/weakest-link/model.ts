// The weakest link as a reader can set it: plants, dates, ramp and recipe, and what any state gives in words, rows and a drawing. Runs anywhere.
import {
  modelYears,
  stages,
  weakestLink,
  weakestLinkRanges,
  type Project,
  type Recipe,
  type Stage,
  type WeakestLink,
  type WeakestLinkSettings,
} from '../../simulation/weakest-link.ts';
import { byView } from '../contract/by-view.ts';
import { outputsOf, type Model, type ModelDefinition, type Result } from '../contract/model/model.ts';
import {
  changedIn,
  listOf,
  numbersOf,
  presetOf,
  type Control,
  type State,
  type Values,
} from '../contract/model/settings.ts';
import { toHundred } from '../look/format.ts';
import { weakestLink as drawChain, type StageBore, type Throughput } from './layout.ts';
import type { Preset, Rows, View } from './rows.ts';
import {
  choices,
  controls as controlWords,
  groups,
  labels,
  needWords,
  originWords,
  outputs,
  plantName,
  plantSwitches,
  questionWords,
  resultWords,
  yearColumns,
  yearLine,
  type ControlName,
} from './words.ts';

/** A line of need to choose, in tonnes of magnet. */
export interface NeedLine {
  readonly value: string;
  readonly label: string;
  /** How it is named after "of": on the drawing, and in a sentence. */
  readonly drawn: string;
  readonly said: string;
  readonly line: WeakestLinkSettings['demand'];
}
/** What the model is made of, as plain data. Shares are in per cent. */
export interface ChainData {
  readonly plants: readonly (Project & { readonly name: string })[];
  /** Output in the first two years of a plant, per cent of nameplate. */
  readonly ramp_pct: number;
  readonly used_pct: number;
  /** Heavy rare earth in a magnet of each recipe. */
  readonly heavy_pct: Readonly<Record<Recipe, number>>;
  readonly needs: readonly NeedLine[];
  readonly presets: Readonly<Record<View, Preset>>;
}

/** What a reader has changed at one control. */
export type Change =
  | { readonly kind: 'number'; readonly control: ControlName; readonly value: number }
  | { readonly kind: 'choice'; readonly control: ControlName; readonly label: string }
  | { readonly kind: 'plants'; readonly on: number; readonly off: number }
  | { readonly kind: 'late'; readonly count: number }
  | { readonly kind: 'open'; readonly stages: readonly Stage[] };

export interface ChainRun extends Throughput {
  readonly view: View;
  /** The stage that sets the limit in that year. */
  readonly limit: Stage | null;
  /** Heavy rare earth in its magnets, and what a new plant runs at in the presets, in per cent. */
  readonly heavy_pct: number;
  readonly ramp_pct: number;
  /** None in a preset. */
  readonly changes: readonly Change[];
  readonly result: WeakestLink;
}

/** Stages for which no table of plants was found: open, or as wide as the reader says. */
const untabled = ['mine', 'metal'] as const;
const isUntabled = (stage: Stage): boolean => untabled.some((name) => name === stage);
/** The other stages as an address has them. Permanent. */
const tabled: readonly { readonly stage: Stage; readonly id: string }[] = [
  { stage: 'separation_light', id: 'separation-light' },
  { stage: 'separation_heavy', id: 'separation-heavy' },
  { stage: 'magnet', id: 'magnet' },
];
/** Stages that a reader assumes never to bind. */
const unboundIn = ({ values }: State): Stage[] =>
  listOf(values['unbound']).flatMap((id) =>
    tabled.filter((each) => each.id === id).map(({ stage }) => stage),
  );

/** A stage that the reader gives a capacity has it from before the first year on. */
const since = 2000;
const recipes: readonly Recipe[] = ['standard', 'low-heavy', 'heavy-free'];

/** The later year of a ramp is never below the one before: a later start could then raise output. */
function settled(state: State, changed = ''): State {
  const [first, second] = [Number(state.values['first-year']), Number(state.values['second-year'])];
  if (second >= first) return state;
  const both = changed === 'second-year' ? second : first;
  return { ...state, values: { ...state.values, 'first-year': both, 'second-year': both } };
}

function controlsOf({ plants, needs, heavy_pct }: ChainData): readonly Control[] {
  const words = <Name extends ControlName>(name: Name) => ({ name, ...controlWords[name] });
  const share = { kind: 'number', unit: '%', least: 0, most: 100, step: 1 } as const;
  const late = { unit: 'years', most: weakestLinkRanges.slip_years.most } as const;
  const coming = plants.filter(({ status }) => status !== 'operating');
  return [
    {
      ...words('year'),
      kind: 'number',
      unit: '',
      least: modelYears.first,
      most: modelYears.last,
      step: 1,
      whole: true,
    },
    {
      ...words('recipe'),
      kind: 'choice',
      options: recipes.map((recipe) => ({ value: recipe, label: choices.recipe(heavy_pct[recipe]) })),
    },
    { ...words('need'), kind: 'choice', options: needs.map(({ value, label }) => ({ value, label })) },
    { ...words('slip'), kind: 'number', least: 0, step: 1, ...late },
    {
      ...words('announced'),
      kind: 'choice',
      options: [
        { value: 'counted', label: choices.counted },
        { value: 'left-out', label: choices.leftOut },
      ],
    },
    { ...words('first-year'), ...share },
    { ...words('second-year'), ...share },
    { ...words('used'), ...share },
    {
      ...words('mine'),
      kind: 'number',
      unit: 't',
      least: 0,
      step: 1000,
      reach: 200_000,
      most: 500_000,
      open: { ...choices.open, start: 50_000 },
    },
    {
      ...words('metal'),
      kind: 'number',
      unit: 't',
      least: 0,
      step: 100,
      reach: 30_000,
      most: 100_000,
      open: { ...choices.open, start: 5000 },
    },
    {
      ...words('unbound'),
      kind: 'set',
      options: tabled.map(({ stage, id }) => ({ value: id, label: labels.stage(stage) })),
    },
    { ...words('plants'), kind: 'set', options: plants.map(({ id, name }) => ({ value: id, label: name })) },
    { ...words('late'), kind: 'numbers', keys: coming.map(({ id }) => id), ...late },
  ];
}

const valuesOf = (data: ChainData, { year, on, slip, recipe }: Preset): Values => ({
  year,
  slip,
  recipe,
  'first-year': data.ramp_pct,
  'second-year': data.ramp_pct,
  used: data.used_pct,
  announced: 'counted',
  mine: Infinity,
  metal: Infinity,
  unbound: [],
  plants: on,
  late: {},
  need: needIn(data, data.needs[0]?.value).value,
});
function needIn({ needs }: ChainData, name: unknown): NeedLine {
  const found = needs.find(({ value }) => value === name);
  if (found === undefined) throw new RangeError(`no line of need "${String(name)}"`);
  return found;
}
function recipeIn({ values }: State): Recipe {
  const found = recipes.find((recipe) => recipe === values['recipe']);
  if (found === undefined) throw new RangeError(`no recipe "${String(values['recipe'])}"`);
  return found;
}

/** What the simulation gives for a state, with all its plants or only some of them. The one place where per cent become shares. */
function simulated(data: ChainData, state: State, plants = data.plants): WeakestLink {
  const { values } = state;
  const amount = (name: ControlName): number => Number(values[name]);
  const late = numbersOf(values['late']);
  const given = untabled.filter((stage) => Number.isFinite(amount(stage)));
  const on = listOf(values['plants']).filter((id) => plants.some((plant) => plant.id === id));
  const coming = data.plants.filter(({ status }) => status !== 'operating');
  const { most } = weakestLinkRanges.slip_by_project;
  return weakestLink(
    {
      on: [...on, ...given],
      include_announced: values['announced'] === 'counted',
      // A plant that operates is not late, so the delay goes to the others by name.
      slip_years: 0,
      slip_by_project: Object.fromEntries(
        coming.map(({ id }) => [id, Math.min(most, amount('slip') + (late[id] ?? 0))]),
      ),
      ramp: [amount('first-year') / 100, amount('second-year') / 100, 1],
      utilisation: amount('used') / 100,
      recipe: recipeIn(state),
      not_limiting: [...untabled.filter((stage) => !Number.isFinite(amount(stage))), ...unboundIn(state)],
      demand: needIn(data, values['need']).line,
    },
    [
      ...data.plants,
      ...given.map((stage): Project => ({
        id: stage,
        stage,
        capacity_t: amount(stage),
        start_year: since,
        status: 'operating',
      })),
    ],
  );
}

function yearOf({ years }: WeakestLink, year: number): WeakestLink['years'][number] {
  const found = years.find((each) => each.year === year);
  if (found === undefined) throw new RangeError(`the model has no year ${year}`);
  return found;
}

function openness(stage: Stage, state: State): Exclude<StageBore['allows'], number> {
  if (isUntabled(stage)) return 'no-table';
  return unboundIn(state).includes(stage) ? 'assumed-open' : 'not-needed';
}

/** What gets through in the year of a state. */
function throughput(data: ChainData, state: State, result: WeakestLink): Throughput {
  const chosen = yearOf(result, Number(state.values['year']));
  const operating = data.plants.filter(({ status }) => status === 'operating');
  const running = simulated(data, state, operating);
  const now = yearOf(running, chosen.year);
  const last = yearOf(running, modelYears.last);
  const isLate =
    Number(state.values['slip']) > 0 ||
    Object.values(numbersOf(state.values['late'])).some((years) => years > 0);
  const onTime = { ...state, values: { ...state.values, slip: 0, late: {} } };
  return {
    year: chosen.year,
    output: chosen.output_t,
    onTime: isLate ? yearOf(simulated(data, onTime), chosen.year).output_t : null,
    covered_pct: chosen.share_covered * 100,
    need: needIn(data, state.values['need']),
    bores: stages.map((stage): StageBore => {
      const allows = chosen.capacity[stage];
      const bound = Number.isFinite(allows);
      return {
        stage,
        allows: bound ? allows : openness(stage, state),
        operating: bound ? now.capacity[stage] : 0,
        ramped: now.capacity[stage] === last.capacity[stage],
        // Worked out from the amounts as printed, so that a reader who subtracts finds the same.
        idle: bound ? toHundred(allows) - toHundred(chosen.output_t) : 0,
        binds: chosen.binding === stage,
        assumed: bound && isUntabled(stage),
      };
    }),
  };
}

/** What a state changes at one control. */
function changeOf(control: Control, state: State, preset: Values): Change {
  const name = control.name as ControlName;
  const value = state.values[name];
  switch (control.kind) {
    case 'number':
      return { kind: 'number', control: name, value: Number(value) };
    case 'choice': {
      const option = control.options.find((each) => each.value === value);
      if (option === undefined) throw new RangeError(`${name} can’t be ${String(value)}`);
      return { kind: 'choice', control: name, label: option.label };
    }
    case 'numbers':
      return {
        kind: 'late',
        count: Object.values(numbersOf(value)).filter((years) => years > 0).length,
      };
    case 'set': {
      if (name === 'unbound') return { kind: 'open', stages: unboundIn(state) };
      const [now, before] = [listOf(value), listOf(preset[name])];
      return {
        kind: 'plants',
        on: now.filter((id) => !before.includes(id)).length,
        off: before.filter((id) => !now.includes(id)).length,
      };
    }
  }
}

const widest = (...of: readonly Throughput[]): number =>
  Math.max(
    ...of.flatMap(({ bores, onTime }) => [
      onTime ?? 0,
      ...bores.flatMap(({ allows }) => (typeof allows === 'number' ? [allows] : [])),
    ]),
  );

/** The model with its plants and presets from rows. */
export function makeModel(data: ChainData): Model & {
  /** The run of a state. Throws RangeError for an unknown preset. */
  readonly run: (state: State) => ChainRun;
  readonly presetRun: (view: View) => ChainRun;
} {
  const views = Object.keys(data.presets) as View[];
  const controls = controlsOf(data);
  const presets = byView(views, (view) => valuesOf(data, data.presets[view]));
  const settings = { controls, presets };

  function run(state: State): ChainRun {
    const view = views.find((name) => name === state.view);
    if (view === undefined) throw new RangeError(`no preset "${state.view}"; expected ${views.join(', ')}`);
    const changed = changedIn(settings, state);
    const simulation = simulated(data, state);
    const through = throughput(data, state, simulation);
    return {
      ...through,
      view,
      limit: through.bores.find(({ binds }) => binds)?.stage ?? null,
      heavy_pct: data.heavy_pct[recipeIn(state)],
      ramp_pct: data.ramp_pct,
      changes: controls
        .filter(({ name }) => changed.includes(name))
        .map((control) => changeOf(control, state, presets[view])),
      result: simulation,
    };
  }

  /** The presets, worked out when they are first needed. */
  let found: Readonly<Record<View, ChainRun>> | undefined;
  const presetRuns = () => (found ??= byView(views, (view) => run({ view, values: presets[view] })));

  function result(state: State): Result {
    const turned = run(state);
    const others = presetRuns();
    const lines = turned.result.years.map((year) => yearLine(year, turned.year));
    return {
      ...resultWords(turned, {
        now: others['operating-now'].output,
        allPromised: others['all-promised'].output,
      }),
      rows: lines.map(({ cells }) => cells),
      numbers: lines.map(({ numbers }) => numbers),
      // One scale for all presets; a state that is wider than any of them has its own.
      scene: (size) => drawChain(turned, widest(...Object.values(others), turned), labels, size),
    };
  }
  return {
    ...settings,
    columns: yearColumns,
    settled,
    result,
    run,
    presetRun: (view) => presetRuns()[view],
  };
}

function dataOf(rows: Rows): ChainData {
  const words = needWords(rows);
  const [first] = rows.need;
  if (first === undefined) throw new RangeError('no line of need');
  return {
    plants: rows.plants.map((plant) => ({
      id: plant.id,
      name: plantName(plant),
      stage: plant.stage,
      capacity_t: plant.capacity_t,
      start_year: plant.start_year,
      status: plant.status,
    })),
    ramp_pct: rows.ramp.taken_pct,
    used_pct: rows.used.pct,
    heavy_pct: rows.heavy_pct,
    needs: [
      { value: 'mckinsey', ...words.mckinsey, line: rows.need },
      {
        value: 'no-growth',
        ...words['no-growth'],
        line: rows.need.map(({ year }) => ({ year, demand_t: first.demand_t })),
      },
    ],
    presets: rows.presets,
  };
}

/** Questions with a state to start from and the model's answer. */
function questionsOf(rows: Rows, model: ReturnType<typeof makeModel>): ModelDefinition['questions'] {
  const stateOf = (view: View): State => ({ view, values: presetOf(model, view) });
  const outputOf = (state: State): number => model.run(state).output;
  const alone = stateOf('magnet-plants-alone');
  const late = stateOf('two-years-late');
  const withOneMore = rows.plants
    .filter(({ stage, status }) => stage === 'separation_heavy' && status !== 'operating')
    .map((plant) => {
      const plants = [...listOf(alone.values['plants']), plant.id];
      return { plant, output: outputOf({ ...alone, values: { ...alone.values, plants } }) };
    });
  const [mostOutput] = withOneMore.toSorted((a, b) => b.output - a.output);
  if (mostOutput === undefined) throw new RangeError('no heavy plant is coming');
  const words = questionWords(rows, {
    alone: { output: outputOf(alone), sentence: model.result(alone).sentence },
    widest: mostOutput,
    all: outputOf(stateOf('all-promised')),
    late: outputOf(late),
  });
  return [
    { ...words.alone, state: alone, leadsTo: 'plants-magnet' },
    { ...words.widest, state: alone, leadsTo: 'plants-separation-heavy' },
    { ...words.late, state: late, leadsTo: 'slip' },
  ];
}

/** The model as the page needs it: the model, its data, and where each input comes from. */
export function defineModel(rows: Rows) {
  const data = dataOf(rows);
  const model = makeModel(data);
  const origins = originWords(rows);
  return {
    model,
    data,
    groups: [
      { title: groups.question, controls: ['year', 'recipe', 'need'] },
      { title: groups.pace, controls: ['slip', 'first-year', 'second-year', 'used', 'announced'] },
      { title: groups.open, controls: ['mine', 'metal', 'unbound'], folded: true },
      { title: groups.plants, controls: ['plants', 'late'] },
    ],
    origins: byView(rows.views, () => origins),
    questions: questionsOf(rows, model),
    outputs: outputsOf(model.run, outputs),
    lists: { plants: plantSwitches(rows) },
  } satisfies ModelDefinition;
}
