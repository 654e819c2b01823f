// The words of the live step and their mark: the ring stands on the mark of that row, the lead meets no words, and both follow the reader.
import { expect, test, type Page } from '@playwright/test';
import { addStyle } from '../added-style.ts';
import { soon } from '../figure-state.ts';
import { framesLater, openWhole } from '../settled.ts';
import { desk, phone } from '../sizes.ts';

/** The same phone with the bars of its browser. */
const low = { width: 390, height: 664 };

/** Chapters on paper and on blueprint, with bars, pipes and lines. */
const chapters = ['mine-to-magnet', 'borrowed-inputs', 'ambition-and-capacity'];

/** Brings a step to its place of rest and waits for its ring. */
async function come(page: Page, id: string): Promise<void> {
  await page.evaluate((name) => {
    document.getElementById(name)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, id);
  const scroll = page.locator('.figure-steps').filter({ has: page.locator(`[id="${id}"]`) });
  await expect(page.locator(`[id="${id}"] [data-live]`), id).toHaveCount(1);
  await expect(scroll.locator('.mark-lead[data-on]'), id).toHaveCount(1);
}

/** What the drawing says of the live words: their mark's key, and what is wrong with ring and lead. */
const looked = (page: Page, id: string) =>
  page.evaluate((name) => {
    const step = document.getElementById(name);
    const scroll = step?.closest('.figure-steps');
    const live = step?.querySelector<HTMLElement>('[data-live]');
    const links = (step?.dataset['leads'] ?? '').split(';').map((link) => link.split('|'));
    const opens = live?.querySelector(':scope > button') ?? live;
    const own = opens?.getAttribute('popovertarget') ?? live?.dataset['at'] ?? '';
    const [, , wide = own, narrow = wide] = links.find(([words]) => words === own) ?? [];
    const size = scroll?.querySelector('.artboard.wide')?.clientWidth === 0 ? 'narrow' : 'wide';
    const key = size === 'wide' ? wide : narrow;
    const drawing = scroll?.querySelector(`.stage .artboard.${size} svg`);
    const line = scroll?.querySelector<SVGPathElement>('.mark-lead path:nth-child(2)');
    const matrix = line?.getScreenCTM();
    if (!drawing || !line || !matrix) throw new Error(`${name} has no drawing with a ring`);
    // The ring comes first in the path, as two arcs of one radius.
    const [, x = 0, y = 0, r = 0] = (/^M(\S+) (\S+)a(\S+) /.exec(line.getAttribute('d') ?? '') ?? []).map(
      Number,
    );
    const ring = new DOMPoint(x + r, y).matrixTransform(matrix);
    const marks = [...drawing.querySelectorAll('path, circle')].filter(
      (mark) => (mark as SVGElement).dataset['key'] === key,
    );
    const isOn = marks.some((mark) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      return ring.x > left - 2 && ring.x < right + 2 && ring.y > top - 2 && ring.y < bottom + 2;
    });
    const length = line.getTotalLength();
    const points = Array.from({ length: Math.ceil(length / 3) }, (_, i) =>
      line.getPointAtLength(i * 3).matrixTransform(matrix),
    );
    const struck = [...drawing.querySelectorAll('text')].filter((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const [room, foot] = [0.2 * (bottom - top), 0.12 * (bottom - top)];
      return points.some((at) => at.x > left && at.x < right && at.y > top + room && at.y < bottom - foot);
    });
    return {
      key,
      isOn: isOn && scroll?.querySelector('.mark-lead[data-on]') !== null,
      struck: struck.map(({ textContent }) => textContent),
      isLed: step?.dataset['led'] === '',
    };
  }, id);

/** Opens a chapter, and names its steps that have a lead. */
async function stepsThatLead(page: Page, chapter: string): Promise<string[]> {
  await openWhole(page, `/chapters/${chapter}/?way=scroll`);
  const steps = await page.locator('[data-step][data-leads]').evaluateAll((all) => all.map(({ id }) => id));
  expect(steps.length).toBeGreaterThan(3);
  return steps;
}

/** Opens a chapter, comes to each of its steps that has a lead, and looks at its ring. */
async function lookAtAll(page: Page, chapter: string, viewport: typeof phone, style = ''): Promise<void> {
  await page.setViewportSize(viewport);
  const steps = await stepsThatLead(page, chapter);
  await addStyle(page, style);
  for (const id of steps) {
    await come(page, id);
    // The ring of the step before may still stand while the drawing moves.
    await expect(async () => {
      const { isOn, struck, isLed, key } = await looked(page, id);
      expect(isOn, `${id}: the ring is on ${key}`).toBe(true);
      expect(struck, `${id}: words under ring or lead`).toEqual([]);
      if (viewport === phone) expect(isLed, `${id}: no lead`).toBe(false);
    }).toPass({ timeout: 15_000, intervals: soon });
  }
}

for (const viewport of [desk, phone])
  for (const chapter of chapters)
    test(`the rings of ${chapter} stand on their marks at ${viewport.width} pixels, and no lead meets words`, ({
      page,
    }) => lookAtAll(page, chapter, viewport));

test('in a low window of a phone no slip at rest hides the mark of its live words', async ({ page }) => {
  await page.setViewportSize(low);
  for (const chapter of ['waiting-it-out', 'the-threat-behind']) {
    const steps = await stepsThatLead(page, chapter);
    for (const id of steps) {
      await come(page, id);
      await expect(async () => {
        const { key, isOn } = await looked(page, id);
        expect(isOn, `${id}: the ring is on ${key}`).toBe(true);
        const hidden = await page.evaluate(
          ([name = '', of = '']) => {
            const step = document.getElementById(name);
            const figure = document.getElementById(step?.dataset['figure'] ?? '');
            const marks = [...(figure?.querySelectorAll('.artboard.narrow :is(path, circle)') ?? [])].filter(
              (mark) => (mark as SVGElement).dataset['key'] === of,
            );
            const { top = 0, height = 1 } = marks.at(-1)?.getBoundingClientRect() ?? {};
            const slip = step?.querySelector('.slip')?.getBoundingClientRect().top ?? 0;
            return Math.max(0, top + height - slip) / Math.max(1, height);
          },
          [id, key],
        );
        expect(hidden, `${id}: part of ${key} under the slip`).toBeLessThan(0.4);
      }).toPass({ timeout: 15_000, intervals: soon });
    }
  }
});

test('where frames come four a second, the ring waits until the words of a drawing stand', async ({
  page,
}) => {
  await page.addInitScript(() => {
    globalThis.requestAnimationFrame = (callback) =>
      window.setTimeout(() => callback(performance.now()), 250);
    globalThis.cancelAnimationFrame = (id) => clearTimeout(id);
  });
  await lookAtAll(page, 'ambition-and-capacity', phone);
});

test('a ring waits until its drawing, moved up by a shorter headline, has come to its place', async ({
  page,
}) => {
  await lookAtAll(page, 'mine-to-magnet', phone, '.pinned .stage { transition-duration: 2s !important; }');
});

test('the number that a reader points at or comes to has the ring, then the first one again', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  await openWhole(page, '/chapters/borrowed-inputs/?way=scroll');
  const id = 'from-ninety-to-fifty-eight';
  await come(page, id);
  const numbers = page.locator(`[id="${id}"] .known.kept`);
  const first = (await looked(page, id)).key;
  await numbers.nth(1).hover();
  await expect(numbers.nth(1)).toHaveAttribute('data-live', '');
  await expect
    .poll(async () => {
      const { isOn, key } = await looked(page, id);
      return isOn && key !== first;
    })
    .toBe(true);
  await page.mouse.move(1400, 880);
  await expect(numbers.nth(0)).toHaveAttribute('data-live', '');
  await numbers.nth(1).locator('button').focus();
  await expect(numbers.nth(1)).toHaveAttribute('data-live', '');
  // Its note takes the focus.
  await page.keyboard.press('Enter');
  await expect(page.locator('.note:popover-open')).toBeFocused();
  await framesLater(page, 10);
  await expect(numbers.nth(1)).toHaveAttribute('data-live', '');
  // A click beside the note closes it, and nothing has the focus.
  await page.mouse.click(1400, 880);
  await expect(page.locator('.note:popover-open')).toHaveCount(0);
  await expect(numbers.nth(0)).toHaveAttribute('data-live', '');
});

test('the live words keep their place, and nothing is tied in another way to read', async ({ page }) => {
  await page.setViewportSize(desk);
  await openWhole(page, '/chapters/mine-to-magnet/?way=scroll');
  const slip = page.locator('#at-the-mine .slip');
  const before = await slip.evaluate((each) => [each.clientHeight, each.clientWidth]);
  await come(page, 'at-the-mine');
  expect(await slip.evaluate((each) => [each.clientHeight, each.clientWidth])).toEqual(before);
  await openWhole(page, '/chapters/mine-to-magnet/?way=article');
  await page.mouse.wheel(0, 3000);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2500);
  // Whatever the scroll would tie comes with the frames after it.
  await framesLater(page, 10);
  await expect(page.locator('.mark-lead:visible, [data-live]')).toHaveCount(0);
});
