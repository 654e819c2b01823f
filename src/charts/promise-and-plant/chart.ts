// Promise and plant: magnet plants outside China and Japan by status, as nameplate a year, beside what China made in one month.
import { defineChart } from '../contract/chart.ts';
import { promiseAndPlant } from './layout.ts';
import { plantPicks } from './picks.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const promiseAndPlantChart = defineChart({
  id: 'promise-and-plant',
  name,
  tags: ['magnets', 'capacity', 'projects'],
  tables: ['magnet_projects', 'capacity_outlook'],
  views,
  words: viewWords(rows),
  limits: limits(rows),
  rows: rows.all,
  rowsOf,
  scene: (view, size) => promiseAndPlant(rows, labels(rows), size, view),
  picks: plantPicks(rows),
  describe: (view) => describe(rows, view),
  data: { columns, rows: lines(rows) },
});
