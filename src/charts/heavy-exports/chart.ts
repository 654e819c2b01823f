// China's exports of rare earths: all of them in one year against dysprosium and terbium, and these two by month.
import { defineChart, inWords } from '../contract/chart.ts';
import { heavyExports } from './layout.ts';
import { aside, marks, rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

const said = labels(rows);

export const heavyExportsChart = defineChart({
  id: 'heavy-exports',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['exports', 'heavy rare earths', 'dysprosium', 'terbium', 'Japan'],
  tables: ['ree_exports_aggregates', 'ree_exports_monthly'],
  views,
  rows: rows.all,
  rowsOf,
  aside,
  marks,
  scene: (view, size) => heavyExports(rows, said, size, view),
});
