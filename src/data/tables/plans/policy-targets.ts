// Aims, rules and money of governments, with measured progress.
import { date, id, number, oneOf, optional, text, year } from '../../reading/columns.ts';
import { amountRange, comparator, evidence, levelKind, notes } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { together } from '../../reading/row-rules.ts';

export const policyTargets = table({
  name: 'policy_targets',
  key: ['policy_id'],
  columns: {
    policy_id: id(),
    actor: text(),
    instrument: text(),
    date: date(),
    target_text: text(),
    target_metric: optional(
      oneOf([
        'allowed_covered_country_content',
        'china_import_share',
        'deadline',
        'demand_reduction',
        'domestic_share',
        'domestic_share_of_magnet_rare_earths',
        'extraction_share',
        'heavy_oxide_capacity',
        'magnet_capacity',
        'max_single_country_share',
        'processing_share',
        'recycling_potential_share_of_magnet_demand',
        'recycling_share',
        'separation_capacity',
        'share_of_defence_need',
        'share_of_heavy_demand',
        'stockpile_days',
      ]),
    ),
    target_value: optional(number(amountRange)),
    target_unit: optional(oneOf(['days', 'months', 'pct', 't_per_yr', 't_reo_per_yr', 'year'])),
    target_year: optional(year()),
    money_amount_m: optional(number(amountRange)),
    money_currency: optional(oneOf(['AUD', 'CAD', 'EUR', 'GBP', 'INR', 'JPY', 'KRW', 'USD'])),
    legal_status: oneOf([
      'benchmark',
      'binding_rule',
      'contract',
      'executive_order',
      'funding',
      'investigation',
      'letter_of_intent',
      'plan',
      'political_statement',
      'scheme',
      'stated_aim',
    ]),
    latest_progress: text(),
    progress_comparator: optional(comparator),
    progress_value: optional(number(amountRange)),
    progress_unit: optional(oneOf(['pct', 't_per_yr', 't_reo'])),
    progress_as_of: date(),
    ...evidence,
    progress_of: optional(oneOf(['same_measure', 'nameplate', 'other_measure'])),
    level_kind: optional(levelKind),
    target_comparator: optional(comparator),
    ...notes,
  },
  rules: (row) => [
    ...together(row, 'target_value', 'target_unit', 'target_comparator'),
    ...together(row, 'money_amount_m', 'money_currency'),
    ...together(row, 'progress_value', 'progress_unit', 'progress_comparator', 'progress_of', 'level_kind'),
  ],
});
export type PolicyTarget = (typeof policyTargets.rows)[number];
