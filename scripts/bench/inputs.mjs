// Measures how long a reader waits from a key or a click to the next paint, on a processor four times slower: models, guesses, lists of rows, the gallery's search.
import { launchChromium } from '../launch-chromium.mjs';
import { serveFolder } from '../serve-folder.mjs';
import { median } from './median.mjs';

const slower = 4;
/** The browser does not report shorter waits. */
const least = 16;
/** The longest wait in ms that a reader does not notice. */
const most = 100;
/** How often a case is repeated, since a single load depends on how busy the machine is. */
const runs = 3;
const turns = Array.from({ length: 20 }, () => 'ArrowUp');

/** @typedef {{ what: string, path: string, target: string, keys?: readonly string[], clicks?: number }} Case */

/** @type {readonly Case[]} */
const cases = [
  {
    what: 'dial of a model',
    path: '/charts/stock-runway/?view=dy-tb-2026',
    target: '[data-dial="thrift"] [data-range]',
    keys: turns,
  },
  {
    what: 'dial of a model',
    path: '/charts/weakest-link/?view=all-promised',
    target: '[data-dial="used"] [data-range]',
    keys: turns,
  },
  ...['heavy-gap', 'japan-dependence', 'mine-to-magnet'].map((chart) => ({
    what: 'guess',
    path: `/teach/guess/${chart}/`,
    target: '.guess .dial input:visible',
    keys: turns,
  })),
  ...['claims-ledger', 'policy-targets'].flatMap((chart) => [
    {
      what: 'filter of rows',
      path: `/charts/${chart}/`,
      target: '.row-list select',
      keys: ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'],
    },
    { what: 'row opened', path: `/charts/${chart}/`, target: '.row-list .row > summary', clicks: 6 },
  ]),
  { what: 'search', path: '/charts/', target: '[data-gallery] [name="q"]', keys: [...'magnets of japan'] },
];

/** Runs in the page: notes every wait that the browser reports, and every task that is longer than 50 ms. @param {number} threshold */
function noteWaits(threshold) {
  const notes = { waits: [], tasks: [] };
  Object.assign(globalThis, { waitNotes: notes });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) notes.waits.push(/** @type {never} */ (duration));
  }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: threshold }));
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) notes.tasks.push(/** @type {never} */ (duration));
  }).observe({ type: 'longtask' });
}

/** @typedef {{ waits: number[], tasks: number[] }} Notes */

/** Does what a reader does, once a frame or slower. @param {import('@playwright/test').Page} page @param {Case} what @returns {Promise<number>} how many inputs there were */
async function use(page, { target, keys, clicks = 0 }) {
  const control = page.locator(target);
  if (keys !== undefined) await control.first().focus();
  for (const key of keys ?? []) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  for (let i = 0; i < clicks; i += 1) {
    await control.nth(i).click();
    await page.waitForTimeout(200);
  }
  await page.waitForTimeout(700);
  return (keys?.length ?? 0) + clicks;
}

/**
 * What a reader of a page that was just opened waits for.
 * @param {import('@playwright/test').Browser} browser @param {string} origin @param {Case} what @param {{ width: number, height: number }} viewport
 * @returns {Promise<{ count: number, longest: number, tasks: number }>} inputs, the longest wait in ms or 0 where the browser reports none, long tasks
 */
async function measured(browser, origin, what, viewport) {
  const page = await browser.newPage({ viewport });
  await page.goto(origin + what.path, { waitUntil: 'networkidle' });
  await page.locator(what.target).first().scrollIntoViewIfNeeded();
  await page.waitForTimeout(800); // what comes into sight is hydrated
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.evaluate(noteWaits, least);
  const count = await use(page, what);
  const { waits, tasks } = await page.evaluate(
    () => /** @type {{ waitNotes: Notes }} */ (/** @type {unknown} */ (globalThis)).waitNotes,
  );
  await page.close();
  return { count, longest: Math.max(0, ...waits), tasks: tasks.length };
}

/** @param {number} wait in ms */
const waitWords = (wait) => (wait === 0 ? `< ${least}` : wait.toFixed(0));

/** @param {string} folder a built site @returns {Promise<string[][]>} a table, in milliseconds */
export async function measureInputs(folder) {
  const { origin, close } = await serveFolder(folder);
  const browser = await launchChromium();
  const rows = [
    ['input', 'on', 'wide', 'inputs', 'longest wait ms', 'worst run', 'long tasks', 'mark to reach'],
  ];
  try {
    for (const each of cases)
      for (const viewport of [
        { width: 390, height: 844 },
        { width: 1440, height: 900 },
      ]) {
        const all = [];
        for (let run = 0; run < runs; run += 1) all.push(await measured(browser, origin, each, viewport));
        const waits = all.map(({ longest }) => longest);
        rows.push([
          each.what,
          each.path,
          String(viewport.width),
          String(all[0]?.count),
          waitWords(median(waits)),
          waitWords(Math.max(...waits)),
          String(median(all.map(({ tasks }) => tasks))),
          `≤ ${most}`,
        ]);
      }
  } finally {
    await browser.close();
    close();
  }
  return rows;
}
