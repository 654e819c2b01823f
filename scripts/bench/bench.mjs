// `npm run bench`: bytes that readers load, page by page, what embeds load and how soon they paint, what a reader waits for before the first drawing, how fast the models turn, how soon an input is painted, how pages scroll, what more charts and chapters cost a build, and how nginx holds under load. `npm run bench -- bytes scroll=/` measures some of it, `scroll=/#chapter-the-valve` the scroll of a part; --quick takes fewer runs, --built a site that was built before.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from '../steps/run.mjs';
import { measureBytes } from './bytes.mjs';
import { measureEmbeds } from './embeds.mjs';
import { measureFirst } from './first.mjs';
import { measureFrames } from './frames.mjs';
import { measureGrowth } from './growth.mjs';
import { measureInputs } from './inputs.mjs';
import { measureLoad } from './load.mjs';
import { measureModels } from './models.mjs';
import { printTable } from './table.mjs';

const asked = process.argv.slice(2);
const quick = asked.includes('--quick');
const folder = 'reports/bench-dist';
const site = join(root, folder);

/** How many more charts and chapters are built, up to a number. @param {number} most */
const growthUpTo = (most) => ({
  charts: [10, 100, 1000].filter((count) => count <= most),
  chapters: [10, 100].filter((count) => count <= most),
});

/** What can be measured, by its name: its headline, and its table. @type {Record<string, [string, (only?: string) => Promise<string[][]>]>} */
const parts = {
  bytes: [
    'Transferred bytes (brotli 11; fonts and PNG as they are), at 390×844',
    (only) => measureBytes(site, only),
  ],
  embeds: [
    'Embeds in a column of 360 px, painted over slow 4G, processor slowed down four times (medians; the last ratio without a net)',
    () => measureEmbeds(site, { runs: quick ? 5 : 15 }),
  ],
  first: [
    'Opening a page on a phone, slow 4G, processor slowed down four times, beside a bare page of the same text and drawing (medians)',
    (only) => measureFirst(site, { only, runs: quick ? 3 : 7 }),
  ],
  models: ['Turning a dial of a model, processor slowed down four times', () => measureModels(site)],
  inputs: [
    'From a key or a click to the next paint, processor slowed down four times',
    () => measureInputs(site),
  ],
  scroll: [
    'Scrolling through, figures hydrated, processor slowed down four times; plain text first, which says what the machine allows',
    (only) => measureFrames(site, only),
  ],
  growth: [
    'Building with more charts and chapters: pages, embeds and files of each',
    (only) => measureGrowth(growthUpTo(only === undefined ? (quick ? 10 : 1000) : Number(only))),
  ],
  load: [
    'nginx on loopback, asked by wrk on the same machine for a minute in all',
    () => measureLoad(site, quick ? 2 : 10),
  ],
};

const named = asked.filter((word) => !word.startsWith('--')).map((word) => word.split('='));
const unknown = named.filter(([name = '']) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  const names = Object.keys(parts).join(', ');
  console.error(`bench: nothing to measure is called “${unknown.join(', ')}”. Choose from ${names}.`);
  process.exit(2);
}

const chosen = named.length > 0 ? named : Object.keys(parts).map((name) => [name]);
/** Growth is measured in a copy of the project, all else on a site. */
const needsSite = chosen.some(([name]) => name !== 'growth');
if (needsSite && !asked.includes('--built')) {
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
if (needsSite && !existsSync(site)) {
  console.error(`bench: there is no site in ${folder}. Run it without --built.`);
  process.exit(1);
}

for (const [name = '', only] of chosen) {
  const part = parts[name];
  if (part === undefined) continue;
  console.log(`\n${part[0]}`);
  printTable(await part[1](only));
}
