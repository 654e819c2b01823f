// Order and practice: what was ordered on exports to Japan, what was hinted, what the press reported, and what Beijing answered.
import { defineChart } from '../contract/chart.ts';
import { orderAndPractice } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const orderAndPracticeChart = defineChart({
  id: 'order-and-practice',
  name,
  tags: ['Japan', 'licences', 'orders'],
  tables: ['events', 'licensing'],
  views,
  words: viewWords(rows),
  limits: limits(rows),
  rows: rows.all,
  rowsOf,
  scene: (view, size) => orderAndPractice(rows, labels(rows), size, view),
  describe: (view) => describe(rows, view),
  data: { columns, rows: lines(rows) },
});
