// Plants outside China that promise dysprosium and terbium by 2028: the parts of one sum in capacity_outlook.
import { id, number, oneOf, optional, text, year } from '../../reading/columns.ts';
import { amountRange, evidence, notes, yesNo } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { together } from '../../reading/row-rules.ts';

export const heavyPlants = table({
  name: 'heavy_plants',
  key: ['id'],
  columns: {
    id: id(),
    name: text(),
    /** The plant's row in separation_projects. */
    project: text(),
    capacity_t_per_yr: number(amountRange),
    in_low_sum: yesNo,
    /** Filled where the row in separation_projects is about another plant at the same place. */
    status: optional(oneOf(['announced', 'commissioning', 'construction', 'financed', 'operating'])),
    start_year: optional(year()),
    ...evidence,
    ...notes,
  },
  rules: (row) => together(row, 'status', 'start_year'),
});
export type HeavyPlant = (typeof heavyPlants.rows)[number];
