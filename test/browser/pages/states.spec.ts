// The states nobody wishes for: a wrong address, a script that never arrives, a focus on any ground, a table wider than the phone.
import { expect, test, type Page } from '@playwright/test';
import { allOf } from '../all-of.ts';
import { servers } from '../pages.ts';
import { phone } from '../sizes.ts';

const chart = 'mine-to-magnet';

for (const { name, server } of [
  { name: 'at the root', server: servers.plain },
  { name: 'under a base path', server: servers.base },
]) {
  test(`a wrong address ${name}, however deep, shows the end of the pipe and ways on that lead somewhere`, async ({
    page,
    request,
  }) => {
    const response = await page.goto(`${server.origin}${server.base}charts/no/such/thing/`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This pipe leads nowhere');
    await expect(page.locator('.dead-end')).toBeVisible();
    const links = await page
      .getByRole('navigation', { name: 'Ways on' })
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Newsreader');
  });
}

test('the end of the pipe runs to both edges of the screen and no wider', async ({ page }) => {
  for (const width of [360, 390, 768, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/404.html');
    expect(await page.evaluate(() => document.documentElement.scrollWidth), String(width)).toBe(width);
    const pipe = await page.locator('.dead-end rect').first().boundingBox();
    const gone = await page.locator('.dead-end .no-pipe').boundingBox();
    expect(pipe?.x).toBeLessThanOrEqual(0);
    expect((gone?.x ?? 0) + (gone?.width ?? 0)).toBeGreaterThanOrEqual(width);
  }
});

test('when no script arrives, a figure still stands and every view is a link to its picture', async ({
  page,
  request,
}) => {
  await page.setViewportSize(phone);
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto(`/charts/${chart}/`, { waitUntil: 'load' });
  await expect(page.locator('html')).toHaveClass('no-js');
  await expect(page.locator(`#figure-${chart} .artboard.narrow svg`)).toBeVisible();
  for (const turn of await allOf(page.locator('.turn'))) await expect(turn).toBeHidden();
  const views = page.locator('[data-view-link]');
  expect(await views.count()).toBeGreaterThan(2);
  for (const view of await views.all()) {
    expect((await view.boundingBox())?.width ?? 0).toBeGreaterThan(10);
    expect((await request.get((await view.getAttribute('href')) ?? '')).headers()['content-type']).toContain(
      'svg',
    );
  }
});

for (const { name, server } of [
  { name: 'at the root', server: servers.plain },
  { name: 'under a base path', server: servers.base },
]) {
  test(`the feed ${name}, opened by a person, is a page in the site’s type whose links work`, async ({
    page,
  }) => {
    await page.goto(`${server.origin}${server.base}feed.xml`);
    const heading = page.locator('channel h1, channel h2').first();
    await expect(heading).toBeVisible();
    await expect(page.locator('item > title').first()).toBeHidden();
    await expect(page.locator('item > pubDate').first()).toBeHidden();
    expect(await heading.evaluate((element) => getComputedStyle(element).fontFamily)).toContain('Newsreader');
    await page.locator('item h2 a').first().click();
    await expect(page.locator('.chapter-head')).toBeVisible();
  });
}

/** The colours of outline and ring of what has the focus, and of the ground it stands on. */
const ringOf = (page: Page) =>
  page.evaluate(() => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(
      document.activeElement ?? document.body,
    );
    return { outlineStyle, outlineWidth: parseFloat(outlineWidth), outlineColor, boxShadow };
  });
const brightness = (colour: string): number =>
  (/rgba?\((\d+), (\d+), (\d+)/.exec(colour)?.slice(1) ?? []).reduce((sum, part) => sum + Number(part), 0);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the focus is a ring of two tones, one light and one dark: ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: phone,
      baseURL: servers.plain.origin,
    });
    const page = await context.newPage();
    await page.goto('/sources/');
    await page.locator('main a').first().focus();
    await page.keyboard.press('Tab');
    const ring = await ringOf(page);
    expect(ring.outlineStyle).toBe('solid');
    expect(ring.outlineWidth).toBeGreaterThanOrEqual(2);
    expect(Math.abs(brightness(ring.outlineColor) - brightness(ring.boxShadow))).toBeGreaterThan(450);
    await context.close();
  });
}

test('on a phone the first column of a wide table stays in sight, under the heading of its own', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.goto('/charts/mine-production/');
  const table = page.locator('#rows .table-scroll');
  const first = table.locator('tbody th').first();
  const before = await first.boundingBox();
  const moved = await table.evaluate((element) => {
    element.scrollLeft = 200;
    return element.scrollLeft;
  });
  expect(moved, 'the table is wider than the phone').toBeGreaterThan(100);
  await expect.poll(async () => (await first.boundingBox())?.x).toBe(before?.x);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
});

test('every picture of the gallery takes the colours of the theme', async ({ browser }) => {
  const grounds = await Promise.all(
    (['light', 'dark'] as const).map(async (colorScheme) => {
      const context = await browser.newContext({ colorScheme, baseURL: servers.plain.origin });
      const page = await context.newPage();
      await page.goto('/charts/');
      const colours = await page
        .locator('.gallery .drawing svg text')
        .first()
        .evaluate((text) => getComputedStyle(text).fill);
      expect(await page.locator('.gallery .drawing svg').count()).toBe(
        await page.locator('.gallery > li').count(),
      );
      await context.close();
      return colours;
    }),
  );
  expect(grounds[0]).not.toBe(grounds[1]);
});
