// The watch list: dates after the end of the evidence, of rules and truces, heavy plants and mud from the sea floor.
import { defineChart } from '../contract/chart.ts';
import { watchList } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const watchListChart = defineChart({
  id: 'watch-list',
  name,
  tags: ['dates', 'separation', 'policy'],
  tables: ['events', 'separation_projects', 'scheduled_steps'],
  views,
  words: viewWords(rows),
  limits: limits(rows),
  rows: rows.all,
  rowsOf,
  scene: (view, size) => watchList(rows, labels(rows), size, view),
  describe: (view) => describe(rows, view),
  data: { columns, rows: lines(rows) },
});
