// All English of the stock runway, as functions of its rows, and of what the model gives for a state.
import { dateWords } from '../../names/date-words.ts';
import { capital } from '../../names/capital.ts';
import type { RunwayDay, SettingRange } from '../../simulation/stock-runway.ts';
import { byView } from '../contract/by-view.ts';
import type { Limit, Reading, ViewWords } from '../contract/chart.ts';
import {
  line,
  rowlessLine,
  type CellWithNumber,
  type DataColumn,
  type DataRow,
  type LineDefinition,
} from '../contract/data-lines.ts';
import type { Output, Result, ResultColumn, ResultLine } from '../contract/model/model.ts';
import { comparatorWords, percent, whole } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { countWord } from '../look/number-words.ts';
import { dayInYear, monthAlone, monthName, shortDate, shortDay } from '../look/month-words.ts';
import type { ListedInput, Origin, Stop } from './layout-run.ts';
import type { ModelRun } from './model.ts';
import type { OriginName, Rows, Setting, View } from './rows.ts';

export const name = 'How long a stock lasts';

const noEnd = 'no end';
const assumption = 'our assumption';

const percentText = (pct: number): string => `${whole(pct)}%`;
const daysText = (days: number): string => (days === Infinity ? noEnd : `${whole(days)} days`);
/** "From China" → "from China". */
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
/** A setting as the figure and the table print it. */
const settingText = (unit: SettingRange['unit'], value: number): string =>
  unit === 'share' ? percentText(value) : daysText(value);

/** The same with its number; none for what has no end. */
const settingCell = (unit: SettingRange['unit'], value: number): CellWithNumber => [
  settingText(unit, value),
  value === Infinity ? null : value,
];

/** Beside an input on the drawing: where it is not from a source. */
const originNotes: Readonly<Record<Origin, string>> = { sourced: '', assumed: ', assumed', set: ', as set' };
/** The inputs of a run by where they come from, in the order in which they are told. */
const inputLeads: Readonly<Record<Origin, string>> = {
  sourced: 'From sources',
  assumed: 'Our assumptions',
  set: 'Set by a reader',
};

export const labels = {
  stockIs: daysText,
  /** At the upper mark in the vessel: how much the run begins with. */
  firstStock: (days: number): string => `${daysText(days)} at first`,
  stockFrom: (origin: Origin): string =>
    ({ sourced: 'from a source', assumed: 'assumed', set: 'as set' })[origin],
  unmet: 'need not met',
  allMet: 'All need is met in this run',
  out: 'Out: one day’s normal use',
  china: (share: number): string => `China ${percentText(share)}`,
  cut: (cut: number, origin: Origin): string => `cut by ${percentText(cut)}${originNotes[origin]}`,
  others: (share: number, more: number): string[] => [
    `Others ${percentText(share)}`,
    ...(more > 0 ? [`later +${percentText(more)}`] : []),
  ],
  first: (day: number) => ({ number: `Day ${whole(day)}`, what: 'a need goes unmet' }),
  lowest: ({ day, stock_days: stock }: RunwayDay) => ({
    number: `${whole(stock)} days`,
    what: `the lowest level, day ${whole(day)}`,
  }),
  /** In the vessel: when its level is lowest. */
  drained: (first: number | null, { day }: RunwayDay): readonly string[] =>
    first === null ? [`by day ${whole(day)}`] : ['empty', `on day ${whole(first)}`],
  evidence: (date: string) => `evidence to ${date}`,
  /** Over the stretch from the first shortage to the end of the evidence. */
  span: (weeks: number): string => `${weeks > 15 ? whole(weeks) : countWord(weeks)} weeks, no stop on record`,
  forecast: 'A model, not a forecast',
  day: 'day',
} as const;
export type Labels = typeof labels;

/** The controls: what a dial is called, and what it means. */
export const controls: Readonly<Record<Setting, { readonly label: string; readonly hint: string }>> = {
  stock_days: { label: 'Stock', hint: 'what users hold on the first day, in days of normal use' },
  china_share: { label: 'From China', hint: 'China’s share of supply before the cut' },
  cut: { label: 'Cut', hint: 'how much of the supply from China stops in the end' },
  cut_start_day: { label: 'Cut begins', hint: 'the day on which it starts' },
  cut_ramp_days: { label: 'Time to full cut', hint: 'until the cut is at its deepest, evenly' },
  cut_duration_days: { label: 'Cut lasts', hint: 'from its start to its end' },
  other_supply_max: { label: 'New supply', hint: 'from elsewhere at its height, as a share of normal use' },
  other_supply_delay_days: {
    label: 'Wait for it',
    hint: 'from the start of the cut to the first delivery',
  },
  other_supply_ramp_days: { label: 'Time to its height', hint: 'from the first delivery, evenly' },
  thrift_max: { label: 'Thrift', hint: 'the share of normal use that is saved in the end' },
  thrift_ramp_days: { label: 'Time to full thrift', hint: 'from the start of the cut, evenly' },
  state_stock_days: { label: 'State’s reserve', hint: 'on the first day; what it holds is secret' },
  state_release_start_day: { label: 'Release begins', hint: 'the day on which the state opens it' },
  state_release_rate: { label: 'Most released', hint: 'on a day, as a share of normal use' },
  horizon_days: { label: 'Days worked out', hint: 'how long the model runs' },
};
export const endless = { word: 'endless', label: noEnd } as const;
export const groups = {
  stock: 'Stock and cut',
  gap: 'What fills the gap',
  pace: 'How fast, and how long',
} as const;

/** Names of the settings in sentences and in the table. */
const settingNames: Readonly<Record<Setting, string>> = {
  horizon_days: 'days worked out',
  stock_days: 'stock',
  state_stock_days: 'state’s reserve',
  state_release_start_day: 'start of the state’s release',
  state_release_rate: 'most the state releases',
  china_share: 'share from China',
  cut: 'depth of the cut',
  cut_start_day: 'start of the cut',
  cut_ramp_days: 'time until the cut is at its deepest',
  cut_duration_days: 'length of the cut',
  other_supply_max: 'new supply',
  other_supply_delay_days: 'wait for new supply',
  other_supply_ramp_days: 'time until new supply is at its height',
  thrift_max: 'thrift',
  thrift_ramp_days: 'time until thrift saves all it can',
};

const week = 7;
const yearOf = (date: string): string => date.slice(0, 4);
/** A month in words without its year. */
/** "21st". */
function ordinal(day: number): string {
  const endings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
  return `${day}${endings[new Intl.PluralRules('en', { type: 'ordinal' }).select(day)]}`;
}

/** Where an input comes from, short enough to stand on the figure. */
export function originWords({ of }: Rows): Readonly<Record<OriginName, string>> {
  const { imports2010, magnets } = of;
  return {
    'official-date': 'official’s date, as China’s part',
    'customs-share': `customs, ${of.share2009.period}`,
    'imports-fall': `imports, ${dayInYear(imports2010.november.month)} on ${shortDate(imports2010.september.month)}`,
    'imports-back': `imports were back in ${monthAlone(of.back2010.date)}`,
    'magnets-share': `metal magnets, ${of.magnetShare2024.period}, by weight`,
    'magnets-fall': `our ratio: ${shortDate(magnets.may.month)} on ${shortDate(magnets.december.month)}`,
    'magnets-back': `${monthName(magnets.july.month)} was above ${Number(yearOf(magnets.july.month)) - 1}`,
    'carmaker-tolerance': `a carmaker’s tolerance, ${shortDate(of.tolerance2026.period)}`,
    'sojitz-share': 'what Sojitz’s claim leaves',
    'nri-share': `NRI, ${shortDate(of.heavyShare2026.period)}: almost all`,
    'dysprosium-fall': `dysprosium to Japan, ${of.dysprosium2025.period}`,
    'sojitz-aim': 'Sojitz’s aim; pace assumed',
    'diffusion-saving': 'a seller’s low end; pace assumed',
  };
}

/** What is said of a run whatever its settings: part of the data that the model has in the browser. */
/** The official's months without Chinese supply, of which China's part of normal use makes the days of the run. */
const stockIn2010 = ({ of, runs }: Rows): string =>
  `${tenth(of.stock2010.value ?? Number.NaN)} months of China’s ${percentText(runs['2010'].inputs.china_share)}`;

/** A carmaker said how long the industry could bear it: the run takes that for a stock, which nobody counted. */
const tolerance = 'a carmaker’s tolerance, taken as stock';

export interface RunWords {
  /** What a reader calls it. */
  readonly label: string;
  readonly material: string;
  /** The day on which it begins. */
  readonly begins: string;
  /** What its subtitle adds, each a sentence. */
  readonly caveats: readonly string[];
  /** What the source of the stock counts, where that is not days of normal use. */
  readonly stock: string | null;
  /** Where each sourced input comes from. */
  readonly from: Readonly<Partial<Record<Setting, string>>>;
}
export function runWords(rows: Rows, view: View): RunWords {
  const { event, origins } = rows.runs[view];
  const year = yearOf(event.date);
  const named: Readonly<Record<View, Pick<RunWords, 'label' | 'material'>>> = {
    '2010': { label: year, material: 'all rare earths' },
    'spring-2025': { label: `Spring ${year}`, material: 'magnets' },
    'ndpr-2026': { label: `NdPr, ${year}`, material: 'neodymium and praseodymium' },
    'dy-tb-2026': { label: `Dy and Tb, ${year}`, material: 'dysprosium and terbium' },
  };
  const said = originWords(rows);
  return {
    ...named[view],
    begins: dateWords(event.date),
    stock: {
      '2010': stockIn2010(rows),
      'spring-2025': null,
      'ndpr-2026': tolerance,
      'dy-tb-2026': tolerance,
    }[view],
    caveats: {
      '2010': [],
      'spring-2025': [],
      'ndpr-2026': [],
      'dy-tb-2026': [
        `Both are cut as Japan’s dysprosium was in ${rows.of.dysprosium2025.period}, by one site’s sums; the tank starts full`,
      ],
    }[view],
    from: Object.fromEntries(
      Object.entries(origins).map(([setting, origin]) => [setting, said[origin.name]]),
    ),
  };
}
/** The end of evidence on the drawing: "9 Oct 2026", with no-break spaces. */
export const evidenceWords = ({ evidence }: Rows): string =>
  shortDay(evidence.ends).replaceAll(' ', '\u00a0');

/** The stopped line that a run marks: its day, and who stopped what; null where there is none. */
export function stopIn({ runs, stopDay }: Rows, view: View): Stop | null {
  const { stop } = runs[view];
  const day = stopDay[view];
  return stop === undefined || day === null
    ? null
    : { day, words: `${dayInYear(stop.date)}: ${stop.actor} halts a line` };
}

/** The inputs that are told of a run, under the names of their dials. */
const listed = [
  { key: 'stock', setting: 'stock_days' },
  { key: 'china', setting: 'china_share' },
  { key: 'cut', setting: 'cut' },
  { key: 'length', setting: 'cut_duration_days' },
  { key: 'state', setting: 'state_stock_days' },
  { key: 'other', setting: 'other_supply_max' },
  { key: 'thrift', setting: 'thrift_max' },
] as const satisfies readonly { key: string; setting: Setting }[];

/** The inputs of a run: name, value with its unit, and where it comes from. */
export const listedInputs = ({ inputs, units, changed, words }: ModelRun): readonly ListedInput[] =>
  listed.map(({ key, setting }) => {
    const own = changed.includes(setting);
    const sourced = words.from[setting];
    const unsourced = key === 'state' ? 'our assumption: it is secret' : assumption;
    return {
      key,
      name: controls[setting].label,
      value: settingText(units[setting], inputs[setting]),
      from: own ? 'set by a reader' : (sourced ?? unsourced),
      origin: own ? 'set' : sourced === undefined ? 'assumed' : 'sourced',
    };
  });

/** All inputs of a run by where they come from: "From sources: stock 183 days, from China 100%. Our assumptions: …". */
function inputsNote(run: ModelRun): string {
  const inputs = listedInputs(run);
  const said = (Object.keys(inputLeads) as Origin[]).flatMap((origin) => {
    const of = inputs.filter((input) => input.origin === origin);
    const list = of.map((input) => `${lowered(input.name)} ${input.value}`.replaceAll(' ', '\u00a0'));
    return of.length === 0 ? [] : [`${inputLeads[origin]}: ${list.join(', ')}.`];
  });
  return said.join(' ');
}

/** The result from the middle of a sentence. */
const resultText = ({ result, lowest }: ModelRun): string =>
  result.first_shortage_day === null
    ? `no need goes unmet; the stock is lowest on day ${whole(lowest.day)}, at ${whole(lowest.stock_days)} days`
    : `the first need goes unmet on day ${whole(result.first_shortage_day)}, and by day ${whole(result.days.length)} ${whole(result.unmet_total_days)} days of use are missing`;

/** What moves the first shortage most, among the changes that the model tries. */
function strongest({ result, units }: ModelRun): string {
  const [strong] = result.sensitivity;
  if (strong === undefined || strong.effect_days === 0)
    return result.first_shortage_day === null
      ? 'no single change that was tried brings a shortage'
      : 'no single change that was tried moves the first shortage';
  const { setting, change, effect_days, first_shortage_day } = strong;
  const by =
    units[setting] === 'share' ? `${tenth(Math.abs(change) * 100)} points` : daysText(Math.abs(change));
  const turn = `${settingNames[setting]} ${change > 0 ? 'up' : 'down'} by ${by}`;
  if (effect_days === null)
    return `${turn}: ${first_shortage_day === null ? 'no shortage any more' : `a first shortage on day ${whole(first_shortage_day)}`}`;
  return `${turn}: first shortage ${whole(Math.abs(effect_days))} days ${effect_days > 0 ? 'later' : 'sooner'}`;
}

function ownFinding({ result, lowest, inputs }: ModelRun): string {
  const { first_shortage_day: first } = result;
  if (first === 0) return 'With these settings, need goes unmet from the first day';
  if (first !== null) return `With these settings, the modelled stock lasts ${whole(first)} days`;
  const turn = lowest.stock_days < inputs.stock_days ? 'falls to' : 'stays at';
  return `With these settings, stock ${turn} ${whole(lowest.stock_days)} days and no need goes unmet`;
}

/** Whole weeks from the first shortage to the end of the evidence; below one where it ends before, or there is none. */
const weeksOn = ({ result, evidence_day }: ModelRun): number =>
  Math.floor(((evidence_day ?? 0) - (result.first_shortage_day ?? Infinity)) / week);

/** The runs whose headline tells of no shortage. */
const toldAsMet: Readonly<Record<View, boolean>> = {
  '2010': true,
  'spring-2025': true,
  'ndpr-2026': false,
  'dy-tb-2026': false,
};

function presetFinding(run: ModelRun): string {
  const { view, words, result, lowest } = run;
  const { first_shortage_day: first } = result;
  if (toldAsMet[view] !== (first === null))
    throw new RangeError(`the headline of "${view}" no longer says how it ends`);
  const stock = whole(lowest.stock_days);
  const lasts = whole(first ?? Infinity);
  switch (view) {
    case '2010':
      return `In a model of ${words.label} Japan’s rare earth stock falls to ${stock} days, and no need goes unmet`;
    case 'spring-2025':
      return `In a model of ${words.label.toLowerCase()} Japan’s average stock of magnets falls to ${stock} days`;
    case 'ndpr-2026':
      return `Cut off from Chinese neodymium on ${words.begins}, Japan lasts ${lasts} days in the model`;
    case 'dy-tb-2026': {
      const weeks = whileTrue(
        `${countWord(weeksOn(run))} weeks`,
        weeksOn(run),
        { from: 2 },
        'weeks of evidence',
      );
      return `${capital(weeks)} after ${words.material} run out in the model, no stopped line was found`;
    }
  }
}

/** The first few settings that a reader has changed. */
function changesText({ changed, inputs, units }: ModelRun): string {
  const said = changed.map(
    (setting) => `${settingNames[setting]} ${settingText(units[setting], inputs[setting])}`,
  );
  return said.length > 4
    ? [...said.slice(0, 3), `${said.length - 3} more settings`].join(', ')
    : said.join(', ');
}

function sentence({ result, lowest }: ModelRun): string {
  const { first_shortage_day: first, recovery_day: again, days, unmet_total_days: unmet } = result;
  if (first === null)
    return `In the model no need goes unmet in ${whole(days.length)} days. The stock is lowest on day ${whole(lowest.day)}, at ${whole(lowest.stock_days)} days of use.`;
  const end =
    again === null
      ? 'On the last day need is still unmet.'
      : `From day ${whole(again)} on all need is met again.`;
  return `In the model the first need goes unmet on day ${whole(first)}. By day ${whole(days.length)}, ${whole(unmet)} days of use are missing. ${end}`;
}

/** All that is said of a run of the model, a preset or a reader's own. */
export function resultWords(run: ModelRun): Omit<Result, 'rows' | 'numbers' | 'scene'> {
  const { words, result, changed } = run;
  const own = changed.length > 0;
  // No setting moves the first day: a cut that begins later does so on a later day of the same run.
  const span = `from ${words.begins} for ${whole(result.days.length)} days`;
  const strong = strongest(run);
  const inputs = listedInputs(run).map((input) => `${input.name}: ${input.value} (${input.from})`);
  return {
    finding: own ? ownFinding(run) : presetFinding(run),
    subtitle: own
      ? `Modelled stock of ${words.material}, days of normal use, ${span}. Not a forecast. A reader’s settings, from “${words.label}”: ${changesText(run)}`
      : [
          `Modelled stock of ${words.material}, days of normal use, ${span}`,
          'Not a forecast: inputs on its page',
          ...words.caveats,
        ].join('. '),
    sentence: sentence(run),
    remark:
      result.sensitivity[0]?.effect_days === 0
        ? `${capital(strong)}.`
        : `Of the changes tried one at a time, this moves it most: ${strong}.`,
    description: `A model, not a forecast. ${own ? 'A reader’s settings' : words.label}, ${words.material}: ${resultText(run)}. The tank stands at its lowest level, with the first day’s stock as a tide mark. Inputs: ${inputs.join('; ')}.`,
  };
}

const inDays = (days: number): Output => ({ value: days, text: whole(days), unit: '\u00a0days' });
const dayNumber = (day: number): Output => ({ value: day, text: whole(day), unit: '' });
const dated = (date: string): Output => ({ value: date, text: dateWords(date), unit: '' });
/** A day of a run in the calendar. */
function dateOn(begins: string, day: number): string {
  const date = new Date(`${begins}T00:00Z`);
  date.setUTCDate(date.getUTCDate() + day);
  return date.toISOString().slice(0, 10);
}

/** What prose may print of a run. A shortage, and what hangs on one, is null in a run without. */
export function outputs({
  runs,
  evidence,
}: Rows): Readonly<Record<string, (run: ModelRun) => Output | null>> {
  const begins = ({ view }: ModelRun): string => runs[view].event.date;
  const shortage = ({ result }: ModelRun): number | null => result.first_shortage_day;
  const lowest = (of: (day: RunwayDay, run: ModelRun) => Output) => (run: ModelRun) =>
    shortage(run) === null ? of(run.lowest, run) : null;
  const first = (of: (day: number, run: ModelRun) => Output | null) => (run: ModelRun) => {
    const day = shortage(run);
    return day === null ? null : of(day, run);
  };
  return {
    start: (run) => dated(begins(run)),
    stock: ({ inputs }) => inDays(inputs.stock_days),
    'lowest-stock': lowest(({ stock_days }) => inDays(stock_days)),
    'lowest-day': lowest(({ day }) => dayNumber(day)),
    'lowest-date': lowest(({ day }, run) => dated(dateOn(begins(run), day))),
    'first-unmet-day': first(dayNumber),
    'first-unmet-date': first((day, run) => dated(dateOn(begins(run), day))),
    unmet: first((_, { result }) => inDays(result.unmet_total_days)),
    'evidence-day': ({ view }) => {
      const day = evidence.day[view];
      return day === null ? null : dayNumber(day);
    },
    /** From the first shortage to the end of the evidence, in whole weeks. */
    'evidence-after': first((_, run) => {
      const weeks = weeksOn(run);
      if (weeks < 1) return null;
      return { value: weeks, text: countWord(weeks), unit: weeks === 1 ? '\u00a0week' : '\u00a0weeks' };
    }),
  };
}

/** What is bought or used on a day, in a file: parts of one day of normal use. */
const ofTheDayMeaning = 'on that day, in days of normal use, to the hundredth';
/** Columns of the table of a run, a line for some of its days. */
export const dayColumns: readonly ResultColumn[] = [
  {
    name: 'day',
    label: 'Day',
    align: 'end',
    unit: '',
    meaning: 'day of the run, its first being day zero; a long run has lines for some days only',
  },
  {
    name: 'stock',
    label: 'Stock',
    align: 'end',
    unit: 'days',
    meaning: 'what users hold at the end of that day, in whole days of normal use',
  },
  {
    name: 'china',
    label: 'From China',
    align: 'end',
    unit: 'days',
    meaning: `bought from China ${ofTheDayMeaning}`,
  },
  {
    name: 'others',
    label: 'From others',
    align: 'end',
    unit: 'days',
    meaning: `bought from others ${ofTheDayMeaning}`,
  },
  {
    name: 'released',
    label: 'Released',
    align: 'end',
    unit: 'days',
    meaning: `taken from the state’s reserve ${ofTheDayMeaning}`,
  },
  { name: 'used', label: 'Used', align: 'end', unit: 'days', meaning: `used ${ofTheDayMeaning}` },
  { name: 'unmet', label: 'Not met', align: 'end', unit: 'days', meaning: `missing ${ofTheDayMeaning}` },
];
const toHundredth = (value: number): number => Math.round(value * 100) / 100;
export function dayLine(day: RunwayDay): ResultLine {
  const numbers = {
    day: day.day,
    stock: Math.round(day.stock_days),
    china: toHundredth(day.supply_china),
    others: toHundredth(day.supply_other),
    released: toHundredth(day.released),
    used: toHundredth(day.used),
    unmet: toHundredth(day.unmet),
  };
  const { day: number, stock, ...shares } = numbers;
  const printed = Object.entries(shares).map(([column, share]) => [column, share.toFixed(2)]);
  return {
    cells: { day: whole(number), stock: whole(stock), ...(Object.fromEntries(printed) as DataRow) },
    numbers,
  };
}

export const viewWords = (
  rows: Rows,
  results: Readonly<Record<View, Result>>,
): Readonly<Record<View, ViewWords>> =>
  byView(rows.views, (view) => {
    const { finding, subtitle } = results[view];
    return { label: runWords(rows, view).label, finding, subtitle };
  });

export function limits(
  { runs, of, reserve_aim_days, sojitz_share_pct, views }: Rows,
  drawn: Readonly<Record<View, ModelRun>>,
): readonly (string | Limit<View>)[] {
  const yearIn = ({ event }: Rows['runs'][View]): string => yearOf(event.date);
  const { imports2010, magnets } = of;
  const [year2010, year2025, year2026] = [runs['2010'], runs['spring-2025'], runs['ndpr-2026']].map(yearIn);
  const moreThan = comparatorWords(of.sojitzShare2025.comparator) + percent(sojitz_share_pct);
  return [
    'This is a model. It says what follows from its inputs, never what will happen or did happen.',
    ...views.map((view): Limit<View> => ({ views: [view], text: inputsNote(drawn[view]) })),
    `The contents of Japan’s reserve are secret, so every run has none. The aim is ${whole(reserve_aim_days)} days, and more for some metals; an aim is not a stock.`,
    'Inputs without a source are our assumptions, such as how fast new supply and thrift come up.',
    {
      views: ['spring-2025'],
      text: `The stock of spring ${year2025} is our assumption: a bank put it at “several months” in words only.`,
    },
    {
      views: ['ndpr-2026', 'dy-tb-2026'],
      text: `How long the cut of ${year2026} lasts is our assumption.`,
    },
    {
      views: ['dy-tb-2026'],
      text: 'Pages that name no source were set aside.',
    },
    {
      views: ['2010'],
      text: `An official, as reported in ${monthName(of.stock2010.period)}, said that stock could run out by March or April without Chinese supply. We count that in months and take it for China’s part, since others still delivered; the run begins a month earlier. The depth of that cut compares ${monthName(imports2010.september.month)}, which holds days after the ${ordinal(Number(of.halt2010.date.slice(8)))}, with ${monthAlone(imports2010.november.month)}; the share is that of ${of.share2009.period}.`,
    },
    {
      views: ['ndpr-2026', 'dy-tb-2026'],
      text: `The stock of the runs of ${year2026} is a carmaker’s tolerance: how long the industry could bear it. It is not a count of what lies in store. The report that was read names no material. He said that more than half a year would be a problem; both runs take half a year of all use.`,
    },
    { views: ['ndpr-2026'], text: 'That all Chinese neodymium is cut is our assumption.' },
    {
      views: ['ndpr-2026'],
      text: `China’s part of neodymium is what one seller’s “${moreThan}” leaves, so it is an upper bound, and it counts every other supplier as Chinese. He spoke of neodymium; praseodymium is taken alike.`,
    },
    {
      views: ['dy-tb-2026'],
      text: `The cut of dysprosium and terbium is that of dysprosium alone, in the whole of ${of.dysprosium2025.period}, before the run begins. Only the change was in the text that was read, no tonnes. NRI’s share is for the magnets of electric cars. Thrift by diffusion works in thin magnets. The seller compares it with magnets that have the metal all through; how many in Japan are made by diffusion already was not found, so what is left to save is our assumption.`,
    },
    'A stock is one number here. In truth it is many firms’ stores of many parts, and one missing part can stop a line while the average is high.',
    'In these runs nothing beyond a day’s need is offered once the cut has begun, so the stock is not filled again. In a run of your own a surplus fills it up to where it began.',
    {
      views: ['2010'],
      text: `Whether China halted shipments in ${year2010} is contested. The run takes the fall of Japan’s imports and says nothing about its cause.`,
    },
    {
      views: ['spring-2025'],
      text: `That ${of.suzuki2025.actor} stopped a line on ${dateWords(of.suzuki2025.date)} is on record and no result of the model. The company did not state the cause; the press named parts with rare earths.`,
    },
    {
      views: ['spring-2025'],
      text: `China’s share of spring ${year2025} counts all metal magnets, rare earth or not, and the fall of exports is our own arithmetic from two derived figures. The depth of ${monthAlone(magnets.may.month)} is held to ${monthAlone(magnets.july.month)}, though June was higher. A month counts from its first day.`,
    },
  ];
}

export const columns: readonly DataColumn[] = [
  { name: 'run', label: 'Run', align: 'start' },
  { name: 'what', label: 'What', align: 'start' },
  { name: 'value', label: 'Value', align: 'end', number: 'Number, days or per cent as the value says' },
  { name: 'from', label: 'From', align: 'start' },
];

const assumed = { one: 'assumption without a source', many: 'assumptions without a source' };
const modelled = { one: 'result of the model', many: 'results of the model' };

/** The inputs that a part of the drawing stands for, by what its key begins with; the longer beginnings come first. */
const inputParts: readonly (readonly [begins: string, title: string, settings: readonly Setting[]])[] = [
  ['inlet-china-open', 'Input: the cut', ['cut', 'cut_start_day', 'cut_ramp_days', 'cut_duration_days']],
  ['valve', 'Input: the cut', ['cut', 'cut_start_day', 'cut_ramp_days', 'cut_duration_days']],
  [
    'inlet-later',
    'Input: new supply',
    ['other_supply_max', 'other_supply_delay_days', 'other_supply_ramp_days'],
  ],
  ['inlet-others', 'Input: supply of all others', ['china_share', 'other_supply_max']],
  ['inlet-china', 'Input: supply from China', ['china_share']],
  ['stock', 'Input: stock on the first day', ['stock_days', 'state_stock_days']],
  ['out', 'Input: daily use', ['thrift_max', 'thrift_ramp_days']],
];
/** Marks of the one day that a run is about; every other mark of the model is read day by day. */
const ofTheDay: readonly string[] = [
  'result-first',
  'result-lowest',
  'result-unmet',
  'result-lowest-level',
  'result-level-left',
  'result-fall',
];
/** So many stretches of a run are read: of two years, nine days each. */
const stretches = 81;
const readColumns: readonly DataColumn[] = [
  { name: 'day', label: 'Day', align: 'start' },
  { name: 'result', label: 'Result', align: 'start' },
  { name: 'strongest', label: 'Moves it most', align: 'start' },
  { name: 'stock', label: 'Stock', align: 'end' },
  { name: 'used', label: 'Used, of a day’s normal use', align: 'end' },
  { name: 'unmet', label: 'Not met', align: 'end' },
  { name: 'sourced', label: inputLeads.sourced, align: 'start' },
  { name: 'assumed', label: inputLeads.assumed, align: 'start' },
];

/** What a mark of a preset says: its inputs; of what the model gives, the day that it is about, or each day along the strip. */
export function reads(rows: Rows, run: ModelRun, key: string): Reading | undefined {
  const { inputs, units, words, result, lowest, view } = run;
  const { event, origins } = rows.runs[view];
  const [, title, settings = []] = inputParts.find(([begins]) => key.startsWith(begins)) ?? [];
  if (title !== undefined) {
    const of = settings.flatMap((setting) => origins[setting]?.rows ?? []);
    const cells = settings.map((setting) => [
      setting,
      `${settingText(units[setting], inputs[setting])} (${words.from[setting] ?? assumption})`,
    ]);
    const columnsOf = settings.map((setting): DataColumn => ({
      name: setting,
      label: capital(settingNames[setting]),
      align: 'end',
    }));
    const said = { what: `${title}, ${words.label}`, ...(Object.fromEntries(cells) as DataRow) };
    const read = of.length === 0 ? rowlessLine(assumed, [view], said) : line(of, said);
    return { columns: [{ name: 'what', label: 'What', align: 'start' }, ...columnsOf], lines: [read] };
  }
  if (!key.startsWith('result-')) return undefined;
  const from = listedInputs(run);
  const listedAs = (origin: Origin): string =>
    from
      .flatMap((input) => (input.origin === origin ? [`${lowered(input.name)} ${input.value}`] : []))
      .join(', ');
  const read = (day: number, cells: DataRow): LineDefinition => ({
    cells: {
      day: `Day ${whole(day)}, ${dateWords(dateOn(event.date, day))}`,
      ...cells,
      sourced: listedAs('sourced'),
      assumed: listedAs('assumed'),
    },
    of: Object.values(origins).flatMap((origin) => origin.rows),
    numbers: {},
    rowless: { one: 'modelled, not a forecast', many: 'modelled, not a forecast' },
  });
  const { days, first_shortage_day } = result;
  if (ofTheDay.includes(key)) {
    const cells = { result: resultText(run), strongest: strongest(run) };
    return { columns: readColumns, lines: [read(first_shortage_day ?? lowest.day, cells)] };
  }
  const lines = Array.from({ length: stretches + 1 }, (_, i) => {
    const day = days[Math.round((i * (days.length - 1)) / stretches)];
    if (day === undefined) return null;
    const { stock_days, used, unmet } = day;
    const part = (share: number): string => percentText(100 * share);
    return read(day.day, { stock: daysText(stock_days), used: part(used), unmet: part(unmet) });
  });
  return { columns: readColumns, lines, along: 'result-level' };
}

/** The lines of the table: for each run its first day, its inputs, the reserve that it leaves out, and what the model gives. */
export const lines = (rows: Rows, runs: Readonly<Record<View, ModelRun>>): readonly LineDefinition[] =>
  rows.views.flatMap((view) => {
    const { event, origins, inputs, stop, rows: own } = rows.runs[view];
    const { units, words } = runs[view];
    const run = words.label;
    const here = { views: [view] };
    const reserve = rows.of.reserve2020;
    const settings = (Object.keys(inputs) as Setting[]).filter((setting) => setting !== 'horizon_days');
    return [
      line(event, { run, what: 'begins', value: words.begins, from: event.title }, here),
      ...settings.map((setting) => {
        const cells = {
          run,
          what: settingNames[setting],
          value: settingCell(units[setting], inputs[setting]),
          from: words.from[setting] ?? assumption,
        };
        const origin = origins[setting];
        return origin === undefined ? rowlessLine(assumed, [view], cells) : line(origin.rows, cells, here);
      }),
      ...(stop === undefined
        ? []
        : [
            line(
              stop,
              {
                run,
                what: 'a stopped line, no part of the model',
                value: dateWords(stop.date),
                from: stop.title,
              },
              here,
            ),
          ]),
      ...(own.includes(reserve)
        ? [
            line(
              reserve,
              {
                run,
                what: 'aim of the state’s reserve, no part of the model',
                value: settingCell('days', rows.reserve_aim_days),
                from: reserve.scope,
              },
              here,
            ),
          ]
        : []),
      rowlessLine(modelled, [view], { run, what: 'result', value: resultText(runs[view]), from: 'model' }),
      rowlessLine(modelled, [view], {
        run,
        what: 'moves it most',
        value: strongest(runs[view]),
        from: 'model',
      }),
    ];
  });
