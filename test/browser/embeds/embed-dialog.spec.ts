// The dialog that makes codes to embed: its choices, its preview and its codes agree, also for a reader's own state.
import { expect, test, type Page } from '@playwright/test';
import { servers } from '../pages.ts';
import { listenForTroubles } from '../troubles.ts';
import { testWithoutScript } from '../without-script.ts';

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
    // The embed that stood there before may still be in the frame.
    await expect
      .poll(() =>
        frame.locator('body').evaluate(
          ({ ownerDocument }, high) => ({
            address: ownerDocument.location.pathname + ownerDocument.location.search,
            width: ownerDocument.documentElement.clientWidth,
            isAsHigh: Math.abs(ownerDocument.body.getBoundingClientRect().height - high) <= 2,
          }),
          height,
        ),
      )
      .toEqual({ address, width, isAsHigh: true });
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('#embed-dialog')).toBeHidden();
  await expect(page.locator('[data-embed-open]')).toBeFocused();
  expect(troubles).toEqual([]);
});

test('a reader’s own state of a model is one of its views', async ({ page }) => {
  await opened(page, 'charts/stock-runway/?view=nd-pr-2026&thrift=50');
  await expect(page.locator('.embed-choices [name="view"] option:checked')).toHaveText('As you set it');
  await expect(page.locator('#embed-address')).toHaveText(/\/embed\/stock-runway\/\?.*thrift=50/);
  await expect(page.locator('#embed-picture')).toBeHidden();
  // The model works out the headline after its embed has come.
  const said = page.frameLocator('[data-embed-stage] iframe').locator('main[data-custom] h1');
  await expect.poll(async () => code(page, 'plain')).toContain((await said.textContent()) ?? '-');
  await page.locator('.embed-choices [name="view"]').selectOption({ index: 0 });
  await expect(page.locator('#embed-address')).toHaveText(/\/embed\/stock-runway\/$/);
  await expect(page.locator('#embed-picture')).toBeVisible();
});

test('a picture pasted into a sidebar is as wide as that, drawn for it, and its address stays inside', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await opened(page, 'charts/japan-dependence/?view=other-counts');
  await page.locator('.embed-choices').getByText('320', { exact: true }).check();
  const pasted = ((await code(page, 'picture')) ?? '').replaceAll(servers.plain.site, origin);
  // Somebody else's page, without this site's policy.
  await page.goto('about:blank');
  await page.setContent(`<aside style="width:300px">${pasted}</aside>`);
  const image = page.locator('img');
  await image.scrollIntoViewIfNeeded();
  await expect
    .poll(() => image.evaluate(({ currentSrc }: HTMLImageElement) => currentSrc))
    .toMatch(/\/other-counts\.phone\.svg$/);
  await expect.poll(() => image.evaluate(({ clientWidth }) => clientWidth)).toBe(300);
  expect(await page.locator('aside').evaluate(({ scrollWidth }) => scrollWidth)).toBe(300);
});

testWithoutScript('without script the six codes stand on the page', async ({ page }) => {
  await page.goto(`${origin}/charts/mine-to-magnet/`);
  for (const kind of ['responsive', 'plain', 'component', 'address', 'amp', 'picture'])
    await expect(page.locator(`#embed-${kind}`)).toContainText('http');
  await expect(page.locator('.embed-choices')).toBeHidden();
});

test('choices leave the way back as it was', async ({ page }) => {
  await opened(page, 'charts/mine-to-magnet/');
  const before = await page.evaluate(() => history.length);
  for (const theme of ['Dark', 'Light', 'Dark']) {
    await page.locator('.embed-choices').getByText(theme, { exact: true }).click();
    await expect(page.frameLocator('[data-embed-stage] iframe').locator('html')).toHaveAttribute(
      'data-theme',
      theme.toLowerCase(),
    );
  }
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('only a press that begins and ends beside the dialog closes it', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 800 });
  await opened(page, 'charts/mine-to-magnet/');
  const dialog = page.locator('#embed-dialog');
  const { x, y, width, height } = (await dialog.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(x).toBeGreaterThan(20);
  await page.mouse.click(x + 6, y + height / 2);
  await expect(dialog).toBeVisible();
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x - 10, y + height / 2);
  await page.mouse.up();
  await expect(dialog).toBeVisible();
  await page.mouse.click(x - 10, y + height / 2);
  await expect(dialog).toBeHidden();
});
