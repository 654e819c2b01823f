// All English of the weakest link, as functions of its rows, and of what the model gives for a state.
import { capital } from '../../names/capital.ts';
import type { Stage, WeakestLink } from '../../simulation/weakest-link.ts';
import { byView } from '../contract/by-view.ts';
import type { Limit, Reading, ViewWords } from '../contract/chart.ts';
import {
  line,
  rowlessLine,
  type DataColumn,
  type DataRow,
  type LineDefinition,
  type RawRow,
} from '../contract/data-lines.ts';
import type {
  Origin,
  Output,
  Result,
  ResultColumn,
  ResultLine,
  SwitchGroup,
} from '../contract/model/model.ts';
import { percent, toHundred, tonnes, whole } from '../look/format.ts';
import { tenth } from '../look/tenth.ts';
import { levelWords, plantState } from '../look/plant-state.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { monthName, shortDate } from '../look/month-words.ts';
import { keyed } from '../look/keyed.ts';
import type { StageBore } from './layout.ts';
import type { ChainRun, Change, NeedLine } from './model.ts';
import type { Plant, Remark, Rows, View } from './rows.ts';
import { listed } from '../../names/listed.ts';

export const name = 'The weakest link';

const stageNames: Readonly<Record<Stage, string>> = {
  mine: 'Mine',
  separation_light: 'Light separation',
  separation_heavy: 'Heavy separation',
  metal: 'Metal',
  magnet: 'Magnet',
};
const nameOf = (stage: Stage): string => stageNames[stage].toLowerCase();

/** Model results are printed to the hundred: their inputs are capacities and assumptions. */
const roundedTonnes = (value: number): string => tonnes(toHundred(value));
/** Per cent, whole or, below one, to the tenth. */
const roundedPart = (pct: number): number => (pct < 1 ? tenth(pct) : Math.round(pct));
const part = (pct: number): string => percent(roundedPart(pct));
const isNothing = (value: number): boolean => toHundred(value) === 0;

const openWords: Readonly<Record<Exclude<StageBore['allows'], number>, string>> = {
  'no-table': 'no table on one basis',
  // Light metal fills its place, and so the same light plants allow fewer magnets.
  'not-needed': 'not needed: each magnet takes more light instead',
  'assumed-open': 'assumed open',
};
/** What a stage's capacity means for the chain. */
const meaning = ({ allows, idle, binds }: StageBore): string =>
  typeof allows === 'string'
    ? openWords[allows]
    : binds
      ? 'sets the limit'
      : `${roundedTonnes(idle)} left idle`;

export const labels = {
  stage: (stage: Stage) => stageNames[stage],
  amount: roundedTonnes,
  meaning,
  operating: 'operating',
  /** At the part of a length that operates; of a year, where plants of today still ramp up in it. */
  core: (running: number, ramping: number | null) =>
    `${roundedTonnes(running)} from plants of today${ramping === null ? ', ramped up' : ` in ${ramping}`}`,
  promised: 'promised',
  /** At the throat as it would be without a delay. */
  onTime: (output: number): string => `on time ${roundedTonnes(output)}`,
  through: (output: number | null, year: number) =>
    output === null
      ? `Dotted: what gets through in ${year}`
      : `Dotted: about ${roundedTonnes(output)} a year gets through in ${year}`,
  covered: (pct: number, need: string) => `${part(pct)} of ${need}`,
} as const;
export type Labels = typeof labels;

/** The controls: what a dial is called, and what it means. */
export const controls = {
  year: { label: 'Year', hint: 'the year that is drawn' },
  recipe: { label: 'Recipe', hint: 'how much heavy rare earth a magnet takes' },
  need: { label: 'World need', hint: 'the line that output is held against' },
  slip: { label: 'All late by', hint: 'every plant that does not operate yet' },
  announced: { label: 'Plants only announced', hint: 'those not yet financed or built' },
  'first-year': { label: 'Ramp, first year', hint: 'share of nameplate that a new plant runs at' },
  'second-year': { label: 'Ramp, second year', hint: 'from the third year on a plant runs at all of it' },
  used: { label: 'Use', hint: 'share of the ramped nameplate that is made' },
  mine: { label: 'Mines', hint: 'tonnes of rare-earth oxide a year, before use' },
  metal: { label: 'Metal plants', hint: 'tonnes of metal a year, before use' },
  unbound: { label: 'Assume that it never binds', hint: 'a stage that you leave out of the question' },
  plants: { label: 'Plants', hint: 'switched on or off' },
  late: { label: 'Late by', hint: 'years more, for one plant; ten in all' },
} as const;
export type ControlName = keyof typeof controls;
/** What can be chosen at a control. */
export const choices = {
  recipe: (heavy_pct: number) => (heavy_pct === 0 ? 'No heavy' : `${percent(heavy_pct)} heavy`),
  counted: 'Counted',
  leftOut: 'Left out',
  open: { word: 'open', label: 'never binds' },
} as const;
export const groups = {
  question: 'Year, recipe and need',
  pace: 'Delay and ramp',
  open: 'Stages left open',
  plants: 'Plants',
} as const;

const presetNames: Readonly<Record<View, string>> = {
  'operating-now': 'Operating now',
  'magnet-plants-alone': 'Magnet plants alone',
  'all-promised': 'All promised',
  'two-years-late': 'Two years late',
  'heavy-free': 'Heavy-free',
};

const yearOf = (date: string): string => date.slice(0, 4);

/** Two lines of need to choose from: the published one, and one that does not grow. */
export function needWords({
  need_first: { year, published },
}: Rows): Readonly<Record<'mckinsey' | 'no-growth', Pick<NeedLine, 'label' | 'drawn' | 'said'>>> {
  return {
    mckinsey: {
      label: `McKinsey, ${published}`,
      drawn: 'the whole world’s need (McKinsey, converted)',
      said: 'world need on a line drawn between two McKinsey figures',
    },
    'no-growth': {
      label: `As in ${year}, no growth`,
      drawn: `the world’s need of ${year}, kept as it was`,
      said: `the world need that McKinsey gives for ${year}, kept as it was`,
    },
  };
}

/** A plant whose row is about something else than what counts of it. */
const otherNames: Readonly<Record<string, string>> = {
  'energy-fuels-white-mesa-heavy-pilot': 'Energy Fuels White Mesa heavy plant',
};
export const plantName = ({ id, project }: Plant): string => otherNames[id] ?? project;

function remarkText(remark: Remark): string {
  switch (remark.name) {
    case 'assumed-year':
      return 'the year is our assumption';
    case 'claimed-rate':
      return 'a run rate that the company claims, not a nameplate';
    case 'on-a-blend':
      return 'only on a blend with others’ heavy concentrate';
    case 'less-first-phase':
      return `${tonnes(remark.tonnes)} for both phases, less the first`;
    case 'set-to-output':
      return `its capacity is published as material fed in: set so that it gives the ${tonnes(remark.tonnes)} made`;
    case 'less-circuit':
      return `${tonnes(remark.tonnes)} for Lynas in Malaysia, less the circuit: our arithmetic`;
    case 'promised-after':
      return `promised after ${remark.year}`;
  }
}

/** What a stage's tonnes are tonnes of, for the stages with plants. */
const productOf = (stage: Stage): string => {
  const products: Readonly<Partial<Record<Stage, string>>> = {
    separation_light: 'NdPr oxide',
    separation_heavy: 'Dy and Tb oxide',
    magnet: 'magnets',
  };
  const product = products[stage];
  if (product === undefined) throw new RangeError(`no plants of the stage "${stage}"`);
  return product;
};

const switchText = (plant: Plant): string => {
  const { status, status_as_of, start_year, level, remark } = plant;
  return [
    `${plantState(status, plant.isUnmade)} (${shortDate(status_as_of)})`,
    ...(status === 'operating' ? [] : [`counts from ${start_year}`]),
    ...(level === null || level === 'nameplate' ? [] : [levelWords[level]]),
    ...(remark === null ? [] : [remarkText(remark)]),
  ].join('; ');
};
/** What the tonnes of a plant are tonnes of, of what kind they are, and how they come about. */
const countedOf = ({ stage, level, remark }: Plant): string => {
  const kind = [
    ...(level === null ? [] : [levelWords[level]]),
    ...(remark === null ? [] : [remarkText(remark)]),
  ];
  return `${productOf(stage)}, ${kind.join('; ')}`;
};

/** The plants as switches, by stage, the largest first. */
export function plantSwitches({ plants }: Rows): readonly SwitchGroup[] {
  const stages = [...new Set(plants.map(({ stage }) => stage))];
  return stages.map((stage) => {
    const here = plants
      .filter((plant) => plant.stage === stage)
      .toSorted((a, b) => b.capacity_t - a.capacity_t);
    const largest = Math.max(...here.map(({ capacity_t }) => capacity_t));
    return {
      id: stage.replaceAll('_', '-'),
      title: stageNames[stage],
      says: `Tonnes of ${productOf(stage)} a year that the model takes: nameplate where one is published`,
      items: here.map((plant) => ({
        id: plant.id,
        name: plantName(plant),
        amount: tonnes(plant.capacity_t),
        part: plant.capacity_t / largest,
        promised: plant.status !== 'operating',
        says: switchText(plant),
        sources: plant.source_id,
        numbers: plant.status === 'operating' ? null : 'late',
      })),
    };
  });
}

/** Where each control's preset comes from; presets differ in year, plants, delay and recipe alone. */
export function originWords(rows: Rows): Readonly<Record<ControlName, Origin>> {
  const { of, ramp, used, diffusion, heavy_pct, recipe_published, need, now, later } = rows;
  const from = (says: string, ...behind: readonly RawRow[]): Origin => ({
    says,
    sources: [...new Set(behind.flatMap(({ source_id }) => source_id))],
  });
  const assumed: Origin = { sources: [] };
  const untabled = from('no table on one basis was found, so it is taken as open');
  const reported = from('as last reported, some of it years ago; the date stands beside each plant');
  const taken = `${percent(ramp.taken_pct)} is our judgement`;
  const [first, last] = need.map(({ year }) => year);
  return {
    year: from(`the presets show ${now}, or ${later} for what is promised`),
    recipe: from(
      `${percent(heavy_pct.standard)} dysprosium in wind turbines, by a review of ${yearOf(recipe_published)}, taken for both heavy elements; a seller says that diffusion, in thin magnets, saves ${diffusion.low_pct} to ${percent(diffusion.high_pct)} of it`,
      of.wind,
      of.diffusion,
    ),
    need: from(
      `McKinsey’s figure for ${first} and projection for ${last}, as the press reports them, turned into magnets`,
      ...of.need,
    ),
    slip: assumed,
    announced: reported,
    'first-year': from(
      `${ramp.low_pct} to ${percent(ramp.high_pct)} for magnet plants, by a trade commentary; ${taken}`,
      of.ramp,
    ),
    'second-year': from(`as in the first year; ${taken}`, of.ramp),
    used: from(
      `light oxide at Lynas, ${monthName(used.from)} to ${monthName(used.to)}, by our arithmetic, second-hand`,
      of.used,
    ),
    mine: untabled,
    metal: untabled,
    unbound: assumed,
    plants: reported,
    late: assumed,
  };
}

/** What the model gives at the settings that the questions send a reader to, in tonnes. */
export interface Answers {
  readonly alone: Pick<Result, 'sentence'> & { readonly output: number };
  /** The heavy plant that lets most through when it is switched on besides. */
  readonly widest: { readonly plant: Plant; readonly output: number };
  readonly all: number;
  readonly late: number;
}
/** Questions with what the model answers: magnet plants alone, one heavy plant more, all late. */
export function questionWords({ later }: Rows, { alone, widest, all, late }: Answers) {
  const { plant, output } = widest;
  const kind = plant.remark === null ? 'a nameplate' : `a nameplate, promised ${remarkText(plant.remark)}`;
  return {
    alone: {
      asks: 'Switch every magnet plant on, and nothing else that is new. What binds now?',
      answer: alone.sentence,
    },
    widest: {
      asks: 'Start from there and switch on one heavy separation plant. Which one lets most through?',
      answer: `${plantName(plant)}: about ${roundedTonnes(output)} instead of ${roundedTonnes(alone.output)} in ${later}, if it starts as promised. Its tonnes are ${kind}.`,
    },
    late: {
      asks: 'Switch everything on, and make all that does not operate yet two years late. How much is lost?',
      answer: `About ${roundedTonnes(all - late)} in ${later}: ${roundedTonnes(late)} instead of ${roundedTonnes(all)}.`,
    },
  } as const;
}

const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `one ${one}` : `${count} ${many}`;

function amountText(control: ControlName, value: number): string {
  switch (control) {
    case 'year':
      return String(value);
    case 'slip':
      return `${value} ${value === 1 ? 'year' : 'years'}`;
    case 'mine':
    case 'metal':
      return value === Infinity ? choices.open.label : roundedTonnes(value);
    default:
      return percent(value);
  }
}
/** A choice inside a sentence: only a name keeps its capital. */
const inSentence = (label: string): string =>
  label.startsWith('McKinsey') ? label : label.slice(0, 1).toLowerCase() + label.slice(1);

function changeText(change: Change): string[] {
  switch (change.kind) {
    case 'open':
      return [`${listed(change.stages.map(nameOf))} assumed open`];
    case 'plants':
      return [
        ...(change.on > 0 ? [plural(change.on, 'more plant on', 'more plants on')] : []),
        ...(change.off > 0 ? [plural(change.off, 'plant off', 'plants off')] : []),
      ];
    case 'late':
      return [plural(change.count, 'plant delayed', 'plants delayed')];
    case 'choice':
      return [`${controls[change.control].label.toLowerCase()}: ${inSentence(change.label)}`];
    case 'number':
      return [`${controls[change.control].label.toLowerCase()} ${amountText(change.control, change.value)}`];
  }
}
/** What a reader changed, the first few of many. */
function changesText(changes: readonly Change[]): string {
  const said = changes.flatMap(changeText);
  return said.length > 4
    ? [...said.slice(0, 3), `${said.length - 3} more settings`].join(', ')
    : said.join(', ');
}

/** What gets through in presets that another one is compared with, in tonnes. */
export interface Compared {
  readonly now: number;
  readonly allPromised: number;
}
/** Says that as much gets through as now. Throws RangeError where another amount is printed. */
function asMuchAsNow(now: number, output: number): string {
  if (toHundred(output) !== toHundred(now))
    throw new RangeError(`“no more gets through” no longer holds: ${output} t, and ${now} t now`);
  return 'no more gets through than before';
}
/** The part that is lost. */
const lostOf = (allPromised: number, output: number): string =>
  whileTrue('more than half', 1 - output / allPromised, { from: 0.52 }, 'the part that the delay costs');

function presetFinding({ view, year, output, limit }: ChainRun, { now, allPromised }: Compared): string {
  if (limit === null) throw new RangeError(`no stage binds in "${view}"`);
  switch (view) {
    case 'operating-now':
      return `In the model ${nameOf(limit)} holds the plants of ${year} to ${roundedTonnes(output)} of magnets a year`;
    case 'magnet-plants-alone':
      return `Build every magnet plant announced, and in the model ${asMuchAsNow(now, output)}`;
    case 'all-promised':
      return `If all is built, ${nameOf(limit)} holds the model to ${roundedTonnes(output)} of magnets in ${year}`;
    case 'two-years-late':
      return `Two years of delay cost the model’s chain ${lostOf(allPromised, output)} of what it passes in ${year}`;
    case 'heavy-free':
      return `With no heavy rare earth in any magnet, ${nameOf(limit)} sets the model’s limit`;
  }
}
const ownFinding = ({ year, output, limit }: ChainRun): string =>
  limit === null
    ? `With these settings, no stage binds in the model in ${year}`
    : `With these settings, ${nameOf(limit)} holds the model to ${roundedTonnes(output)} of magnets in ${year}`;

function settingsText({ view, changes, heavy_pct, ramp_pct }: ChainRun): string {
  if (changes.length > 0) return `a reader’s settings, from “${presetNames[view]}”: ${changesText(changes)}`;
  const heavy =
    heavy_pct === 0 ? 'none with heavy rare earth' : `${percent(heavy_pct)} heavy rare earth in each`;
  return `${heavy}; new plants at ${percent(ramp_pct)} for two years`;
}

function sentence({ year, output, covered_pct, need, limit, bores }: ChainRun): string {
  if (limit === null)
    return `In ${year} no stage binds under these settings, so the model lets through what is needed. That says nothing about plants.`;
  if (isNothing(output))
    return `In the model nothing gets through in ${year}: no plant of ${nameOf(limit)} runs under these settings.`;
  const idle = bores.filter(
    ({ allows, idle: spare, binds }) => typeof allows === 'number' && !binds && !isNothing(spare),
  );
  const left =
    idle.length === 0
      ? 'Nothing else stands idle.'
      : `Idle: ${idle.map(({ stage, idle: spare }) => `${roundedTonnes(spare)} at ${nameOf(stage)}`).join(', ')}.`;
  return `In the model about ${roundedTonnes(output)} of magnets gets through in ${year}, ${part(covered_pct)} of ${need.said}. ${stageNames[limit]} sets the limit. ${left}`;
}

/** Which stage sets the limit over the years: "Heavy separation to 2029, light separation from 2030 to 2035." */
function limitsOverYears({ years }: WeakestLink): string {
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

function boreText({ stage, allows, operating, ramped, idle, binds, assumed }: StageBore): string {
  if (typeof allows === 'string') {
    const open = allows === 'no-table' ? `${openWords[allows]}, assumed not to bind` : openWords[allows];
    return `${nameOf(stage)}: ${allows === 'assumed-open' ? 'assumed not to bind' : open}`;
  }
  const built =
    operating < allows && !assumed
      ? `, of it ${roundedTonnes(operating)} from plants that operate now${ramped ? ', past their ramp' : ''}`
      : '';
  const whose = assumed ? ', as a reader assumes' : '';
  return `${nameOf(stage)}: ${roundedTonnes(allows)}${whose}${built}; ${binds ? 'the narrowest' : `${roundedTonnes(idle)} idle`}`;
}

/** Whether plants that don't operate yet are a part of a length. */
const isHatched = ({ allows, operating, assumed }: StageBore): boolean =>
  typeof allows === 'number' && allows > 0 && allows !== operating && !assumed;

/**
 * All that is said of a run of the model, a preset or a reader's own.
 * @param compared what gets through in presets that a finding compares it with
 */
export function resultWords(run: ChainRun, compared: Compared): Omit<Result, 'rows' | 'numbers' | 'scene'> {
  const { year, output, covered_pct, need, bores, changes, result } = run;
  const measures = `Model, not a forecast. Tonnes of magnet each stage would allow in ${year} outside China and Japan; ${settingsText(run)}`;
  return {
    finding: changes.length > 0 ? ownFinding(run) : presetFinding(run, compared),
    ...(bores.some(isHatched) ? keyed(measures, 'Hatched: not yet operating') : { subtitle: measures }),
    sentence: sentence(run),
    remark: limitsOverYears(result),
    description: `Model for ${year}, in tonnes of magnet a year. ${bores.map(boreText).join('. ')}. About ${roundedTonnes(output)} gets through all stages, ${part(covered_pct)} of ${need.said}.`,
  };
}

const inTonnes = (value: number): Output => ({
  value,
  text: whole(toHundred(value)),
  unit: '\u00a0tonnes',
});
const inPercent = (pct: number): Output => ({ value: pct, text: part(pct).replace('%', ''), unit: '%' });
/** The stages that have plants, as names of outputs begin with them. */
const outputStages = {
  magnet: 'magnet',
  light: 'separation_light',
  heavy: 'separation_heavy',
} as const satisfies Readonly<Record<string, Stage>>;

/** What prose may print of a run: tonnes of magnet in its year, rounded as in the drawing. */
export const outputs: Readonly<Record<string, (run: ChainRun) => Output | null>> = {
  year: ({ year }) => ({ value: year, text: String(year), unit: '' }),
  passes: ({ output, limit }) => (limit === null ? null : inTonnes(output)),
  limit: ({ limit }) => (limit === null ? null : { value: limit, text: nameOf(limit), unit: '' }),
  covered: ({ covered_pct }) => inPercent(covered_pct),
  'heavy-share': ({ heavy_pct }) => ({ value: heavy_pct, text: String(tenth(heavy_pct)), unit: '%' }),
  ...Object.fromEntries(
    Object.entries(outputStages).flatMap(([stageName, stage]) => {
      const boreIn = ({ bores }: ChainRun) => bores.find((bore) => bore.stage === stage);
      return [
        [
          `${stageName}-allows`,
          (run: ChainRun) => {
            const allows = boreIn(run)?.allows;
            return typeof allows === 'number' ? inTonnes(allows) : null;
          },
        ],
        [
          `${stageName}-idle`,
          (run: ChainRun) => {
            const idle = boreIn(run)?.idle ?? 0;
            return isNothing(idle) ? null : inTonnes(idle);
          },
        ],
      ] as const;
    }),
  ),
};

/** What a stage lets through; a file has no number where nothing limits it. */
const stageMeaning = 'tonnes of magnets a year that it would allow, to the hundred; empty where it is open';
/** Columns of the table of a run, a line a year. */
export const yearColumns: readonly ResultColumn[] = [
  { name: 'year', label: 'Year', align: 'start', unit: '', meaning: 'year of the model' },
  {
    name: 'through',
    label: 'Gets through',
    align: 'end',
    unit: 't',
    meaning: 'tonnes of magnets a year, to the hundred',
  },
  {
    name: 'limit',
    label: 'Narrowest stage',
    align: 'start',
    unit: '',
    meaning: 'the stage that sets the limit, or none',
  },
  { name: 'light', label: 'Light separation', align: 'end', unit: 't', meaning: stageMeaning },
  { name: 'heavy', label: 'Heavy separation', align: 'end', unit: 't', meaning: stageMeaning },
  { name: 'magnet', label: 'Magnet', align: 'end', unit: 't', meaning: stageMeaning },
  {
    name: 'covered',
    label: 'Share of need',
    align: 'end',
    unit: '%',
    meaning: 'of the need, from tonnes before rounding; whole, or below one to the tenth',
  },
];
/** A year of a run; the one that is drawn is marked. */
export function yearLine(
  { year, output_t, binding, capacity, share_covered }: WeakestLink['years'][number],
  drawn: number,
): ResultLine {
  const wide = (stage: Stage): number | null =>
    Number.isFinite(capacity[stage]) ? toHundred(capacity[stage]) : null;
  const printed = (amount: number | null): string => (amount === null ? 'open' : tonnes(amount));
  const numbers = {
    year,
    through: toHundred(output_t),
    light: wide('separation_light'),
    heavy: wide('separation_heavy'),
    magnet: wide('magnet'),
    covered: roundedPart(share_covered * 100),
  };
  return {
    cells: {
      year: String(year),
      through: printed(numbers.through),
      limit: binding === null ? 'none' : stageNames[binding],
      light: printed(numbers.light),
      heavy: printed(numbers.heavy),
      magnet: printed(numbers.magnet),
      covered: percent(numbers.covered),
      ...(year === drawn ? { chosen: 'yes' } : {}),
    },
    numbers,
  };
}

export const viewWords = (
  { views }: Rows,
  results: Readonly<Record<View, Result>>,
): Readonly<Record<View, ViewWords>> =>
  byView(views, (view) => {
    const { finding, subtitle, measures } = results[view];
    return { label: presetNames[view], finding, subtitle, ...(measures === undefined ? {} : { measures }) };
  });

export function limits(rows: Rows): readonly (string | Limit<View>)[] {
  const { ramp, used, others_used: others, heavy_pct, need } = rows;
  const withHeavy = rows.views.filter((view) => view !== 'heavy-free');
  const years = need.map(({ year }) => year);
  return [
    'It is a model under stated assumptions. It says which stage would be narrowest, and it does not say what will be built.',
    'Every amount is rounded to the hundred, and what is left idle is the difference of two rounded amounts.',
    `A starting plant is taken at ${percent(ramp.taken_pct)} of its nameplate for two years, then at all of it. That is our middle of ${ramp.low_pct} to ${percent(ramp.high_pct)}, which a commentary by the publisher of the article tested here gives for the first one to two years of early magnet plants outside China; taken here for separation as well. Of that, ${percent(used.pct)} is used, as at one light separator in one year. Of the others found, Mountain Pass made about ${percent(Math.round(others.mountain_pass_pct))} in ${others.mountain_pass_year} of the rate that it claims for the end of that year. Two are far lower, by our arithmetic: ${percent(others.korea_pct)} of its rate at a Korean metal plant in its best quarter of ${yearOf(others.korea_to)}, ${percent(others.white_mesa_pct)} at White Mesa in ${yearOf(others.white_mesa_to)}. White Mesa’s light plant is taken like any other.`,
    'We have no table of mines or metal plants outside China with capacities on one basis. Both stages are assumed never to bind, which flatters every result.',
    {
      views: withHeavy,
      text: `The recipe puts ${percent(heavy_pct.standard)} heavy rare earth into each magnet: a review’s figure for dysprosium in wind turbines, taken here for dysprosium and terbium together. Many magnets need less or none. Grades that resist heat need more, by a market-research firm, and with them fewer would get through.`,
    },
    'Light separation counts only plants whose main product is stated as tonnes of NdPr oxide, with a date. Others are left out, and so is the NdPr that Caremag and Aclara promise beside heavy oxide, so that stage is undercounted.',
    'A plant promised for a month, a quarter or late in a year counts from the next year, and so does one promised for after a year. One promised for a year alone counts from that year’s first day, which takes the promise at its best. Where a source gives no year, an assumed one stands in the list of plants and says so. Noveon, which sold magnets before that, is taken as begun in the year of its total.',
    {
      views: withHeavy,
      text: 'The heavy circuit that operates is entered by what it made, read second-hand. Promised heavy tonnes depend on material to separate.',
    },
    `World need is McKinsey’s, in tonnes of rare earth, turned into magnets with the recipe and drawn straight between ${listed(years)}. It is read in the press; the point of ${years.at(-1)} is a projection. Whether it counts oxide or metal is not said; metal is taken.`,
    'All oxide made outside China is let through to these plants. In fact Japan has contracts for part of it, and some becomes magnets elsewhere.',
    'Mountain Pass enters with the run rate that it claims, which is not a nameplate. No loss between metal and magnet is sourced, so none is taken.',
  ];
}

export const columns: readonly DataColumn[] = [
  { name: 'entry', label: 'Preset or plant', align: 'start' },
  { name: 'stage', label: 'Stage', align: 'start' },
  { name: 'status', label: 'Status', align: 'start' },
  { name: 'year', label: 'Year', align: 'end' },
  {
    name: 'amount',
    label: 'Tonnes a year',
    align: 'end',
    number: 'Tonnes a year, number, upper end of a range',
  },
  { name: 'unit', label: 'Of what', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

/** What the presets share: a line a row. */
function inputLines({ of, printed }: Rows): readonly LineDefinition[] {
  const input = (
    row: RawRow & { readonly note: string | null },
    cells: DataRow,
    amount?: number,
    low: number | null = null,
  ) =>
    line(row, {
      stage: '',
      status: 'input',
      year: '',
      amount: [
        amount === undefined ? '' : low === null ? tonnes(amount) : `${whole(low)} to ${tonnes(amount)}`,
        amount ?? null,
      ],
      unit: '',
      note: row.note,
      ...cells,
    });
  return [
    ...printed.heavy.map(({ row, amount_t, low_t }) =>
      input(
        row,
        { entry: row.metric, stage: stageNames.separation_heavy, year: String(row.year), unit: row.basis },
        amount_t,
        low_t,
      ),
    ),
    ...printed.shares.map(({ row, example, pct }) =>
      input(row, { entry: example, unit: `${percent(pct)} of nameplate` }),
    ),
    ...printed.need.map(({ row, amount_t }) =>
      input(
        row,
        { entry: row.scope, year: String(row.year), unit: 'rare earth, need of the world' },
        amount_t,
      ),
    ),
    ...of.content.map((row) =>
      input(row, {
        entry: row.product,
        unit: `${row.material_scope}, ${row.unit_basis}: ${[...new Set([row.value_low, row.value_high])].join(' to ')}%`,
      }),
    ),
    ...of.stages.map((row) =>
      input(row, { entry: row.what_happens, stage: capital(row.stage), unit: row.yield_or_content }),
    ),
    input(of.saving, { entry: `${of.saving.actor}, ${of.saving.measure}` }),
  ];
}

const readColumns: readonly DataColumn[] = [
  { name: 'what', label: 'What', align: 'start' },
  { name: 'allows', label: 'Would allow, of magnets a year', align: 'end' },
  { name: 'operating', label: 'Of it, from plants that operate now', align: 'end' },
  { name: 'meaning', label: 'In this run', align: 'start' },
  { name: 'plants', label: 'Plants switched on', align: 'start' },
  { name: 'through', label: 'Gets through, of magnets a year', align: 'end' },
  { name: 'covered', label: 'Share of need', align: 'end' },
  { name: 'limit', label: 'Narrowest stage', align: 'start' },
  { name: 'preset', label: 'Preset', align: 'start' },
  { name: 'inputs', label: 'Inputs', align: 'start' },
];
const nothingRead = { one: 'modelled, not a forecast', many: 'modelled, not a forecast' };

/** What a length of the pipe says in a preset, and the dotted lines with their arrows: a result of the model, and what it rests on. */
export function reads(rows: Rows, run: ChainRun, key: string): Reading | undefined {
  const { view, year, bores, output, onTime, covered_pct, need, limit } = run;
  const read = (what: string, of: readonly RawRow[], cells: DataRow): Reading => {
    const own = { what: `${what}, ${year}`, ...cells, preset: presetNames[view], inputs: settingsText(run) };
    return { columns: readColumns, lines: [{ cells: own, of, numbers: {}, rowless: nothingRead }] };
  };
  const { ramp, used } = rows.of;
  if (key === 'on-time' && onTime !== null)
    return read('All stages, without the delay', [ramp, used], { through: roundedTonnes(onTime) });
  if (/^(?:stream|way)-/.test(key))
    return read('All stages', [ramp, used, ...rows.of.need], {
      through: roundedTonnes(output),
      covered: `${part(covered_pct)} of ${need.said}`,
      limit: limit === null ? 'none' : stageNames[limit],
    });
  const bore = bores.find(({ stage, binds }) => key.startsWith(`${stage}-`) || (binds && /^pinch/.test(key)));
  if (bore === undefined) return undefined;
  const { stage, allows, operating } = bore;
  if (typeof allows === 'string') return read(stageNames[stage], [], { meaning: openWords[allows] });
  const plants = rows.plants.filter(
    (plant) => plant.stage === stage && rows.presets[view].on.includes(plant.id),
  );
  const names = plants.map(plantName).join(', ');
  const of = rows.plantRows.filter(({ project }) => plants.some((plant) => plant.project === project));
  return read(stageNames[stage], [...of, ramp, used], {
    allows: roundedTonnes(allows),
    operating: roundedTonnes(operating),
    meaning: meaning(bore),
    plants: names.length > 80 ? String(plants.length) : names,
  });
}

/** The lines of the table: what each stage would allow in each preset, the plants, and what all presets share. */
export const lines = (rows: Rows, runs: Readonly<Record<View, ChainRun>>): readonly LineDefinition[] => [
  ...rows.views.flatMap((view) =>
    runs[view].bores.map((bore) =>
      rowlessLine({ one: 'result of the model', many: 'results of the model' }, [view], {
        entry: presetNames[view],
        stage: stageNames[bore.stage],
        status: 'model',
        year: String(runs[view].year),
        amount:
          typeof bore.allows === 'number'
            ? [roundedTonnes(bore.allows), Math.round(bore.allows)]
            : ['', null],
        unit: typeof bore.allows === 'number' ? 'magnets that it would allow' : '',
        note: meaning(bore),
      }),
    ),
  ),
  ...rows.plants.map((plant) =>
    line(
      rows.plantRows.filter(({ project }) => project === plant.project),
      {
        entry: plantName(plant),
        stage: stageNames[plant.stage],
        status: plantState(plant.status, plant.isUnmade),
        year: plant.start_year === rows.alreadyRamped ? '' : String(plant.start_year),
        amount: [tonnes(plant.capacity_t), tenth(plant.capacity_t)],
        unit: countedOf(plant),
        note: plant.note,
      },
    ),
  ),
  ...inputLines(rows),
];
