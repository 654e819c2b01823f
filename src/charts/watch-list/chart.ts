// Dates to watch after the evidence ends: rules and truces, heavy separation outside China, and mud from the sea floor.
import { capital } from '../../names/capital.ts';
import type { DatePrecision } from '../../data/tables/evidence-columns.ts';
import { events, type LeverageEvent } from '../../data/tables/record/events.ts';
import { scheduledSteps, type ScheduledStep } from '../../data/tables/plans/scheduled-steps.ts';
import { separationProjects, type SeparationProject } from '../../data/tables/chain/separation-projects.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { tonnes } from '../look/format.ts';
import { monthName, shortDate } from '../look/month-words.ts';
import { spanOf } from '../kit/dates.ts';
import { known, rowWithId } from '../rows/take-rows.ts';
import { slotsOf, views, watchList, type Due, type View } from './layout.ts';
import { words } from './words.ts';
import { evidenceDay, evidenceEnds, evidenceShort } from '../../data/text/site.ts';

type Row = LeverageEvent | SeparationProject | ScheduledStep;
interface Watched extends Due {
  readonly row: Row;
}

const ends = spanOf(evidenceEnds()).to;
const asOf = evidenceDay();
/** "10 Jan 2027" */
const dayOf = (date: string): string => {
  const day = date.length > 7 ? `${Number(date.slice(8))} ` : '';
  return day + shortDate(date);
};

const scheduled = (Object.keys(words.events) as (keyof typeof words.events)[]).map((id): Watched => {
  const row = rowWithId(events, id);
  if (row.standing !== 'scheduled') throw new RangeError(`event "${id}" is ${row.standing}, not scheduled`);
  return {
    key: id,
    kind: 'rules',
    slot: row.date.slice(0, 7),
    span: spanOf(row.date),
    date: dayOf(row.date),
    ...words.events[id],
    brief: words.events[id].short,
    row,
  };
});

/** Heavy separation that is neither running nor given up, and whose newest date was still ahead when the evidence ended. */
const heavyRows = separationProjects.rows.filter(
  ({ stage, current_status, latest_target_date }) =>
    stage.includes('heavy_separation') &&
    current_status !== 'operating' &&
    current_status !== 'cancelled' &&
    latest_target_date !== null &&
    spanOf(latest_target_date).to > ends,
);
const dateOf = (row: SeparationProject): string => known(row.latest_target_date, row.project);
const isLate = (row: SeparationProject): boolean => row.latest_target_precision === 'late_year';
/** A date no finer than its row promised it: its last month may stand for the end of a year or of a span. */
const saidAs: Readonly<Record<DatePrecision, (date: string) => string>> = {
  month: shortDate,
  by_month: (date) => words.by(shortDate(date)),
  first_quarter: (date) => words.early(date.slice(0, 4)),
  late_year: (date) => words.late(date.slice(0, 4)),
  year: (date) => words.during(date.slice(0, 4)),
  after_year: (date) => words.after(date.slice(0, 4)),
};
const saidDate = (row: SeparationProject): string =>
  saidAs[row.latest_target_precision ?? 'year'](dateOf(row));
function heavy(row: SeparationProject): Watched {
  const date = dateOf(row);
  const name = known(
    (words.projects as Readonly<Record<string, string>>)[row.project],
    `a name for ${row.project}`,
  );
  const promised =
    row.target_unit === 't_dy_tb_oxide_per_yr' && row.target_capacity !== null
      ? tonnes(row.target_capacity)
      : null;
  return {
    key: row.project,
    kind: 'heavy',
    slot: date,
    span: spanOf(date),
    date: saidDate(row),
    short: words.plantShort(name),
    brief: name,
    long: words.plant(name, words.states[row.current_status], shortDate(row.status_as_of), promised),
    row,
  };
}

const next = (id: string): ScheduledStep => rowWithId(scheduledSteps, id);
const nextTest = next('minamitorishima-mining-test');
const nextReport = next('minamitorishima-profitability-report');
const seabed: readonly Watched[] = (
  [
    [
      nextTest,
      words.seabed.test.short,
      words.seabed.test.long(tonnes(known(nextTest.amount_t_per_day, nextTest.id))),
    ],
    [nextReport, words.seabed.report.short, words.seabed.report.long],
  ] as const
).map(([row, short, long]) => ({
  key: row.id,
  kind: 'seabed',
  slot: row.date,
  span: spanOf(row.date),
  date: saidAs[row.date_precision](row.date).replace('March', 'Mar'),
  short,
  brief: short,
  long,
  row,
}));

const dues: readonly Watched[] = [...scheduled, ...heavyRows.map(heavy), ...seabed];
const ofKind = (view: View): readonly Watched[] =>
  view === 'all' ? dues : dues.filter(({ kind }) => kind === view);
const rowsOf = (view: View): readonly Row[] => ofKind(view).map(({ row }) => row);

const counts =
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const count = (n: number): string => known(counts[n], `a word for ${n}`);
const span = (view: View): string => {
  const slots = slotsOf(ofKind(view));
  return `${monthName(known(slots[0], 'a first date'))} to ${monthName(known(slots.at(-1), 'a last date'))}`;
};
const rule = rowWithId(events, '2027-01-01-defence-rule-no-magnets-with-chinese');
const truce = rowWithId(events, '2027-01-10-new-end-of-the-truce');
if (rule.date.slice(0, 7) !== truce.date.slice(0, 7))
  throw new RangeError('the finding says that rule and truce turn in one month');
const late = heavyRows.filter(isLate);
const lateYear = dateOf(known(late[0], 'a plant due late in a year')).slice(0, 4);
if (!late.every((row) => dateOf(row).startsWith(lateYear)))
  throw new RangeError('the finding says that the late plants name one year');

const viewWords: Record<View, ViewWords> = {
  all: {
    label: 'All',
    finding: `${capital(count(dues.length))} dates after ${asOf}: promises, deadlines and a summit`,
    subtitle: `Dated promises, deadlines and a summit, as known on ${asOf}, ${span('all')}`,
  },
  rules: {
    label: 'Rules and talks',
    finding: `A defence rule and a truce both turn in ${monthName(rule.date)}`,
    subtitle: `Scheduled dates of governments, as known on ${asOf}, ${span('rules')}`,
  },
  heavy: {
    label: 'Heavy plants',
    finding: `${capital(count(heavyRows.length))} heavy plants have dates after ${asOf}; ${count(late.length)} say late ${lateYear}`,
    subtitle: `Newest promised date of heavy separation outside China, as known on ${asOf}; nameplate of Dy and Tb where given`,
  },
  seabed: {
    label: 'Seabed',
    finding: `Japan’s sea-floor trial of ${monthName(nextTest.date)} is a test`,
    subtitle: `Next steps off Minamitorishima, by one headline of February 2026, ${span('seabed')}`,
  },
};

function describe(view: View): string {
  const list = [...ofKind(view)]
    .sort((a, b) => a.span.to - b.span.to)
    .map(({ date, long }) => `${date}: ${long}`);
  return `${viewWords[view].subtitle}. ${list.join('. ')}. ${words.against[view]}.`;
}

export const watchListChart = defineChart({
  id: 'watch-list',
  name: 'Dates to watch',
  tags: ['dates', 'separation', 'policy'],
  tables: ['events', 'separation_projects', 'scheduled_steps'],
  views,
  words: viewWords,
  limits: [
    `A date is what someone promised or set. Nothing later than ${asOf} was read, so dates that have passed since are drawn as they stood.`,
    {
      views: ['all', 'heavy'],
      text: 'Only heavy separation with a newest date after the evidence ends is listed. Plants whose date has passed without a report are not.',
    },
    {
      views: ['all', 'heavy'],
      text: 'The rows name plants that differ in size and product. Tonnes of dysprosium and terbium stand only where a plant gave them as its target.',
    },
    {
      views: ['all', 'seabed'],
      text: 'The next steps off Minamitorishima are known from one headline on a forum.',
    },
    {
      views: ['all', 'heavy'],
      text: 'Aclara’s figure is its first one. Its study of April 2026, read second-hand, gives less.',
    },
    'What would count against the argument is our reading, and no source says it.',
  ],
  rows: rowsOf('all'),
  rowsOf,
  scene: (view, size) =>
    watchList(
      dues,
      { ...words, ends: { date: evidenceEnds(), text: `Evidence to ${evidenceShort()}` } },
      size,
      view,
    ),
  describe,
  data: {
    columns: [
      { name: 'date', label: 'Date', align: 'start' },
      { name: 'what', label: 'What is due', align: 'start' },
      { name: 'as_of', label: 'As of', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: [...dues]
      .sort((a, b) => a.span.to - b.span.to)
      .map(({ date, long, row }) =>
        line(row, {
          date,
          what: long,
          as_of: row.as_of,
          note: row.note ?? '',
        }),
      ),
  },
});
