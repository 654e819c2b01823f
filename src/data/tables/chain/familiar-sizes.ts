// Sizes of things that readers know, to draw magnets beside.
import { id, number, oneOf, text } from '../../reading/columns.ts';
import { comparator, evidence, notes } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';

export const familiarSizes = table({
  name: 'familiar_sizes',
  key: ['id'],
  columns: {
    id: id(),
    thing: text(),
    measure: oneOf(['breadth', 'diameter', 'height', 'hole_diameter', 'length', 'width']),
    value_mm: number({ minimum: 0, maximum: 100_000 }),
    comparator,
    scope: text(),
    ...evidence,
    ...notes,
  },
});
