// Paper: nothing of a chart's page or a chapter is cut at its sides, little of a page stays empty, and a chart's page is a short sheet.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { allOf } from '../../all-of.ts';
import { openWhole } from '../../settled.ts';
import { pagesOf, pagesOfKind, servers } from '../../pages.ts';
import { inkOfPages } from './pdf-ink.ts';
import { pdfText } from './pdf-text.ts';

const chartPages = pagesOfKind('charts');
const chapterPages = pagesOfKind('chapters');

const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4;
const pixelsOf = (millimetres: number): number => Math.floor((millimetres * 96) / 25.4);
/** Widths of paper, in millimetres; a dialog of a browser may ask for other margins than ours. */
const papers = { A4: 210, Letter: 215.9 } as const;
const heights = { A4: 297, Letter: 279.4 } as const;
/** No letter of a drawing in a chapter is smaller, in points. */
const leastLetters = 6;
const margins = [10, 16];
/** The site's own, in millimetres. */
const own = { top: 16, bottom: 18 };
/** Of the height that a page has for content. */
const mostEmpty = 0.35;
const mostSheets = 3;

/**
 * What reaches over an edge of the page, a line each. Without a page to print, a window as wide as the paper between its margins is laid
 * out alike. What a drawing draws beyond its own clipping is no ink.
 */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const clipped = '.visually-hidden, defs, clipPath, mask, .opening-drawing svg';
    return [...document.querySelectorAll('body *')].flatMap((element) => {
      const { left, right, width, height } = element.getBoundingClientRect();
      // A browser cuts a page up to a pixel inside what it laid out.
      const reach = element.closest('.stage svg, .still-drawing svg, .guess-blank svg') === null ? 1 : -1;
      if (width === 0 || height === 0 || (left >= -reach && right <= room + reach)) return [];
      if (element.closest(clipped) !== null || !element.checkVisibility({ visibilityProperty: true }))
        return [];
      const name = `${element.tagName} ${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 30)}”`;
      return [`${name} from ${Math.round(left)} to ${Math.round(right)} of ${room}`];
    });
  });

async function opened(browser: Browser, run: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ baseURL: servers.plain.origin });
  await page.emulateMedia({ media: 'print' });
  await run(page);
  await page.close();
}

/** Lays a page out as each paper has it between each margin, and calls `look` with words for where. */
async function onEachPaper(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  for (const paper of ['A4', 'Letter'] as const)
    for (const margin of margins) {
      const [width, height] = [papers[paper], heights[paper]].map((side) => pixelsOf(side - 2 * margin));
      await page.setViewportSize({ width: width ?? 0, height: height ?? 0 });
      await look(`${paper}, ${margin} mm`);
    }
}

/** Letters of drawings in a chapter that are smaller than so many points, a line each. Heights on paper follow that of the page. */
const smallLetters = (page: Page, least: number): Promise<string[]> =>
  page.evaluate(
    (points) =>
      [...document.querySelectorAll<SVGSVGElement>(':is(.still-drawing, .guess-blank) svg')].flatMap(
        (drawing) => {
          const scale = drawing.checkVisibility() ? (drawing.getScreenCTM()?.d ?? 0) : 0;
          return [...drawing.querySelectorAll('text')].flatMap((text) => {
            const size = parseFloat(getComputedStyle(text).fontSize) * scale * 0.75;
            return size > 0 && size < points - 0.005
              ? [`${size.toFixed(2)} pt in ${drawing.closest('.step, .guess')?.id}: ${text.textContent}`]
              : [];
          });
        },
      ),
    least,
  );

/** Every second on A4, the others on Letter. */
const onPaper = (list: readonly string[]) =>
  list.map((path, i) => ({ path, format: i % 2 === 0 ? ('A4' as const) : ('Letter' as const) }));

test(`on paper nothing of a chapter is cut at its sides, no letter of a drawing has less than ${leastLetters} points, and no page but the last is empty by more than ${mostEmpty * 100} %`, async ({
  browser,
}) => {
  test.setTimeout(240_000);
  await opened(browser, async (page) => {
    let drawings = 0;
    for (const { path, format } of onPaper(chapterPages)) {
      await openWhole(page, `/${path}`);
      await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
      drawings += await page.locator('.still-drawing svg[role="img"]').count();
      await onEachPaper(page, async (where) => {
        expect.soft(await cut(page), `/${path}, ${where}: cut`).toEqual([]);
        expect.soft(await smallLetters(page, leastLetters), `/${path}, ${where}: letters`).toEqual([]);
      });
      const empty = inkOfPages(await page.pdf({ format, printBackground: true })).map(
        ({ height, bottom }) => {
          const room = height - pointsOf(own.top + own.bottom);
          return (height - pointsOf(own.bottom) - bottom) / room;
        },
      );
      expect(empty.length).toBeGreaterThan(3);
      expect
        .soft(
          empty.slice(0, -1).filter((part) => part > mostEmpty),
          `/${path} on ${format}: ${empty.map((part) => part.toFixed(2)).join(' ')}`,
        )
        .toEqual([]);
    }
    expect(drawings).toBeGreaterThan(50);
  });
});

test(`on paper nothing of a chart’s page is cut at its sides, and it has at most ${mostSheets} pages`, async ({
  browser,
}) => {
  test.setTimeout(240_000);
  await opened(browser, async (page) => {
    for (const { path, format } of onPaper(chartPages)) {
      await page.goto(`/${path}`, { waitUntil: 'load' });
      await onEachPaper(page, async (where) =>
        expect.soft(await cut(page), `/${path}, ${where}`).toEqual([]),
      );
      const sheets = inkOfPages(await page.pdf({ format })).length;
      expect.soft(sheets, `/${path} on ${format}`).toBeLessThanOrEqual(mostSheets);
    }
  });
});

test('a quiz is one page of paper without its answers and two at most with them', async ({ browser }) => {
  const quizzes = pagesOf(servers.plain).filter((path) => /^teach\/[^/]+\/quiz\//.test(path));
  expect(quizzes.length).toBeGreaterThanOrEqual(6);
  await opened(browser, async (page) => {
    for (const path of quizzes)
      for (const format of ['A4', 'Letter']) {
        await page.goto(`/${path}`, { waitUntil: 'load' });
        const sheets = inkOfPages(await page.pdf({ format })).length;
        expect.soft(sheets, `/${path} on ${format}`).toBeLessThanOrEqual(path.endsWith('answers/') ? 2 : 1);
      }
  });
});

test('the short plan of a lesson stands on one page, with its heading and all of its steps', async ({
  browser,
}) => {
  const lessons = pagesOf(servers.plain).filter((path) => /^teach\/[^/]+\/$/.test(path));
  await opened(browser, async (page) => {
    let plans = 0;
    for (const path of lessons) {
      await page.goto(`/${path}`, { waitUntil: 'load' });
      const steps = await page.locator('#short-plan .plan-title').allTextContents();
      if (steps.length === 0) continue;
      plans += 1;
      const heading = await page.locator('#short-plan > h2').textContent();
      const bare = (words: string | null): string => (words ?? '').replace(/Part \d+:|\s/g, '');
      for (const format of ['A4', 'Letter']) {
        const sheets = inkOfPages(await page.pdf({ format })).length;
        const texts: string[] = [];
        for (let sheet = 1; sheet <= sheets; sheet++)
          texts.push(pdfText(await page.pdf({ format, pageRanges: String(sheet) })));
        const own = texts.filter((text) => text.includes(bare(heading)));
        expect.soft(own, `/${path} on ${format}`).toHaveLength(1);
        for (const step of steps) expect.soft(own.join(), `/${path} on ${format}`).toContain(bare(step));
      }
    }
    expect(plans).toBeGreaterThanOrEqual(3);
  });
});

test('on paper a chart’s page names the view it shows, its file and how to cite it', async ({ page }) => {
  const shown = servers.plain.site;
  await page.goto('/charts/mine-production/?view=china-share', { waitUntil: 'load' });
  await expect(page.locator('.figure')).toHaveAttribute('data-view', 'china-share');
  await page.emulateMedia({ media: 'print' });
  const link = page.locator('.tools [data-host]');
  await expect(link).toBeVisible();
  // The link goes with what is drawn, which follows the view that was asked for.
  await expect
    .poll(() => link.evaluate((element) => getComputedStyle(element, '::after').content.replaceAll('"', '')))
    .toBe(`: ${shown}/charts/mine-production/china-share/`);
  await expect(page.locator('.rows-address')).toContainText(`${shown}/charts/mine-production.csv`);
  await expect(page.locator('#rows table')).toBeHidden();
  await expect(page.locator('.cite-text').first()).toBeVisible();
  for (const away of ['#embed', '#downloads', '#releases', '#history', '#views', '.views', '.cite-code'])
    for (const part of await allOf(page.locator(away))) await expect(part).toBeHidden();
});

/** A chapter’s own page as paper has it, with the words in the order of reading. */
async function printedWords(page: Page): Promise<string> {
  await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
  return (await page.locator('body').innerText()).replace(/[\s\u2060]+/g, ' ');
}

/** Chapters that ask, with the chart whose question it is. */
const asking = {
  'mine-to-magnet': 'mine-to-magnet',
  'borrowed-inputs': 'japan-dependence',
  'ambition-and-capacity': 'heavy-gap',
} as const;

test('a chapter prints each question with room to answer, and its answer once, before the sources', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  for (const [chapter, chart] of Object.entries(asking)) {
    await openWhole(page, `/chapters/${chapter}/`);
    const words = await printedWords(page);
    const answer = ((await page.locator('.guess-answer').textContent()) ?? '').replace(/\s+/g, ' ').trim();
    expect(answer.length, chapter).toBeGreaterThan(40);
    expect(words.split(answer), chapter).toHaveLength(2);
    expect(words, chapter).toContain(
      ` Answers to “Guess first” ${await page.locator('.answers dt').innerText()} ${answer}`,
    );
    const [asked, answers, sources] = await Promise.all(
      [`#guess-${chart}`, '.answers', `#sources-${chapter}`].map((part) => page.locator(part).boundingBox()),
    );
    expect(answers?.y, chapter).toBeGreaterThan((asked?.y ?? Infinity) + pixelsOf(heights.A4));
    expect(sources?.y, chapter).toBeGreaterThan(answers?.y ?? Infinity);
    const question = page.locator(`#guess-${chart}`);
    await expect(question).toContainText('before the sources');
    const [told, blank] = await Promise.all(
      ['.guess-paper', '.guess-blank svg'].map((part) => question.locator(part).boundingBox()),
    );
    // The drawing to write on stands beside the words, as wide as one beside a step.
    expect(blank?.width, chapter).toBeGreaterThan(pixelsOf(65));
    expect(blank?.x, chapter).toBeGreaterThan((told?.x ?? 0) + (told?.width ?? Infinity));
    const rooms = question.locator('.guess-blanks span');
    await expect(rooms).toHaveCount(await question.locator('.dial').count());
    for (const away of ['.guess-drawing', '.until-late']) await expect(question.locator(away)).toBeHidden();
  }
});

test('without script too, a printed question has its room, and its answer near the end', async ({
  browser,
}) => {
  const page = await browser.newPage({ baseURL: servers.plain.origin, javaScriptEnabled: false });
  await page.goto('/chapters/mine-to-magnet/', { waitUntil: 'load' });
  await expect(page.locator('.guess-answer')).toBeVisible();
  // Its drawing has not come, and an address stands where it would.
  const parts = ['.guess-paper', '.answers', '.guess > .until-late'];
  for (const part of parts) await expect(page.locator(part)).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.guess-answer')).toBeHidden();
  for (const part of parts) await expect(page.locator(part)).toBeVisible();
  await expect(page.locator('.guess > .until-late')).toContainText(/\/t\/[0-9a-z]{1,4}\//);
  await page.close();
});

test('a question alone prints without its answer, as a sheet to fill in', async ({ page }) => {
  await openWhole(page, '/teach/guess/mine-to-magnet/');
  await expect(page.locator('.guess svg [data-key^="plate-"]').first()).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.guess-question')).toBeVisible();
  await expect(page.locator('.held-blank .artboard.wide svg')).toBeVisible();
  await expect(page.locator('.held-lines')).toContainText('Mine, Separation, Magnet');
  for (const away of ['.guess-drawing', '.guess-controls .dials', '.held-open'])
    await expect(page.locator(away).first()).toBeHidden();
  const stored = (await (await page.request.get('/teach/guess/mine-to-magnet/answer.json')).json()) as {
    data: { lengths: { share: { share_pct: number } | null }[] };
  };
  const answers = stored.data.lengths.flatMap(({ share }) => (share === null ? [] : [share.share_pct]));
  expect(answers.length).toBeGreaterThan(1);
  expect(await page.locator('body').innerText()).not.toMatch(new RegExp(`\\b(${answers.join('|')})\\s?%`));
});
