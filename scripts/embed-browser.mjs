// Measures the height of an embed in the project's Chromium: for `npm run heights` and for the test that keeps it honest.
import { launchChromium } from './launch-chromium.mjs';

/** Widths of a frame for which heights are published, in CSS pixels. */
export const widths = [320, 360, 400, 480, 600, 640, 800, 960];

/**
 * Heights of an embed by width: at each the tallest of its views, so that no view is cut in a frame of fixed height.
 * @param {import('@playwright/test').Page} page @param {string} address
 * @returns {Promise<Record<string, number>>}
 */
export async function heightsOf(page, address) {
  await page.setViewportSize({ width: 640, height: 900 });
  await page.goto(address, { waitUntil: 'load' });
  const buttons = page.locator('nav button');
  /** @type {Record<string, number>} */
  const heights = {};
  for (let i = 0; i < (await buttons.count()); i++) {
    await buttons.nth(i).click();
    await page.locator(`nav li:nth-child(${i + 1}) [aria-pressed="true"]`).waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      heights[width] = Math.max(heights[width] ?? 0, height);
    }
  }
  return heights;
}

/** Opens the browser; `heightsOf` measures an address in a page of its own. */
export async function openChromium() {
  const browser = await launchChromium();
  return {
    /** @param {string} address */
    heightsOf: async (address) => {
      const page = await browser.newPage();
      try {
        return await heightsOf(page, address);
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}
