// Geometry of the product ladder: each quantity in a drawing of its own, since magnet mass, rare earth materials and shares are different things.
import type { PlotScene, Size } from '../contract/scene.ts';
import { blocks } from './layout-blocks.ts';
import { cubesInHand } from './layout-cubes.ts';
import { pillars } from './layout-pillars.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** One view. Its rows share a quantity and a unit. */
export function magnetContent(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  switch (view) {
    case 'in-hand':
      return cubesInHand(rows, labels, size);
    case 'inside':
      return blocks(rows, labels, size);
    default:
      return pillars(rows, labels, size, view);
  }
}
