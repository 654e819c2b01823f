// A reader who has set the browser's letters to twice their size scrolls no page of a phone sideways, and can still get at what is wide.
import { expect, test } from '@playwright/test';
import { findChromium } from '../../../scripts/chromium.mjs';
import { width } from '../looks/width.ts';
import { pagesOf, servers, isAlike } from '../pages.ts';
import { openWhole } from '../settled.ts';

const { executablePath, args, env } = await findChromium();
test.use({
  launchOptions: {
    executablePath,
    args: [...args, '--blink-settings=defaultFontSize=32'],
    env: { ...(process.env as Record<string, string>), ...env },
  },
  viewport: { width: 390, height: 844 },
});

/** One page of each kind, and both models. */
const paths = pagesOf(servers.plain).filter(
  (path) =>
    !isAlike(path) ||
    /^(chapters\/(the-valve|waiting-it-out)|charts\/(stock-runway|weakest-link|supply-map))\//.test(path),
);

for (const way of ['scroll', 'steps', 'article'])
  test(`the story and a chapter, read as ${way}`, async ({ page }) => {
    for (const path of ['', 'chapters/mine-to-magnet/']) {
      await openWhole(page, `/${path}?way=${way}`);
      expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(
        32,
      );
      expect(await width.troubles(page), `/${path}`).toEqual([]);
    }
  });

test('every other kind of page', async ({ page }) => {
  test.setTimeout(60_000 + paths.length * 8000);
  for (const path of paths) {
    await openWhole(page, `/${path}`);
    expect.soft(await width.troubles(page), `/${path}`).toEqual([]);
  }
});
