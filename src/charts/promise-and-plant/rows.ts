// What promise and plant shows: magnet plants outside China and Japan with their nameplate, and what China made in one month.
import { isReadSecondHand } from '../../data/facts/source-name.ts';
import { capacityOutlook } from '../../data/tables/plans/capacity-outlook.ts';
import { magnetProjects, type MagnetProject } from '../../data/tables/plans/magnet-projects.ts';
import { frozen } from '../rows/frozen.ts';
import { secondHandQuarter } from '../rows/last-quarter.ts';
import { cell, required, rowWithId } from '../rows/take-rows.ts';

export const views = ['status', 'countries', 'operating', 'commissioning', 'building', 'announced'] as const;
export type View = (typeof views)[number];

/** From what stands to the weakest promise. */
const statuses = ['operating', 'commissioning', 'construction', 'financed', 'announced'] as const;
export type Status = (typeof statuses)[number];
export type Region = MagnetProject['region_group'];

/** The statuses that a view lists plant by plant; the other views draw all of them. */
const listedIn: Readonly<Record<View, readonly Status[] | null>> = {
  status: null,
  countries: null,
  operating: ['operating'],
  commissioning: ['commissioning'],
  building: ['construction', 'financed'],
  announced: ['announced'],
};

/** Only rows that the table lets be summed: it takes out double counting, samarium-cobalt, iron nitride and all of Japan. */
const projects = magnetProjects.rows.filter((row) => row.sum_capacity_t_per_yr !== null);

/** A magnet plant or plan with its nameplate in tonnes a year. */
function plantOf(row: MagnetProject) {
  const { project, current_status } = row;
  const status = required(
    statuses.find((each) => each === current_status),
    `a status that can be summed for ${project}`,
  );
  // The year of the sum is the year of the figure where the plant publishes none itself.
  const isOldFigure = row.current_capacity_t_per_yr === null && status === 'operating';
  const isConfirmed = row.confirmed === 'yes';
  const isRetold = isReadSecondHand(row);
  return {
    project,
    region: row.region_group,
    status,
    tonnes: cell(row, 'sum_capacity_t_per_yr'),
    /** Date of the report that its status rests on. */
    statusAsOf: row.status_as_of,
    /** What its tonnes are where they are no company's own nameplate. */
    level: row.level_kind,
    /** Year of the figure where it is an old one, for a region. */
    figureOf: isOldFigure ? cell(row, 'sum_target_year') : null,
    /** Whether a second source confirms it. */
    isConfirmed,
    /** Its status was read in another text than the report itself. */
    isSecondHand: isRetold,
    /** Whether it neither runs nor is on trial: then it is hatched, however many sources name it. */
    isPromise: status !== 'operating' && status !== 'commissioning',
    /** Whether its nameplate is firm enough for a solid mark: confirmed, read in its own text, and not an old figure. */
    isSure: isConfirmed && !isRetold && !isOldFigure,
    row,
  };
}
export type Plant = Readonly<ReturnType<typeof plantOf>>;
const plants = projects.map(plantOf);

const sumOf = (test: (plant: Plant) => boolean): number =>
  plants.filter(test).reduce((sum, plant) => sum + plant.tonnes, 0);
const inStatus = (...wanted: readonly Status[]): number => sumOf(({ status }) => wanted.includes(status));

/** Regions with their plants and tonnes, the largest first. */
const regions = [...new Set(plants.map(({ region }) => region))]
  .map((region) => ({
    region,
    plants: plants.filter((plant) => plant.region === region),
    sum: sumOf((plant) => plant.region === region),
  }))
  .sort((a, b) => b.sum - a.sum);

/** China’s output of one month as its producers reported it, and on a lower count. */
const monthRow = rowWithId(capacityOutlook, 'china-output-month-2025');
const lowMonthRow = rowWithId(capacityOutlook, 'china-output-month-low-2025');
const all = [...projects, monthRow, lowMonthRow];

/** All plants and plans, also those that the sums leave out: the surest first, then the largest; plans without tonnes come last. */
const everyStatus = [...statuses, 'paused'] as const;
const listed = [...magnetProjects.rows].sort(
  (a, b) =>
    everyStatus.indexOf(a.current_status) - everyStatus.indexOf(b.current_status) ||
    (b.sum_capacity_t_per_yr ?? 0) - (a.sum_capacity_t_per_yr ?? 0),
);

export const rows = frozen({
  statuses,
  listedIn,
  plants,
  regions,
  /** Tonnes a year. */
  sums: {
    all: sumOf(() => true),
    operating: inStatus('operating'),
    commissioning: inStatus('commissioning'),
    construction: inStatus('construction'),
    financed: inStatus('financed'),
    announced: inStatus('announced'),
    building: inStatus('construction', 'financed'),
    confirmed: sumOf(({ status, isConfirmed }) => status === 'operating' && isConfirmed),
    american: sumOf(({ region }) => region === 'us'),
  },
  /** Tonnes in one month. */
  month: { tonnes: cell(monthRow, 'value_t'), asOf: monthRow.as_of, row: monthRow },
  lowMonth: {
    tonnes: cell(lowMonthRow, 'value_t'),
    year: lowMonthRow.year,
    row: lowMonthRow,
  },
  lastQuarter: secondHandQuarter(
    plants.map((plant) => ({ date: plant.statusAsOf, isSecondHand: plant.isSecondHand })),
  ),
  /** The largest plant that operates or is on trial of which the tonnes are no nameplate, but a rate aimed at. */
  aimed: required(
    plants
      .filter(({ isPromise, row }) => !isPromise && row.level_kind === 'aimed')
      .toSorted((a, b) => b.tonnes - a.tonnes)[0],
    'a plant with a rate aimed at',
  ),
  everyStatus,
  listed,
  all,
});
export type Rows = typeof rows;

export function rowsOf(view: View) {
  const wanted: readonly string[] | null = listedIn[view];
  return wanted === null
    ? all
    : all.filter((row) => !('current_status' in row) || wanted.includes(row.current_status));
}
