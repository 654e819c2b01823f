// Faces that come late: the faces of the system are as wide as ours, so that lines break where they will break.
import { expect, test } from '@playwright/test';
import { layoutShiftOf, shiftByFacesOf, watchLayoutShift } from './figure-state.ts';
import { models, servers } from './pages.ts';

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
      expect.soft(await shiftByFacesOf(page), `/${path} at ${width} pixels`).toBeLessThan(0.02);
      expect.soft(await layoutShiftOf(page), `/${path} at ${width} pixels, else`).toBeLessThan(0.001);
      await page.unroute('**/*.woff2');
    }
    await context.close();
  }
});
