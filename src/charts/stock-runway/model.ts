// The stock runway as a reader can set it: controls, presets, and what any state gives in words, rows and a drawing. Runs anywhere.
import { capital } from '../../names/capital.ts';
import { tenth, whole } from '../look/format.ts';
import type { DataRow } from '../contract/data-lines.ts';
import type { Model, Result } from '../contract/model.ts';
import type { Control, NumberControl, State, Value, Values } from '../contract/settings.ts';
import {
  stockRunway,
  stockRunwayRanges,
  type StockRunway,
  type StockRunwaySettings,
} from '../../simulation/stock-runway.ts';
import { stockRunwayLayout, views, type ShownInput, type ShownRun, type View } from './layout.ts';
import { runs, settingNames, words } from './words.ts';

type Setting = keyof StockRunwaySettings;

/** A preset as plain data: JSON has no Infinity, so a cut that does not end has no length. */
export interface RunData {
  readonly settings: Omit<StockRunwaySettings, 'cut_duration_days'> & {
    readonly cut_duration_days: number | null;
  };
  /** Where each sourced input comes from, in the words that stand on the figure. */
  readonly origins: Readonly<Partial<Record<Setting, string>>>;
  /** The day on which it begins, in words. */
  readonly begins: string;
  /** Days from then to the end of evidence; null for a run of an earlier year. */
  readonly evidence_day: number | null;
}
export interface RunwayData {
  readonly runs: Readonly<Record<View, RunData>>;
  /** The end of evidence, in words. */
  readonly evidence: string;
}

/** How each setting is called in an address. Permanent. */
export const controlNames: Readonly<Record<Setting, string>> = {
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

/** The upper end of each slider in days; the field allows ten years. */
const reaches: Readonly<Partial<Record<Setting, number>>> = {
  ...{ stock_days: 365, state_stock_days: 365, horizon_days: 1460 },
  ...{ cut_start_day: 365, cut_ramp_days: 365, cut_duration_days: 730, state_release_start_day: 365 },
  ...{ other_supply_delay_days: 730, other_supply_ramp_days: 1460, thrift_ramp_days: 1460 },
};
const tenYears = 3650;

const isShare = (setting: Setting): boolean => stockRunwayRanges[setting].unit === 'share';

const controls: readonly Control[] = settings.map((setting): NumberControl => {
  const { name: label, hint } = words.controls[setting];
  const common = { kind: 'number', name: controlNames[setting], label, hint, step: 1 } as const;
  if (isShare(setting)) return { ...common, unit: '%', least: 0, most: 100 };
  return {
    ...{ ...common, unit: 'days', least: stockRunwayRanges[setting].least, most: tenYears },
    ...{ reach: reaches[setting] ?? tenYears },
    ...(setting === 'cut_duration_days' ? { open: { word: 'endless', label: words.noEnd, start: 365 } } : {}),
  };
});

const asControl = (setting: Setting, value: number): number => (isShare(setting) ? value * 100 : value);

/** Controls to settings: per cent to shares. */
const settingsOf = (values: Values): StockRunwaySettings =>
  Object.fromEntries(
    settings.map((setting) => {
      const value = Number(values[controlNames[setting]]);
      return [setting, isShare(setting) ? value / 100 : value];
    }),
  ) as unknown as StockRunwaySettings;

const percentOf = (share: number): string => `${whole(share * 100)}%`;
const daysText = (value: number): string => (value === Infinity ? words.noEnd : words.days(whole(value)));
/** A setting's value as the figure and the table print it. */
export const settingText = (setting: Setting, value: number): string =>
  isShare(setting) ? percentOf(value) : daysText(value);

const lowestDay = ({ days }: Pick<StockRunway, 'days'>) =>
  days.reduce((low, day) => (day.stock_days < low.stock_days ? day : low));

/** The settings that stand on the drawing, under their short names. */
const drawnInputs = {
  ...{ stock: 'stock_days', china: 'china_share', cut: 'cut', length: 'cut_duration_days' },
  ...{ state: 'state_stock_days', other: 'other_supply_max', thrift: 'thrift_max' },
} as const satisfies Record<keyof typeof words.names, Setting>;

/** The result in words, from the middle of a sentence. */
export function resultText({
  first_shortage_day: first,
  unmet_total_days: unmet,
  days,
}: StockRunway): string {
  const lowest = lowestDay({ days });
  return first === null
    ? `no need goes unmet; the stock is lowest on day ${whole(lowest.day)}, at ${whole(lowest.stock_days)} days`
    : `the first need goes unmet on day ${whole(first)}, and by day ${whole(days.length)} ${whole(unmet)} days of use are missing`;
}

/** What moves the first shortage most, among the changes that the model tries. */
export function strongest({ sensitivity, first_shortage_day: first }: StockRunway): string {
  const [strong] = sensitivity;
  if (strong === undefined || strong.effect_days === 0)
    return first === null
      ? 'no single change that was tried brings a shortage'
      : 'no single change that was tried moves the first shortage';
  const { setting, change, effect_days, first_shortage_day } = strong;
  const by = isShare(setting) ? `${tenth(Math.abs(change) * 100)} points` : daysText(Math.abs(change));
  const turn = `${settingNames[setting]} ${change > 0 ? 'up' : 'down'} by ${by}`;
  if (effect_days === null)
    return `${turn}: ${first_shortage_day === null ? 'no shortage any more' : `a first shortage on day ${whole(first_shortage_day)}`}`;
  return `${turn}: first shortage ${whole(Math.abs(effect_days))} days ${effect_days > 0 ? 'later' : 'sooner'}`;
}

function remarkOf(result: StockRunway): string {
  const strong = strongest(result);
  return result.sensitivity[0]?.effect_days === 0
    ? sentence(strong)
    : `Of the changes tried one at a time, this moves it most: ${strong}.`;
}

const sentence = (text: string): string => `${capital(text)}.`;

/** The model with its presets from rows. */
export function makeModel({ runs: data, evidence }: RunwayData): Model & {
  readonly preset: (view: View) => { readonly settings: StockRunwaySettings; readonly result: StockRunway };
} {
  const given = (view: View): StockRunwaySettings => ({
    ...data[view].settings,
    cut_duration_days: data[view].settings.cut_duration_days ?? Infinity,
  });
  const presets = Object.fromEntries(
    views.map((view): [View, Values] => [
      view,
      Object.fromEntries(
        settings.map((setting): [string, Value] => [
          controlNames[setting],
          asControl(setting, given(view)[setting]),
        ]),
      ),
    ]),
  ) as unknown as Readonly<Record<View, Values>>;
  const viewOf = ({ view }: State): View => {
    const found = views.find((name) => name === view);
    if (found === undefined) throw new RangeError(`no run "${view}"; expected ${views.join(', ')}`);
    return found;
  };
  const isOwn = ({ values }: State, view: View, setting: Setting): boolean =>
    !Object.is(values[controlNames[setting]], presets[view][controlNames[setting]]);

  function result(state: State): Result {
    const view = viewOf(state);
    const changed = settings.filter((setting) => isOwn(state, view, setting));
    const run = changed.length === 0 ? given(view) : settingsOf(state.values);
    const result = stockRunway(run);
    const { first_shortage_day: first, recovery_day: again, days, unmet_total_days: unmet } = result;
    const lowest = lowestDay(result);
    const stock = whole(lowest.stock_days);
    const own = changed.length > 0;

    const inputs = Object.entries(drawnInputs).map(([key, setting]): ShownInput => {
      const from = data[view].origins[setting];
      const mine = changed.includes(setting);
      return {
        ...{
          key,
          name: words.names[key as keyof typeof words.names],
          value: settingText(setting, run[setting]),
        },
        from: mine ? words.yours : (from ?? (key === 'state' ? words.secret : words.assumption)),
        assumed: mine || from === undefined,
      };
    });
    const ends = data[view].evidence_day;
    const shown: ShownRun = {
      days,
      china: { share: run.china_share, words: words.china(percentOf(run.china_share), percentOf(run.cut)) },
      others: { share: 1 - run.china_share, words: words.others(percentOf(1 - run.china_share)) },
      inputs,
      shortage: first === null ? null : { day: first, words: words.first(whole(first)) },
      lowest: first === null ? { day: lowest.day, words: words.lowest(stock) } : null,
      evidence: ends !== null && ends < days.length ? { day: ends, words: words.evidence(evidence) } : null,
    };
    /** One scale for all presets; a stock or a run beyond it has its own. */
    const reach = {
      days: days.length,
      stock: Math.max(200, Math.ceil(run.stock_days / 100) * 100),
    };

    const { material } = runs[view];
    const set = changed.map((setting) => `${settingNames[setting]} ${settingText(setting, run[setting])}`);
    const more = set.length > 4 ? [`${set.length - 3} more settings`] : [];
    const shownSet = [...set.slice(0, more.length > 0 ? 3 : 4), ...more].join(', ');
    return {
      finding: own
        ? ownFinding(first, stock, lowest.stock_days < run.stock_days)
        : presetFinding(view, first, stock),
      subtitle: own
        ? `Modelled stock of ${material}, days of normal use, over ${whole(days.length)} days. Not a forecast. A reader’s settings, from “${runs[view].label}”: ${shownSet}`
        : `Modelled stock of ${material}, days of normal use, from ${data[view].begins} for ${whole(days.length)} days. Not a forecast: inputs are sourced or assumed, as marked`,
      sentence:
        first === null
          ? `In the model no need goes unmet in ${whole(days.length)} days. The stock is lowest on day ${whole(lowest.day)}, at ${stock} days of use.`
          : `In the model the first need goes unmet on day ${whole(first)}. By day ${whole(days.length)}, ${whole(unmet)} days of use are missing. ${again === null ? 'On the last day need is still unmet.' : `From day ${whole(again)} on all need is met again.`}`,
      remark: remarkOf(result),
      description: `A model, not a forecast. ${own ? 'A reader’s settings' : runs[view].label}, ${material}: ${resultText(result)}. Inputs: ${inputs.map(({ name, value, from }) => `${name}: ${value} (${from})`).join('; ')}.`,
      rows: rowsOf(result),
      scene: (size) => stockRunwayLayout(shown, words, reach, size),
    };
  }
  return {
    controls,
    presets,
    columns: tableColumns,
    settled: (state) => state,
    result,
    preset: (view) => ({ settings: given(view), result: stockRunway(given(view)) }),
  };
}

const ownFinding = (first: number | null, lowest: string, falls: boolean): string =>
  first === null
    ? `With these settings, stock ${falls ? 'falls to' : 'stays at'} ${lowest} days and no need goes unmet`
    : first === 0
      ? 'With these settings, need goes unmet from the first day'
      : `With these settings, the modelled stock lasts ${whole(first)} days`;

function presetFinding(view: View, first: number | null, lowest: string): string {
  const lasts = (): string => {
    if (first === null) throw new RangeError(`shortage in ${view}`);
    return whole(first);
  };
  switch (view) {
    case '2010':
      return `In the 2010 run, stock falls to ${lowest} days and no need goes unmet`;
    case 'spring-2025':
      return `In the run of spring 2025, average stock falls to ${lowest} days`;
    case 'ndpr-2026':
      return `Neodymium, all of China’s part cut: a modelled stock lasts ${lasts()} days`;
    case 'dy-tb-2026':
      return `Dysprosium and terbium: the same modelled stock lasts ${lasts()} days`;
  }
}

const tableColumns = [
  { name: 'day', label: 'Day', align: 'end' },
  { name: 'stock', label: 'Stock', align: 'end' },
  { name: 'china', label: 'From China', align: 'end' },
  { name: 'others', label: 'From others', align: 'end' },
  { name: 'released', label: 'Released', align: 'end' },
  { name: 'used', label: 'Used', align: 'end' },
  { name: 'unmet', label: 'Not met', align: 'end' },
] as const;

const hundredth = (value: number): string => (Math.round(value * 100) / 100).toFixed(2);

/** A row about every thirtieth of a run, and each day on which something begins or ends. Stock is that of the day's end. */
function rowsOf({ days, first_shortage_day, recovery_day }: StockRunway): DataRow[] {
  const every = Math.max(1, Math.round(days.length / 24));
  const turns = [first_shortage_day, recovery_day, days.length - 1];
  return days
    .filter(({ day }) => day % every === 0 || turns.includes(day))
    .map((day) => ({
      day: whole(day.day),
      stock: whole(day.stock_days),
      china: hundredth(day.supply_china),
      others: hundredth(day.supply_other),
      released: hundredth(day.released),
      used: hundredth(day.used),
      unmet: hundredth(day.unmet),
    }));
}
