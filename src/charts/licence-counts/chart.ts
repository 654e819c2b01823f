// Counts of Chinese export licences: each with its own base, and none for Japan.
import { defineChart, inWords } from '../contract/chart.ts';
import { licenceCounts } from './layout.ts';
import { marks, rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

const said = labels(rows);

export const licenceCountsChart = defineChart({
  id: 'licence-counts',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['licences', 'European Union', 'United States', 'Japan'],
  tables: ['licensing'],
  views,
  marks,
  rows: rows.all,
  rowsOf,
  // No count for Japan was found.
  soughtTo: (view) => (view === 'all' || view === 'no-count' ? rows.evidenceEnds : null),
  scene: (view, size) => licenceCounts(rows, said, size, view),
});
