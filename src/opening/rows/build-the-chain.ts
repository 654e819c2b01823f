// What the model of the chain gives for every magnet plant that was announced: what each stage would allow, in tonnes of magnet.
import { defineModel } from '../../charts/weakest-link/model.ts';
import { rows as chain } from '../../charts/weakest-link/rows.ts';
import { frozen } from '../../charts/rows/frozen.ts';
import { pickOne } from '../../charts/rows/take-rows.ts';
import type { Stage } from '../../simulation/weakest-link.ts';

const run = defineModel(chain).model.presetRun('magnet-plants-alone');
/** Tonnes of magnet that a stage would allow. Throws RangeError where the model sets it no limit. */
function allowed(stage: Stage): number {
  const { allows } = pickOne(run.bores, `stage ${stage}`, (bore) => bore.stage === stage);
  if (typeof allows !== 'number') throw new RangeError(`the model sets no limit to ${stage}: ${allows}`);
  return allows;
}

/** Tonnes that each stage would allow, from the model. */
export const rows = frozen({
  year: run.year,
  light: allowed('separation_light'),
  heavy: allowed('separation_heavy'),
  magnets: allowed('magnet'),
  heavy_pct: run.heavy_pct,
});
export type Rows = typeof rows;
