// Mine output by country and year, one row per series: never join two series.
import { number, oneOf, optional, text, year } from '../../reading/columns.ts';
import { evidence, iso3, notes, shareRange } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';

export const mineProduction = table({
  name: 'mine_production',
  key: ['geography', 'year', 'series'],
  columns: {
    geography: text(),
    iso3: optional(iso3),
    year: year(),
    production_t_reo: number({ minimum: 0, maximum: 10_000_000 }),
    share_of_world_pct: optional(number(shareRange)),
    qualifier: optional(oneOf(['e'])),
    status: oneOf([
      'derived',
      'estimated',
      'estimated_revised',
      'explicit_zero',
      'reported',
      'reported_or_compiled',
      'revised',
      'series',
      'sum_of_countries',
      'superseded',
      'superseded_or_second_hand',
    ]),
    series: oneOf(['bgs_wms', 'usgs_ds140', 'usgs_mcs2025', 'usgs_mcs2026', 'usgs_myb2022', 'usgs_old_mcs']),
    chart_role: oneOf([
      'latest',
      'long_series',
      'revision_check_only',
      'us_history',
      'usgs_by_country_2018_2022',
      'usgs_by_country_2023',
      'world_total_history',
    ]),
    ...evidence,
    ...notes,
  },
});
export type MineProduction = (typeof mineProduction.rows)[number];
