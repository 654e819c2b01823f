// The openings of chapters: their words stand on the sheet of their drawing, the sheet in the middle of the window, and what moves in it
// follows the scroll of the whole story.
import { expect, test, type Page } from '@playwright/test';
import { pagesOfKind } from '../pages.ts';
import { desk, phone } from '../sizes.ts';

const sizes = [phone, desk, { width: 1920, height: 1080 }];
const chapters = pagesOfKind('chapters');
const idOf = (chapter: string) => chapter.split('/')[1] ?? '';

/** Where the sheet of the opening stands in the window, and the title on it. */
const boxesOf = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return { sheet: boxOf('.opening-drawing'), title: boxOf('.opening-title h1') };
  });

/** What moves in the opening of a chapter, once all of its drawing is in the window. */
const movesOnceSeen = (page: Page, chapter: string) =>
  page.evaluate(async (id) => {
    const drawing = document.querySelector(`[data-chapter="${id}"] .chapter-opening > .opening-drawing`);
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
  }, chapter);

for (const viewport of sizes)
  test(`${viewport.width}×${viewport.height}: every title begins where its drawing leaves room for it, and nothing moves in what no scroll brings in`, async ({
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
      expect(await movesOnceSeen(page, idOf(chapter)), `${chapter}: moves`).toEqual([]);
    }
  });

for (const viewport of sizes)
  test(`${viewport.width}×${viewport.height}: what moves in the openings of the whole story is tied to the scroll and stands once all of it is seen`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto('/');
    for (const id of chapters.map(idOf)) {
      const opening = page.locator(`[data-chapter="${id}"] .chapter-opening > .opening-drawing`);
      await opening.scrollIntoViewIfNeeded();
      await expect(opening.locator('.opening-svg:visible')).toBeAttached();
      await expect
        .poll(async () => {
          const moves = await movesOnceSeen(page, id);
          return moves.length > 0 && moves.every(({ isScrolled, progress }) => isScrolled && progress === 1);
        }, id)
        .toBe(true);
    }
  });
