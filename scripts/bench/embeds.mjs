// Measures every embed: bytes before and after a touch, requests, fonts, layout shift, and how soon it paints beside pages with
// the same drawing and nothing else, on a processor four times slower: over slow 4G, as readers load it, and from the machine itself.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from '../launch-chromium.mjs';
import { weighEmbeds } from '../embeds/embed-weights.mjs';
import { serveFolder } from '../serve-folder.mjs';
import { median } from './median.mjs';
import { takeNotes } from './page-notes.mjs';
import { slow4g, slowdown } from './phone.mjs';
import { kB } from './table.mjs';

/** A newsroom's column on a phone. */
const viewport = { width: 360, height: 900 };
const marks = { median: 6500, most: 9000, script: 1620, requests: 2, touched: 40_000, paint: 1.1 };

/**
 * Pages with an embed's narrow drawing and nothing else: one that looks the same, with the embed's colours and faces, and one
 * without any of its style. @param {string} html the embed's
 */
function barePages(html) {
  const drawing = /<div class="narrow">[\s\S]*?<\/svg><\/div>/.exec(html)?.[0] ?? '';
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
  const plain = 'body{margin:0}svg{display:block;width:100%;font-family:Arial}';
  /** @param {string} css */
  const page = (css) =>
    `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title><style>${css}</style>${drawing}`;
  return [page(style), page(plain)];
}

/** @typedef {import('./page-notes.mjs').PageNotes} PageNotes */
/** Of each page and frame. @type {['layout-shift', 'largest-contentful-paint']} */
const observed = ['layout-shift', 'largest-contentful-paint'];
/** @param {import('@playwright/test').Page | import('@playwright/test').Frame} page */
const readNotes = (page) =>
  page.evaluate(() => {
    const { notes } = /** @type {{ notes: PageNotes }} */ (/** @type {unknown} */ (globalThis));
    const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return { ...notes, first };
  });

/** Times to paint, in ms. @param {import('@playwright/test').Page} page @param {string} address */
async function paint(page, address) {
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return readNotes(page);
}

/**
 * Medians, in ms, of the times to paint of these pages. The pages take turns, and the browser caches nothing between visits.
 * @param {import('@playwright/test').Browser} browser @param {readonly string[]} addresses
 * @param {{ runs: number, net?: typeof slow4g }} how without a net, as fast as the machine gives a page
 */
async function paintAll(browser, addresses, { runs, net }) {
  const page = await browser.newPage({ viewport });
  await page.addInitScript(takeNotes, observed);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (net) await devtools.send('Network.emulateNetworkConditions', net);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  for (const address of addresses) await paint(page, address); // the server packs, and what the machine keeps is warm
  /** @type {{ first: number, largest: number }[][]} */
  const painted = addresses.map(() => []);
  for (let run = 0; run < runs; run++)
    for (const [i, address] of addresses.entries()) painted[i]?.push(await paint(page, address));
  await page.close();
  return painted.map((all) => ({
    first: median(all.map(({ first }) => first)),
    largest: median(all.map(({ largest }) => largest)),
  }));
}

/**
 * Requests, fonts and layout shift of an embed in a column of a host page.
 * @param {import('@playwright/test').Browser} browser @param {string} origin @param {string} id
 */
async function lookInHost(browser, origin, id) {
  const page = await browser.newPage({ viewport });
  const asked = new Set();
  await page.addInitScript(takeNotes, observed);
  page.on('request', (request) => asked.add(request.url()));
  await page.goto(`${origin}/bench/${id}-host.html`, { waitUntil: 'networkidle' });
  const embed = page.frames()[1];
  if (embed === undefined) throw new Error(`${id}: the host has no frame`);
  const requests = asked.size - 1;
  const fonts = [...asked].filter((url) => /\.woff2?$/.test(url)).length;
  const shift = (await readNotes(page)).shift + (await readNotes(embed)).shift;
  await page.close();
  return { requests, fonts, shift };
}

/** Pages of our own beside the embed: its drawing alone, twice, and a host that frames it. @param {string} folder @param {string} id */
function writePages(folder, id) {
  const bench = join(folder, 'bench');
  const html = readFileSync(join(folder, 'embed', id, 'index.html'), 'utf8');
  const data = JSON.parse(readFileSync(join(folder, 'charts', `${id}.json`), 'utf8'));
  for (const [i, bare] of barePages(html).entries()) writeFileSync(join(bench, `${id}-${i}.html`), bare);
  writeFileSync(
    join(bench, `${id}-host.html`),
    `<!doctype html><title>Host</title><p>Before</p><iframe src="/embed/${id}/" width="${viewport.width}" height="${data.heights[viewport.width]}" style="border:0;max-width:100%"></iframe><p>After</p>`,
  );
}

/** @typedef {Awaited<ReturnType<typeof measureOne>>} Measured */
/**
 * @param {import('@playwright/test').Browser} browser @param {string} origin @param {string} id
 * @param {number} runs how often each page is painted
 */
async function measureOne(browser, origin, id, runs) {
  const looked = await lookInHost(browser, origin, id);
  const addresses = [`embed/${id}/`, `bench/${id}-0.html`, `bench/${id}-1.html`].map(
    (path) => `${origin}/${path}`,
  );
  const [own, bare] = await paintAll(browser, addresses.slice(0, 2), { runs, net: slow4g });
  const [ownHere, bareHere, unstyled] = await paintAll(browser, addresses, { runs });
  return {
    id,
    ...looked,
    own: own?.first ?? 0,
    bare: bare?.first ?? 0,
    largest: own?.largest ?? 0,
    unstyled: unstyled?.first ?? 0,
    ratio: (own?.first ?? 0) / (bare?.first ?? 1),
    ratioHere: (ownHere?.first ?? 0) / (bareHere?.first ?? 1),
  };
}

/** @typedef {import('../embeds/embed-weights.mjs').Weight} Weight */
/** @param {Measured} measured @param {Weight | undefined} weight */
function rowOf({ id, requests, fonts, shift, own, bare, largest, unstyled, ratio, ratioHere }, weight) {
  const { page = 0, script = 0, views = 0, model } = weight ?? {};
  return [
    id,
    kB(page),
    kB(script),
    String(requests),
    String(fonts),
    kB(page + views),
    model === undefined ? '' : kB(page + model),
    own.toFixed(0),
    bare.toFixed(0),
    ratio.toFixed(2),
    largest.toFixed(0),
    ratioHere.toFixed(2),
    unstyled.toFixed(0),
    shift.toFixed(4),
  ];
}

/** A row that sums up all embeds. @param {string} name @param {(numbers: number[]) => number} of @param {Weight[]} weights @param {Measured[]} measured @param {string} script */
function summed(name, of, weights, measured, script) {
  const touched = weights.map(({ page, views, model = 0 }) => page + Math.max(views, model));
  const ratios = [of(measured.map(({ ratio }) => ratio)), of(measured.map(({ ratioHere }) => ratioHere))];
  const [ratio = '', ratioHere = ''] = ratios.map((each) => each.toFixed(2));
  const page = kB(of(weights.map((weight) => weight.page)));
  return [name, page, script, '', '', kB(of(touched)), '', '', '', ratio, '', ratioHere];
}

const heads = [
  'embed',
  'loads kB',
  'script kB',
  'requests',
  'fonts',
  'view kB',
  'settings kB',
  'first paint ms',
  'drawing alone ms',
  'ratio',
  'largest paint ms',
  'ratio without net',
  'unstyled ms',
  'shift',
];

/**
 * @param {string} folder a built site
 * @param {{ runs?: number }} [options] how often each page is painted
 * @returns {Promise<string[][]>} a table
 */
export async function measureEmbeds(folder, { runs = 15 } = {}) {
  const weights = weighEmbeds(folder);
  const bench = join(folder, 'bench');
  mkdirSync(bench, { recursive: true });
  const { origin, close } = await serveFolder(folder, { packed: true });
  const browser = await launchChromium();
  /** @type {Measured[]} */
  const measured = [];
  try {
    for (const id of Object.keys(weights)) {
      writePages(folder, id);
      measured.push(await measureOne(browser, origin, id, runs));
    }
  } finally {
    await browser.close();
    close();
    rmSync(bench, { recursive: true });
  }
  const all = Object.values(weights);
  const most = (/** @type {number[]} */ numbers) => Math.max(...numbers);
  const { script, requests, touched } = marks;
  return [
    heads,
    ...measured.map((each) => rowOf(each, weights[each.id])),
    summed('median', median, all, measured, ''),
    summed('most', most, all, measured, kB(most(all.map((weight) => weight.script)))),
    [
      'mark to reach',
      `${kB(marks.median)} median`,
      ...[
        kB(script),
        String(requests),
        '0',
        kB(touched),
        kB(touched),
        '',
        '',
        String(marks.paint),
        '',
        '',
        '',
        '0',
      ],
    ],
    ['', `${kB(marks.most)} most`],
  ];
}
