// All English of promise and plant, as functions of its rows.
import { dateWords } from '../../names/date-words.ts';
import { capital } from '../../names/capital.ts';
import type { LevelKind } from '../../data/tables/evidence-columns.ts';
import type { MagnetProject } from '../../data/tables/plans/magnet-projects.ts';
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { inFigures, withDate } from '../contract/twins.ts';
import { toHundred, tonnes, whole } from '../look/format.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { monthName, monthRange, monthSpan, shortDate } from '../look/month-words.ts';
import { keyed } from '../look/keyed.ts';
import type { Plant, Region, Rows, Status, View } from './rows.ts';

export const name = 'Promise and plant';

export const statusNames: Readonly<Record<MagnetProject['current_status'], string>> = {
  operating: 'Operating',
  commissioning: 'On trial',
  construction: 'Being built',
  financed: 'Financed',
  announced: 'Announced',
  paused: 'Paused or lapsed',
};

const regionNames: Readonly<Record<Region, string>> = {
  us: 'United States',
  europe: 'Europe',
  india: 'India',
  vietnam: 'Vietnam',
  korea: 'South Korea',
  malaysia: 'Malaysia',
  japan: 'Japan',
};

/** Names short enough for the left edge on a phone; a project without one stands under its own, its phase behind a comma. */
const plantNames: Readonly<Record<string, string>> = {
  'MP 10X (Northlake)': 'MP, Northlake',
  'MP Independence (Fort Worth)': 'MP, Fort Worth',
  'MP Independence expansion (Fort Worth)': 'MP, Fort Worth, more',
  'USA Rare Earth Blacksburg': 'USA RE, Blacksburg',
  'USA Rare Earth Stillwater phase 1A': 'USA RE, Stillwater',
  'USA Rare Earth Stillwater later lines': 'USA RE, later lines',
  'Star Group SGI Vina (Quang Nam)': 'SGI Vina, Vietnam',
  'Vulcan Elements Benson': 'Vulcan, Benson',
  'India REPM scheme (five winners)': 'India’s tender',
  'HyProMag Tyseley': 'HyProMag, Britain',
  'MagREEsource Grenoble pilot': 'Grenoble pilot',
  'JS Link Yesan': 'JS Link, Korea',
  'Midwest Advanced Materials (Hyderabad)': 'Midwest, India',
  'JS Link Columbus': 'JS Link, Georgia',
  'JS Link Kuantan': 'JS Link, Malaysia',
  'POSCO International / ReElement (Indiana)': 'POSCO, Indiana',
  'Noveon-Kangwon Korea': 'Noveon, Korea',
  'HyProMag USA (Dallas-Fort Worth)': 'HyProMag, Texas',
  'MagREEsource MagFactory': 'MagFactory, France',
  'Neo Narva phase 1': 'Neo, Estonia',
  'Shin-Etsu Vietnam (Hai Phong)': 'Shin-Etsu, Vietnam',
  'Noveon San Marcos': 'Noveon, Texas',
  'eVAC Sumter': 'eVAC, S. Carolina',
  'Seonglim Hyeonpung (Daegu)': 'Seonglim, Korea',
  'VAC Hanau and Neorem (Europe, established)': 'VAC and Neorem',
};

/** Sums are printed to the hundred, since the rows are capacities, not weighings; one that ends on fifty stands as it is. */
const roundedTonnes = (value: number): string => tonnes(value % 50 === 0 ? value : toHundred(value));

/** How the tonnes of a plan came about where they were not announced as such; why a plant that stands is drawn dashed. Null where neither is so. */
function remarkOn({ isPromise, figureOf, isConfirmed, isSecondHand, level }: Plant): string | null {
  if (isPromise) return level === 'derived' || level === 'estimate' ? level : null;
  if (figureOf !== null) return `figure of ${figureOf}`;
  if (!isConfirmed) return 'one source';
  return isSecondHand ? 'second-hand' : null;
}

const threeFifths = (part: number): string =>
  whileTrue('three fifths', part, { from: 0.58, to: 0.62 }, 'the American part of all nameplate');

export const labels = ({ month, sums }: Rows) => ({
  status: statusNames,
  region: regionNames,
  plant: ({ project }: Plant): string => plantNames[project] ?? project.replace(' phase ', ', phase '),
  /** Behind a plant's bar: status where the view has several, date of the last report, doubt. */
  behind: (plant: Plant, withStatus: boolean): string =>
    [
      withStatus ? statusNames[plant.status].toLowerCase() : null,
      shortDate(plant.statusAsOf),
      remarkOn(plant),
    ]
      .filter((part) => part !== null)
      .join(', '),
  roundedTonnes,
  outside: 'Outside China and Japan',
  outsideIs: 'nameplate, tonnes a year',
  ifAll: (sum: number): string => `${roundedTonnes(sum)} if all is built`,
  /** The largest row's part of all. */
  part: threeFifths(sums.american / sums.all),
  partOf: `of ${roundedTonnes(sums.all)} if all is built`,
  /** The statuses of a list, as one name. */
  listed: (statuses: readonly Status[]): string =>
    capital(statuses.map((status) => statusNames[status].toLowerCase()).join(', ')),
  without: (sum: number): readonly string[] => [
    `${roundedTonnes(sum)} if only plants`,
    'with two sources count',
  ],
  /** What the sum of plants is. */
  nameplate: 'a year, nameplate',
  /** What hatching and dashes mean, of the marks in a view: a promise is hatched, and never dashed. */
  key: (isHatched: boolean, hasDoubts: boolean): readonly string[] => [
    ...(isHatched ? ['Hatched: promised'] : []),
    hasDoubts
      ? `Dashed: a survey${isHatched ? '; if standing,' : ','} one source, second-hand or old`
      : 'Dashed: a survey',
  ],
  /** Beside a square: how many tonnes its area is in that view. */
  area: (amount: number): string => `Area: ${tonnes(amount)}`,
  china: 'China',
  chinaIs: `output of ${monthName(month.asOf)}`,
  chinaIsShort: `one month’s output, ${monthName(month.asOf)}`,
  chinaInMonth: `China, one month: ${shortDate(month.asOf)}`,
  /** The same where the name of the plants leaves less room. */
  chinaIn: `China, in ${shortDate(month.asOf)}`,
  inMonth: `made in one month, ${shortDate(month.asOf)}`,
  /** Behind China’s name: what its block is. */
  surveyedIn: `made in one month, ${shortDate(month.asOf)}, by a survey`,
  bySurvey: 'by a survey',
  /** Of China’s month where what is beside it counts a year. */
  oneOf: (part: number, months: number): string => `${whole(part)} of ${whole(months)} months`,
  wholeYear: 'If every month were like it, a year would run off this sheet',
});
export type Labels = ReturnType<typeof labels>;

/** More on either count of a month than the nameplate of plants that operate. */
const topsWhatTheyCan = ({ sums, lowMonth }: Rows): string =>
  whileTrue(
    'tops what',
    lowMonth.tonnes / sums.operating,
    { from: 1.1 },
    'the lower count of a month of China by the plants operating',
  );
/** As much as a month: between the two counts of it. */
const likeAMonth = ({ sums, month, lowMonth }: Rows): string =>
  whileTrue(
    'what China does in a month',
    sums.building,
    { from: lowMonth.tonnes, to: month.tonnes },
    'the sum of plants being built or financed',
  );

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { plants, sums, month, lowMonth } = rows;
  const seen = monthSpan(plants.map(({ statusAsOf }) => statusAsOf));
  const nameplate = `NdFeB magnet plants outside China and Japan: nameplate, tonnes a year, last reported ${seen}. Nameplate is not output`;
  const dashed = 'one source, second-hand or old';
  const all = keyed(
    nameplate,
    `Dashed, if standing: ${dashed}. China: output of ${monthName(month.asOf)} by a survey that may count unfinished blocks; lower count: ${roundedTonnes(lowMonth.tonnes)} a month`,
  );
  const dated = 'Date: of the last report found';
  const listed = keyed(nameplate, `${dated}. Dashed: ${dashed}`);
  const unmarked = `${dated}. Promises are not marked by source`;
  return {
    status: {
      label: 'Status',
      finding: `A month of China’s magnets in ${lowMonth.year} ${topsWhatTheyCan(rows)} plants outside it and Japan can make a year`,
      ...all,
    },
    countries: {
      label: 'Countries',
      finding: `If all is built, ${threeFifths(sums.american / sums.all)} of magnet capacity outside China and Japan is American`,
      ...all,
    },
    operating: {
      label: 'Operating',
      finding: `Plants seen running outside China and Japan could make ${roundedTonnes(sums.operating)} of magnets a year`,
      ...listed,
    },
    commissioning: {
      label: 'On trial',
      finding: `Outside China and Japan magnet plants for up to ${roundedTonnes(sums.commissioning)} a year were last seen on trial`,
      ...listed,
    },
    building: {
      label: 'Being built, financed',
      finding: `Magnet plants being built or financed could make in a year ${likeAMonth(rows)}`,
      ...keyed(
        nameplate,
        `${unmarked}. China: by a survey; lower count: ${roundedTonnes(lowMonth.tonnes)} a month`,
      ),
    },
    announced: {
      label: 'Announced',
      finding: `Magnet plants for ${roundedTonnes(sums.announced)} a year outside China and Japan are announced and no more`,
      ...keyed(nameplate, `${dated}. “Derived”, “estimate”: tonnes not announced as such`),
    },
  };
}

export function limits({ lastQuarter: { from, to }, aimed }: Rows): readonly (string | Limit<View>)[] {
  const quarter = monthRange(from, to);
  return [
    `Nameplate is what a plant could make at full rate. The ${tonnes(aimed.tonnes)} of ${aimed.project} are a rate aimed at, and those of some others an estimate or derived.`,
    'Sums are rounded to the hundred, and one that ends on fifty stands as it is.',
    'No plant outside China publishes the tonnes it makes, and some that operate had only begun to ship.',
    'A year’s nameplate and the output of one month, by one survey of producers, are different things. Where plants lie in the block of the month, it is to compare sizes: they are no part of it.',
    'The survey lies above other counts of China’s output. It has a coverage of its own and may count unfinished blocks.',
    `Status is as last reported; money promised in a letter of intent counts as financed. For some plants that was years ago, and much of ${quarter} was read second-hand.`,
    'Proterial, TDK and Shin-Etsu publish no capacity in Japan, so Japan is left out. Plans without a tonnage are left out too.',
  ];
}

export function describe(rows: Rows, view: View): string {
  const { statuses, plants, regions, sums, month, lowMonth } = rows;
  const china = `China made about ${roundedTonnes(month.tonnes)} in ${monthName(month.asOf)}, by a survey of producers that may count unfinished blocks; on a lower count a month of ${lowMonth.year} is about ${roundedTonnes(lowMonth.tonnes)}. That is output, and of one month.`;
  if (view === 'status') {
    const list = statuses.map(
      (status) => `${statusNames[status].toLowerCase()} ${roundedTonnes(sums[status])}`,
    );
    return `Nameplate a year outside China and Japan: ${list.join(', ')}; ${roundedTonnes(sums.all)} if all is built. Without what no second source confirms, ${roundedTonnes(sums.confirmed)} operates. ${china}`;
  }
  if (view === 'countries') {
    const list = regions.map(({ region, sum }) => `${regionNames[region]} ${roundedTonnes(sum)}`);
    return `Nameplate a year if all is built: ${list.join(', ')}. ${china}`;
  }
  const list = plants
    .filter(({ status }) => rows.listedIn[view]?.includes(status))
    .sort((a, b) => b.tonnes - a.tonnes)
    .map((plant) => {
      const status = statusNames[plant.status].toLowerCase();
      return `${plant.project} ${tonnes(plant.tonnes)}, ${status}, ${shortDate(plant.statusAsOf)}`;
    });
  return `Nameplate a year, the largest first, with the date of the last report: ${list.join('; ')}. ${china}`;
}

/** What the tonnes of a plant are: none are output. */
const levelNames: Readonly<Record<LevelKind, string>> = {
  measured: 'measured',
  derived: 'derived',
  nameplate: 'nameplate',
  aimed: 'rate aimed at',
  estimate: 'estimate',
};

export const columns: readonly DataColumn[] = [
  { name: 'project', label: 'Plant or plan', align: 'start' },
  { name: 'country', label: 'Country', align: 'start' },
  { name: 'status', label: 'Status', align: 'start' },
  { name: 'seen', label: 'As of', align: 'start', twins: [inFigures('As of')] },
  {
    name: 'amount',
    label: 'Capacity counted, t a year',
    align: 'end',
    number: 'Capacity counted, tonnes a year',
  },
  { name: 'level', label: 'Kind of level', align: 'start' },
  { name: 'confirmed', label: 'Confirmed by a second source', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

export const lines = ({ plants, month, lowMonth }: Rows): readonly LineDefinition[] => [
  ...plants.map(({ project, status, statusAsOf, tonnes: amount, level, isConfirmed, row }) =>
    line(row, {
      project,
      country: row.country.replaceAll(';', ', '),
      status: statusNames[status],
      seen: withDate(monthName(statusAsOf), statusAsOf),
      amount: [whole(amount), amount],
      level: level === null ? null : levelNames[level],
      confirmed: isConfirmed ? 'yes' : 'no',
      note: row.note,
    }),
  ),
  ...[
    {
      row: month.row,
      status: `output of one month: ${tonnes(month.tonnes)}`,
      seen: withDate(monthName(month.asOf), month.asOf),
    },
    {
      row: lowMonth.row,
      status: `lower count of a month: ${roundedTonnes(lowMonth.tonnes)}`,
      seen: withDate(String(lowMonth.year), String(lowMonth.year)),
    },
  ].map(({ row, status, seen }) =>
    line(row, {
      project: row.metric,
      country: row.scope,
      status,
      seen,
      amount: '',
      level: '',
      confirmed: '',
      note: row.note,
    }),
  ),
];

export const picked = {
  noun: { one: 'plant', many: 'plants and plans' },
  country: 'Country',
  status: 'Status',
  asOf: (date: string): string => `as of ${dateWords(date)}`,
  otherMagnet: 'another kind of magnet',
} as const;
