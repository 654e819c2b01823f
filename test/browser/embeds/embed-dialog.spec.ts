// The dialog that makes codes to embed: its choices, its preview and its codes agree, also for a reader's own state.
import { expect, test, type Page } from '@playwright/test';
import { servers } from '../pages.ts';
import { listenForTroubles } from '../troubles.ts';

const { origin } = servers.plain;
const code = (page: Page, kind: string) => page.locator(`#embed-${kind}`).textContent();
const preview = (page: Page) => page.locator('[data-embed-stage] iframe');

async function opened(page: Page, path: string): Promise<void> {
  await page.goto(`${origin}/${path}`);
  await page.locator('[data-embed-open]').click();
  await expect(page.locator('#embed-dialog')).toBeVisible();
}

test('codes carry what the preview shows, at the height that the embed takes', async ({ page }) => {
  const troubles = listenForTroubles(page);
  await opened(page, 'charts/mine-to-magnet/?view=heavy');
  const choices = page.locator('.embed-choices');
  await expect(choices.locator('[name="view"]')).toHaveValue('heavy');
  await choices.getByText('Dark', { exact: true }).click();
  await choices.getByText('Sources and rows').uncheck();
  for (const [width, view] of [
    [320, 'heavy'],
    [480, 'separation'],
    [640, 'chain'],
    [960, 'heavy'],
  ] as const) {
    await choices.locator('[name="view"]').selectOption(view);
    await choices.getByText(String(width), { exact: true }).check();
    const address = `/embed/mine-to-magnet/${view === 'chain' ? '' : `${view}/`}?theme=dark&source=off`;
    await expect(preview(page)).toHaveAttribute('src', address);
    const height = Number(await preview(page).getAttribute('height'));
    expect(await code(page, 'plain')).toContain(`width="100%" height="${height}"`);
    for (const kind of ['responsive', 'plain', 'amp'])
      expect(await code(page, kind)).toContain(`${address.replaceAll('&', '&amp;')}"`);
    expect(await code(page, 'address')).toMatch(new RegExp(`${address.replace('?', '\\?')}$`));
    expect(await code(page, 'picture')).toContain(`/charts/mine-to-magnet/${view}.png"`);
    const frame = page.frameLocator('[data-embed-stage] iframe');
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(frame.locator('.source')).toBeHidden();
    const body = await frame.locator('body').evaluate(({ ownerDocument }) => ({
      height: ownerDocument.body.getBoundingClientRect().height,
      width: ownerDocument.documentElement.clientWidth,
    }));
    expect(body.width).toBe(width);
    expect(Math.abs(body.height - height)).toBeLessThanOrEqual(2);
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('#embed-dialog')).toBeHidden();
  await expect(page.locator('[data-embed-open]')).toBeFocused();
  expect(troubles).toEqual([]);
});

test('a reader’s own state of a model is one of its views', async ({ page }) => {
  await opened(page, 'charts/stock-runway/?view=nd-pr-2026&thrift=50');
  await expect(page.locator('.embed-choices [name="view"] option:checked')).toHaveText('As you set it');
  expect(await code(page, 'address')).toMatch(/\/embed\/stock-runway\/\?.*thrift=50/);
  await expect(page.locator('#embed-picture')).toBeHidden();
  const said = await page.frameLocator('[data-embed-stage] iframe').locator('h1').textContent();
  expect(await code(page, 'plain')).toContain(said ?? '-');
  await page.locator('.embed-choices [name="view"]').selectOption({ index: 0 });
  expect(await code(page, 'address')).toMatch(/\/embed\/stock-runway\/$/);
  await expect(page.locator('#embed-picture')).toBeVisible();
});

test('without script the six codes stand on the page', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/charts/mine-to-magnet/`);
  for (const kind of ['responsive', 'plain', 'component', 'address', 'amp', 'picture'])
    await expect(page.locator(`#embed-${kind}`)).toContainText('http');
  await expect(page.locator('.embed-choices')).toBeHidden();
  await context.close();
});
