// The address of a view that is handed out leads to the view, with script and without, and keeps what else it asks for.
import { expect, test } from '@playwright/test';
import { servers } from '../pages.ts';
import { testWithoutScript } from '../without-script.ts';

const chart = 'mine-to-magnet';
const shown = `/charts/${chart}/?view=heavy`;

test('it leads to the view at once, and going back leaves both', async ({ page }) => {
  await page.goto('/glossary/', { waitUntil: 'load' });
  await page.goto(`/charts/${chart}/heavy/?theme=dark#cite`);
  await expect(page).toHaveURL(`${shown}&theme=dark#cite`);
  await expect(page.locator('.figure')).toHaveAttribute('data-view', 'heavy');
  await page.goBack();
  await expect(page).toHaveURL('/glossary/');
});

testWithoutScript('it leads there without script, and below a base path', async ({ page }) => {
  await page.goto(`${servers.plain.origin}/charts/${chart}/heavy/`);
  await expect(page).toHaveURL(`${servers.plain.origin}${shown}`);
  await page.goto(`${servers.base.origin}/some/path/charts/${chart}/heavy/`);
  await expect(page).toHaveURL(`${servers.base.origin}/some/path${shown}`);
});

test('the link to a view is this address, and follows the figure', async ({ page }) => {
  await page.goto(`/charts/${chart}/`, { waitUntil: 'load' });
  const link = page.getByRole('link', { name: 'Link to this view' });
  await page.locator('[data-view-link="heavy"]').click();
  await expect(link).toHaveAttribute('href', `/charts/${chart}/heavy/`);
  await link.click();
  await expect(page).toHaveURL(shown);
});
