// The watch list: dates after the end of the evidence, of rules and truces, heavy plants and mud from the sea floor.
import { defineChart, inWords } from '../contract/chart.ts';
import { watchList } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const watchListChart = defineChart({
  id: 'watch-list',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['dates', 'separation', 'policy'],
  tables: ['events', 'separation_projects', 'heavy_plants', 'scheduled_steps', 'japan_diversification'],
  views,
  rows: rows.all,
  rowsOf,
  // The test before a step off Minamitorishima is said and not drawn.
  aside: (view) =>
    rows.of[view].flatMap(({ kind, other }) => (kind === 'seabed' && other !== null ? [other] : [])),
  // Each date stands as it was known on this day.
  soughtTo: () => rows.ends.date,
  scene: (view, size) => watchList(rows, labels(rows), size, view),
});
