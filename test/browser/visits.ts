// Opens pages of the build in one browser tab, one after the other, as a certain reader sees them.
import { test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { pagesOf, servers } from './pages.ts';
import { openLoaded } from './settled.ts';

/** Ways of reading that a stylesheet lays out; a page without steps looks the same in all. */
const ways = ['scroll', 'steps', 'article'] as const;
export type Way = (typeof ways)[number];

/** Opens the page anew for a way of reading, as a link that asks for it does. */
export async function readAs(page: Page, way: Way): Promise<void> {
  const address = new URL(page.url());
  if ((await page.evaluate(() => document.documentElement.dataset['way'] ?? 'scroll')) === way) return;
  address.searchParams.set('way', way);
  await openLoaded(page, address.href);
  // Step by step a screen is shown once the script has chosen it.
  if (way === 'steps') await page.waitForSelector('html[data-stepping]', { state: 'attached' });
}

/** The ways in which a page can look different. */
export const waysOf = async (page: Page): Promise<readonly Way[]> =>
  (await page.locator('[data-step]').count()) > 0 ? ways : ['scroll'];

/** Calls `look` with each of these pages, loaded and its fonts there. */
export async function visitEach(
  browser: Browser,
  options: BrowserContextOptions,
  paths: readonly string[],
  look: (page: Page, path: string) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    baseURL: servers.plain.origin,
    ...options,
  });
  const page = await context.newPage();
  for (const path of paths)
    // Without a step of its own, each call looks through all calls of its test before it.
    await test.step(`/${path}`, async () => {
      await openLoaded(page, `/${path}`);
      await look(page, `/${path}`);
    });
  await context.close();
}

/** Time for a test that visits every page: it grows with the site. */
export const timeForAll = (secondsEach: number): number =>
  20_000 + pagesOf(servers.plain).length * secondsEach * 1000;
