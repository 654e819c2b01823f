// China's exports of rare earths by month and product.
import { month, oneOf, optional } from '../../reading/columns.ts';
import { exportMonth, notes } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';

export const reeExportsMonthly = table({
  name: 'ree_exports_monthly',
  key: ['month', 'product', 'destination'],
  columns: {
    month: month(),
    product: oneOf([
      'dysprosium',
      'heavy_rare_earths',
      'rare_earth_products_incl_magnets',
      'rare_earths_all_forms',
      'rare_earths_imports_from_china',
      'terbium',
    ]),
    destination: oneOf(['Estonia', 'Japan', 'South Korea', 'United States', 'total']),
    reporter: oneOf(['GACC', 'Japan Ministry of Finance']),
    ...exportMonth,
    first_buyer: optional(oneOf(['Japan', 'South Korea', 'Vietnam'])),
    ...notes,
  },
});
export type ReeExportsMonth = (typeof reeExportsMonthly.rows)[number];
