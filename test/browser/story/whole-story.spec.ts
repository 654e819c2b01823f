// The whole story on one page: drawings come chapter by chapter before the reader does, and without script or network nothing is lost.
import { expect, test, type Page } from '@playwright/test';
import { framesLater } from '../settled.ts';

const second = '.chapter[data-page]';
const waiting = (page: Page) => page.locator(`${second} [data-lazy]`);
const firstOf = (page: Page) => page.locator(second).first();

test('a page just opened holds the drawings of its first chapter and the room of all others', async ({
  page,
}) => {
  await page.goto('/?way=scroll');
  expect(await page.locator('.chapter').count()).toBeGreaterThan(1);
  expect(await page.locator('.chapter:not([data-page]) astro-island').count()).toBeGreaterThan(0);
  expect(await page.locator('.chapter[data-page]:last-of-type astro-island').count()).toBe(0);
  expect(await waiting(page).count()).toBeGreaterThan(10);
  // A fixed drawing of the first view stands in each figure.
  expect(await page.locator('.stage:not(:has(svg[role="img"]))').count()).toBe(0);
});

test('a chapter that comes near brings islands that turn with its steps, and asks once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/chapters\/[^/]+\/$/.test(new URL(request.url()).pathname)) asked.push(request.url());
  });
  await page.goto('/?way=scroll');
  const chapter = firstOf(page);
  const turning = chapter.locator('[data-step]:has(.still:not(.opening))').last();
  await turning.evaluate((step) => step.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await expect(chapter.locator('[data-lazy]:not(.figure-notes)')).toHaveCount(0);
  await expect(turning).toHaveAttribute('data-active', '');
  const figure = page.locator(`#${(await turning.getAttribute('data-figure')) ?? ''}`);
  await expect(figure).toHaveAttribute('data-view', (await turning.getAttribute('data-view')) ?? '');
  await expect(figure.locator('astro-island:not([ssr])').first()).toBeAttached();
  const finding = await figure.locator('[data-finding][data-shown] .headline').textContent();
  await expect(figure.locator('.artboard:visible svg title')).toHaveText(
    (finding ?? '').replaceAll('\u00a0', ' '),
  );
  expect(new Set(asked).size).toBe(asked.length);
});

test('in the plain article each step has its drawing where its room was, and nothing shifts', async ({
  page,
}) => {
  await page.goto('/?way=article');
  const step = firstOf(page).locator('[data-step]:has(.still:not(.opening))').first();
  const room = step.locator('.still-drawing');
  const before = await room.boundingBox();
  await step.scrollIntoViewIfNeeded();
  await expect(room.locator('svg[role="img"]')).toBeVisible();
  const after = await room.boundingBox();
  expect(Math.abs((after?.height ?? 0) - (before?.height ?? -9))).toBeLessThan(1);
});

test('without script each step of a lazy chapter has its picture', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL !== undefined && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('/');
  const picture = firstOf(page).locator('.still:not(.opening) img').first();
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toBeVisible();
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBeGreaterThan(600);
  expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(20);
  await context.close();
});

test('drawings that can’t be loaded are said to be missing, and come when the network does', async ({
  page,
}) => {
  let broken = true;
  await page.route(/\/chapters\/[^/]+\/$/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto('/?way=scroll');
  const chapter = firstOf(page);
  await chapter.locator('[data-step]').first().scrollIntoViewIfNeeded();
  await expect(chapter.locator('[data-trouble]').first()).toContainText('could not be loaded');
  broken = false;
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await framesLater(page, 5);
  await chapter.locator('[data-step]').first().scrollIntoViewIfNeeded();
  await expect(chapter.locator('[data-lazy]:not(.figure-notes)')).toHaveCount(0);
  await expect(chapter.locator('[data-trouble]').first()).toBeHidden();
});

test('the print button waits for every drawing', async ({ page }) => {
  await page.goto('/?way=article');
  await page.evaluate(() => {
    const seen = globalThis as unknown as { lazyAtPrint?: number };
    globalThis.print = () => {
      seen.lazyAtPrint = document.querySelectorAll('[data-lazy]').length;
    };
  });
  await page.locator('.reading-button').click();
  await page.locator('[data-print]').click();
  await page.waitForFunction(
    () => (globalThis as unknown as { lazyAtPrint?: number }).lazyAtPrint !== undefined,
  );
  expect(await page.evaluate(() => (globalThis as unknown as { lazyAtPrint?: number }).lazyAtPrint)).toBe(0);
});
