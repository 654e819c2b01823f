// A chapter as one file, opened from a disk without a network: figures turn with the text, the model answers, nothing is asked for.
import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { idsOfKind, servers } from '../pages.ts';
import { listenForTroubles } from '../troubles.ts';

test('a chapter on a disk has its figures, views and model', async ({ browser }) => {
  const file = join(mkdtempSync(join(tmpdir(), 'offline-')), 'chapter.html');
  copyFileSync(join(servers.plain.folder, 'teach/offline/build-the-chain.html'), file);
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const troubles = listenForTroubles(page);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  const address = pathToFileURL(file).href;
  await page.goto(`${address}#what-runs-now`);
  const figure = page.locator('#figure-weakest-link');
  const drawn = () => figure.locator('.artboard.wide svg').innerHTML();
  await expect(figure.locator('.artboard.wide astro-island:not([ssr])')).toHaveCount(1);
  const first = await drawn();
  await page.evaluate(() => (location.hash = 'magnets-without-heavy'));
  await expect.poll(drawn).not.toBe(first);
  const panel = page.locator('#panel-weakest-link');
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.locator('.figure[data-alive]')).toBeAttached();
  const result = panel.locator('[data-result]');
  const before = await result.innerText();
  await panel.locator('input[type=range]').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(result).not.toHaveText(before);
  await expect(page.locator('.offline-note')).toContainText('needs no network');
  await expect(panel.getByRole('button', { name: 'Save PNG' })).toBeHidden();
  expect(asked.filter((url) => !url.startsWith(address))).toEqual([]);
  expect(troubles).toEqual([]);
  await context.close();
});

test('no chapter on a disk asks for anything', async ({ browser }) => {
  const from = join(servers.plain.folder, 'teach/offline');
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const names = readdirSync(from);
  expect(names.toSorted()).toEqual(idsOfKind('chapters').map((id) => `${id}.html`));
  const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  for (const name of names)
    await test.step(name, async () => {
      copyFileSync(join(from, name), join(folder, name));
      const address = pathToFileURL(join(folder, name)).href;
      asked.length = 0;
      await page.goto(address);
      // With its first figure alive, whatever comes late has come.
      await page.locator('.artboard.wide').first().scrollIntoViewIfNeeded();
      await expect(page.locator('.artboard.wide astro-island:not([ssr])').first()).toBeAttached();
      await page.evaluate(() => document.fonts.ready.then(() => {}));
      expect(asked).toEqual([address]);
    });
  await context.close();
});
