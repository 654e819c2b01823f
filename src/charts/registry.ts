// Every chart of the site, in the order of the story.
import type { Chart } from './chart.ts';
import { coverValveChart } from './cover-valve/chart.ts';
import { magnetContentChart } from './magnet-content/chart.ts';
import { mineProductionChart } from './mine-production/chart.ts';
import { mineToMagnetChart } from './mine-to-magnet/chart.ts';

export const charts: readonly Chart[] = [
  coverValveChart,
  mineToMagnetChart,
  mineProductionChart,
  magnetContentChart,
];

/**
 * The chart with an id.
 * @throws RangeError naming the valid ids
 */
export function chartNamed(id: string): Chart {
  const chart = charts.find((candidate) => candidate.id === id);
  if (chart === undefined)
    throw new RangeError(`no chart "${id}"; the charts are ${charts.map((known) => known.id).join(', ')}`);
  return chart;
}
