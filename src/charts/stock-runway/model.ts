// The stock runway as a reader can set it: controls, presets, and what any state gives in words, rows and a drawing. Runs anywhere.
import {
  stockRunway,
  stockRunwayRanges,
  type RunwayDay,
  type SettingRange,
  type StockRunway,
  type StockRunwaySettings,
} from '../../simulation/stock-runway.ts';
import { byView } from '../contract/by-view.ts';
import {
  outputsOf,
  type Model,
  type ModelDefinition,
  type Origin,
  type Result,
} from '../contract/model/model.ts';
import type { Control, State, Values } from '../contract/model/settings.ts';
import { stockRunway as drawRunway } from './layout.ts';
import type { Stop } from './layout-run.ts';
import type { Inputs, Rows, Setting, View } from './rows.ts';
import {
  controls as controlWords,
  dayColumns,
  dayLine,
  endless,
  evidenceWords,
  groups,
  labels,
  listedInputs,
  originWords,
  outputs,
  resultWords,
  runWords,
  stopIn,
  type RunWords,
} from './words.ts';

/** The runs as plain data, and the end of evidence in words. */
export interface RunwayData {
  readonly runs: Readonly<
    Record<
      View,
      {
        /** JSON has no Infinity: null is a cut that does not end. */
        readonly inputs: Readonly<Record<Setting, number | null>>;
        readonly words: RunWords;
        /** The day of the run on which evidence ends; null for a run of an earlier year. */
        readonly evidence_day: number | null;
        /** A stopped line on record: its day in the run, and words; null where there is none. */
        readonly stop: Stop | null;
      }
    >
  >;
  readonly evidence: string;
}

export interface ModelRun {
  readonly view: View;
  readonly words: RunWords;
  readonly inputs: Inputs;
  readonly units: Readonly<Record<Setting, SettingRange['unit']>>;
  /** The inputs that a reader has set. */
  readonly changed: readonly Setting[];
  readonly result: StockRunway;
  /** The first day with the lowest stock. */
  readonly lowest: RunwayDay;
  /** The day of the run on which evidence ends; null for a run of an earlier year. */
  readonly evidence_day: number | null;
  readonly stop: Stop | null;
}

/** How each setting is called in an address. Permanent. */
const controlNames: Readonly<Record<Setting, string>> = {
  stock_days: 'stock',
  china_share: 'china',
  cut: 'cut',
  cut_start_day: 'cut-start',
  cut_ramp_days: 'cut-ramp',
  cut_duration_days: 'cut-length',
  other_supply_max: 'new-supply',
  other_supply_delay_days: 'new-supply-wait',
  other_supply_ramp_days: 'new-supply-ramp',
  thrift_max: 'thrift',
  thrift_ramp_days: 'thrift-ramp',
  state_stock_days: 'reserve',
  state_release_start_day: 'release-start',
  state_release_rate: 'release-rate',
  horizon_days: 'horizon',
};
const settings = Object.keys(controlNames) as Setting[];
const bySetting = <T>(value: (setting: Setting) => T): Readonly<Record<Setting, T>> =>
  Object.fromEntries(settings.map((setting) => [setting, value(setting)])) as Record<Setting, T>;

/** The upper end of each slider in days; the field allows as many days as the model works out. */
const reaches: Readonly<Partial<Record<Setting, number>>> = {
  stock_days: 365,
  state_stock_days: 365,
  state_release_start_day: 365,
  cut_start_day: 365,
  cut_ramp_days: 365,
  cut_duration_days: 730,
  other_supply_delay_days: 730,
  other_supply_ramp_days: 1460,
  thrift_ramp_days: 1460,
  horizon_days: 1460,
};
const most = stockRunwayRanges.horizon_days.most;

const units = bySetting((setting) => stockRunwayRanges[setting].unit);

const controls = settings.map((setting): Control => {
  const common = { kind: 'number', name: controlNames[setting], ...controlWords[setting], step: 1 } as const;
  if (units[setting] === 'share') return { ...common, unit: '%', least: 0, most: 100 };
  const { least } = stockRunwayRanges[setting];
  const days = { ...common, unit: 'days', least, most, reach: reaches[setting] ?? most };
  return setting === 'cut_duration_days' ? { ...days, open: { ...endless, start: 365 } } : days;
});

/** The one place where per cent become shares. */
const simulated = (inputs: Inputs): StockRunway =>
  stockRunway(
    bySetting((setting) =>
      units[setting] === 'share' ? inputs[setting] / 100 : inputs[setting],
    ) satisfies StockRunwaySettings,
  );

/** A line about every thirtieth of a run, and each day on which something begins or ends. Stock is that of the day's end. */
function linesOf({ days, first_shortage_day, recovery_day }: StockRunway) {
  const every = Math.max(1, Math.round(days.length / 24));
  const turns = [first_shortage_day, recovery_day, days.length - 1];
  return days.filter(({ day }) => day % every === 0 || turns.includes(day)).map(dayLine);
}

export function makeModel({ runs, evidence }: RunwayData): Model & {
  /** The run of a state. Throws RangeError for an unknown preset. */
  readonly run: (state: State) => ModelRun;
  readonly presetRun: (view: View) => ModelRun;
} {
  const views = Object.keys(runs) as View[];
  const presets = byView(views, (view): Values =>
    Object.fromEntries(
      settings.map((setting) => {
        const value = runs[view].inputs[setting];
        return [controlNames[setting], value === null ? Infinity : value];
      }),
    ),
  );

  function run({ view: name, values }: State): ModelRun {
    const view = views.find((each) => each === name);
    if (view === undefined) throw new RangeError(`no run "${name}"; expected ${views.join(', ')}`);
    const inputs = bySetting((setting) => Number(values[controlNames[setting]]));
    const preset = presets[view];
    const simulation = simulated(inputs);
    return {
      view,
      words: runs[view].words,
      inputs,
      units,
      changed: settings.filter((setting) => !Object.is(inputs[setting], preset[controlNames[setting]])),
      result: simulation,
      lowest: simulation.days.reduce((low, day) => (day.stock_days < low.stock_days ? day : low)),
      evidence_day: runs[view].evidence_day,
      stop: runs[view].stop,
    };
  }

  function result(state: State): Result {
    const turned = run(state);
    const { inputs, changed, words, result: simulation, lowest, evidence_day: ends, stop } = turned;
    const { days, first_shortage_day } = simulation;
    const lines = linesOf(simulation);
    return {
      ...resultWords(turned),
      rows: lines.map(({ cells }) => cells),
      numbers: lines.map(({ numbers }) => numbers),
      scene: (size) =>
        drawRunway(
          {
            days,
            stock_days: inputs.stock_days,
            // The source speaks of these days at this share, so it would be wrong for any others.
            stock_source: changed.some((each) => each === 'stock_days' || each === 'china_share')
              ? null
              : words.stock,
            china_share: inputs.china_share,
            cut: inputs.cut,
            new_supply: inputs.other_supply_max,
            inputs: listedInputs(turned),
            first_shortage_day,
            lowest,
            evidence: ends !== null && ends < days.length ? { day: ends, date: evidence } : null,
            // In a run in which need is unmet, the stop of a real line would look like a result of the model.
            stop: stop !== null && stop.day < days.length && first_shortage_day === null ? stop : null,
          },
          labels,
          size,
        ),
    };
  }
  return {
    controls,
    presets,
    columns: dayColumns,
    settled: (state) => state,
    result,
    run,
    presetRun: (view) => run({ view, values: presets[view] }),
  };
}

const dataOf = (rows: Rows): RunwayData => ({
  runs: byView(rows.views, (view) => {
    const { inputs } = rows.runs[view];
    return {
      inputs: bySetting((setting) => (inputs[setting] === Infinity ? null : inputs[setting])),
      words: runWords(rows, view),
      evidence_day: rows.evidence.day[view],
      stop: stopIn(rows, view),
    };
  }),
  evidence: evidenceWords(rows),
});

const named = (...of: readonly Setting[]): string[] => of.map((setting) => controlNames[setting]);

/** The model as the page needs it: the model, its data, and where each input comes from. */
export function defineModel(rows: Rows) {
  const data = dataOf(rows);
  const model = makeModel(data);
  const said = originWords(rows);
  return {
    model,
    data,
    groups: [
      { title: groups.stock, controls: named('stock_days', 'china_share', 'cut', 'cut_duration_days') },
      { title: groups.gap, controls: named('other_supply_max', 'thrift_max', 'state_stock_days') },
      {
        title: groups.pace,
        folded: true,
        controls: named(
          'cut_start_day',
          'cut_ramp_days',
          'other_supply_delay_days',
          'other_supply_ramp_days',
          'thrift_ramp_days',
          'state_release_start_day',
          'state_release_rate',
          'horizon_days',
        ),
      },
    ],
    origins: byView(rows.views, (view) =>
      Object.fromEntries(
        settings.map((setting): [string, Origin] => {
          const origin = rows.runs[view].origins[setting];
          const sources = origin?.rows.flatMap(({ source_id }) => source_id) ?? [];
          return [
            controlNames[setting],
            origin === undefined ? { sources } : { says: said[origin.name], sources },
          ];
        }),
      ),
    ),
    questions: [],
    outputs: outputsOf(model.run, outputs(rows)),
  } satisfies ModelDefinition;
}
