// The cover: its wheel follows the scroll through the months in order, and everything stands before any script runs.
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { csvParse } from 'd3';
import { chapterFiles } from '../../../src/data/text/chapter-files.ts';
import { layoutShiftOf, watchLayoutShift } from '../figure-state.ts';
import { framesLater, openLoaded } from '../settled.ts';
import { desk, phone } from '../sizes.ts';
import { listenForTroubles } from '../troubles.ts';
import { testWithoutScript } from '../without-script.ts';

interface Month {
  readonly name: string;
  readonly tonnes: number | null;
  readonly amount: string;
  readonly kind: 'measured' | 'reported' | 'derived' | 'none';
}
/** The file itself, not the code's own table. */
const totals = csvParse(readFileSync('content/data/magnet_exports_monthly.csv', 'utf8'))
  .filter((row) => row['destination'] === 'total' && row['series'] === 'magnets')
  .map((row) => ({
    month: row['month'] ?? '',
    tonnes: Number(row['volume_t']),
    derived: row['derived'] === 'yes',
    secondHand: row['known_by'] !== 'primary',
  }));
const largest = Math.max(...totals.map(({ tonnes }) => tonnes));
const firstMonth = totals.find(({ tonnes }) => tonnes === largest)?.month ?? '';
const lastMonth =
  totals
    .map(({ month }) => month)
    .sort()
    .at(-1) ?? '';
/** The months that the cover turns through: from the fullest to the last. */
const turned: Month[] = [];
for (
  let at = new Date(`${firstMonth}-01`);
  at <= new Date(`${lastMonth}-01`);
  at.setUTCMonth(at.getUTCMonth() + 1)
) {
  const row = totals.find(({ month }) => month === at.toISOString().slice(0, 7));
  const amount = row === undefined ? '' : `${row.tonnes.toLocaleString('en')}\u00a0t`;
  turned.push({
    name: at.toLocaleString('en', { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    tonnes: row?.tonnes ?? null,
    amount: row?.derived === true ? `about ${amount}` : amount,
    kind: row === undefined ? 'none' : row.derived ? 'derived' : row.secondHand ? 'reported' : 'measured',
  });
}
const known = turned.filter((month): month is Month & { tonnes: number } => month.tonnes !== null);
const lowest = known.reduce((best, month) => (month.tonnes < best.tonnes ? month : best));

interface CoverState {
  readonly name: string;
  readonly amount: string;
  readonly kind: string;
  /** Degrees of the wheel, from shut. */
  readonly turn: number;
  /** Places of the bars in full ink. */
  readonly current: readonly number[];
}
const stateOf = (page: Page): Promise<CoverState> =>
  page.evaluate(() => {
    const say = (name: string) => document.querySelector(`[data-reading="${name}"]`)?.textContent ?? '';
    const drawing = document.querySelector<SVGElement>('[data-cover-valve]');
    const wheel = drawing?.querySelector('[data-part="wheel"]')?.getAttribute('transform') ?? '';
    return {
      name: say('name'),
      amount: say('amount'),
      kind: drawing?.dataset['kind'] ?? '',
      turn: Number(/rotate\(([-\d.]+)\)/.exec(wheel)?.[1]),
      current: [...document.querySelectorAll<SVGElement>('[data-bar]')].flatMap(({ dataset }, i) =>
        dataset['current'] === undefined ? [] : [i],
      ),
    };
  });
/** What the cover says of a month, with the turn that its tonnes give the wheel. */
const expected = (month: Month): Omit<CoverState, 'turn'> => ({
  name: month.name,
  amount: month.tonnes === null ? 'No figure found' : month.amount,
  kind: month.kind,
  current: [turned.indexOf(month)],
});
const turnOf = (tonnes: number) => (tonnes / largest) * 360;
/** Brings the first screen to the middle of a month's part of the scroll. */
const scrollToMonth = (page: Page, place: number) =>
  page.evaluate(
    ([at, all]) => {
      const run = document.querySelector('[data-cover-run]')?.getBoundingClientRect();
      const stage = document.querySelector<HTMLElement>('[data-cover-stage]')?.offsetHeight ?? 0;
      if (run === undefined) throw new Error('no cover');
      window.scrollTo(0, scrollY + run.top + ((run.height - stage) * (at + 0.5)) / all);
    },
    [place, turned.length] as const,
  );

/** The first sentence of the story stands within a screen and a half of the cover. */
async function expectSentenceNear(page: Page, screen: number): Promise<void> {
  const [cover, sentence] = await Promise.all([
    page.locator('.cover-run').boundingBox(),
    page.locator('.chapter .prose > p').first().boundingBox(),
  ]);
  const distance = (sentence?.y ?? Infinity) - (cover?.y ?? 0) - (cover?.height ?? 0);
  expect(distance).toBeGreaterThan(0);
  expect(distance).toBeLessThanOrEqual(1.5 * screen);
}

for (const viewport of [phone, desk]) {
  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    test('the wheel turns through the months in order as the page is scrolled, and back; it stays in the window, and nothing shifts', async ({
      page,
    }) => {
      const troubles = listenForTroubles(page);
      await watchLayoutShift(page);
      await openLoaded(page, '/');
      const still = { ...expected(lowest) };
      expect(await stateOf(page)).toMatchObject(still);
      for (const [place, month] of turned.entries()) {
        await scrollToMonth(page, place);
        await expect.poll(() => stateOf(page), { message: month.name }).toMatchObject(expected(month));
        const { tonnes } = month;
        if (tonnes !== null)
          await expect
            .poll(async () => Math.abs((await stateOf(page)).turn - turnOf(tonnes)), { message: month.name })
            .toBeLessThan(0.2);
        const { top, bottom, room } = await page.evaluate(() => {
          const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
          return {
            top: box('[data-part="wheel"]')?.top ?? -1,
            bottom: box('.strip')?.bottom ?? Infinity,
            room: innerHeight,
          };
        });
        expect(top, month.name).toBeGreaterThanOrEqual(0);
        expect(bottom, month.name).toBeLessThanOrEqual(room);
      }
      expect(await layoutShiftOf(page)).toBeLessThan(0.001);
      await page.evaluate(() => window.scrollTo(0, 0));
      await expect.poll(() => stateOf(page)).toMatchObject(still);
      await expect
        .poll(async () => Math.abs((await stateOf(page)).turn - turnOf(lowest.tonnes)))
        .toBeLessThan(0.2);
      expect(troubles).toEqual([]);
    });

    test('where no motion is wished it cuts', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openLoaded(page, '/');
      await page.evaluate(() => {
        const seen = window as unknown as { turns: string[] };
        seen.turns = [];
        const wheel = document.querySelector('[data-part="wheel"]');
        if (wheel === null) throw new Error('no wheel');
        new MutationObserver(() => seen.turns.push(wheel.getAttribute('transform') ?? '')).observe(wheel, {
          attributes: true,
        });
      });
      await scrollToMonth(page, 0);
      await expect.poll(async () => (await stateOf(page)).turn).toBe(360);
      expect(await page.evaluate(() => (window as unknown as { turns: string[] }).turns)).toHaveLength(1);
    });

    testWithoutScript(
      'without script it is complete and still, and the first sentence is near',
      async ({ page }) => {
        await page.goto('/', { waitUntil: 'load' });
        await expectSentenceNear(page, viewport.height);
        await expect(page.locator('.cover h1')).toBeVisible();
        await expect(page.locator('.cover .standfirst')).toBeVisible();
        await expect(page.locator('[data-reading="name"]')).toHaveText(lowest.name);
        await expect(page.locator('[data-reading="amount"]')).toHaveText(lowest.amount);
        await expect(page.locator('[data-bar]')).toHaveCount(turned.length);
        await expect(page.locator('[data-part="wheel"]')).toHaveAttribute('transform', /rotate\(70\.1\)$/);
        expect(
          await page.locator('.cover-stage').evaluate((stage) => getComputedStyle(stage).position),
        ).not.toBe('sticky');
      },
    );
  });
}

test('loaded further down the page it cuts to the month of that place', async ({ page }) => {
  await page.setViewportSize(desk);
  await openLoaded(page, '/#chapter-mine-to-magnet');
  await expect.poll(() => stateOf(page)).toMatchObject(expected(turned.at(-1) ?? lowest));
});

test('in another way of reading the cover stands still, also when the way changes on the spot', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  await openLoaded(page, '/');
  await scrollToMonth(page, 0);
  await expect.poll(async () => (await stateOf(page)).name).toBe(turned[0]?.name);
  await page.evaluate(() => {
    document.documentElement.dataset['way'] = 'article';
  });
  await expect.poll(() => stateOf(page)).toMatchObject(expected(lowest));
  await page.evaluate(() => window.scrollTo(0, innerHeight / 2));
  await expect.poll(() => stateOf(page)).toMatchObject(expected(lowest));
});

test('a short window holds nothing in place, and the wheel still turns', async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await openLoaded(page, '/');
  expect(await page.locator('.cover-stage').evaluate((stage) => getComputedStyle(stage).position)).not.toBe(
    'sticky',
  );
  await page.evaluate(() => window.scrollTo(0, 300));
  await expect.poll(async () => (await stateOf(page)).name).not.toBe(lowest.name);
});

test('at any width title, standfirst and date fit, and nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await openLoaded(page, '/');
  for (const width of [320, 360, 430, 768, 1920]) {
    await page.setViewportSize({ width, height: width < 500 ? 740 : 1080 });
    await framesLater(page, 2);
    const { overflow, outside, clash } = await page.evaluate(() => {
      const box = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect(-1, -1, 0, 0);
      const parts = ['.cover h1', '.cover .standfirst', '.cover-words .small', '.readout', '.strip'];
      const rim = box('[data-part="wheel"]');
      // The word before the last is the one that the wheel could run into.
      const title = document.querySelector('.cover h1');
      const range = document.createRange();
      const lines = [...(title?.childNodes ?? [])].filter((node) => node.textContent?.trim() !== '');
      range.selectNodeContents(lines[1] ?? document.body);
      const word = range.getBoundingClientRect();
      return {
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        outside: parts.filter((part) => {
          const { left, right, bottom } = box(part);
          return left < 0 || right > innerWidth || bottom > innerHeight;
        }),
        clash: word.right > rim.left && word.bottom - word.height * 0.3 > rim.top,
      };
    });
    expect(overflow, `${width} pixels`).toBeLessThanOrEqual(0);
    expect(outside, `${width} pixels`).toEqual([]);
    expect(clash, `${width} pixels`).toBe(false);
  }
});

for (const viewport of [phone, desk])
  test(`at ${viewport.width} pixels the contents are one strip of numbered names, all in sight, that tell no finding; ways lead to a chapter and to the wheel’s figure`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openLoaded(page, '/');
    await expectSentenceNear(page, viewport.height);
    const strip = page.locator('.cover-chapters');
    const links = strip.locator('a');
    // A chapter is named by the words of its id.
    const names = chapterFiles().map(
      ({ id, order }) => `${order} ${id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase())}`,
    );
    expect(await links.allInnerTexts()).toEqual(names);
    expect((await strip.innerText()).replace(/\s+/g, ' ')).toBe(names.join(' '));
    const boxes = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().toJSON()));
    const tops = new Set(boxes.map(({ top }) => Math.round(top)));
    expect(tops.size).toBeLessThanOrEqual(viewport === desk ? 1 : 4);
    for (const { left, right } of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(viewport.width);
    }
    // By keyboard as by hand.
    const link = strip.getByRole('link', { name: 'Borrowed inputs' });
    await link.focus();
    await expect(link).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#chapter-borrowed-inputs$/);
    await expect(page.locator('#chapter-borrowed-inputs')).toBeInViewport();

    await page.getByRole('link', { name: 'What turns the wheel' }).click();
    await expect(page).toHaveURL(/\/charts\/cover-valve\/$/);
    await expect(page.locator('#figure-cover-valve')).toBeVisible();
  });

for (const viewport of [{ width: 320, height: 640 }, phone, { width: 768, height: 1024 }, desk])
  test(`no letter of the title is cut off at the top at ${viewport.width} pixels`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await openLoaded(page, '/');
    const above = await page.locator('.cover h1').evaluate((title) => {
      const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(title);
      const pen = new OffscreenCanvas(1, 1).getContext('2d');
      if (pen === null) throw new Error('nothing measures letters here');
      pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
      const mark = document.createElement('span');
      mark.style.cssText = 'all: initial; display: inline-block; width: 0; height: 0';
      title.prepend(mark);
      const baseline = mark.getBoundingClientRect().bottom;
      mark.remove();
      const cover = title.closest('.cover')?.getBoundingClientRect().top ?? NaN;
      return baseline - pen.measureText('The').actualBoundingBoxAscent - cover;
    });
    expect(above).toBeGreaterThan(0);
  });
