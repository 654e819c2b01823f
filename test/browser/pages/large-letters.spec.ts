// A reader who has set the browser's letters to twice their size scrolls no page of a phone sideways, and can still get at what is wide.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { addStyle } from '../added-style.ts';
import { width } from '../looks/width.ts';
import { pagesOf, servers, isAlike } from '../pages.ts';
import { openWhole } from '../settled.ts';

/** A tab of its own, with letters set to 32 px before anything is opened. */
async function withLargeLetters(browser: Browser, wide = 390): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: wide, height: 844 },
    baseURL: servers.plain.origin,
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  return page;
}

/** One page of each kind, and both models. */
const paths = pagesOf(servers.plain).filter(
  (path) =>
    !isAlike(path) ||
    /^(chapters\/(the-valve|waiting-it-out)|charts\/(stock-runway|weakest-link|supply-map))\//.test(path),
);

for (const way of ['scroll', 'steps', 'article'])
  test(`the story and a chapter, read as ${way}`, async ({ browser }) => {
    const page = await withLargeLetters(browser);
    for (const path of ['', 'chapters/mine-to-magnet/']) {
      await openWhole(page, `/${path}?way=${way}`);
      expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(
        32,
      );
      expect(await width.troubles(page), `/${path}`).toEqual([]);
    }
    await page.close();
  });

test('every other kind of page', async ({ browser }) => {
  test.setTimeout(60_000 + paths.length * 8000);
  const page = await withLargeLetters(browser);
  for (const path of paths) {
    await openWhole(page, `/${path}`);
    expect.soft(await width.troubles(page), `/${path}`).toEqual([]);
  }
  await page.close();
});

test('the list of links, where a page and not the browser has large letters', async ({ page }) => {
  for (const wide of [320, 390, 1024, 1366]) {
    await page.setViewportSize({ width: wide, height: 768 });
    await openWhole(page, '/teach/links/');
    await addStyle(page, 'html { font-size: 200% }');
    expect.soft(await width.troubles(page), String(wide)).toEqual([]);
  }
});

test('pages for teachers, on the narrowest phone', async ({ browser }) => {
  const page = await withLargeLetters(browser, 320);
  for (const path of ['', 'links/', 'chain/', 'chain/key/', 'who-says-so/', 'who-says-so/key/']) {
    await openWhole(page, `/teach/${path}`);
    expect.soft(await width.troubles(page), path).toEqual([]);
  }
  await page.close();
});
