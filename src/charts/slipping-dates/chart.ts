// Promised dates of magnet and separation projects: first, last, and what was reported since.
import { capital } from '../../names/capital.ts';
import {
  magnetProjectTargets,
  type MagnetProjectTarget,
} from '../../data/tables/plans/magnet-project-targets.ts';
import { magnetProjects, type MagnetProject } from '../../data/tables/plans/magnet-projects.ts';
import { separationProjects, type SeparationProject } from '../../data/tables/chain/separation-projects.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { tonnes } from '../look/format.ts';
import { monthName, shortDate } from '../look/month-words.ts';
import { spanOf, type Span } from '../kit/dates.ts';
import { known, pickOne } from '../rows/take-rows.ts';
import { slippingDates, views, type PromisedProject, type View } from './layout.ts';
import { projectPicks } from './picks.ts';
import { words } from './words.ts';

/**
 * Like is compared with like: a statement counts when it promises the start of production or, for a plant that was promised so, of
 * commissioning. Metal, alloy, trials, pilots, revenue, run rates and capacity are other things and are left out. So is a statement that
 * reports a step as taken, whatever date stands beside it: MP’s of February 2026 reports first magnets.
 */
const isReached = ({ step }: MagnetProjectTarget): boolean => step === 'in_production';
const isStart = ({ step, target_date }: MagnetProjectTarget): boolean =>
  step === 'start_promised' && target_date !== null;

/** Magnet projects with two dated promises of a start or more, in the order of the first promised date. */
interface Magnets {
  readonly project: MagnetProject;
  readonly promises: readonly MagnetProjectTarget[];
  readonly reached: MagnetProjectTarget | null;
}
const magnets: readonly Magnets[] = magnetProjects.rows
  .map((project): Magnets => {
    const own = magnetProjectTargets.rows
      .filter((row) => row.project === project.project)
      .sort((a, b) => a.statement_date.localeCompare(b.statement_date));
    return {
      project,
      promises: own.filter(isStart),
      reached: project.current_status === 'operating' ? (own.find(isReached) ?? null) : null,
    };
  })
  .filter(({ promises }) => promises.length > 1)
  .sort((a, b) => targetOf(a.promises[0]).localeCompare(targetOf(b.promises[0])));

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
const moved = (row: SeparationProject): boolean =>
  row.current_status === 'cancelled' || spanOf(lastOf(row)).to > spanOf(firstOf(row)).to + 1e-9;
const slipped = separation.filter(moved);
const unmoved = separation.filter((row) => !moved(row));

function targetOf(row: MagnetProjectTarget | undefined): string {
  return known(row?.target_date, 'a promised date');
}
function firstOf(row: SeparationProject): string {
  return known(row.target_date_at_announcement, row.project);
}
function lastOf(row: SeparationProject): string {
  return row.latest_target_date ?? firstOf(row);
}

const nameOf = (project: string): string =>
  (words.projects as Readonly<Record<string, string>>)[project] ?? project;

function magnetRow({ project, promises, reached }: Magnets): PromisedProject {
  const [first, ...others] = promises.map((row) => spanOf(targetOf(row)));
  const outcome =
    reached === null
      ? words.since(words.states[project.current_status], shortDate(project.status_as_of))
      : words.since(words.shipping, shortDate(reached.statement_date));
  return {
    key: project.project,
    name: nameOf(project.project),
    promises: [known(first, project.project), ...others],
    reached: reached === null ? null : spanOf(reached.statement_date),
    ended: null,
    openAt: spanOf(project.status_as_of),
    stands: reached !== null,
    dates: words.dates(shortDate(targetOf(promises[0])), shortDate(targetOf(promises.at(-1)))),
    outcome,
  };
}

/** What a project made of what it promised, where the table gives both in one unit. */
function madeOf(row: SeparationProject): string | null {
  const { actual_output, actual_output_unit, actual_output_period, target_capacity, target_unit } = row;
  if (actual_output === null || actual_output === 0 || target_capacity === null) return null;
  if (target_unit !== `${actual_output_unit ?? ''}_per_yr`) return null;
  // "FY2026 (July 2025 to June 2026)": the short name is enough beside a mark.
  const period = known(actual_output_period, row.project).split(' (')[0] ?? '';
  return words.made(tonnes(actual_output), tonnes(target_capacity), period);
}

function separationRow(row: SeparationProject): PromisedProject {
  const cancelled = row.current_status === 'cancelled';
  const last: readonly Span[] = row.latest_target_date === null ? [] : [spanOf(row.latest_target_date)];
  return {
    key: row.project,
    name: nameOf(row.project),
    promises: [spanOf(firstOf(row)), ...last],
    reached: null,
    ended: cancelled ? spanOf(row.status_as_of) : null,
    openAt: cancelled || row.current_status === 'operating' ? null : spanOf(row.status_as_of),
    dates:
      row.latest_target_date === null
        ? shortDate(firstOf(row))
        : words.dates(shortDate(firstOf(row)), shortDate(lastOf(row))),
    outcome: madeOf(row) ?? words.since(words.states[row.current_status], shortDate(row.status_as_of)),
    stands: row.current_status === 'operating',
  };
}

const drawn: Record<View, readonly PromisedProject[]> = {
  magnets: magnets.map(magnetRow),
  separation: slipped.map(separationRow),
  unmoved: unmoved.map(separationRow),
};
const targetRows = magnets.flatMap(({ promises, reached }) => [
  ...promises,
  ...(reached === null ? [] : [reached]),
]);
const rowsOf: Record<View, readonly (MagnetProjectTarget | MagnetProject | SeparationProject)[]> = {
  magnets: [...magnets.map(({ project }) => project), ...targetRows],
  separation: slipped,
  unmoved,
};
const newestOf = (view: View): string =>
  rowsOf[view]
    .flatMap((row) => ('status_as_of' in row ? [row.status_as_of] : []))
    .reduce((newest, date) => (date > newest ? date : newest), '');

const counts = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const count = (n: number): string => known(counts[n], `a word for ${n}`);
const late = magnets.filter(
  ({ promises }) => spanOf(targetOf(promises.at(-1))).from >= spanOf(targetOf(promises[0])).to - 1e-9,
);
const shipping = magnets.filter(({ reached }) => reached !== null);
const cancelled = slipped.filter((row) => row.current_status === 'cancelled');
const arafura = pickOne(slipped, 'Arafura Nolans', (row) => row.project === 'Arafura Nolans');

const ahead = unmoved.filter((row) => spanOf(lastOf(row)).to > spanOf(newestOf('unmoved')).to);

const scale = 'A date without a month is drawn a year long';
const viewWords: Record<View, ViewWords> = {
  magnets: {
    label: 'Magnets',
    finding: `${capital(count(late.length))} of ${count(magnets.length)} magnet plants moved their start; ${count(shipping.length)} are reported to ship`,
    subtitle: `Start dates promised, first and last, of magnet plants with two of them or more, outside China; reports to ${monthName(newestOf('magnets'))}. ${scale}`,
  },
  separation: {
    label: 'Separation, moved',
    finding: `Nolans moved from ${shortDate(firstOf(arafura))} to ${shortDate(lastOf(arafura))} or later; ${count(cancelled.length)} was given up`,
    subtitle: `Target date at announcement and newest one, of separation projects outside China that moved it or gave up; reports to ${monthName(newestOf('separation'))}. ${scale}`,
  },
  unmoved: {
    label: 'Separation, not moved',
    finding: `${capital(count(unmoved.length))} separation dates had not moved; ${count(ahead.length)} lay ahead in ${monthName(newestOf('unmoved'))}`,
    subtitle: `Target date at announcement and newest one, of separation projects outside China; reports to ${monthName(newestOf('unmoved'))}. ${scale}`,
  },
};

function describe(view: View): string {
  const list = drawn[view].map(({ key, dates, outcome }) => `${key}: promised for ${dates}; ${outcome}`);
  const rule =
    view === 'magnets'
      ? 'Promised starts of magnet plants with two dated promises or more.'
      : 'Target dates of separation projects outside China, at announcement and newest.';
  return `${rule} ${list.join('. ')}.`;
}

export const slippingDatesChart = defineChart({
  id: 'slipping-dates',
  name: 'Slipping dates',
  tags: ['magnets', 'separation', 'projects'],
  tables: ['magnet_project_targets', 'magnet_projects', 'separation_projects'],
  views,
  words: viewWords,
  limits: [
    'Only statements that were found are drawn. A missing statement is not a kept promise.',
    {
      views: ['magnets'],
      text: 'Only promises of a start are compared. Metal, alloy, trials, run rates and full capacity are other milestones and are left out; MP’s first date was for a ramp that was to begin with alloy.',
    },
    {
      views: ['separation', 'unmoved'],
      text: 'Separation dates are the table’s own pair, and the milestone behind them may differ from one project to the next.',
    },
    {
      views: ['separation'],
      text: 'The newest date of the Nolans plant is 2029, and its latest note says after 2029.',
    },
    'A start is not full output, and operating is not the promised rate. Delays can’t be averaged, and the rows rank nobody’s honesty.',
    'Much of July to September 2026 was read second-hand.',
  ],
  rows: [...rowsOf.magnets, ...rowsOf.separation, ...rowsOf.unmoved],
  rowsOf: (view) => rowsOf[view],
  scene: (view, size) =>
    slippingDates(
      drawn[view],
      { at: spanOf(newestOf(view)), text: words.newest(shortDate(newestOf(view))) },
      words,
      size,
    ),
  picks: projectPicks(
    magnets.map(({ project }) => project),
    separation,
  ),
  describe,
  data: {
    columns: [
      { name: 'project', label: 'Project', align: 'start' },
      { name: 'said', label: 'Said', align: 'start' },
      { name: 'promised', label: 'Promised for', align: 'start' },
      { name: 'milestone', label: 'Milestone or status', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: [
      ...targetRows.map((row) =>
        line(row, {
          project: row.project,
          said: row.statement_date,
          promised: isReached(row) ? '' : (row.target_date ?? ''),
          milestone: row.milestone,
          note: row.note ?? '',
        }),
      ),
      ...magnets.map(({ project }) =>
        line(project, {
          project: project.project,
          said: project.status_as_of,
          promised: '',
          milestone: words.states[project.current_status],
          note: project.note ?? '',
        }),
      ),
      ...separation.flatMap((row) => [
        line(row, {
          project: row.project,
          said: row.first_announced ?? '',
          promised: firstOf(row),
          milestone: 'target date at announcement',
          note: '',
        }),
        line(row, {
          project: row.project,
          said: row.status_as_of,
          promised: row.latest_target_date ?? '',
          milestone: words.states[row.current_status],
          note: row.note ?? '',
        }),
      ]),
    ],
  },
});
