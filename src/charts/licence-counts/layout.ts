// Geometry of licence counts: windows under China’s bar, one for each count; what is approved fills a window from below.
import type { PlotScene, Size } from '../contract/scene.ts';
import { allWindows } from './layout-all.ts';
import { statementsOf } from './layout-japan.ts';
import { oneWindow } from './layout-one.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** All windows at one size, one alone, or Japan’s beside the firm’s. No base is another’s, so no two windows share a scale. */
export function licenceCounts(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  switch (view) {
    case 'all':
      return allWindows(rows, labels, size);
    case 'firm':
      return oneWindow('firm', rows, labels, size);
    case 'cases':
      return oneWindow('chamber', rows, labels, size);
    case 'priority':
      return oneWindow('commission', rows, labels, size);
    case 'shares':
      return oneWindow('shares', rows, labels, size);
    case 'no-count':
      return statementsOf(rows, labels, size);
  }
}
