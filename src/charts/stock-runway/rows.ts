// What each run of the stock runway takes from rows; every other input is an assumption of ours, and has no origin.
import { events, type LeverageEvent } from '../../data/tables/record/events.ts';
import { japanDependence, type JapanDependence } from '../../data/tables/trade/japan-dependence.ts';
import { japanDiversification } from '../../data/tables/trade/japan-diversification.ts';
import {
  magnetExportsMonthly,
  type MagnetExportsMonth,
} from '../../data/tables/trade/magnet-exports-monthly.ts';
import { reeExportsAggregates } from '../../data/tables/trade/ree-exports-aggregates.ts';
import { reeExportsMonthly, type ReeExportsMonth } from '../../data/tables/trade/ree-exports-monthly.ts';
import { evidenceEnds } from '../../data/text/site.ts';
import { substitutionRecycling } from '../../data/tables/chain/substitution-recycling.ts';
import {
  stockRunwayDefaults,
  stockRunwayRanges,
  type StockRunwaySettings,
} from '../../simulation/stock-runway.ts';
import { byView } from '../contract/by-view.ts';
import type { RawRow } from '../contract/data-lines.ts';
import { frozen } from '../rows/frozen.ts';
import { rowsByKey } from '../rows/mark-rows.ts';
import { cell, pickOne, rowWithId } from '../rows/take-rows.ts';

export const views = ['2010', 'spring-2025', 'ndpr-2026', 'dy-tb-2026'] as const;
export type View = (typeof views)[number];

export type Setting = keyof StockRunwaySettings;
/** The settings of a run as readers set them: days, and shares in per cent. */
export type Inputs = Readonly<Record<Setting, number>>;

const japan = (id: string) => rowWithId(japanDependence, id);
const importsIn = (month: string) =>
  pickOne(
    reeExportsMonthly.rows,
    `imports of Japan in ${month}`,
    (row) => row.product === 'rare_earths_imports_from_china' && row.month === month,
  );
const magnetsIn = (month: string) =>
  pickOne(
    magnetExportsMonthly.rows,
    `magnets to Japan in ${month}`,
    (row) => row.destination === 'Japan' && row.series === 'magnets' && row.month === month,
  );

/** The rows that the runs rest on. */
const of = {
  stock2010: japan('inventory-japan-national-2010-10-21'),
  share2009: japan('import-share-china-2009'),
  imports2010: { september: importsIn('2010-09'), november: importsIn('2010-11') },
  halt2010: rowWithId(events, '2010-09-21-shipments-to-japan-reported-halted'),
  back2010: rowWithId(events, '2010-12-japans-imports-from-china-recover-to'),
  magnetShare2024: japan('magnet-import-share-china-2024-2'),
  magnets: { december: magnetsIn('2024-12'), may: magnetsIn('2025-05'), july: magnetsIn('2025-07') },
  licences2025: rowWithId(events, '2025-04-04-licences-required-for-seven-medium-and'),
  suzuki2025: rowWithId(events, '2025-05-26-suzuki-halts-swift-output-in-japan'),
  order2026: rowWithId(events, '2026-01-06-announcement-no-1-of-2026-dual'),
  tolerance2026: japan('inventory-japanese-carmaker-2026-01-10'),
  sojitzShare2025: japan('market-share-in-japan-sojitz-lynas-2025-10'),
  heavyShare2026: japan('heavy-ree-dependence-china-2026-01'),
  dysprosium2025: pickOne(
    reeExportsAggregates.rows,
    'dysprosium to Japan in 2025',
    (row) => row.product === 'dysprosium' && row.destination === 'Japan' && row.period === '2025',
  ),
  sojitzAim: pickOne(
    japanDiversification.rows,
    'first heavy imports',
    (row) => row.deal_id === 'sojitz-first-heavy-2025',
  ),
  diffusion: pickOne(substitutionRecycling.rows, 'grain-boundary diffusion', (row) => row.item_id === 'gbd'),
  reserve2020: japan('stockpile-policy-japan-2020'),
};

/** What says an input; the words of each stand in words.ts. */
export type OriginName =
  | 'official-date'
  | 'customs-share'
  | 'imports-fall'
  | 'imports-back'
  | 'magnets-share'
  | 'magnets-fall'
  | 'magnets-back'
  | 'carmaker-tolerance'
  | 'sojitz-share'
  | 'nri-share'
  | 'dysprosium-fall'
  | 'sojitz-aim'
  | 'diffusion-saving';
/** Where an input comes from: what says it, and the rows that it is taken from. */
export interface InputOrigin {
  readonly name: OriginName;
  readonly rows: readonly RawRow[];
}
/** One run: the event it begins with, its inputs, and for each where it comes from; an input without an origin is assumed. */
export interface Run {
  /** Its date is the first day. */
  readonly event: LeverageEvent;
  /** A stopped line in these days that is on record: no part of the model, which has need met all the while. */
  readonly stop?: LeverageEvent;
  readonly inputs: Inputs;
  readonly origins: Readonly<Partial<Record<Setting, InputOrigin>>>;
  readonly rows: readonly RawRow[];
}

/** How long a run is worked out: the same for all, so that they can be compared. */
const horizon = 730;
/** "Several months", which no source puts in a number. */
const severalMonths = 90;
/** How long thrift and new supply take to come up. */
const slow = 730;

const percentIn = (row: JapanDependence): number => cell(row, 'value');
const daysIn = (row: JapanDependence): number => Math.round((cell(row, 'value') * 365) / 12);
/** By how much a month is below another, in per cent. */
function fall<Month extends ReeExportsMonth | MagnetExportsMonth>(before: Month, low: Month): number {
  return 100 * (1 - cell(low, 'volume_t') / cell(before, 'volume_t'));
}
/** Days from one date to another; a month counts from its first day. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const from = (name: OriginName, ...rows: readonly RawRow[]): InputOrigin => ({ name, rows });

/** The defaults of the simulation in the units of readers, over the common horizon. */
const base: Inputs = {
  ...(Object.fromEntries(
    (Object.keys(stockRunwayRanges) as Setting[]).map((setting) => [
      setting,
      stockRunwayDefaults[setting] * (stockRunwayRanges[setting].unit === 'share' ? 100 : 1),
    ]),
  ) as Inputs),
  horizon_days: horizon,
};

const runs: Readonly<Record<View, Run>> = {
  '2010': {
    event: of.halt2010,
    inputs: {
      ...base,
      // The official spoke of stocks without Chinese supply: the others still delivered, so it is China's part that they would last for.
      stock_days: Math.round((daysIn(of.stock2010) * percentIn(of.share2009)) / 100),
      china_share: percentIn(of.share2009),
      cut: fall(of.imports2010.september, of.imports2010.november),
      cut_ramp_days: daysBetween(of.halt2010.date, of.imports2010.november.month),
      cut_duration_days: daysBetween(of.halt2010.date, of.back2010.date),
    },
    origins: {
      stock_days: from('official-date', of.stock2010, of.share2009),
      china_share: from('customs-share', of.share2009),
      cut: from('imports-fall', of.imports2010.september, of.imports2010.november),
      cut_ramp_days: from('imports-fall', of.halt2010, of.imports2010.november),
      cut_duration_days: from('imports-back', of.back2010),
    },
    rows: [
      of.stock2010,
      of.share2009,
      of.imports2010.september,
      of.imports2010.november,
      of.halt2010,
      of.back2010,
    ],
  },
  'spring-2025': {
    event: of.licences2025,
    stop: of.suzuki2025,
    inputs: {
      ...base,
      stock_days: severalMonths,
      china_share: percentIn(of.magnetShare2024),
      cut: fall(of.magnets.december, of.magnets.may),
      cut_ramp_days: daysBetween(of.licences2025.date, of.magnets.may.month),
      cut_duration_days: daysBetween(of.licences2025.date, of.magnets.july.month),
    },
    origins: {
      china_share: from('magnets-share', of.magnetShare2024),
      cut: from('magnets-fall', of.magnets.december, of.magnets.may),
      cut_ramp_days: from('magnets-fall', of.licences2025, of.magnets.may),
      cut_duration_days: from('magnets-back', of.magnets.july),
    },
    rows: [
      of.magnetShare2024,
      of.magnets.december,
      of.magnets.may,
      of.magnets.july,
      of.licences2025,
      of.suzuki2025,
      of.reserve2020,
    ],
  },
  'ndpr-2026': {
    event: of.order2026,
    inputs: {
      ...base,
      stock_days: daysIn(of.tolerance2026),
      china_share: 100 - percentIn(of.sojitzShare2025),
      cut: 100,
    },
    origins: {
      stock_days: from('carmaker-tolerance', of.tolerance2026),
      china_share: from('sojitz-share', of.sojitzShare2025),
    },
    rows: [of.tolerance2026, of.sojitzShare2025, of.order2026, of.reserve2020],
  },
  'dy-tb-2026': {
    event: of.order2026,
    inputs: {
      ...base,
      stock_days: daysIn(of.tolerance2026),
      china_share: percentIn(of.heavyShare2026),
      cut: -cell(of.dysprosium2025, 'yoy_pct'),
      other_supply_max: cell(of.sojitzAim, 'share_of_japan_demand_pct'),
      other_supply_ramp_days: slow,
      thrift_max: cell(of.diffusion, 'value_low'),
      thrift_ramp_days: slow,
    },
    origins: {
      stock_days: from('carmaker-tolerance', of.tolerance2026),
      china_share: from('nri-share', of.heavyShare2026),
      cut: from('dysprosium-fall', of.dysprosium2025),
      other_supply_max: from('sojitz-aim', of.sojitzAim),
      thrift_max: from('diffusion-saving', of.diffusion),
    },
    rows: [
      of.tolerance2026,
      of.heavyShare2026,
      of.dysprosium2025,
      of.sojitzAim,
      of.diffusion,
      of.order2026,
      of.reserve2020,
    ],
  },
};

/** The last day on which evidence was looked for. */
const evidence = evidenceEnds();

export const rows = frozen({
  views,
  runs,
  evidence: {
    ends: evidence,
    /** The day of a run on which it ends; null for a run that begins in an earlier year. */
    day: byView(views, (view) => {
      const begins = runs[view].event.date;
      return begins.slice(0, 4) === evidence.slice(0, 4) ? daysBetween(begins, evidence) : null;
    }),
  },
  /** The day of each run on which a line was stopped, for those that have one. */
  stopDay: byView(views, (view) => {
    const { event, stop } = runs[view];
    return stop === undefined ? null : daysBetween(event.date, stop.date);
  }),
  of,
  /** What the state aims to hold in reserve; what it holds is secret. */
  reserve_aim_days: cell(of.reserve2020, 'value'),
  sojitz_share_pct: percentIn(of.sojitzShare2025),
  all: [...new Set(views.flatMap((view) => runs[view].rows))],
});
export type Rows = typeof rows;

export const rowsOf = (view: View): readonly RawRow[] => rows.runs[view].rows;

const inputRows = (setting: Setting): readonly RawRow[] =>
  views.flatMap((view) => runs[view].origins[setting]?.rows ?? []);
/** The pipes into the vessel and the valve stand for inputs; what the run gives has its name in its key. */
export const marks = rowsByKey<RawRow>([
  ['inlet-china-open', inputRows('cut')],
  ['valve', inputRows('cut')],
  ['inlet-later', inputRows('other_supply_max')],
  ['inlet', inputRows('china_share')],
  ['stock', inputRows('stock_days')],
  ['lead-stop', [of.suzuki2025]],
]);
