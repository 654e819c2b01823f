// A chart's own page: its address names the view, choosing a view changes the address, and nothing in it is taken for code.
import { expect, test } from '@playwright/test';
import { expectView, layoutShiftOf, watchLayoutShift } from '../figure-state.ts';
import { servers } from '../pages.ts';
import { openLoaded } from '../settled.ts';
import { listenForTroubles } from '../troubles.ts';

const chart = 'mine-to-magnet';
const path = `/charts/${chart}/`;

test('?view= shows that view', async ({ page }) => {
  await page.goto(`${path}?view=heavy`, { waitUntil: 'load' });
  await expectView(page, chart, 'heavy');
  await expect(page.locator('[data-notice]')).toBeHidden();
});

test('?view= of a view that is not there falls back to the first one and says so', async ({ page }) => {
  const troubles = listenForTroubles(page);
  for (const asked of [
    'nonsense',
    '"><script>window.broken = true</script>',
    "'onerror=window.broken=true ",
    'constructor',
    '',
    'x'.repeat(5000),
  ]) {
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

    await page.locator('[data-view-link="mine"]').click();
    await expectView(page, chart, 'mine');
    await expect(notice).toBeHidden();
  }
  expect(troubles).toEqual([]);
});

test('a row that turns the figure takes back that it shows the first view', async ({ page }) => {
  await page.goto('/charts/slipping-dates/?view=nonsense', { waitUntil: 'load' });
  await expectView(page, 'slipping-dates', 'magnets');
  await expect(page.locator('[data-notice]')).toBeVisible();
  const row = page.locator('.row-list .row:not([data-in~="magnets"])').first();
  await expect(async () => {
    if (!(await row.isVisible())) await page.locator('.row-list > summary').click();
    await expect(row).toBeVisible({ timeout: 1000 });
  }).toPass();
  await row.locator('summary').click();
  await expectView(page, 'slipping-dates', (await row.getAttribute('data-in'))?.split(' ')[0] ?? '');
  await expect(page.locator('[data-notice]')).toBeHidden();
});

test('choosing a view changes the address; back and forward restore it, and so does a reload', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  await page.goto(path, { waitUntil: 'load' });
  await expectView(page, chart, 'chain');
  await page.locator('[data-view-link="magnet"]').click();
  await expectView(page, chart, 'magnet');
  await expect(page).toHaveURL(/\/\?view=magnet$/);
  await page.getByRole('button', { name: 'Next view' }).click();
  await expectView(page, chart, 'motor');
  await expect(page).toHaveURL(/\/\?view=motor$/);

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

test('a click with Ctrl on the name of a view is left to the browser, for which it is a link to its file', async ({
  page,
  request,
}) => {
  await page.goto(path, { waitUntil: 'load' });
  // By now the page takes clicks itself.
  await page.locator('[data-view-link="magnet"]').click();
  await expectView(page, chart, 'magnet');
  // Heard last of all. When a tab that stands behind comes is up to the browser, and none is opened here.
  await page.evaluate(() => {
    addEventListener('click', (event) => {
      Object.assign(window, { isLeft: !event.defaultPrevented });
      event.preventDefault();
    });
  });
  const link = page.locator('[data-view-link="mine"]');
  await link.click({ modifiers: ['Control'] });
  expect(await page.evaluate(() => (window as unknown as { isLeft?: boolean }).isLeft)).toBe(true);
  await expectView(page, chart, 'magnet');
  const file = await request.get((await link.getAttribute('href')) ?? '');
  expect([file.url(), file.headers()['content-type']]).toEqual([
    `${servers.plain.origin}${path}mine.svg`,
    'image/svg+xml',
  ]);
});

for (const name of [chart, 'mine-production', 'magnet-content']) {
  test(`${name}: every row, an oEmbed link that answers, an embed code, and no shift from view to view`, async ({
    page,
    request,
  }) => {
    await watchLayoutShift(page);
    await openLoaded(page, `/charts/${name}/`);

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
    `/charts/${chart}/heavy.csv`,
    `/charts/${chart}/heavy.svg`,
    `/charts/${chart}/heavy.png`,
    `/charts/${chart}/heavy/`,
    `/charts/${chart}/?view=heavy&for=class`,
    `/teach/headline/${chart}/heavy/`,
  ]);
  for (const target of targets) expect((await page.request.get(target ?? '')).status()).toBe(200);
});

test('a reload far below the figure keeps links and files at what the address asks for', async ({ page }) => {
  const links = () =>
    page
      .locator('[data-follows]')
      .evaluateAll((all) =>
        all.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).search),
      );
  const reloadBelow = async () => {
    await page.locator('#history').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector('#history')?.scrollIntoView({ behavior: 'instant' }));
    await page.reload({ waitUntil: 'load' });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1500);
  };
  await page.goto(`${path}?view=separation`, { waitUntil: 'load' });
  await expectView(page, chart, 'separation');
  const before = await links();
  expect(before.length).toBeGreaterThan(5);
  await reloadBelow();
  await expect.poll(links).toEqual(before);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expectView(page, chart, 'separation');
  await expect.poll(links).toEqual(before);

  await page.goto('/charts/stock-runway/?view=spring-2025&china=0', { waitUntil: 'load' });
  await expect(page.locator('.figure[data-custom]')).toBeAttached();
  await reloadBelow();
  await expect(page.locator('.figure[data-alive]')).toBeAttached();
  await expect(page.locator('[data-dial="china"] [data-number]')).toHaveValue('0');
  await expect(page.locator('.bench-tools a')).toHaveAttribute('href', /\?view=spring-2025&china=0#embed$/);
  await expect(page.locator('[data-of-custom]').first()).toBeVisible();
  await expect(page.locator('.tools a[data-follows]').first()).toBeHidden();
});

test('a row that turns the figure has its view in the address and in the code of the embed; back restores both', async ({
  page,
}) => {
  const ledger = 'claims-ledger';
  const row = page.locator('[data-row="C12"]');
  const search = () => new URL(page.url()).search;
  await page.goto(`/charts/${ledger}/?view=supported-opening`, { waitUntil: 'load' });
  await expectView(page, ledger, 'supported-opening');
  await expect(page.locator('.row-controls')).toBeVisible();
  await row.locator('> summary').click();
  await expectView(page, ledger, 'all');
  await expect.poll(search).toBe('?view=all&claim=C12');
  await page.locator('[data-embed-open]').click();
  await expect(page.locator('#embed-dialog [name="view"]')).toHaveValue('all');
  await page.keyboard.press('Escape');
  await page.reload({ waitUntil: 'load' });
  await expect(row).toHaveAttribute('open');
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expectView(page, ledger, 'all');
  await row.locator('> summary').click();
  await expect.poll(search).toBe('?view=all');
  await expectView(page, ledger, 'all');
  await page.goBack();
  await expect.poll(search).toBe('?view=all&claim=C12');
  await expect(row).toHaveAttribute('open');
  await page.goBack();
  await expect(row).not.toHaveAttribute('open');
  await expect.poll(search).toBe('?view=supported-opening');
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expectView(page, ledger, 'supported-opening');
});

test('an arrow with another key is left to the browser', async ({ page }) => {
  await page.goto(path, { waitUntil: 'load' });
  const name = page.locator('[data-view-link="heavy"]');
  await name.click();
  await expectView(page, chart, 'heavy');
  await name.focus();
  const isTaken = (keys: string) =>
    page.evaluate(
      (init) =>
        !document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
        ),
      { key: 'ArrowLeft', altKey: keys === 'Alt', metaKey: keys === 'Meta' },
    );
  for (const keys of ['Alt', 'Meta']) expect(await isTaken(keys), keys).toBe(false);
  await expectView(page, chart, 'heavy');
  expect(await isTaken('none')).toBe(true);
});
