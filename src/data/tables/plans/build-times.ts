// Time and money each stage of a chain needs.
import { date, id, number, oneOf, optional, text } from '../../reading/columns.ts';
import { amountRange, evidence, notes } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { atLeastOne, expect, ordered } from '../../reading/row-rules.ts';

/** Each metric has one unit. */
const unitOfMetric = {
  capex: 'usd_per_t_per_yr',
  duration: 'years',
  ramp: 'pct_of_nameplate',
  ramp_first_two_years: 'pct_of_nameplate',
} as const;

export const buildTimes = table({
  name: 'build_times',
  key: ['id'],
  columns: {
    id: id(),
    row_type: oneOf(['capex', 'example', 'recommended', 'study']),
    stage: oneOf(['magnet', 'metal', 'mine', 'qualification', 'ramp', 'separation']),
    metric: oneOf(['capex', 'duration', 'ramp', 'ramp_first_two_years']),
    value_low: optional(number(amountRange)),
    value_central: optional(number(amountRange)),
    value_high: optional(number(amountRange)),
    unit: oneOf(['pct_of_nameplate', 'usd_per_t_per_yr', 'years']),
    example: text(),
    start_event: optional(text()),
    start_date: optional(date()),
    end_event: optional(text()),
    end_date: optional(date()),
    status: oneOf(['achieved', 'derived', 'judgement', 'open', 'planned', 'slipping', 'stated']),
    ...evidence,
    ...notes,
  },
  rules: (row) => [
    ...ordered(row, 'value_low', 'value_central'),
    ...ordered(row, 'value_central', 'value_high'),
    ...ordered(row, 'value_low', 'value_high'),
    ...atLeastOne(row, 'value_central', 'value_low', 'value_high'),
    ...ordered(row, 'start_date', 'end_date'),
    ...expect(
      row.unit === unitOfMetric[row.metric],
      'unit',
      `${unitOfMetric[row.metric]}, since metric is "${row.metric}"`,
    ),
  ],
});
