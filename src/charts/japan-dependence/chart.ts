// China's share of Japan's rare earth imports over the years: one customs count as stairs, every other count beside it.
import { defineChart, inWords } from '../contract/chart.ts';
import type { RawRow } from '../contract/data-lines.ts';
import type { PlotScene } from '../contract/scene.ts';
import { guessData, guessFields, guessing, unanswered } from './guess.ts';
import { japanDependence } from './layout.ts';
import { marks, rows, rowsOf, views, type View } from './rows.ts';
import { columns, describe, guessWords, labels, limits, lines, name, viewWords } from './words.ts';

export const japanDependenceChart = defineChart<RawRow, View, PlotScene>({
  id: 'japan-dependence',
  ...inWords(rows, { name, columns, limits, viewWords, describe, lines }),
  tags: ['Japan', 'imports', 'history'],
  tables: ['japan_dependence', 'events'],
  views,
  rows: rows.all,
  rowsOf,
  marks,
  scene: (view, size) => japanDependence(rows, labels, size, view),
  guess: {
    ...guessWords(rows),
    fields: guessFields(rows),
    data: guessData(rows),
    unanswered: unanswered(guessData(rows)),
    guessing,
  },
});
