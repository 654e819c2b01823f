// Nothing on any page jumps: not while it loads, and not while a reader scrolls through all of it.
import { expect, test } from '@playwright/test';
import { layoutShiftOf, watchLayoutShift } from './figure-state.ts';
import { lateFacesLimit, shiftLimit } from './late-faces.ts';
import { models, pagesOf, servers } from './pages.ts';
import { timeForAll } from './visits.ts';

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
]) {
  test(`nothing shifts on load or over a whole scroll at ${viewport.width} pixels`, async ({ browser }) => {
    test.setTimeout(timeForAll(8));
    const context = await browser.newContext({ viewport, baseURL: servers.plain.origin });
    const page = await context.newPage();
    await watchLayoutShift(page);
    for (const path of pagesOf(servers.plain)) {
      await page.goto(`/${path}`, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const loaded = await layoutShiftOf(page);
      expect.soft(loaded, `/${path}, load`).toBeLessThan(await shiftLimit(page));
      const left = await page.evaluate(async () => {
        const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
        const end = () => document.documentElement.scrollHeight - innerHeight;
        for (let y = 0; y < end(); y += innerHeight / 3) {
          scrollTo({ top: y, behavior: 'instant' });
          await frame();
        }
        scrollTo({ top: end(), behavior: 'instant' });
        await frame();
        return end() - scrollY;
      });
      expect(left, `/${path} is scrolled to its end`).toBeLessThan(2);
      expect.soft((await layoutShiftOf(page)) - loaded, `/${path}, scroll`).toBeLessThan(0.001);
    }
    await context.close();
  });
}

test('faces that come after the first paint move next to nothing', async ({ browser }) => {
  test.setTimeout(120_000);
  for (const width of [320, 390, 768, 1440]) {
    const context = await browser.newContext({
      viewport: { width, height: width < 1000 ? 844 : 900 },
      baseURL: servers.plain.origin,
    });
    const page = await context.newPage();
    await watchLayoutShift(page);
    for (const path of ['', 'charts/', 'claims/', 'data/', ...models]) {
      const painted = Promise.withResolvers<undefined>();
      await page.route('**/*.woff2', async (route) => {
        await painted.promise;
        await route.continue();
      });
      await page.goto(`/${path}`, { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
      painted.resolve(undefined);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const shift = await layoutShiftOf(page);
      expect.soft(shift, `/${path} at ${width} pixels`).toBeLessThan(lateFacesLimit);
      await page.unroute('**/*.woff2');
    }
    await context.close();
  }
});
