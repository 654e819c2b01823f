// Every page loads without console error or failed request, fits its width, and does not shift while loading.
import { expect, test } from '@playwright/test';
import { shiftLimit } from './late-faces.ts';
import { pagesInTurn, pagesOf, servers } from './pages.ts';
import { listenForTroubles } from './troubles.ts';

const widths = [320, 390, 1440];

/** Sums up layout shifts from the very start; read as `window.layoutShift`. */
function watchLayoutShift() {
  const shifted = window as unknown as { layoutShift: number };
  shifted.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
      shifted.layoutShift += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

const pages = pagesOf(servers.plain);
for (const path of pages) {
  test.describe(`/${path}`, () => {
    for (const width of widths.filter((_, turn) => pagesInTurn(pages, turn, widths.length).includes(path))) {
      test(`loads cleanly and fits ${width} pixels`, async ({ page }) => {
        const troubles = listenForTroubles(page);
        await page.setViewportSize({ width, height: width < 1000 ? 844 : 900 });
        await page.addInitScript(watchLayoutShift);
        await page.goto(`/${path}`, { waitUntil: 'networkidle' });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));

        const { overflow, wide } = await page.evaluate(() => {
          const room = document.documentElement.clientWidth;
          const tooWide = [...document.querySelectorAll('body *')].filter(
            (element) => element.getBoundingClientRect().right > room + 1,
          );
          return {
            overflow: document.documentElement.scrollWidth - room,
            wide: tooWide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
          };
        });
        expect
          .soft(overflow, `scrolls sideways; perhaps because of ${wide.join('\n')}`)
          .toBeLessThanOrEqual(0);

        const shift = await page.evaluate(() => (window as unknown as { layoutShift: number }).layoutShift);
        expect.soft(shift, 'cumulative layout shift').toBeLessThan(await shiftLimit(page));
        expect.soft(troubles).toEqual([]);
      });
    }
  });
}
