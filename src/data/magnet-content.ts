// How much magnet, element or rare earth material is in a product.
import { id, number, oneOf, optional, text } from './columns.ts';
import {
  asOf,
  authorNote,
  comparator,
  confidence,
  knownBy,
  note,
  publishAdvice,
  sourceIds,
} from './evidence-columns.ts';
import { table } from './load-table.ts';
import { atLeastOne, expect, ordered, together } from './row-rules.ts';

export const magnetContent = table({
  name: 'magnet_content',
  key: ['id'],
  columns: {
    id: id(),
    product: text(),
    component: text(),
    quantity: oneOf([
      'dy_share',
      'element_mass',
      'magnet_mass',
      'ree_material_mass',
      'ree_share',
      'system_mass',
    ]),
    unit_basis: oneOf([
      'by weight of magnet',
      'per MW',
      'per arm',
      'per drive',
      'per motor',
      'per phone',
      'per robot',
      'per scanner',
      'per system',
      'per turbine',
      'per unit',
      'per vehicle',
    ]),
    value_low: optional(number({ minimum: 0, maximum: 100_000 })),
    value_high: optional(number({ minimum: 0, maximum: 100_000 })),
    unit: oneOf(['kg', 'pct']),
    comparator,
    material_scope: text(),
    source_id: sourceIds,
    as_of: optional(asOf),
    confidence,
    publish_advice: publishAdvice,
    known_by: knownBy,
    note,
    author_note: authorNote,
  },
  rules: (row) => [
    ...ordered(row, 'value_low', 'value_high'),
    ...atLeastOne(row, 'value_low', 'value_high'),
    ...expect(
      !row.comparator.startsWith('>') || row.value_high === null,
      'value_high',
      'an empty cell with > or >=',
    ),
    ...expect(
      !row.comparator.startsWith('<') || row.value_low === null,
      'value_low',
      'an empty cell with < or <=',
    ),
    ...(/[<>]/.test(row.comparator) ? [] : together(row, 'value_low', 'value_high')),
  ],
});
export type MagnetContent = (typeof magnetContent.rows)[number];
