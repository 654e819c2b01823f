// The whole story on one page: drawings come chapter by chapter before the reader does, and without script or network nothing is lost.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { allOf } from '../all-of.ts';
import { delayScripts } from '../delayed-scripts.ts';
import { idsOfKind } from '../pages.ts';
import { framesLater, openWhole } from '../settled.ts';
import { phone } from '../sizes.ts';
import { testWithoutScript } from '../without-script.ts';
import { screens } from './screens.ts';

const second = '.chapter[data-page] ~ .chapter';
const waiting = (page: Page) => page.locator(`${second} [data-lazy]`);
const firstOf = (page: Page) => page.locator(second).first();
/** What a chapter still waits for: not what readers open, the other size of drawings, nor those beside the steps. */
const comingIn = (chapter: Locator) =>
  chapter.locator(
    '[data-lazy]:visible:not(.figure-notes, .still-drawing), [data-lazy]:not(.artboard, [data-lazy^="marks-"], .opening-size, .figure-notes, .figure-more-part, .sources, .still-drawing)',
  );

test('a page just opened holds its first drawing, which turns where it stands, and the room of all others, and asks once for what comes near', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/chapters\//.test(new URL(request.url()).pathname)) asked.push(request.url());
  });
  await page.goto('/?way=scroll');

  await test.step('it holds the drawing of its first figure and the room of all others', async () => {
    expect(await page.locator('.chapter').count()).toBeGreaterThan(1);
    const first = page.locator('.chapter').first();
    await expect(first.locator('.stage svg[role="img"]')).toHaveCount(2);
    expect(await page.locator('.chapter:last-of-type astro-island').count()).toBe(0);
    expect(await waiting(page).count()).toBeGreaterThan(10);
    // No drawing of theirs is in the page, and each figure keeps its room.
    expect(await page.locator(`${second} .stage svg[role="img"]`).count()).toBe(0);
    const rooms = await page
      .locator(`${second} .stage`)
      .evaluateAll((stages) => stages.map((stage) => stage.getBoundingClientRect().height));
    expect(Math.min(...rooms)).toBeGreaterThan(150);
  });

  await test.step('the drawing that stands from the first turns when its chapter has come, and does not move', async () => {
    const figure = page.locator('.chapter').first().locator('.figure').first();
    const room = () =>
      figure.evaluate((element) => {
        const { height, width } =
          [...element.querySelectorAll('.artboard svg')]
            .find((svg) => svg.getClientRects().length > 0)
            ?.getBoundingClientRect() ?? new DOMRect();
        return [Math.round(height), Math.round(width)];
      });
    const before = await room();
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator('astro-island:not([ssr])').first()).toBeAttached();
    expect(await room()).toEqual(before);
    const other = figure.locator('[data-view-link]').nth(1);
    await other.click();
    const view = (await other.getAttribute('data-view-link')) ?? '';
    await expect(figure).toHaveAttribute('data-view', view);
    const finding = await figure.locator(`[data-finding="${view}"] .headline`).textContent();
    await expect(figure.locator('.artboard:visible svg title')).toHaveText(
      (finding ?? '').replaceAll('\u00a0', ' '),
    );
  });

  await test.step('a chapter that comes near brings islands that turn with its steps, and asks once', async () => {
    const chapter = firstOf(page);
    const turning = chapter.locator('[data-step]:has(.still:not(.opening))').last();
    await turning.evaluate((step) => step.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await expect(comingIn(chapter)).toHaveCount(0);
    await expect(turning).toHaveAttribute('data-active', '');
    const figure = page.locator(`#${(await turning.getAttribute('data-figure')) ?? ''}`);
    await expect(figure).toHaveAttribute('data-view', (await turning.getAttribute('data-view')) ?? '');
    await expect(figure.locator('astro-island:not([ssr])').first()).toBeAttached();
    const finding = await figure.locator('[data-finding][data-shown] .headline').textContent();
    await expect(figure.locator('.artboard:visible svg title')).toHaveText(
      (finding ?? '').replaceAll('\u00a0', ' '),
    );
    expect(new Set(asked).size).toBe(asked.length);
    // In the scroll no drawing beside a step is seen, and none is loaded; nor the other size, nor what nobody has opened.
    expect(asked.filter((address) => !/\.(parts|wide|desk)\.json$/.test(address))).toEqual([]);
  });
});

test('the story is wired as its reader comes near, and at once where an address or another way of reading leads into it', async ({
  page,
}) => {
  const wired = page.locator('.figure[data-opening]');
  await page.setViewportSize(phone);
  await page.goto('/?way=scroll');
  await expect(page.locator('.reading-button')).toHaveAttribute('aria-label', /now/);
  await framesLater(page, 10);
  await expect(wired).toHaveCount(0);
  await page.evaluate(() => scrollTo({ top: innerHeight / 2, behavior: 'instant' }));
  await expect(wired.first()).toBeAttached();
  await expect(page.locator('[data-tag][data-placed]')).toHaveCount(await page.locator('.chapter').count());
  for (const into of ['/?way=article', '/?way=steps', '/?way=scroll#chapter-between-the-lines']) {
    await page.goto('about:blank');
    await page.goto(into);
    await expect(wired.first(), into).toBeAttached();
  }
  await page.goto('about:blank');
  await page.goto('/?way=scroll');
  await page.locator('.reading-button').click();
  await expect(wired).toHaveCount(0);
  await page.locator('#reading input[value="article"]').check();
  await expect(wired.first()).toBeAttached();
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

testWithoutScript(
  'without script each figure and each step of a later chapter has its drawing as a picture, whole',
  async ({ page }) => {
    await page.goto('/');
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const place of ['.still:not(.opening)', '.stage']) {
        const picture = firstOf(page).locator(`${place} img:visible`).first();
        await picture.scrollIntoViewIfNeeded();
        await picture.evaluate((image: HTMLImageElement) => image.decode());
        const box = await picture.boundingBox();
        expect(box?.x ?? -1, `${place} ${width}`).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0), `${place} ${width}`).toBeLessThanOrEqual(width);
        expect(box?.height, `${place} ${width}`).toBeGreaterThan(150);
        expect(await picture.getAttribute('alt')).toBe('Drawing of the words above');
      }
      // A figure's picture stands in its room, and moves nothing.
      const [room, picture] = await firstOf(page)
        .locator('.stage .artboard:visible')
        .first()
        .evaluate((artboard) =>
          ['svg', 'img'].map(
            (part) => artboard.querySelector(part)?.getBoundingClientRect().toJSON() as DOMRect,
          ),
        );
      expect(Math.abs((picture?.top ?? 0) - (room?.top ?? 9)), `${width}`).toBeLessThan(1);
      expect(Math.abs((picture?.width ?? 0) - (room?.width ?? 9)), `${width}`).toBeLessThan(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  },
);

test('a mark opens its note before its chapter has come near, and the same one after', async ({ page }) => {
  let asked = 0;
  await page.route(/\.notes\.json$/, async (route) => {
    asked += 1;
    await new Promise((later) => setTimeout(later, 300));
    await route.continue();
  });
  await page.goto('/?way=article');
  const mark = page.locator('.chapter').last().locator('.prose .kept > [data-notes]').first();
  const note = page.locator(`[id="${(await mark.getAttribute('popovertarget')) ?? ''}"]`);
  await expect(note).toHaveCount(0);
  await mark.click();
  await expect(note).toBeVisible();
  await expect(note.locator('li').first()).toContainText(/\w/);
  expect(asked).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await mark.click();
  await expect(note).toBeVisible();
});

test('a note that can’t be loaded is said to be missing, and comes when the network does', async ({
  page,
}) => {
  let broken = true;
  await page.route(/\.notes\.json$/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto('/?way=article');
  const mark = page.locator('.chapter').last().locator('.prose .kept > [data-notes]').first();
  const note = page.locator(`[id="${(await mark.getAttribute('popovertarget')) ?? ''}"]`);
  await mark.click();
  await expect(note).toContainText('could not be loaded');
  await expect(note).toBeFocused();
  await expect(note).toHaveRole('group');
  await expect(note).toHaveAccessibleName(/^This note could not be loaded\./);
  await expect(note.locator('a')).toHaveAttribute('href', /\/chapters\/[a-z-]+\/$/);
  await page.keyboard.press('Escape');
  broken = false;
  await mark.click();
  await expect(note.locator('li').first()).toBeVisible();
});

test('each note stands once on the page, when every chapter has come', async ({ page }) => {
  await page.goto('/?way=article');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('[data-lazy]')).toHaveCount(0);
  const ids = await page.locator('.note').evaluateAll((notes) => notes.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  const dead = await page
    .locator('.prose [popovertarget]')
    .evaluateAll((marks) =>
      marks
        .map((mark) => mark.getAttribute('popovertarget') ?? '')
        .filter((id) => document.getElementById(id) === null),
    );
  expect(dead).toEqual([]);
  for (const end of await allOf(page.locator('.end')))
    expect(await end.locator('ol.sources > li[value]').count()).toBeGreaterThan(0);
});

test('drawings that can’t be loaded are said to be missing, and come when the network does', async ({
  page,
}) => {
  let broken = true;
  await page.route(/\.(parts|narrow|wide)\.json$/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto('/?way=scroll');
  const chapter = firstOf(page);
  await chapter.locator('[data-step]').first().scrollIntoViewIfNeeded();
  await expect(chapter.locator('[data-trouble]').first()).toContainText('could not be loaded');
  // Its first drawing stands there as the picture that readers without script have.
  await expect(chapter.locator('.stage .artboard:visible svg[role="img"] image').first()).toBeVisible();
  broken = false;
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await framesLater(page, 5);
  await chapter.locator('[data-step]').first().scrollIntoViewIfNeeded();
  await expect(comingIn(chapter)).toHaveCount(0);
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

test('where no script of the page comes, pictures stand for the drawings', async ({ page }) => {
  await page.route(/\/_astro\/[^/]+\.js$/, (route) => route.abort());
  await page.goto('/');
  await expect(page.locator('html')).toHaveClass('no-js');
  await expect(page.locator(`${second} noscript`)).toHaveCount(0);
  const picture = firstOf(page).locator('.stage img:visible').first();
  await picture.scrollIntoViewIfNeeded();
  await picture.evaluate((image: HTMLImageElement) => image.decode());
  await expect(firstOf(page).locator('.still:not(.opening) img').first()).toBeVisible();
  const narrow = await page.locator('.known.bare').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const { fontSize } = getComputedStyle(mark, '::after');
      const [numbers, room] = [mark.getAttribute('data-notes') ?? '', mark.getBoundingClientRect().width];
      return room < numbers.length * parseFloat(fontSize) * 0.5 + 16 ? [`“${numbers}” in ${room} px`] : [];
    }),
  );
  expect(narrow, 'the numbers of a mark without words lie over one another').toEqual([]);
});

test('a window that becomes too short to pin a figure has the drawings beside its steps', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 800 });
  await page.goto('/?way=scroll');
  const chapter = firstOf(page);
  await chapter.locator('[data-step]').first().scrollIntoViewIfNeeded();
  await expect(chapter.locator('.artboard[data-lazy]:visible')).toHaveCount(0);
  expect(await chapter.locator('.still-drawing[data-lazy]').count()).toBeGreaterThan(0);
  await page.setViewportSize({ width: 700, height: 360 });
  await expect(chapter.locator('.still-drawing[data-lazy]')).toHaveCount(0);
});

for (const [width, size] of [
  [390, 'narrow'],
  [1440, 'wide'],
] as const)
  test(`at ${width} pixels drawings come as scenes in the size that is seen, and a turned window brings the other`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    const asked = new Set<string>();
    page.on('request', (request) => {
      const ending = /\.(narrow|wide)\.json$/.exec(request.url())?.[1];
      if (ending !== undefined) asked.add(ending);
    });
    await page.goto('/?way=scroll');
    const chapter = firstOf(page);
    await chapter.locator('[data-step]').first().scrollIntoViewIfNeeded();
    await expect(chapter.locator('.stage svg[role="img"]:visible').first()).toBeAttached();
    expect([...asked]).toEqual([size]);
    await page.setViewportSize({ width: width === 390 ? 1440 : 390, height: 844 });
    await chapter.locator('[data-step]').first().scrollIntoViewIfNeeded();
    await expect(chapter.locator('.artboard[data-lazy]:visible')).toHaveCount(0);
    await expect(chapter.locator('.stage svg[role="img"]:visible').first()).toBeAttached();
    expect(asked.size).toBe(2);
  });

test('what stands behind the line under a figure comes when the line is opened, for the view that is shown', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.folded.json')) asked.push(request.url());
  });
  await page.goto('/?way=scroll');
  const notes = page.locator('.figure-notes:has(.feet)').first();
  await firstOf(page).locator('[data-step]').first().scrollIntoViewIfNeeded();
  await expect(notes).toBeAttached();
  expect(asked).toEqual([]);
  await notes.locator('.figure-more > summary').click();
  await expect(notes.locator('.figure-more .limits ul[data-shown] li').first()).toBeVisible();
  await expect(notes.locator('.figure-more .limits ul[data-shown]')).toHaveCount(1);
  expect(asked).toHaveLength(1);
  await page.locator('.end-notes > summary').first().click();
  await expect(page.locator('.end-notes').first().locator('ol.sources > li[value]').first()).toBeVisible();
});

test('what can’t be loaded behind a line leads to the chapter’s own page', async ({ page }) => {
  await page.route(/\.folded\.json$/, (route) => route.abort());
  await page.goto('/?way=scroll');
  const notes = page.locator('.figure-notes:has(.feet)').first();
  await firstOf(page).locator('[data-step]').first().scrollIntoViewIfNeeded();
  await notes.locator('.figure-more > summary').click();
  await expect(notes.locator('.figure-more-part a')).toHaveAttribute('href', /\/chapters\/[a-z-]+\/$/);
});

/** Whether a browser has laid out what a chapter holds; or a part of it. */
const isLaidOut = (chapter: Locator, part = '.prose > p') =>
  chapter
    .locator(part)
    .first()
    .evaluate((each) => each.checkVisibility({ contentVisibilityAuto: true }));

/** How many chapters a browser may leave without layout. */
const contained = (page: Page) =>
  page
    .locator('.chapter')
    .evaluateAll(
      (all) => all.filter((each) => getComputedStyle(each).contentVisibility !== 'visible').length,
    );

/** What lays chapters out ahead of a reader who rests, comes eight seconds after the page where nobody scrolls it. */
const laysOutAhead = /\/scrolled-page\.[^/]+\.js$/;

/** How far a place is from where a link to it leads. */
const offBy = (page: Page, id: string) =>
  page.evaluate((name) => {
    const place = document.getElementById(name);
    if (place === null) return NaN;
    const margin = parseFloat(getComputedStyle(place).scrollMarginTop);
    const room = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    return Math.round(Math.abs(place.getBoundingClientRect().top - margin - room));
  }, id);

test('a chapter is laid out as the reader comes near, at once on paper and step by step', async ({
  page,
}) => {
  const release = await delayScripts(page, laysOutAhead);
  const held = page.waitForRequest(laysOutAhead);
  await page.goto('/?way=scroll');
  const last = page.locator('.chapter').last();
  const { height } = (await last.boundingBox()) ?? { height: 0 };
  expect(await isLaidOut(last)).toBe(false);
  // Of the first one the head is near: its text waits.
  const first = page.locator('.chapter').first();
  expect(await isLaidOut(first, '.chapter-head')).toBe(true);
  expect(await isLaidOut(first)).toBe(false);
  const guessed = (await first.boundingBox())?.height ?? 0;
  release();
  await first.locator('.prose').evaluate((text) => text.scrollIntoView({ behavior: 'instant' }));
  await expect.poll(() => isLaidOut(first)).toBe(true);
  const full = (await first.boundingBox())?.height ?? 0;
  expect(Math.abs(full - guessed) / full).toBeLessThan(0.1);
  await last.evaluate((chapter) => chapter.scrollIntoView({ behavior: 'instant' }));
  await expect.poll(() => isLaidOut(last)).toBe(true);
  await held;
  await expect(comingIn(last)).toHaveCount(0);
  // What was guessed of its height is near what it has: the bar of the window tells how long the story is.
  const now = (await last.boundingBox())?.height ?? 0;
  expect(Math.abs(now - height) / now).toBeLessThan(0.2);
  await page.emulateMedia({ media: 'print' });
  expect(await isLaidOut(page.locator('.chapter').nth(5))).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/?way=steps');
  await expect(page.locator('html[data-stepping]')).toBeAttached();
  expect(await contained(page)).toBe(0);
});

test('a chapter that a reader comes to from above is laid out figure by figure, and one that is jumped into at once', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await openWhole(page, '/?way=scroll');
  const chapter = page.locator('#chapter-borrowed-inputs');
  const figures = chapter.locator('.prose > .figure-steps');
  const count = await figures.count();
  const laidOutFigures = async () => {
    const each = await figures.all();
    return (await Promise.all(each.map((figure) => isLaidOut(figure, '.pinned')))).filter(Boolean).length;
  };
  // So that no rest of the reader is long enough to lay out what is ahead.
  await page.evaluate(async () => {
    const text = document.querySelector('#text-borrowed-inputs');
    while ((text?.getBoundingClientRect().top ?? 0) > innerHeight) {
      scrollBy({ top: innerHeight / 3, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await expect.poll(() => isLaidOut(chapter)).toBe(true);
  expect(await laidOutFigures()).toBeLessThan(count);
  const last = page.locator('#chapter-between-the-lines .figure-steps');
  expect(await isLaidOut(last, '.pinned')).toBe(false);
  // What stands above a place that is jumped to has its height, so that the place does not move.
  const step = chapter.locator('.step').last();
  await page.goto('/?way=scroll');
  await step.evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await expect.poll(laidOutFigures).toBe(count);
});

test('a chapter that is out of sight asks for its drawings without being laid out for it', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.goto('/?way=scroll');
  const chapter = page.locator('.chapter').nth(1);
  const asked = page.waitForRequest(/an-old-instrument\.narrow\.json$/);
  await page.evaluate(async () => {
    const next = document.querySelector('#chapter-an-old-instrument');
    while ((next?.getBoundingClientRect().top ?? 0) > 2.4 * innerHeight) {
      scrollBy({ top: 40, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await asked;
  await expect(chapter.locator('.stage .artboard.narrow > astro-island').first()).toBeAttached();
  expect(await isLaidOut(chapter.locator('.figure-steps').first(), '.pinned')).toBe(false);
});

test('of what a chapter brings one part is put in a frame, so that no frame takes all of it', async ({
  page,
}) => {
  await page.goto('/?way=scroll');
  const chapter = page.locator('#chapter-mine-to-magnet');
  await page.evaluate(() => {
    const counts: number[] = [];
    Object.assign(globalThis, { counts });
    const count = () => {
      counts.push(document.querySelectorAll('#chapter-mine-to-magnet [data-loaded]').length);
      requestAnimationFrame(count);
    };
    count();
  });
  await chapter.evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await expect(comingIn(chapter)).toHaveCount(0);
  await framesLater(page, 2);
  const counts = await page.evaluate(() => (globalThis as unknown as { counts: number[] }).counts);
  const added = counts.slice(1).map((count, i) => count - (counts[i] ?? 0));
  expect(counts.at(-1)).toBeGreaterThan(3);
  expect(Math.max(...added)).toBe(1);
});

test('the chapters below the window are laid out one by one while the reader rests, and nothing in it moves', async ({
  page,
}) => {
  await openWhole(page, '/?way=scroll');
  // By a link over chapters that nobody has seen: they stay as they are, since their heights would move what is read.
  await page.evaluate(() => (location.hash = '#chapter-the-threat-behind'));
  const chapters = page.locator('.chapter');
  const led = page.locator('#chapter-the-threat-behind');
  const below = await page.locator('#chapter-the-threat-behind ~ .chapter').count();
  expect(below).toBeGreaterThan(2);
  const top = () => led.evaluate((each) => Math.round(each.getBoundingClientRect().top));
  // For a moment after the jump the page may still put right where the link has led.
  let before = NaN;
  await expect(async () => {
    before = await top();
    expect(await offBy(page, 'chapter-the-threat-behind')).toBeLessThan(4);
    await framesLater(page, 10);
    expect(await top()).toBe(before);
  }).toPass({ timeout: 15_000 });
  await expect(page.locator('.chapter[data-laid-out]')).toHaveCount(below, { timeout: 60_000 });
  expect(await isLaidOut(chapters.last())).toBe(true);
  expect(await isLaidOut(chapters.nth(1))).toBe(false);
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});

test('every chapter is laid out for who arrives at a place, comes back to the page or goes through it by keyboard', async ({
  page,
}) => {
  const chapters = idsOfKind('chapters').length;
  await delayScripts(page, laysOutAhead);
  await page.goto('/?way=scroll');
  expect(await contained(page)).toBe(chapters);
  await page.keyboard.press('Tab');
  expect(await contained(page)).toBe(0);
  await page.goto('/?way=scroll');
  expect(await contained(page)).toBe(chapters);
  await page.reload();
  expect(await contained(page)).toBe(0);
  await page.goto('/chapters/the-valve/');
  await page.goto('/?way=scroll#dates-move');
  expect(await contained(page)).toBe(0);
});

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const)
  test(`at ${width} pixels a link leads to its place, in and above chapters that were never seen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const ids = ['borrowed-inputs', 'build-the-chain', 'between-the-lines'].map((id) => `chapter-${id}`);
    await page.goto(`/?way=scroll#${ids[0]}`);
    await expect.poll(() => offBy(page, ids[0] ?? ''), { message: 'opened' }).toBeLessThan(4);
    for (const id of [...ids.slice(1), 'what-carried-the-lines', 'dates-move']) {
      await page.evaluate((name) => (location.hash = name), id);
      await expect.poll(() => offBy(page, id), { message: id }).toBeLessThan(4);
      await framesLater(page, 30);
      expect(await offBy(page, id), `${id} stays`).toBeLessThan(4);
    }
  });

test('a figure that was left behind shows its first view to who comes to its chapter from above again', async ({
  page,
}) => {
  await page.goto('/?way=scroll');
  const chapter = page.locator('.chapter').nth(3);
  const step = chapter.locator('[data-step]:has(.still:not(.opening))').last();
  await step.evaluate(({ id }) => (location.hash = id));
  await expect(step).toHaveAttribute('data-active', '');
  const figure = page.locator(`#${(await step.getAttribute('data-figure')) ?? ''}`);
  const [opening, turned] = [
    (await figure.getAttribute('data-opening')) ?? '',
    (await step.getAttribute('data-view')) ?? '',
  ];
  expect(turned).not.toBe(opening);
  const scrollTo = async (place: 'last' | 'first') => {
    await page.evaluate(
      (to) => window.scrollTo({ top: to === 'last' ? 9e6 : 0, behavior: 'instant' }),
      place,
    );
    await expect.poll(() => isLaidOut(page.locator('.chapter')[place](), '.chapter-head')).toBe(true);
    await framesLater(page, 5);
  };
  // From below it is as it was left, whatever has been laid out in between.
  await scrollTo('last');
  await expect(figure).toHaveAttribute('data-shown', turned);
  await scrollTo('first');
  await chapter.evaluate((each) => each.scrollIntoView({ behavior: 'instant' }));
  await expect(figure).toHaveAttribute('data-shown', opening);
  await expect(chapter.locator('[data-active]')).toHaveCount(0);
});

for (const { width, height, story: most } of screens.filter((screen) => screen.width !== 1920))
  test(`once all of it has come, the story is at most ${most} screens long at ${width} by ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/?way=scroll');
    await page.evaluate(async () => {
      const isEnd = () => scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
      while (!isEnd()) {
        scrollBy({ top: innerHeight * 0.75, behavior: 'instant' });
        for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
      }
    });
    await expect(comingIn(page.locator('.story'))).toHaveCount(0);
    const long = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
    expect(long).toBeLessThanOrEqual(most);
    expect(long).toBeGreaterThan(0.9 * most);
  });
