// The citation on a figure's page names the view that the figure shows, in all six forms and in the files, however the view came.
import { expect, test, type Page } from '@playwright/test';
import { expectView } from '../figure-state.ts';
import { servers } from '../pages.ts';
import { listenForTroubles } from '../troubles.ts';
import { testWithoutScript } from '../without-script.ts';

const chart = 'mine-to-magnet';
const path = `/charts/${chart}/`;
const endings = { bibtex: 'bib', ris: 'ris', csl: 'csl.json' };

interface Item {
  readonly title: string;
  readonly URL: string;
}
/** The reference that the library made of a view at build; '' is the first one. */
const builtItem = async (page: Page, id: string, view: string): Promise<Item> =>
  (
    (await (
      await page.request.get(`/charts/${id}${view === '' ? '' : `/${view}`}.csl.json`)
    ).json()) as readonly [Item]
  )[0];

const plain = (text: string): string => text.toLowerCase().replace(/[“”‘’]/g, '');

/** Waits until all forms, as shown and as files, are those of a view; '' is the first one. */
async function expectCited(page: Page, id: string, view: string): Promise<void> {
  const { title, URL: url } = await builtItem(page, id, view);
  const shown = (form: string) => page.locator(`#cite-strategic-valve-figure-${id}-${form}`);
  expect(url.endsWith(view === '' ? `/charts/${id}/` : `/charts/${id}/?view=${view}`)).toBe(true);
  for (const style of ['apa', 'chicago', 'mla']) {
    // MLA writes no scheme, and a full stop ends two of the three.
    await expect
      .poll(
        async () =>
          / ([^ ]*\/charts\/[^ ]*?)\.?(?: Chart\.)?$/.exec((await shown(style).textContent()) ?? '')?.[1],
      )
      .toBe(style === 'mla' ? url.replace('http://', '') : url);
    expect(plain((await shown(style).textContent()) ?? '')).toContain(plain(title));
  }
  for (const [form, ending] of Object.entries(endings)) {
    const file = `/charts/${id}${view === '' ? '' : `/${view}`}.${ending}`;
    const text = (await (await page.request.get(file)).text()).replaceAll('\r', '').replace(/\n$/, '');
    expect(await shown(form).textContent()).toBe(text);
    await expect(page.locator(`[data-cited-file="${form}"]`)).toHaveAttribute('href', file);
  }
}

test('it follows buttons, arrows, history, the address and a reload', async ({ page }) => {
  const troubles = listenForTroubles(page);
  await page.goto(path, { waitUntil: 'load' });
  await expectCited(page, chart, '');
  await page.locator('[data-view-link="magnet"]').click();
  await expectView(page, chart, 'magnet');
  await expectCited(page, chart, 'magnet');
  await expect(page.locator('#cite [data-cited-label]')).toHaveText(
    (await page.locator('[data-view-link="magnet"]').textContent())?.trim() ?? '',
  );
  await page.getByRole('button', { name: 'Next view' }).click();
  await expectCited(page, chart, 'motor');
  await page.goBack();
  await expectCited(page, chart, 'magnet');
  await page.reload({ waitUntil: 'load' });
  await expectCited(page, chart, 'magnet');
  await page.goBack();
  await expectCited(page, chart, '');
  expect(troubles).toEqual([]);
});

test('an address opens with its view cited, before the drawing comes in sight too', async ({ page }) => {
  await page.goto('/charts/japan-dependence/?view=other-counts#cite', { waitUntil: 'load' });
  await expectCited(page, 'japan-dependence', 'other-counts');
});

test('a row that turns the figure turns the citation', async ({ page }) => {
  const ledger = 'claims-ledger';
  await page.goto(`/charts/${ledger}/?view=supported-opening`, { waitUntil: 'load' });
  await expectCited(page, ledger, 'supported-opening');
  await page.locator('[data-row="C12"] > summary').click();
  await expectView(page, ledger, 'all');
  await expectCited(page, ledger, '');
});

test('a view that is not there is cited as the first one', async ({ page }) => {
  for (const asked of ['nonsense', 'constructor', '"><b>']) {
    await page.goto(`${path}?view=${encodeURIComponent(asked)}`, { waitUntil: 'load' });
    await expectCited(page, chart, '');
  }
});

test('a model’s own settings are cited as the view that they began with', async ({ page }) => {
  await page.goto('/charts/stock-runway/?view=dy-tb-2026', { waitUntil: 'load' });
  await expectCited(page, 'stock-runway', 'dy-tb-2026');
  await page.locator('.dial input[type="range"]').first().press('ArrowRight');
  await expect(page.locator('.chart-page')).toHaveAttribute('data-custom-drawn', '');
  await expectCited(page, 'stock-runway', 'dy-tb-2026');
});

test('copying takes the view that is shown, with its italics, and the download too', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${path}?view=heavy`, { waitUntil: 'load' });
  await expectCited(page, chart, 'heavy');
  const { title, URL: url } = await builtItem(page, chart, 'heavy');
  await page.getByRole('button', { name: 'Copy APA' }).click();
  await expect(page.locator('#cite').getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { text: await read('text/plain'), html: await read('text/html') };
  });
  expect(copied.text).toContain(url);
  expect(copied.html).toContain('<em>');
  expect(plain(copied.text ?? '')).toContain(plain(title));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-cited-file="ris"]').click(),
  ]);
  expect(file.url()).toMatch(/\/charts\/mine-to-magnet\/heavy\.ris$/);
});

test('below a base the files of a view are found', async ({ page }) => {
  const { origin, base } = servers.base;
  await page.goto(`${origin}${base}charts/${chart}/?view=heavy`, { waitUntil: 'load' });
  const link = page.locator('[data-cited-file="bibtex"]');
  await expect(link).toHaveAttribute('href', `/some/path/charts/${chart}/heavy.bib`);
  const file = await page.request.get(`${origin}/some/path/charts/${chart}/heavy.bib`);
  expect(await file.text()).toContain(`https://example.org/some/path/charts/${chart}/?view=heavy`);
});

testWithoutScript('without script the first view is cited, and the words say so', async ({ page }) => {
  await page.goto(`${path}?view=heavy`, { waitUntil: 'load' });
  await expectCited(page, chart, '');
  const first = (await page.locator('[data-view-link]').first().textContent())?.trim() ?? '?';
  await expect(page.locator('#cite [data-cited-label]')).toHaveText(first);
  await expect(page.locator('#cite noscript a[href="#views"]')).toBeVisible();
});
