// Measures how smoothly the chapters scroll on a processor four times slower, the second time through: frames of the screen and of the page,
// long tasks, layout shift; long tasks also of the first time, when chapters are laid out and figures hydrate. A page of plain text beside
// them shows what the machine can do.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../launch-chromium.mjs';
import { serveFolder } from '../serve-folder.mjs';
import { takeNotes } from './page-notes.mjs';
import { slowdown } from './phone.mjs';
import { framesOnScreen, recordFrames } from './screen-frames.mjs';

/** Pixels a second: a brisk wheel. */
const speed = 1200;
/** A turn of a 60 Hz screen. A frame that takes longer than two of them is one the eye can miss. */
const turn = 1000 / 60;
const smooth = 2 * turn;
const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

/** What the page notes down while it is scrolled, and the times between its frames, in ms. @typedef {{ notes: import('./page-notes.mjs').PageNotes, drawn: { frames: number[] } }} Noted */

/** Runs in the page, from its very start. */
function noteFrames() {
  /** @type {Noted['drawn']} */
  const drawn = { frames: [] };
  Object.assign(globalThis, { drawn });
  let before = 0;
  /** @param {number} now */
  const count = (now) => {
    if (before > 0) drawn.frames.push(now - before);
    before = now;
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}

/** Hands over the notes and starts new ones. @param {import('@playwright/test').Page} page @returns {Promise<Noted['notes'] & Noted['drawn']>} */
const readNotes = (page) =>
  page.evaluate(() => {
    const { notes, drawn } = /** @type {Noted} */ (/** @type {unknown} */ (globalThis));
    const taken = { ...notes, ...drawn };
    Object.assign(notes, { tasks: [], shift: 0 });
    drawn.frames = [];
    return taken;
  });

/**
 * Scrolls a page to where measuring starts; returns that place and how many pixels to scroll from there. Runs in the page.
 * @param {string} part the id of a part of the page, or nothing for all of it
 */
function begin(part) {
  const most = document.documentElement.scrollHeight - innerHeight;
  const { top, height } = document.getElementById(part)?.getBoundingClientRect() ?? {
    top: -scrollY,
    height: most,
  };
  const from = Math.min(most, top + scrollY);
  scrollTo({ top: from, behavior: 'instant' });
  return { from, distance: Math.min(most - from, height) };
}

/** Scrolls from the top, or from that of a part, to the end as a wheel does. @param {import('@playwright/test').Page} page @param {import('@playwright/test').CDPSession} devtools @param {string} part */
async function scrollThrough(page, devtools, part) {
  await page.evaluate(begin, part);
  await page.waitForTimeout(1500); // the figures settle back to their opening views
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const { from, distance } = await page.evaluate(begin, part);
  await page.waitForTimeout(300); // the jump to the start is not counted as scrolling
  await readNotes(page);
  await devtools.send('Input.synthesizeScrollGesture', {
    x: width / 2,
    y: height - 20,
    yDistance: -distance - (part === '' ? 200 : 0),
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  // Chapters that are laid out on the way may make the page shorter than it was taken to be.
  const [reached, end] = await page.evaluate(() => [
    scrollY,
    document.documentElement.scrollHeight - innerHeight,
  ]);
  const goal = Math.min(from + distance, end);
  if (reached < goal - 100) throw new Error(`scrolled to ${reached} of ${goal} px: nothing to measure`);
  return readNotes(page);
}

/**
 * Seconds that the page has worked, and how often it was laid out. Unlike frame times, both stay valid while the machine does other things.
 * @param {import('@playwright/test').CDPSession} devtools
 */
async function workSoFar(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const valueOf = (/** @type {string} */ name) => metrics.find((each) => each.name === name)?.value ?? 0;
  return { seconds: valueOf('TaskDuration'), layouts: valueOf('LayoutCount') };
}

/** @param {number[]} values @param {number} part */
const quantile = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

/** How many tasks took long, and the longest in ms. @param {number[]} tasks */
const longTasks = (tasks) => [String(tasks.length), tasks.length === 0 ? '' : Math.max(...tasks).toFixed(0)];

/** Stories and chapters of a built site. @param {string} folder */
const chaptersOf = (folder) => [
  '/',
  ...readdirSync(join(folder, 'chapters'))
    .sort()
    .map((id) => `/chapters/${id}/`),
];

/** Paragraphs and nothing else: no page scrolls better on the same machine. */
const bare = `data:text/html,<!doctype html><title>Bare</title><body style="margin:2rem;font:18px/1.5 serif">${'<p>A page of plain text that is scrolled like the others, without a script of its own, a figure or a fixed part.</p>'.repeat(120)}`;

/**
 * The row of one page at one size.
 * @param {import('@playwright/test').Browser} browser @param {{ name: string, address: string, viewport: { width: number, height: number } }} what
 */
async function measurePage(browser, { name, address, viewport }) {
  const page = await browser.newPage({ viewport });
  const part = address.startsWith('http') ? new URL(address).hash.slice(1) : '';
  await page.addInitScript(takeNotes, /** @type {const} */ (['longtask', 'layout-shift']));
  await page.addInitScript(noteFrames);
  await page.goto(address.replace(/#.*/, ''), { waitUntil: 'networkidle' });
  if (part !== '' && (await page.locator(`[id="${part}"]`).count()) === 0)
    throw new RangeError(`${name}: the page has no part with the id "${part}"`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const loaded = await readNotes(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const first = await scrollThrough(page, devtools, part); // every chapter is laid out, every figure hydrates
  const before = await workSoFar(devtools);
  const recorded = await recordFrames(browser);
  const { frames, tasks, shift } = await scrollThrough(page, devtools, part);
  const after = await workSoFar(devtools);
  const screen = framesOnScreen(await recorded());
  await page.close();
  const work = (1000 * (after.seconds - before.seconds)) / frames.length;
  const layouts = (after.layouts - before.layouts) / frames.length;
  const inTime = frames.filter((frame) => frame <= smooth + 0.5).length / frames.length;
  const turns = frames.reduce((sum, frame) => sum + Math.max(1, Math.round(frame / turn)), 0);
  return [
    name,
    String(viewport.width),
    `${((100 * screen.dropped) / screen.turns).toFixed(1)} %`,
    quantile(screen.times, 0.99).toFixed(1),
    `${((100 * screen.partial) / screen.turns).toFixed(1)} %`,
    String(frames.length),
    `${(100 * inTime).toFixed(1)} %`,
    `${((100 * (turns - frames.length)) / turns).toFixed(1)} %`,
    quantile(frames, 0.95).toFixed(1),
    quantile(frames, 0.99).toFixed(1),
    Math.max(...frames).toFixed(1),
    ...longTasks(first.tasks),
    ...longTasks(tasks),
    work.toFixed(1),
    layouts.toFixed(2),
    loaded.shift.toFixed(4),
    Math.max(first.shift, shift).toFixed(4),
  ];
}

/** @param {string} folder a built site @param {string} [only] the address of one page, instead of all; with the id of a part behind a #, that part of it @returns {Promise<string[][]>} a table */
export async function measureFrames(folder, only) {
  const { origin, close } = await serveFolder(folder);
  const browser = await launchChromium();
  const rows = [
    [
      'page',
      'wide',
      'dropped by the screen',
      'p99 shown ms',
      'page late',
      'frames of the page',
      'within 33 ms',
      'turns without one',
      'p95 ms',
      'p99 ms',
      'worst ms',
      'long tasks, first time',
      'longest ms',
      'again',
      'longest ms',
      'work a frame ms',
      'layouts a frame',
      'shift on load',
      'shift while scrolling',
    ],
  ];
  try {
    for (const viewport of sizes)
      rows.push(await measurePage(browser, { name: 'plain text', address: bare, viewport }));
    for (const path of only === undefined ? chaptersOf(folder) : [only])
      for (const viewport of sizes)
        rows.push(await measurePage(browser, { name: path, address: origin + path, viewport }));
  } finally {
    await browser.close();
    close();
  }
  return rows;
}
