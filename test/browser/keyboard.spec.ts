// The keyboard on every page: Tab goes through it in its order and leaves it again, and skip links lead past what they name.
import { expect, test, type Page } from '@playwright/test';
import { pagesOf, servers } from './pages.ts';
import { timeForAll, visitEach } from './visits.ts';

/** Long pages are made of the same parts as the short ones; their first stops stand for them. */
const most = 60;

/** What the page itself notes of the focus on its way. */
interface Heard {
  stops: Element[];
  left: boolean;
}

/** Presses Tab from the top of the page until the focus leaves it, or often enough. */
async function tabThrough(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const heard = Object.assign(globalThis, { stops: [], left: false }) as unknown as Heard;
    addEventListener('focusin', ({ target }) => heard.stops.push(target as Element), true);
    // Once the focus is out of the page, Tab brings it back no more.
    const stays = (event: KeyboardEvent) => {
      if (event.key !== 'Tab') return;
      heard.left ||= heard.stops.length > 0 && document.activeElement === document.body;
      if (heard.left) event.preventDefault();
    };
    addEventListener('keydown', stays, true);
  });
  const hasLeft = () =>
    page.evaluate(() => {
      const { stops, left } = globalThis as unknown as Heard;
      return left || (stops.length > 0 && document.activeElement === document.body);
    });
  await page.keyboard.press('Tab');
  // An embed is one figure and nothing before it.
  if (!path.startsWith('/embed/')) {
    const skip = page.locator(':focus');
    await expect.soft(skip, `${path}: the first stop`).toHaveClass(/skip/);
    await expect.soft(skip, `${path}: the first stop`).toBeInViewport();
  }
  let left = false;
  for (let press = 1; press < most && !left; press++) {
    await page.keyboard.press('Tab');
    // Asked after every tenth: most pages have many stops, and an answer takes as long as a press.
    if (press % 10 === 0 || press === most - 1) left = await hasLeft();
  }
  const { count, back } = await page.evaluate(() => {
    // An offer that goes away when it is passed has no place in the page any more.
    const { stops: all } = globalThis as unknown as Heard;
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
