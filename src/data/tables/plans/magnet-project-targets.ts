// Dated promises of magnet projects.
import { date, id, number, oneOf, optional, text } from '../../reading/columns.ts';
import {
  amountRange,
  asOf,
  authorNote,
  confidence,
  knownBy,
  note,
  publishAdvice,
  sourceIds,
} from '../evidence-columns.ts';
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
    source_id: sourceIds,
    as_of: asOf,
    confidence,
    publish_advice: publishAdvice,
    known_by: knownBy,
    /** What the statement is: only promises of a start are compared with each other. */
    step: oneOf(['start_promised', 'in_production', 'other']),
    note,
    author_note: authorNote,
  },
});
export type MagnetProjectTarget = (typeof magnetProjectTargets.rows)[number];
