// China's exports of rare earth magnets by month.
import { month, number, oneOf, optional } from '../../reading/columns.ts';
import { changeRange, comparator, evidence, notes, yesNo } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';

export const magnetExportsMonthly = table({
  name: 'magnet_exports_monthly',
  key: ['month', 'destination', 'series'],
  columns: {
    month: month(),
    destination: oneOf([
      'European Union',
      'Germany',
      'India',
      'Japan',
      'South Korea',
      'United States',
      'Vietnam',
      'total',
    ]),
    series: oneOf(['magnets', 'magnets_powders_alloys']),
    volume_t: number({ minimum: 0, maximum: 100_000 }),
    comparator,
    yoy_pct: optional(number(changeRange)),
    mom_pct: optional(number(changeRange)),
    derived: yesNo,
    ...evidence,
    ...notes,
  },
});
export type MagnetExportsMonth = (typeof magnetExportsMonthly.rows)[number];
