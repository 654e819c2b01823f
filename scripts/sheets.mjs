// `npm run sheets`: prints the sheets and keys of lessons to generated/sheets, those whose page changed since they were printed.
//   `-- --all` prints all of them again, as after a change of fonts or of the browser. Needs the project's Chromium.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from './launch-chromium.mjs';
import { root } from './steps/run.mjs';
import { readOrStop } from './steps/stop.mjs';
import { openSiteCode } from './build/site-code.mjs';

/** @typedef {import('../src/teach/files/sheet/printed-sheets.ts').SheetSource} SheetSource */

/** Heights of a row to write in, in millimetres, from roomy to narrow; a page takes the first that fits. */
const rows = Array.from({ length: 37 }, (_, i) => 15 - i / 4);
/** Sizes of letters of a key, in points, from large to small. */
const letters = [10, 9.5, 9, 8.75, 8.5, 8.25, 8];
/** The least size of a sheet's letters, and heights of its drawings in millimetres. */
const leastOfSheets = 8.75;
const drawings = [96, 84, 72, 62, 58];
/** Pages that a key may have: two where its letters stay large enough for that, else three. */
const pagesOfKeys = [2, 3];
const fonts = ['archivo-400.ttf', 'archivo-600.ttf', 'newsreader-display.ttf'];

const { values } = readOrStop(
  () => parseArgs({ options: { all: { type: 'boolean', default: false } } }),
  'expected nothing, or all sheets: npm run sheets -- --all',
);
const code = await openSiteCode({ site: 'https://site.invalid', base: '/base-path/' });
/** @type {import('@playwright/test').Browser | undefined} */
let browser;

/**
 * A grey square that holds the place of a QR code; a build puts in the code whose number is its width, with the site's own address.
 * @param {number} width in pixels
 */
async function greySquare(width) {
  /** @type {typeof import('../src/export/picture/png.ts')} */
  const { pngOf } = await code.load('/src/export/picture/png.ts');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${width}"><path fill="#888" d="M0 0H${width}V${width}H0Z"/></svg>`;
  return Buffer.from(pngOf(svg, 1));
}

/** @param {Uint8Array} pdf */
const pagesOf = (pdf) =>
  (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g) ?? []
  ).length;

/** Sets a measure of the page. @param {import('@playwright/test').Page} page @param {string} name @param {string} value */
const set = (page, name, value) =>
  page.evaluate(
    ([key = '', size = '']) => document.documentElement.style.setProperty(key, size),
    [name, value],
  );

/** Gives the rows of each page the height at which it is full. @param {import('@playwright/test').Page} page @returns {Promise<number>} the first page that has too little room, or -1 */
const fillRows = (page) =>
  page.evaluate((heights) => {
    const sides = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.page')]);
    const full = sides.map((side) =>
      heights.some((height) => {
        side.style.setProperty('--row', `${height}mm`);
        return side.scrollHeight <= side.clientHeight;
      }),
    );
    return full.indexOf(false);
  }, rows);

/**
 * Fills the pages of a sheet, with the largest letters and drawings at which all of it has room.
 * @param {import('@playwright/test').Page} page @param {string} path
 */
async function fillPages(page, path) {
  let long = -1;
  for (const size of letters.filter((points) => points >= leastOfSheets)) {
    await set(page, '--text', `${size}pt`);
    for (const height of drawings) {
      await set(page, '--drawing', `${height}mm`);
      long = await fillRows(page);
      if (long === -1) return;
    }
  }
  const over = await page.evaluate((at) => {
    const side = document.querySelectorAll('.page')[at];
    return side === undefined ? 0 : ((side.scrollHeight - side.clientHeight) / 96) * 25.4;
  }, long);
  throw new Error(
    `${path}: what stands on page ${long + 1} is ${over.toFixed(0)} mm too long for the paper; shorten that side of the sheet in its lesson`,
  );
}

/** @param {import('@playwright/test').Page} page @param {SheetSource} source */
async function printed(page, { path, html, isForPupils }) {
  await page.route('https://site.invalid/**', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    if (fonts.includes(name))
      return route.fulfill({ body: await readFile(join(root, 'generated/fonts', name)) });
    const [, number] = /^code-(\d+)\.png$/.exec(name) ?? [];
    if (number !== undefined)
      return route.fulfill({ contentType: 'image/png', body: await greySquare(Number(number)) });
    return route.fulfill({ contentType: 'text/html', body: html });
  });
  await page.emulateMedia({ media: 'print' });
  await page.goto('https://site.invalid/sheet/', { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  const print = () =>
    page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false });
  if (isForPupils) {
    // The page is laid out as wide as the paper is between its margins.
    const width = path.includes('letter') ? 185.9 : 180;
    await page.setViewportSize({ width: Math.round((width / 25.4) * 96), height: 1000 });
    await fillPages(page, path);
    return print();
  }
  for (const most of pagesOfKeys)
    for (const size of letters) {
      await set(page, '--text', `${size}pt`);
      const pdf = await print();
      if (pagesOf(pdf) <= most) return pdf;
    }
  throw new Error(
    `${path}: the key is longer than ${pagesOfKeys.at(-1)} pages; shorten answers in its lesson`,
  );
}

try {
  /** @type {typeof import('../src/teach/files/sheet/printed-sheets.ts')} */
  const { sheetHashesFile, sheetsFolder, sheetSources } = await code.load(
    '/src/teach/files/sheet/printed-sheets.ts',
  );
  /** @type {typeof import('../src/teach/files/sheet/pdf-traces.ts')} */
  const { withoutTraces } = await code.load('/src/teach/files/sheet/pdf-traces.ts');
  /** @type {typeof import('../src/teach/lessons/read-lessons.ts')} */
  const { lessons } = await code.load('/src/teach/lessons/read-lessons.ts');
  /** @type {Record<string, string>} */
  const before = existsSync(join(root, sheetHashesFile))
    ? JSON.parse(await readFile(join(root, sheetHashesFile), 'utf8'))
    : {};
  const sources = lessons().flatMap((lesson) => sheetSources(lesson));
  const due = sources.filter(
    ({ path, hash }) => values.all || before[path] !== hash || !existsSync(join(root, sheetsFolder, path)),
  );
  if (due.length > 0) browser = await launchChromium();
  for (const source of due) {
    const page = await /** @type {import('@playwright/test').Browser} */ (browser).newPage();
    const pdf = withoutTraces(await printed(page, source));
    await page.close();
    const file = join(root, sheetsFolder, source.path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, pdf);
    console.log(`${sheetsFolder}/${source.path} ${pagesOf(pdf)} pages, ${(pdf.length / 1000).toFixed(0)} kB`);
  }
  const gone = Object.keys(before).filter((path) => !sources.some((source) => source.path === path));
  for (const path of gone) await rm(join(root, sheetsFolder, path), { force: true });
  const hashes = Object.fromEntries(sources.map(({ path, hash }) => [path, hash]));
  if (due.length + gone.length > 0)
    await writeFile(join(root, sheetHashesFile), `${JSON.stringify(hashes, null, 2)}\n`);
  console.log(
    due.length === 0 ? 'Every sheet is printed from its page of today.' : `${due.length} sheets printed`,
  );
} finally {
  await browser?.close();
  await code.close();
}
