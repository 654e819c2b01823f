// The openings of chapters: their words stand on the sheet of their drawing, the sheet in the middle of the window, and what moves in it
// follows the scroll.
import { expect, test, type Page } from '@playwright/test';
import { pagesOfKind } from '../pages.ts';

const chapters = pagesOfKind('chapters');

/** Where the sheet of the opening stands in the window, and the title on it. */
const boxesOf = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return { sheet: boxOf('.opening-drawing'), title: boxOf('.opening-title h1') };
  });

/** What moves in the opening, once all of its drawing is in the window. */
const movesOnceSeen = (page: Page) =>
  page.evaluate(async () => {
    const drawing = [...document.querySelectorAll('.opening-drawing')].find((each) => each.checkVisibility());
    const { top, height } = drawing?.getBoundingClientRect() ?? new DOMRect();
    scrollTo({ top: scrollY + top - innerHeight + height, behavior: 'instant' });
    for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
    const moves = (drawing?.getAnimations({ subtree: true }) ?? []).filter(
      ({ effect }) => effect instanceof KeyframeEffect && effect.target?.checkVisibility(),
    );
    return moves.map(({ effect, timeline }) => ({
      isScrolled: timeline instanceof ViewTimeline,
      progress: Number(effect?.getComputedTiming().progress ?? 0),
    }));
  });

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
])
  test(`${viewport.width}×${viewport.height}: every title begins where its drawing leaves room for it, and what moves is tied to the scroll and stands once all of it is seen`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (const chapter of chapters) {
      await page.goto(`/${chapter}`);
      // On a phone the title stands above its drawing.
      if (viewport.width > 1000) {
        const { sheet, title } = await boxesOf(page);
        expect(sheet.width, chapter).toBeGreaterThan(1000);
        expect(Math.abs((sheet.left + sheet.right - viewport.width) / 2), chapter).toBeLessThan(1);
        // The title begins where the text of the page does, less the 3 of 1,440 units of the sheet by which its letters begin late.
        const edge = await page.evaluate(
          () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 3.5,
        );
        expect(title.left, chapter).toBeCloseTo(edge - (3 / 1440) * sheet.width, 0);
      }
      const moves = await movesOnceSeen(page);
      expect(moves.length, `${chapter}: moves`).toBeGreaterThan(0);
      expect(
        moves.filter(({ isScrolled, progress }) => !isScrolled || progress < 1),
        `${chapter}: not tied to the scroll, or not at rest`,
      ).toEqual([]);
    }
  });
