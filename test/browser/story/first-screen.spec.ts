// First screens: each is painted with rules that stand in the page itself, before the page's sheet has come, as it stands with the sheet.
import { expect, test, type Page } from '@playwright/test';
import { layoutShiftOf, watchLayoutShift } from '../figure-state.ts';
import { servers } from '../pages.ts';

const phone = { width: 390, height: 844 };
const tablet = { width: 800, height: 1100 };
const desk = { width: 1440, height: 900 };

/** How each element of the first screen that is laid out stands and is styled, in the order of the page: a line an element, with its name first. */
const firstScreenOf = (page: Page, ownParts: string): Promise<string[][]> =>
  page.evaluate(
    (parts) =>
      [
        ...document.querySelectorAll(
          `body, body > :is(.skip, .masthead, .step-bar), .masthead *, .story:has(.chapter h1), .chapter:has(h1), .chapter-opening:has(h1), :is(${parts}), :is(${parts}) *`,
        ),
      ]
        .filter((element) => element.getClientRects().length > 0)
        .flatMap((element) => {
          const name = `${element.localName}.${element.getAttribute('class') ?? element.textContent.slice(0, 20)}`;
          const { left, top, width } = element.getBoundingClientRect();
          const place = [left, top, width].map((each) => each.toFixed(1)).join(' ');
          const boxes = element instanceof SVGElement ? [undefined] : [undefined, '::before', '::after'];
          return boxes.flatMap((part) => {
            const style = getComputedStyle(element, part);
            if (part !== undefined && style.content === 'none') return [];
            // The page, its body and the head of a chapter grow downwards as the rest comes, and marks answer a pointer once they are wired.
            const properties = [...style].filter(
              (property) =>
                !/^--|block-size|height|origin|bottom|block-end|grid-template-rows|cursor|pointer-events/.test(
                  property,
                ),
            );
            const set = properties.map((property) => `${property}: ${style.getPropertyValue(property)}`);
            return [[`${name}${part ?? ` at ${place}`}`, ...set]];
          });
        }),
    ownParts,
  );
const changesOf = (before: readonly string[][], after: readonly string[][]): string[] =>
  after.flatMap((element, i) => {
    const changed = element.filter((line, at) => line !== before[i]?.[at]);
    return changed.length === 0 ? [] : [`${element[0] ?? ''}: ${changed.join('; ')}`];
  });

/** Pages that name their first screen, with its parts beside the head of the page, what comes after it, and the sizes of window that each is looked at in. */
const firstScreens = [
  { path: '', parts: '.cover', rest: '.prose', sizes: [phone, tablet, desk] },
  // On paper with a title in small letters, and on blueprint.
  ...['borrowed-inputs', 'ambition-and-capacity'].map((id) => ({
    path: `chapters/${id}/`,
    parts: '.chapter-opening:has(h1) > :is(.opening-title, .standfirst, .opening-drawing)',
    rest: '.prose',
    sizes: [{ width: 360, height: 640 }, phone, tablet, desk],
  })),
  ...['price-shocks', 'policy-targets'].map((id) => ({
    path: `charts/${id}/`,
    parts: '.chart-page > .kicker, .findings, .stage',
    rest: '.views',
    sizes: [{ width: 360, height: 640 }, phone, tablet, desk],
  })),
  { path: 'charts/', parts: '.gallery-page > h1, .gallery-lead', rest: '.gallery', sizes: [phone, desk] },
  { path: 'teach/', parts: '.door-head', rest: '.door-lessons', sizes: [phone, desk] },
];

for (const { path, parts, rest, sizes } of firstScreens)
  test(`the first screen of /${path} is painted before the page’s sheet comes, and its sheet changes nothing of it`, async ({
    browser,
  }) => {
    for (const viewport of sizes)
      for (const colorScheme of viewport === phone ? (['light', 'dark'] as const) : (['light'] as const)) {
        const page = await browser.newPage({ viewport, colorScheme });
        await watchLayoutShift(page);
        const { promise: painted, resolve: letSheetCome } = Promise.withResolvers<undefined>();
        await page.route('**/*.css', async (route) => {
          await painted;
          await route.continue();
        });
        await page.goto(`${servers.plain.origin}/${path}`, { waitUntil: 'commit' });
        await page.waitForFunction(() => performance.getEntriesByName('first-paint').length > 0);
        await page.waitForFunction(() => document.fonts.size > 0 && document.fonts.status === 'loaded');
        await page.waitForSelector('body link[rel="stylesheet"]', { state: 'attached' });
        const before = await firstScreenOf(page, parts);
        expect(before.length).toBeGreaterThan(20);
        expect(await page.locator(rest).count()).toBe(0);
        letSheetCome(undefined);
        await page.waitForLoadState('load');
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        expect(await page.locator(rest).count()).toBeGreaterThan(0);
        const after = await firstScreenOf(page, parts);
        expect(after.length).toBe(before.length);
        expect(changesOf(before, after), `${viewport.width} pixels wide, ${colorScheme}`).toEqual([]);
        expect(await layoutShiftOf(page)).toBe(0);
        await page.close();
      }
  });
