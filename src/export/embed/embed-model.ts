// Builds model.js of an embed: one classic script with the model, its data and its drawing, that any origin may load.
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import type { Chart } from '../../charts/contract/chart.ts';
import { embedView } from './embed-parts.ts';

const entryName = 'virtual:embed-model';
/** The script's one module, given as text. */
const entry = (code: string): Plugin => ({
  name: 'embed-model',
  resolveId: (id) => (id === entryName ? `\0${entryName}` : null),
  load: (id) => (id === `\0${entryName}` ? code : null),
});

/**
 * The script of a chart's model: `makeModel` of its model.ts, as the browser loads it on pages too.
 * @throws RangeError for a chart without a model
 */
export async function embedModelScript(chart: Chart): Promise<string> {
  const { id, model, views } = chart;
  if (model === undefined) throw new RangeError(`chart "${id}" has no model`);
  const feet = Object.fromEntries(views.map((view) => [view, embedView(chart, view).foot]));
  const path = (file: string) => JSON.stringify(join(process.cwd(), file));
  const code = `
    import { makeModel } from ${path(`src/charts/${id}/model.ts`)};
    import { showCustomState } from ${path('src/export/embed/embed-custom-state.ts')};
    showCustomState(makeModel(${JSON.stringify(model.data)}), ${JSON.stringify(views[0])}, ${JSON.stringify(feet)});`;
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    plugins: [entry(code), svelte({ configFile: false, compilerOptions: { dev: false } })],
    build: {
      write: false,
      minify: true,
      rollupOptions: { input: entryName, output: { format: 'iife' } },
    },
  });
  const [output] = 'output' in result ? result.output : [];
  if (output?.type !== 'chunk') throw new Error(`the bundler wrote no script for the model of "${id}"`);
  return output.code;
}
