// Whoever turns a phone, or drags a window wider or lower, goes on reading where they were; turned back, they are where they began.
import { expect, test, type Page } from '@playwright/test';
import { rest } from '../../../src/reading/place/place-when-resized.ts';
import { pageSettles } from '../../../src/reading/place/settling.ts';
import { framesLater, openWhole } from '../settled.ts';
import { desk, phone } from '../sizes.ts';

const step = 'at-separation';
/** Waits until the page knows that its reader rests where they are. */
async function rests(page: Page): Promise<void> {
  await framesLater(page, 3);
  await page.evaluate((time) => new Promise((done) => setTimeout(done, time)), rest);
  await framesLater(page, 3);
}
/** Waits until the page no longer puts right what a change of its size has moved. */
const settles = (page: Page): Promise<void> => page.waitForTimeout(pageSettles + 300);

const place = (page: Page) =>
  page.evaluate((id) => {
    const element = document.getElementById(id);
    const figure = element?.dataset['figure'] ?? '';
    const active = document.querySelector(`[data-step][data-active][data-figure="${figure}"]`);
    const turning = element?.querySelector(':scope > .turning');
    return {
      /** Where it counts as reached. */
      reached: Math.round(turning?.getBoundingClientRect().top ?? -9e9),
      top: Math.round(element?.getBoundingClientRect().top ?? -9e9),
      active: active?.id,
      shown: document.getElementById(figure)?.dataset['shown'],
    };
  }, step);

async function resized(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await rests(page);
  const at = `${width} × ${height}`;
  await expect(async () => {
    const { top, reached } = await place(page);
    expect(top, at).toBeGreaterThan(-0.2 * height);
    expect(top, at).toBeLessThan(0.85 * height);
    expect(reached, at).toBeLessThan(0.76 * height);
  }).toPass({ timeout: 15_000 });
  await expect.poll(async () => (await place(page)).active, { message: at }).toBe(step);
  // In a window as low as a turned phone nothing is pinned, and the step has a drawing of its own.
  if (height >= 576)
    await expect.poll(async () => (await place(page)).shown, { message: at }).toBe('separation');
  else await expect(page.locator(`#${step} .still svg`).first()).toBeVisible();
}

for (const path of ['/', '/chapters/mine-to-magnet/'])
  for (const [name, size, others] of [
    [
      'a desk that is dragged',
      [1440, 900],
      [
        [1200, 900],
        [1000, 900],
        [1440, 700],
      ],
    ],
    ['a phone that is turned', [390, 844], [[844, 390]]],
    ['a tablet that is turned', [768, 1024], [[1024, 768]]],
  ] as const)
    test(`${path}: ${name} keeps the step`, async ({ page }) => {
      const [width, height] = size;
      await page.setViewportSize({ width, height });
      await openWhole(page, `${path}?way=scroll#${step}`);
      await expect.poll(() => place(page)).toMatchObject({ active: step, shown: 'separation' });
      await rests(page);
      const before = await place(page);
      for (const [wide, high] of others) await resized(page, wide, high);
      await resized(page, width, height);
      await settles(page);
      await expect.poll(async () => Math.abs((await place(page)).top - before.top)).toBeLessThan(4);
    });

test('a paragraph between figures stays where it is read', async ({ page }) => {
  await page.setViewportSize(desk);
  await openWhole(page, '/?way=scroll');
  const find = () =>
    page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll<HTMLElement>('.chapter:nth-of-type(3) .prose > p')];
      const one = paragraphs.find(({ offsetHeight }) => offsetHeight > 60);
      if (one === undefined) throw new Error('no paragraph');
      one.dataset['read'] ??= '';
      const top = one.getBoundingClientRect().top;
      return { top, middle: top + one.offsetHeight / 2, height: innerHeight };
    });
  // Twice: what is seen for the first time is laid out only then, and may move.
  for (let turn = 0; turn < 2; turn++) {
    await page.evaluate(
      (top) => scrollBy({ top: top - innerHeight * 0.25, behavior: 'instant' }),
      (await find()).top,
    );
    await rests(page);
  }
  for (const [width, height] of [
    [900, 900],
    [390, 844],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await rests(page);
    await expect(async () => {
      const { middle } = await find();
      expect(middle, `${width} × ${height}`).toBeGreaterThan(0);
      expect(middle, `${width} × ${height}`).toBeLessThan(height * 0.75);
    }).toPass({ timeout: 15_000 });
  }
});

test('who scrolls on after a turn is not held', async ({ page }) => {
  await page.setViewportSize(phone);
  await openWhole(page, `/chapters/mine-to-magnet/?way=scroll#${step}`);
  await expect.poll(async () => (await place(page)).shown).toBe('separation');
  await rests(page);
  await page.setViewportSize({ width: 844, height: 390 });
  await page.mouse.move(300, 200);
  await page.mouse.wheel(0, 700);
  await settles(page);
  const moved = (await place(page)).top;
  expect(moved).toBeLessThan(-100);
});
