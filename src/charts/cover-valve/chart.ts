// The cover's valve: China's exports of rare earth magnets to all countries turn its wheel, month by month.
import { defineChart, inWords } from '../contract/chart.ts';
import CoverValve from './CoverValve.svelte';
import { coverValve } from './layout.ts';
import { rows, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const coverValveChart = defineChart({
  id: 'cover-valve',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['magnets', 'exports', 'cover'],
  tables: ['magnet_exports_monthly', 'events'],
  views,
  rows: rows.all,
  rowsOf: () => rows.all,
  // The order is a day on the strip; every tonne is from elsewhere.
  aside: () => [rows.licensing],
  scene: (view, size) => coverValve(rows, labels, size, view),
  drawing: CoverValve,
});
