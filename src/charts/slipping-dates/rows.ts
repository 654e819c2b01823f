// What slipping dates show: promised dates of magnet and separation projects, first and last, and what was reported since.
import { isReadSecondHand } from '../../data/facts/source-name.ts';
import { dateWords } from '../../names/date-words.ts';
import type { KnownBy } from '../../data/tables/evidence-columns.ts';
import {
  magnetProjectTargets,
  type MagnetProjectTarget,
} from '../../data/tables/plans/magnet-project-targets.ts';
import { magnetProjects, type MagnetProject } from '../../data/tables/plans/magnet-projects.ts';
import { separationProjects, type SeparationProject } from '../../data/tables/chain/separation-projects.ts';
import { monthSpanOf, spanOf, type Span } from '../kit/time/dates.ts';
import { frozen } from '../rows/frozen.ts';
import { secondHandQuarter } from '../rows/last-quarter.ts';
import { cell, pickOne, required } from '../rows/take-rows.ts';

export const views = ['magnets', 'separation', 'unmoved'] as const;
export type View = (typeof views)[number];
export type Status = MagnetProject['current_status'] | SeparationProject['current_status'];

/**
 * How far a project is from its first promise, in months. Zero is the last day of that promise: one for 2023 is kept until 2023 ends.
 * So the promise itself lies before zero, as long as it is vague.
 */
export interface Slip {
  readonly first: Span;
  /** The newest promise. */
  readonly newest: Span;
  /** The newest promise names its time or a later one. */
  readonly orLater: boolean;
  /** When it was reported to ship, and when it was given up. */
  readonly reached: Span | null;
  readonly ended: Span | null;
  /** Its newest report. */
  readonly report: Span;
}
/**
 * What became of a promise: kept late, given up, due at the newest report and not kept, put off to a time that lay ahead, or not moved.
 */
export type Fate = 'reached' | 'ended' | 'overdue' | 'put-off' | 'unmoved';

/** Tonnes of a product made in a period, and the tonnes a year that were promised. */
export interface Made {
  readonly tonnes: number;
  readonly product: string;
  readonly promised: number;
  /** Whether the promised tonnes stand as its nameplate today. */
  readonly isNameplate: boolean;
  readonly period: string;
  /** The month in which the year of the output ended; null where the period does not say. */
  readonly yearTo: string | null;
}
/** A project's promises, and what became of them. */
export interface PromisedProject {
  readonly key: string;
  readonly owner: string;
  readonly first: string;
  /** The newest promised date; null where there is none. */
  readonly last: string | null;
  readonly slip: Slip;
  readonly fate: Fate;
  /**
   * Whole months from zero to the first day of the start or of the newest report of what is overdue, which are no later than that is proved, or
   * to the last day of the newest promise.
   */
  readonly months: number;
  /** Months from the last day of the newest report of its view to that of a promise that lies ahead; null for one that doesn't. */
  readonly toGo: number | null;
  /** Date of the report that it was reached. */
  readonly reachedOn: string | null;
  /** Whether something runs. */
  readonly isRunning: boolean;
  /** Tonnes a year that a promise which lies ahead is for, where something runs already: it is not for a start. */
  readonly rate: number | null;
  readonly status: Status;
  readonly statusAsOf: string;
  /** How what was reported came to us; null where its row does not say. */
  readonly knownBy: KnownBy | null;
  /** Tonnes made in a period, of the tonnes a year that were promised, where the table gives both in one unit. */
  readonly made: Made | null;
}

/** What a project's row says of its dates. */
interface Dates {
  readonly first: string;
  readonly last: string | null;
  readonly orLater: boolean;
  readonly reached: string | null;
  readonly ended: string | null;
  readonly report: string;
  readonly isRunning: boolean;
}

/** Months that two sums of days and months may differ by. */
const near = 1e-6;

function slipOf({ first, last, orLater, reached, ended, report }: Dates): Slip {
  const { to: zero } = monthSpanOf(first);
  const from = (date: string): Span => {
    const span = monthSpanOf(date);
    return { from: span.from - zero, to: span.to - zero };
  };
  return {
    first: from(first),
    newest: from(last ?? first),
    orLater,
    reached: reached === null ? null : from(reached),
    ended: ended === null ? null : from(ended),
    report: from(report),
  };
}

function fateOf({ newest, reached, ended, report }: Slip, isRunning: boolean): Fate {
  if (reached !== null) return 'reached';
  if (ended !== null) return 'ended';
  if (newest.to <= near) return 'unmoved';
  return !isRunning && report.from >= newest.to - near ? 'overdue' : 'put-off';
}

function monthsOf(fate: Fate, { newest, reached, ended, report }: Slip): number {
  const at: Readonly<Record<Fate, number>> = {
    reached: reached?.from ?? 0,
    ended: ended?.from ?? 0,
    overdue: report.from,
    'put-off': newest.to,
    unmoved: 0,
  };
  return Math.floor(at[fate] + near);
}

/** The distances of a project, and what became of it; `newest` is the newest report of its view. */
function slipped(dates: Dates, newest: string) {
  const slip = slipOf(dates);
  const fate = fateOf(slip, dates.isRunning);
  const ahead = Math.floor(monthSpanOf(dates.first).to - monthSpanOf(newest).to + near);
  return {
    first: dates.first,
    last: dates.last,
    slip,
    fate,
    months: monthsOf(fate, slip),
    toGo: fate === 'unmoved' && ahead > 0 ? ahead : null,
    reachedOn: dates.reached,
    isRunning: dates.isRunning,
  };
}

/**
 * Like is compared with like: a statement counts when it promises the start of production or, for a plant that was promised so, of
 * commissioning. Metal, alloy, trials, pilots, revenue, run rates and capacity are other things and are left out. So is a statement that
 * reports a step as taken, whatever date stands beside it: MP’s of February 2026 reports first magnets.
 */
const isStart = ({ step, target_date }: MagnetProjectTarget): boolean =>
  step === 'start_promised' && target_date !== null;
const isReached = ({ step }: MagnetProjectTarget): boolean => step === 'in_production';
const targetOf = (row: MagnetProjectTarget | undefined): string =>
  required(row?.target_date, 'a promised date');

/** Magnet projects with two dated promises of a start or more, in the order of the first promised date. */
const magnets = magnetProjects.rows
  .map((project) => {
    const own = magnetProjectTargets.rows
      .filter((row) => row.project === project.project)
      .sort((a, b) => a.statement_date.localeCompare(b.statement_date));
    const reached = project.current_status === 'operating' ? own.find(isReached) : undefined;
    return { project, promises: own.filter(isStart), reached: reached ?? null };
  })
  .filter(({ promises }) => promises.length > 1)
  .sort((a, b) => targetOf(a.promises[0]).localeCompare(targetOf(b.promises[0])));

function magnetProject({ project, promises, reached }: (typeof magnets)[number]): PromisedProject {
  return {
    key: project.project,
    owner: project.owner,
    ...slipped(
      {
        first: targetOf(promises[0]),
        last: targetOf(promises.at(-1)),
        orLater: false,
        reached: reached === null ? null : reached.statement_date,
        ended: null,
        report: project.status_as_of,
        isRunning: reached !== null,
      },
      newestReports.magnets,
    ),
    rate: null,
    status: project.current_status,
    statusAsOf: project.status_as_of,
    knownBy: project.known_by ?? null,
    made: null,
  };
}

const firstOf = (row: SeparationProject): string => cell(row, 'target_date_at_announcement');
const lastOf = (row: SeparationProject): string => row.latest_target_date ?? firstOf(row);
/** Whether its newest date is a time or later. */
const isOrLater = (row: SeparationProject): boolean => row.latest_target_precision === 'after_year';

/** Separation projects with a first target date, and a later word on it: a newest date, or the end of the plan. */
const separation = separationProjects.rows
  .filter(
    (row) =>
      (row.stage.includes('separation') || row.stage.includes('heavy_separation')) &&
      row.target_date_at_announcement !== null &&
      (row.latest_target_date !== null || row.current_status === 'cancelled'),
  )
  .sort((a, b) => firstOf(a).localeCompare(firstOf(b)));
/** Whether the newest date lies outside the time that the first one names: 2026-12 is still 2026. */
const isMoved = (row: SeparationProject): boolean =>
  row.current_status === 'cancelled' || spanOf(lastOf(row)).to > spanOf(firstOf(row)).to + 1e-9;

function madeOf(row: SeparationProject): Made | null {
  const { actual_output, actual_output_unit, target_capacity, target_unit } = row;
  if (actual_output === null || actual_output === 0 || target_capacity === null) return null;
  if (actual_output_unit === null || target_unit !== `${actual_output_unit}_per_yr`) return null;
  return {
    tonnes: actual_output,
    product: row.product,
    promised: target_capacity,
    isNameplate: row.level_kind === 'nameplate' && row.current_capacity === target_capacity,
    period: cell(row, 'actual_output_period'),
    yearTo: row.actual_output_year_end === null ? null : dateWords(row.actual_output_year_end),
  };
}

/** What is promised, in tonnes a year. Throws RangeError where the row promises none: what runs has no start ahead of it. */
function rateOf(row: SeparationProject): number {
  const { project, target_unit } = row;
  if (target_unit?.startsWith('t_') !== true || !target_unit.endsWith('per_yr'))
    throw new RangeError(`"${project}" runs and has a date ahead, but no rate that it is for`);
  return cell(row, 'target_capacity');
}

const moved = separation.filter(isMoved);
const unmoved = separation.filter((row) => !isMoved(row));
/** The newest report of some projects. */
function newestOf(reports: readonly { readonly status_as_of: string }[]): string {
  const dates = reports.map(({ status_as_of }) => status_as_of).sort();
  return required(dates.at(-1), 'a report');
}
const newestReports: Readonly<Record<View, string>> = {
  magnets: newestOf(magnets.map(({ project }) => project)),
  separation: newestOf(moved),
  unmoved: newestOf(unmoved),
};

const separationProject =
  (view: View) =>
  (row: SeparationProject): PromisedProject => {
    const isRunning = row.current_status === 'operating';
    const own = slipped(
      {
        first: firstOf(row),
        last: row.latest_target_date,
        orLater: isOrLater(row),
        reached: null,
        ended: row.current_status === 'cancelled' ? row.status_as_of : null,
        report: row.status_as_of,
        isRunning,
      },
      newestReports[view],
    );
    return {
      key: row.project,
      owner: row.owner,
      ...own,
      rate: isRunning && own.toGo !== null ? rateOf(row) : null,
      status: row.current_status,
      statusAsOf: row.status_as_of,
      knownBy: row.known_by ?? null,
      made: madeOf(row),
    };
  };

/** The longest slip first; of promises that did not move, those that are due first. */
const bySlip = (a: PromisedProject, b: PromisedProject): number =>
  Number(b.slip.orLater) - Number(a.slip.orLater) || b.months - a.months || (a.toGo ?? 0) - (b.toGo ?? 0);
const projectsByView: Readonly<Record<View, readonly PromisedProject[]>> = {
  magnets: magnets.map(magnetProject).sort(bySlip),
  separation: moved.map(separationProject('separation')).sort(bySlip),
  unmoved: unmoved.map(separationProject('unmoved')).sort(bySlip),
};
const statements = magnets.flatMap(({ promises, reached }) => [
  ...promises,
  ...(reached === null ? [] : [reached]),
]);
const projects = magnets.map(({ project }) => project);
const drawn: Readonly<Record<View, readonly (MagnetProjectTarget | MagnetProject | SeparationProject)[]>> = {
  magnets: [...projects, ...statements],
  separation: moved,
  unmoved,
};
/** The project whose newest date is the latest of all. Throws RangeError where its row no longer says "after" that year. */
function nolans() {
  const row = pickOne(moved, 'Arafura Nolans', ({ project }) => project === 'Arafura Nolans');
  if (!isOrLater(row))
    throw new RangeError(
      `slipping-dates: the headline says that ${row.project} comes in its newest year or later`,
    );
  return {
    country: row.country,
    first: firstOf(row),
    said: cell(row, 'first_target_said'),
    last: lastOf(row),
  };
}

/**
 * How the reports of a view came to us: which were read in their own text or a copy of it, the fewer, and of which there is a headline alone.
 * Throws RangeError where most were read.
 */
function howKnown(view: 'separation' | 'unmoved') {
  const read = projectsByView[view].filter(
    ({ knownBy }) => knownBy === 'primary' || knownBy === 'transcription',
  );
  if (2 * read.length >= projectsByView[view].length)
    throw new RangeError(`slipping-dates: a key says that most of "${view}" was read second-hand`);
  return { read, headlines: projectsByView[view].filter(({ knownBy }) => knownBy === 'headline') };
}

/** What the two plants that run with a date ahead aim at, in tonnes a year, and the months of their reports. Throws RangeError for others. */
function running() {
  const [irel, solvay, ...others] = projectsByView.unmoved.filter(({ rate }) => rate !== null);
  if (irel?.owner.startsWith('IREL') !== true || solvay?.owner !== 'Solvay' || others.length > 0)
    throw new RangeError(
      `slipping-dates: a limit says that IREL and Solvay alone run with a date ahead, and the rows name ${projectsByView.unmoved
        .filter(({ rate }) => rate !== null)
        .map(({ owner }) => owner)
        .join(', ')}`,
    );
  const [from, to] = [irel.statusAsOf, solvay.statusAsOf].sort();
  return {
    irel: required(irel.rate, 'aim of IREL'),
    solvay: required(solvay.rate, 'aim of Solvay'),
    from: required(from, 'a report'),
    to: required(to, 'a report'),
  };
}

export const rows = frozen({
  of: projectsByView,
  newest: newestReports,
  counts: {
    /** Magnet plants whose newest date lies after the time that the first one names. */
    late: magnets.filter(
      ({ promises }) => spanOf(targetOf(promises.at(-1))).from >= spanOf(targetOf(promises[0])).to - 1e-9,
    ).length,
    shipping: magnets.filter(({ reached }) => reached !== null).length,
    cancelled: moved.filter((row) => row.current_status === 'cancelled').length,
    /** Separation dates not moved that lay ahead at the newest report. */
    ahead: unmoved.filter((row) => spanOf(lastOf(row)).to > spanOf(newestReports.unmoved).to).length,
  },
  nolans: nolans(),
  running: running(),
  lastQuarter: secondHandQuarter(
    [...projects, ...separation].map((row) => ({
      date: row.status_as_of,
      isSecondHand: isReadSecondHand(row),
    })),
  ),
  /** Statements of the magnet projects: promises, and the report that one was kept. */
  statements: statements.map((row) => ({ row, isReached: isReached(row) })),
  projects,
  separation: separation.map((row) => ({
    row,
    /** When the first date was named. */
    said: row.first_target_said ?? row.first_announced,
    first: firstOf(row),
    last: row.latest_target_date,
    orLater: isOrLater(row),
  })),
  known: { separation: howKnown('separation'), unmoved: howKnown('unmoved') },
  all: [...drawn.magnets, ...drawn.separation, ...drawn.unmoved],
});
export type Rows = typeof rows;

export const rowsOf = (view: View) => drawn[view];
