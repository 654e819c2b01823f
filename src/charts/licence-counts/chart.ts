// Counts of Chinese export licences: each with its own base, and none for Japan.
import { defineChart } from '../contract/chart.ts';
import { licenceCounts } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

const said = labels(rows);

export const licenceCountsChart = defineChart({
  id: 'licence-counts',
  name,
  tags: ['licences', 'European Union', 'United States', 'Japan'],
  tables: ['licensing'],
  views,
  words: viewWords(rows),
  limits: limits(rows),
  rows: rows.all,
  rowsOf,
  scene: (view, size) => licenceCounts(rows, said, size, view),
  describe: (view) => describe(rows, view),
  data: { columns, rows: lines(rows) },
});
