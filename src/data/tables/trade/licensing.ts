// Statements and counts about Chinese export licences.
import { date, id, integer, number, oneOf, optional, text } from '../../reading/columns.ts';
import { amountRange, comparator, evidence, notes, shareRange } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { compared, ordered, precise, together } from '../../reading/row-rules.ts';

export const licensing = table({
  name: 'licensing',
  key: ['id'],
  columns: {
    id: id(),
    date: date(),
    date_precision: oneOf(['day', 'month', 'week']),
    jurisdiction: oneOf(['European Union', 'Japan', 'United States', 'World']),
    reporter: text(),
    metric: oneOf([
      'applications',
      'approvals_statement',
      'documentation',
      'entity_list',
      'flow_by_element',
      'general_licences',
      'processing_halt',
      'processing_time',
      'share_approved',
      'survey_delay',
    ]),
    applications_n: optional(integer(amountRange)),
    approved_n: optional(integer(amountRange)),
    approved_comparator: optional(comparator),
    approved_pct: optional(number(shareRange)),
    pending_n: optional(integer(amountRange)),
    rejected_n: optional(integer(amountRange)),
    barred_entities_n: optional(integer(amountRange)),
    watched_entities_n: optional(integer(amountRange)),
    barred_by_no: optional(integer(amountRange)),
    watched_by_no: optional(integer(amountRange)),
    finding: text(),
    ...evidence,
    applications_comparator: optional(comparator),
    ...notes,
  },
  rules: (row) => [
    ...together(row, 'applications_n', 'applications_comparator'),
    ...together(row, 'barred_entities_n', 'barred_by_no'),
    ...together(row, 'watched_entities_n', 'watched_by_no'),
    ...precise(row),
    ...compared(row, 'approved_comparator', ['approved_pct']),
    ...ordered(row, 'approved_n', 'applications_n'),
    ...ordered(row, 'pending_n', 'applications_n'),
    ...ordered(row, 'rejected_n', 'applications_n'),
  ],
});
export type Licensing = (typeof licensing.rows)[number];
