// The pages and embeds under the headers that hosts send (serve-build.ts): nothing they do is against their own policy, and only embeds can be framed.
import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { servers } from '../pages.ts';
import { openWhole } from '../settled.ts';
import { listenForTroubles } from '../troubles.ts';

const { origin } = servers.plain;

/** One page of each kind, and what a reader does there that asks most of its policy. */
const pages = [
  '',
  '404.html',
  'accessibility/',
  'changes/',
  'charts/',
  'claims/',
  'claims/c01/',
  'glossary/',
  ...[
    'methods/',
    'sources/',
    'chapters/mine-to-magnet/',
    'charts/kit/',
    'charts/heavy-gap/?guess=first',
    'teach/guess/heavy-gap/',
  ],
  ...[
    'charts/claims-ledger/?claim=C07',
    'embeds/test/',
    'embed/mine-to-magnet/?view=separation',
    'charts/mine-to-magnet.svg',
  ],
];

test('no page does what its own policy forbids', async ({ page, context }) => {
  test.setTimeout(180_000);
  const troubles = listenForTroubles(page);
  for (const path of pages) {
    await openWhole(page, `${origin}/${path}`);
    expect(troubles, path).toEqual([]);
  }

  await page.goto(`${origin}/search/?q=solvent`);
  await expect(page.locator('[data-search-status]')).toContainText('found');

  await openWhole(page, `${origin}/charts/stock-runway/?view=dy-tb-2026&stock=120&cut=50`);
  await expect(page.locator('.figure.model-figure[data-custom]')).toBeAttached();
  for (const [format, name] of [
    ['svg', 'stock-runway-own.svg'],
    ['png', 'stock-runway-own@2x.png'],
  ]) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-do="${format}"]`).click(),
    ]);
    expect(file.suggestedFilename()).toBe(name);
  }
  expect(troubles).toEqual([]);

  // What marks say comes by a script of its own, and the answer that a page held back as markup.
  await openWhole(page, `${origin}/charts/mine-to-magnet/`);
  await page.locator('.figure:not([data-without-marks]) .stage').first().focus();
  await expect(page.locator('.figure:not([data-without-marks]) .stage').first()).toHaveAttribute('data-read');
  await openWhole(page, `${origin}/teach/verdict/c12/`);
  await page.locator('[data-compare]').click();
  await expect(page.locator('[data-ours]')).not.toBeEmpty();
  expect(troubles).toEqual([]);

  // A PDF, and the dialog with its preview.
  await openWhole(page, `${origin}/charts/mine-to-magnet/`);
  await page.locator('#downloads [name="format"][value="pdf"]').check({ force: true });
  const [pdf] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#downloads').getByRole('button', { name: 'Save picture' }).click(),
  ]);
  expect(pdf.suggestedFilename()).toMatch(/\.pdf$/);
  await page.locator('[data-embed-open]').click();
  await expect(page.frameLocator('[data-embed-stage] iframe').locator('h1')).toBeVisible();
  expect(troubles).toEqual([]);

  // Without a worker, search runs its WebAssembly in the page.
  const workless = await context.newPage();
  const others = listenForTroubles(workless);
  await workless.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await workless.goto(`${origin}/search/?q=solvent`);
  await expect(workless.locator('[data-search-status]')).toContainText('found');
  expect(others).toEqual([]);
});

test('pages let in only markup and scripts that their own code marks', async ({ page }) => {
  for (const path of ['', 'charts/mine-to-magnet/', 'methods/']) {
    await openWhole(page, `${origin}/${path}`);
    const refused = await page.evaluate(() => {
      const tried = [
        () => (document.createElement('p').innerHTML = '<img src=x>'),
        () => (document.createElement('script').src = 'https://elsewhere.example/script.js'),
        () => new DOMParser().parseFromString('<p>', 'text/html'),
      ];
      return tried.map((act) => {
        try {
          act();
          return 'let in';
        } catch {
          return 'refused';
        }
      });
    });
    expect(refused, path).toEqual(['refused', 'refused', 'refused']);
  }
});

test('in a page that allows only frames of this site, a sandboxed embed turns, and a page is refused', async ({
  page,
}) => {
  const policy = { 'content-security-policy': `default-src 'none'; frame-src ${origin}` };
  const host = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').searchParams.get('path') ?? '';
    response.writeHead(200, { 'content-type': 'text/html', ...policy });
    response.end(
      `<!doctype html><title>A paper</title><iframe sandbox="allow-scripts" width="700" height="600" src="${origin}${path}"></iframe>`,
    );
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  const address = host.address();
  // Another name of the same machine is another origin.
  const paper = `http://localhost:${typeof address === 'object' && address ? address.port : 0}/`;
  try {
    const troubles = listenForTroubles(page);
    await page.goto(`${paper}?path=/embed/mine-to-magnet/`);
    const embed = page.frameLocator('iframe');
    await embed.locator('nav button').nth(1).click();
    await expect(embed.locator('nav button').nth(1)).toHaveAttribute('aria-pressed', 'true');
    await page.goto(
      `${paper}?path=${encodeURIComponent('/embed/stock-runway/?view=dy-tb-2026&stock=120&cut=50')}`,
    );
    await expect(embed.locator('main')).toHaveAttribute('data-custom');
    expect(troubles).toEqual([]);

    await page.goto(`${paper}?path=/charts/mine-to-magnet/`);
    await expect.poll(() => troubles.join()).toContain("frame-ancestors 'none'");
    await expect(embed.locator('main')).toHaveCount(0);
  } finally {
    host.close();
  }
});
