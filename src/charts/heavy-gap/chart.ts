// Dysprosium and terbium outside China: what plants promise by a year against what was made.
import { defineChart } from '../contract/chart.ts';
import { guessFields, guessing } from './guess.ts';
import { heavyGap } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, guessWords, labels, limits, lines, name, viewWords } from './words.ts';

export const heavyGapChart = defineChart({
  id: 'heavy-gap',
  name,
  tags: ['heavy rare earths', 'separation', 'promises'],
  tables: ['capacity_outlook'],
  views,
  words: viewWords(rows),
  limits,
  rows: rows.all,
  rowsOf,
  scene: (view, size) => heavyGap(rows.gap, labels, size, view),
  describe: (view) => describe(rows, view),
  guess: { ...guessWords(rows), fields: guessFields(rows.gap), data: rows.gap, guessing },
  data: { columns, rows: lines(rows) },
});
