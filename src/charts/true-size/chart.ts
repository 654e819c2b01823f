// The magnet to scale: as a block with a coin, in a hand, beside a person, each screen ten times the one before.
import { defineChart, inWords } from '../contract/chart.ts';
import { trueSize } from './layout.ts';
import { marks, rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const trueSizeChart = defineChart({
  id: 'true-size',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['magnets', 'products', 'dysprosium'],
  tables: ['magnet_content', 'familiar_sizes'],
  views,
  marks,
  rows: rows.all,
  rowsOf,
  scene: (view, size) => trueSize(rows, labels(rows), size, view),
});
