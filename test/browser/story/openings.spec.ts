// The openings of chapters: their words stand on the sheet of their drawing, and the sheet in the middle of the window.
import { expect, test } from '@playwright/test';
import { pagesOf, servers } from '../pages.ts';

const chapters = pagesOf(servers.plain).filter((path) => /^chapters\/[^/]+\/$/.test(path));

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
])
  test(`${viewport.width}×${viewport.height}: every title begins where its drawing leaves room for it`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (const chapter of chapters) {
      await page.goto(`/${chapter}`);
      const { sheet, title } = await page.evaluate(() => {
        const boxOf = (selector: string) =>
          document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return { sheet: boxOf('.opening-drawing'), title: boxOf('.opening-title h1') };
      });
      expect(sheet.width, chapter).toBeGreaterThan(1000);
      expect(Math.abs((sheet.left + sheet.right - viewport.width) / 2), chapter).toBeLessThan(1);
      // The title stands 72 of 1,440 units into the sheet, less the 3 by which its letters begin late.
      expect(title.left - sheet.left, chapter).toBeCloseTo((69 / 1440) * sheet.width, 0);
    }
  });
