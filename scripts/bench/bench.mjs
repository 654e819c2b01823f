// `npm run bench`: bytes that readers load, page by page, what embeds load and how soon they paint, how fast the models turn, how pages scroll, and build time by number of chart pages. `npm run bench -- bytes scroll=/` measures some of it; --quick takes fewer runs, --built a site that was built before.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../run.mjs';
import { measureBuilds } from './build-times.mjs';
import { measureBytes } from './bytes.mjs';
import { measureEmbeds } from './embeds.mjs';
import { measureFrames } from './frames.mjs';
import { measureModels } from './models.mjs';
import { printTable } from './table.mjs';

const asked = process.argv.slice(2);
const quick = asked.includes('--quick');
const folder = 'reports/bench-dist';
const site = join(root, folder);

/** What can be measured, by its name: its headline, and its table. @type {Record<string, [string, (only?: string) => Promise<string[][]>]>} */
const parts = {
  bytes: [
    'Transferred bytes (brotli 11; fonts and PNG as they are), at 390×844',
    (only) => measureBytes(site, only),
  ],
  embeds: [
    'Embeds in a column of 360 px, processor slowed down four times for the paints (medians)',
    () => measureEmbeds(site, { runs: quick ? 5 : 15 }),
  ],
  models: ['Turning a dial of a model, processor slowed down four times', () => measureModels(site)],
  scroll: [
    'Scrolling through, figures hydrated, processor slowed down four times',
    (only) => measureFrames(site, only),
  ],
  builds: [
    'Build time by number of chart pages',
    () => measureBuilds(quick ? [1, 10, 100] : [1, 10, 100, 1000]),
  ],
};

const named = asked.filter((word) => !word.startsWith('--')).map((word) => word.split('='));
const unknown = named.filter(([name = '']) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  const names = Object.keys(parts).join(', ');
  console.error(`bench: nothing to measure is called “${unknown.join(', ')}”. Choose from ${names}.`);
  process.exit(2);
}

if (!asked.includes('--built')) {
  console.log('Building the site …');
  const built = await run(['astro', 'build'], {
    SITE_URL: 'http://127.0.0.1:4321',
    BASE_PATH: '/',
    OUT_DIR: `./${folder}`,
  });
  if (built.code !== 0) {
    console.error('\nThe build failed, so there is nothing to measure; the reason is above.');
    process.exit(1);
  }
}
if (!existsSync(site)) {
  console.error(`bench: there is no site in ${folder}. Run it without --built.`);
  process.exit(1);
}

for (const [name = '', only] of named.length > 0 ? named : Object.keys(parts).map((name) => [name])) {
  const part = parts[name];
  if (part === undefined) continue;
  console.log(`\n${part[0]}`);
  printTable(await part[1](only));
}
