// Mine production: world mine output of rare earths by country and year.
import { defineChart, inWords } from '../contract/chart.ts';
import { mineProduction } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, reads, viewWords } from './words.ts';

export const mineProductionChart = defineChart({
  id: 'mine-production',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['mining', 'history', 'countries'],
  tables: ['mine_production'],
  views,
  rows: rows.all,
  rowsOf,
  reads: (view, key) => reads(rows, view, key),
  scene: (view, size) => mineProduction(rows, labels, size, view),
});
