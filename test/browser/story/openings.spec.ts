// The openings of chapters: their words stand on the sheet of their drawing, the sheet in the middle of the window, and what moves in it
// follows the scroll.
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

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
])
  test(`${viewport.width}×${viewport.height}: what moves in an opening is tied to the scroll, and stands once all of it is seen`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (const chapter of chapters) {
      await page.goto(`/${chapter}`);
      const after = (part: number) =>
        page.evaluate(async (fraction) => {
          const drawing = [...document.querySelectorAll('.opening-drawing')].find((each) =>
            each.checkVisibility(),
          );
          const { top, height } = drawing?.getBoundingClientRect() ?? new DOMRect();
          scrollTo({ top: scrollY + top - innerHeight + fraction * height, behavior: 'instant' });
          for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
          const moves = (drawing?.getAnimations({ subtree: true }) ?? []).filter(
            ({ effect }) => effect instanceof KeyframeEffect && effect.target?.checkVisibility(),
          );
          return moves.map(({ effect, timeline }) => ({
            isScrolled: timeline instanceof ViewTimeline,
            progress: Number(effect?.getComputedTiming().progress ?? 0),
          }));
        }, part);
      const whole = await after(1);
      expect(whole.length, `${chapter}: moves`).toBeGreaterThan(0);
      expect(
        whole.filter(({ isScrolled, progress }) => !isScrolled || progress < 1),
        `${chapter}: not tied to the scroll, or not at rest`,
      ).toEqual([]);
    }
  });
