// `npm run heights`: measures and weighs embeds, and writes generated/embed-heights.json and embed-weights.json.
//   `npm run heights -- ID` measures the embed of one chart, and leaves the others as they are.
//   Run it when an embed's words, drawing, style or script change; tests say when the files are out of date.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openChromium } from './embed-browser.mjs';
import { weightOf } from './embed-weights.mjs';
import { root } from './run.mjs';
import { openSiteCode } from './site-code.mjs';

/** @typedef {import('../src/charts/contract/chart.ts').Chart} Chart */
/** @typedef {import('./embed-browser.mjs').Measured} Measured */
/** @typedef {{ html: string, views: string, model: string | undefined }} EmbedFiles */

const heightsFile = 'generated/embed-heights.json';
const weightsFile = 'generated/embed-weights.json';

/** The address that tests build for: an embed's weight holds its links. */
const site = { site: 'http://127.0.0.1:4321', base: '/' };

/** Makes the files of embeds as a build makes them. @param {import('./site-code.mjs').SiteCode} code */
async function openEmbeds({ load }) {
  /** @type {typeof import('../src/charts/contract/registry.ts')} */
  const { charts } = await load('/src/charts/contract/registry.ts');
  /** @type {typeof import('../src/export/embed/embed-parts.ts')} */
  const { embedViewsScript } = await load('/src/export/embed/embed-parts.ts');
  /** @type {typeof import('../src/export/embed/embed-model.ts')} */
  const { embedModelScript } = await load('/src/export/embed/embed-model.ts');
  /** @type {{ default: import('astro/runtime/server/index.js').AstroComponentFactory }} */
  const { default: EmbedPage } = await load('/src/export/embed/EmbedPage.astro');
  /** @type {typeof import('astro/container')} */
  const { experimental_AstroContainer: Container } = await load('astro/container');
  const container = await Container.create();
  return {
    charts,
    /** @param {Chart} chart @returns {Promise<EmbedFiles>} */
    filesOf: async (chart) => ({
      html: await container.renderToString(EmbedPage, {
        props: { chart, view: chart.views[0] },
        partial: false,
      }),
      views: embedViewsScript(chart),
      model: chart.model === undefined ? undefined : await embedModelScript(chart),
    }),
  };
}

/** The charts that the command line asks for. @param {readonly Chart[]} charts @returns {readonly Chart[]} */
function chosen(charts) {
  const ids = process.argv.slice(2);
  const unknown = ids.filter((id) => !charts.some((chart) => chart.id === id));
  if (unknown.length > 0) {
    const known = charts.map(({ id }) => id).join(', ');
    console.error(
      `${unknown.join(', ')}: no such chart in src/charts/contract/registry.ts; its charts are ${known}`,
    );
    process.exit(1);
  }
  return ids.length === 0 ? charts : charts.filter(({ id }) => ids.includes(id));
}

/**
 * The entries of a file with new ones in place of old ones; those of charts that are gone go. In the order of their names.
 * @template T @param {string} file @param {readonly Chart[]} charts @param {Map<string, T>} measured
 * @returns {Promise<Record<string, T>>}
 */
async function merged(file, charts, measured) {
  const path = join(root, file);
  /** @type {Record<string, T>} */
  const before = existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : {};
  const after = new Map([...Object.entries(before), ...measured]);
  const ids = charts.map(({ id }) => id).filter((id) => after.has(id));
  return Object.fromEntries(ids.sort().map((id) => [id, /** @type {T} */ (after.get(id))]));
}

/** JSON whose lists of numbers stand on one line. @param {Record<string, Measured>} heights */
const heightsText = (heights) =>
  `${JSON.stringify(heights, null, 2).replace(/\[[^\]]*\]/g, (list) => JSON.stringify(JSON.parse(list)).replaceAll(',', ', '))}\n`;

/** JSON with one chart a line. @param {Record<string, import('./embed-weights.mjs').Weight>} weights */
const weightsText = (weights) =>
  `${JSON.stringify(weights, null, 2).replace(/\{\n {4}[^}]*\}/g, (one) => one.replace(/\s+/g, ' '))}\n`;

const code = await openSiteCode(site);
try {
  process.env.EMBEDS_UNMEASURED = '1';
  const blank = await openEmbeds(code);
  const due = chosen(blank.charts);
  /** @type {Map<string, Measured>} */
  const heights = new Map();
  const browser = await openChromium();
  try {
    for (const chart of due)
      heights.set(
        chart.id,
        await browser.heightsOf(`${site.site}/embed/${chart.id}/`, await blank.filesOf(chart)),
      );
  } finally {
    await browser.close();
  }
  await writeFile(join(root, heightsFile), heightsText(await merged(heightsFile, blank.charts, heights)));
  console.log(`${heights.size} ${heights.size === 1 ? 'embed' : 'embeds'} measured`);

  // An embed holds its heights, so it is weighed once they are written.
  delete process.env.EMBEDS_UNMEASURED;
  code.reload(heightsFile);
  const { charts, filesOf } = await openEmbeds(code);
  /** @type {Map<string, import('./embed-weights.mjs').Weight>} */
  const weights = new Map();
  for (const chart of charts.filter(({ id }) => heights.has(id)))
    weights.set(chart.id, weightOf(await filesOf(chart)));
  await writeFile(join(root, weightsFile), weightsText(await merged(weightsFile, charts, weights)));
  console.log(`${weights.size} ${weights.size === 1 ? 'embed' : 'embeds'} weighed`);
} finally {
  await code.close();
}
