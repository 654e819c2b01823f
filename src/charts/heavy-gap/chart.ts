// Dysprosium and terbium outside China: what plants promise by a year against what was made.
import { defineChart, inWords } from '../contract/chart.ts';
import { guessData, guessFields, guessing, unanswered } from './guess.ts';
import { heavyGap } from './layout.ts';
import { marks, rows, rowsOf, views } from './rows.ts';
import { columns, describe, guessWords, labels, limits, lines, name, viewWords } from './words.ts';

export const heavyGapChart = defineChart({
  id: 'heavy-gap',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['heavy rare earths', 'separation', 'promises'],
  tables: ['capacity_outlook', 'heavy_plants'],
  views,
  marks,
  rows: rows.all,
  rowsOf,
  scene: (view, size) => heavyGap(rows.gap, labels, size, view),
  guess: {
    ...guessWords(rows),
    fields: guessFields(rows),
    data: guessData(rows),
    unanswered: unanswered(guessData(rows)),
    guessing,
  },
});
