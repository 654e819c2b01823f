// A link to a step leads there however late the page's parts come.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { linkSettles } from '../../../src/reading/place/settling.ts';
import { delayScripts } from '../delayed-scripts.ts';
import { framesLater, openWhole } from '../settled.ts';
import { phone } from '../sizes.ts';

/** Opens a step by its link, at phone size, while the faces do not come: it is held until they do. */
async function openHeld(page: Page): Promise<{ readonly step: Locator; readonly sendFaces: () => void }> {
  await page.setViewportSize(phone);
  let sendFaces = () => {};
  const faces = new Promise<void>((send) => (sendFaces = send));
  await page.route('**/*.woff2', async (route) => {
    await faces;
    await route.continue();
  });
  await page.goto('/chapters/mine-to-magnet/?way=scroll#at-separation', { waitUntil: 'domcontentloaded' });
  const step = page.locator('#at-separation');
  await expect(step).toHaveAttribute('data-active', '');
  await framesLater(page, 10);
  return { step, sendFaces: () => sendFaces() };
}

/** In the page: something grows above all, in a browser that does not hold what is seen by itself. */
const growAbove = () => {
  document.documentElement.style.overflowAnchor = 'none';
  const late = document.createElement('hr');
  late.style.height = '900px';
  document.querySelector('main')?.prepend(late);
};

test('a step that a link names is held until the faces have come', async ({ page }) => {
  const { step, sendFaces } = await openHeld(page);
  // Longer than it is held for by itself.
  await page.waitForTimeout(linkSettles + 300);
  const top = () => step.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const led = await top();
  // What grows above it, in a browser that does not hold what is seen by itself.
  await page.evaluate(growAbove);
  await expect.poll(top).toBe(led);
  sendFaces();
  await page.evaluate(() => document.fonts.ready);
  await expect(step).toHaveAttribute('data-active', '');
  // Whoever goes on is not held.
  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, 1500);
  await expect.poll(top).toBeLessThan(led - 1000);
});

for (const [name, goOn] of [
  ['the page is scrolled elsewhere', () => scrollTo({ top: 0, behavior: 'instant' })],
  ['the focus goes elsewhere', () => document.querySelector<HTMLElement>('header a')?.focus()],
] as const)
  test(`a step that a link names is not held once ${name}, though the page grows in that frame`, async ({
    page,
  }) => {
    await openHeld(page);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await page.evaluate(
      `(() => { requestAnimationFrame(() => { (${growAbove.toString()})(); (${goOn.toString()})(); }); })()`,
    );
    await framesLater(page, 30);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(300);
  });

test('whoever has moved the focus on before the page hears of a link is not brought back', async ({
  page,
}) => {
  await openWhole(page, '/?way=scroll');
  await page.keyboard.press('Tab');
  await page.mouse.wheel(0, 300);
  // What holds the target of a link comes with the first scroll.
  await expect(page.locator('.steps[style*="--findings-end"]').first()).toBeAttached();
  await page.waitForLoadState('networkidle');
  const skips = page.locator('main .skip');
  // In one task: the page hears of its new address only after it.
  await skips.evaluateAll(([first, , third]) => {
    (first as HTMLElement).click();
    (third as HTMLElement).focus();
  });
  await framesLater(page, 20);
  await expect(skips.nth(2)).toBeFocused();
  await expect(skips.nth(2)).toBeInViewport();
});

test('reading by steps, the focus stays in sight where what holds the target of a link comes after it has moved on', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  const send = await delayScripts(page, /\/scrolled-page\.[^/]+\.js$/);
  await page.goto('/chapters/mine-to-magnet/?way=steps#at-separation');
  await expect(page.locator('#figure-mine-to-magnet')).toHaveAttribute('data-shown', 'separation');
  const focused = page.locator('#at-separation .share-open');
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(focused).toBeFocused({ timeout: 200 });
  }).toPass();
  await expect(focused).toBeInViewport({ ratio: 1 });
  const came = page.waitForResponse(/\/scrolled-page\./);
  send();
  await (await came).finished();
  await framesLater(page, 20);
  await expect(focused).toBeFocused();
  await expect(focused).toBeInViewport({ ratio: 1 });
});

/** Notes of each frame where a chapter's top stood in the window as that was painted, once a link has led to it. */
const noteTops = (id: string) => {
  const tops: number[] = [];
  Object.assign(globalThis, { tops });
  // A message comes after the paint: what a script of the frame puts right before that nobody sees.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const top = document.getElementById(id)?.getBoundingClientRect().top ?? Infinity;
    if (tops.length > 0 || Math.abs(top) < innerHeight) tops.push(top);
    requestAnimationFrame(() => port2.postMessage(''));
  };
  port2.postMessage('');
};
const notedTops = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { tops: readonly number[] }).tops);

for (const [name, id, follow] of [
  [
    'a link from elsewhere',
    'chapter-waiting-it-out',
    async (page: Page, id: string) => {
      await page.addInitScript(noteTops, id);
      await openWhole(page, `/?way=scroll#${id}`);
    },
  ],
  [
    'the list of chapters',
    'chapter-the-threat-behind',
    async (page: Page, id: string) => {
      await openWhole(page, '/?way=scroll');
      await page.evaluate(noteTops, id);
      const link = page.locator(`main a[href="#${id}"]`).first();
      // The first scroll brings the script that measures headlines and slips.
      await link.scrollIntoViewIfNeeded();
      await expect(page.locator('.steps[style*="--findings-end"]').first()).toBeAttached();
      await link.click();
    },
  ],
] as const)
  test(`${name} leads to a chapter that stays where it is`, async ({ page }) => {
    await page.setViewportSize(phone);
    await follow(page, id);
    await expect.poll(async () => (await notedTops(page)).length).toBeGreaterThan(20);
    const tops = await notedTops(page);
    const last = tops.at(-1) ?? NaN;
    // At the top of the window, to a part of a pixel.
    expect(last).toBeGreaterThan(-1);
    expect(last).toBeLessThan(60);
    // Faces and slips that come at last move it by a few lines, not by the chapter above.
    for (const top of tops) expect(Math.abs(top - last)).toBeLessThan(60);
  });
