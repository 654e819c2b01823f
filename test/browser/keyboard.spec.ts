// The keyboard on every page: Tab goes through it in its order and leaves it again, and skip links lead past what they name.
import { expect, test, type Page } from '@playwright/test';
import { pagesOf, servers } from './pages.ts';
import { desk } from './sizes.ts';
import { timeForAll, visitEach } from './visits.ts';

/** Long pages are made of the same parts as the short ones; their first stops stand for them. */
const most = 60;

/** What the page itself notes of the focus on its way. */
interface Heard {
  stops: Element[];
  left: boolean;
}

/**
 * What holds Tab down until it was pressed so many times. The browser takes the presses in their order, and none waits for an answer,
 * which takes as long as a press.
 */
async function tabsOf(page: Page): Promise<(times: number) => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'rawKeyDown' | 'keyUp', autoRepeat: boolean) =>
    session.send('Input.dispatchKeyEvent', {
      type,
      autoRepeat,
      key: 'Tab',
      code: 'Tab',
      windowsVirtualKeyCode: 9,
    });
  return (times) =>
    Promise.all([
      ...Array.from({ length: times }, (_, i) => send('rawKeyDown', i > 0)),
      send('keyUp', false),
    ]);
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
  const tabs = await tabsOf(page);
  await tabs(1);
  // An embed is one figure and nothing before it.
  if (!path.startsWith('/embed/')) {
    const skip = page.locator(':focus');
    await expect.soft(skip, `${path}: the first stop`).toHaveClass(/skip/);
    await expect.soft(skip, `${path}: the first stop`).toBeInViewport();
  }
  await tabs(most - 1);
  const { count, left, back } = await page.evaluate(() => {
    // An offer that goes away when it is passed has no place in the page any more.
    const { stops: all, left: hasLeft } = globalThis as unknown as Heard;
    const stops = all.filter((stop) => stop.isConnected);
    const follows = (one: Element, other: Element) =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return {
      count: all.length,
      left: hasLeft || document.activeElement === document.body,
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
  await expect.soft(page.locator('main'), path).toBeFocused();

  const skips = page.locator('main .skip');
  const figures = await page
    .locator('[data-step]')
    .evaluateAll((steps) => new Set(steps.map((step) => (step as HTMLElement).dataset['figure'])).size);
  expect
    .soft(await skips.count(), `${path}: a skip link before each figure with steps`)
    .toBeGreaterThanOrEqual(figures);
  for (const link of await skips.all()) {
    // Asked in the page, as often as it draws: an answer from it takes longer than its frame.
    const isSeen = await link.evaluate(async (skipLink) => {
      (skipLink as HTMLElement).focus();
      for (let frame = 0; frame < 100; frame++) {
        const seen = await new Promise<boolean>((done) => {
          const observer = new IntersectionObserver(([entry]) => {
            observer.disconnect();
            done(entry?.isIntersecting ?? false);
          });
          observer.observe(skipLink);
        });
        if (seen) return true;
      }
      return false;
    });
    expect.soft(isSeen, `${path}: a skip link with the focus is in the window`).toBe(true);
    await page.keyboard.press('Enter');
    const landed = await link.evaluate(async (skipLink) => {
      const target = document.getElementById((skipLink as HTMLAnchorElement).hash.slice(1));
      for (let frame = 0; frame < 100 && document.activeElement !== target; frame++)
        await new Promise((done) => requestAnimationFrame(done));
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
    await visitEach(browser, { viewport: desk }, members, async (page, path) => {
      await tabThrough(page, path);
      if (!path.startsWith('/embed/')) await skipAll(page, path);
    });
  });
