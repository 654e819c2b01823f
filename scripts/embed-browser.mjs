// Measures the parts of an embed in the project's Chromium: for `npm run heights` and for the test that keeps them honest.
import { launchChromium } from './launch-chromium.mjs';

/** Widths of a frame at which words are measured, in CSS pixels: the bands of src/export/embed/embed-room.ts. */
export const bands = [280, 320, 360, 400, 440, 480, 540, 600, 660, 720, 800, 880];

/** @typedef {{ heads: Record<string, number[]>, sub: number[], nav: number[], feet: Record<string, number[]>, rest: number[] }} Measured */

/**
 * Heights of an embed's parts in whole CSS pixels, one a band: headline and subtitle of each view, the longest
 * subtitle alone, view buttons, limit and sources of each view, the rest.
 * @param {import('@playwright/test').Page} page @param {string} address
 * @returns {Promise<Measured>}
 */
export async function heightsOf(page, address) {
  await page.setViewportSize({ width: 640, height: 900 });
  await page.goto(address, { waitUntil: 'load' });
  // What is measured is what the parts take, not the room they keep.
  await page.addStyleTag({ content: 'main > *, .source { min-height: 0 !important }' });
  const buttons = page.locator('nav button');
  const views = await page.evaluate(() =>
    [...document.querySelectorAll('nav button')].map((button) => button.getAttribute('data-view') ?? ''),
  );
  /** @type {Measured} */
  const measured = { heads: {}, sub: [], nav: [], feet: {}, rest: [] };
  for (const [i, view] of views.entries()) {
    await buttons.nth(i).click();
    await page.locator(`nav li:nth-child(${i + 1}) [aria-pressed="true"]`).waitFor();
    measured.heads[view] = [];
    measured.feet[view] = [];
    for (const [band, width] of bands.entries()) {
      await page.setViewportSize({ width, height: 900 });
      const parts = await page.evaluate(() => {
        /** @param {string} selector */
        const height = (selector) => document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
        const [head = 0, sub = 0, nav = 0, source = 0] = ['.title', '.subtitle', 'nav', '.source'].map(
          height,
        );
        return { head, sub, nav, source, rest: height('main') - height('.drawing') - head - nav - source };
      });
      measured.heads[view].push(Math.ceil(parts.head));
      measured.feet[view].push(Math.ceil(parts.source - 0.05));
      for (const part of /** @type {const} */ (['sub', 'nav', 'rest']))
        measured[part][band] = Math.max(measured[part][band] ?? 0, Math.ceil(parts[part] - 0.05));
    }
  }
  return measured;
}

/** Opens the browser; `heightsOf` measures an embed of these files, as if they were served at the address. */
export async function openChromium() {
  const browser = await launchChromium();
  return {
    /** @param {string} address @param {{ html: string, views: string }} files the page, and its script `views.js` */
    heightsOf: async (address, { html, views }) => {
      const page = await browser.newPage();
      try {
        await page.route('**/*', (route) => route.abort());
        await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: html }));
        await page.route(`${address}views.js`, (route) =>
          route.fulfill({ contentType: 'text/javascript', body: views }),
        );
        return await heightsOf(page, address);
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}
