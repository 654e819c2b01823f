// Estimates of what a stop of Chinese rare earths would cost.
import { date, id, number, oneOf, optional, text, year } from '../../reading/columns.ts';
import { comparator, evidence, notes } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';

export const exposureEstimates = table({
  name: 'exposure_estimates',
  key: ['estimate_id', 'measure'],
  columns: {
    estimate_id: id(),
    author: text(),
    published: date(),
    episode_year: optional(year()),
    scenario: text(),
    duration: oneOf(['1_year', '2024', '3_months', 'per_year', 'prolonged']),
    measure: oneOf([
      'downstream_output_at_risk_outside_china',
      'economic_loss',
      'employment',
      'gdp_effect',
      'gdp_effect_transport_machinery',
      'import_value',
    ]),
    comparator,
    value: number({ minimum: -1_000, maximum: 1_000_000 }),
    unit: oneOf([
      'jpy_bn',
      'million_people',
      'pct_of_annual_gdp',
      'pct_of_gdp',
      'pct_of_real_gdp',
      'pct_of_sector_gdp',
      'usd_bn',
    ]),
    ...evidence,
    ...notes,
  },
});
export type ExposureEstimate = (typeof exposureEstimates.rows)[number];
