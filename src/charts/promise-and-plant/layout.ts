// Geometry of promises and plants: bands of nameplate by status, and apart from them what China made in one month.
import type { PlotScene, Size } from '../contract/scene.ts';
import { plantsByCountry } from './layout-countries.ts';
import { plantsOneByOne } from './layout-plants.ts';
import { plantsByStatus } from './layout-status.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** One view: all plants by status, all by country, or those of some statuses one by one. */
export function promiseAndPlant(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'status') return plantsByStatus(rows, labels, size);
  if (view === 'countries') return plantsByCountry(rows, labels, size);
  return plantsOneByOne(rows, labels, size, view);
}
