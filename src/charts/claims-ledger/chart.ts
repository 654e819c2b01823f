// What the article of January 2026 claims, and how each claim stands.
import { defineChart } from '../contract/chart.ts';
import { claimsLedger } from './layout.ts';
import { claimPicks } from './picks.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

const said = labels(rows);

export const claimsLedgerChart = defineChart({
  id: 'claims-ledger',
  name,
  tags: ['claims', 'evidence'],
  tables: ['claims'],
  views,
  words: viewWords(rows),
  limits: limits(rows),
  rows: rows.all,
  rowsOf,
  scene: (view, size) => claimsLedger(rows, said, size, view),
  picks: claimPicks(rows),
  describe: (view) => describe(rows, view),
  data: { columns, rows: lines(rows) },
});
