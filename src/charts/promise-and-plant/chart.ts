// Magnet plants outside China and Japan by status, as nameplate a year, beside what China made in one month.
import { capacityOutlook, type CapacityOutlook } from '../../data/tables/plans/capacity-outlook.ts';
import { magnetProjects, type MagnetProject } from '../../data/tables/plans/magnet-projects.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { tonnes } from '../look/format.ts';
import { isSecondHand } from '../rows/how-known.ts';
import { monthName, monthSpan, shortDate } from '../look/month-words.ts';
import { known, rowWithId } from '../rows/take-rows.ts';
import {
  about,
  listedIn,
  promiseAndPlant,
  statuses,
  views,
  type Month,
  type Plant,
  type Status,
  type View,
} from './layout.ts';
import { plantPicks } from './picks.ts';
import { words } from './words.ts';

/** Only rows that the table lets be summed: it takes out double counting, samarium-cobalt, iron nitride and all of Japan. */
const projects = magnetProjects.rows.filter((row) => row.sum_capacity_t_per_yr !== null);
/** China’s output of one month as its producers reported it, and on a lower count. */
const monthRow: CapacityOutlook = rowWithId(capacityOutlook, 'china-output-month-2025');
const lowMonthRow: CapacityOutlook = rowWithId(capacityOutlook, 'china-output-month-low-2025');
const lowMonth = known(lowMonthRow.value_t, lowMonthRow.id);
const rows = [...projects, monthRow, lowMonthRow];

function statusOf({ project, current_status }: MagnetProject): Status {
  return known(
    statuses.find((status) => status === current_status),
    `a status that can be summed for ${project}`,
  );
}
const plants: readonly Plant[] = projects.map((row) => ({
  project: row.project,
  region: row.region_group,
  status: statusOf(row),
  tonnes: known(row.sum_capacity_t_per_yr, row.project),
  seen: shortDate(row.status_as_of),
  // The year of the sum is the year of the figure where the plant publishes none itself.
  figureOf:
    row.current_capacity_t_per_yr === null && row.current_status === 'operating'
      ? String(row.sum_target_year)
      : null,
  confirmed: row.confirmed === 'yes',
  secondHand: isSecondHand(row),
}));
const month: Month = { tonnes: known(monthRow.value_t, monthRow.id), month: monthName(monthRow.as_of) };

const sumOf = (test: (plant: Plant) => boolean): number =>
  plants.filter(test).reduce((sum, plant) => sum + plant.tonnes, 0);
const all = sumOf(() => true);
const operating = sumOf(({ status }) => status === 'operating');
const confirmed = sumOf((plant) => plant.status === 'operating' && plant.confirmed);
const inStatus = (...wanted: readonly Status[]): number => sumOf(({ status }) => wanted.includes(status));
const unitedStates = sumOf(({ region }) => region === 'us');
const americanOperating = sumOf(({ region, status }) => region === 'us' && status === 'operating');

/** Between the two counts of a month nothing is above it or below it. */
const besideMonth = (amount: number): string =>
  amount < lowMonth ? 'less than' : amount > month.tonnes ? 'more than' : 'about as much as';
const seen = monthSpan(projects.map((row) => row.status_as_of));
const nameplate = `NdFeB magnet plants outside China and Japan: nameplate, tonnes a year, last reported ${seen}. Nameplate is not output`;
const dates = 'Date: of the last report found. Dashed: one source, second-hand or old';
const beside = `China: output of ${month.month} by a survey that may count unfinished blocks; lower count: ${about(lowMonth)} a month`;
const viewWords: Record<View, ViewWords> = {
  status: {
    label: 'Status',
    finding: `Last seen operating: ${about(operating)} a\u00a0year, of ${about(all)} if all is built; a\u00a0month of China: ${about(lowMonth).replace(/\u00a0t$/, '')} to ${about(month.tonnes)}`,
    subtitle: `${nameplate}. Dashed: one source, second-hand or old. ${beside}`,
  },
  countries: {
    label: 'Countries',
    finding: `American plants and plans: ${about(unitedStates)} of the ${about(all)}; ${about(americanOperating)} last seen operating`,
    subtitle: `${nameplate}. Dashed: one source, second-hand or old. ${beside}`,
  },
  operating: {
    label: 'Operating',
    finding: `Plants last seen operating are laid out for ${about(operating)}; none says what it makes`,
    subtitle: `${nameplate}. ${dates}`,
  },
  commissioning: {
    label: 'On trial',
    finding: `${about(inStatus('commissioning'))} a year more is installed and on trial, by the last reports`,
    subtitle: `${nameplate}. ${dates}`,
  },
  building: {
    label: 'Being built, financed',
    finding: `${about(inStatus('construction', 'financed'))} a year is being built or financed, ${besideMonth(inStatus('construction', 'financed'))} one Chinese month`,
    subtitle: `${nameplate}. ${dates}`,
  },
  announced: {
    label: 'Announced',
    finding: `${about(inStatus('announced'))} a year is announced and, by the last reports, no more`,
    subtitle: `${nameplate}. ${dates}`,
  },
};

function describe(view: View): string {
  const byStatus = statuses.map(
    (status) => `${words.status[status].toLowerCase()} ${about(sumOf((plant) => plant.status === status))}`,
  );
  const china = `China made about ${about(month.tonnes)} in ${month.month}, by a survey of producers that may count unfinished blocks; on a lower count a month of ${String(lowMonthRow.year)} is about ${about(lowMonth)}. That is output, and of one month.`;
  if (view === 'status')
    return `Nameplate a year outside China and Japan: ${byStatus.join(', ')}; ${about(all)} if all is built. Without what no second source confirms, ${about(confirmed)} operates. ${china}`;
  if (view === 'countries') {
    const regions = [...new Set(plants.map(({ region }) => region))]
      .map((region) => ({ region, sum: sumOf((plant) => plant.region === region) }))
      .sort((a, b) => b.sum - a.sum);
    return `Nameplate a year if all is built: ${regions.map(({ region, sum }) => `${words.regions[region]} ${about(sum)}`).join(', ')}. ${china}`;
  }
  const listed = plants.filter(({ status }) => listedIn[view]?.includes(status));
  const list = [...listed]
    .sort((a, b) => b.tonnes - a.tonnes)
    .map(
      ({ project, tonnes: amount, status, seen: date }) =>
        `${project} ${tonnes(amount)}, ${words.status[status].toLowerCase()}, ${date}`,
    );
  return `Nameplate a year, the largest first, with the date of the last report: ${list.join('; ')}. ${china}`;
}

export const promiseAndPlantChart = defineChart({
  id: 'promise-and-plant',
  name: 'Promise and plant',
  tags: ['magnets', 'capacity', 'projects'],
  tables: ['magnet_projects', 'capacity_outlook'],
  views,
  words: viewWords,
  limits: [
    'Nameplate is what a plant is laid out for. No plant outside China publishes the tonnes it makes, and some that operate had only begun to ship.',
    'The two kinds of bar are different things: a year’s nameplate, and the output of one month by one survey of producers. They are not parts of a whole.',
    'The survey lies above other counts of China’s output. It has a coverage of its own and may count unfinished blocks.',
    'Status is as last reported. For some plants that was years ago, and much of July to September 2026 was read second-hand.',
    'Proterial, TDK and Shin-Etsu publish no capacity in Japan, so Japan is left out. Plans without a tonnage are left out too.',
  ],
  rows,
  rowsOf: (view) => {
    const wanted = listedIn[view];
    return wanted === null
      ? rows
      : rows.filter((row) => row === monthRow || row === lowMonthRow || statusIn(row, wanted));
  },
  scene: (view, size) => promiseAndPlant(plants, month, words, size, view),
  picks: plantPicks,
  describe,
  data: {
    columns: [
      { name: 'project', label: 'Plant or plan', align: 'start' },
      { name: 'country', label: 'Country', align: 'start' },
      { name: 'status', label: 'Status', align: 'start' },
      { name: 'seen', label: 'As of', align: 'start' },
      { name: 'amount', label: 'Nameplate, t a year', align: 'end', number: 'Nameplate, tonnes a year' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: [
      ...projects.map((row) =>
        line(
          row,
          {
            project: row.project,
            country: row.country.replaceAll(';', ', '),
            status: words.status[statusOf(row)],
            seen: monthName(row.status_as_of),
            amount: tonnes(known(row.sum_capacity_t_per_yr, row.project)).replace(/\u00a0t$/, ''),
            note: row.note ?? '',
          },
          { numbers: { amount: row.sum_capacity_t_per_yr } },
        ),
      ),
      line(monthRow, {
        project: monthRow.metric,
        country: monthRow.scope,
        status: `output of one month: ${tonnes(month.tonnes)}`,
        seen: month.month,
        amount: '',
        note: monthRow.note ?? '',
      }),
      line(lowMonthRow, {
        project: lowMonthRow.metric,
        country: lowMonthRow.scope,
        status: `lower count of a month: ${about(lowMonth)}`,
        seen: String(lowMonthRow.year),
        amount: '',
        note: lowMonthRow.note ?? '',
      }),
    ],
  },
});

function statusIn(row: MagnetProject | CapacityOutlook, wanted: readonly string[]): boolean {
  return 'current_status' in row && wanted.includes(row.current_status);
}
