// The chain from rock to motor: China's share of world output at each stage, where a source gives one.
import { defineChart, inWords } from '../contract/chart.ts';
import { guessData, guessFields, guessing, unanswered } from './guess.ts';
import { mineToMagnet } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, guessWords, labels, limits, lines, name, viewWords } from './words.ts';

export const mineToMagnetChart = defineChart({
  id: 'mine-to-magnet',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['chain', 'shares'],
  tables: ['chain_stages'],
  views,
  rows: rows.all,
  rowsOf,
  scene: (view, size) => mineToMagnet(rows, labels, size, view),
  guess: {
    ...guessWords(rows),
    fields: guessFields(rows),
    data: guessData(rows),
    unanswered: unanswered(guessData(rows)),
    guessing,
  },
});
