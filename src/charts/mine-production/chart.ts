// World mine output of rare earths: the long series of the British survey, and the American survey's latest year apart from it.
import {
  mineProduction as mineProductionTable,
  type MineProduction as MineProductionRow,
} from '../../data/mine-production.ts';
import { defineChart, type ViewWords } from '../chart.ts';
import { line } from '../data-lines.ts';
import { kilotonnes, percent, tonnes } from '../format.ts';
import { known, pickOne } from '../pick.ts';
import { mineProduction, producers, views, type Producer, type View, type YearOutput } from './layout.ts';
import MineProduction from './MineProduction.svelte';
import { words } from './words.ts';

const longRows = mineProductionTable.rows.filter((row) => row.series === 'bgs_wms');
/** USGS prints zeros for countries that it lists without output; they are in the table below the figure, not in the bars. */
const snapshotRows = mineProductionTable.rows.filter(
  (row) => row.series === 'usgs_mcs2026' && row.year === 2025,
);

const amount = (row: MineProductionRow): number =>
  known(row.production_t_reo, `${row.geography} ${row.year}`);

const history: readonly YearOutput[] = [...new Set(longRows.map((row) => row.year))]
  .sort((a, b) => a - b)
  .map((year) => {
    const ofYear = longRows.filter((row) => row.year === year);
    const world = pickOne(ofYear, `BGS world total ${year}`, (row) => row.geography === 'World');
    const china = pickOne(ofYear, `BGS China ${year}`, (row) => row.geography === 'China');
    // A country that is not among the year's eight largest has no row of its own: it is inside the world's total.
    const named = (name: string) =>
      ofYear.filter((row) => row.geography === name).reduce((sum, row) => sum + amount(row), 0);
    const four = producers.slice(0, -1).map(named);
    const values = [...four, amount(world) - four.reduce((sum, value) => sum + value, 0)];
    return {
      year,
      world_t: amount(world),
      china_share_pct: known(china.share_of_world_pct, `BGS China share ${year}`),
      tonnes: Object.fromEntries(producers.map((name, i) => [name, values[i]])) as Record<Producer, number>,
    };
  });

const snapshotBars = snapshotRows
  .filter((row) => row.geography !== 'World' && amount(row) > 0)
  .sort((a, b) => Number(a.geography === 'Other') - Number(b.geography === 'Other') || amount(b) - amount(a));
const snapshot = snapshotBars.map((row) => ({
  geography: row.geography,
  production_t_reo: amount(row),
  share_of_world_pct: row.share_of_world_pct,
}));

const first = known(history[0], 'first BGS year');
const last = known(history.at(-1), 'last BGS year');
const peak = history.reduce((best, row) => (row.china_share_pct > best.china_share_pct ? row : best));
const usgs = (name: string) => pickOne(snapshotRows, `USGS 2025 ${name}`, (row) => row.geography === name);
const usgsChina = usgs('China');
const usgsWorld = usgs('World');
const usgsShare = percent(known(usgsChina.share_of_world_pct, 'USGS China share 2025'));
const outside = (row: YearOutput) => row.world_t - row.tonnes.China;

const longSubtitle = `Mine output, kilotonnes of rare-earth oxide (REO), ${first.year}–${last.year}. British Geological Survey`;
const viewWords: Record<View, ViewWords> = {
  everyone: {
    label: 'Everyone',
    finding: `Counted output grew from ${kilotonnes(first.world_t)} to ${kilotonnes(last.world_t)}; ${percent(last.china_share_pct)} is China’s`,
    subtitle: longSubtitle,
  },
  china: {
    label: 'China',
    finding: `China went from ${percent(first.china_share_pct)} of output to ${percent(peak.china_share_pct)}, then back to ${percent(last.china_share_pct)}`,
    subtitle: longSubtitle,
  },
  'outside-china': {
    label: 'Outside China',
    finding: `Outside China, ${kilotonnes(outside(peak))} in ${peak.year} became ${kilotonnes(outside(last))} in ${last.year}`,
    subtitle: longSubtitle,
  },
  'china-share': {
    label: 'China’s share',
    finding: `China’s share peaked at ${percent(peak.china_share_pct)} in ${peak.year}`,
    subtitle: `China’s share of world mine output, per cent, ${first.year}–${last.year}. British Geological Survey`,
  },
  'snapshot-2025': {
    label: '2025 (USGS)',
    finding: `By the American count China mined ${usgsShare} in 2025`,
    subtitle:
      'Mine output, kilotonnes REO, and share of world, 2025. U.S. Geological Survey, May 2026; another basis than BGS',
  },
};

function describe(view: View): string {
  if (view === 'snapshot-2025') {
    const list = snapshot.slice(0, 4).map((row) => `${row.geography} ${tonnes(row.production_t_reo)}`);
    return `USGS estimates for 2025: ${list.join(', ')}; world ${tonnes(amount(usgsWorld))}. China’s share is ${usgsShare}. This count stands apart from the BGS series and is not joined to it.`;
  }
  const span = `British Geological Survey, ${first.year} to ${last.year}.`;
  if (view === 'outside-china') {
    return `${span} Output outside China was ${tonnes(outside(first))} in ${first.year}, ${tonnes(outside(peak))} in ${peak.year} and ${tonnes(outside(last))} in ${last.year}. In ${last.year} Myanmar had ${tonnes(last.tonnes['Myanmar (Burma)'])}, the United States ${tonnes(last.tonnes['United States'])} and Australia ${tonnes(last.tonnes.Australia)}.`;
  }
  return `${span} World mine output rose from ${tonnes(first.world_t)} to ${tonnes(last.world_t)}. China’s share was ${percent(first.china_share_pct)} in ${first.year}, ${percent(peak.china_share_pct)} in ${peak.year} and ${percent(last.china_share_pct)} in ${last.year}.`;
}

const columns = [
  { name: 'series', label: 'Series', align: 'start' },
  { name: 'year', label: 'Year', align: 'end' },
  { name: 'country', label: 'Country', align: 'start' },
  { name: 'output', label: 'Output, t REO', align: 'end' },
  { name: 'share', label: 'Share of world', align: 'end' },
  { name: 'note', label: 'Note', align: 'start' },
] as const;
const rows = [...longRows, ...snapshotRows];

export const mineProductionChart = defineChart({
  id: 'mine-production',
  name: 'Mine production',
  tags: ['mining', 'history', 'countries'],
  tables: ['mine_production'],
  views,
  words: viewWords,
  limits: [
    {
      views: views.filter((view) => view !== 'snapshot-2025'),
      text: 'BGS makes its own estimate for China, above the quota in some years. Output outside the quota is unknown.',
    },
    {
      views: ['snapshot-2025'],
      text: 'USGS printed China’s quota up to 2024; its figures for 2025 are estimates. Output outside the quota is unknown.',
    },
    {
      views: views.filter((view) => view !== 'snapshot-2025'),
      text: 'The series was read in a copy: a panel of the eight largest producers. USGS counts China before 2022, the United States and Myanmar differently; the two are never joined here.',
    },
    {
      views: ['snapshot-2025'],
      text: 'The figures were read in a copy of the survey’s PDF. BGS counts some countries differently; the two are never joined here.',
    },
    'Tonnes of all rare earths are mostly cerium and lanthanum. They say nothing about dysprosium or terbium.',
    {
      views: ['everyone', 'china', 'outside-china'],
      text: 'A country that is not among the eight largest of a year is counted with all others.',
    },
  ],
  rows,
  rowsOf: (view) => (view === 'snapshot-2025' ? snapshotRows : longRows),
  scene: (view, size) => mineProduction(history, snapshot, words, size, view),
  component: MineProduction,
  describe,
  data: {
    columns,
    rows: rows.map((row) =>
      line(row, {
        series: row.series === 'bgs_wms' ? 'BGS' : 'USGS 2026 edition',
        year: String(row.year),
        country: row.geography,
        output: tonnes(amount(row)).replace(/\u00a0t$/, '') + (row.qualifier === 'e' ? ' (estimate)' : ''),
        share: row.share_of_world_pct === null ? '' : percent(row.share_of_world_pct),
        note: row.note ?? '',
      }),
    ),
  },
});
