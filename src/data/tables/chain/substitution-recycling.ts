// What replaces or recovers rare earths in magnets.
import { date, id, number, oneOf, optional, text } from '../../reading/columns.ts';
import { amountRange, comparator, evidence, notes } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { compared, expect, ordered } from '../../reading/row-rules.ts';

export const substitutionRecycling = table({
  name: 'substitution_recycling',
  key: ['item_id'],
  columns: {
    item_id: id(),
    category: oneOf([
      'alternative_magnet',
      'heavy_rare_earth_free_magnet',
      'heavy_rare_earth_reduction',
      'magnet_or_rare_earth_free_motor',
      'policy_reduction',
      'recycling_capacity',
      'recycling_contract',
      'recycling_potential',
      'recycling_rate',
      'recycling_target',
      'recycling_volume',
    ]),
    actor: text(),
    measure: text(),
    metric: text(),
    comparator: optional(comparator),
    value: optional(number(amountRange)),
    value_low: optional(number(amountRange)),
    value_high: optional(number(amountRange)),
    unit: optional(oneOf(['pct', 't_dy_per_yr', 't_per_yr', 't_reo', 'usd_m', 'year'])),
    date: date(),
    status: oneOf([
      'achieved',
      'actual',
      'announced',
      'claimed',
      'construction',
      'contract',
      'estimate',
      'forecast',
      'in_development',
      'in_production',
      'operating',
      'planned',
      'samples',
      'target',
    ]),
    effect_on: text(),
    ...evidence,
    ...notes,
  },
  rules: (row) => [
    ...ordered(row, 'value_low', 'value_high'),
    ...ordered(row, 'value', 'value_high'),
    ...compared(row, 'comparator', ['value'], ['value_low', 'value_high']),
    ...expect(
      row.unit !== null || (row.value === null && row.value_low === null && row.value_high === null),
      'unit',
      'a unit, since there is a value',
    ),
  ],
});
