// Japan's dependence on China: three answers to one question, each with what it counts, its year and who gives it.
import { defineChart, inWords } from '../contract/chart.ts';
import { threeAnswers } from './layout.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, describe, labels, limits, lines, name, viewWords } from './words.ts';

export const threeAnswersChart = defineChart({
  id: 'three-answers',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['Japan', 'imports', 'heavy rare earths', 'magnets'],
  tables: ['japan_dependence'],
  views,
  rows: rows.all.map(({ row }) => row),
  rowsOf,
  scene: (view, size) => threeAnswers(rows, labels, size, view),
});
