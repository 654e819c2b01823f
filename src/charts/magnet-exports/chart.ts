// China's exports of rare earth magnets by month: to all buyers, to three of them, to the United States, to Japan.
import { defineChart, inWords } from '../contract/chart.ts';
import { magnetExports } from './layout.ts';
import { marks, rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

const said = labels(rows);

export const magnetExportsChart = defineChart({
  id: 'magnet-exports',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['magnets', 'exports', 'Japan', 'United States'],
  tables: ['magnet_exports_monthly', 'magnet_exports_aggregates', 'events'],
  views,
  marks,
  rows: rows.all,
  rowsOf,
  // Every tonne is from elsewhere.
  aside: () => rows.toldRows,
  // No month after the last one of Japan's was found.
  soughtTo: (view) => (view === 'japan' ? rows.evidenceEnds : null),
  scene: (view, size) => magnetExports(rows, said, size, view),
});
