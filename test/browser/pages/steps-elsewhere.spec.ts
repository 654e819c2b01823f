// Whoever reads step by step sees the other pages at once: these have no steps that could be waited for.
import { expect, test } from '@playwright/test';
import { isAlike, pagesOf, servers } from '../pages.ts';

const elsewhere = pagesOf(servers.plain).filter((path) => !isAlike(path) && path !== '');

test('pages without steps are not held back', async ({ page }) => {
  expect(elsewhere.length).toBeGreaterThan(10);
  await page.addInitScript(() => localStorage.setItem('reading', JSON.stringify({ way: 'steps' })));
  await page.goto('/sources/');
  await expect(page.locator('html')).toHaveAttribute('data-way', 'steps');
  for (const path of elsewhere) {
    await page.goto(`/${path}`, { waitUntil: 'load' });
    const { hasSteps, visibility } = await page.evaluate(() => ({
      hasSteps: document.querySelector('.step-bar') !== null,
      visibility: getComputedStyle(document.querySelector('main') ?? document.body).visibility,
    }));
    if (!hasSteps) expect(visibility, path).toBe('visible');
  }
});
