// What a cutoff of Chinese rare earths would cost Japan: the estimates of three houses, each with its method, none joined to another.
import { defineChart } from '../contract/chart.ts';
import { costOfACutoff } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const costOfACutoffChart = defineChart({
  id: 'cost-of-a-cutoff',
  name,
  tags: ['Japan', 'estimates', 'economy'],
  tables: ['exposure_estimates'],
  views,
  words: viewWords(rows),
  limits: limits(rows),
  rows: rows.all,
  rowsOf,
  scene: (view, size) => costOfACutoff(rows, labels, size, view),
  describe: (view) => describe(rows, view),
  data: { columns, rows: lines(rows) },
});
