// Reserves by country and USGS edition.
import { number, oneOf, optional, text, year } from '../../reading/columns.ts';
import { comparator, evidence, iso3, notes } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { compared } from '../../reading/row-rules.ts';

export const mineReserves = table({
  name: 'mine_reserves',
  key: ['geography', 'edition'],
  columns: {
    geography: text(),
    iso3,
    year: year(),
    comparator: optional(comparator),
    reserves_t_reo: optional(number({ minimum: 0, maximum: 1_000_000_000 })),
    edition: oneOf(['MCS 2025', 'MCS 2026 v1.3']),
    ...evidence,
    ...notes,
  },
  rules: (row) => compared(row, 'comparator', ['reserves_t_reo']),
});
