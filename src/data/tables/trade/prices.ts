// Prices of magnet rare earths, one row per series: never join two series.
import { date, id, number, oneOf, optional, period, text } from '../../reading/columns.ts';
import { evidence, levelKind, notes, shareRange } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { atLeastOne, ordered } from '../../reading/row-rules.ts';

export const prices = table({
  name: 'prices',
  key: ['id'],
  columns: {
    id: id(),
    material: oneOf([
      'dysprosium_metal',
      'dysprosium_oxide',
      'ndpr_oxide',
      'neodymium_metal',
      'neodymium_oxide',
      'terbium_oxide',
      'yttrium',
      'yttrium_oxide',
    ]),
    period: period(),
    period_type: oneOf([
      'annual_average',
      'consumption_weighted_average',
      'contract_floor',
      'month_assessment',
      'quarter_average',
      'spot',
      'year_end',
    ]),
    price_usd_per_kg: optional(number({ minimum: 0, maximum: 100_000 })),
    price_low_usd_per_kg: optional(number({ minimum: 0, maximum: 100_000 })),
    price_high_usd_per_kg: optional(number({ minimum: 0, maximum: 100_000 })),
    price_low_cny_per_kg: optional(number({ minimum: 0, maximum: 100_000 })),
    price_high_cny_per_kg: optional(number({ minimum: 0, maximum: 100_000 })),
    market_basis: text(),
    series: oneOf([
      'adamas_weighted',
      'china_domestic',
      'contract_floor',
      'europe_premium',
      'spot_points',
      'usgs_annual_average',
      'usgs_yearend',
    ]),
    chart_role: oneOf([
      'caveat',
      'context_2008_2012',
      'context_2026',
      'long_series_2011_2013',
      'main_chart',
      'peak_2011',
      'premium_chart',
    ]),
    ...evidence,
    level_kind: levelKind,
    share_of_use_pct: optional(number(shareRange)),
    valid_to: optional(date()),
    ...notes,
  },
  rules: (row) => [
    ...ordered(row, 'price_low_usd_per_kg', 'price_usd_per_kg'),
    ...ordered(row, 'price_usd_per_kg', 'price_high_usd_per_kg'),
    ...ordered(row, 'price_low_usd_per_kg', 'price_high_usd_per_kg'),
    ...ordered(row, 'price_low_cny_per_kg', 'price_high_cny_per_kg'),
    ...atLeastOne(
      row,
      'price_usd_per_kg',
      'price_low_usd_per_kg',
      'price_high_usd_per_kg',
      'price_low_cny_per_kg',
      'price_high_cny_per_kg',
    ),
  ],
});
export type Price = (typeof prices.rows)[number];
