// What the opened pipe holds: the chain's shares of one year, stage by stage, and the press on dysprosium and terbium.
import { rows as chain, type Stage } from '../../charts/mine-to-magnet/rows.ts';
import { frozen } from '../../charts/rows/frozen.ts';

/** The stages from rock to motor; one without a sourced share has none. */
const share: Readonly<Partial<Record<Stage, number>>> = {
  mine: chain.chain.mine.share_pct,
  separation_refining: chain.chain.separation.share_pct,
  sintered_magnet: chain.chain.magnet.share_pct,
};

export const rows = frozen({
  year: chain.chain.year,
  mine: chain.chain.mine,
  stages: chain.stages.map((stage) => ({ stage, share: share[stage] ?? null })),
  heavyYear: chain.heavy.year,
});
export type Rows = typeof rows;
