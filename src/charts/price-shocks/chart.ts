// Prices of dysprosium, terbium, neodymium and NdPr oxide: annual averages, year-end prices and quotations, each kind apart.
import { defineChart } from '../contract/chart.ts';
import type { RawRow } from '../contract/data-lines.ts';
import type { PlotScene } from '../contract/scene.ts';
import { priceShocks } from './layout.ts';
import { rows, rowsOf, views, type View } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const priceShocksChart = defineChart<RawRow, View, PlotScene>({
  id: 'price-shocks',
  name,
  tags: ['prices', 'history', 'dysprosium', 'terbium'],
  tables: ['prices', 'events'],
  views,
  words: viewWords(rows),
  limits: limits(rows),
  rows: rows.all,
  rowsOf,
  scene: (view, size) => priceShocks(rows, labels, size, view),
  describe: (view) => describe(rows, view),
  data: { columns, rows: lines(rows) },
});
