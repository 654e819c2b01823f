// Geometry of policy targets: every aim in two piles of lids, or those of a few governments as tanks under theirs.
import type { PlotScene, Size } from '../contract/scene.ts';
import { everyAim } from './layout-every.ts';
import { openedAims } from './layout-opened.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

export function policyTargets(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'every-aim') return everyAim(rows, labels, size);
  return openedAims(rows, labels, size, view);
}
