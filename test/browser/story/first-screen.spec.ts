// First screens: each is painted with rules that stand in the page itself, before the page's sheet has come, as it stands with the sheet.
import { expect, test, type Page } from '@playwright/test';
import { layoutShiftOf, watchLayoutShift } from '../figure-state.ts';
import { servers } from '../pages.ts';
import { desk, phone } from '../sizes.ts';

const tablet = { width: 800, height: 1100 };

/** How each element of the first screen that is laid out stands and is styled, but for what may change, in the order of the page: a line an element, with its name first. */
const firstScreenOf = (page: Page, ownParts: string, mayChange: readonly string[]): Promise<string[][]> =>
  page.evaluate(
    ([parts, others]) =>
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
            // The page and its body grow as the rest comes.
            const properties = [...style].filter(
              (property) => !/^--|block-size|height|origin/.test(property) && !others.includes(property),
            );
            const set = properties.map((property) => `${property}: ${style.getPropertyValue(property)}`);
            return [[`${name}${part ?? ` at ${place}`}`, ...set]];
          });
        }),
    [ownParts, mayChange] as const,
  );
const changesOf = (before: readonly string[][], after: readonly string[][]): string[] =>
  after.flatMap((element, i) => {
    const changed = element.filter((line, at) => line !== before[i]?.[at]);
    return changed.length === 0 ? [] : [`${element[0] ?? ''}: ${changed.join('; ')}`];
  });

const sizes = [{ width: 360, height: 640 }, phone, tablet, desk];

/**
 * Pages that name their first screen, with its parts beside the head of the page, how many elements it has at least, what comes after it and
 * how often at least, which properties may change by then, and the sizes of window that each is looked at in.
 */
const firstScreens = [
  {
    path: '',
    parts: '.cover',
    least: 100,
    rest: '.chapter',
    times: 6,
    mayChange: [],
    sizes: [phone, tablet, desk],
  },
  // On paper with a title in small letters, and on blueprint. The head of a chapter grows downwards as the key of marks comes.
  ...['borrowed-inputs', 'ambition-and-capacity'].map((id) => ({
    path: `chapters/${id}/`,
    parts: '.chapter-opening:has(h1) > :is(.opening-title, .standfirst, .opening-drawing)',
    least: 90,
    rest: '.prose',
    times: 1,
    mayChange: ['bottom', 'inset-block-end', 'grid-template-rows'],
    sizes,
  })),
  // Marks answer a pointer once they are wired.
  ...['price-shocks', 'policy-targets'].map((id) => ({
    path: `charts/${id}/`,
    parts: '.chart-page > .kicker, .findings, .stage',
    least: 100,
    rest: '.views',
    times: 1,
    mayChange: ['cursor', 'pointer-events'],
    sizes,
  })),
  {
    path: 'charts/',
    parts: '.gallery-page > h1, .gallery-lead',
    least: 20,
    rest: '.gallery',
    times: 1,
    mayChange: [],
    sizes: [phone, desk],
  },
  {
    path: 'teach/',
    parts: '.door-head',
    least: 20,
    rest: '.door-lessons',
    times: 1,
    mayChange: [],
    sizes: [phone, desk],
  },
];

for (const { path, parts, least, rest, times, mayChange, sizes: windows } of firstScreens)
  test(`the first screen of /${path} is painted before the page’s sheet comes, and its sheet changes nothing of it`, async ({
    browser,
  }) => {
    for (const viewport of windows)
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
        const before = await firstScreenOf(page, parts, mayChange);
        expect(before.length).toBeGreaterThan(least);
        expect(await page.locator(rest).count()).toBe(0);
        letSheetCome(undefined);
        await page.waitForLoadState('load');
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        expect(await page.locator(rest).count()).toBeGreaterThanOrEqual(times);
        const after = await firstScreenOf(page, parts, mayChange);
        expect(after.length).toBe(before.length);
        expect(changesOf(before, after), `${viewport.width} pixels wide, ${colorScheme}`).toEqual([]);
        expect(await layoutShiftOf(page)).toBe(0);
        await page.close();
      }
  });
