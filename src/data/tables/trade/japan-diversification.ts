// Japan's deals away from Chinese supply, and what became of them.
import { date, id, number, oneOf, optional, text, year } from '../../reading/columns.ts';
import { amountRange, evidence, notes, shareRange } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { ordered, together } from '../../reading/row-rules.ts';

export const japanDiversification = table({
  name: 'japan_diversification',
  key: ['deal_id'],
  columns: {
    deal_id: id(),
    date: date(),
    country: text(),
    counterpart: optional(text()),
    japanese_parties: text(),
    type: text(),
    material: text(),
    amount: optional(number(amountRange)),
    currency: optional(oneOf(['AUD', 'CAD', 'EUR', 'JPY', 'USD'])),
    amount_unit: optional(oneOf(['bn', 'mn'])),
    offtake_low_t_per_year: optional(number(amountRange)),
    offtake_high_t_per_year: optional(number(amountRange)),
    offtake_material: optional(text()),
    offtake_until: optional(year()),
    offtake_text: optional(text()),
    share_of_japan_demand_pct: optional(number(shareRange)),
    status_2026_11: oneOf([
      'active',
      'at_risk',
      'completed',
      'not_delivered',
      'study_stage',
      'superseded_2026',
      'test_done',
      'under_construction',
    ]),
    outcome: optional(text()),
    ...evidence,
    ...notes,
  },
  rules: (row) => [
    ...together(row, 'amount', 'currency', 'amount_unit'),
    ...ordered(row, 'offtake_low_t_per_year', 'offtake_high_t_per_year'),
  ],
});
export type JapanDiversification = (typeof japanDiversification.rows)[number];
