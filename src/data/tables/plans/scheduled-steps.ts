// Steps that a project has dated and that lay ahead when the evidence ended.
import { date, id, number, optional, text } from '../../reading/columns.ts';
import { amountRange, datePrecision, evidence, notes } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';

export const scheduledSteps = table({
  name: 'scheduled_steps',
  key: ['id'],
  columns: {
    id: id(),
    /** The deal_id of its row in japan_diversification. */
    deal_id: id(),
    date: date(),
    date_precision: datePrecision,
    step: text(),
    amount_t_per_day: optional(number(amountRange)),
    ...evidence,
    ...notes,
  },
});
export type ScheduledStep = (typeof scheduledSteps.rows)[number];
