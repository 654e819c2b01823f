// What a chain outside China and Japan could pass on when its narrowest stage sets the limit: presets of the model, no forecast.
import { byView } from '../contract/by-view.ts';
import { defineChart } from '../contract/chart.ts';
import { presetResults } from '../contract/model/model.ts';
import { defineModel } from './model.ts';
import { rows, rowsOf, views } from './rows.ts';
import { columns, limits, lines, name, reads, viewWords } from './words.ts';

const definition = defineModel(rows);
const { model } = definition;
const results = presetResults(model, views);
const runs = byView(views, model.presetRun);

export const weakestLinkChart = defineChart({
  id: 'weakest-link',
  name,
  tags: ['chain', 'capacity', 'model'],
  tables: [
    'separation_projects',
    'heavy_plants',
    'magnet_projects',
    'capacity_outlook',
    'build_times',
    'demand',
    'magnet_content',
    'chain_stage_info',
    'substitution_recycling',
  ],
  views,
  words: () => viewWords(rows, results),
  limits: () => limits(rows),
  rows: rows.all,
  rowsOf,
  reads: (view, key) => reads(rows, runs[view], key),
  scene: (view, size) => results[view].scene(size),
  describe: (view) => results[view].description,
  model: definition,
  data: { columns, rows: () => lines(rows, runs) },
});
