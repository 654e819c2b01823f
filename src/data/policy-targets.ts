// Aims, rules and money of governments, with measured progress.
import { date, id, number, oneOf, optional, text, year } from './columns.ts';
import {
  amountRange,
  asOf,
  authorNote,
  comparator,
  confidence,
  knownBy,
  levelKind,
  note,
  publishAdvice,
  sourceIds,
} from './evidence-columns.ts';
import { table } from './load-table.ts';
import { together } from './row-rules.ts';

export const policyTargets = table({
  name: 'policy_targets',
  key: ['policy_id'],
  columns: {
    policy_id: id(),
    actor: text(),
    instrument: text(),
    date: date(),
    target_text: text(),
    target_metric: optional(text()),
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
    source_id: sourceIds,
    as_of: asOf,
    confidence,
    publish_advice: publishAdvice,
    known_by: knownBy,
    progress_of: optional(oneOf(['same_measure', 'nameplate', 'other_measure'])),
    level_kind: optional(levelKind),
    target_comparator: optional(comparator),
    note,
    author_note: authorNote,
  },
  rules: (row) => [
    ...together(row, 'target_value', 'target_unit', 'target_comparator'),
    ...together(row, 'money_amount_m', 'money_currency'),
    ...together(row, 'progress_value', 'progress_unit', 'progress_comparator', 'progress_of', 'level_kind'),
  ],
});
export type PolicyTarget = (typeof policyTargets.rows)[number];
