// Magnet in a product: how much magnet, or rare earth, is in a thing.
import { defineChart } from '../contract/chart.ts';
import { magnetContent } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const magnetContentChart = defineChart({
  id: 'magnet-content',
  name,
  tags: ['magnets', 'products', 'defence'],
  tables: ['magnet_content'],
  views,
  words: viewWords(rows),
  limits,
  rows: rows.all.map(({ row }) => row),
  rowsOf,
  scene: (view, size) => magnetContent(rows, labels, size, view),
  describe: (view) => describe(rows, view),
  data: { columns, rows: lines(rows) },
});
