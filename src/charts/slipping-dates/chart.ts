// Slipping dates: promised dates of magnet and separation projects, first and last, and what was reported since.
import { defineChart, inWords } from '../contract/chart.ts';
import { slippingDates } from './layout.ts';
import { projectPicks } from './picks.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const slippingDatesChart = defineChart({
  id: 'slipping-dates',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['magnets', 'separation', 'projects'],
  tables: ['magnet_project_targets', 'magnet_projects', 'separation_projects'],
  views,
  rows: rows.all,
  rowsOf,
  scene: (view, size) => slippingDates(rows, labels, size, view),
  picks: projectPicks(rows),
});
