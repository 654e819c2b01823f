// Aims of governments with a number: target, date, form, and the latest figure for it where one was found.
import { defineChart, inWords } from '../contract/chart.ts';
import { policyTargets } from './layout.ts';
import { aimPicks } from './picks.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const policyTargetsChart = defineChart({
  id: 'policy-targets',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['policy', 'promises', 'countries'],
  tables: ['policy_targets'],
  views,
  rows: rows.all,
  rowsOf,
  scene: (view, size) => policyTargets(rows, labels, size, view),
  picks: aimPicks(rows),
  marks: (key) => (key.startsWith('tank-') ? rows.headlined : []),
});
