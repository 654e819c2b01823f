// What a cutoff of Chinese rare earths would cost Japan: the estimates of three institutes, each with its method, none joined to another.
import { defineChart, inWords } from '../contract/chart.ts';
import { costOfACutoff } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const costOfACutoffChart = defineChart({
  id: 'cost-of-a-cutoff',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['Japan', 'estimates', 'economy'],
  tables: ['exposure_estimates'],
  views,
  rows: rows.all,
  rowsOf,
  scene: (view, size) => costOfACutoff(rows, labels, size, view),
});
