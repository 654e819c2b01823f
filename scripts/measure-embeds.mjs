// `npm run heights`: measures the parts of every embed and writes generated/embed-heights.json, then weighs them: embed-weights.json.
//   Run it when an embed's words, drawing, style or script change; tests say when the files are out of date.
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { weighEmbeds } from './bench/embed-weights.mjs';
import { serveFolder } from './bench/serve-folder.mjs';
import { openChromium } from './embed-browser.mjs';
import { root, run } from './run.mjs';

const file = join(root, 'generated/embed-heights.json');
const folder = join(root, 'node_modules/.cache/embeds');

/** Ids of all charts: the folders of src/charts that hold a chart.ts. Those that only the kit shows have no embed. */
const ids = (await readdir(join(root, 'src/charts'))).filter((id) =>
  existsSync(join(root, 'src/charts', id, 'chart.ts')),
);

/** A list of numbers stands on one line. @param {Record<string, import('./embed-browser.mjs').Measured>} heights */
const write = (heights) =>
  writeFile(
    file,
    `${JSON.stringify(heights, null, 2).replace(/\[[^\]]*\]/g, (list) => JSON.stringify(JSON.parse(list)).replaceAll(',', ', '))}\n`,
  );

/** @param {Record<string, string>} [env] */
async function build(env) {
  const { code } = await run(['astro', 'build'], {
    OUT_DIR: folder,
    SITE_URL: 'http://127.0.0.1:4321',
    BASE_PATH: '/',
    ...env,
  });
  if (code === 0) return;
  console.error('The build failed, so nothing was measured.');
  process.exit(1);
}

await build({ EMBEDS_UNMEASURED: '1' });
const server = await serveFolder(folder);
const browser = await openChromium();
try {
  /** @type {Record<string, import('./embed-browser.mjs').Measured>} */
  const heights = {};
  const embedded = ids.filter((id) => existsSync(join(folder, 'embed', id, 'index.html')));
  for (const id of embedded) heights[id] = await browser.heightsOf(`${server.origin}/embed/${id}/`);
  await write(heights);
  console.log(`${embedded.length} embeds measured`);
} finally {
  await browser.close();
  server.close();
}

// An embed holds its heights, so it is weighed once they are written.
await build();
const weights = weighEmbeds(folder);
await writeFile(
  join(root, 'generated/embed-weights.json'),
  `${JSON.stringify(weights, null, 2).replace(/\{\n {4}[^}]*\}/g, (one) => one.replace(/\s+/g, ' '))}\n`,
);
console.log(`${Object.keys(weights).length} embeds weighed`);
