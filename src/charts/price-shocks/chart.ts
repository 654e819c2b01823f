// Prices of dysprosium, terbium, neodymium and NdPr oxide: annual averages, year-end prices and quotations, each kind apart.
import { defineChart, inWords } from '../contract/chart.ts';
import type { RawRow } from '../contract/data-lines.ts';
import type { PlotScene } from '../contract/scene.ts';
import { priceShocks } from './layout.ts';
import { rows, rowsOf, views, type View } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const priceShocksChart = defineChart<RawRow, View, PlotScene>({
  id: 'price-shocks',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['prices', 'history', 'dysprosium', 'terbium'],
  tables: ['prices', 'events'],
  views,
  rows: rows.all,
  rowsOf,
  scene: (view, size) => priceShocks(rows, labels, size, view),
});
