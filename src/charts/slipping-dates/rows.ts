// What slipping dates show: promised dates of magnet and separation projects, first and last, and what was reported since.
import {
  magnetProjectTargets,
  type MagnetProjectTarget,
} from '../../data/tables/plans/magnet-project-targets.ts';
import { magnetProjects, type MagnetProject } from '../../data/tables/plans/magnet-projects.ts';
import { separationProjects, type SeparationProject } from '../../data/tables/chain/separation-projects.ts';
import { spanOf, type Span } from '../kit/dates.ts';
import { frozen } from '../rows/frozen.ts';
import { isSecondHand } from '../rows/how-known.ts';
import { secondHandQuarter } from '../rows/last-quarter.ts';
import { known, pickOne } from '../rows/take-rows.ts';

export const views = ['magnets', 'separation', 'unmoved'] as const;
export type View = (typeof views)[number];
export type Status = MagnetProject['current_status'] | SeparationProject['current_status'];

/** A project's promises, and what became of them. */
export interface PromisedProject {
  readonly key: string;
  readonly owner: string;
  /** Promised dates in the order in which they were given. */
  readonly promises: readonly [Span, ...Span[]];
  readonly first: string;
  /** The newest promised date; null where there is none. */
  readonly last: string | null;
  /** Date of the report that it was reached. */
  readonly reachedOn: string | null;
  readonly reached: Span | null;
  /** When it was given up. */
  readonly ended: Span | null;
  /** The newest report of it, where it is still open. */
  readonly openAt: Span | null;
  /** Whether something runs. */
  readonly isRunning: boolean;
  readonly status: Status;
  readonly statusAsOf: string;
  /** Tonnes made in a period, of the tonnes a year that were promised, where the table gives both in one unit. */
  readonly made: { readonly tonnes: number; readonly promised: number; readonly period: string } | null;
}

/**
 * Like is compared with like: a statement counts when it promises the start of production or, for a plant that was promised so, of
 * commissioning. Metal, alloy, trials, pilots, revenue, run rates and capacity are other things and are left out. So is a statement that
 * reports a step as taken, whatever date stands beside it: MP’s of February 2026 reports first magnets.
 */
const isStart = ({ step, target_date }: MagnetProjectTarget): boolean =>
  step === 'start_promised' && target_date !== null;
const isReached = ({ step }: MagnetProjectTarget): boolean => step === 'in_production';
const targetOf = (row: MagnetProjectTarget | undefined): string => known(row?.target_date, 'a promised date');

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
  const [first, ...others] = promises.map((row) => spanOf(targetOf(row)));
  return {
    key: project.project,
    owner: project.owner,
    promises: [known(first, project.project), ...others],
    first: targetOf(promises[0]),
    last: targetOf(promises.at(-1)),
    reachedOn: reached === null ? null : reached.statement_date,
    reached: reached === null ? null : spanOf(reached.statement_date),
    ended: null,
    openAt: spanOf(project.status_as_of),
    isRunning: reached !== null,
    status: project.current_status,
    statusAsOf: project.status_as_of,
    made: null,
  };
}

const firstOf = (row: SeparationProject): string => known(row.target_date_at_announcement, row.project);
const lastOf = (row: SeparationProject): string => row.latest_target_date ?? firstOf(row);

/** Separation projects with a date promised at announcement, and a later word on it: a newest date, or the end of the plan. */
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

function madeOf(row: SeparationProject): PromisedProject['made'] {
  const { actual_output, actual_output_unit, actual_output_period, target_capacity, target_unit } = row;
  if (actual_output === null || actual_output === 0 || target_capacity === null) return null;
  if (actual_output_unit === null || target_unit !== `${actual_output_unit}_per_yr`) return null;
  const period = known(actual_output_period, `period of the output of ${row.project}`);
  return { tonnes: actual_output, promised: target_capacity, period };
}

function separationProject(row: SeparationProject): PromisedProject {
  const { project, owner, latest_target_date: last, current_status: status } = row;
  const report = spanOf(row.status_as_of);
  return {
    key: project,
    owner,
    promises: [spanOf(firstOf(row)), ...(last === null ? [] : [spanOf(last)])],
    first: firstOf(row),
    last,
    reachedOn: null,
    reached: null,
    ended: status === 'cancelled' ? report : null,
    openAt: status === 'cancelled' || status === 'operating' ? null : report,
    isRunning: status === 'operating',
    status,
    statusAsOf: row.status_as_of,
    made: madeOf(row),
  };
}

const moved = separation.filter(isMoved);
const unmoved = separation.filter((row) => !isMoved(row));
const of: Readonly<Record<View, readonly PromisedProject[]>> = {
  magnets: magnets.map(magnetProject),
  separation: moved.map(separationProject),
  unmoved: unmoved.map(separationProject),
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
function newestOf(view: View): string {
  const dates = of[view].map(({ statusAsOf }) => statusAsOf).sort();
  return known(dates.at(-1), `a report of ${view}`);
}

/** The project whose newest date is the latest of all. Throws RangeError where its row no longer says "after" that year. */
function nolans() {
  const row = pickOne(moved, 'Arafura Nolans', ({ project }) => project === 'Arafura Nolans');
  if (row.latest_target_precision !== 'after_year')
    throw new RangeError(`the headline says that ${row.project} comes in its newest year or later`);
  return { country: row.country, first: firstOf(row), last: lastOf(row) };
}

export const rows = frozen({
  of,
  newest: { magnets: newestOf('magnets'), separation: newestOf('separation'), unmoved: newestOf('unmoved') },
  counts: {
    /** Magnet plants whose newest date lies after the time that the first one names. */
    late: magnets.filter(
      ({ promises }) => spanOf(targetOf(promises.at(-1))).from >= spanOf(targetOf(promises[0])).to - 1e-9,
    ).length,
    shipping: magnets.filter(({ reached }) => reached !== null).length,
    cancelled: moved.filter((row) => row.current_status === 'cancelled').length,
    /** Separation dates not moved that lay ahead at the newest report. */
    ahead: unmoved.filter((row) => spanOf(lastOf(row)).to > spanOf(newestOf('unmoved')).to).length,
  },
  nolans: nolans(),
  lastQuarter: secondHandQuarter(
    [...projects, ...separation].map((row) => ({ date: row.status_as_of, isSecondHand: isSecondHand(row) })),
  ),
  /** Statements of the magnet projects: promises, and the report that one was kept. */
  statements: statements.map((row) => ({ row, isReached: isReached(row) })),
  projects,
  separation: separation.map((row) => ({ row, first: firstOf(row), last: row.latest_target_date })),
  all: [...drawn.magnets, ...drawn.separation, ...drawn.unmoved],
});
export type Rows = typeof rows;

export const rowsOf = (view: View) => drawn[view];
