// What assistive technology goes by: headings, landmarks, skip links, names of drawings, languages, and rest for who asked for it.
import { expect, test } from '@playwright/test';
import { readAs, timeForAll, visitEach, waysOf } from './visits.ts';

const desk = { width: 1440, height: 900 };

test('each page has one main heading, skips no level, names its landmarks and drawings, and marks Chinese and Japanese', async ({
  browser,
}) => {
  test.setTimeout(timeForAll(3));
  await visitEach(browser, { viewport: desk }, async (page, path) => {
    for (const way of await waysOf(page)) {
      await readAs(page, way);
      const faults = await page.evaluate(() => {
        const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
        const all = (selector: string) => [...document.querySelectorAll(selector)].filter(seen);
        const byIds = (ids: string | null) =>
          (ids ?? '')
            .split(/\s+/)
            .map((id) => document.getElementById(id)?.textContent.trim() ?? '')
            .join(' ')
            .trim();
        const nameOf = (element: Element) =>
          (element.getAttribute('aria-label') ?? byIds(element.getAttribute('aria-labelledby'))).trim();
        const levels = all('h1, h2, h3, h4, h5, h6').map((heading) => ({
          level: Number(heading.tagName.slice(1)),
          text: heading.textContent.trim(),
        }));
        const foreign: string[] = [];
        const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { textContent, parentElement } = walker.currentNode;
          if (
            parentElement?.closest('script, style') ||
            !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(textContent ?? '')
          )
            continue;
          const lang = parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
          const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(textContent ?? '');
          if (!(kana ? /^ja\b/ : /^(ja|zh)\b/).test(lang))
            foreign.push(`${lang}: ${textContent?.trim().slice(0, 30)}`);
        }
        const navs = all('nav, aside, [role="navigation"], [role="complementary"], [role="search"]');
        return {
          h1: levels.filter(({ level }) => level === 1).length,
          skipped: levels
            .filter(({ level }, i) => level > (levels[i - 1]?.level ?? 0) + 1)
            .map(({ level, text }) => `h${level} ${text}`),
          empty: levels.filter(({ text }) => text === '').length,
          main: all('main').length,
          unnamed: navs.filter((nav) => nameOf(nav) === '').map((nav) => nav.outerHTML.slice(0, 80)),
          sameName: navs.map(nameOf).filter((name, i, names) => names.indexOf(name) !== i),
          drawings: all('svg')
            .filter((svg) => svg.closest('[aria-hidden="true"]') === null)
            .filter(
              (svg) =>
                svg.getAttribute('role') !== 'img' ||
                (svg.querySelector(':scope > title')?.textContent ?? '').trim() === '' ||
                (svg.querySelector(':scope > desc')?.textContent ?? '').trim().length < 20 ||
                !nameOf(svg).includes(svg.querySelector(':scope > title')?.textContent.trim() ?? '–'),
            )
            .map((svg) => svg.outerHTML.slice(0, 120)),
          figures: all('figure').filter(
            (figure) => nameOf(figure) === '' && figure.querySelector('figcaption') === null,
          ).length,
          foreign,
          language: document.documentElement.lang,
        };
      });
      expect.soft(faults, `${path} as ${way}`).toEqual({
        h1: 1,
        skipped: [],
        empty: 0,
        main: 1,
        unnamed: [],
        sameName: [],
        drawings: [],
        figures: 0,
        foreign: [],
        language: 'en',
      });
    }
  });
});

test('the skip link leads to the text, and each figure can be skipped with its steps', async ({
  browser,
}) => {
  test.setTimeout(timeForAll(4));
  await visitEach(browser, { viewport: desk }, async (page, path) => {
    if (path.startsWith('/embed/')) return; // an embed is one figure and nothing before it
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    await expect.soft(skip, path).toHaveClass(/skip/);
    await expect.soft(skip, path).toBeInViewport();
    await page.keyboard.press('Enter');
    expect.soft(await page.evaluate(() => document.activeElement?.tagName), path).toBe('MAIN');

    const skips = page.locator('main .skip');
    const figures = await page
      .locator('[data-step]')
      .evaluateAll((steps) => new Set(steps.map((step) => (step as HTMLElement).dataset['figure'])).size);
    expect
      .soft(await skips.count(), `${path}: a skip link before each figure with steps`)
      .toBeGreaterThanOrEqual(figures);
    for (const link of await skips.all()) {
      await link.focus();
      await expect.soft(link, path).toBeInViewport();
      await page.keyboard.press('Enter');
      const landed = await link.evaluate((skipLink) => {
        const target = document.getElementById((skipLink as HTMLAnchorElement).hash.slice(1));
        const passed = [...document.querySelectorAll('[data-step]')].filter(
          (step) =>
            (skipLink.compareDocumentPosition(step) & 4) !== 0 &&
            target !== null &&
            (target.compareDocumentPosition(step) & 2) !== 0,
        );
        return { there: target !== null && document.activeElement === target, passed: passed.length };
      });
      expect.soft(landed.there, path).toBe(true);
      expect.soft(landed.passed, `${path}: steps passed over`).toBeGreaterThan(0);
    }
  });
});

test('where less motion is asked for nothing glides: no running animation, no transition of place or size, no smooth scroll', async ({
  browser,
}) => {
  test.setTimeout(timeForAll(3));
  await visitEach(browser, { viewport: desk }, async (page, path) => {
    for (const way of await waysOf(page)) {
      await readAs(page, way);
      const moving = await page.evaluate(() => {
        const glides =
          /\b(all|transform|translate|rotate|scale|top|left|right|bottom|inset|width|height|margin|padding|d|x|y|cx|cy|r|stroke-dashoffset)\b/;
        const gliding = [...document.querySelectorAll('*')].filter((element) => {
          const { transitionProperty, transitionDuration, scrollBehavior } = getComputedStyle(element);
          const lasts = transitionDuration.split(',').some((time) => parseFloat(time) > 0.05);
          return (lasts && glides.test(transitionProperty)) || scrollBehavior === 'smooth';
        });
        return [
          ...gliding.map((element) => `${element.tagName}.${element.getAttribute('class') ?? ''}`),
          ...document
            .getAnimations()
            .filter(({ effect }) =>
              (effect as KeyframeEffect)
                .getKeyframes()
                .some((frame) => Object.keys(frame).some((name) => glides.test(name))),
            )
            .map((animation) => (animation as CSSAnimation).animationName),
        ];
      });
      expect.soft(moving, `${path} as ${way}`).toEqual([]);
    }
  });
});
