// `npm run heights`: measures and weighs embeds, and writes generated/embed-heights.json and embed-weights.json.
//   `npm run heights -- ID` measures the embed of one chart, and leaves the others as they are.
//   `npm run heights:check` then holds them against every width.
//   Run it when an embed's words, drawing, style or script change; tests say when the files are out of date.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openChromium } from './embeds/embed-browser.mjs';
import { chosen, embedAddressOf, openEmbeds, site } from './embeds/embed-files.mjs';
import { weightOf } from './embeds/embed-weights.mjs';
import { openSiteCode } from './build/site-code.mjs';
import { root } from './steps/run.mjs';

/** @typedef {import('../src/charts/contract/chart.ts').Chart} Chart */
/** @typedef {import('./embeds/embed-browser.mjs').Measured} Measured */

const heightsFile = 'generated/embed-heights.json';
const weightsFile = 'generated/embed-weights.json';

/**
 * The entries of a file with new ones in place of old ones; those of removed charts are dropped. In the order of their names.
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

/** JSON with one chart a line. @param {Record<string, import('./embeds/embed-weights.mjs').Weight>} weights */
const weightsText = (weights) =>
  `${JSON.stringify(weights, null, 2).replace(/\{\n {4}[^}]*\}/g, (one) => one.replace(/\s+/g, ' '))}\n`;

const code = await openSiteCode(site);
try {
  process.env.EMBEDS_UNMEASURED = '1';
  const blank = await openEmbeds(code);
  const due = chosen(blank.charts, process.argv.slice(2));
  /** @type {Map<string, Measured>} */
  const heights = new Map();
  const browser = await openChromium();
  try {
    for (const chart of due)
      heights.set(chart.id, await browser.heightsOf(embedAddressOf(chart), await blank.filesOf(chart)));
  } finally {
    await browser.close();
  }
  await writeFile(join(root, heightsFile), heightsText(await merged(heightsFile, blank.charts, heights)));
  console.log(`${heights.size} ${heights.size === 1 ? 'embed' : 'embeds'} measured`);

  // An embed holds its heights, so it is weighed once they are written.
  delete process.env.EMBEDS_UNMEASURED;
  code.reload(heightsFile);
  const { charts, filesOf } = await openEmbeds(code);
  /** @type {Map<string, import('./embeds/embed-weights.mjs').Weight>} */
  const weights = new Map();
  for (const chart of charts.filter(({ id }) => heights.has(id)))
    weights.set(chart.id, weightOf(await filesOf(chart)));
  await writeFile(join(root, weightsFile), weightsText(await merged(weightsFile, charts, weights)));
  console.log(`${weights.size} ${weights.size === 1 ? 'embed' : 'embeds'} weighed`);
} finally {
  await code.close();
}
