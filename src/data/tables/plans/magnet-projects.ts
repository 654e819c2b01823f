// Rare earth magnet projects outside China: capacity is nameplate, never output.
import { date, number, oneOf, optional, severalOf, text, year } from '../../reading/columns.ts';
import { amountRange, evidence, levelKind, notes, yesNo } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { expect, together } from '../../reading/row-rules.ts';

export const magnetProjects = table({
  name: 'magnet_projects',
  key: ['project'],
  columns: {
    project: text(),
    owner: text(),
    country: text(),
    region_group: oneOf(['europe', 'india', 'japan', 'korea', 'malaysia', 'us', 'vietnam']),
    stage: severalOf(['separation', 'recycling', 'metal', 'alloy', 'magnet']),
    product: text(),
    first_announced: optional(date()),
    target_capacity_t_per_yr: optional(number(amountRange)),
    target_date_at_announcement: optional(date()),
    current_capacity_t_per_yr: optional(number(amountRange)),
    current_status: oneOf(['announced', 'commissioning', 'construction', 'financed', 'operating', 'paused']),
    status_as_of: date(),
    latest_target_date: optional(date()),
    sum_capacity_t_per_yr: optional(number(amountRange)),
    sum_target_year: optional(year()),
    actual_output_t: optional(number(amountRange)),
    actual_output_period: optional(text()),
    public_money_usd_m: optional(number(amountRange)),
    offtake: optional(text()),
    ...evidence,
    /** What kind of level the capacity is that counts: what is laid out, aimed at, computed or guessed. */
    level_kind: optional(levelKind),
    confirmed: yesNo,
    sum_year_basis: optional(oneOf(['stated', 'assumed'])),
    chemistry: oneOf(['ndfeb', 'samarium_cobalt', 'iron_nitride']),
    ...notes,
  },
  rules: (row) => [
    ...together(row, 'sum_capacity_t_per_yr', 'sum_target_year'),
    ...together(row, 'actual_output_t', 'actual_output_period'),
    ...expect(
      row.chemistry === 'ndfeb' || row.sum_capacity_t_per_yr === null,
      'sum_capacity_t_per_yr',
      'an empty cell, since chemistry is not ndfeb',
    ),
  ],
});
export type MagnetProject = (typeof magnetProjects.rows)[number];
