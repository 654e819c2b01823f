// All English of the watch list, as functions of its rows.
import type { DatePrecision } from '../../data/tables/evidence-columns.ts';
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { inFigures, withDate } from '../contract/twins.ts';
import { mass, tonnes } from '../look/format.ts';
import { plantState } from '../look/plant-state.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { dayAndMonth, monthName, shortDate, shortDay } from '../look/month-words.ts';
import { dateWords } from '../../names/date-words.ts';
import { printed } from '../../names/typography.ts';
import { countWord } from '../look/number-words.ts';
import { keyed } from '../look/keyed.ts';
import type { Due, Rows, ScheduledId, StepId, View } from './rows.ts';
import { listed } from '../../names/listed.ts';

export const name = 'Dates to watch';

type PlantDue = Extract<Due, { kind: 'heavy' }>;

/** A date no finer than its row promised it: its last month may stand for the end of a year or of a span. */
const saidAs: Readonly<Record<DatePrecision, (date: string) => string>> = {
  month: shortDate,
  by_month: (date) => `by ${shortDate(date)}`,
  first_quarter: (date) => `early ${date.slice(0, 4)}`,
  late_year: (date) => `late ${date.slice(0, 4)}`,
  year: (date) => `in ${date.slice(0, 4)}`,
  after_year: (date) => `after ${date.slice(0, 4)}`,
};
/** "10 Jan 2027", "by Mar 2028", "late 2026". */
const dateOf = (due: Due): string =>
  (due.kind === 'rules' ? shortDay(due.date) : saidAs[due.precision](due.date)).replace('March', 'Mar');

const scheduledShort: Readonly<Record<ScheduledId, string>> = {
  '2026-11-18-apec-leaders-meet-in-shenzhen-18': 'APEC, Shenzhen',
  '2027-01-01-defence-rule-no-magnets-with-chinese': 'U.S. magnet rule in full',
  '2027-01-10-new-end-of-the-truce': 'U.S.–China truce: kept?',
};
/** What is known of the Chinese notice of the truce's new end. */
const noticeOf = ({ notice: { by, still } }: Rows): string =>
  `The formal Chinese notice was not found by ${dateWords(by)}, and one trade site still gave ${dayAndMonth(still)}`;
const scheduledLong = (rows: Rows): Readonly<Record<ScheduledId, string>> => ({
  '2026-11-18-apec-leaders-meet-in-shenzhen-18': `${printed(rows.summit.title)} ${rows.summit.date.slice(0, 4)}. Japan’s and China’s leaders could meet there`,
  '2027-01-01-defence-rule-no-magnets-with-chinese':
    'U.S. defence rule in full: no magnet with Chinese content at any step',
  '2027-01-10-new-end-of-the-truce': `New end of the truce, by both governments’ word. ${noticeOf(rows)}`,
});

/** Names of plants; the longest stay on one line of the docket. A plant without one has its own name, without its owner. */
const plantNames: Readonly<Record<string, string>> = {
  'MP Mountain Pass heavy circuit': 'Mountain Pass, U.S.',
  'Carester Caremag (Lacq)': 'Caremag, France',
  'Energy Fuels White Mesa heavy pilot': 'White Mesa pilot, U.S.',
  'Neo Silmet heavy line': 'Silmet, Estonia',
  'Iluka Eneabba': 'Eneabba, Australia',
  'Lynas Malaysia expanded heavy rare earth plant': 'Lynas expansion, Malaysia',
  'Aclara Louisiana': 'Aclara, U.S.',
};
const plantName = ({ key, row }: PlantDue): string => plantNames[key] ?? key.replace(`${row.owner} `, '');
/** The same without a country where a small tag has no room for it. */
const shortName = (due: PlantDue): string => plantName(due).replace(/(?<=expansion|pilot), .*$/, '');
/** A plant's state with its date. */
const statusOf = ({ status, statusAsOf, row }: PlantDue): string =>
  `${plantState(status, row.actual_output === 0)}, ${shortDate(statusAsOf).replaceAll(' ', '\u00a0')}`;
/** A plant in full: its status, and the oxide promised where the row gives it. */
function plantLong(due: PlantDue): string {
  const promised = due.promised_t === null ? '' : `; ${tonnes(due.promised_t)}\u00a0a\u00a0year promised`;
  return `${plantName(due)}: ${statusOf(due)}${promised}`;
}

const stepShort: Readonly<Record<StepId, string>> = {
  'minamitorishima-mining-test': 'Rare earth mud: trial',
  'minamitorishima-profitability-report': 'Rare earth mud: report',
};
const stepLong = ({ test, before }: Rows): Readonly<Record<StepId, string>> => ({
  'minamitorishima-mining-test': `Minamitorishima: trial lift of ${tonnes(test.t_per_day)} of seabed mud a day. No grade or tonnage of the mud lifted in ${monthName(before.as_of)} was found`,
  'minamitorishima-profitability-report': 'Report on whether mining the mud could pay. It is not a mine',
});

/** What stands on a small tag. */
function tagOf(due: Due): string {
  if (due.kind === 'heavy') return shortName(due);
  return due.kind === 'rules' ? scheduledShort[due.key] : stepShort[due.key];
}
function longOf(rows: Rows, due: Due): string {
  if (due.kind === 'heavy') return plantLong(due);
  return due.kind === 'rules' ? scheduledLong(rows)[due.key] : stepLong(rows)[due.key];
}

/** What stands on one of few tags in place of what is due: of the truce whether it outlasts its end. */
const asked = (rows: Rows): Readonly<Partial<Record<string, string>>> => ({
  '2027-01-10-new-end-of-the-truce': `Is the truce kept past this day, its new end by both governments’ word? ${noticeOf(rows)}`,
});

/** What would count against the argument, in our reading. */
const against: Readonly<Record<View, string>> = {
  all: 'Would count against this story',
  rules:
    'Would count against this story: a written rule without discretion that both sides of a quarrel keep',
  heavy: 'Would count against this story: heavy oxide sold by the tonne, month after month',
  seabed: 'Neither would count against this story. What would: mud separated and sold at a price buyers pay',
};

export const labels = (rows: Rows) => ({
  ends: ['Evidence ends', rows.ends.day],
  /** Whose the two sides of the pipe are. */
  sides: { plants: 'plants', others: 'governments, sea bed' },
  date: dateOf,
  month: (slot: string): string => shortDate(slot).replace(/\s\d{4}$/, ''),
  tag: tagOf,
  /** The name of a plant and its status, and the oxide that it promises. */
  plant: (due: PlantDue, isSmall: boolean): readonly string[] => [
    isSmall ? shortName(due) : plantName(due),
    statusOf(due),
  ],
  dose: (due: PlantDue): string => (due.promised_t === null ? '' : tonnes(due.promised_t)),
  /** What the doses are of. */
  doses: 'nameplate of Dy and\u00a0Tb a\u00a0year',
  /** Of the edge of a tag. */
  dashed: { wide: 'dashed edge: tonnes known second-hand', narrow: 'dashed edge: tonnes second-hand' },
  long: (due: Due): string => asked(rows)[due.key] ?? longOf(rows, due),
  against,
});
export type Labels = ReturnType<typeof labels>;

/** Whether most of the dates are those of plants. */
const most = ({ all, heavy }: Rows['of']): string =>
  whileTrue('most of them', heavy.length / all.length, { from: 0.55 }, 'the part of dates that plants have');

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { of, late, test, turn, ends, spans } = rows;
  const known = `as known on ${ends.day}`;
  const span = (view: View): string => `${monthName(spans[view].first)} to ${monthName(spans[view].last)}`;
  return {
    all: {
      label: 'All',
      finding: `On ${ends.day} ${countWord(of.all.length)} dates to watch lay ahead, ${most(of)} promises of plants`,
      ...keyed(
        `Dated promises, deadlines and a summit, ${known}, ${span('all')}`,
        'Hatched pipe to scale; dashes: time left open',
      ),
    },
    rules: {
      label: 'Rules and talks',
      finding: `In ${monthName(turn)} a U.S. defence rule is due in full and the truce with China is to end`,
      ...keyed(
        `Scheduled dates of governments, ${known}, ${span('rules')}`,
        'Pipe to a larger scale, in months',
      ),
    },
    heavy: {
      label: 'Heavy plants',
      finding: `Of ${countWord(of.heavy.length)} projects outside China due to separate heavy rare earths, ${countWord(late.count)} name late ${late.year}`,
      subtitle: `Newest promised date of heavy separation outside China, ${known}; nameplate of Dy and Tb a year where a target counts them`,
    },
    seabed: {
      label: 'Seabed',
      finding: `What Japan plans on the sea floor in ${monthName(test.date)} is a trial, and not yet a mine`,
      subtitle: `Next steps off Minamitorishima, by one headline of ${monthName(test.headline)}, ${span('seabed')}`,
    },
  };
}

/** What is known of plants no further than their rows go: how, and on what conditions. */
function plantLimits({ of, firstHand, pilot, full, study }: Rows): readonly Limit<View>[] {
  const second = countWord(of.heavy.length - firstHand.length);
  const texts = [
    `Dates and states of ${second} of the ${countWord(of.heavy.length)} projects were read second-hand, all but those of ${listed(firstHand.map(plantName))}.`,
    `The rows name plants that differ in size and product. Tonnes of dysprosium and terbium stand only where a plant’s target counts them. Those of Mountain Pass, ${tonnes(full.t)}, are for its full rate, with material in part bought from others; by ${dateWords(full.by)} commissioning had moved to the second half of the year, and none had been made. Those of Aclara, ${tonnes(study.t)}, are from a later study; its first target was ${tonnes(study.first)}.`,
    `Silmet speaks of intermediate products, not of finished oxide, and gives no tonnes. Lynas runs heavy separation already. So neither would be a second maker by our measure, and neither has a heavy edge. The pilot at White Mesa had made about ${mass(1000 * pilot.t)} of dysprosium oxide by ${monthName(pilot.by)}; commercial output could begin late in ${pilot.due}.`,
  ];
  return texts.map((text) => ({ views: ['all', 'heavy'], text }));
}

export const limits = (rows: Rows): readonly (string | Limit<View>)[] => [
  `A date is what someone promised or set. Nothing later than ${rows.ends.day} was read, so dates that have passed since are drawn as they stood.`,
  {
    views: ['all', 'heavy'],
    text: 'Only heavy separation with a newest date after the evidence ends is listed. Plants whose date has passed without a report are not.',
  },
  ...plantLimits(rows),
  {
    views: ['all', 'heavy'],
    text: `Other plants have such tonnes beside a target of another kind, and their tags give none: ${rows.beside.map(({ name: plant, tonnes: amount }) => `${plant}, up to ${tonnes(amount)}`).join('; ')}, by our table of plants, with their conditions. At White Mesa they are a commercial plant’s, not the pilot’s; it has no tag, since the company’s figures for it do not fit each other. The second phase of White Mesa has them in its plan.`,
  },
  {
    views: ['all', 'rules'],
    text: `The dates are chosen, and others lay ahead. Not drawn is what is not about rare earths: ${rows.untagged.map(({ date, title }) => `${shortDay(date)}, ${printed(title)}`).join('; ')}.`,
  },
  {
    views: ['all', 'rules'],
    text: 'The summit and the defence rule’s date are known second-hand, from a public list, and the new end of the truce from copies of what both sides said.',
  },
  {
    views: ['all', 'seabed'],
    text: 'The next steps off Minamitorishima are known from one headline on a forum.',
  },
  'The hatched pipe is true to the scale of time, the solid one before it is not. Dashes beside it, between stops, are the time that a promise leaves open, and the line of its tag leaves from their middle; where an end is named and no beginning, it leaves from that end. Plants that leave the same time open share a tag.',
  'What would count against the argument is our reading, and no source says it. What has a heavy edge has it for that, and hangs on a valve.',
];

/** Which of the dates of a view have a heavy edge, and which plants beside them have none. */
function heavyOf(dues: readonly Due[]): string {
  const names = (are: boolean): string =>
    dues
      .filter(({ counters, kind }) => counters === are && (are || kind === 'heavy'))
      .map((due) => (due.kind === 'heavy' ? plantName(due) : tagOf(due)))
      .join('; ');
  const [heavy, plain] = [names(true), names(false)];
  return [
    heavy === ''
      ? ''
      : ` With a heavy edge and a valve, since they would count against this story if they came true: ${heavy}.`,
    plain === '' ? '' : ` Plants with no heavy edge: ${plain}.`,
  ].join('');
}

export function describe(rows: Rows, view: View): string {
  const own = rows.byDate.filter((due) => view === 'all' || due.kind === view);
  const list = own.map((due) => `${dateOf(due)}: ${longOf(rows, due)}`);
  return `${viewWords(rows)[view].subtitle}. ${list.join('. ')}. ${view === 'all' ? 'Each tag: promised or scheduled, plants on one side of the pipe, governments and the sea bed on the other' : `${against[view]}, in our reading`}.${heavyOf(own)}`;
}

export const columns: readonly DataColumn[] = [
  { name: 'date', label: 'Date', align: 'start', twins: [inFigures('Date')] },
  { name: 'what', label: 'What is due', align: 'start' },
  { name: 'as_of', label: 'As of', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

export const lines = (rows: Rows): readonly LineDefinition[] =>
  rows.byDate.map((due) =>
    line(due.other === null ? due.row : [due.row, due.other], {
      date: withDate(dateOf(due), due.date),
      what: longOf(rows, due),
      as_of: due.row.as_of,
      note: due.row.note,
    }),
  );
