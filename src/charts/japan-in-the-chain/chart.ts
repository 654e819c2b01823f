// Japan in the chain: what comes in and from whom, a round trip, what Japan makes, and its deals elsewhere.
import { defineChart } from '../contract/chart.ts';
import { japanInTheChain } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const japanInTheChainChart = defineChart({
  id: 'japan-in-the-chain',
  name,
  tags: ['Japan', 'magnets', 'imports', 'deals'],
  tables: ['japan_dependence', 'chain_stages', 'japan_diversification'],
  views,
  words: viewWords(rows),
  limits: limits(rows),
  rows: rows.all,
  rowsOf,
  scene: (view, size) => japanInTheChain(rows, labels, size, view),
  describe: (view) => describe(rows, view),
  data: { columns, rows: lines(rows) },
});
