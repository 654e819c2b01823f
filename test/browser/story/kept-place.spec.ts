// Whoever reloads the whole story, or comes back to it, goes on reading where they were, however much came late on the first visit.
import { expect, test, type Page } from '@playwright/test';
import { pageSettles } from '../../../src/reading/place/settling.ts';
import { openWhole, settled } from '../settled.ts';
import { desk, phone } from '../sizes.ts';

/** Blocks of the story that never come late, by their number in the page. */
const steady = 'main :is(.prose > p, .prose > h2, .prose > h3, .step, .chapter-head)';
/** Longer than the page may hold a place after it has loaded. */
const rested = pageSettles + 1000;

/** The number and the top of the smallest steady block at the eye line, or of the one next to it. */
const atEyeLine = (page: Page) =>
  page.evaluate((selector) => {
    const line = innerHeight * 0.3;
    const boxes = [...document.querySelectorAll(selector)].map((block, number) => {
      const { top, bottom, height } = block.getBoundingClientRect();
      return { number, top, height, away: Math.max(0, top - line, line - bottom) };
    });
    const seen = boxes.filter(({ height }) => height > 1);
    const [nearest] = seen.toSorted((a, b) => a.away - b.away || a.height - b.height);
    return { number: nearest?.number ?? -1, top: nearest?.top ?? NaN };
  }, steady);
const topOf = (page: Page, number: number) =>
  page.evaluate(
    ([selector, at]) => document.querySelectorAll(selector)[at]?.getBoundingClientRect().top ?? NaN,
    [steady, number] as const,
  );

/** Scrolls on by hand, in turns of the wheel, until the page has been scrolled so far from where it stands. */
async function scrollOn(page: Page, by: number): Promise<void> {
  await page.mouse.move(200, 400);
  const goal = (await page.evaluate(() => scrollY)) + by;
  const ahead = () => page.evaluate((to) => to - scrollY, goal);
  for (let left = by; left > 50; left = await ahead()) {
    await page.mouse.wheel(0, Math.min(800, left));
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
  await settled(page);
}

async function reload(page: Page): Promise<void> {
  await page.reload({ waitUntil: 'load' });
  await settled(page);
  await page.waitForTimeout(rested);
}

for (const [device, viewport] of Object.entries({ phone, desk }))
  for (const [name, path, by] of [
    ['read from the cover on', '/?way=scroll', 60_000],
    ['opened at a heading', '/?way=scroll#separation-dates', 2400],
    ['opened at a step', '/?way=scroll#one-pipe-through-china', 1200],
  ] as const)
    test(`a story ${name} on a ${device} stays where it is read over three reloads`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await openWhole(page, path);
      await scrollOn(page, by);
      await page.waitForTimeout(rested);
      const { number, top } = await atEyeLine(page);
      const moved = async () => Math.abs((await topOf(page, number)) - top);
      for (let turn = 0; turn < 3; turn++) {
        await reload(page);
        await expect.poll(moved).toBeLessThan(60);
      }
      await page.goto('/methods/', { waitUntil: 'load' });
      await page.goBack({ waitUntil: 'load' });
      await settled(page);
      await expect.poll(moved).toBeLessThan(60);
    });

test('who scrolls on while the story comes back is not held', async ({ page }) => {
  await page.setViewportSize(phone);
  await openWhole(page, '/?way=scroll');
  await scrollOn(page, 36_000);
  await page.waitForTimeout(rested);
  const scrolled = () => page.evaluate(() => scrollY);
  const left = await scrolled();
  await page.reload({ waitUntil: 'load' });
  await page.mouse.wheel(0, 1200);
  await expect.poll(scrolled).toBeGreaterThan(left + 800);
  // Until the turn of the wheel has run out.
  await page.waitForTimeout(500);
  const moved = await atEyeLine(page);
  await page.waitForTimeout(rested);
  expect(Math.abs((await topOf(page, moved.number)) - moved.top)).toBeLessThan(60);
});
