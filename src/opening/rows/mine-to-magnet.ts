// What the opened pipe holds: the stages from rock to motor, China's share of mining, and the press on dysprosium and terbium.
import { rows as chain } from '../../charts/mine-to-magnet/rows.ts';
import { frozen } from '../../charts/rows/frozen.ts';

/** What the opened pipe holds at each stage. */
export const rows = frozen({
  mine: chain.chain.mine,
  stages: chain.stages.map((stage) => ({
    stage,
    isSourced: chain.chainShares.some((share) => share.stage === stage),
  })),
  heavyYear: chain.heavy.year,
});
export type Rows = typeof rows;
