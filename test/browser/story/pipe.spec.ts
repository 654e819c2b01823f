// The pipe beside the story and what hangs on it: progress, chapter menu, the offer to go on reading, sharing of steps.
import { expect, test, type Page } from '@playwright/test';
import { stepOfChapter } from '../../chapter-steps.ts';
import { addStyle } from '../added-style.ts';
import { expectView, layoutShiftOf, watchLayoutShift } from '../figure-state.ts';
import { pagesOfKind, servers } from '../pages.ts';
import { framesLater, openLoaded, openWhole } from '../settled.ts';
import { desk, phone } from '../sizes.ts';
import { listenForTroubles } from '../troubles.ts';
import { testWithoutScript } from '../without-script.ts';
import { scrollToStep } from './to-step.ts';

const chapter = '/chapters/mine-to-magnet/';
const placeOf = (step: string): string => stepOfChapter('mine-to-magnet', step).place;
const chapterPages = pagesOfKind('chapters');

/** Scrolls so far that this part of the story is read, and waits until the page has drawn it. */
const scrollToPart = (page: Page, part: number) =>
  page.evaluate(async (fraction) => {
    const story = document.querySelector('[data-story]')?.getBoundingClientRect() ?? new DOMRect();
    window.scrollTo(0, scrollY + story.top + fraction * (story.height - innerHeight));
    for (let frame = 0; frame < 3; frame++)
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  }, part);
/** How far the fill reaches, as a part of the pipe. */
const filled = (page: Page) =>
  page.evaluate(() => {
    const height = (name: string) => document.querySelector(name)?.getBoundingClientRect().height ?? 0;
    return height('.pipe-fill') / height('.pipe-walls');
  });
/** The pipe is filled as far as the story is read, wherever a reader goes. */
async function expectFills(page: Page): Promise<void> {
  for (const part of [0, 0.25, 0.5, 1, 0.4]) {
    // What comes from the chapters' pages lengthens the story, and then the same place is another part of it.
    await expect(async () => {
      await scrollToPart(page, part);
      expect(await filled(page), `${part} read`).toBeCloseTo(part, 2);
    }).toPass({ timeout: 10_000 });
  }
}
/** Runs in the page: how far down the window a step is, in halves of its height. */
const topInHalves = (id: string): number =>
  (document.getElementById(id)?.getBoundingClientRect().top ?? 0) / (innerHeight / 2);
const status = (page: Page) => page.locator('[data-status]');
const menu = (page: Page) => page.getByRole('navigation', { name: 'Chapter menu' });
const offer = (page: Page) => page.locator('[data-resume]');
/** An offer comes a frame after the page has loaded: that none does is seen after some more. */
async function offersNothing(page: Page): Promise<void> {
  await framesLater(page, 3);
  await expect(offer(page)).toBeEmpty();
}
/** An offer goes a frame after its reason does: that it stays is seen after some more. */
async function stillOffers(page: Page): Promise<void> {
  await framesLater(page, 3);
  await expect(offer(page)).not.toBeEmpty();
}
/** Reads to a step and leaves, so that the place is remembered. */
async function leaveAt(page: Page, address: string, step: string): Promise<void> {
  await openWhole(page, address);
  // Faces and slips that are measured only now move the steps.
  await expect(async () => {
    await scrollToStep(page, step);
    await framesLater(page, 3);
    expect(await page.evaluate(topInHalves, step)).toBeCloseTo(1, 1);
  }).toPass({ timeout: 10_000 });
  await page.goto('/sources/');
}

for (const viewport of [phone, desk]) {
  test.describe(`${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    test('on / the pipe fills as far as the story is read, with a tag where each chapter begins, and leaves cover and foot free', async ({
      page,
    }) => {
      await openLoaded(page, '/');
      await expectFills(page);
      await scrollToPart(page, 0.3);
      // Notes that come from the chapters' pages lengthen the story; the tags follow a frame later.
      await expect(async () => {
        const tags = await page.evaluate(() => {
          const story = document.querySelector('[data-story]')?.getBoundingClientRect() ?? new DOMRect();
          const run = document.querySelector('.pipe-run')?.getBoundingClientRect() ?? new DOMRect();
          const chapters = [...document.querySelectorAll<HTMLElement>('[data-chapter]')];
          return [...document.querySelectorAll('.pipe-tags .bubble')].map((bubble, i) => {
            const box = bubble.getBoundingClientRect();
            const start = chapters[i]?.getBoundingClientRect().top ?? 0;
            return {
              number: bubble.textContent?.trim(),
              of: chapters[i]?.dataset['order'],
              apart:
                (box.top - run.top - 8) / (run.height - box.height - 8) - (start - story.top) / story.height,
              left: box.left,
            };
          });
        });
        expect(tags).toHaveLength(chapterPages.length);
        for (const { number, of, apart, left } of tags) {
          expect(number).toBe(of);
          expect(Math.abs(apart)).toBeLessThan(0.002);
          expect(left).toBeGreaterThanOrEqual(0);
        }
      }).toPass({ timeout: 10_000 });
      for (const [end, part] of [
        ['.cover', 0],
        ['.foot', 1],
      ] as const) {
        await page.locator(end).scrollIntoViewIfNeeded();
        await expect(async () => {
          const [pipe, other] = await Promise.all([
            page.locator('.pipe-walls').boundingBox(),
            page.locator(end).boundingBox(),
          ]);
          if (pipe === null || other === null) throw new Error(`no ${end}`);
          if (part === 0) expect(pipe.y).toBeGreaterThanOrEqual(other.y + other.height - 1);
          else expect(pipe.y + pipe.height).toBeLessThanOrEqual(other.y + 1);
        }).toPass({ timeout: 10_000 });
      }
    });

    test('on a chapter the pipe fills as far as it is read; the status says what is left, and opens the menu of chapters', async ({
      page,
    }) => {
      await openLoaded(page, chapter);
      await expectFills(page);
      const left: number[] = [];
      for (const part of [0, 0.2, 0.4, 0.6, 0.8]) {
        await scrollToPart(page, part);
        const words = async () => (await status(page).innerText()).split('\n')[0] ?? '';
        await expect
          .poll(words)
          .toMatch(chapterPages.length === 1 ? /^\d+ minutes? left/ : /^\d+ of \d+, \d+ minutes? left/);
        const said = await words();
        left.push(Number(/(\d+) minute/.exec(said)?.[1]));
      }
      expect(left).toEqual([...left].sort((a, b) => b - a));
      expect(left[0]).toBeGreaterThan(left.at(-1) ?? Infinity);
      await scrollToPart(page, 1);
      await expect(status(page)).toContainText(/read to the end/i);

      // The menu marks the chapter that is read; Escape closes it.
      await scrollToPart(page, 0.3);
      await status(page).focus();
      await page.keyboard.press('Enter');
      await expect(menu(page)).toBeVisible();
      const links = menu(page).getByRole('link');
      await expect(links).toHaveCount(chapterPages.length);
      for (const link of await links.all()) {
        await expect(link).toHaveText(/\d+ minutes?$/);
        expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
      const current = menu(page).locator('[aria-current]');
      await expect(current).toHaveCount(1);
      await expect(current).toHaveAttribute('href', chapter);
      await page.keyboard.press('Tab');
      await expect(links.first()).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(menu(page)).toBeHidden();
      await expect(status(page)).toBeFocused();
    });

    test('neither pipe nor status lies over what the keyboard reaches, forwards and backwards', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openLoaded(page, chapter);
      await page.locator('#main').focus();
      const covered: string[] = [];
      for (const [key, presses] of [
        ['Tab', 60],
        ['Shift+Tab', 50],
      ] as const) {
        for (let press = 0; press < presses; press++) {
          await page.keyboard.press(key);
          const over = await page.evaluate(async () => {
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
            const focused = document.activeElement;
            // A skip link lies over everything while it is focused.
            if (focused === null || focused.closest('.pipe, .status-rail, .skip') !== null) return '';
            const box = focused.getClientRects()[0] ?? new DOMRect();
            return [...document.querySelectorAll('.pipe-walls, .status, .pipe-tags .bubble')]
              .filter((part) => {
                const own = part.getBoundingClientRect();
                return (
                  own.left < box.right && own.right > box.left && own.top < box.bottom && own.bottom > box.top
                );
              })
              .map((part) => `${part.className} over ${focused.textContent?.trim().slice(0, 30)}`)
              .join('; ');
          });
          if (over !== '') covered.push(`${key} ${press}: ${over}`);
        }
      }
      expect(covered).toEqual([]);
    });

    test('an offer to go on reading comes, moves nothing, takes no focus, and leads to the place', async ({
      page,
    }) => {
      await leaveAt(page, chapter, 'the-heavy-circuit');
      await watchLayoutShift(page);
      await openLoaded(page, chapter);
      const link = offer(page).getByRole('link');
      await expect(link).toHaveText(
        `Continue at “Heavy only, step ${placeOf('the-heavy-circuit')}”, chapter 3`,
      );
      expect(await page.evaluate(() => scrollY)).toBe(0);
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      expect(await layoutShiftOf(page)).toBeLessThan(0.001);
      await link.focus();
      await page.keyboard.press('Enter');
      await expect(offer(page)).toBeEmpty();
      await expectView(page, 'mine-to-magnet', 'heavy');
      await expect(page).toHaveURL(/#the-heavy-circuit$/);
    });

    test('step by step, the offer leaves the bar free, and goes when the screen turns', async ({ page }) => {
      await leaveAt(page, chapter, 'the-heavy-circuit');
      await openLoaded(page, `${chapter}?way=steps`);
      await expect(offer(page)).not.toBeEmpty();
      await page.getByRole('button', { name: 'Next' }).click();
      await expect(offer(page)).toBeEmpty();
    });

    test('the step that a link led to is the one remembered', async ({ page }) => {
      await openLoaded(page, `${chapter}#oxide-to-metal`);
      await expectView(page, 'mine-to-magnet', 'metal');
      await page.goto('/sources/');
      await openLoaded(page, chapter);
      await expect(offer(page)).toContainText(`Continue at “Metal, step ${placeOf('oxide-to-metal')}”`);
    });

    test('the tag on the pipe keeps away from a headline that is pinned', async ({ page }) => {
      await openLoaded(page, `${chapter}#oxide-to-metal`);
      await expectView(page, 'mine-to-magnet', 'metal');
      await expect(async () => {
        const [tag, words] = await Promise.all([
          page.locator('[data-tag] .bubble').first().boundingBox(),
          page.locator('#figure-mine-to-magnet [data-shown] .headline').boundingBox(),
        ]);
        if (tag === null || words === null) throw new Error('tag and headline are not both seen');
        expect(words.x - (tag.x + tag.width)).toBeGreaterThan(6);
      }).toPass({ timeout: 10_000 });
    });

    test('each share button copies the words and the link of its own step, and the link opens it', async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openLoaded(page, chapter);
      const step = page.locator('#others-return');
      await step.getByRole('button', { name: /^Share/ }).click();
      const panel = page.locator('#share');
      await expect(panel).toBeVisible();
      const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

      await panel.getByRole('button', { name: 'Copy the link' }).click();
      await expect(panel.getByRole('status')).toHaveText(/^Copied/);
      const link = await clipboard();
      expect(link).toBe(`${servers.plain.site}${chapter}#others-return`);

      await panel.getByRole('button', { name: 'Copy the sentence' }).click();
      await expect(panel.getByRole('status')).toHaveText('Copied the sentence.');
      const finding = await page
        .locator('#figure-mine-production [data-finding="outside-china"] .headline')
        .textContent();
      const sentence = await clipboard();
      // A headline on the page holds its last words together with a no-break space.
      const plain = (words = '') => words.trim().replaceAll('\u00a0', ' ');
      expect(plain(sentence).startsWith(`${plain(finding ?? '')}. `)).toBe(true);
      expect(sentence).toContain('Source: British Geological Survey (read in a copy). As of 2026.');
      expect(sentence.endsWith(`The Strategic Valve, ${link}`)).toBe(true);

      const picture = await panel.getByRole('link', { name: 'Picture' }).getAttribute('href');
      expect(picture).toMatch(/\/charts\/mine-production\/outside-china\.png$/);
      expect((await page.request.get(picture ?? '')).headers()['content-type']).toBe('image/png');
      await expect(panel.getByRole('link', { name: 'figure and data' })).toHaveAttribute(
        'href',
        /\/charts\/mine-production\/\?view=outside-china$/,
      );
      await page.keyboard.press('Escape');
      await expect(panel).toBeHidden();

      await page.goto(link.replace(servers.plain.site, ''));
      await expectView(page, 'mine-production', 'outside-china');
    });
  });
}

test('an offer that is dismissed goes and does not come back', async ({ page }) => {
  await leaveAt(page, '/', 'at-the-magnet');
  await openLoaded(page, '/');
  await expect(offer(page)).toContainText(
    `Continue at “Magnet, step ${placeOf('at-the-magnet')}”, chapter 3`,
  );
  await offer(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(offer(page)).toBeEmpty();
  await openLoaded(page, '/');
  await offersNothing(page);
});

test('an offer goes by itself when the reader reads on', async ({ page }) => {
  await leaveAt(page, chapter, 'at-the-magnet');
  await openLoaded(page, chapter);
  await expect(offer(page)).not.toBeEmpty();
  await page.evaluate(() => window.scrollBy(0, innerHeight * 0.5));
  await stillOffers(page);
  await page.evaluate(() => window.scrollBy(0, innerHeight));
  await expect(offer(page)).toBeEmpty();
});

test('no offer comes where an address names a place, for a place that is gone, or after the end', async ({
  page,
}) => {
  await leaveAt(page, chapter, 'at-the-magnet');
  await openLoaded(page, `${chapter}#at-the-mine`);
  await offersNothing(page);

  await page.goto('/sources/');
  await page.evaluate(() => localStorage.setItem('strategic-valve:place', 'a-step-of-last-year'));
  await openLoaded(page, chapter);
  await offersNothing(page);

  await scrollToPart(page, 1);
  await openLoaded(page, chapter);
  await offersNothing(page);
});

test('where storage is refused nothing is offered and nothing breaks', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await openLoaded(page, chapter);
  await scrollToStep(page, 'at-the-magnet');
  await page.goto('/sources/');
  await openLoaded(page, chapter);
  await offersNothing(page);
  await scrollToPart(page, 0.5);
  await expect.poll(() => filled(page)).toBeCloseTo(0.5, 2);
  expect(errors).toEqual([]);
});

test('where the clipboard is refused the text is selected instead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openLoaded(page, chapter);
  await page
    .locator('#at-the-mine')
    .getByRole('button', { name: /^Share/ })
    .click();
  await page.getByRole('button', { name: 'Copy the sentence' }).click();
  const field = page.locator('#share-sentence');
  await expect(field).toBeFocused();
  const selected = await field.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe(await field.inputValue());
  await expect(page.locator('#share').getByRole('status')).toHaveText('Selected, to copy by hand.');
});

test('“Send…” hands the sentence and the link to the device where it can, and is not there where it cannot', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: unknown) => {
        (window as unknown as { sent: unknown }).sent = data;
        return Promise.reject(new DOMException('changed their mind', 'AbortError'));
      },
    });
  });
  const troubles = listenForTroubles(page);
  await openLoaded(page, chapter);
  await page
    .locator('#at-the-mine')
    .getByRole('button', { name: /^Share/ })
    .click();
  await page.getByRole('button', { name: 'Send…' }).click();
  const given = () => page.evaluate(() => (window as unknown as { sent?: Record<string, string> }).sent);
  await expect.poll(given).toBeDefined();
  const sent = (await given()) ?? {};
  expect(sent['url']).toBe(`${servers.plain.site}${chapter}#at-the-mine`);
  expect(sent['text']).toMatch(/^In 2024 China dug about 60%.*As of 24.June.2026\.$/);
  expect(troubles).toEqual([]);
});

test('scrolling writes nothing into the page for the pipe, where a stylesheet can tie its fill to the scroll', async ({
  page,
}) => {
  await openLoaded(page, chapter);
  await expectFills(page);
  expect(await page.locator('.pipe-fill').getAttribute('style')).toBeNull();
});

test('where no stylesheet can tie the fill of the pipe to the scroll, the script fills it', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { supports } = CSS;
    CSS.supports = (...asked: string[]) =>
      !asked.join(' ').includes('animation-timeline') && Reflect.apply(supports, CSS, asked);
  });
  await openLoaded(page, chapter);
  await addStyle(page, '.pipe-fill { animation: none !important }');
  await expectFills(page);
});

test('step by step, the pipe follows the event “storyprogress” and not the scroll', async ({ page }) => {
  await openLoaded(page, chapter);
  await page.evaluate(() => {
    document.documentElement.dataset['way'] = 'steps';
    document.dispatchEvent(
      new CustomEvent('storyprogress', { detail: { fraction: 0.75, chapter: 'mine-to-magnet' } }),
    );
  });
  await expect.poll(() => filled(page)).toBeCloseTo(0.75, 2);
  await page.evaluate(() => window.scrollBy(0, 300));
  await scrollToPart(page, 0.1);
  expect(await filled(page)).toBeCloseTo(0.75, 2);
});

test('at 320 pixels nothing runs over, closed and with each panel open', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openLoaded(page, '/');
  await scrollToPart(page, 0.3);
  const fits = () =>
    page.evaluate(() => {
      const panel = document.querySelector(':popover-open')?.getBoundingClientRect();
      const wide = document.documentElement.scrollWidth > innerWidth;
      return (
        !wide && (panel === undefined || (panel.left >= 0 && panel.right <= innerWidth && panel.top >= 0))
      );
    });
  await expect.poll(fits).toBe(true);
  await status(page).focus();
  await page.keyboard.press('Enter');
  await expect(menu(page)).toBeVisible();
  await expect.poll(fits).toBe(true);
  await page.keyboard.press('Escape');
  await page
    .locator('#at-the-mine')
    .getByRole('button', { name: /^Share/ })
    .click();
  await expect(page.locator('#share')).toBeVisible();
  await expect.poll(fits).toBe(true);
});

testWithoutScript(
  'without script the pipe is plain, the menu opens, and each step has its link and its picture',
  async ({ page }) => {
    await page.goto(chapter);
    await expect(page.locator('.pipe-tags .bubble').first()).toBeHidden();
    await expect(page.locator('.share-open').first()).toBeHidden();
    const step = page.locator('#at-the-mine');
    await expect(step.getByRole('link', { name: 'Picture' })).toHaveAttribute(
      'href',
      /mine-to-magnet\/mine\.png$/,
    );
    await expect(step.getByRole('link', { name: 'Link to this step' })).toHaveAttribute(
      'href',
      '#at-the-mine',
    );
    await status(page).click();
    await expect(menu(page).getByRole('link')).toHaveCount(chapterPages.length);
  },
);

test('on a phone the status lies on no drawing that opens or closes a chapter, and not on the question of the next', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const comeUpTo = (selector: string, place: number) =>
    page
      .locator(selector)
      .first()
      .evaluate(async (part, at) => {
        const top = part.getBoundingClientRect().top - innerHeight * at;
        for (const by of [top + 80, -80]) {
          scrollBy({ top: by, behavior: 'instant' });
          for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
        }
      }, place);
  await openLoaded(page, '/chapters/opened-or-closed/');
  await expect(status(page)).not.toBeInViewport();
  await comeUpTo('.closing-drawing', 0.8);
  await expect(status(page)).not.toBeInViewport();
  await comeUpTo('.figure-steps', 0.95);
  await expect(status(page)).toBeInViewport();
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await expect(page.locator('.foot')).toBeInViewport({ ratio: 1 });
  await expect(status(page), 'over the words of the foot').not.toBeInViewport();
  await openLoaded(page, '/chapters/the-valve/');
  await comeUpTo('.next-question', 0.9);
  await expect(status(page)).not.toBeInViewport();
});

test('at a desk the letters of the status make way for the pipes that close the story', async ({ page }) => {
  await page.setViewportSize(desk);
  await openLoaded(page, '/chapters/opened-or-closed/');
  await page.locator('.closing-drawing').scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await expect(page.locator('.closing-drawing')).toBeInViewport();
  await expect(status(page)).toHaveCSS('opacity', '0');
});

test('on a phone whose scripts are on their way the status waits below the drawing that opens a chapter', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.route(/_astro\/.*\.js$/, () => undefined);
  await page.goto(chapter, { waitUntil: 'commit' });
  await expect(page.locator('.chapter-opening')).toBeInViewport();
  await expect(status(page)).not.toBeInViewport();
});

for (const path of ['/', chapter])
  test(`on a phone that opens ${path} the status never slides in over the drawing it opens on`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await page.addInitScript(() => {
      Object.assign(globalThis, { slid: 0 });
      addEventListener('transitionrun', ({ target }) => {
        if (target instanceof Element && target.matches('.status')) Object.assign(globalThis, { slid: 1 });
      });
    });
    await openLoaded(page, path);
    await framesLater(page, 3);
    await expect(status(page)).not.toBeInViewport();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'slid')), 'moves of the status').toBe(0);
  });

test('on paper the pipe, its status and the share buttons are gone', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await openLoaded(page, chapter);
  for (const part of ['.pipe', '.status', '.share-open', '[data-resume]'])
    await expect(page.locator(part).first()).toBeHidden();
});

test('on the blueprint of a chapter in the light theme the tag of the chapter that is read has paper around its ink', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await openLoaded(page, '/');
  const seen = await page.evaluate(() => {
    const tag = document.querySelector<HTMLElement>('.pipe-tags li');
    const ground = document.querySelector('.chapter[data-ground="blueprint"]');
    const bubble = tag?.querySelector('.bubble');
    if (!tag || !bubble || !ground) throw new Error('no tag, or no blueprint');
    tag.dataset['here'] = '';
    const { boxShadow, backgroundColor } = getComputedStyle(bubble);
    const paper = getComputedStyle(document.body).backgroundColor;
    return {
      boxShadow,
      ring: `${paper} 0px 0px 0px 2px`,
      fill: backgroundColor !== paper,
      paper,
      ground: getComputedStyle(ground).backgroundColor,
    };
  });
  expect(seen.boxShadow).toBe(seen.ring);
  expect(seen.fill).toBe(true);
  expect(seen.ground).not.toBe(seen.paper);
});
