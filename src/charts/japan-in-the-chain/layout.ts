// Geometry of Japan in the chain: four drawings that share no scale, a file each.
import type { PlotScene, Size } from '../contract/scene.ts';
import { dealsOf } from './layout-deals.ts';
import { gaugeOf } from './layout-gauge.ts';
import { inletsOf } from './layout-inlets.ts';
import { tradeOf } from './layout-trade.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

export function japanInTheChain(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  switch (view) {
    case 'inlets':
      return inletsOf(rows, labels, size);
    case 'magnet-sources':
    case 'round-trip':
      return tradeOf(rows, labels, size, view);
    case 'magnet-share':
      return gaugeOf(rows, labels, size);
    case 'deals':
      return dealsOf(rows, labels, size);
  }
}
