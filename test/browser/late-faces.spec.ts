// Faces that come late: the faces of the system are as wide as ours, so that lines break where they will break.
import { expect, test, type Page } from '@playwright/test';
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

/** Notes, a frame at a time, how many of the site's faces the page can draw text in. */
async function watchFaces(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts: number[] = [];
    Object.assign(globalThis, { faceCounts: counts });
    const note = () => {
      const count = [...document.fonts].filter(
        ({ family, status }) => status === 'loaded' && /^"?(Newsreader|Archivo)( Display)?"?$/.test(family),
      ).length;
      if (counts.at(-1) !== count) counts.push(count);
      requestAnimationFrame(note);
    };
    note();
  });
}
const faceCounts = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as { faceCounts: number[] }).faceCounts);
/** The files of the faces that a page may begin with. */
const firstFiles = /\/(newsreader-text|newsreader-display(-italic)?|archivo-label)\.[\w-]+\.woff2$/;
/** How many of these have come. */
const arrived = (page: Page): Promise<number> =>
  page.evaluate(
    (files) =>
      new Set(
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => new RegExp(files).test(name)),
      ).size,
    firstFiles.source,
  );

test('the faces that a page begins with are shown together, since each by itself has the page laid out anew', async ({
  page,
}) => {
  // A busy machine takes longer here than the page waits.
  await page.addInitScript(() => {
    const own = setTimeout;
    Object.assign(globalThis, {
      setTimeout: (run: () => void, ms?: number) => own(run, ms === 3000 ? 60_000 : ms),
    });
  });
  for (const { path, all } of [
    { path: '', all: 4 },
    { path: 'glossary/', all: 3 },
  ]) {
    const held: (() => void)[] = [];
    await page.route(firstFiles, async (route) => {
      await new Promise<void>((done) => held.push(done));
      await route.continue();
    });
    await watchFaces(page);
    await page.goto(`/${path}`, { waitUntil: 'domcontentloaded' });
    await expect.poll(() => held.length).toBe(all);
    for (const [nth, go] of held.entries()) {
      go();
      await expect.poll(() => arrived(page)).toBe(nth + 1);
      await framesLater(page, 3);
    }
    await expect.poll(async () => (await faceCounts(page)).length).toBeGreaterThan(1);
    // The italic of the text comes later, where a reader scrolls or rests.
    expect.soft((await faceCounts(page)).slice(0, 2), `/${path}`).toEqual([0, all]);
    await page.unroute(firstFiles);
  }
});

test('a face that hangs or fails keeps no other from the reader', async ({ page }) => {
  await watchFaces(page);
  const hung = Promise.withResolvers<undefined>();
  await page.route('**/archivo-label.*.woff2', async (route) => {
    await hung.promise;
    await route.continue();
  });
  await page.route('**/newsreader-display.*.woff2', (route) => route.abort());
  await page.goto('/glossary/', { waitUntil: 'domcontentloaded' });
  await expect.poll(() => faceCounts(page), { timeout: 15_000 }).toEqual([0, 1]);
  hung.resolve(undefined);
  await expect.poll(() => faceCounts(page), { timeout: 15_000 }).toEqual([0, 1, 2]);
});

test('a theme that is chosen while faces are on their way shows none of them alone', async ({ page }) => {
  await page.route(firstFiles, () => undefined);
  await page.goto('/glossary/', { waitUntil: 'domcontentloaded' });
  await expect(page.locator('.reading-button')).toHaveAttribute('aria-label', /^Reading, now/);
  await page.locator('#reading input[value="dark"]').evaluate((dark: HTMLInputElement) => dark.click());
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.locator('#faces').getAttribute('media')).toBe('not all');
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
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'font') asked.add(request.url());
  });
  try {
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.documentElement.className === 'js');
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(asked.size).toBe(0);
    headSeen.resolve(undefined);
    await expect.poll(() => asked.size).toBeGreaterThanOrEqual(4);
  } finally {
    headSeen.resolve(undefined);
    host.close();
    host.closeAllConnections();
  }
});
