// Measures the parts of an embed in the project's Chromium: for `npm run heights` and for the tests that check its results.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bands } from '../../src/export/embed/embed-room.ts';
import { launchChromium } from '../launch-chromium.mjs';
import { root } from '../steps/run.mjs';

/** Both ends of every band: at its lower one words wrap most, and at its upper one a balanced headline may still take a line more. */
const edges = bands.flatMap((from, i) => [from, (bands[i + 1] ?? 1001) - 1]);

/** @typedef {{ heads: Record<string, number[]>, sub: number[], nav: number[], rest: number[] }} MeasuredWords */
/** @typedef {MeasuredWords & { feet: Record<string, number[]>, compact: MeasuredWords }} Measured */
/** Heights of parts in CSS pixels, at one width. @typedef {{ head: number, sub: number, nav: number, source: number, rest: number }} Parts */

/** @param {string} file */
const fontAddress = (file) =>
  `url(data:font/woff2;base64,${readFileSync(join(root, 'node_modules/@fontsource', file)).toString('base64')})`;

/**
 * The faces that most readers have, as a sheet: Gelasio is as wide as Georgia, and Arimo as Arial, letter for letter. Without it the
 * browser measures with its own one font.
 */
function readersFaces() {
  const sheet = readFileSync(join(root, 'src/export/embed/embed.css'), 'utf8');
  const arial = sheet.match(/@font-face \{[^}]*local\('Arial[^}]*\}/g) ?? [];
  if (arial.length !== 2)
    throw new Error(`embed.css has ${arial.length} faces of Arial; expected plain and bold`);
  const twins = arial.map((face) => {
    const weight = face.includes('Arial Bold') ? 700 : 400;
    return face.replace(
      /src:[^;]*;/,
      `src: ${fontAddress(`arimo/files/arimo-latin-${weight}-normal.woff2`)};`,
    );
  });
  const georgia = fontAddress('gelasio/files/gelasio-latin-400-normal.woff2');
  return `${twins.join('\n')}\n@font-face { font-family: Georgia; src: ${georgia}; }`;
}

/**
 * Opens an embed in a frame whose width a script sets, which is much quicker than a window's.
 * @param {import('@playwright/test').Page} page @param {string} address
 */
export async function openInFrame(page, address) {
  const host = new URL('/measured', address).href;
  await page.route(host, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>An embed, measured</title><iframe style="border:0;width:640px;height:900px"></iframe>',
    }),
  );
  await page.setViewportSize({ width: 1200, height: 950 });
  await page.goto(host);
  await page.locator('iframe').evaluate((frame, src) => {
    /** @type {HTMLIFrameElement} */ (frame).src = src;
  }, address);
  const frame = page.frameLocator('iframe');
  await frame.locator('nav button').first().waitFor({ state: 'attached' });
  return frame;
}

/** Puts the readers' faces into an embed, and waits for them. @param {import('@playwright/test').FrameLocator} frame */
export const setReadersFaces = (frame) =>
  frame.locator('html').evaluate(async ({ ownerDocument }, faces) => {
    const style = ownerDocument.createElement('style');
    style.textContent = faces;
    ownerDocument.head.append(style);
    // The latest faces of a name are its faces; a sheet brings them as they are asked for.
    await Promise.all([...ownerDocument.fonts].map((face) => face.load().catch(() => undefined)));
    await ownerDocument.fonts.ready;
  }, readersFaces());

/** The parts at each width. @param {import('@playwright/test').Page} page @param {readonly number[]} widths @returns {Promise<Parts[]>} */
const partsAt = (page, widths) =>
  page.locator('iframe').evaluate((element, all) => {
    const frame = /** @type {HTMLIFrameElement} */ (element);
    return all.map((width) => {
      frame.style.width = `${width}px`;
      /** @param {string} selector */
      const height = (selector) =>
        frame.contentDocument?.querySelector(selector)?.getBoundingClientRect().height ?? 0;
      // Folded sources stand beside the credit, and are no part of the height.
      const parts = ['.title', '.subtitle', 'nav', 'footer > .source'];
      const [head = 0, sub = 0, nav = 0, source = 0] = parts.map(height);
      return { head, sub, nav, source, rest: height('main') - height('.drawing') - head - nav - source };
    });
  }, widths);

/** Presses the button of each view in turn. @param {import('@playwright/test').FrameLocator} frame @param {(view: string) => Promise<void>} look */
export async function eachView(frame, look) {
  const buttons = frame.locator('nav button');
  const views = await buttons.evaluateAll((all) =>
    all.map((button) => button.getAttribute('data-view') ?? ''),
  );
  for (const [i, view] of views.entries()) {
    await buttons.nth(i).click();
    await frame.locator(`nav li:nth-child(${i + 1}) [aria-pressed="true"]`).waitFor();
    await look(view);
  }
}

/** Takes away the room that parts keep: what is measured is what they take. @param {import('@playwright/test').FrameLocator} frame */
export const withoutRoom = (frame) =>
  frame.locator('html').evaluate(({ ownerDocument }) => {
    const style = ownerDocument.createElement('style');
    style.textContent = 'main, main > *, .source { min-height: 0 !important }';
    ownerDocument.head.append(style);
  });

/**
 * Takes away the room that parts keep, and what drawings hold: their height is no part of what is measured here, and to lay one out
 * at each width takes longer than all words do.
 * @param {import('@playwright/test').FrameLocator} frame
 */
async function wordsAlone(frame) {
  await withoutRoom(frame);
  await frame.locator('html').evaluate(({ ownerDocument }) => {
    const style = ownerDocument.createElement('style');
    style.textContent = '.drawing > * { display: none !important }';
    ownerDocument.head.append(style);
  });
}

/** Keeps the greater of a height and the one that stands, in whole pixels. @param {number[]} list @param {number} band @param {number} height */
const keep = (list, band, height) => {
  list[band] = Math.max(list[band] ?? 0, Math.ceil(height - 0.05));
};

/** Keeps what was measured of a view's words. @param {MeasuredWords} measured @param {string} view @param {readonly Parts[]} parts */
function keepWords(measured, view, parts) {
  const heads = (measured.heads[view] ??= []);
  for (const [i, part] of parts.entries()) {
    const band = Math.floor(i / 2);
    keep(heads, band, part.head);
    for (const name of /** @type {const} */ (['sub', 'nav', 'rest'])) keep(measured[name], band, part[name]);
  }
}

/**
 * The compact form of an embed: its words alone differ from view to view, so they are put there without a press.
 * @param {import('@playwright/test').Page} page @param {string} address @param {readonly string[]} views
 * @returns {Promise<MeasuredWords>}
 */
async function compactOf(page, address, views) {
  const frame = await openInFrame(page, `${address}?compact=on`);
  await frame.locator('footer > details').waitFor();
  await wordsAlone(frame);
  /** @type {MeasuredWords} */
  const measured = { heads: {}, sub: [], nav: [], rest: [] };
  const script = await page.evaluate(
    (/** @type {string} */ from) => fetch(from).then((answer) => answer.text()),
    `${address}views.js`,
  );
  /** @type {Record<string, { finding: string, subtitle: string }>} */
  const words = JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1));
  const look = async () => {
    for (const view of views) {
      await frame.locator('main').evaluate((main, own) => {
        for (const [selector, text] of [
          ['h1', own?.finding],
          ['.subtitle', own?.subtitle],
        ])
          /** @type {Element} */ (main.querySelector(selector ?? '')).textContent = text ?? '';
      }, words[view]);
      keepWords(measured, view, await partsAt(page, edges));
    }
  };
  await look();
  await setReadersFaces(frame);
  await look();
  return measured;
}

/**
 * Heights of an embed's parts in whole CSS pixels, one a band: headline and subtitle of each view, the longest
 * subtitle alone, view buttons, limit and sources of each view, the rest, and the words of the compact form. Each is the greatest at
 * both ends of the band, in the browser's own font and in the faces that most readers have.
 * @param {import('@playwright/test').Page} page @param {string} address
 * @returns {Promise<Measured>}
 */
export async function heightsOf(page, address) {
  const frame = await openInFrame(page, address);
  await wordsAlone(frame);
  /** @type {MeasuredWords} */
  const measured = { heads: {}, sub: [], nav: [], rest: [] };
  /** @type {Record<string, number[]>} */
  const feet = {};
  const look = () =>
    eachView(frame, async (view) => {
      const parts = await partsAt(page, edges);
      const own = (feet[view] ??= []);
      keepWords(measured, view, parts);
      for (const [i, { source }] of parts.entries()) keep(own, Math.floor(i / 2), source);
    });
  await look();
  await setReadersFaces(frame);
  await look();
  const { heads, sub, nav, rest } = measured;
  const compact = await compactOf(page, address, Object.keys(heads));
  return { heads, sub, nav, feet, rest, compact };
}

/** Opens the browser; `heightsOf` measures an embed of these files, as if they were served at the address. */
export async function openChromium() {
  const browser = await launchChromium();
  /**
   * A page to which the files of an embed are served, and nothing else.
   * @template T @param {string} address @param {{ html: string, views: string, forms: string }} files the page, and its scripts
   * @param {(page: import('@playwright/test').Page) => Promise<T>} use
   */
  const withEmbed = async (address, { html, views, forms }, use) => {
    const page = await browser.newPage();
    try {
      await page.route('**/*', (route) => route.abort());
      // With any query: it says the form.
      const isPage = (/** @type {URL} */ url) => url.origin + url.pathname === address;
      await page.route(isPage, (route) => route.fulfill({ contentType: 'text/html', body: html }));
      const scripts = { [`${address}views.js`]: views, [new URL('../forms.js', address).href]: forms };
      for (const [path, body] of Object.entries(scripts))
        await page.route(path, (route) => route.fulfill({ contentType: 'text/javascript', body }));
      return await use(page);
    } finally {
      await page.close();
    }
  };
  return {
    withEmbed,
    /** @param {string} address @param {{ html: string, views: string, forms: string }} files */
    heightsOf: (address, files) => withEmbed(address, files, (page) => heightsOf(page, address)),
    close: () => browser.close(),
  };
}
