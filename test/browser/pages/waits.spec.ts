// A reader who sets something doesn't wait for the rest of the page: little of it is styled or laid out anew, and a chart's page still stands whole.
import { expect, test, type Page } from '@playwright/test';
import { openWhole } from '../settled.ts';
import { phone } from '../sizes.ts';
import { styledDuring } from '../styled-elements.ts';

/** How many parts of the page are laid out, and how high each is. */
const laidOut = (page: Page, parts: string) =>
  page.evaluate((selector) => {
    const all = [...document.querySelectorAll(selector)];
    const isLaidOut = (part: Element) =>
      part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === true;
    return {
      count: all.filter(isLaidOut).length,
      heights: all.map((part) => Math.round(part.getBoundingClientRect().height)),
    };
  }, parts);

// On a desk entries share the rows of a grid, which they lose where one is not laid out.
test('on a phone entries of the gallery that are out of sight are not laid out while a reader is at its form, and keep their height', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await openWhole(page, '/charts/');
  const entries = '.gallery > li';
  const before = await laidOut(page, entries);
  expect(before.count).toBe(before.heights.length);
  const field = page.locator('[data-gallery] [name="q"]');
  await field.focus();
  await expect.poll(async () => (await laidOut(page, entries)).count).toBeLessThan(before.count / 2);
  expect((await laidOut(page, entries)).heights).toEqual(before.heights);
  await field.blur();
  await expect.poll(() => laidOut(page, entries)).toEqual(before);
});

test('a page stands whole after a reader has set something, for one who takes a picture of all of it', async ({
  page,
}) => {
  await openWhole(page, '/charts/weakest-link/?view=all-promised');
  await expect(page.locator('.figure[data-alive]')).toBeAttached();
  const parts = '.chart-page > section';
  const before = await laidOut(page, parts);
  const said = page.locator('[data-result]');
  const words = (await said.textContent()) ?? '';
  await page.locator('[data-dial="used"] [data-range]').press('ArrowUp');
  await expect(said).not.toHaveText(words);
  const { count, heights } = await laidOut(page, parts);
  expect(count).toBe(before.count);
  expect(count).toBe(heights.length);
});

test('a key on the slider of a model has few elements styled anew', async ({ browser, page }) => {
  await openWhole(page, '/charts/weakest-link/?view=all-promised');
  const slider = page.locator('[data-dial="used"] [data-range]');
  await expect(page.locator('.figure[data-alive]')).toBeAttached();
  await slider.focus();
  const said = page.locator('[data-result]');
  const set = async () => {
    const before = await said.textContent();
    await slider.press('ArrowUp');
    await expect(said).not.toHaveText(before ?? '');
  };
  // The first one also shows that the drawing is the reader's own now.
  await set();
  const styled = await styledDuring(browser, page, set);
  expect(styled.length).toBeGreaterThan(0);
  expect(Math.max(...styled)).toBeLessThan(60);
});
