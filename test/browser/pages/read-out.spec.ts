// What a mark says when it is pointed at, tapped or reached by keyboard: on a chart's page, in the story and in an embed.
import { expect, test, type Page } from '@playwright/test';
import { standsStill } from '../figure-state.ts';
import { framesLater, openWhole } from '../settled.ts';
import { desk, phone } from '../sizes.ts';

const slip = '.read-out';

/** The middle of a mark of the wide drawing. */
async function middleOf(page: Page, mark: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(mark).first().boundingBox();
  if (box === null) throw new Error(`${mark} is not seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Moves the pointer about a place, as a hand does, until the slip is read: a drawing that still moves reads nothing. */
const pointUntilRead = async (page: Page, x: number, y: number, words: string | RegExp): Promise<void> => {
  let move = 0;
  await expect(async () => {
    await page.mouse.move(x + (move++ % 2), y);
    await expect(page.locator(slip)).toContainText(words, { timeout: 500 });
  }).toPass();
};

test.describe('at a desk', () => {
  test.use({ viewport: desk });

  for (const [place, address, stage] of [
    ['a chart’s page', '/charts/price-shocks/', '.stage'],
    ['an embed', '/embed/price-shocks/', '.drawing'],
  ] as const)
    test(`a pointer on a mark of ${place} reads it, beside the mark and in the frame; leaving takes it away`, async ({
      page,
    }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await openWhole(page, address);
      expect(asked.filter((url) => url.endsWith('marks.js'))).toEqual([]);
      const mark = `${stage} .wide path.fill-paper.stroke-ink`;
      const { x, y } = await middleOf(page, mark);
      await pointUntilRead(page, x - 2, y, /Terbium|Dysprosium|Neodymium/);
      await expect(page.locator(slip)).toBeVisible();
      const [paper, own] = await Promise.all([
        page.locator(slip).boundingBox(),
        page.locator(mark).first().boundingBox(),
      ]);
      if (paper === null || own === null) throw new Error('slip and mark are seen');
      const apart =
        paper.x + paper.width <= own.x ||
        own.x + own.width <= paper.x ||
        paper.y + paper.height <= own.y ||
        own.y + own.height <= paper.y;
      expect(apart, 'the slip does not cover its mark').toBe(true);
      expect(paper.x).toBeGreaterThanOrEqual(0);
      expect(paper.x + paper.width).toBeLessThanOrEqual(desk.width);
      await page.mouse.move(2, 2);
      await expect(page.locator(slip)).toBeHidden();
    });

  test('arrow keys go from mark to mark, say each once, and Escape or another view closes it', async ({
    page,
  }) => {
    await openWhole(page, '/charts/promise-and-plant/');
    const stage = page.locator('.stage');
    await stage.focus();
    await expect(stage).toHaveAttribute('data-read', 'promise-and-plant');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator(slip)).toContainText('Capacity counted');
    const first = await page.locator(slip).innerText();
    await expect(page.locator('.read-said')).not.toBeEmpty();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator(slip).innerText()).not.toBe(first);
    await page.keyboard.press('Escape');
    await expect(page.locator(slip)).toBeHidden();
    await expect(page.locator('.read-said')).toBeEmpty();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator(slip)).toBeVisible();
    await page.locator('[data-view-link="announced"]').click();
    await expect(page.locator(slip)).toBeHidden();
  });

  test('an area says the year pointed at; up and down go to the same year of the next, right and left along it', async ({
    page,
  }) => {
    await openWhole(page, '/embed/mine-production/');
    const drawing = await page.locator('.drawing .wide svg').boundingBox();
    if (drawing === null) throw new Error('the drawing is seen');
    // From 1992 at 48 to 2024 at 516 of 640: 2018 is the 26th of 32 years on.
    const x = drawing.x + (drawing.width * (48 + (468 * 26) / 32)) / 640;
    await pointUntilRead(page, x - 1, drawing.y + drawing.height * 0.85, 'China, 2018');
    await expect(page.locator(slip)).toContainText('180,000');
    await page.locator('.drawing').focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(slip)).toContainText('United States, 2018');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator(slip)).toContainText('United States, 2019');
  });

  test('a model says the day of a preset, and nothing once a reader has set it', async ({ page }) => {
    await openWhole(page, '/charts/stock-runway/?view=dy-tb-2026');
    await page.locator('.stage').first().focus();
    const drawing = await page.locator('.stage .wide svg').first().boundingBox();
    if (drawing === null) throw new Error('the drawing is seen');
    const there = [drawing.x + drawing.width * 0.5, drawing.y + drawing.height * 0.6] as const;
    await pointUntilRead(page, ...there, 'Modelled, not a forecast');
    await page.locator('input[type=range]').first().press('ArrowLeft');
    await expect(page.locator('.figure[data-custom]')).toBeVisible();
    await expect(page.locator(slip)).toBeHidden();
    await page.mouse.move(there[0] + 3, there[1]);
    await framesLater(page, 18);
    await expect(page.locator(slip)).toBeHidden();
  });

  test('on blueprint the slip has the ground of its chapter', async ({ page }) => {
    await openWhole(page, '/chapters/ambition-and-capacity/#plants-that-operate');
    const stage = page.locator('#figure-promise-and-plant .stage');
    await stage.focus();
    await expect(stage).toHaveAttribute('data-read', 'promise-and-plant');
    await page.keyboard.press('End');
    await expect(page.locator(slip)).toHaveCSS('background-color', 'rgb(18, 41, 74)');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: phone, hasTouch: true });

  test('a tap reads a mark, and a tap elsewhere takes it away', async ({ page }) => {
    await openWhole(page, '/charts/price-shocks/');
    const mark = '.stage .narrow path.fill-paper.stroke-ink';
    await page.locator(mark).first().scrollIntoViewIfNeeded();
    // A drawing that still moves reads nothing.
    await standsStill(page, 'price-shocks');
    const { x, y } = await middleOf(page, mark);
    await page.touchscreen.tap(x, y);
    await expect(page.locator(slip)).toBeVisible();
    await expect(page.locator('.read-said')).toContainText(/Terbium|Dysprosium|Neodymium/);
    await page.touchscreen.tap(30, 120);
    await expect(page.locator(slip)).toBeHidden();
  });
});
