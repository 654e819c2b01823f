// Pages without script, with the page's own alone, and without sheets: every still stands whole, and drawings keep their colours.
import { expect, test, type Page } from '@playwright/test';
import { openWhole } from '../settled.ts';

/** Pictures beside steps and in figures that are seen: whether each has come, and how it lies in the window. */
const picturesOf = (page: Page) =>
  page.locator(':is(.still, .stage) img:visible').evaluateAll(async (all) => {
    const pictures = all as HTMLImageElement[];
    await Promise.all(
      pictures.map((image) => {
        image.loading = 'eager';
        return image.decode();
      }),
    );
    return pictures.map((image) => {
      const { left, right, width, height } = image.getBoundingClientRect();
      const { paddingLeft, paddingRight } = getComputedStyle(image);
      const inside = width - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return {
        src: image.src.replace(/.*\//, ''),
        isIn: left >= -0.5 && right <= innerWidth + 0.5,
        isWhole:
          image.naturalWidth > 0 &&
          Math.abs(height / inside - image.naturalHeight / image.naturalWidth) < 0.02,
        isSmall: width < 200,
      };
    });
  });

async function expectWhole(page: Page, width: number, least = 60): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  const pictures = await picturesOf(page);
  expect(pictures.length, `pictures at ${width}`).toBeGreaterThan(least);
  const wrong = pictures.filter(({ isIn, isWhole, isSmall }) => !isIn || !isWhole || isSmall);
  expect(wrong, `at ${width}`).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBe(width);
}
const widths = [320, 390, 768, 1024, 1440];
/** The chapters with the most steps. */
const chapters = ['mine-to-magnet', 'borrowed-inputs', 'ambition-and-capacity'];

/** Each figure of a chapter's own page has its drawing or a picture of it, and each step beside which one is seen a picture. */
async function expectChapterWhole(page: Page): Promise<void> {
  for (const width of widths) {
    await expectWhole(page, width, 4);
    const empty = await page.evaluate(() => {
      const isSeen = (element: Element) => element.getClientRects().length > 0;
      return [...document.querySelectorAll('.pinned .stage, .still:not(.opening) .still-drawing')]
        .filter((place) => isSeen(place))
        .filter((place) => ![...place.querySelectorAll('svg[role="img"], img')].some(isSeen))
        .map((place) => place.closest('[id]')?.id);
    });
    expect(empty, `at ${width}`).toEqual([]);
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('every still of the whole story stands whole', async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto('/');
    for (const width of widths) await expectWhole(page, width);
  });
  for (const chapter of chapters)
    test(`every drawing of the chapter ${chapter} stands whole`, async ({ page }) => {
      await page.goto(`/chapters/${chapter}/`);
      await expectChapterWhole(page);
    });
});

for (const chapter of chapters)
  test(`without the built scripts alone every drawing of the chapter ${chapter} stands whole`, async ({
    page,
  }) => {
    await page.route(/\/_astro\/[^/]+\.js/, (route) => route.fulfill({ status: 404, body: '' }));
    await page.goto(`/chapters/${chapter}/`);
    await expect(page.locator('html')).toHaveClass('no-js');
    await expectChapterWhole(page);
  });

test('without the built scripts alone every still of the whole story stands whole', async ({ page }) => {
  test.setTimeout(180_000);
  await page.route(/\/_astro\/[^/]+\.js/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/');
  await expect(page.locator('html')).toHaveClass('no-js');
  for (const width of widths) await expectWhole(page, width);
});

/** Fill and stroke of every shape and word of the page's drawings, those without either told apart. */
const coloursOf = (page: Page) =>
  page.evaluate(() => {
    const shapes = document.querySelectorAll<SVGElement>(
      ':is(svg[role="img"], .opening-svg, .cover-valve) :is(path, rect, circle, text)',
    );
    return [...shapes]
      .filter((shape) => !shape.closest('defs, clipPath'))
      .map((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return {
          fill: fill.replace(/url\(.*?\)/, 'pattern'),
          stroke: stroke === fill ? 'as filled' : stroke,
          of: shape.outerHTML.slice(0, 90),
        };
      });
  });
/** Mixed in a sheet: a browser writes it in another notation. */
const isMixed = (colour: string) => colour.startsWith('color(');

for (const path of [
  '/',
  '/chapters/build-the-chain/',
  '/charts/mine-to-magnet/',
  '/charts/cover-valve/',
  '/charts/',
])
  test(`without sheets the drawings of ${path} keep their colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await openWhole(page, path);
    const before = await coloursOf(page);
    // Sheets of the page may come from addresses, or stand in it.
    await page.evaluate(() => {
      for (const sheet of document.styleSheets) sheet.disabled = true;
    });
    const after = await coloursOf(page);
    expect(before.length).toBeGreaterThan(20);
    const faded = before.flatMap((one, i) => {
      const other = after[i];
      if (other === undefined || (one.fill === other.fill && one.stroke === other.stroke)) return [];
      if (isMixed(one.fill)) return [];
      return [`${one.fill}, ${one.stroke} → ${other.fill}, ${other.stroke}: ${one.of}`];
    });
    expect(faded.slice(0, 10)).toEqual([]);
  });
