// Geometry of mine production: two sources' counts, which are never in one drawing.
import type { PlotScene, Size } from '../contract/scene.ts';
import { areasOfHistory } from './layout-areas.ts';
import { barsOfSnapshot } from './layout-bars.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** One view of mine production: areas of the long series, or bars of the snapshot year. */
export const mineProduction = (rows: Rows, labels: Labels, size: Size, view: View): PlotScene =>
  view === 'snapshot-2025' ? barsOfSnapshot(rows, labels, size) : areasOfHistory(rows, labels, size, view);
