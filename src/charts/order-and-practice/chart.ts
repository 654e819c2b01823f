// Order and practice: what was ordered on exports to Japan, what was hinted, what the press reported, and what Beijing answered.
import { defineChart, inWords } from '../contract/chart.ts';
import { orderAndPractice } from './layout.ts';
import { marks, rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const orderAndPracticeChart = defineChart({
  id: 'order-and-practice',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['Japan', 'licences', 'orders'],
  tables: ['events', 'licensing'],
  views,
  marks,
  rows: rows.all,
  rowsOf,
  // No order that names rare earths was found.
  soughtTo: (view) => (view === 'all' || view === 'hint' ? rows.ends.date : null),
  scene: (view, size) => orderAndPractice(rows, labels(rows), size, view),
});
