// Capacity, output and outlook in aggregate.
import { date, id, number, oneOf, optional, period, text, year } from '../../reading/columns.ts';
import { amountRange, comparator, evidence, notes, shareRange } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { atLeastOne, compared, ordered, together } from '../../reading/row-rules.ts';

export const capacityOutlook = table({
  name: 'capacity_outlook',
  key: ['id'],
  columns: {
    id: id(),
    metric_id: id(),
    scope: oneOf([
      'China',
      'Europe',
      'European Union',
      'Japan',
      'United States',
      'World',
      'World excl. China',
      'World excl. China and Japan',
    ]),
    metric: text(),
    year: year(),
    comparator: optional(comparator),
    value_t: optional(number(amountRange)),
    value_low_t: optional(number(amountRange)),
    value_high_t: optional(number(amountRange)),
    value_pct: optional(number(shareRange)),
    basis: text(),
    kind: oneOf([
      'actual',
      'announced',
      'announced_if_all_built',
      'estimate',
      'forecast',
      'own_count',
      'own_estimate',
      'scenario',
    ]),
    publisher: text(),
    statement_date: optional(date()),
    ...evidence,
    period: optional(period()),
    ...notes,
  },
  rules: (row) => [
    ...ordered(row, 'value_low_t', 'value_high_t'),
    ...ordered(row, 'value_low_t', 'value_t'),
    ...ordered(row, 'value_t', 'value_high_t'),
    ...together(row, 'value_low_t', 'value_high_t'),
    ...atLeastOne(row, 'value_t', 'value_pct', 'value_low_t'),
    ...compared(row, 'comparator', ['value_t', 'value_pct'], ['value_low_t']),
  ],
});
