// Sums and years of China's magnet exports.
import { number, oneOf, optional, period } from '../../reading/columns.ts';
import { changeRange, evidence, notes, yesNo } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { expect, spanFits } from '../../reading/row-rules.ts';

export const magnetExportsAggregates = table({
  name: 'magnet_exports_aggregates',
  key: ['period', 'destination', 'series'],
  columns: {
    period: period(),
    period_type: oneOf(['span', 'year', 'ytd']),
    destination: oneOf(['Europe', 'European Union', 'United States', 'total']),
    series: oneOf(['magnets']),
    volume_t: number({ minimum: 0, maximum: 1_000_000 }),
    yoy_pct: optional(number(changeRange)),
    derived: yesNo,
    ...evidence,
    ...notes,
  },
  rules: (row) =>
    expect(
      spanFits(row.period, row.period_type),
      'period',
      `a ${row.period_type} (year: 2025; ytd: 2025-01/2025-07; span: A/B)`,
    ),
});
export type MagnetExportsAggregate = (typeof magnetExportsAggregates.rows)[number];
