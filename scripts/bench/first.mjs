// Measures what a reader waits for on a phone of the middle range with slow 4G: the first drawing, and the work until five seconds after load, beside a bare page with the same text and drawing.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../launch-chromium.mjs';
import { serveFolder } from '../serve-folder.mjs';
import { bareStory } from './bare-story.mjs';
import { median } from './median.mjs';
import { takeNotes } from './page-notes.mjs';
import { slow4g, slowdown } from './phone.mjs';

const viewport = { width: 390, height: 844 };
/** How long after load work still counts, in ms. */
const settling = 5000;
/** A task may take this long before an input waits for it. */
const task = 50;
const marks = { figure: 1.5, work: 5, blocking: 50 };

/** The pages, with the drawing that each shows first: where it begins in the file, and in the browser. @type {Record<string, { before: RegExp, drawing: string }>} */
const pages = {
  '/': { before: /(?=<svg class="cover-valve")/, drawing: '.cover-valve' },
  '/chapters/an-old-instrument/': {
    before: /(?=<svg class="opening-svg on-phone")/,
    drawing: '.opening-svg.on-phone',
  },
  '/charts/mine-to-magnet/': {
    before: /<div class="artboard narrow">.*?(?=<svg )/s,
    drawing: '.stage .narrow svg',
  },
  '/embed/mine-to-magnet/': { before: /<div class="narrow">/, drawing: '.narrow svg' },
};

/** How long inputs could have waited, in ms: what tasks took beyond the 50 ms of each. @param {readonly number[]} tasks */
export const blockingTime = (tasks) => tasks.reduce((sum, duration) => sum + Math.max(0, duration - task), 0);

/** What a page notes, and when its first drawing was painted. @typedef {{ notes: import('./page-notes.mjs').PageNotes, painted: { figure: number } }} Noted */

/**
 * Runs in the page from its very start. The drawing counts as painted after the first frame in which all of it is in the page, laid
 * out; a browser makes no frame while a sheet in the head is missing.
 * @param {string} drawing
 */
function noteFigure(drawing) {
  const painted = { figure: 0 };
  Object.assign(globalThis, { painted });
  const look = () => {
    const found = document.querySelector(drawing);
    let last = found;
    while (last !== null && last.nextSibling === null) last = last.parentElement;
    const whole = last !== null || document.readyState !== 'loading';
    if (!whole || !found?.getBoundingClientRect().height) return void requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (painted.figure = performance.now());
    port2.postMessage('');
  };
  requestAnimationFrame(look);
}

/** @typedef {{ paint: number, figure: number, work: number, script: number, layout: number, style: number, blocking: number, shift: number }} Visit in ms, but for the shift */

/** Opens a page as for the first time. @param {import('@playwright/test').Browser} browser @param {string} origin @param {string} path @param {string} drawing @returns {Promise<Visit>} */
async function visit(browser, origin, path, drawing) {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.goto(`${origin}/bench/empty.html`); // so that the page keeps the process that is measured
  await page.addInitScript(takeNotes, /** @type {const} */ (['longtask', 'layout-shift']));
  await page.addInitScript(noteFigure, drawing);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4g);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const soFar = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (/** @type {string} */ name) => 1000 * (metrics.find((each) => each.name === name)?.value ?? 0);
  };
  const before = await soFar();
  await page.goto(origin + path, { waitUntil: 'load' });
  await page.waitForTimeout(settling);
  const after = await soFar();
  const [paint, { shift, tasks, figure }] = await page.evaluate(() => {
    const { notes, painted } = /** @type {Noted} */ (/** @type {unknown} */ (globalThis));
    return /** @type {const} */ ([
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      { ...notes, ...painted },
    ]);
  });
  if (figure === 0) throw new Error(`${path} shows no drawing ${drawing}`);
  await context.close();
  const took = (/** @type {string} */ name) => after(name) - before(name);
  return {
    paint,
    figure,
    work: took('TaskDuration'),
    script: took('ScriptDuration'),
    layout: took('LayoutDuration'),
    style: took('RecalcStyleDuration'),
    blocking: blockingTime(tasks),
    shift,
  };
}

/**
 * @param {string} folder a built site
 * @param {{ only?: string | undefined, runs?: number }} [options] the address of one page instead of all; how often each is opened
 * @returns {Promise<string[][]>} a table, of medians
 */
export async function measureFirst(folder, { only, runs = 7 } = {}) {
  const chosen = Object.entries(pages).filter(([path]) => only === undefined || path === only);
  if (chosen.length === 0)
    return [[`nothing known of ${only}: choose from ${Object.keys(pages).join(', ')}`]];
  const bench = join(folder, 'bench');
  mkdirSync(bench, { recursive: true });
  writeFileSync(join(bench, 'empty.html'), '<!doctype html><title>Empty</title>');
  const { origin, close } = await serveFolder(folder, { packed: true });
  const browser = await launchChromium();
  const head = ['first paint ms', 'bare', 'first drawing ms', 'bare', 'ratio', 'work ms', 'bare', 'ratio'];
  const rows = [['page', ...head, 'script ms', 'layout ms', 'style ms', 'blocking ms', 'bare', 'shift']];
  try {
    for (const [i, [path, { before, drawing }]] of chosen.entries()) {
      const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
      writeFileSync(join(bench, `bare-${i}.html`), bareStory(html, before));
      /** @type {Visit[]} */
      const own = [];
      /** @type {Visit[]} */
      const bare = [];
      await visit(browser, origin, path, drawing); // the server packs, and what the machine keeps is warm
      for (let run = 0; run < runs; run++) {
        own.push(await visit(browser, origin, path, drawing));
        bare.push(await visit(browser, origin, `/bench/bare-${i}.html`, 'svg'));
      }
      const ms = (/** @type {Visit[]} */ of, /** @type {keyof Visit} */ what) =>
        median(of.map((each) => each[what]));
      const both = (/** @type {keyof Visit} */ what) =>
        [ms(own, what), ms(bare, what)].map((each) => each.toFixed(0));
      const ratio = (/** @type {keyof Visit} */ what) => (ms(own, what) / ms(bare, what)).toFixed(2);
      rows.push([
        path,
        ...both('paint'),
        ...both('figure'),
        ratio('figure'),
        ...both('work'),
        ratio('work'),
        ms(own, 'script').toFixed(0),
        ms(own, 'layout').toFixed(0),
        ms(own, 'style').toFixed(0),
        ...both('blocking'),
        ms(own, 'shift').toFixed(4),
      ]);
    }
  } finally {
    await browser.close();
    close();
    rmSync(bench, { recursive: true });
  }
  const { figure, work, blocking } = marks;
  const blank = (/** @type {number} */ count) => Array.from({ length: count }, () => '');
  rows.push([
    'mark to reach',
    ...blank(4),
    `${figure}`,
    ...blank(2),
    `${work}`,
    ...blank(3),
    `${blocking}`,
    '',
    '0',
  ]);
  return rows;
}
