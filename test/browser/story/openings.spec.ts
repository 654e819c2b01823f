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

for (const [width, height] of [
  [1920, 1080],
  [1440, 900],
  [1366, 768],
  [1280, 720],
  [820, 1180],
  [700, 900],
  [390, 844],
  [360, 640],
] as const)
  test(`the closing sentence and its drawing fit a window of ${width} × ${height}, and neither lies on the other`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('/chapters/opened-or-closed/');
    await page.evaluate(() => document.fonts.ready);
    const seen = await page.evaluate(() => {
      const boxOf = (part: Element | null | undefined) => part?.getBoundingClientRect() ?? new DOMRect();
      const closing = boxOf(document.querySelector('.closing'));
      const words = boxOf(document.querySelector('.closing-words p'));
      const drawn = [...document.querySelectorAll('.closing-drawing svg :is(rect, path, circle, text)')]
        .filter((part) => part.checkVisibility())
        .map(boxOf)
        .filter((box) => box.width > 0);
      const over = drawn.filter(
        (box) =>
          box.left < words.right &&
          box.right > words.left &&
          box.top < words.bottom &&
          box.bottom > words.top,
      );
      return {
        height: closing.height,
        drawn: drawn.length,
        over: over.length,
        above: Math.min(words.top, ...drawn.map(({ top }) => top)) - closing.top,
        below: closing.bottom - Math.max(words.bottom, ...drawn.map(({ bottom }) => bottom)),
        empty: Math.min(...drawn.map(({ top }) => top)) - words.bottom,
      };
    });
    expect(seen.height).toBeLessThanOrEqual(height);
    expect(seen.drawn).toBeGreaterThan(20);
    expect(seen.over).toBe(0);
    expect(seen.above).toBeGreaterThanOrEqual(0);
    expect(seen.below).toBeGreaterThanOrEqual(-1);
    expect(seen.empty, 'less than a tenth of the window is empty between them').toBeLessThan(height / 10);
  });
