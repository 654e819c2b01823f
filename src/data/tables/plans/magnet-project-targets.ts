// Dated promises of magnet projects.
import { date, id, number, oneOf, optional, text } from '../../reading/columns.ts';
import { amountRange, evidence, notes } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';

export const magnetProjectTargets = table({
  name: 'magnet_project_targets',
  key: ['id'],
  columns: {
    id: id(),
    project: text(),
    statement_date: date(),
    target_capacity_t_per_yr: optional(number(amountRange)),
    target_date: optional(date()),
    milestone: text(),
    ...evidence,
    /** What the statement is: only promises of a start are compared with each other. */
    step: oneOf(['start_promised', 'in_production', 'other']),
    ...notes,
  },
});
export type MagnetProjectTarget = (typeof magnetProjectTargets.rows)[number];
