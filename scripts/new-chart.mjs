// `npm run new-chart -- ID`: writes the files of a new chart, lists it in the registry, and prints what is left to do.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { filled, idProblem, listed, namesOf } from './new-chart/chart-names.mjs';
import { root } from './steps/run.mjs';
import { stop } from './steps/stop.mjs';

const registry = 'src/charts/contract/registry.ts';

/** Writes a file of the project in the project's format. @param {string} file @param {string} text @param {'w' | 'wx'} flag */
async function write(file, text, flag) {
  const path = join(root, file);
  await mkdir(dirname(path), { recursive: true });
  const config = await resolveConfig(path);
  await writeFile(path, await format(text, { ...config, filepath: path }), { flag });
  console.log(`${flag === 'w' ? 'changed' : 'written'}: ${file}`);
}

const [id = '', ...more] = process.argv.slice(2);
if (id === '' || more.length > 0)
  stop('one id is needed: npm run new-chart -- ID, as in npm run new-chart -- mine-reserves');
const problem = idProblem(id, (path) => existsSync(join(root, path)));
if (problem !== undefined) stop(`"${id}": ${problem}`);

const names = namesOf(id);
/** Templates of scripts/new-chart, and what each becomes. */
const files = {
  rows: `src/charts/${id}/rows.ts`,
  words: `src/charts/${id}/words.ts`,
  layout: `src/charts/${id}/layout.ts`,
  chart: `src/charts/${id}/chart.ts`,
  test: `test/charts/${id}.test.ts`,
};
for (const [template, file] of Object.entries(files)) {
  const text = await readFile(join(root, `scripts/new-chart/${template}.ts.txt`), 'utf8');
  await write(file, filled(text, names), 'wx');
}
await write(registry, listed(await readFile(join(root, registry), 'utf8'), names), 'w');
console.log(`
The chart draws reserves of rare earths until you change its files. What is left to do
(src/charts/README.md says more):
  1. npm run dev, and look at /charts/${id}/ while you edit src/charts/${id}
  2. put it into a chapter of content/chapters/en: <Scrolly chart="${id}" view="…">
  3. npm run codes
  4. npm run heights -- ${id}
  5. npx vitest run --project unit test/charts -t ${id}, and look at each new file in test/charts/snapshots/${id}
  6. write a change in content/changes/en, then npm run releases
  7. npm run check and npm test`);
