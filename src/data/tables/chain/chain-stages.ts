// Shares by stage of the chain, from mine to magnet.
import { id, integer, number, oneOf, optional, text, year } from '../../reading/columns.ts';
import { amountRange, comparator, evidence, notes, printAs, shareRange } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { expect } from '../../reading/row-rules.ts';

/** The place of each stage in the chain, as in chain_stage_info.csv. */
const orderOfStage = { mine: 1, separation_refining: 3, sintered_magnet: 6 } as const;

export const chainStages = table({
  name: 'chain_stages',
  key: ['id'],
  columns: {
    id: id(),
    stage_order: integer({ minimum: 1, maximum: 7 }),
    stage: oneOf(['mine', 'separation_refining', 'sintered_magnet']),
    material_class: oneOf([
      'all_ree',
      'heavy_dytb',
      'light_ndpr',
      'magnet_ree',
      'ndfeb_all',
      'ndfeb_sintered',
      'permanent_magnets',
      're_magnets',
    ]),
    metric: oneOf([
      'eu27_import_share_by_weight',
      'market_share',
      'planned_2035_capacity_outside_china_vs_projected_need',
      'processing_capacity_share',
      'production_share',
    ]),
    geography: text(),
    year: year(),
    year_type: oneOf(['historical', 'projection']),
    comparator,
    share_pct: number(shareRange),
    value_t: optional(number(amountRange)),
    definition: text(),
    ...evidence,
    print_as: optional(printAs),
    ...notes,
  },
  rules: (row) => [
    ...expect(
      row.stage_order === orderOfStage[row.stage],
      'stage_order',
      `${orderOfStage[row.stage]}, since stage is "${row.stage}"`,
    ),
  ],
});
export type ChainStage = (typeof chainStages.rows)[number];
