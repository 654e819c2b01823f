// All English of mine production, as functions of its rows.
import type { MineProduction } from '../../data/tables/chain/mine-production.ts';
import type { Limit, Reading, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { kilotonnes, percent, tonnes, whole } from '../look/format.ts';
import { partWords, timesWords } from '../look/words-while-true.ts';
import { monthName } from '../look/month-words.ts';
import type { Producer, Rows, View, YearOutput } from './rows.ts';

export const name = 'Mine production';

const names: Readonly<Record<Producer, string>> = {
  China: 'China',
  'United States': 'United States',
  Australia: 'Australia',
  'Myanmar (Burma)': 'Myanmar',
  'All others': 'All others',
};

/** A share in a headline: worked out from tonnes that are rounded or estimated, so to the whole. */
const rounded = (share: number): string => percent(Math.round(share));

export const labels = {
  producer: (producer: Producer): string => names[producer],
  country: (geography: string): string => geography.replace(' (Burma)', ''),
  estimates: 'All bars are estimates, as USGS prints them',
  /** As the headline has it. */
  rounded: ({ china_share_pct }: Rows['snapshot']) => rounded(china_share_pct),
  peak: ({ year, china_share_pct }: YearOutput) => `${year}: China’s share ${percent(china_share_pct)}`,
  low: ({ year, china_share_pct }: YearOutput) => `${year}: China ${percent(china_share_pct)}`,
  /** The same beside the country that dug almost as much. */
  beside: ({ year, china_share_pct, us_share_pct }: YearOutput) =>
    `${year}: China ${percent(china_share_pct)}${us_share_pct === null ? '' : `, U.S. ${percent(us_share_pct)}`}`,
  /** At the highest point of what others dug. */
  most: ({ year, outside_t }: YearOutput) => `${year}: ${kilotonnes(outside_t)}`,
  /** Under a large figure: whose it is, and of when. */
  whose: {
    world: ({ year }: YearOutput) => `world, ${year}`,
    china: ({ year }: YearOutput) => `China, ${year}`,
    outside: ({ year }: YearOutput) => `outside China, ${year}`,
    year: ({ year }: YearOutput) => `in ${year}`,
    share: ({ year }: YearOutput) => `China’s share, ${year}`,
    peak: ({ year }: YearOutput) => `China’s share, ${year}: its peak`,
    snapshot: ({ year }: Rows['snapshot']) => `China’s share, ${year}`,
  },
  /** How many times as much as in the year of the peak the last year had outside China, in the words of the finding, in two lines. */
  times: ({ last, peak }: Pick<Rows, 'last' | 'peak'>): readonly string[] =>
    timesWords(last.outside_t, peak.outside_t).split(/(?<=than) /),
  /** Over China's share, in one line or two. */
  elsewhere: ['Mined', 'elsewhere'],
  /** What the unit stands for, where a drawing leaves its subtitle out. */
  unit: 'kt: thousand tonnes of oxide',
  lastShare: ({ year, china_share_pct }: YearOutput) => `${percent(china_share_pct)} in ${year}`,
} as const;
export type Labels = typeof labels;

const span = ({ first, last }: Rows): string => `${first.year}–${last.year}`;

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { first, last, peak, snapshot } = rows;
  const output = `Mine output, kilotonnes of rare-earth oxide (REO), ${span(rows)}. British Geological Survey`;
  return {
    everyone: {
      label: 'Everyone',
      finding: `The world dug ${timesWords(last.world_t, first.world_t)} as much rare earth in ${last.year} as in ${first.year}`,
      subtitle: output,
    },
    china: {
      label: 'China',
      finding: `China dug ${partWords(first.china_share_pct)} of all rare earths in ${first.year}, ${partWords(last.china_share_pct)} in ${last.year}`,
      subtitle: output,
    },
    'outside-china': {
      label: 'Outside China',
      finding: `Mines outside China dug ${timesWords(last.outside_t, peak.outside_t)} as much rare earth in ${last.year} as in ${peak.year}`,
      subtitle: output,
    },
    'china-share': {
      label: 'China’s share',
      finding: `China’s share of the world’s rare earth mining peaked at about ${rounded(peak.china_share_pct)} in ${peak.year}`,
      subtitle: `China’s share of world mine output, per cent, ${span(rows)}. British Geological Survey`,
      measuresAnew: true,
    },
    'snapshot-2025': {
      label: `${snapshot.year} (USGS)`,
      finding: `China mined about ${rounded(snapshot.china_share_pct)} of all rare earths in ${snapshot.year}, by the American survey’s estimates`,
      subtitle: `Mine output, kilotonnes REO, and share of world, ${snapshot.year}. U.S. Geological Survey, ${monthName(snapshot.published)}; another basis than BGS`,
    },
  };
}

const areaViews: readonly View[] = ['everyone', 'china', 'outside-china', 'china-share'];

export const limits = ({ snapshot, agreedFrom }: Rows): readonly (string | Limit<View>)[] => [
  {
    views: areaViews,
    text: `Before ${agreedFrom} BGS made its own estimate for China, above the quota in some years; since then both surveys print the same tonnes. Output outside the quota is unknown.`,
  },
  {
    views: ['snapshot-2025'],
    text: `USGS printed China’s quota up to ${snapshot.year - 2}. Its figure for ${snapshot.year - 1} equals the quota, but the edition read no longer calls it one; those for ${snapshot.year} are estimates. Output outside the quota is unknown.`,
  },
  {
    views: areaViews,
    text: `The series was read in a copy: a panel of the eight largest producers. USGS counts China before ${agreedFrom}, the United States, Australia and Myanmar differently; the two are never joined here.`,
  },
  {
    views: ['snapshot-2025'],
    text: `The figures were read in a copy of the survey’s PDF. BGS counts the United States, Australia and Myanmar differently, and China before ${agreedFrom}; the two are never joined here.`,
  },
  'Shares are our arithmetic, from the tonnes that the survey gives.',
  'Tonnes of all rare earths are mostly cerium and lanthanum. They say nothing about dysprosium or terbium.',
  {
    views: ['everyone', 'china', 'outside-china'],
    text: 'A country that is not among the eight largest of a year is counted with all others.',
  },
];

export function describe({ first, last, peak, snapshot }: Rows, view: View): string {
  if (view === 'snapshot-2025') {
    const list = snapshot.bars.slice(0, 4).map((row) => `${row.geography} ${tonnes(row.production_t_reo)}`);
    return `USGS estimates for ${snapshot.year}: ${list.join(', ')}; world ${tonnes(snapshot.world_t)}. China’s share, by our arithmetic, is about ${rounded(snapshot.china_share_pct)}. This count stands apart from the BGS series and is not joined to it.`;
  }
  const survey = `British Geological Survey, ${first.year} to ${last.year}.`;
  if (view === 'outside-china')
    return `${survey} Output outside China was ${tonnes(first.outside_t)} in ${first.year}, ${tonnes(peak.outside_t)} in ${peak.year} and ${tonnes(last.outside_t)} in ${last.year}. In ${last.year} Myanmar had ${tonnes(last.tonnes['Myanmar (Burma)'])}, the United States ${tonnes(last.tonnes['United States'])} and Australia ${tonnes(last.tonnes.Australia)}.`;
  return `${survey} World mine output rose from ${tonnes(first.world_t)} to ${tonnes(last.world_t)}. China’s share was ${percent(first.china_share_pct)} in ${first.year}, ${percent(peak.china_share_pct)} in ${peak.year} and ${percent(last.china_share_pct)} in ${last.year}.`;
}

export const columns: readonly DataColumn[] = [
  { name: 'series', label: 'Series', align: 'start' },
  { name: 'year', label: 'Year', align: 'end' },
  { name: 'country', label: 'Country', align: 'start' },
  { name: 'output', label: 'Output, t REO', align: 'end', number: 'Tonnes of rare earth oxide' },
  { name: 'share', label: 'Share of world (computed)', align: 'end', number: 'Share of the world, per cent' },
  { name: 'note', label: 'Note', align: 'start' },
];

/** What a mark is read as: a country in a year, in the numbers of one survey. */
const readColumns: readonly DataColumn[] = [
  { name: 'what', label: 'What', align: 'start' },
  ...['output', 'share', 'series'].flatMap((each) => columns.filter((column) => column.name === each)),
  { name: 'among', label: 'Among them', align: 'start' },
];
const outputText = ({ production_t_reo, qualifier }: MineProduction): string =>
  whole(production_t_reo) + (qualifier === 'e' ? ' (estimate)' : '');
const seriesText = ({ series }: MineProduction, { snapshot }: Rows): string =>
  series === 'bgs_wms' ? 'BGS' : `USGS ${snapshot.published.slice(0, 4)} edition`;
const shareText = ({ share_of_world_pct: share }: MineProduction): string =>
  share === null ? '' : percent(share);

/** The world less the countries of the other layers has no row: it says that it is worked out, and from which. */
function othersIn({ of, producers }: Rows, { year, tonnes: output, world_t }: YearOutput): LineDefinition {
  const inYear = of.long.filter((row) => row.year === year);
  const drawn: readonly string[] = ['World', ...producers];
  const among = inYear.filter((row) => !drawn.includes(row.geography));
  const amount = output['All others'];
  return {
    cells: {
      what: `${names['All others']}, ${year}`,
      output: whole(amount),
      share: percent((100 * amount) / world_t),
      series: 'BGS',
      among: among.map((row) => `${labels.country(row.geography)} ${outputText(row)}`).join(', '),
    },
    of: inYear,
    numbers: {},
    rowless: { one: 'our arithmetic: the world less the others drawn', many: 'our arithmetic' },
  };
}

/** What was mined outside China has no row either: the world less China. */
function outsideIn({ of }: Rows, { year, outside_t, china_share_pct }: YearOutput): LineDefinition {
  const { elsewhere } = labels;
  return {
    cells: {
      what: `${elsewhere.join(' ')}, ${year}`,
      output: whole(outside_t),
      share: percent(100 - china_share_pct),
      series: 'BGS',
    },
    of: of.long.filter((row) => row.year === year && ['World', 'China'].includes(row.geography)),
    numbers: {},
    rowless: { one: 'our arithmetic: the world less China', many: 'our arithmetic' },
  };
}

/** What marks say: a bar its row, a layer that of each year, and the stroke of a year China's. */
export function reads(rows: Rows, view: View, key: string): Reading | undefined {
  const read = (year: number, geography: string): LineDefinition | null => {
    const drawn = view === 'snapshot-2025' ? rows.of.latest : rows.of.long;
    const row = drawn.find((each) => each.year === year && each.geography === geography);
    if (row === undefined) return null;
    const cells = {
      output: outputText(row),
      share: shareText(row),
      series: seriesText(row, rows),
    };
    return line(row, { what: `${labels.country(geography)}, ${year}`, ...cells });
  };
  if (view === 'snapshot-2025') return { columns: readColumns, lines: [read(rows.snapshot.year, key)] };
  // `spot-outside` is worked out from several rows; the wall and the bracket stand for no row: none of them reads.
  if (['spot-outside', 'wall-of-all', 'times-bracket'].includes(key)) return undefined;
  const [, spot, year] = /^(spot|world)-(\d+)$/.exec(key) ?? [];
  if (year !== undefined)
    return { columns: readColumns, lines: [read(Number(year), spot === 'world' ? 'World' : 'China')] };
  const readIn = (each: YearOutput, layer: string) => {
    if (layer === 'elsewhere') return outsideIn(rows, each);
    return layer === 'All others' ? othersIn(rows, each) : read(each.year, layer);
  };
  const [, ended] = /^end-(.+)$/.exec(key) ?? [];
  if (ended !== undefined) return { columns: readColumns, lines: [readIn(rows.last, ended)] };
  const lines = rows.history.map((each) => readIn(each, key));
  return { columns: readColumns, lines, along: key };
}

export const lines = (rows: Rows): readonly LineDefinition[] =>
  rows.all.map((row) =>
    line(row, {
      series: seriesText(row, rows),
      year: String(row.year),
      country: row.geography,
      output: [outputText(row), row.production_t_reo],
      share: [shareText(row), row.share_of_world_pct],
      note: row.note,
    }),
  );
