// The look, in pictures: cover, every figure of every chapter, gallery, an embed, the kit, the 404. `npm run pictures` renews them.
import { expect, test, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { tested } from '../../src/methods/tested.ts';
import { idsOfKind, pagesOfKind, servers } from './pages.ts';
import { framesLater, openWhole, recoloured } from './settled.ts';

const phone = { viewport: { width: tested.picturedPhone, height: 844 } };
const desk = { viewport: { width: tested.wide, height: 900 } };
const dark = { colorScheme: 'dark' } as const;
const widthOf = ({ viewport }: { readonly viewport: { readonly width: number } }) => viewport.width;

/**
 * Browser and fonts are the same everywhere, so pictures come out alike to the pixel. The ratio leaves room for what a processor
 * may round differently at the edges of letters: 33 pixels of a phone’s screen, which is less than one digit of a label.
 * Animations go on: there is no motion in these pictures but what the scroll ties, and a browser told to end that shows slips where no reader sees them.
 */
const likeness = { maxDiffPixelRatio: 0.0001, animations: 'allow', caret: 'hide' } as const;

const chapters = idsOfKind('chapters');

test.beforeEach(({ browserName }, info) => {
  const pinned = info.config.metadata['pinnedBrowser'] === true;
  const reason = `${browserName} and its fonts are not the pinned ones, so no picture is compared`;
  if (!pinned) console.log(`${info.title}: ${reason}`);
  test.skip(!pinned, reason);
});

/** Opens a page as a reader who comes for the first time and wants no motion. */
async function opened(browser: Browser, path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    baseURL: servers.plain.origin,
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
    colorScheme: 'light',
    ...options,
  });
  const page = await context.newPage();
  await openWhole(page, `/${path}`);
  return page;
}

/** Takes the screen as it stands. */
const take = (page: Page, name: string): Promise<void> =>
  expect.soft(page).toHaveScreenshot(`${name}.png`, likeness);

/** Takes the screen as it stands in the dark theme, and leaves the page in the light one. */
async function takeDark(page: Page, name: string): Promise<void> {
  await page.emulateMedia(dark);
  await recoloured(page);
  await take(page, `${name}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await recoloured(page);
}

/** Takes the first screen of a page, and the same in the dark theme where `inDark`. */
async function screen(
  browser: Browser,
  path: string,
  name: string,
  options: BrowserContextOptions,
  inDark = false,
): Promise<void> {
  const page = await opened(browser, path, options);
  await take(page, name);
  if (inDark) await takeDark(page, name);
  await page.context().close();
}

test('the cover', async ({ browser }) => {
  for (const size of [phone, desk]) await screen(browser, '', `cover-${widthOf(size)}`, size, size === phone);
});

/**
 * Brings a figure to the top of the window, a little past the point where it is pinned, at a whole pixel: on the edge the browser
 * rounds one way or the other. Waits until the observer of steps has seen it, and until its step has drawn its lead or has none.
 */
async function bringUp(page: Page, figure: string): Promise<void> {
  await page.evaluate((id) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: Math.ceil(scrollY + top) + 8, behavior: 'instant' });
  }, figure);
  await framesLater(page, 3);
  await page.waitForFunction((id) => {
    const step = document.querySelector(`[data-step][data-active][data-leads][data-figure="${id}"]`);
    return step === null || step.hasAttribute('data-lead-rests');
  }, figure);
  await framesLater(page, 3);
}

for (const chapter of chapters) {
  for (const size of [phone, desk]) {
    test(`the figures of ${chapter} at ${widthOf(size)} pixels`, async ({ browser }) => {
      const path = `chapters/${chapter}/`;
      const page = await opened(browser, path, size);
      const figures = await page.locator('figure[data-figure]').evaluateAll((all) => all.map(({ id }) => id));
      test.setTimeout(20_000 + figures.length * 10_000);
      for (const [i, figure] of figures.entries()) {
        await bringUp(page, figure);
        const name = `${chapter}-${figure.replace(/^figure-/, '')}-${widthOf(size)}`;
        await take(page, name);
        if (i === 0 && size === desk) await takeDark(page, name);
      }
      await page.context().close();
    });
  }
}

test('the gallery', async ({ browser }) => {
  for (const size of [phone, desk]) await screen(browser, 'charts/', `gallery-${widthOf(size)}`, size);
});

test('an embed', async ({ browser }) => {
  await screen(browser, pagesOfKind('embed')[0] ?? '', 'embed-640', {
    viewport: { width: 640, height: 760 },
  });
});

// The drawings of the kit's figures are held as SVG text; here stand inks, parts and the first figure, on both grounds.
for (const size of [phone, desk])
  test(`the kit of marks at ${widthOf(size)} pixels`, async ({ browser }) => {
    const page = await opened(browser, 'charts/kit/', size);
    for (const part of ['Inks', 'Parts', 'Figures of the story']) {
      await page
        .getByRole('heading', { level: 2, name: part, exact: true })
        .evaluate((heading) => heading.scrollIntoView({ block: 'start', behavior: 'instant' }));
      await take(page, `kit-${part.split(' ')[0]?.toLowerCase()}-${widthOf(size)}`);
    }
    await page.context().close();
  });

test('the page that is not there', async ({ browser }) => {
  await screen(browser, '404.html', `404-${widthOf(phone)}`, phone);
});
