// What the watch list shows: dates after the end of the evidence, of rules and talks, of heavy separation and of the sea floor.
import { isReadSecondHand } from '../../data/facts/source-name.ts';
import type { DatePrecision } from '../../data/tables/evidence-columns.ts';
import { heavyPlants, type HeavyPlant } from '../../data/tables/chain/heavy-plants.ts';
import { separationProjects, type SeparationProject } from '../../data/tables/chain/separation-projects.ts';
import { events, type LeverageEvent } from '../../data/tables/record/events.ts';
import { scheduledSteps, type ScheduledStep } from '../../data/tables/plans/scheduled-steps.ts';
import {
  japanDiversification,
  type JapanDiversification,
} from '../../data/tables/trade/japan-diversification.ts';
import { evidenceDay, evidenceEnds } from '../../data/text/site.ts';
import { spanOf, type Span } from '../kit/time/dates.ts';
import { frozen } from '../rows/frozen.ts';
import { cell, pickOne, required, rowWithId } from '../rows/take-rows.ts';

const kinds = ['rules', 'heavy', 'seabed'] as const;
export const views = ['all', ...kinds] as const;
export type View = (typeof views)[number];

interface Dated {
  /** Id of the row, or the name of its project. */
  readonly key: string;
  /** "2027-01" or "2027": its place in the calendar. */
  readonly slot: string;
  readonly span: Span;
  /** As the row has it; how a promise says it is in `precision`. */
  readonly date: string;
  /** Whether it would count against the argument, in our reading, if it came true and lasted: a second maker. */
  readonly counters: boolean;
}
/** A date of governments. */
interface ScheduledDue extends Dated {
  readonly kind: 'rules';
  readonly key: ScheduledId;
  readonly row: LeverageEvent;
  /** The row of the end that this date moved, which says what was sought of a notice; null where there is none. */
  readonly other: LeverageEvent | null;
}
/** The newest date of a heavy plant, with the tonnes of Dy and Tb oxide a year where it names them as its target. */
interface PlantDue extends Dated {
  readonly kind: 'heavy';
  readonly precision: DatePrecision;
  readonly status: SeparationProject['current_status'];
  readonly statusAsOf: string;
  readonly promised_t: number | null;
  /** Whether these tonnes were read in another text than that of who promises them. */
  readonly isDoseSecondHand: boolean;
  readonly row: SeparationProject;
  /** The row of a later study, which gives its tonnes in place of the first target; null where none does. */
  readonly other: HeavyPlant | null;
}
/** A step off Minamitorishima. */
interface SeabedDue extends Dated {
  readonly kind: 'seabed';
  readonly key: StepId;
  readonly precision: DatePrecision;
  readonly row: ScheduledStep;
  /** The row of the test before it, which says what is known of the mud; null where the step does not lift any. */
  readonly other: JapanDiversification | null;
}
/** Something that is due: in a month, or in a year when no month is known. */
export type Due = ScheduledDue | PlantDue | SeabedDue;

const scheduledIds = [
  '2026-11-18-apec-leaders-meet-in-shenzhen-18',
  '2027-01-01-defence-rule-no-magnets-with-chinese',
  '2027-01-10-new-end-of-the-truce',
] as const;
export type ScheduledId = (typeof scheduledIds)[number];
/** The end that two governments gave their truce. */
const truceEnd: ScheduledId = '2027-01-10-new-end-of-the-truce';
/** The end that it had before, with what was sought of the Chinese notice of the new one. */
const firstEnd = rowWithId(events, '2026-11-10-first-end-date-of-the-suspension');
/** Until when it was not found, by the note of that row. */
const noticeSought = '2026-10-05';

function scheduled(id: ScheduledId): ScheduledDue {
  const row = rowWithId(events, id);
  if (row.standing !== 'scheduled') throw new RangeError(`event "${id}" is ${row.standing}, not scheduled`);
  const { date } = row;
  const other = id === truceEnd ? firstEnd : null;
  const own = { slot: date.slice(0, 7), span: spanOf(date), date, counters: false };
  return { kind: 'rules', key: id, ...own, row, other };
}

/** Who runs heavy separation outside China already: their next plant would be no second maker's. */
const makers = new Set(
  separationProjects.rows
    .filter(
      ({ stage, current_status }) => stage.includes('heavy_separation') && current_status === 'operating',
    )
    .map(({ owner }) => owner),
);

/** A line that makes intermediate products, by the note of its row: it sells no oxide, so it is no second maker's. */
const unfinished = 'Neo Silmet heavy line';

/** Heavy separation that is neither running nor given up, and whose newest date was still ahead when the evidence ended. */
const isAhead = ({ stage, current_status, latest_target_date }: SeparationProject): boolean =>
  stage.includes('heavy_separation') &&
  current_status !== 'operating' &&
  current_status !== 'cancelled' &&
  latest_target_date !== null &&
  spanOf(latest_target_date).to > spanOf(evidenceEnds()).to;

/** What is promised of a plant that named a target: by a later study where it gives another amount. */
function promiseOf(row: SeparationProject) {
  const { project, target_unit, target_capacity: first } = row;
  if (target_unit !== 't_dy_tb_oxide_per_yr')
    return { promised_t: null, isDoseSecondHand: false, other: null };
  const listed = heavyPlants.rows.find((each) => each.project === project);
  const later = listed?.capacity_t_per_yr === first ? undefined : listed;
  return {
    promised_t: later?.capacity_t_per_yr ?? first,
    // The row of the amount alone says how that is known; that of the plant also tells of its state.
    isDoseSecondHand: isReadSecondHand(listed ?? row),
    other: later ?? null,
  };
}

function plant(row: SeparationProject): PlantDue {
  const date = cell(row, 'latest_target_date');
  const counters = !makers.has(row.owner) && row.project !== unfinished;
  return {
    kind: 'heavy',
    key: row.project,
    slot: date,
    span: spanOf(date),
    date,
    // Where the row does not say how it was promised, the date is said no finer than its year.
    precision: row.latest_target_precision ?? 'year',
    status: row.current_status,
    statusAsOf: row.status_as_of,
    counters,
    ...promiseOf(row),
    row,
  };
}

const stepIds = ['minamitorishima-mining-test', 'minamitorishima-profitability-report'] as const;
export type StepId = (typeof stepIds)[number];

function step(id: StepId): SeabedDue {
  const row = rowWithId(scheduledSteps, id);
  const { date, date_precision: precision } = row;
  const other = row.amount_t_per_day === null ? null : testBefore(row);
  const own = { slot: date, span: spanOf(date), date, precision, counters: false };
  return { kind: 'seabed', key: id, ...own, row, other };
}
/** The test that a step goes on from. */
const testBefore = ({ deal_id: id }: ScheduledStep): JapanDiversification =>
  pickOne(japanDiversification.rows, `deal "${id}"`, (each) => each.deal_id === id);

/** The rows that a date, its words and its tonnes come from. */
const rowsOfDue = ({ row, other }: Due): readonly (Due['row'] | NonNullable<Due['other']>)[] =>
  other === null ? [row] : [row, other];

const rules = scheduledIds.map(scheduled);
const heavy = separationProjects.rows.filter(isAhead).map(plant);
const seabed = stepIds.map(step);
/** Tonnes that a table of plants gives of those whose own target is no such amount: they fill no tag. */
const beside = heavy.flatMap(({ key, promised_t }) =>
  promised_t === null ? heavyPlants.rows.filter(({ project }) => project === key) : [],
);
const of: Readonly<Record<View, readonly Due[]>> = {
  all: [...rules, ...heavy, ...seabed],
  rules,
  heavy,
  seabed,
};

/** The slots of dates in the order of the calendar: months of a year before the year itself, whose end is later. */
function slotsOf(dues: readonly Due[]): string[] {
  const order = (slot: string): number => spanOf(slot).to + (slot.length === 4 ? 0.001 : 0);
  return [...new Set(dues.map(({ slot }) => slot))].sort((a, b) => order(a) - order(b));
}
function ends(view: View) {
  const slots = slotsOf(of[view]);
  return {
    first: required(slots[0], `first date of ${view}`),
    last: required(slots.at(-1), `last date of ${view}`),
  };
}

/** The month in which a rule and a truce turn. */
function turn(): string {
  const [rule, truce] = [
    scheduled('2027-01-01-defence-rule-no-magnets-with-chinese'),
    scheduled('2027-01-10-new-end-of-the-truce'),
  ];
  if (rule.slot !== truce.slot)
    throw new RangeError(
      `watch-list: the finding says that one month has both, and ${rule.key} is in ${rule.slot}, ${truce.key} in ${truce.slot}`,
    );
  return rule.slot;
}
/** How many plants are promised for late in a year, and which year that is. */
function lateInYear() {
  const late = heavy.filter(({ precision }) => precision === 'late_year');
  const year = required(late[0], 'a plant due late in a year').date.slice(0, 4);
  if (!late.every(({ date }) => date.startsWith(year)))
    throw new RangeError(
      `watch-list: the finding says that the late plants name one year: ${late.map(({ key, date }) => `${key} ${date}`).join(', ')}`,
    );
  return { count: late.length, year };
}
const test = rowWithId(scheduledSteps, 'minamitorishima-mining-test');
const plantDue = (project: string): PlantDue =>
  pickOne(heavy, `plant "${project}"`, ({ key }) => key === project);

/** On what the tonnes of two plants hang, and what a third had made, by their rows. */
function conditions() {
  const [full, study, pilot] = [
    plantDue('MP Mountain Pass heavy circuit'),
    plantDue('Aclara Louisiana'),
    plantDue('Energy Fuels White Mesa heavy pilot'),
  ];
  if (full.row.actual_output !== 0 || study.other === null)
    throw new RangeError(
      `watch-list: the limits say that ${full.key} had made nothing, and that ${study.key} has a later study`,
    );
  const t = (value: number | null, { key }: PlantDue): number => required(value, `tonnes of ${key}`);
  return {
    full: { t: t(full.promised_t, full), by: full.statusAsOf },
    study: { t: t(study.promised_t, study), first: t(study.row.target_capacity, study) },
    pilot: {
      t: t(pilot.row.actual_output, pilot),
      by: cell(pilot.row, 'actual_output_period').replace(/^to /, ''),
      due: pilot.date.slice(0, 4),
    },
  };
}

export const rows = frozen({
  of,
  byDate: [...of.all].sort((a, b) => a.span.to - b.span.to),
  spans: { all: ends('all'), rules: ends('rules'), heavy: ends('heavy'), seabed: ends('seabed') },
  turn: turn(),
  late: lateInYear(),
  beside: beside.map(({ name, capacity_t_per_yr: tonnes }) => ({ name, tonnes })),
  /** Dates of governments that are in the record and no tag here. */
  untagged: [rowWithId(events, '2026-11-27-scheduled-end-of-the-suspension-for')],
  test: { date: test.date, t_per_day: cell(test, 'amount_t_per_day'), headline: test.as_of },
  notice: { by: noticeSought, still: firstEnd.date },
  summit: rowWithId(events, '2026-11-18-apec-leaders-meet-in-shenzhen-18'),
  before: testBefore(test),
  /** Plants whose date and state were read in the text of who promises them. */
  firstHand: heavy.filter(({ row }) => !isReadSecondHand(row)),
  ...conditions(),
  ends: { date: evidenceEnds(), day: evidenceDay() },
  all: of.all.flatMap(rowsOfDue),
});
export type Rows = typeof rows;

export const rowsOf = (view: View) => of[view].flatMap(rowsOfDue);
