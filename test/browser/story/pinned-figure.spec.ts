// What the scroll is measured by: how large a finding and its drawing stand on a screen, what passes over what, and how long the story is.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { stepsOfChapter } from '../../chapter-steps.ts';
import { expectView, standsStill } from '../figure-state.ts';
import { framesLater, openWhole, settled } from '../settled.ts';
import { desk, phone } from '../sizes.ts';
import { screens } from './screens.ts';

const chapter = '/chapters/mine-to-magnet/';
const written = stepsOfChapter('mine-to-magnet');

/** Steps about one number, by the key of the stage that has it. */
const numbered: Readonly<Record<string, string>> = {
  'at-the-mine': 'mine',
  'at-separation': 'separation_refining',
  'at-the-magnet': 'sintered_magnet',
};

/** Every pinned headline of the page, shown or waiting. */
const headlinesOf = (page: Page) =>
  page.locator('.pinned .headline').evaluateAll((all) =>
    all.map((headline) => {
      const { fontSize, lineHeight } = getComputedStyle(headline);
      return {
        text: headline.textContent ?? '',
        size: parseFloat(fontSize),
        lines: Math.round(headline.getBoundingClientRect().height / parseFloat(lineHeight)),
      };
    }),
  );
/** Where the parts of the figure of a step stand in the window, once the step is brought to its place of rest. */
async function atRest(page: Page, id: string) {
  await page.evaluate((name) => {
    document.getElementById(name)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, id);
  await framesLater(page, 3);
  return page.evaluate((name) => {
    const step = document.getElementById(name);
    const figure = document.getElementById(step?.dataset['figure'] ?? '');
    const box = (part: Element | null | undefined) => {
      const { top, bottom, left, right, width } = part?.getBoundingClientRect() ?? new DOMRect();
      return { top, bottom, left, right, width };
    };
    const headline = figure?.querySelector('.finding[data-shown] .headline');
    const area = box(headline);
    // What a reader sees at points along the headline's first and last line.
    const hidden = [area.top + 8, area.bottom - 8].flatMap((y) =>
      [area.left + 8, area.left + 120, area.left + 240].filter((x) => {
        const over = document.elementsFromPoint(x, y).find((each) => each.closest('.slip, .findings'));
        return over === undefined || over.closest('.findings') === null;
      }),
    );
    const stage = figure?.querySelector('.stage') ?? document.body;
    return {
      headline: area,
      stage: box(stage),
      // How far the drawing has gone up under a headline that stands alone.
      up: -parseFloat(getComputedStyle(stage).translate.split(' ')[1] ?? '0'),
      drawing: box(
        [...(figure?.querySelectorAll('.artboard svg') ?? [])].find((each) => each.clientWidth > 0),
      ),
      slip: box(step?.querySelector('.slip')),
      edge: getComputedStyle(step?.querySelector('.slip') ?? document.body, '::before').scale,
      hidden: hidden.length,
    };
  }, id);
}

for (const { width, height, headline, lines, slip, share, story } of screens)
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test('headlines lead, in few lines, slips have their width, and the whole story is no longer than so many screens', async ({
      page,
    }) => {
      await openWhole(page, '/?way=scroll');
      const headlines = await headlinesOf(page);
      expect(headlines.length).toBeGreaterThan(40);
      expect(headlines.filter(({ size }) => size < headline[0] || size > headline[1])).toEqual([]);
      expect(headlines.filter(({ lines: count }) => count > lines)).toEqual([]);
      const widths = await page
        .locator('.slip')
        .evaluateAll((slips) => slips.map((each) => (each as HTMLElement).offsetWidth));
      expect(widths.filter((each) => each < slip[0] || each > slip[1])).toEqual([]);
      // All of it as it is read, and measured: what is out of sight has only a guessed height.
      await page.locator('.chapter, .chapter > :is(.prose, .end)').evaluateAll((parts) => {
        for (const part of parts) (part as HTMLElement).style.contentVisibility = 'visible';
      });
      await framesLater(page, 5);
      const long = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
      expect(long).toBeLessThanOrEqual(story);
    });

    test('at rest a figure fills its share, no slip covers its headline or the number that its step is about, and the live slip has a red edge', async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openWhole(page, chapter);
      for (const { id, chart, view } of written) {
        await atRest(page, id);
        await expectView(page, chart, view);
        const rest = await atRest(page, id);
        const filled = (rest.stage.bottom + rest.up - rest.headline.top) / height;
        expect(filled, id).toBeGreaterThanOrEqual(share[0]);
        expect(filled, id).toBeLessThanOrEqual(share[1]);
        expect(rest.headline.top, `${id}: headline in the window`).toBeGreaterThanOrEqual(0);
        expect(rest.slip.top, `${id}: slip below the headline`).toBeGreaterThan(rest.headline.bottom);
        expect(rest.slip.bottom, `${id}: whole slip in the window`).toBeLessThanOrEqual(height);
        // A short slip rests lower on a phone, under its drawing.
        const lowest = width < 1024 ? 0.84 : 0.74;
        expect(rest.slip.top, `${id}: slip in the window`).toBeLessThan(height * lowest);
        expect(rest.hidden, `${id}: points of the headline under a slip`).toBe(0);
        expect(rest.edge, `${id}: red edge`).toBe('1');
        const stage = numbered[id];
        if (stage !== undefined) {
          const number = await page
            .locator(`#figure-mine-to-magnet [data-key="value-${stage}"]:visible`)
            .evaluate((text) => text.getBoundingClientRect().toJSON() as DOMRect);
          const apart = number.bottom <= rest.slip.top || number.left >= rest.slip.right;
          expect(apart, `${id}: number at ${number.bottom}, slip from ${rest.slip.top}`).toBe(true);
        }
        if (width < 1024) continue;
        expect(rest.stage.left, id).toBeGreaterThan(rest.slip.right);
        expect(rest.drawing.left, `${id}: the lead meets the drawing`).toBeCloseTo(rest.stage.left, 0);
        // The block and what it is measured by stand as high as they are wide.
        const least = chart === 'true-size' ? 0.7 : 0.85;
        expect(rest.drawing.width / rest.stage.width, `${id}: width used`).toBeGreaterThan(least);
      }
    });

    test('a slip that leaves passes over the drawing and not over the headline', async ({ page }) => {
      await openWhole(page, `${chapter}#${written[0]?.id}`);
      const over = await page.evaluate(async (id) => {
        const slip = document.querySelector(`#${id} .slip`);
        const figure = document.querySelector('.pinned');
        const found: number[] = [];
        for (let turn = 0; turn < 14; turn++) {
          window.scrollBy({ top: 40, behavior: 'instant' });
          for (let frame = 0; frame < 2; frame++) await new Promise((done) => requestAnimationFrame(done));
          const headline = figure?.querySelector('.finding[data-shown] .headline');
          const { left, top, bottom } = headline?.getBoundingClientRect() ?? new DOMRect();
          const seen = [top / 2, top + 8, (top + bottom) / 2, bottom - 8].map((y) =>
            document.elementsFromPoint(left + 40, y).find((each) => each.closest('.slip, .findings')),
          );
          if (seen.some((each) => each !== undefined && slip?.contains(each) === true)) found.push(scrollY);
        }
        return found;
      }, written[0]?.id ?? '');
      expect(over).toEqual([]);
    });
  });

test('on a phone a slip that leaves is cut by the headline’s edge, opaque, and its lower edge does not stay', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await openWhole(page, `${chapter}#${written[0]?.id}`);
  const slip = page.locator(`#${written[0]?.id} .slip`);
  const seen = (rest: number) =>
    slip.evaluate(async (each, above) => {
      const figure = document.querySelector('.pinned:has(~ .steps [data-active])');
      const edge = () => figure?.querySelector('.stage')?.getBoundingClientRect().top ?? 0;
      const look = () => {
        const { opacity, clipPath } = getComputedStyle(each);
        return {
          opacity,
          isGone: /^inset\(100%\)$/.test(clipPath),
          bottom: each.getBoundingClientRect().bottom,
        };
      };
      for (let turn = 0; turn < 2; turn++) {
        scrollBy({ top: each.getBoundingClientRect().bottom - edge() - above, behavior: 'instant' });
        // Until it has looked the same for twenty frames.
        for (let [still, last] = [0, '']; still < 20; still++) {
          await new Promise((done) => requestAnimationFrame(done));
          const now = JSON.stringify(look());
          if (now !== last) [still, last] = [0, now];
        }
      }
      const { opacity, isGone } = look();
      return { opacity, isGone };
    }, rest);
  expect(await seen(90)).toEqual({ opacity: '1', isGone: false });
  expect(await seen(12)).toEqual({ opacity: '1', isGone: false });
  expect(await seen(-4)).toEqual({ opacity: '1', isGone: true });
});

test('on a phone a slip has left the drawing where the next one rests, and the last one leaves whole and hides little', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const viewport of [
    // A low screen has little room between its figure and the rest of a slip.
    { width: 390, height: 844, uncovers: 0.1 },
    { width: 360, height: 640, uncovers: 0.04 },
  ]) {
    await page.setViewportSize(viewport);
    await openWhole(page, `${chapter}?way=scroll`);
    for (const { id, chart, view } of written) {
      await atRest(page, id);
      await expectView(page, chart, view);
      const { stage } = await atRest(page, id);
      const before = await page.evaluate((name) => {
        const step = document.getElementById(name)?.previousElementSibling;
        return step?.querySelector('.slip')?.getBoundingClientRect().bottom ?? 0;
      }, id);
      expect(before, `${id} at ${viewport.width}: end of the slip before`).toBeLessThanOrEqual(stage.top + 1);
    }
    const last = written.filter(({ chart }, i) => written[i + 1]?.chart !== chart);
    expect(last.length).toBeGreaterThan(1);
    for (const { id } of last) {
      const { slip } = await atRest(page, id);
      await page.evaluate(() => {
        scrollBy({ top: innerHeight * 0.3, behavior: 'instant' });
      });
      await framesLater(page, 3);
      const covered = await page.evaluate((name) => {
        const step = document.getElementById(name);
        const stage = document.querySelector(`#${step?.dataset['figure'] ?? ''} .stage`);
        const top = step?.querySelector('.slip')?.getBoundingClientRect().top ?? NaN;
        return (stage?.getBoundingClientRect().bottom ?? NaN) - top;
      }, id);
      const height = slip.bottom - slip.top;
      expect(covered, `${id} at ${viewport.width}: drawing under the slip that leaves with it`).toBeLessThan(
        height - viewport.uncovers * viewport.height,
      );
    }
    const clips = await page
      .locator('.figure-steps:not(.taken) .step:last-child .slip')
      .evaluateAll((slips) => slips.map((each) => getComputedStyle(each).clipPath));
    expect(new Set(clips)).toEqual(new Set(['none']));
  }
});

test('at a desk slips pass under the headline, also where a question stood before', async ({ page }) => {
  await page.setViewportSize(desk);
  await openWhole(page, '/chapters/borrowed-inputs/?way=scroll');
  for (const { id, chart, view, place } of stepsOfChapter('borrowed-inputs')) {
    if (place.startsWith('1 ')) continue;
    await page.evaluate((name) => {
      const step = document.getElementById(name);
      const findings = step?.closest('.figure-steps')?.querySelector('.findings')?.getBoundingClientRect();
      const before = step?.previousElementSibling?.querySelector('.slip')?.getBoundingClientRect();
      // The foot of the slip before comes to the middle of the headline's room.
      if (before !== undefined && findings !== undefined)
        scrollBy({ top: before.bottom - 60, behavior: 'instant' });
    }, id);
    await expectView(page, chart, view);
    const over = () =>
      page.evaluate((name) => {
        const slip = document.getElementById(name)?.previousElementSibling?.querySelector('.slip');
        const { left, bottom } = slip?.getBoundingClientRect() ?? { left: 0, bottom: 0 };
        const top = document.elementFromPoint(left + 40, bottom - 20);
        return top?.closest('.findings, .slip')?.className;
      }, id);
    await expect.poll(over, { message: `on the headline before ${id}` }).toContain('findings');
  }
});

for (const [chapterId, chart] of [
  ['the-threat-behind', 'heavy-exports'],
  ['opened-or-closed', 'watch-list'],
] as const)
  test(`a drawing as wide as the screen has no words in the lane of its slips: ${chart}`, async ({
    page,
  }) => {
    await page.setViewportSize(desk);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openWhole(page, `/chapters/${chapterId}/`);
    const steps = stepsOfChapter(chapterId).filter((step) => step.chart === chart);
    expect(steps.length).toBeGreaterThan(1);
    for (const { id, view } of steps) {
      await atRest(page, id);
      await expectView(page, chart, view);
      const { slip } = await atRest(page, id);
      const words = await page
        .locator(`#figure-${chart} .artboard.wide text`)
        .evaluateAll((texts) =>
          texts
            .filter((text) => text.checkVisibility({ visibilityProperty: true }))
            .map((text) => ({ said: text.textContent ?? '', left: text.getBoundingClientRect().left })),
        );
      expect(words.length, id).toBeGreaterThan(2);
      expect(
        words.filter(({ left }) => left < slip.right).map(({ said }) => said),
        id,
      ).toEqual([]);
    }
  });

test('at a desk the view that a figure opens with is seen pinned, before a first step turns it', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  await openWhole(page, '/chapters/borrowed-inputs/?way=scroll');
  const shown = page.locator('#figure-supply-map');
  await page.evaluate(() => {
    const top =
      document.querySelector('#figure-supply-map')?.closest('.pinned')?.getBoundingClientRect().top ?? 0;
    scrollBy({ top: top + 30, behavior: 'instant' });
  });
  await framesLater(page, 3);
  await expect(shown).toHaveAttribute('data-view', 'all');
  await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
  await expectView(page, 'supply-map', 'china-system');
  // Who comes to the step by its address finds its view.
  await openWhole(page, '/chapters/borrowed-inputs/?way=scroll#one-pipe-through-china');
  await expectView(page, 'supply-map', 'china-system');
  await openWhole(page, '/chapters/borrowed-inputs/?way=scroll#deals-since-2009');
  await expectView(page, 'japan-in-the-chain', 'deals');
});

test('on a phone what is measured stands under a later headline only where it is measured anew', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const heightOf = (view: string) =>
    page
      .locator(`#figure-true-size [data-finding="${view}"] .subtitle`)
      .evaluate((each) => each.getBoundingClientRect().height);
  await page.setViewportSize(phone);
  await openWhole(page, `${chapter}?way=scroll`);
  const opening = await atRest(page, 'from-phone-to-turbine');
  expect(await heightOf('phone')).toBeGreaterThan(10);
  expect(await heightOf('motor')).toBeLessThan(2);
  expect(await heightOf('sliver')).toBeGreaterThan(10);
  await atRest(page, 'in-one-motor');
  await expectView(page, 'true-size', 'motor');
  // The drawing takes the room.
  const { stage } = await atRest(page, 'in-one-motor');
  expect(stage.top).toBeLessThan(opening.stage.top - 30);
  await page.setViewportSize(desk);
  await openWhole(page, `${chapter}?way=scroll`);
  expect(await heightOf('motor')).toBeGreaterThan(10);
});

test('a subtitle that the figure opened with stands once, and is heard in every view', async ({ page }) => {
  await openWhole(page, `${chapter}?way=scroll`);
  const again = page.locator('.pinned .subtitle[data-again]');
  expect(await again.count()).toBeGreaterThan(0);
  for (const subtitle of await again.all()) {
    const opening = await subtitle.evaluate((each) =>
      each.closest('.findings')?.querySelector('.subtitle:not([data-again])')?.textContent?.trim(),
    );
    expect((await subtitle.textContent())?.trim()).toBe(opening);
    expect(await subtitle.evaluate((each) => each.getBoundingClientRect().height)).toBeLessThan(2);
  }
  await openWhole(page, '/charts/mine-to-magnet/');
  const onPage = page.locator('.findings .subtitle').nth(1);
  expect(await onPage.evaluate((each) => each.getBoundingClientRect().height)).toBeGreaterThan(10);
});

test('a figure’s own page keeps its headline’s size', async ({ page }) => {
  await page.setViewportSize(desk);
  await openWhole(page, '/charts/mine-to-magnet/');
  expect(
    await page
      .locator('.headline')
      .first()
      .evaluate((each) => getComputedStyle(each).fontSize),
  ).toBe('44px');
});

/** How often a page lays something out, and how many layers it paints, while it is scrolled by a few pixels in each of some frames: by less than it takes from a step's place until its slip goes under the headline, which is painted. */
async function workOfScroll(browser: Browser, page: Page, frames: number) {
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await page.evaluate(async (count) => {
    for (let frame = 0; frame < count; frame++) {
      scrollBy({ top: 3, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, frames);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly { name: string }[];
  };
  const countOf = (work: string) => traceEvents.filter(({ name }) => name === work).length;
  return { layouts: countOf('Layout'), paints: countOf('Paint') };
}

for (const { width, height } of screens.filter(({ width }) => width !== 1920)) {
  test(`${width} pixels wide, a slip that passes its figure has nothing laid out, and hardly anything painted`, async ({
    page,
    browser,
  }) => {
    await page.setViewportSize({ width, height });
    await openWhole(page, '/chapters/the-threat-behind/#dysprosium-by-the-month');
    await expectView(page, 'heavy-exports', 'dysprosium');
    await page.evaluate(() => scrollBy({ top: -20, behavior: 'instant' }));
    await settled(page);
    // The lead is found once the drawing has moved.
    await expect(page.locator('.step[data-active][data-lead-rests] [data-live]')).toBeAttached();
    await standsStill(page, 'heavy-exports');
    const frames = 30;
    const { layouts, paints } = await workOfScroll(browser, page, frames);
    expect(layouts).toBeLessThanOrEqual(1);
    expect(paints, 'animated clip-paths have each slip painted in every frame').toBeLessThan(frames);
  });
}
