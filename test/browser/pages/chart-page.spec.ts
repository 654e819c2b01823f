// A chart's own page: its address names the view, choosing a view changes the address, and nothing in it is taken for code.
import { expect, test } from '@playwright/test';
import { expectView, layoutShiftOf, watchLayoutShift } from '../figure-state.ts';
import { listenForTroubles } from '../troubles.ts';

const chart = 'mine-to-magnet';
const path = `/charts/${chart}/`;

test('?view= shows that view', async ({ page }) => {
  await page.goto(`${path}?view=heavy`, { waitUntil: 'load' });
  await expectView(page, chart, 'heavy');
  await expect(page.locator('[data-notice]')).toBeHidden();
});

for (const asked of [
  'nonsense',
  '"><script>window.broken = true</script>',
  "'onerror=window.broken=true ",
  'constructor',
  '',
  'x'.repeat(5000),
]) {
  test(`?view=${asked.slice(0, 40) || '(empty)'} falls back to the first view and says so`, async ({
    page,
  }) => {
    const troubles = listenForTroubles(page);
    await page.goto(`${path}?view=${encodeURIComponent(asked)}`, { waitUntil: 'load' });
    await expectView(page, chart, 'chain');
    const notice = page.locator('[data-notice]');
    await expect(notice).toBeVisible();
    await expect(notice).toHaveText(
      `This figure has no view “${asked.slice(0, 40)}”. It shows the first one.`,
      { useInnerText: false },
    );
    expect(await page.evaluate(() => (window as unknown as { broken?: boolean }).broken)).toBeUndefined();
    expect(await notice.evaluate((element) => element.children.length)).toBe(0);
    expect(troubles).toEqual([]);

    await page.locator('[data-view-link="mine"]').click();
    await expectView(page, chart, 'mine');
    await expect(notice).toBeHidden();
  });
}

test('choosing a view changes the address; back and forward restore it, and so does a reload', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  await page.goto(path, { waitUntil: 'load' });
  await expectView(page, chart, 'chain');
  await page.locator('[data-view-link="magnet"]').click();
  await expectView(page, chart, 'magnet');
  expect(new URL(page.url()).search).toBe('?view=magnet');
  await page.getByRole('button', { name: 'Next view' }).click();
  await expectView(page, chart, 'motor');
  expect(new URL(page.url()).search).toBe('?view=motor');

  await page.goBack();
  await expectView(page, chart, 'magnet');
  await page.goBack();
  await expectView(page, chart, 'chain');
  expect(new URL(page.url()).search).toBe('');
  await page.goForward();
  await expectView(page, chart, 'magnet');
  await page.reload({ waitUntil: 'load' });
  await expectView(page, chart, 'magnet');
  expect(troubles).toEqual([]);
});

test('a view chosen before leaves its other words of the address alone', async ({ page }) => {
  await page.goto(`${path}?from=class#rows`, { waitUntil: 'load' });
  await page.locator('[data-view-link="mine"]').click();
  await expectView(page, chart, 'mine');
  const address = new URL(page.url());
  expect([address.searchParams.get('from'), address.searchParams.get('view'), address.hash]).toEqual([
    'class',
    'mine',
    '#rows',
  ]);
});

test('a view opened in a new tab is its file: a click with Ctrl is left to the browser', async ({
  page,
  context,
}) => {
  await page.goto(path, { waitUntil: 'load' });
  const [tab] = await Promise.all([
    context.waitForEvent('page'),
    page.locator('[data-view-link="mine"]').click({ modifiers: ['Control'] }),
  ]);
  await expect(tab).toHaveURL(new RegExp(`/charts/${chart}/mine\\.svg$`));
  await expectView(page, chart, 'chain');
});

for (const name of [chart, 'mine-production', 'magnet-content']) {
  test(`${name}: every row, an oEmbed link that answers, an embed code, and no shift from view to view`, async ({
    page,
    request,
  }) => {
    await watchLayoutShift(page);
    await page.goto(`/charts/${name}/`, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));

    const discovery = page.locator('head link[rel="alternate"][type="application/json+oembed"]');
    const address = new URL((await discovery.getAttribute('href')) ?? '');
    const oembed = (await (await request.get(address.pathname)).json()) as { version: string; html: string };
    expect(oembed.version).toBe('1.0');
    expect(oembed.html).toContain(`/embed/${name}/`);
    await expect(page.locator('#embed-responsive')).toContainText(`/embed/${name}/`);

    const csv = (await (await request.get(`/charts/${name}.csv`)).text()).trim();
    const { count } = (await (await request.get(`/charts/${name}.json`)).json()) as {
      count: { lines: number; words: string };
    };
    expect(csv.split('\n').length).toBe(count.lines + 1);
    await expect(page.locator('#rows tbody tr')).toHaveCount(count.lines);
    await expect(page.locator('#downloads')).toContainText(count.words);

    const views = await page
      .locator('[data-view-link]')
      .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['viewLink'] ?? ''));
    for (const view of views) {
      await page.locator(`[data-view-link="${view}"]`).click();
      await expectView(page, name, view);
    }
    expect(await layoutShiftOf(page)).toBeLessThan(0.001);
  });
}

test('the pictures and the link below a figure are those of the view it shows', async ({ page }) => {
  await page.goto(path, { waitUntil: 'load' });
  await page.locator('[data-view-link="heavy"]').click();
  await expectView(page, chart, 'heavy');
  const tools = page.locator('.tools a[data-follows]');
  const targets = await tools.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(targets).toEqual([
    `/charts/${chart}/heavy.svg`,
    `/charts/${chart}/heavy.png`,
    `/charts/${chart}/?view=heavy`,
  ]);
  for (const target of targets) expect((await page.request.get(target ?? '')).status()).toBe(200);
});
