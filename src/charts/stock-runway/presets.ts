// The settings of each run, taken from rows where a row has them; everything else is an assumption of ours and says so.
import type { JapanDependence } from '../../data/tables/trade/japan-dependence.ts';
import type { JapanDiversification } from '../../data/tables/trade/japan-diversification.ts';
import type { MagnetExportsMonth } from '../../data/tables/trade/magnet-exports-monthly.ts';
import type { ReeExportsAggregate } from '../../data/tables/trade/ree-exports-aggregates.ts';
import type { ReeExportsMonth } from '../../data/tables/trade/ree-exports-monthly.ts';
import type { LeverageEvent } from '../../data/tables/record/events.ts';
import type { SubstitutionRecycling } from '../../data/tables/chain/substitution-recycling.ts';
import { stockRunwayDefaults, type StockRunwaySettings } from '../../simulation/stock-runway.ts';
import type { View } from './layout.ts';
import type { origins } from './words.ts';

/** The rows that the runs rest on. */
export interface PresetRows {
  readonly stock2010: JapanDependence;
  readonly share2009: JapanDependence;
  readonly imports2010: { readonly september: ReeExportsMonth; readonly november: ReeExportsMonth };
  readonly halt2010: LeverageEvent;
  readonly back2010: LeverageEvent;
  readonly magnetShare2024: JapanDependence;
  readonly magnets2025: Readonly<Record<'december' | 'may' | 'july', MagnetExportsMonth>>;
  readonly licences2025: LeverageEvent;
  readonly order2026: LeverageEvent;
  readonly tolerance2026: JapanDependence;
  readonly sojitzShare2025: JapanDependence;
  readonly heavyShare2026: JapanDependence;
  readonly dysprosium2025: ReeExportsAggregate;
  readonly sojitzAim: JapanDiversification;
  readonly diffusion: SubstitutionRecycling;
  readonly reserve2020: JapanDependence;
}
type PresetRow = JapanDependence | ReeExportsMonth | LeverageEvent | MagnetExportsMonth | ReeExportsAggregate;
export type AnyPresetRow = PresetRow | JapanDiversification | SubstitutionRecycling;

/** What says an input: its words on the figure, and the rows that it is taken from. */
interface InputOrigin {
  readonly words: keyof typeof origins;
  readonly rows: readonly AnyPresetRow[];
}
/** One run: settings, the day it begins, and for each setting where it comes from; a setting without an origin is assumed. */
export interface Preset {
  readonly begins: string;
  readonly settings: StockRunwaySettings;
  readonly origins: Readonly<Partial<Record<keyof StockRunwaySettings, InputOrigin>>>;
  readonly rows: readonly AnyPresetRow[];
}

/** How long a run is worked out: the same for all, so that they can be compared. */
const horizon = 730;
/** "Several months", which no source puts in a number. */
const severalMonths = 90;
/** How long thrift and new supply take to come up. */
const slow = 730;

function amount(value: number | null, what: string): number {
  if (value === null) throw new RangeError(`the run needs a number: ${what}`);
  return value;
}
const share = (of: JapanDependence): number => amount(of.value, of.id) / 100;
const inDays = (of: JapanDependence): number => Math.round((amount(of.value, of.id) * 365) / 12);
const fall = (
  before: { volume_t: number | null; month: string },
  low: { volume_t: number | null; month: string },
): number => 1 - amount(low.volume_t, low.month) / amount(before.volume_t, before.month);
/** Days from one date to another; a month counts from its first day. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const from = (words: keyof typeof origins, ...rows: readonly AnyPresetRow[]): InputOrigin => ({
  words,
  rows,
});

export function presetsFrom(rows: PresetRows): Readonly<Record<View, Preset>> {
  const base: StockRunwaySettings = { ...stockRunwayDefaults, horizon_days: horizon };
  const { imports2010, magnets2025 } = rows;
  const start2010 = rows.halt2010.date;
  const start2025 = rows.licences2025.date;
  const start2026 = rows.order2026.date;
  return {
    '2010': {
      begins: start2010,
      settings: {
        ...base,
        // The official spoke of stocks without Chinese supply: the others still delivered, so it is China's part that they would last for.
        stock_days: Math.round(inDays(rows.stock2010) * share(rows.share2009)),
        china_share: share(rows.share2009),
        cut: fall(imports2010.september, imports2010.november),
        cut_ramp_days: daysBetween(start2010, imports2010.november.month),
        cut_duration_days: daysBetween(start2010, rows.back2010.date),
      },
      origins: {
        stock_days: from('official2010', rows.stock2010, rows.share2009),
        china_share: from('customs2009', rows.share2009),
        cut: from('imports2010', imports2010.september, imports2010.november),
        cut_ramp_days: from('imports2010', rows.halt2010, imports2010.november),
        cut_duration_days: from('until2010', rows.back2010),
      },
      rows: [
        ...[rows.stock2010, rows.share2009, imports2010.september, imports2010.november],
        ...[rows.halt2010, rows.back2010],
      ],
    },
    'spring-2025': {
      begins: start2025,
      settings: {
        ...base,
        stock_days: severalMonths,
        china_share: share(rows.magnetShare2024),
        cut: fall(magnets2025.december, magnets2025.may),
        cut_ramp_days: daysBetween(start2025, magnets2025.may.month),
        cut_duration_days: daysBetween(start2025, magnets2025.july.month),
      },
      origins: {
        china_share: from('cepii2024', rows.magnetShare2024),
        cut: from('exports2025', magnets2025.december, magnets2025.may),
        cut_ramp_days: from('exports2025', rows.licences2025, magnets2025.may),
        cut_duration_days: from('until2025', magnets2025.july),
      },
      rows: [
        ...[rows.magnetShare2024, magnets2025.december, magnets2025.may, magnets2025.july],
        ...[rows.licences2025, rows.reserve2020],
      ],
    },
    'ndpr-2026': {
      begins: start2026,
      settings: {
        ...base,
        stock_days: inDays(rows.tolerance2026),
        china_share: 1 - share(rows.sojitzShare2025),
        cut: 1,
      },
      origins: {
        stock_days: from('carmaker2026', rows.tolerance2026),
        china_share: from('sojitz2025', rows.sojitzShare2025),
      },
      rows: [rows.tolerance2026, rows.sojitzShare2025, rows.order2026, rows.reserve2020],
    },
    'dy-tb-2026': {
      begins: start2026,
      settings: {
        ...base,
        stock_days: inDays(rows.tolerance2026),
        china_share: share(rows.heavyShare2026),
        cut: -amount(rows.dysprosium2025.yoy_pct, 'dysprosium to Japan') / 100,
        other_supply_max: amount(rows.sojitzAim.share_of_japan_demand_pct, rows.sojitzAim.deal_id) / 100,
        other_supply_ramp_days: slow,
        thrift_max: amount(rows.diffusion.value_low, rows.diffusion.item_id) / 100,
        thrift_ramp_days: slow,
      },
      origins: {
        stock_days: from('carmaker2026', rows.tolerance2026),
        china_share: from('nri2026', rows.heavyShare2026),
        cut: from('customs2025', rows.dysprosium2025),
        other_supply_max: from('aim2025', rows.sojitzAim),
        thrift_max: from('seller2026', rows.diffusion),
      },
      rows: [
        ...[rows.tolerance2026, rows.heavyShare2026, rows.dysprosium2025, rows.sojitzAim, rows.diffusion],
        ...[rows.order2026, rows.reserve2020],
      ],
    },
  };
}
