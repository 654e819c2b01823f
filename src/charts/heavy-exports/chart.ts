// China's exports of rare earths: all of them in one year against dysprosium and terbium, and these two by month.
import { defineChart } from '../contract/chart.ts';
import { heavyExports } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

const said = labels(rows);

export const heavyExportsChart = defineChart({
  id: 'heavy-exports',
  name,
  tags: ['exports', 'heavy rare earths', 'dysprosium', 'terbium', 'Japan'],
  tables: ['ree_exports_aggregates', 'ree_exports_monthly'],
  views,
  words: viewWords(rows),
  limits: limits(rows),
  rows: rows.all,
  rowsOf,
  scene: (view, size) => heavyExports(rows, said, size, view),
  describe: (view) => describe(rows, view),
  data: { columns, rows: lines(rows) },
});
