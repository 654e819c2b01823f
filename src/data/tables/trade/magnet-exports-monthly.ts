// China's exports of rare earth magnets by month.
import { month, oneOf } from '../../reading/columns.ts';
import { exportMonth, notes } from '../evidence-columns.ts';
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
    ...exportMonth,
    ...notes,
  },
});
export type MagnetExportsMonth = (typeof magnetExportsMonthly.rows)[number];
