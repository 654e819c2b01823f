// `npm run bench`: bytes that readers load, page by page, what embeds load and how soon they paint, how fast the models turn, how the chapters scroll, and build time by number of chart pages (--quick skips 1,000).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measureBuilds } from './build-times.mjs';
import { measureBytes } from './bytes.mjs';
import { measureEmbeds } from './embeds.mjs';
import { measureFrames } from './frames.mjs';
import { measureModels } from './models.mjs';
import { printTable } from './table.mjs';
import { root, run } from '../run.mjs';

const quick = process.argv.includes('--quick');
const folder = 'reports/bench-dist';

console.log('Building the site …');
const built = await run(['astro', 'build'], {
  SITE_URL: 'http://127.0.0.1:4321',
  BASE_PATH: '/',
  OUT_DIR: `./${folder}`,
});
if (built.code !== 0 || !existsSync(join(root, folder))) {
  console.error('\nThe build failed, so there is nothing to measure; the reason is above.');
  process.exit(1);
}

console.log('\nTransferred bytes (brotli 11; fonts and PNG as they are), at 390×844');
printTable(await measureBytes(join(root, folder)));

console.log('\nEmbeds in a column of 360 px, processor slowed down four times for the paints (medians)');
printTable(await measureEmbeds(join(root, folder), { runs: quick ? 5 : 15 }));

console.log('\nTurning a dial of a model, processor slowed down four times');
printTable(await measureModels(join(root, folder)));

console.log('\nScrolling through, figures hydrated, processor slowed down four times');
printTable(await measureFrames(join(root, folder)));

console.log('\nBuild time by number of chart pages');
printTable(await measureBuilds(quick ? [1, 10, 100] : [1, 10, 100, 1000]));
