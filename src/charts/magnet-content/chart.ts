// Magnet in a product: how much magnet, or rare earth, is in a thing.
import { defineChart, inWords } from '../contract/chart.ts';
import { magnetContent } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const magnetContentChart = defineChart({
  id: 'magnet-content',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['magnets', 'products', 'defence'],
  tables: ['magnet_content'],
  views,
  rows: rows.all.map(({ row }) => row),
  rowsOf,
  scene: (view, size) => magnetContent(rows, labels, size, view),
});
