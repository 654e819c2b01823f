// The weakest link as a reader can set it: plants, dates, ramp and recipe, and what any state gives in words, rows and a drawing. Runs anywhere.
import type { DataRow } from '../contract/data-lines.ts';
import { percent } from '../look/format.ts';
import type { Model, Result } from '../contract/model.ts';
import {
  changedIn,
  listOf,
  numbersOf,
  presetOf,
  type Control,
  type State,
  type Value,
  type Values,
} from '../contract/settings.ts';
import {
  stages,
  weakestLink,
  type Project,
  type Recipe,
  type Stage,
  type WeakestLink,
  type WeakestLinkSettings,
} from '../../simulation/weakest-link.ts';
import {
  about,
  meaning,
  part,
  views,
  weakestLinkPipe,
  type StageBore,
  type Throughput,
  type View,
} from './layout.ts';
import { words } from './words.ts';

/** A plant as the model takes it; its id stands in addresses and is permanent. */
export interface Plant extends Project {
  readonly name: string;
}
/** One published line of need, or an assumption about it, in tonnes of magnet. */
export interface NeedLine {
  readonly value: string;
  readonly label: string;
  /** How it is named after "of": on the drawing, and in a sentence. */
  readonly drawn: string;
  readonly said: string;
  readonly line: WeakestLinkSettings['demand'];
}
export interface ChainPreset {
  readonly year: number;
  readonly on: readonly string[];
  readonly slip: number;
  readonly recipe: Recipe;
}
export interface ChainData {
  readonly plants: readonly Plant[];
  /** Shares of nameplate in the first and second year, and the share that is used, in per cent. */
  readonly first_year_pct: number;
  readonly second_year_pct: number;
  readonly used_pct: number;
  /** Heavy rare earth in a magnet of each recipe, in per cent. */
  readonly heavy_pct: Readonly<Record<Recipe, number>>;
  readonly needs: readonly NeedLine[];
  readonly presets: Readonly<Record<View, ChainPreset>>;
}

/** Stages for which no table of plants was found: open, or as wide as the reader says. */
const untabled = ['mine', 'metal'] as const;
const isUntabled = (stage: Stage): stage is (typeof untabled)[number] =>
  untabled.some((name) => name === stage);
const tabled = stages.filter((stage) => !isUntabled(stage));
/** As it stands in an address. */
const inAddress = (name: string): string => name.replaceAll('_', '-');
const nameOf = (stage: Stage): string => words.stages[stage].toLowerCase();
/** A stage that the reader gives a capacity has it from before the first year on. */
const since = 2000;
const [firstYear, lastYear] = [2025, 2035];

/** The later year of a ramp is never below the one before: a later start could then raise output. */
function settled(state: State, changed = ''): State {
  const [first, second] = [Number(state.values['first-year']), Number(state.values['second-year'])];
  if (second >= first) return state;
  const both = changed === 'second-year' ? second : first;
  return { ...state, values: { ...state.values, 'first-year': both, 'second-year': both } };
}

/** The model with its plants and presets from rows. */
export function makeModel(data: ChainData): Model & {
  /** Tonnes of magnet that get through in the year of a state. */
  readonly output: (state: State) => number;
  /** What each stage would allow in a state, and what that means, in words. */
  readonly bores: (
    state: State,
  ) => readonly { readonly stage: Stage; readonly allows: StageBore['allows']; readonly note: string }[];
} {
  const { plants, needs, heavy_pct } = data;
  const operating = plants.filter(({ status }) => status === 'operating').map(({ id }) => id);
  const coming = plants.filter(({ status }) => status !== 'operating').map(({ id }) => id);
  const controls = controlsOf(plants, coming, needs, heavy_pct);
  const presets = Object.fromEntries(
    views.map((view): [View, Values] => {
      const { year, on, slip, recipe } = data.presets[view];
      const values: Record<string, Value> = {
        ...{ year, slip, 'first-year': data.first_year_pct, 'second-year': data.second_year_pct },
        ...{ recipe: inAddress(recipe), used: data.used_pct, announced: 'counted', mine: Infinity },
        ...{ metal: Infinity, unbound: [], plants: on, late: {}, need: needs[0]?.value ?? '' },
      };
      return [view, values];
    }),
  ) as unknown as Readonly<Record<View, Values>>;

  function needOf({ values }: State): NeedLine {
    const found = needs.find(({ value }) => value === values['need']);
    if (found === undefined) throw new RangeError(`no line of need "${String(values['need'])}"`);
    return found;
  }
  function run(state: State, only?: readonly string[]): WeakestLink {
    const { values } = state;
    const amount = (name: string): number => Number(values[name]);
    const late = numbersOf(values['late']);
    const given = untabled.filter((stage) => Number.isFinite(amount(stage)));
    const on = listOf(values['plants']).filter((id) => only === undefined || only.includes(id));
    return weakestLink(
      {
        on: [...on, ...given],
        include_announced: values['announced'] === 'counted',
        // A plant that operates is not late, so the delay goes to the others by name.
        slip_years: 0,
        slip_by_project: Object.fromEntries(
          coming.map((id) => [id, Math.min(10, amount('slip') + (late[id] ?? 0))]),
        ),
        ramp: [amount('first-year') / 100, amount('second-year') / 100, 1],
        utilisation: amount('used') / 100,
        recipe: String(values['recipe']).replaceAll('-', '_') as Recipe,
        not_limiting: [
          ...untabled.filter((stage) => !Number.isFinite(amount(stage))),
          ...tabled.filter((stage) => listOf(values['unbound']).includes(inAddress(stage))),
        ],
        demand: needOf(state).line,
      },
      [
        ...plants,
        ...given.map((stage): Project => ({
          ...{ id: stage, stage, capacity_t: amount(stage), start_year: since, status: 'operating' },
        })),
      ],
    );
  }

  function throughput(state: State, result: WeakestLink): Throughput {
    const chosen = yearOf(result, Number(state.values['year']));
    const now = yearOf(run(state, operating), chosen.year);
    return {
      year: chosen.year,
      output: chosen.output_t,
      covered: chosen.share_covered,
      need: needOf(state),
      stages: stages.map((stage): StageBore => {
        const allows = chosen.capacity[stage];
        const bound = Number.isFinite(allows);
        return {
          stage,
          allows: bound ? allows : openness(stage, state),
          operating: bound ? now.capacity[stage] : 0,
          idle: bound ? chosen.idle[stage] : 0,
          binds: chosen.binding === stage,
          assumed: bound && isUntabled(stage),
        };
      }),
    };
  }
  function openness(stage: Stage, { values }: State): 'no table' | 'not needed' | 'assumed open' {
    if (isUntabled(stage)) return 'no table';
    return listOf(values['unbound']).includes(inAddress(stage)) ? 'assumed open' : 'not needed';
  }

  const drawn = new Map<View, Throughput>();
  const preset = (view: View): Throughput => {
    const known = drawn.get(view);
    if (known !== undefined) return known;
    const state = { view, values: presets[view] };
    const found = throughput(state, run(state));
    drawn.set(view, found);
    return found;
  };
  const widest = (...of: readonly Throughput[]): number =>
    Math.max(
      ...of.flatMap(({ stages: bores }) =>
        bores.flatMap(({ allows }) => (typeof allows === 'number' ? [allows] : [])),
      ),
    );

  function result(state: State): Result {
    const view = views.find((name) => name === state.view);
    if (view === undefined) throw new RangeError(`no preset "${state.view}"; expected ${views.join(', ')}`);
    const changed = changedIn(settings, state);
    const own = changed.length > 0;
    const result = run(state);
    const through = throughput(state, result);
    const { year, output } = through;
    const limit = through.stages.find(({ binds }) => binds)?.stage;
    // One scale for all presets; a state that is wider than any of them has its own.
    const largest = widest(...views.map(preset), through);
    const recipe = String(state.values['recipe']).replaceAll('-', '_') as Recipe;
    return {
      finding: own
        ? limit === undefined
          ? `With these settings, no stage binds in ${year}`
          : `With these settings, ${nameOf(limit)} sets the limit in ${year}: ${about(output)}`
        : presetFinding(view),
      subtitle: `Model, not a forecast. Tonnes of magnet each stage would allow in ${year} outside China and Japan; ${
        own
          ? `a reader’s settings, from “${words.presets[view]}”: ${changesSaid(state, changed)}`
          : `${heavySaid(recipe)}; new plants at ${percent(data.first_year_pct)} for two years`
      }. Hatched: not yet operating`,
      sentence: sentenceOf(through, limit),
      remark: limitsSaid(result),
      description: describe(through),
      rows: result.years.map((each) => rowOf(each, state)),
      scene: (size) => weakestLinkPipe(through, largest, words, size),
    };
  }

  const heavySaid = (recipe: Recipe): string =>
    heavy_pct[recipe] === 0
      ? 'none with heavy rare earth'
      : `${percent(heavy_pct[recipe])} heavy rare earth in each`;

  function presetFinding(view: View): string {
    const { year, output, stages: bores } = preset(view);
    const limit = bores.find(({ binds }) => binds)?.stage;
    if (limit === undefined) throw new RangeError(`a limit in ${view}`);
    const out = about(output);
    switch (view) {
      case 'operating-now':
        return `As things stand, ${nameOf(limit)} would let ${out} through in ${year}`;
      case 'magnet-plants-alone':
        return `Every magnet plant built, and still ${out} gets through`;
      case 'all-promised':
        return `If all is built, ${nameOf(limit)} sets the limit in ${year}: ${out}`;
      case 'two-years-late':
        return `The same plants two years late: ${out} in ${year}, not ${about(preset('all-promised').output)}`;
      case 'heavy-free':
        return `With no heavy rare earth in any magnet, ${nameOf(limit)} binds`;
    }
  }

  /** What a reader changed, in a few words. */
  function changesSaid({ view, values }: State, changed: readonly string[]): string {
    const preset = presetOf(settings, view);
    const said = controls.flatMap((control): string[] => {
      if (!changed.includes(control.name)) return [];
      const value = values[control.name];
      switch (control.kind) {
        case 'set': {
          const [now, before] = [listOf(value), listOf(preset[control.name])];
          const on = now.filter((id) => !before.includes(id)).length;
          const off = before.filter((id) => !now.includes(id)).length;
          if (control.name === 'unbound')
            return [
              `${now.map((id) => nameOf(id.replaceAll('-', '_') as Stage)).join(' and ')} assumed open`,
            ];
          return [...(on > 0 ? [`${on} more plants on`] : []), ...(off > 0 ? [`${off} plants off`] : [])].map(
            (text) => text.replace(/^1 more plants/, 'one more plant').replace(/^1 plants/, 'one plant'),
          );
        }
        case 'numbers': {
          const count = Object.values(numbersOf(value)).filter((years) => years > 0).length;
          return [count === 1 ? 'one plant delayed' : `${count} plants delayed`];
        }
        case 'choice': {
          const label = control.options.find((option) => option.value === value)?.label ?? '';
          return [`${control.label.toLowerCase()}: ${label.toLowerCase().replace('mckinsey', 'McKinsey')}`];
        }
        case 'number':
          return [`${control.label.toLowerCase()} ${numberText(control.name, Number(value))}`];
      }
    });
    const more = said.length > 4 ? [`${said.length - 3} more settings`] : [];
    return [...said.slice(0, more.length > 0 ? 3 : 4), ...more].join(', ');
  }

  const settings = { controls, presets };
  return {
    ...settings,
    columns: tableColumns,
    settled,
    result,
    output: (state) => throughput(state, run(state)).output,
    bores: (state) =>
      throughput(state, run(state)).stages.map((bore) => ({
        ...{ stage: bore.stage, allows: bore.allows, note: meaning(bore, words) },
      })),
  };
}

function controlsOf(
  plants: readonly Plant[],
  coming: readonly string[],
  needs: readonly NeedLine[],
  heavyOf: ChainData['heavy_pct'],
): readonly Control[] {
  const share = { kind: 'number', unit: '%', least: 0, most: 100, step: 1 } as const;
  const { controls: said } = words;
  return [
    {
      ...said.year,
      name: 'year',
      kind: 'number',
      unit: '',
      least: firstYear,
      most: lastYear,
      step: 1,
      whole: true,
    },
    {
      ...{ ...said.recipe, name: 'recipe', kind: 'choice' },
      options: (['standard', 'low_heavy', 'heavy_free'] as const).map((recipe) => ({
        value: inAddress(recipe),
        label: words.recipe(percent(heavyOf[recipe])),
      })),
    },
    {
      ...{ ...said.need, name: 'need', kind: 'choice' },
      options: needs.map(({ value, label }) => ({ value, label })),
    },
    { ...said.slip, name: 'slip', kind: 'number', unit: 'years', least: 0, most: 10, step: 1 },
    {
      ...{ ...said.announced, name: 'announced', kind: 'choice' },
      options: [
        { value: 'counted', label: words.counted },
        { value: 'left-out', label: words.leftOut },
      ],
    },
    { ...share, ...said.first, name: 'first-year' },
    { ...share, ...said.second, name: 'second-year' },
    { ...share, ...said.used, name: 'used' },
    ...untabled.map((stage): Control => ({
      ...{ ...said[stage], name: stage, kind: 'number', unit: 't', least: 0 },
      ...(stage === 'mine'
        ? { step: 1000, reach: 200_000, most: 500_000 }
        : { step: 100, reach: 30_000, most: 100_000 }),
      open: { word: 'open', label: words.neverBinds, start: stage === 'mine' ? 50_000 : 5000 },
    })),
    {
      ...{ ...said.unbound, name: 'unbound', kind: 'set' },
      options: tabled.map((stage) => ({ value: inAddress(stage), label: words.stages[stage] })),
    },
    {
      ...{ ...said.plants, name: 'plants', kind: 'set' },
      options: plants.map(({ id, name }) => ({ value: id, label: name })),
    },
    { ...said.late, name: 'late', kind: 'numbers', keys: coming, unit: 'years', most: 10 },
  ];
}

function yearOf({ years }: WeakestLink, year: number): WeakestLink['years'][number] {
  const found = years.find((each) => each.year === year);
  if (found === undefined) throw new RangeError(`the model has no year ${year}`);
  return found;
}

function numberText(name: string, value: number): string {
  if (name === 'year') return String(value);
  if (name === 'slip') return value === 1 ? '1 year' : `${value} years`;
  if (name === 'mine' || name === 'metal') return value === Infinity ? words.neverBinds : about(value);
  return percent(value);
}

function sentenceOf({ year, output, covered, need, stages: bores }: Throughput, limit?: Stage): string {
  if (limit === undefined)
    return `In ${year} no stage binds under these settings, so the model lets through what is needed. That says nothing about plants.`;
  if (about(output) === about(0))
    return `In the model nothing gets through in ${year}: no plant of ${nameOf(limit)} runs under these settings.`;
  const idle = bores.filter(
    ({ allows, idle: spare, binds }) => typeof allows === 'number' && !binds && about(spare) !== about(0),
  );
  const left =
    idle.length === 0
      ? 'Nothing else stands idle.'
      : `Idle: ${idle.map(({ stage, idle: spare }) => `${about(spare)} at ${nameOf(stage)}`).join(', ')}.`;
  return `In the model about ${about(output)} of magnets gets through in ${year}, ${part(covered)} of ${need.said}. ${words.stages[limit]} sets the limit. ${left}`;
}

/** Which stage sets the limit over the years: "Heavy separation sets the limit to 2029, light separation from 2030 to 2035." */
function limitsSaid({ years }: WeakestLink): string {
  const spans: { stage: Stage | null; from: number; to: number }[] = [];
  for (const { year, binding } of years) {
    const last = spans.at(-1);
    if (last !== undefined && last.stage === binding) last.to = year;
    else spans.push({ stage: binding, from: year, to: year });
  }
  const said = spans.map(({ stage, from, to }) => {
    const when = from === to ? `in ${from}` : `from ${from} to ${to}`;
    return `${stage === null ? 'no stage' : nameOf(stage)} ${when}`;
  });
  return `What sets the limit: ${said.join(', ')}.`;
}

/** The drawing in words. */
function describe({ year, stages: drawn, output, covered, need }: Throughput): string {
  const said = drawn.map(({ stage, allows, operating, idle, binds, assumed }) => {
    if (allows === 'no table') return `${nameOf(stage)}: ${words.noTable}, assumed not to bind`;
    if (allows === 'not needed') return `${nameOf(stage)}: ${words.notNeeded}`;
    if (allows === 'assumed open') return `${nameOf(stage)}: assumed not to bind`;
    const built =
      operating < allows && !assumed ? `, of it ${about(operating)} from plants that operate now` : '';
    const whose = assumed ? ', as a reader assumes' : '';
    return `${nameOf(stage)}: ${about(allows)}${whose}${built}; ${binds ? 'the narrowest' : `${about(idle)} idle`}`;
  });
  return `Model for ${year}, in tonnes of magnet a year. ${said.join('. ')}. About ${about(output)} gets through all stages, ${part(covered)} of ${need.said}.`;
}

const tableColumns = [
  { name: 'year', label: 'Year', align: 'start' },
  { name: 'through', label: 'Gets through', align: 'end' },
  { name: 'limit', label: 'Narrowest stage', align: 'start' },
  { name: 'light', label: 'Light separation', align: 'end' },
  { name: 'heavy', label: 'Heavy separation', align: 'end' },
  { name: 'magnet', label: 'Magnet', align: 'end' },
  { name: 'covered', label: 'Share of need', align: 'end' },
] as const;

function rowOf(
  { year, output_t, binding, capacity, share_covered }: WeakestLink['years'][number],
  { values }: State,
): DataRow {
  const wide = (stage: Stage): string =>
    Number.isFinite(capacity[stage]) ? about(capacity[stage]) : words.open;
  return {
    year: String(year),
    through: about(output_t),
    limit: binding === null ? words.none : words.stages[binding],
    light: wide('separation_light'),
    heavy: wide('separation_heavy'),
    magnet: wide('magnet'),
    covered: part(share_covered),
    ...(year === Number(values['year']) ? { chosen: 'yes' } : {}),
  };
}
