// The map as a piping plan: what runs to Japan from China, round China, through its neighbours, and what is only promised.
import { defineChart, inWords } from '../contract/chart.ts';
import { supplyMap } from './layout.ts';
import { marks, rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const supplyMapChart = defineChart({
  id: 'supply-map',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['Japan', 'magnets', 'mining'],
  tables: [
    'mine_production',
    'separation_projects',
    'japan_dependence',
    'japan_diversification',
    'magnet_projects',
    'places',
  ],
  views,
  marks,
  rows: rows.all,
  rowsOf,
  scene: (view, size) => supplyMap(rows, labels(rows), size, view),
});
