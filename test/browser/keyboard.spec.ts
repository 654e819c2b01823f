// The keyboard on every page: Tab goes through it in its order and leaves it again, and skip links lead past what they name.
import { expect, test, type Page } from '@playwright/test';
import { pagesOf, servers } from './pages.ts';
import { timeForAll, visitEach } from './visits.ts';

/** Long pages are made of the same parts as the short ones; their first stops stand for them. */
const most = 60;

/** Presses Tab from the top of the page until the focus leaves it, or often enough. */
async function tabThrough(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const heard = globalThis as unknown as { stops: Element[] };
    heard.stops = [];
    addEventListener('focusin', ({ target }) => heard.stops.push(target as Element), true);
  });
  let left = false;
  for (let press = 0; press < most && !left; press++) {
    await page.keyboard.press('Tab');
    left = await page.evaluate(() => document.activeElement === document.body);
    // An embed is one figure and nothing before it.
    if (press > 0 || path.startsWith('/embed/')) continue;
    const skip = page.locator(':focus');
    await expect.soft(skip, `${path}: the first stop`).toHaveClass(/skip/);
    await expect.soft(skip, `${path}: the first stop`).toBeInViewport();
  }
  const { count, back } = await page.evaluate(() => {
    // An offer that goes away when it is passed has no place in the page any more.
    const { stops: all } = globalThis as unknown as { stops: Element[] };
    const stops = all.filter((stop) => stop.isConnected);
    const follows = (one: Element, other: Element) =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return {
      count: all.length,
      back: stops
        .filter((stop, i) => i > 0 && !follows(stops[i - 1] ?? stop, stop))
        .map((stop) => stop.outerHTML.slice(0, 100)),
    };
  });
  expect.soft(count, `${path}: stops`).toBeGreaterThan(1);
  expect.soft(left || count === most, `${path}: no trap`).toBe(true);
  expect.soft(back, `${path}: stops that go back`).toEqual([]);
}

/** Follows the link past the masthead, and the one before each figure with steps. */
async function skipAll(page: Page, path: string): Promise<void> {
  await page.locator('body > .skip').focus();
  await page.keyboard.press('Enter');
  expect.soft(await page.evaluate(() => document.activeElement?.tagName), path).toBe('MAIN');

  const skips = page.locator('main .skip');
  const figures = await page
    .locator('[data-step]')
    .evaluateAll((steps) => new Set(steps.map((step) => (step as HTMLElement).dataset['figure'])).size);
  expect
    .soft(await skips.count(), `${path}: a skip link before each figure with steps`)
    .toBeGreaterThanOrEqual(figures);
  for (const link of await skips.all()) {
    await link.focus();
    await expect.soft(link, path).toBeInViewport();
    await page.keyboard.press('Enter');
    const landed = await link.evaluate((skipLink) => {
      const target = document.getElementById((skipLink as HTMLAnchorElement).hash.slice(1));
      const passed = [...document.querySelectorAll('[data-step]')].filter(
        (step) =>
          (skipLink.compareDocumentPosition(step) & 4) !== 0 &&
          target !== null &&
          (target.compareDocumentPosition(step) & 2) !== 0,
      );
      return { there: target !== null && document.activeElement === target, passed: passed.length };
    });
    expect.soft(landed.there, path).toBe(true);
    expect.soft(landed.passed, `${path}: steps passed over`).toBeGreaterThan(0);
  }
}

const paths = pagesOf(servers.plain);
for (const [kind, members] of [
  ['embeds and claims', paths.filter((path) => /^(embed|claims)\//.test(path))],
  ['the other pages', paths.filter((path) => !/^(embed|claims)\//.test(path))],
] as const)
  test(`on ${kind} Tab goes through the page in its order and out of it, and skip links skip`, async ({
    browser,
  }) => {
    test.setTimeout(timeForAll(10));
    await visitEach(browser, { viewport: { width: 1440, height: 900 } }, members, async (page, path) => {
      await tabThrough(page, path);
      if (!path.startsWith('/embed/')) await skipAll(page, path);
    });
  });
