// Leverage timeline: what governments, firms and markets did with rare earths, by type of act and by period.
import { defineChart, inWords } from '../contract/chart.ts';
import { leverageTimeline } from './layout.ts';
import { eventPicks } from './picks.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const leverageTimelineChart = defineChart({
  id: 'leverage-timeline',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['policy', 'history', 'Japan'],
  tables: ['events', 'ree_exports_monthly', 'ree_exports_aggregates'],
  views,
  rows: rows.all,
  rowsOf,
  scene: (view, size) => leverageTimeline(rows, labels(rows), size, view),
  picks: eventPicks(rows),
});
