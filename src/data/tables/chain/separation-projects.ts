// Separation, metal and alloy projects outside China.
import { date, number, oneOf, optional, severalOf, text } from '../../reading/columns.ts';
import { amountRange, datePrecision, evidence, levelKind, notes } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { expect, together } from '../../reading/row-rules.ts';

export const separationProjects = table({
  name: 'separation_projects',
  key: ['project'],
  columns: {
    project: text(),
    owner: text(),
    country: text(),
    stage: severalOf([
      'mine',
      'concentrate',
      'cracking_leaching',
      'separation',
      'heavy_separation',
      'recycling',
      'metal',
      'metal_alloy',
    ]),
    product: text(),
    first_announced: optional(date()),
    target_capacity: optional(number(amountRange)),
    target_unit: optional(
      oneOf([
        't_dy_tb_oxide_per_yr',
        't_heavy_feed_per_yr',
        't_metal_alloy_per_yr',
        't_ndpr_metal_per_yr',
        't_ndpr_oxide_per_yr',
        't_ndpr_per_yr',
        't_per_yr',
        't_reo_per_yr',
        't_segh_feed_per_yr',
        't_strip_cast_per_yr',
        't_treo_per_yr',
      ]),
    ),
    target_date_at_announcement: optional(date()),
    /** When that target was named, where it was not when the project was announced. */
    first_target_said: optional(date()),
    current_capacity: optional(number(amountRange)),
    current_status: oneOf([
      'announced',
      'cancelled',
      'commissioning',
      'construction',
      'financed',
      'operating',
    ]),
    status_as_of: date(),
    latest_target_date: optional(date()),
    actual_output: optional(number(amountRange)),
    actual_output_unit: optional(
      oneOf(['t_dy_oxide', 't_dy_tb_oxide', 't_nd', 't_ndfeb_alloy', 't_ndpr_oxide', 't_reo']),
    ),
    actual_output_year_end: optional(date()),
    actual_output_period: optional(text()),
    public_money_usd_m: optional(number(amountRange)),
    offtake: optional(text()),
    ...evidence,
    /** What kind of level current_capacity is. */
    level_kind: optional(levelKind),
    latest_target_precision: optional(datePrecision),
    ...notes,
  },
  rules: (row) => [
    ...expect(
      row.target_capacity === null || row.target_unit !== null,
      'target_unit',
      'a unit, since target_capacity has a value',
    ),
    ...together(row, 'actual_output', 'actual_output_unit', 'actual_output_period'),
  ],
});
export type SeparationProject = (typeof separationProjects.rows)[number];
