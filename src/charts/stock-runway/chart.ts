// How long a stock would last: a model run with four sets of inputs, each sourced where a row has it. Never a forecast.
import { byView } from '../contract/by-view.ts';
import { defineChart } from '../contract/chart.ts';
import { presetResults } from '../contract/model/model.ts';
import { defineModel } from './model.ts';
import { marks, rows, rowsOf, views } from './rows.ts';
import { columns, limits, lines, name, reads, viewWords } from './words.ts';

const definition = defineModel(rows);
const { model } = definition;
const results = presetResults(model, views);
const runs = byView(views, model.presetRun);

export const stockRunwayChart = defineChart({
  id: 'stock-runway',
  name,
  tags: ['Japan', 'stocks', 'model'],
  tables: [
    'japan_dependence',
    'ree_exports_monthly',
    'ree_exports_aggregates',
    'magnet_exports_monthly',
    'japan_diversification',
    'substitution_recycling',
    'events',
  ],
  views,
  words: () => viewWords(rows, results),
  limits: () => limits(rows, runs),
  rows: rows.all,
  rowsOf,
  // The aim of a reserve that every run leaves out.
  aside: () => [rows.of.reserve2020],
  // Until then a stop was looked for.
  soughtTo: (view) => (rows.evidence.day[view] === null ? null : rows.evidence.ends),
  marks,
  reads: (view, key) => reads(rows, runs[view], key),
  scene: (view, size) => results[view].scene(size),
  describe: (view) => results[view].description,
  model: definition,
  data: { columns, rows: () => lines(rows, runs) },
});
