// The cover's valve: China's exports of rare earth magnets to all countries turn its wheel, month by month.
import { defineChart } from '../contract/chart.ts';
import CoverValve from './CoverValve.svelte';
import { coverValve } from './layout.ts';
import { rows, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const coverValveChart = defineChart({
  id: 'cover-valve',
  name,
  tags: ['magnets', 'exports', 'cover'],
  tables: ['magnet_exports_monthly', 'events'],
  views,
  words: viewWords(rows),
  limits: limits(rows),
  rows: rows.all,
  rowsOf: () => rows.all,
  scene: (view, size) => coverValve(rows, labels, size, view),
  drawing: CoverValve,
  describe: (view) => describe(rows, view),
  data: { columns, rows: lines(rows) },
});
