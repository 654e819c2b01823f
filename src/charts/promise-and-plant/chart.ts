// Promise and plant: magnet plants outside China and Japan by status, as nameplate a year, beside what China made in one month.
import { defineChart, inWords } from '../contract/chart.ts';
import { promiseAndPlant } from './layout.ts';
import { plantPicks } from './picks.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const promiseAndPlantChart = defineChart({
  id: 'promise-and-plant',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['magnets', 'capacity', 'projects'],
  tables: ['magnet_projects', 'capacity_outlook'],
  views,
  rows: rows.all,
  rowsOf,
  // The lower count is said and not drawn.
  aside: () => [rows.lowMonth.row],
  scene: (view, size) => promiseAndPlant(rows, labels(rows), size, view),
  picks: plantPicks(rows),
});
