// Geometry of mine production: two sources' counts, which are never in one drawing.
import type { PlotScene, Size } from '../contract/scene.ts';
import { barsOfSnapshot } from './layout-bars.ts';
import { everyone } from './layout-everyone.ts';
import { outsideChina } from './layout-outside.ts';
import { shareOfChina } from './layout-share.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** One view of mine production: areas of the long series, or bars of the snapshot year. */
export function mineProduction(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'snapshot-2025') return barsOfSnapshot(rows, labels, size);
  if (view === 'china-share') return shareOfChina(rows, labels, size);
  if (view === 'outside-china') return outsideChina(rows, labels, size);
  return everyone(rows, labels, size, view);
}
