// When the faces of the story come: none in its middle, where a browser would lay out anew what is read.
import { expect, test, type Page } from '@playwright/test';
import { framesLater } from '../settled.ts';
import { phone } from '../sizes.ts';

test.use({ viewport: phone });

/** The names of the faces that a page asks for, without their hashes. */
function facesOf(page: Page): string[] {
  const faces: string[] = [];
  page.on('request', (request) => {
    const name = /([\w-]+)\.[\w-]+\.woff2$/.exec(request.url())?.[1];
    if (name !== undefined) faces.push(name);
  });
  return faces;
}

test('the italic face comes as the reader begins to scroll, and no face comes later', async ({ page }) => {
  const faces = facesOf(page);
  await page.goto('/');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(faces).not.toContain('newsreader-text-italic');
  await page.mouse.wheel(0, 200);
  await expect.poll(() => faces).toContain('newsreader-text-italic');
  const atFirst = [...faces];
  for (const chapter of await page.locator('.chapter').all()) {
    await chapter.evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await framesLater(page, 5);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  }
  expect(faces).toEqual(atFirst);
});

test('a reader on low data gets no face by scrolling', async ({ page }) => {
  const faces = facesOf(page);
  const scrolled = page.waitForResponse(/\/scrolled-page\./);
  await page.goto('/?data=low');
  await page.mouse.wheel(0, 200);
  await scrolled;
  await framesLater(page, 10);
  expect(faces).toEqual([]);
});
