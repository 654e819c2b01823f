// Measures what a reader's browser loads: at first view, and after scrolling to the end.
import { brotliCompressSync, constants } from 'node:zlib';
import { launchChromium } from '../launch-chromium.mjs';
import { serveFolder } from '../serve-folder.mjs';
import { kB } from './table.mjs';

/** @typedef {'html' | 'js' | 'css' | 'fonts' | 'other'} Kind */
/** @typedef {Record<Kind, number> & { requests: number }} Weight */

const pages = [
  { path: '/', marks: { first: 'first view ≤ 60 kB HTML, ≤ 20 kB script, ≤ 14 requests' } },
  {
    path: '/chapters/mine-to-magnet/',
    marks: { first: '≤ 45 kB HTML, first view ≤ 110 kB with fonts, ≤ 20 kB script' },
  },
  { path: '/charts/mine-to-magnet/', marks: {} },
  { path: '/charts/weakest-link/', marks: {} },
  { path: '/embed/weakest-link/?view=all-promised&slip=3', marks: { first: 'touched ≤ 40 kB in all' } },
];

/** @type {[RegExp, Kind][]} */
const kinds = [
  [/html/, 'html'],
  [/javascript/, 'js'],
  [/css/, 'css'],
  [/font/, 'fonts'],
];

/** @param {Buffer} body */
const brotli = (body) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The bytes of scripts that stand inside an HTML page, compressed alone. @param {string} html */
function inlineScript(html) {
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !/type="(application|text)\/(ld\+)?json"/.test(attributes))
    .map(([, , code = '']) => code);
  const all = scripts.join('\n');
  return all === '' ? 0 : brotli(Buffer.from(all));
}

/** @param {import('@playwright/test').Response} response */
async function weigh(response) {
  const type = response.headers()['content-type'] ?? '';
  const body = await response.body();
  const kind = kinds.find(([pattern]) => pattern.test(type))?.[1] ?? 'other';
  const packed = /font|image\/png|zip/.test(type);
  const inline = kind === 'html' ? inlineScript(body.toString()) : 0;
  return { kind, bytes: packed ? body.length : brotli(body), inline };
}

/** @param {import('@playwright/test').Page} page */
async function scrollToEnd(page) {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) {
      scrollTo(0, y);
      await new Promise((done) => setTimeout(done, 100));
    }
  });
  await page.waitForTimeout(1000);
}

/** @param {string} name @param {import('@playwright/test').Response[]} responses @param {string} mark */
async function row(name, responses, mark) {
  const sum = { html: 0, js: 0, css: 0, fonts: 0, other: 0 };
  let inline = 0;
  for (const weighed of await Promise.all(responses.map(weigh))) {
    sum[weighed.kind] += weighed.bytes;
    inline += weighed.inline;
  }
  const total = Object.values(sum).reduce((a, b) => a + b, 0);
  const parts = [sum.html, sum.js, inline, sum.css, sum.fonts, sum.other, total].map(kB);
  return [name, ...parts, String(responses.length), mark];
}

/** @param {string} folder a built site @param {string} [only] the address of one page, instead of all @returns {Promise<string[][]>} a table, in kB */
export async function measureBytes(folder, only) {
  const { origin, close } = await serveFolder(folder);
  const browser = await launchChromium();
  const rows = [
    [
      'page',
      'HTML',
      'JS',
      'inline JS (in HTML)',
      'CSS',
      'fonts',
      'other',
      'sum kB',
      'requests',
      'mark to reach',
    ],
  ];
  try {
    for (const { path, marks } of only === undefined ? pages : [{ path: only, marks: {} }]) {
      const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
      /** @type {import('@playwright/test').Response[]} */
      const responses = [];
      page.on('response', (response) => {
        if (response.url().startsWith(origin)) responses.push(response);
      });
      const first = await page.goto(origin + path, { waitUntil: 'load' });
      if (!first?.ok()) {
        rows.push([`${path} (missing: ${first?.status() ?? 'no answer'})`]);
        await page.close();
        continue;
      }
      await page.waitForTimeout(1000);
      rows.push(await row(`${path} first view`, [...responses], marks.first ?? ''));
      await scrollToEnd(page);
      rows.push(await row(`${path} scrolled`, responses, ''));
      await page.close();
    }
  } finally {
    await browser.close();
    close();
  }
  return rows;
}
