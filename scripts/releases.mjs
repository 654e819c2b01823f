// `npm run releases`: keeps a release of each chart whose rows or views changed since its newest one, in generated/releases.
//   `-- --date YYYY-MM-DD` gives its date; else it is the date of the newest change in content/changes.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { problemsOf } from './releases/release-plan.mjs';
import { root } from './steps/run.mjs';
import { readOrStop, stop } from './steps/stop.mjs';
import { openSiteCode } from './build/site-code.mjs';

/** An address that is used nowhere else, so that each of its uses in a release can be found. */
const site = { site: 'https://site.invalid', base: '/base-path/' };

const { values } = readOrStop(
  () => parseArgs({ options: { date: { type: 'string' } } }),
  'expected nothing, or a date: npm run releases -- --date 2026-12-03',
);

const code = await openSiteCode(site);
const { load } = code;

try {
  /** @type {typeof import('../src/export/release/releases.ts')} */
  const { releasesFolder, releasesOf } = await load('/src/export/release/releases.ts');
  /** @type {typeof import('../src/data/reading/calendar.ts')} */
  const { isDay } = await load('/src/data/reading/calendar.ts');
  /** @type {typeof import('../src/export/release/pinned.ts')} */
  const { isUnreleased } = await load('/src/export/release/pinned.ts');
  /** @type {typeof import('../src/data/text/changes.ts')} */
  const { changes } = await load('/src/data/text/changes.ts');
  /** @type {typeof import('../src/charts/contract/registry.ts')} */
  const { charts } = await load('/src/charts/contract/registry.ts');
  /** @type {typeof import('../src/export/release/freeze-release.ts')} */
  const { frozenRelease } = await load('/src/export/release/freeze-release.ts');
  /** @type {typeof import('../src/export/release/release-form.ts')} */
  const { packed } = await load('/src/export/release/release-form.ts');
  /** @type {{ default: import('astro/runtime/server/index.js').AstroComponentFactory }} */
  const { default: EmbedPage } = await load('/src/export/embed/EmbedPage.astro');
  /** @type {typeof import('astro/container')} */
  const { experimental_AstroContainer: Container } = await load('astro/container');

  const date = values.date ?? changes()[0]?.date ?? '';
  if (!isDay(date)) stop(`--date ${date}: is no date as YYYY-MM-DD`);

  const hashesFile = join(root, releasesFolder, 'hashes.json');
  /** @type {Record<string, string>} */
  const hashes = existsSync(hashesFile) ? JSON.parse(await readFile(hashesFile, 'utf8')) : {};
  const fileOf = (/** @type {string} */ name) => join(root, releasesFolder, `${name}.json.br`);

  const due = charts.filter(isUnreleased);
  const problems = problemsOf({
    folder: releasesFolder,
    date,
    due: due.map(({ id }) => id),
    newest: (id) => releasesOf(id)[0],
    published: Object.keys(hashes),
    isThere: (name) => existsSync(fileOf(name)),
  });
  if (problems.length > 0) stop(problems.join('\n'));

  const container = await Container.create();
  let written = 0;
  for (const chart of due) {
    const release = await frozenRelease(chart, date, (view) =>
      container.renderToString(EmbedPage, { props: { chart, view, release: date }, partial: false }),
    );
    const bytes = packed(release);
    const name = `${chart.id}/${date}`;
    await mkdir(join(root, releasesFolder, chart.id), { recursive: true });
    // 'wx': never over a file that is there.
    await writeFile(fileOf(name), bytes, { flag: 'wx' });
    hashes[name] = createHash('sha256').update(bytes).digest('hex');
    // After each file: where the next one fails, those that are there are known.
    const sorted = Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
    await writeFile(hashesFile, `${JSON.stringify(sorted, null, 2)}\n`);
    written += bytes.length;
    console.log(`${releasesFolder}/${name}.json.br ${(bytes.length / 1000).toFixed(1)} kB`);
  }
  console.log(
    due.length === 0
      ? 'Every chart’s newest release holds its data of today.'
      : `${due.length} releases of ${date}, ${(written / 1000).toFixed(0)} kB`,
  );
} finally {
  await code.close();
}
