// Faces that come late: the faces of the system are as wide as ours, so that lines break where they will break.
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { layoutShiftOf, shiftByFacesOf, watchLayoutShift } from './figure-state.ts';
import { models, servers } from './pages.ts';
import { framesLater, openWhole } from './settled.ts';

test('faces that come after the first paint move next to nothing', async ({ browser }) => {
  test.setTimeout(120_000);
  // As wide as the phone of Lighthouse are the lists alone: a title over a claim can break otherwise at any one width.
  const lists = ['', 'charts/', 'claims/', 'data/'];
  for (const width of [320, 390, 412, 768, 1440]) {
    const context = await browser.newContext({
      viewport: { width, height: width < 1000 ? 844 : 900 },
      baseURL: servers.plain.origin,
    });
    const page = await context.newPage();
    await watchLayoutShift(page);
    for (const path of width === 412 ? lists : [...lists, ...models]) {
      const painted = Promise.withResolvers<undefined>();
      await page.route('**/*.woff2', async (route) => {
        await painted.promise;
        await route.continue();
      });
      await page.goto(`/${path}`, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
      painted.resolve(undefined);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect.soft(await shiftByFacesOf(page), `/${path} at ${width} pixels`).toBeLessThan(0.02);
      expect.soft(await layoutShiftOf(page), `/${path} at ${width} pixels, else`).toBeLessThan(0.001);
      await page.unroute('**/*.woff2');
    }
    await context.close();
  }
});

test('a window of another size, and paper, load no face anew', async ({ page }) => {
  for (const path of ['chapters/the-valve/', 'teach/verdict/c06/', 'charts/stock-runway/']) {
    await page.setViewportSize({ width: 1280, height: 720 });
    await openWhole(page, `/${path}`);
    const loaded = await page.evaluateHandle(async () => {
      await document.fonts.ready;
      const faces: string[] = [];
      document.fonts.addEventListener('loadingdone', ({ fontfaces }) =>
        faces.push(...fontfaces.map(({ family }) => family)),
      );
      return faces;
    });
    for (const width of [1920, 700, 390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await framesLater(page, 3);
    }
    await page.emulateMedia({ media: 'print' });
    await framesLater(page, 3);
    expect.soft(await loaded.jsonValue(), path).toEqual([]);
    await page.emulateMedia({ media: null });
  }
});

test('faces are asked for once a page has its body, since Chromium holds the first paint for any asked for before', async ({
  page,
}) => {
  const html = readFileSync(join(servers.plain.folder, 'index.html'), 'utf8');
  const body = html.indexOf('<body');
  const headSeen = Promise.withResolvers<undefined>();
  const host = createServer((request, response) => {
    if (request.url !== '/') return void response.writeHead(404).end();
    response.setHeader('Content-Type', 'text/html; charset=utf-8').write(html.slice(0, body));
    void headSeen.promise.then(() => response.end(html.slice(body)));
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  const asked = () => page.locator('link[rel="preload"][as="font"]').count();
  try {
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.className === 'js');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await asked()).toBe(0);
    headSeen.resolve(undefined);
    await expect.poll(asked).toBe(3);
  } finally {
    headSeen.resolve(undefined);
    host.close();
    host.closeAllConnections();
  }
});
