// What mine production shows: the long series of the British survey, and the American survey's latest year apart from it.
import { mineProduction, type MineProduction } from '../../data/tables/chain/mine-production.ts';
import { source } from '../../data/facts/sources.ts';
import { frozen } from '../rows/frozen.ts';
import { cell, pickOne, required } from '../rows/take-rows.ts';

export const views = ['everyone', 'china', 'outside-china', 'china-share', 'snapshot-2025'] as const;
export type View = (typeof views)[number];

/** The layers from the bottom up. "All others" is the world less the four named, so that the top edge is the world's total. */
const producers = ['China', 'United States', 'Australia', 'Myanmar (Burma)', 'All others'] as const;
export type Producer = (typeof producers)[number];

/** One country's output in the snapshot year, in tonnes REO. */
export interface SnapshotOutput {
  readonly geography: string;
  readonly production_t_reo: number;
  readonly share_of_world_pct: number | null;
}

const long = mineProduction.rows.filter((row) => row.series === 'bgs_wms');
/** USGS prints zeros for countries that it lists without output; they are in the table below the figure, not in the bars. */
const latest = mineProduction.rows.filter((row) => row.series === 'usgs_mcs2026' && row.year === 2025);

const amount = (row: MineProduction): number => cell(row, 'production_t_reo');

/** Output of one year in tonnes REO, of the world, outside China and by producer; a country outside the compiler's eight largest is counted with the others. */
function outputOf(year: number) {
  const ofYear = long.filter((row) => row.year === year);
  const world = pickOne(ofYear, `BGS world total ${year}`, (row) => row.geography === 'World');
  const china = pickOne(ofYear, `BGS China ${year}`, (row) => row.geography === 'China');
  // A country that is not among the year's eight largest has no row of its own: it is inside the world's total.
  const tonnesOf = (name: Producer): number =>
    ofYear.filter((row) => row.geography === name).reduce((sum, row) => sum + amount(row), 0);
  const named = {
    China: tonnesOf('China'),
    'United States': tonnesOf('United States'),
    Australia: tonnesOf('Australia'),
    'Myanmar (Burma)': tonnesOf('Myanmar (Burma)'),
  };
  const others = Object.values(named).reduce((rest, tonnes) => rest - tonnes, amount(world));
  return {
    year,
    world_t: amount(world),
    outside_t: amount(world) - named.China,
    china_share_pct: cell(china, 'share_of_world_pct'),
    us_share_pct: ofYear.find(({ geography }) => geography === 'United States')?.share_of_world_pct ?? null,
    tonnes: { ...named, 'All others': others },
  };
}
export type YearOutput = Readonly<ReturnType<typeof outputOf>>;
const history = [...new Set(long.map((row) => row.year))].sort((a, b) => a - b).map(outputOf);

const bars = latest
  .filter((row) => row.geography !== 'World' && amount(row) > 0)
  .sort((a, b) => Number(a.geography === 'Other') - Number(b.geography === 'Other') || amount(b) - amount(a));

const ofLatest = (name: string) => pickOne(latest, `USGS ${name}`, (row) => row.geography === name);

/** From this year on USGS gives China what BGS gives it. */
const agreedFrom = Math.max(
  ...mineProduction.rows
    .filter((row) => row.series === 'usgs_myb2022' && row.geography === 'China')
    .filter((row) => long.some((other) => other.geography === 'China' && other.year === row.year))
    .filter(
      (row) =>
        amount(row) ===
        required(
          history.find(({ year }) => year === row.year),
          `${row.year}`,
        ).tonnes.China,
    )
    .map(({ year }) => year),
);

export const rows = frozen({
  producers,
  history,
  first: required(history[0], 'first BGS year'),
  last: required(history.at(-1), 'last BGS year'),
  /** The year of China's largest share. */
  peak: history.reduce((best, year) => (year.china_share_pct > best.china_share_pct ? year : best)),
  snapshot: {
    year: required(latest[0], 'USGS snapshot').year,
    published: required(source('usgs-mcs-2026-rare-earths').published, 'date of the USGS edition'),
    world_t: amount(ofLatest('World')),
    china_share_pct: required(ofLatest('China').share_of_world_pct, 'USGS China share'),
    bars: bars.map((row): SnapshotOutput => ({
      geography: row.geography,
      production_t_reo: amount(row),
      share_of_world_pct: row.share_of_world_pct,
    })),
  },
  agreedFrom,
  all: [...long, ...latest],
  of: { long, latest },
});
export type Rows = typeof rows;

/** The rows that a view draws: never those of both surveys. */
export const rowsOf = (view: View): readonly MineProduction[] =>
  view === 'snapshot-2025' ? rows.of.latest : rows.of.long;
