// A reader who sets something doesn't wait for the rest of the page: it is not laid out anew, and little of it is styled.
import { expect, test, type Page } from '@playwright/test';
import { openWhole } from '../settled.ts';
import { styledDuring } from '../styled-elements.ts';

const works = [
  {
    path: '/charts/weakest-link/',
    control: '[data-dial="used"] [data-range]',
    parts: '.chart-page > section',
  },
  { path: '/charts/claims-ledger/', control: '.row-list select', parts: '.chart-page > section' },
  { path: '/charts/', control: '[data-gallery] [name="q"]', parts: '.gallery > li' },
];

/** How many parts of the page are laid out, and how high all of it is. */
const laidOut = (page: Page, parts: string) =>
  page.evaluate(
    (selector) => ({
      parts: [...document.querySelectorAll(selector)].filter((part) =>
        part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }),
      ).length,
      height: document.documentElement.scrollHeight,
    }),
    parts,
  );

for (const { path, control, parts } of works)
  test(`${path}: out of sight nothing is laid out while a reader sets something, and the page keeps its height`, async ({
    page,
  }) => {
    await openWhole(page, path);
    const before = await laidOut(page, parts);
    expect(before.parts).toBe(await page.locator(parts).count());
    await page.locator(control).first().focus();
    await expect.poll(async () => (await laidOut(page, parts)).parts).toBeLessThan(before.parts / 2);
    expect((await laidOut(page, parts)).height).toBe(before.height);
    const last = page.locator(parts).last();
    await last.scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        last.evaluate((part) => part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })),
      )
      .toBe(true);
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
