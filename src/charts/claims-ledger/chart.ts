// What the article of January 2026 claims, and how each claim stands.
import { defineChart, inWords } from '../contract/chart.ts';
import { claimsLedger } from './layout.ts';
import { claimPicks } from './picks.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

const said = labels(rows);

export const claimsLedgerChart = defineChart({
  id: 'claims-ledger',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['claims', 'evidence'],
  tables: ['claims'],
  views,
  rows: rows.all,
  rowsOf,
  scene: (view, size) => claimsLedger(rows, said, size, view),
  picks: claimPicks(rows),
});
