// A reader who sets something doesn't wait for the rest of the page: it is not laid out anew, and little of it is styled.
import { expect, test, type Page } from '@playwright/test';
import { openWhole } from '../settled.ts';
import { styledDuring } from '../styled-elements.ts';

const phone = { width: 390, height: 844 };
const desk = { width: 1440, height: 900 };
const sections = '.chart-page > section';
const works = [
  {
    path: '/charts/weakest-link/',
    control: '[data-dial="used"] [data-range]',
    parts: sections,
    sizes: [phone, desk],
  },
  { path: '/charts/claims-ledger/', control: '.row-list select', parts: sections, sizes: [phone, desk] },
  // On a desk entries share the rows of a grid, which they lose where one is not laid out.
  { path: '/charts/', control: '[data-gallery] [name="q"]', parts: '.gallery > li', sizes: [phone] },
];

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

for (const { path, control, parts, sizes } of works)
  for (const size of sizes)
    test(`${path} at ${size.width} pixels: what is out of sight is not laid out while a reader sets something, and keeps its height`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      await openWhole(page, path);
      const before = await laidOut(page, parts);
      expect(before.count).toBe(before.heights.length);
      await page.locator(control).first().focus();
      await expect.poll(async () => (await laidOut(page, parts)).count).toBeLessThan(before.count / 2);
      expect((await laidOut(page, parts)).heights).toEqual(before.heights);
      const last = page.locator(parts).last();
      await last.scrollIntoViewIfNeeded();
      await expect
        .poll(() =>
          last.evaluate((part) => part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })),
        )
        .toBe(true);
      expect((await laidOut(page, parts)).heights).toEqual(before.heights);
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
