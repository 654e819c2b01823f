// Sums and yearly changes of China's rare earth exports.
import { number, oneOf, optional, period } from '../../reading/columns.ts';
import { changeRange, comparator, evidence, notes, yesNo } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { atLeastOne, compared, expect, spanFits } from '../../reading/row-rules.ts';

export const reeExportsAggregates = table({
  name: 'ree_exports_aggregates',
  key: ['period', 'product', 'destination'],
  columns: {
    period: period(),
    period_type: oneOf(['span', 'year', 'ytd']),
    product: oneOf([
      'dysprosium',
      'rare_earths_all_forms',
      'rare_earths_imports_from_china',
      'terbium',
      'yttrium',
    ]),
    destination: oneOf(['Japan', 'South Korea', 'total']),
    volume_t: optional(number({ minimum: 0, maximum: 1_000_000 })),
    comparator: optional(comparator),
    yoy_comparator: optional(comparator),
    yoy_pct: optional(number(changeRange)),
    derived: yesNo,
    ...evidence,
    ...notes,
  },
  rules: (row) => [
    ...expect(
      spanFits(row.period, row.period_type),
      'period',
      `a ${row.period_type} (year: 2025; ytd: 2025-01/2025-07; span: 2025-07/2025-10)`,
    ),
    ...compared(row, 'comparator', ['volume_t']),
    ...compared(row, 'yoy_comparator', ['yoy_pct']),
    ...atLeastOne(row, 'volume_t', 'yoy_pct'),
  ],
});
export type ReeExportsAggregate = (typeof reeExportsAggregates.rows)[number];
