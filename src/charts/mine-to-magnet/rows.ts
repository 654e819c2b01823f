// The chain from rock to motor: China's share of world output at each stage where a source gives one, and of dysprosium and terbium apart.
import { howRead } from '../../data/facts/source-name.ts';
import { source } from '../../data/facts/sources.ts';
import { chainStages, type ChainStage } from '../../data/tables/chain/chain-stages.ts';
import { evidenceEnds } from '../../data/text/site.ts';
import { frozen } from '../rows/frozen.ts';
import { cell, required, rowWithId } from '../rows/take-rows.ts';

export const views = [
  'chain',
  'mine',
  'concentrate',
  'separation',
  'metal',
  'alloy',
  'magnet',
  'motor',
  'heavy',
] as const;
export type View = (typeof views)[number];

/** Stages of the chain in order, as chain_stage_info.csv names them. */
export const stages = [
  'mine',
  'concentrate',
  'separation_refining',
  'metal',
  'alloy',
  'sintered_magnet',
  'motor_product',
] as const;
export type Stage = (typeof stages)[number];

/** The stage a view looks at; the whole chain looks at none, heavy rare earths at separation. */
const stageOf: Readonly<Record<View, Stage | null>> = {
  chain: null,
  mine: 'mine',
  concentrate: 'concentrate',
  separation: 'separation_refining',
  metal: 'metal',
  alloy: 'alloy',
  magnet: 'sintered_magnet',
  motor: 'motor_product',
  heavy: 'separation_refining',
};

const shareIn = (row: ChainStage) => ({
  stage: row.stage,
  share_pct: cell(row, 'share_pct'),
  comparator: row.comparator,
  /** By the press alone: drawn with a dashed outline, as an estimate. */
  reported: row.confidence === 'press',
});
/** China's share at one stage, in per cent of world output. */
export type StageShare = Readonly<ReturnType<typeof shareIn>>;

const row = (id: string): ChainStage => rowWithId(chainStages, id);
/** The IEA's readings for magnet rare earths: one body, one year, three stages. */
const chain = {
  mine: row('mine-magnet-ree-production-share-china-2024'),
  separation: row('separation-refining-magnet-ree-production-share-china-2024'),
  magnet: row('sintered-magnet-ndfeb-sintered-production-share-china-2024'),
};
/** Dysprosium and terbium alone, on another basis and for another year: never drawn beside the three. */
const heavy = {
  china: row('separation-refining-heavy-dytb-production-share-china-2023'),
  malaysia: row('separation-refining-heavy-dytb-production-share-malaysia-2025'),
};
const chainRows: readonly ChainStage[] = Object.values(chain);
const heavyRows: readonly ChainStage[] = Object.values(heavy);
/** The subtitle says one year, and once how the report was read. */
const other = chainRows.find(
  ({ year, known_by }) => year !== chain.mine.year || known_by !== chain.mine.known_by,
);
if (other !== undefined)
  throw new RangeError(
    `mine-to-magnet draws shares of one year (${chain.mine.year}) that were read in one way (${chain.mine.known_by}), not ${other.id}: ${other.year}, ${other.known_by}`,
  );

export const rows = frozen({
  views,
  stages,
  stageOf,
  /** Shares of one year; a stage that is missing has no sourced share and stays open. */
  chain: {
    year: chain.mine.year,
    /** In the words of the line of sources; the three come from one report. */
    read_how: howRead(chain.mine),
    mine: shareIn(chain.mine),
    separation: shareIn(chain.separation),
    magnet: shareIn(chain.magnet),
  },
  chainShares: chainRows.map(shareIn),
  heavy: {
    year: heavy.china.year,
    china: shareIn(heavy.china),
    /** The year and the month in which a plant elsewhere made the first. */
    ended: heavy.malaysia.year,
    ended_month: cell(heavy.malaysia, 'as_of').slice(0, 7),
  },
  evidence_year: Number(evidenceEnds().slice(0, 4)),
  /** When the report that could not be read was published. */
  unread_report: required(
    source('doe-ndfeb-supply-chain').published,
    'date of the report of the Department of Energy',
  ),
  /** The lines of the table in the order of the stages; a row without a number records an event. */
  printed: stages.map((stage) => ({
    stage,
    rows: [...chainRows, ...heavyRows]
      .filter((each) => each.stage === stage)
      .map((each) => ({
        row: each,
        share: each.comparator === '>' && each.share_pct === 0 ? null : shareIn(each),
      })),
  })),
  all: [...chainRows, ...heavyRows],
  of: { chain: chainRows, heavy: heavyRows },
});
export type Rows = typeof rows;

export const rowsOf = (view: View): readonly ChainStage[] =>
  view === 'heavy' ? rows.of.heavy : rows.of.chain;
