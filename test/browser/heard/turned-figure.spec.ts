// A figure that a hand has turned is told once, when its drawing stands; one that the scroll turns is not.
import { expect, test, type Page } from '@playwright/test';
import { rest } from '../../../src/charts/figure/announce-view.ts';
import { expectView } from '../figure-state.ts';
import { openWhole } from '../settled.ts';
import { desk } from '../sizes.ts';

/** Remembers all that the page's status says from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const region = document.querySelector('[data-turned]');
    if (region === null) throw new Error('no place where turned figures are told');
    new MutationObserver(() => told.push(region.textContent ?? '')).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
const told = (page: Page) => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
const headline = (page: Page, chart: string) =>
  page.evaluate(
    (id) => document.querySelector(`#figure-${id} .finding[data-shown] .headline`)?.textContent.trim() ?? '',
    chart,
  );
/** Milliseconds after which a view that is told has been. */
const untilTold = rest + 300;
const chart = 'mine-to-magnet';
const figure = `#figure-${chart}`;

test.beforeEach(async ({ page }) => {
  await page.setViewportSize(desk);
});

test('a view asked for by button, and one by arrow key, are told by their headline', async ({ page }) => {
  await openWhole(page, `/charts/${chart}/`);
  await listen(page);
  const links = page.locator(`${figure} [data-view-link]`);
  await page.locator(`${figure} [data-turn="1"]`).click();
  await expectView(page, chart, (await links.nth(1).getAttribute('data-view-link')) ?? '');
  await expect.poll(() => told(page)).toEqual([await headline(page, chart)]);
  await links.nth(1).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await told(page)).length).toBe(2);
  expect((await told(page))[1]).toBe(await headline(page, chart));
  expect(await page.locator('[data-turned]').getAttribute('role')).toBe('status');
});

test('of quick turns the last is told, and a view that stands already is not', async ({ page }) => {
  await openWhole(page, `/charts/${chart}/`);
  await listen(page);
  const views = await page
    .locator(`${figure} [data-view-link]`)
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['viewLink'] ?? ''));
  await page.evaluate((selector) => {
    const next = document.querySelector<HTMLElement>(`${selector} [data-turn="1"]`);
    for (let turns = 0; turns < 3; turns++) next?.click();
  }, figure);
  await expectView(page, chart, views[3] ?? '');
  await expect.poll(() => told(page)).toEqual([await headline(page, chart)]);
  await page.locator(`${figure} [data-view-link="${views[3]}"]`).click();
  await page.waitForTimeout(untilTold);
  expect(await told(page)).toHaveLength(1);
});

test('the scroll turns a figure without a word', async ({ page }) => {
  await openWhole(page, '/chapters/mine-to-magnet/?way=scroll');
  await listen(page);
  const steps = await page
    .locator(`[data-step][data-figure="figure-${chart}"]`)
    .evaluateAll((all) => all.map((step) => [step.id, (step as HTMLElement).dataset['view'] ?? '']));
  for (const [id = '', view = ''] of steps.slice(1, 4)) {
    await page.evaluate(
      (step) => document.getElementById(step)?.scrollIntoView({ block: 'start', behavior: 'instant' }),
      id,
    );
    await expectView(page, chart, view);
  }
  await page.waitForTimeout(untilTold);
  expect(await told(page)).toEqual([]);
});
