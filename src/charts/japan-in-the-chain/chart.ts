// Japan in the chain: what comes in and from whom, a round trip, what Japan makes, and its deals elsewhere.
import { defineChart, inWords } from '../contract/chart.ts';
import { japanInTheChain } from './layout.ts';
import { marks, rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const japanInTheChainChart = defineChart({
  id: 'japan-in-the-chain',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['Japan', 'magnets', 'imports', 'deals'],
  tables: ['japan_dependence', 'chain_stages', 'japan_diversification', 'separation_projects'],
  views,
  marks,
  rows: rows.all,
  rowsOf,
  scene: (view, size) => japanInTheChain(rows, labels, size, view),
});
