// What Japan takes in at each stage and from whom, where its magnets come from, what it makes, and its deals elsewhere.
import { chainStages } from '../../data/tables/chain/chain-stages.ts';
import { separationProjects } from '../../data/tables/chain/separation-projects.ts';
import { japanDependence, type JapanDependence } from '../../data/tables/trade/japan-dependence.ts';
import {
  japanDiversification,
  type JapanDiversification,
} from '../../data/tables/trade/japan-diversification.ts';
import { placeOf } from '../../data/reading/table.ts';
import { evidenceEnds } from '../../data/text/site.ts';
import type { RawRow } from '../contract/data-lines.ts';
import { middleOf } from '../kit/time/dates.ts';
import { hsCode } from '../rows/hs-code.ts';
import { frozen } from '../rows/frozen.ts';
import { magnetPartners, magnetsFrom, type MagnetPartner } from '../rows/japan-magnets.ts';
import { rowsByKey } from '../rows/mark-rows.ts';
import { cell, pickOne, rowWithId } from '../rows/take-rows.ts';

export const views = ['inlets', 'magnet-sources', 'round-trip', 'magnet-share', 'deals'] as const;
export type View = (typeof views)[number];

/** A part of what a pipe carries, in per cent of the pipe; `row` is null where the share is what the others leave. */
export interface Stream {
  readonly key: MagnetPartner | 'lynas' | 'rest';
  readonly share: number;
  readonly row: JapanDependence | null;
}
/** A pipe into Japan and of when its count is. No streams: no source lists any. What no stream fills stays open. */
export interface Inlet {
  readonly key: 'ore' | 'neodymium' | 'metals' | 'heavy' | 'magnets';
  readonly period: string;
  readonly streams: readonly Stream[];
  /** The customs heading that it is a count of, where that holds other goods too. */
  readonly heading?: string;
}
/** Magnets from one country: share by weight, which makes the bore, tonnes where counted, and the share by value in per cent. */
export interface MagnetSource extends Stream {
  readonly tonnes: number | null;
  readonly value: number;
}
export type DealStatus = JapanDiversification['status_2026_11'];

const share = (of: JapanDependence): number => cell(of, 'value');
const row = (id: string): JapanDependence => rowWithId(japanDependence, id);
const stream = (key: Stream['key'], of: JapanDependence): Stream => ({ key, share: share(of), row: of });

/** A row with its value, which is there: per cent or tonnes. */
const valued = (of: JapanDependence) => ({ row: of, value: share(of) });

const ore = rowWithId(chainStages, 'mine-all-ree-production-share-japan-2025');
if (ore.share_pct !== 0) throw new RangeError(`${ore.id} is ${ore.share_pct}, and its pipe is drawn empty`);
const neodymium = row('market-share-in-japan-sojitz-lynas-2025-10');
const heavy = row('heavy-ree-dependence-china-2026-01');
/** The same metals by weight, as the three answers draw them: said in words beside the share by value. */
const metalsByWeight = row('import-share-china-2024-3');
const metals = { china: row('import-share-china-2024-4'), vietnam: row('import-share-vietnam-2024') };

/** Magnets of one heading in tonnes, of the year of the shares. */
const magnetTonnes = (indicator: 'magnet_imports' | 'magnet_exports', partner: string): JapanDependence =>
  pickOne(
    japanDependence.rows,
    `${indicator}, ${partner}`,
    (each) => each.series === 'magnets_tonnes' && each.indicator === indicator && each.partner === partner,
  );
const bought = magnetTonnes('magnet_imports', 'World');
const sentBack = magnetTonnes('magnet_exports', 'Philippines');
const tonnesFrom = magnetPartners.map((partner) => magnetTonnes('magnet_imports', partner));
const weights = magnetPartners.map((partner) => magnetsFrom(partner, 'weight'));
const values = magnetPartners.map((partner) => magnetsFrom(partner, 'value'));
if (!(share(sentBack) > share(magnetTonnes('magnet_imports', 'Philippines'))))
  throw new RangeError('the finding of "round-trip" no longer says what its rows say');

const rest = (of: readonly JapanDependence[]): number => 100 - of.reduce((sum, each) => sum + share(each), 0);
const sources: readonly MagnetSource[] = [
  ...magnetPartners.map((partner) => ({
    ...stream(partner, magnetsFrom(partner, 'weight')),
    tonnes: share(magnetTonnes('magnet_imports', partner)),
    value: share(magnetsFrom(partner, 'value')),
  })),
  { key: 'rest', share: rest(weights), row: null, tonnes: null, value: rest(values) },
];

const readingIds = {
  sintered2010: 'sintered-magnet-ndfeb-sintered-production-share-japan-2010',
  meti2013: 'sintered-magnet-ndfeb-all-production-share-japan-2013',
  argus2022: 'sintered-magnet-ndfeb-all-production-share-japan-2022',
  meti2025: 'sintered-magnet-ndfeb-all-production-share-japan-2025',
} as const;
export type ReadingId = (typeof readingIds)[keyof typeof readingIds];
/** What one source says of a share of the world's magnets, in per cent. */
function reading(id: ReadingId) {
  const of = rowWithId(chainStages, id);
  return {
    key: id,
    share: cell(of, 'share_pct'),
    row: of,
    /** The year in which it was said. */
    saidIn: cell(of, 'as_of').slice(0, 4),
    /** An official figure for a year that was over. */
    measured: of.confidence === 'official' && of.comparator === '=' && of.year_type === 'historical',
  };
}
export type Reading = Readonly<ReturnType<typeof reading>>;
const readings = Object.values(readingIds).map(reading);
/** What the IEA leaves to all outside China counts sintered magnets alone: said in words, and never drawn beside Japan's shares of more kinds. */
const outside2024 = rowWithId(chainStages, 'sintered-magnet-ndfeb-sintered-production-share-all-other-2024');
const readingYears = readings.map((each) => each.row.year);

const dealIds = [
  'vietnam-dong-pao-2009',
  'lynas-2011',
  'kazakhstan-sareco-2012',
  'india-irel-2012',
  'namibia-lofdal-2020',
  'caremag-2025',
  'sojitz-first-heavy-2025',
] as const;
export type DealId = (typeof dealIds)[number];
/** The plant of a deal that is being built, whose own row dates that state. */
const lacq = pickOne(
  separationProjects.rows,
  'the plant in Lacq',
  ({ project }) => project === 'Carester Caremag (Lacq)',
);
if (lacq.current_status !== 'construction')
  throw new RangeError(`${lacq.project} is no longer being built, as its deal says`);
/** The plants of deals, by deal. */
const plants: Readonly<Partial<Record<DealId, typeof lacq>>> = { 'caremag-2025': lacq };
/**
 * When a state that can pass was last seen; null where it lasts.
 * @throws RangeError for a deal that is being built and has no plant
 */
function seenIn(key: DealId, of: JapanDiversification): string | null {
  if (of.status_2026_11 === 'at_risk') return cell(of, 'as_of');
  if (of.status_2026_11 !== 'under_construction') return null;
  const plant = plants[key];
  if (plant === undefined) throw new RangeError(`${placeOf(of)}: being built, and no plant dates that`);
  return cell(plant, 'status_as_of');
}
/** Deals for supply outside China, when each was made, in decimal years, and the rows of its line. */
const deals = dealIds
  .map((key) => {
    const of = pickOne(japanDiversification.rows, `deal "${key}"`, ({ deal_id }) => deal_id === key);
    const plant = plants[key];
    const rows: readonly RawRow[] = plant === undefined ? [of] : [of, plant];
    return { key, at: middleOf(of.date), row: of, seen: seenIn(key, of), rows };
  })
  .toSorted((a, b) => (a.row.date < b.row.date ? -1 : 1));
export type Deal = Readonly<(typeof deals)[number]>;
const failed = deals.filter((deal) => deal.row.status_2026_11 === 'not_delivered');
if (
  failed.length === 0 ||
  !deals.some(({ key, row: { status_2026_11 } }) => key === 'lynas-2011' && status_2026_11 === 'active')
)
  throw new RangeError('the finding of "deals" no longer says what its rows say');

const tonnages = [...tonnesFrom, bought, sentBack];
const readingRows = readings.map((each) => each.row);
const dealRows = deals.flatMap((each) => each.rows);
const shares = [neodymium, metals.china, metals.vietnam, heavy, ...weights];
const rowsByView: Readonly<Record<View, readonly RawRow[]>> = {
  inlets: [ore, ...shares],
  'magnet-sources': [...weights, ...values, ...tonnesFrom, bought],
  'round-trip': [...weights, ...values, ...tonnages],
  'magnet-share': readingRows,
  deals: dealRows,
};
/** The two pipes of the finding first: the one that China fills, and that of magnets; the one that is empty last. */
const inlets: readonly Inlet[] = [
  { key: 'heavy', period: heavy.period, streams: [stream('China', heavy)] },
  {
    key: 'magnets',
    period: bought.period,
    streams: magnetPartners.map((partner) => stream(partner, magnetsFrom(partner, 'weight'))),
  },
  { key: 'neodymium', period: neodymium.period, streams: [stream('lynas', neodymium)] },
  {
    key: 'metals',
    period: metals.china.period,
    streams: [stream('China', metals.china), stream('Vietnam', metals.vietnam)],
    heading: hsCode(metals.china),
  },
  { key: 'ore', period: String(ore.year), streams: [] },
];

export const rows = frozen({
  inlets,
  heavy,
  metals: { byValue: valued(metals.china), byWeight: valued(metalsByWeight) },
  trade: {
    sources,
    /** Customs heading of the magnets: "HS 850511". */
    heading: hsCode(bought),
    /** What China's share by weight leaves, in per cent: our arithmetic. */
    elsewhere: 100 - share(magnetsFrom('China', 'weight')),
    period: bought.period,
    /** What Japan sends to one of them: tonnes, and per cent of what it buys in all. */
    back: {
      to: 'Philippines',
      tonnes: share(sentBack),
      share: (100 * share(sentBack)) / share(bought),
      period: sentBack.period,
    },
  },
  metalsHeading: hsCode(metals.china),
  readings,
  /** The last year of which the tonnes of Japan's magnets were found. */
  outputFoundFor: rowWithId(chainStages, readingIds.sintered2010).year,
  meti2013: reading(readingIds.meti2013),
  argus2022: reading(readingIds.argus2022),
  meti2025: reading(readingIds.meti2025),
  outside2024: { share: cell(outside2024, 'share_pct'), year: outside2024.year },
  readingYears: { first: Math.min(...readingYears), last: Math.max(...readingYears) },
  deals,
  failed,
  evidenceEnds: evidenceEnds(),
  /** The end of the time axis of the deals, in decimal years. */
  dealsEnd: middleOf(evidenceEnds()),
  /** Rows of the table under the figure, by what their lines say. */
  table: { ore, shares: [...shares, ...values].map(valued), tonnages: tonnages.map(valued), sentBack },
  all: [...rowsByView.inlets, ...values, ...tonnages, ...readingRows, ...dealRows],
  of: rowsByView,
});
export type Rows = typeof rows;

export const rowsOf = (view: View): readonly RawRow[] => rows.of[view];

const ofPartner = (partner: MagnetPartner): readonly RawRow[] => [
  magnetsFrom(partner, 'weight'),
  magnetsFrom(partner, 'value'),
  magnetTonnes('magnet_imports', partner),
];
/** The rows of inlets and of trade, which marks name by metal and country. */
export const marks = rowsByKey<RawRow>([
  ['ground-ore', [ore]],
  ['walls-ore', [ore]],
  ['neodymium', [neodymium]],
  ['metals-China', [metals.china]],
  ['metals-Vietnam', [metals.vietnam]],
  ['heavy', [heavy]],
  ...magnetPartners.map((partner) => [`magnets-${partner}`, [magnetsFrom(partner, 'weight')]] as const),
  ...magnetPartners.map((partner) => [`flow-${partner}`, ofPartner(partner)] as const),
  ['flow-back', [sentBack]],
  ['elsewhere', [magnetsFrom('China', 'weight')]],
  ['japan', null],
]);
