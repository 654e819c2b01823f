// The chapter as it is read: by scrolling, by link, by button, by keyboard, on paper, and without script.
import { expect, test, type Page } from '@playwright/test';
import { stepsOfChapter } from '../../chapter-steps.ts';
import { tested } from '../../../src/methods/tested.ts';
import { allOf } from '../all-of.ts';
import {
  drawingOf,
  expectView,
  layoutShiftOf,
  standsStill,
  stateOf,
  watchLayoutShift,
} from '../figure-state.ts';
import { openLoaded } from '../settled.ts';
import { desk, phone } from '../sizes.ts';
import { listenForTroubles } from '../troubles.ts';
import { scrollToStep } from './to-step.ts';

const chapter = '/chapters/mine-to-magnet/';
const written = stepsOfChapter('mine-to-magnet');
const charts = ['mine-to-magnet', 'mine-production', 'true-size'] as const;

interface StepOnPage {
  readonly id: string;
  readonly chart: string;
  readonly view: string;
}
const stepsOf = (page: Page): Promise<StepOnPage[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-step]')].map((step) => ({
      id: step.id,
      chart: (step.dataset['figure'] ?? '').replace(/^figure-/, ''),
      view: step.dataset['view'] ?? '',
    })),
  );
/** The views of a figure, in the order of their buttons. */
const viewsOf = (page: Page, chart: string): Promise<string[]> =>
  page
    .locator(`#figure-${chart} [data-view-link]`)
    .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset['viewLink'] ?? ''));
/** What a browser does before it prints: the page has all that paper shows when this is done. */
const readyForPaper = async (page: Page): Promise<void> => {
  await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.still-drawing[data-from]')).toHaveCount(0);
};
const isInWindow = (page: Page, id: string) =>
  page.evaluate((name) => {
    const box = document.getElementById(name)?.getBoundingClientRect();
    return box !== undefined && box.top < innerHeight && box.bottom > 0;
  }, id);
/** Brings a figure and its buttons into the window, and waits until the observer of steps has seen it. */
const scrollToFigure = (page: Page, chart: string) =>
  page.evaluate(async (id) => {
    const observed = async () => {
      for (let frame = 0; frame < 3; frame++)
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    };
    const figure = document.getElementById(`figure-${id}`);
    // From the start of its scroll: where that ends, its last slip stands over its foot.
    (figure?.closest('.figure-steps') ?? figure)?.scrollIntoView({ block: 'start' });
    figure?.querySelector('.views')?.scrollIntoView({ block: 'nearest' });
    await observed();
    // At a desk a question holds the figure's place until its first step comes, from when it is wired, with the reader near.
    const guess = document.getElementById(`guess-${id}`);
    while (guess !== null && guess.dataset['holds'] === undefined) await observed();
    if (guess !== null && getComputedStyle(guess).position === 'sticky') {
      figure?.closest('.figure-steps')?.querySelector('.slip')?.scrollIntoView({ block: 'center' });
      // It lies over the buttons until it has gone aside.
      while (guess.getBoundingClientRect().right > 0) await observed();
    }
    await observed();
  }, chart);

for (const viewport of [phone, desk]) {
  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    for (const { id, chart, view, other } of [
      {
        id: 'the-heavy-circuit',
        chart: 'mine-to-magnet',
        view: 'heavy',
        other: { id: 'others-return', chart: 'mine-production', view: 'outside-china' },
      },
      {
        id: 'others-return',
        chart: 'mine-production',
        view: 'outside-china',
        other: { id: 'at-the-mine', chart: 'mine-to-magnet', view: 'mine' },
      },
      {
        id: 'per-megawatt',
        chart: 'true-size',
        view: 'turbine',
        other: { id: 'oxide-to-metal', chart: 'mine-to-magnet', view: 'metal' },
      },
    ]) {
      test(`#${id} brings its view after load, a jump, back and reload`, async ({ page }) => {
        await openLoaded(page, `${chapter}#${id}`);
        await expectView(page, chart, view);
        await expect.poll(() => isInWindow(page, id)).toBe(true);

        await page.evaluate((name) => {
          location.hash = name;
        }, other.id);
        await expectView(page, other.chart, other.view);
        await expect.poll(() => isInWindow(page, other.id)).toBe(true);

        await page.goBack();
        await expectView(page, chart, view);
        await page.reload({ waitUntil: 'load' });
        await expectView(page, chart, view);
        await expect.poll(() => isInWindow(page, id)).toBe(true);
      });
    }

    test('scrolling down turns every figure through its steps in order, and scrolling up turns it back', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await openLoaded(page, chapter);
      await page.evaluate(() => {
        const heard = window as unknown as { turned: string[] };
        heard.turned = [];
        document.addEventListener('viewasked', (event) => {
          const { figure, view } = (event as CustomEvent<{ figure: string; view: string }>).detail;
          heard.turned.push(`${figure} ${view}`);
        });
      });
      const turned = () => page.evaluate(() => (window as unknown as { turned: string[] }).turned);
      /** The view that stands before a step. */
      const before = (i: number) =>
        written[i - 1]?.chart === written[i]?.chart ? written[i - 1]?.view : written[i]?.opening;
      const expected = written
        .filter(({ view }, i) => before(i) !== view)
        .map(({ chart, view }) => `figure-${chart} ${view}`);
      const scroll = (direction: 1 | -1) =>
        page.evaluate(async (by) => {
          const end = () =>
            by > 0 ? scrollY + innerHeight >= document.documentElement.scrollHeight - 2 : scrollY <= 1;
          const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
          while (!end()) {
            window.scrollBy(0, by * 150);
            await frame();
          }
          await frame();
        }, direction);
      await scroll(1);
      await expect.poll(turned).toEqual(expected);
      await scroll(-1);
      const back = async () =>
        (await turned()).slice(expected.length).filter((turn) => turn.startsWith('figure-mine-to-magnet'));
      const views = written.filter(({ chart }) => chart === 'mine-to-magnet').map(({ view }) => view);
      const opening = written.find(({ chart }) => chart === 'mine-to-magnet')?.opening;
      await expect
        .poll(back)
        .toEqual([opening, ...views.slice(0, -1)].reverse().map((view) => `figure-mine-to-magnet ${view}`));
    });

    test('each step has the id and view that the text gives it, and stood at shows it and says so beside it', async ({
      page,
    }) => {
      await openLoaded(page, chapter);
      const steps = await stepsOf(page);
      expect(steps).toEqual(written.map(({ id, chart, view }) => ({ id, chart, view })));
      for (const { id, chart, view } of steps) {
        await scrollToStep(page, id);
        await expectView(page, chart, view);
        const active = page.locator(`[data-step][data-figure="figure-${chart}"][data-active]`);
        await expect.poll(() => active.evaluateAll((found) => found.map((step) => step.id))).toEqual([id]);
      }
    });

    // In the scroll of a phone the steps alone turn a figure.
    const withButtons = viewport === phone ? `${chapter}?way=article` : chapter;

    test('buttons and arrow keys turn the views of each figure, headline and drawing with them', async ({
      page,
    }) => {
      const troubles = listenForTroubles(page);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openLoaded(page, withButtons);
      const { search } = new URL(page.url());
      for (const chart of charts) {
        await scrollToFigure(page, chart);
        const figure = page.locator(`#figure-${chart}`);
        const views = await viewsOf(page, chart);
        const first = (await stateOf(page, chart)).view;
        await expectView(page, chart, first);
        const shapes = async () => (await drawingOf(page, chart)).replace(/<title[\s\S]*?<\/desc>/, '');
        const drawn = new Set<string>();
        for (let turn = 1; turn <= views.length; turn++) {
          await figure.getByRole('button', { name: 'Next view' }).click();
          await expectView(page, chart, views[(views.indexOf(first) + turn) % views.length] ?? '');
          drawn.add(await shapes());
        }
        expect(drawn.size, 'drawings').toBe(views.length);
        await figure.getByRole('button', { name: 'Previous view' }).click();
        await expectView(page, chart, views[(views.indexOf(first) - 1 + views.length) % views.length] ?? '');

        await figure.locator('[data-view-link][aria-current]').focus();
        await page.keyboard.press('ArrowRight');
        await expectView(page, chart, first);
        expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['viewLink'])).toBe(
          first,
        );
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('ArrowLeft');
        await expectView(page, chart, views[(views.indexOf(first) - 2 + views.length) % views.length] ?? '');
        expect(new URL(page.url()).search, 'the chapter’s address stays').toBe(search);
      }
      expect(troubles).toEqual([]);
    });

    test('nothing shifts and nothing runs over while loading and while stepping through all views', async ({
      page,
    }) => {
      await watchLayoutShift(page);
      await openLoaded(page, withButtons);
      expect(await layoutShiftOf(page), 'while loading').toBeLessThan(0.001);
      for (const chart of charts) {
        await scrollToFigure(page, chart);
        const figure = page.locator(`#figure-${chart}`);
        const views = await viewsOf(page, chart);
        const first = (await stateOf(page, chart)).view;
        await expectView(page, chart, first);
        for (const turn of views.keys()) {
          const height = (await figure.boundingBox())?.height;
          await figure.getByRole('button', { name: 'Next view' }).click();
          await expectView(page, chart, views[(views.indexOf(first) + turn + 1) % views.length] ?? '');
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(over, `${chart}, turn ${turn}`).toBeLessThanOrEqual(0);
          expect((await figure.boundingBox())?.height, `${chart}, turn ${turn}: height`).toBe(height);
        }
        expect(await layoutShiftOf(page), chart).toBeLessThan(0.001);
      }
    });

    test('Tab reaches views, terms, source marks and step links in order, and never stops on something hidden', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openLoaded(page, chapter);
      const reached: string[] = [];
      const hidden: string[] = [];
      for (let press = 0; press < 400; press++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(async () => {
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
          const element = document.activeElement;
          if (element === null || element === document.body) return undefined;
          const box = element.getClientRects()[0] ?? new DOMRect();
          const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
          const top = document.elementFromPoint(x, y);
          const uncovered = top !== null && (element.contains(top) || top.contains(element));
          const name = `${element.tagName.toLowerCase()}.${element.className || element.parentElement?.className}`;
          return {
            name,
            label: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40),
            seen: box.width > 4 && box.height > 4 && uncovered,
          };
        });
        if (focused === undefined) break;
        reached.push(focused.name);
        if (!focused.seen) hidden.push(`${focused.name} “${focused.label}”`);
      }
      expect(hidden).toEqual([]);
      const count = (name: string) => reached.filter((each) => each.startsWith(name)).length;
      // The buttons over numbers and terms have no class of their own.
      expect(count('button.kept')).toBe(await page.locator('.kept > button:not(.known)').count());
      expect(count('button.known bare')).toBe(await page.locator('.known.bare').count());
      expect(count('button.turn')).toBe(viewport === phone ? 0 : 2 * charts.length);
      expect(count('a.step-link')).toBe((await stepsOf(page)).length);
      const first = (name: string) => reached.findIndex((each) => each.startsWith(name));
      if (viewport === desk) expect(first('button.kept')).toBeLessThan(first('button.turn'));
    });
  });
}

test('with reduced motion a view is cut to, without a frame between; else it moves', async ({
  browser,
  baseURL,
}) => {
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const context = await browser.newContext({
      reducedMotion,
      viewport: desk,
      ...(baseURL !== undefined && { baseURL }),
    });
    const page = await context.newPage();
    await openLoaded(page, chapter);
    for (const [chart, from, view] of [
      ['mine-production', 'everyone', 'outside-china'],
      ['mine-to-magnet', 'chain', 'heavy'],
    ] as const) {
      await scrollToFigure(page, chart);
      // By script: a click of the mouse may scroll first, and a step that comes by that turns the figure.
      await page
        .locator(`#figure-${chart} [data-view-link="${from}"]`)
        .evaluate((link: HTMLElement) => link.click());
      await expectView(page, chart, from);
      await standsStill(page, chart);
      const frames = await page.evaluate(
        ({ id, to }) =>
          new Promise<string[]>((resolve) => {
            const figure = document.getElementById(`figure-${id}`);
            const drawing = [...(figure?.querySelectorAll<HTMLElement>('.artboard') ?? [])].find(
              (artboard) => artboard.getClientRects().length > 0,
            );
            // Only places and shapes: words change at once in either case.
            const shapes = () =>
              [...(drawing?.querySelectorAll('svg path, svg rect') ?? [])]
                .map((shape) =>
                  ['d', 'x', 'y', 'width', 'height'].map((name) => shape.getAttribute(name)).join(' '),
                )
                .join('|');
            const seen = [shapes()];
            const start = performance.now();
            const look = () => {
              const now = shapes();
              if (now !== seen.at(-1)) seen.push(now);
              if (performance.now() - start < 900) requestAnimationFrame(look);
              else resolve(seen);
            };
            figure?.querySelector<HTMLElement>(`[data-view-link="${to}"]`)?.click();
            requestAnimationFrame(look);
          }),
        { id: chart, to: view },
      );
      expect(frames.join(), chart).not.toMatch(/NaN/);
      if (reducedMotion === 'reduce') expect(frames.length, `${chart}: before and after`).toBe(2);
      else expect(frames.length, `${chart}: moves`).toBeGreaterThan(3);
    }
    await context.close();
  }
});

for (const viewport of [
  { width: tested.phone, height: 800 },
  { width: tested.phone, height: 640 },
  { width: 375, height: 553 },
]) {
  test(`words in drawings are ${tested.smallestType} pixels or more on a phone of ${viewport.width}×${viewport.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openLoaded(page, chapter);
    const small: string[] = [];
    for (const { id, chart, view } of await stepsOf(page)) {
      await scrollToStep(page, id);
      // On a screen too low to pin a figure the step's own still is what is seen.
      if (viewport.height >= 576) await expectView(page, chart, view);
      else await expect(page.locator('.still-drawing[data-from]')).toHaveCount(0);
      small.push(
        ...(await page.evaluate(
          ([name, smallest]) => {
            const seen = [
              ...document.querySelectorAll<SVGSVGElement>(`#figure-${name} .artboard svg, .still svg`),
            ].filter((svg) => svg.getClientRects().length > 0);
            return seen.flatMap((svg) => {
              const scale = svg.getScreenCTM()?.a ?? 0;
              const sizes = [...svg.querySelectorAll('text')]
                .filter((text) => (text.textContent ?? '').trim() !== '')
                .map((text) => parseFloat(getComputedStyle(text).fontSize) * scale);
              const least = Math.min(...sizes);
              return sizes.length > 0 && least >= smallest
                ? []
                : [`${svg.querySelector('title')?.textContent}: ${least.toFixed(1)} px`];
            });
          },
          [chart, tested.smallestType] as const,
        )),
      );
    }
    expect(small).toEqual([]);
  });
}

test('on a short screen, where no figure can be pinned, each step that changes the view brings its own drawing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 375, height: 553 });
  await openLoaded(page, chapter);
  await scrollToStep(page, written[0]?.id ?? '');
  await expect(page.locator('.still-drawing[data-from]')).toHaveCount(0);
  const steps = await page.locator('[data-step]').evaluateAll((all) =>
    all.map((step) => ({
      id: step.id,
      opening: step.querySelector('.still.opening') !== null,
      drawn: [...step.querySelectorAll('.still svg[role="img"]')].some(
        (svg) => svg.getClientRects().length > 0,
      ),
    })),
  );
  expect(steps.filter(({ opening, drawn }) => drawn === opening)).toEqual([]);
  expect(
    await page
      .locator('.pinned')
      .first()
      .evaluate((pinned) => getComputedStyle(pinned).position),
  ).toBe('static');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: desk });

  test('every word of every step, every drawing that the text asks for, the way to the rows and the sources are there to see', async ({
    page,
  }) => {
    await page.goto(chapter, { waitUntil: 'load' });
    const steps = page.locator('[data-step]');
    expect(await steps.count()).toBe(written.length);
    for (const step of await steps.all()) {
      await expect(step.locator('.slip > p').first()).toBeVisible();
      const opening = await step.locator('.still.opening').count();
      const picture = step.locator('.still img');
      if (opening === 0) {
        await picture.scrollIntoViewIfNeeded();
        await expect
          .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
          .toBeGreaterThan(300);
        expect((await picture.boundingBox())?.height ?? 0).toBeGreaterThan(150);
      }
      const box = await step.locator('.slip').boundingBox();
      expect(box?.height ?? 0).toBeGreaterThan(60);
    }
    // The views seen: each figure's opening one and a still for each change.
    const seen = await page.evaluate(() => {
      const isSeen = (element: Element) =>
        element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
      // A picture has its chart and view in its address, a drawing in its figure.
      const drawn = [...document.querySelectorAll('svg[role="img"], :is(.still, .artboard) img')]
        .filter(isSeen)
        .map((drawing) => {
          const figure = drawing.closest<HTMLElement>('.figure');
          const [, path] = /\/charts\/([^/]+\/[^/.]+)\./.exec(drawing.getAttribute('src') ?? '') ?? [];
          return path ?? `${figure?.id.replace('figure-', '')}/${figure?.dataset['view']}`;
        });
      const wanted = [...document.querySelectorAll<HTMLElement>('[data-step]')].map(
        (step) => `${step.dataset['figure']?.replace('figure-', '')}/${step.dataset['view']}`,
      );
      return { drawn, wanted };
    });
    expect(seen.wanted.filter((view) => !seen.drawn.includes(view))).toEqual([]);
    expect(new Set(seen.drawn).size, 'no drawing stands twice').toBe(seen.drawn.length);

    for (const chart of charts) {
      const notes = page.locator(`#after-${chart}`);
      await expect(notes.locator('.source-line[data-shown]')).toBeVisible();
      await notes.locator('.figure-more > summary').click();
      const rows = notes.locator('details.rows');
      if ((await rows.count()) > 0) await rows.locator('summary').click();
      await expect(notes.locator(`a[href$="/charts/${chart}/#rows"]`)).toBeVisible();
    }
    const sources = page.locator('ol.sources > li');
    expect(await sources.count()).toBeGreaterThan(5);
    for (const source of await sources.all()) await expect(source).toBeVisible();
    for (const turn of await allOf(page.locator('.turn'))) await expect(turn).toBeHidden(); // they would do nothing
  });

  test('a source mark and a term open their notes, and another click closes them', async ({ page }) => {
    await page.goto(chapter, { waitUntil: 'load' });
    for (const selector of ['.known > button', '.known.bare', '.term + button']) {
      const button = page.locator(selector).first();
      const note = page.locator(`[id="${await button.getAttribute('popovertarget')}"]`);
      await expect(note).toBeHidden();
      await button.click();
      await expect(note).toBeVisible();
      await expect(note).toBeInViewport();
      expect((await note.innerText()).length).toBeGreaterThan(20);
      await page.keyboard.press('Escape');
      await expect(note).toBeHidden();
    }
  });

  test('a view’s button leads to that view’s drawing', async ({ page, request }) => {
    await page.goto(chapter, { waitUntil: 'load' });
    const href = await page.locator('#figure-mine-to-magnet [data-view-link="heavy"]').getAttribute('href');
    const answer = await request.get(href ?? '');
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/svg+xml']);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`printed by a reader in ${colorScheme}: each view that the text needs stands beside it once, on white, with sources and addresses`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, media: 'print' });
    await openLoaded(page, chapter);
    await readyForPaper(page);
    const printed = await page.evaluate(() => {
      const shown = (element: Element) => element.getClientRects().length > 0;
      const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
      return {
        missing: steps
          .filter((step) => {
            const still = step.querySelector('.still:not(.again) svg');
            if (step.querySelector('.again') !== null)
              return [...step.querySelectorAll('.again')].some(shown);
            return still === null || !shown(still) || (still.getBoundingClientRect().width ?? 0) < 150;
          })
          .map((step) => step.id),
        // One drawing with another part in focus is printed once, for all the steps that speak of it.
        chain: steps.filter(
          (step) =>
            step.dataset['figure'] === 'figure-mine-to-magnet' && step.querySelector('.again') === null,
        ).length,
        pinned: [...document.querySelectorAll('.pinned, .note, .views, .tools, .masthead')]
          .filter(shown)
          .map((element) => element.className),
        text: steps
          .filter((step) => ![...step.querySelectorAll('.slip p')].some(shown))
          .map((step) => step.id),
        ground: getComputedStyle(document.body).backgroundColor,
        addresses: [...document.querySelectorAll('ol.sources a')].map((link) => ({
          href: link.getAttribute('href') ?? '',
          after: getComputedStyle(link, '::after').content,
        })),
        drawings: steps.map((step) => step.querySelector('.still svg title')?.textContent),
      };
    });
    expect(printed.missing).toEqual([]);
    // The chain, the heavy elements' chain, and the metal that has no sourced share.
    expect(printed.chain).toBe(3);
    expect(printed.text).toEqual([]);
    expect(printed.pinned).toEqual([]);
    expect(printed.ground).toBe('rgb(255, 255, 255)');
    expect(new Set(printed.drawings).size).toBe(written.length);
    expect(printed.addresses.length).toBeGreaterThan(5);
    expect(
      printed.addresses.filter(({ href, after }) => !after.includes(href) && !after.includes('attr(href)')),
    ).toEqual([]);
  });
}

test('the rows behind a figure come when their line is opened, and a link leads to them where they don’t', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.rows.json')) asked.push(request.url());
  });
  await page.route(/\.rows\.json$/, (route) => route.abort(), { times: 1 });
  await openLoaded(page, '/chapters/between-the-lines/');
  const notes = page.locator('#after-claims-ledger');
  await notes.locator('.figure-more > summary').click();
  expect(asked).toEqual([]);
  const rows = notes.locator('details.rows');
  const way = rows.locator('a[href$="/charts/claims-ledger/#rows"]');
  await rows.locator('summary').click();
  await expect(way).toBeVisible();
  await expect(rows.locator('table')).toHaveCount(0);
  await rows.locator('summary').click();
  await rows.locator('summary').click();
  await expect(rows.locator('table tbody tr').first()).toBeVisible();
  expect(await rows.locator('tbody tr').count()).toBeLessThanOrEqual(40);
  await expect(way).toBeHidden();

  const list = notes.locator('.row-list');
  await list.locator(':scope > summary').click();
  await expect(list.locator('.row').first()).toBeVisible();
  const all = await list.locator('.row:visible').count();
  expect(all).toBeGreaterThan(5);
  await list.locator('select').first().selectOption({ index: 1 });
  await expect(list.locator('.row-count')).toContainText(` of ${all} `);
  expect(await list.locator('.row:visible').count()).toBeLessThan(all);
});

test('a browser’s own print has the sources that only paper shows, though the page has not', async ({
  page,
}) => {
  await openLoaded(page, '/chapters/borrowed-inputs/');
  await expect(page.locator('[data-late^="paper-"] li')).toHaveCount(0);
  const links = (await page.pdf()).toString('latin1').match(/\/URI \([^)]*/g) ?? [];
  const sources = await page
    .locator('[data-late^="paper-"] li a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(sources.length).toBeGreaterThan(20);
  const printed = new Set(links.map((link) => link.replace('/URI (', '')));
  expect(sources.filter((address) => !/[()\\]/.test(address) && !printed.has(address))).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.on-paper .until-late')).toBeHidden();
});

for (const way of ['scroll', 'steps', 'article'])
  test(`on a wide screen, read by ${way}, the lists for paper stay off the page`, async ({ page }) => {
    await page.setViewportSize(desk);
    await openLoaded(page, `${chapter}?way=${way}#end-mine-to-magnet`);
    await page.locator('.end-notes > summary').click();
    await expect(page.getByRole('heading', { name: 'To discuss' })).toBeVisible();
    for (const list of await allOf(page.locator('.on-paper'))) await expect(list).toBeHidden();
  });
