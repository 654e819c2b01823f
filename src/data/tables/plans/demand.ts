// Demand and output of magnet rare earths, history and outlook.
import { id, number, oneOf, period, text } from '../../reading/columns.ts';
import { comparator, evidence, notes } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';

export const demand = table({
  name: 'demand',
  key: ['id'],
  columns: {
    id: id(),
    metric: oneOf([
      'domestic_ree_demand',
      'dy_mine_production',
      'dytb_demand',
      'dytb_production',
      'end_use_share',
      'humanoid_ndfeb_demand',
      'magnet_ree_demand',
      'magnet_ree_demand_change',
      'mine_supply',
      'ndfeb_blank_production',
      'ndfeb_demand',
      'ndfeb_demand_cagr',
      'ndfeb_demand_growth',
      'ndfeb_production',
      'ndfeb_undersupply',
      're_magnet_production',
      'scrap_oxide_output',
      'total_ree_demand',
    ]),
    scope: text(),
    region: oneOf(['China', 'Japan', 'World']),
    end_use: text(),
    scenario: oneOf(['aps', 'base', 'cps', 'hds', 'historical', 'steps']),
    year: period(),
    value_type: oneOf(['historical', 'projection']),
    comparator,
    value: number({ minimum: -100, maximum: 10_000 }),
    unit: oneOf(['kt', 'multiple', 'pct', 'pct_per_year']),
    ...evidence,
    ...notes,
  },
});
