// What happens at each stage of the chain.
import { integer, oneOf, text } from '../../reading/columns.ts';
import { evidence, notes } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';

export const chainStageInfo = table({
  name: 'chain_stage_info',
  key: ['stage'],
  columns: {
    stage_order: integer({ minimum: 1, maximum: 7 }),
    stage: oneOf([
      'alloy',
      'concentrate',
      'metal',
      'mine',
      'motor_product',
      'separation_refining',
      'sintered_magnet',
    ]),
    what_happens: text(),
    yield_or_content: text(),
    ...evidence,
    ...notes,
  },
});
