// The ways to read, the theme and low data: chosen by hand, by address or by the browser, kept, and there before the first paint.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { termsOfChapter } from '../../chapter-steps.ts';
import { allOf } from '../all-of.ts';
import { violationsOf } from '../axe.ts';
import { expectView, layoutShiftOf, soon, stateOf, watchLayoutShift } from '../figure-state.ts';
import { models, pagesOf, servers } from '../pages.ts';
import { openLoaded, openWhole, recoloured, settled } from '../settled.ts';
import { desk, phone } from '../sizes.ts';
import { listenForTroubles } from '../troubles.ts';
import { testWithoutScript } from '../without-script.ts';

const chapter = '/chapters/mine-to-magnet/';
const ways = ['scroll', 'steps', 'article'] as const;

const root = (page: Page) =>
  page.evaluate(() => {
    const { theme, way, bytes } = document.documentElement.dataset;
    return { theme, way, bytes };
  });
const store = (page: Page, reading: object) =>
  page.addInitScript((text) => {
    if (sessionStorage.getItem('stored') !== null) return;
    sessionStorage.setItem('stored', 'yes');
    localStorage.setItem('reading', text);
  }, JSON.stringify(reading));
/** Opens the control where the reader stands, without a scroll to its button, and takes a choice. */
const choose = async (page: Page, label: string) => {
  await page.locator('.reading-button').dispatchEvent('click');
  await page.locator('#reading').getByRole('radio', { name: label }).check();
  await page.keyboard.press('Escape');
};
const stepShown = (page: Page) =>
  page
    .locator('[data-step]')
    .evaluateAll((all) => all.filter((step) => step.getClientRects().length > 0).map((step) => step.id));
/** Waits until this step alone is on the screen. */
const expectStep = (page: Page, id: string) =>
  expect.poll(() => stepShown(page), { intervals: soon }).toEqual([id]);
const status = (page: Page) => page.locator('.step-bar [role="status"]');
/** How many screens the bar of steps counts. */
async function screensOf(page: Page): Promise<number> {
  await expect(status(page)).toHaveText(/of \d+/);
  return Number(/of (\d+)/.exec((await status(page).textContent()) ?? '')?.[1]);
}
/** Where the scroll counts a step as reached. */
const isAtTop = (page: Page, selector: string) =>
  page.evaluate((name) => {
    const box = document.querySelector(name)?.getBoundingClientRect();
    return box !== undefined && box.top < innerHeight * 0.75 && box.bottom > 0;
  }, selector);

test.describe('before the first paint', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`the stored theme stands while the head is read, for a system in ${colorScheme}`, async ({
      page,
    }) => {
      const chosen = colorScheme === 'light' ? 'dark' : 'light';
      await page.emulateMedia({ colorScheme });
      await store(page, { theme: chosen, way: 'article', data: 'low' });
      // Notes what <html> carries when the body begins, which is before anything can be painted.
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (document.body === null) return;
          observer.disconnect();
          const { theme, way, bytes } = document.documentElement.dataset;
          Object.assign(window, { atBody: { theme, way, bytes, class: document.documentElement.className } });
        }).observe(document, { childList: true, subtree: true });
      });
      await openLoaded(page, chapter);
      expect(await page.evaluate(() => (window as unknown as { atBody: object }).atBody)).toEqual({
        theme: chosen,
        way: 'article',
        bytes: 'low',
        class: 'js',
      });
      const ground = chosen === 'dark' ? 'rgb(18, 41, 74)' : 'rgb(245, 240, 230)';
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(ground);
      const colours = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')]
          .filter(({ media }) => media === '' || matchMedia(media).matches)
          .map(({ content }) => content),
      );
      expect(colours).toEqual([chosen === 'dark' ? '#12294a' : '#f5f0e6']);
    });

  test('every page applies the choice with one script of one text, before any stylesheet', async ({
    request,
  }) => {
    const scripts = new Set<string>();
    const withQuestion = new Set(
      readdirSync(`${servers.plain.folder}/teach/guess`).map((id) => `charts/${id}/`),
    );
    for (const path of pagesOf(servers.plain).filter((each) => !each.startsWith('embed/'))) {
      const html = await (await request.get(`/${path}`)).text();
      const head = html.slice(0, html.indexOf('</head>'));
      const inline = [...head.matchAll(/<script(?![^>]*\ssrc=)(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)];
      // The page of a figure with a question holds one more, which leads ?guess=first to it.
      const leads = inline.slice(1).map((found) => found[1] ?? '');
      expect(leads.length, path).toBe(withQuestion.has(path) ? 1 : 0);
      expect(
        leads.every((script) => script.includes('guess')),
        path,
      ).toBe(true);
      scripts.add(inline[0]?.[1] ?? '');
      const sheet = html.indexOf('rel="stylesheet"');
      expect(inline[0]?.index ?? Infinity, path).toBeLessThan(sheet);
    }
    expect(scripts.size).toBe(1);
  });

  test('a strict content security policy that names the hash of that script lets it run', async ({
    page,
  }) => {
    const troubles = listenForTroubles(page);
    await store(page, { theme: 'dark' });
    await page.route('**/glossary/', async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      const script = /<script[^>]*data-faces[^>]*>([\s\S]*?)<\/script>/.exec(body)?.[1] ?? '';
      const hash = createHash('sha256').update(script).digest('base64');
      const policy = `script-src 'self' 'sha256-${hash}'; object-src 'none'`;
      await route.fulfill({
        response,
        body,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    await openLoaded(page, '/glossary/');
    expect((await root(page)).theme).toBe('dark');
    await choose(page, 'Paper');
    expect((await root(page)).theme).toBe('light');
    expect(troubles).toEqual([]);
  });

  for (const way of ways)
    for (const viewport of [phone, desk])
      test(`nothing shifts while the chapter loads for reading by ${way} at ${viewport.width}`, async ({
        page,
      }) => {
        const troubles = listenForTroubles(page);
        await page.setViewportSize(viewport);
        await watchLayoutShift(page);
        for (const hash of ['', '#at-separation']) {
          await openLoaded(page, `${chapter}?way=${way}${hash}`);
          expect(await layoutShiftOf(page), hash).toBeLessThan(0.001);
          expect(
            await page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            ),
          ).toBeLessThanOrEqual(0);
        }
        expect(troubles).toEqual([]);
      });
});

test.describe('the control', () => {
  test('works by keyboard alone: opens, chooses, says its state, closes and gives the focus back', async ({
    page,
  }) => {
    await openLoaded(page, chapter);
    const button = page.locator('.reading-button');
    const panel = page.locator('#reading');
    await button.focus();
    await expect(button).toHaveAccessibleName('Reading, now by scroll, theme of the system, full data');
    await page.keyboard.press('Enter');
    await expect(panel).toBeVisible();
    await expect(panel.getByRole('radio', { name: 'Scroll' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(panel.getByRole('radio', { name: 'Plain article' })).toBeChecked();
    // The class view stands after the ways.
    await page.keyboard.press('Tab');
    await expect(panel.getByRole('button', { name: 'Class view' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(panel.getByRole('radio', { name: 'Blueprint' })).toBeChecked();
    expect(await root(page)).toEqual({ theme: 'dark', way: 'article', bytes: 'full' });
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(button).toBeFocused();
    await expect(button).toHaveAccessibleName('Reading, now plain article, on blueprint, full data');
  });

  test('what was chosen holds after a reload and on the other pages; what was not follows the system', async ({
    page,
  }) => {
    await openLoaded(page, chapter);
    await choose(page, 'Step by step');
    await page.reload({ waitUntil: 'load' });
    expect(await root(page)).toEqual({ theme: 'auto', way: 'steps', bytes: 'full' });
    await choose(page, 'Blueprint');
    await openLoaded(page, '/charts/');
    expect(await root(page)).toEqual({ theme: 'dark', way: 'steps', bytes: 'full' });
    expect(await page.evaluate(() => localStorage.getItem('reading'))).toBe('{"way":"steps","theme":"dark"}');
    await choose(page, 'System');
    expect((await root(page)).theme).toBe('auto');
  });

  test('stands whole in any window, with targets large enough', async ({ page }) => {
    for (const path of [chapter, '/glossary/']) {
      await openLoaded(page, path);
      for (const viewport of [{ width: 320, height: 568 }, phone, desk]) {
        await page.setViewportSize(viewport);
        const button = page.locator('.reading-button');
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
        await button.click();
        const box = await page.locator('#reading').boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
        const targets = page.locator('#reading :is(label, button)');
        for (const target of await allOf(targets))
          expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
        await expect(page.locator('#reading [name="way"]')).toHaveCount(path === chapter ? 3 : 0);
        const last = page.locator('#reading button').last();
        await last.scrollIntoViewIfNeeded();
        await last.click();
        await expect(page.locator('#reading')).toBeHidden();
      }
    }
  });

  testWithoutScript('is absent without script, and the page says what is missing', async ({ page }) => {
    for (const path of [chapter, '/charts/']) {
      await page.goto(path);
      await expect(page.locator('.reading-button')).toBeHidden();
      await expect(page.locator('.step-bar')).toHaveCount(path === chapter ? 1 : 0);
      await expect(
        page.locator('.foot').getByText('Without script you read the plain article'),
      ).toBeVisible();
    }
  });
});

test.describe('the address', () => {
  test('chooses way and theme for this visit, and stores neither', async ({ page }) => {
    await store(page, { way: 'article', theme: 'light' });
    await openLoaded(page, `${chapter}?way=steps&theme=dark#at-the-mine`);
    expect(await root(page)).toEqual({ theme: 'dark', way: 'steps', bytes: 'full' });
    await expectStep(page, 'at-the-mine');
    await expect(page.locator('#reading-notice')).toBeHidden();
    await openLoaded(page, chapter);
    expect(await root(page)).toEqual({ theme: 'light', way: 'article', bytes: 'full' });
  });

  test('gives way to the hand, also after a reload', async ({ page }) => {
    await openLoaded(page, `${chapter}?way=steps&from=class#at-the-mine`);
    await choose(page, 'Plain article');
    expect(new URL(page.url()).search).toBe('?from=class');
    await page.reload({ waitUntil: 'load' });
    expect((await root(page)).way).toBe('article');
  });

  test('falls back to the stored way where it asks for another, and says so', async ({ page }) => {
    const troubles = listenForTroubles(page);
    await store(page, { way: 'article' });
    for (const asked of [
      'carousel',
      '',
      '"><img src=x onerror=window.broken=1>',
      'constructor',
      'x'.repeat(3000),
    ]) {
      await openLoaded(page, `${chapter}?way=${encodeURIComponent(asked)}`);
      expect((await root(page)).way, asked).toBe('article');
      const notice = page.locator('#reading-notice');
      await expect(notice).toBeVisible();
      await expect(notice).toContainText(`way “${asked.slice(0, 40)}”`, { useInnerText: false });
      expect(await notice.locator('img').count()).toBe(0);
      await page.keyboard.press('Escape');
      await expect(notice).toBeHidden();
    }
    expect(troubles).toEqual([]);
  });
});

for (const broken of ['{"way":', '[]', 'null', '{"way":{"toString":1},"theme":"__proto__"}'])
  test(`stored text ${broken} is passed over, and the next choice replaces it`, async ({ page }) => {
    const troubles = listenForTroubles(page);
    await page.addInitScript((text) => {
      if (sessionStorage.getItem('stored') === null) localStorage.setItem('reading', text);
      sessionStorage.setItem('stored', 'yes');
    }, broken);
    await openLoaded(page, chapter);
    expect(await root(page)).toEqual({ theme: 'auto', way: 'scroll', bytes: 'full' });
    await choose(page, 'Step by step');
    await page.reload({ waitUntil: 'load' });
    expect((await root(page)).way).toBe('steps');
    expect(troubles).toEqual([]);
  });

test('where storage is blocked the choice holds for the page, without an error', async ({ page }) => {
  const troubles = listenForTroubles(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await openLoaded(page, chapter);
  expect(await root(page)).toEqual({ theme: 'auto', way: 'scroll', bytes: 'full' });
  await choose(page, 'Blueprint');
  await choose(page, 'Step by step');
  expect(await root(page)).toEqual({ theme: 'dark', way: 'steps', bytes: 'full' });
  expect(troubles).toEqual([]);
});

for (const viewport of [phone, desk])
  test.describe(`step by step, ${viewport.width} pixels wide`, () => {
    test.use({ viewport });

    test('buttons go through every screen in order: each step once, with its view and its place', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openLoaded(page, `${chapter}?way=steps`);
      await page.locator('.end-notes').evaluate((line: HTMLDetailsElement) => (line.open = true));
      const steps = await page
        .locator('[data-step]')
        .evaluateAll((all) => all.map((step) => ({ id: step.id, ...(step as HTMLElement).dataset })));
      const next = page.locator('.step-bar').getByRole('button', { name: 'Next' });
      // The answer to a question is for readers without script.
      const text = await page
        .locator('.prose p:not(.guess-answer), .prose h2, .end li')
        .evaluateAll((all) => all.map((each) => (each.textContent ?? '').trim()));
      const seen: string[] = [];
      const read = new Set<string>();
      const total = await screensOf(page);
      for (let screen = 1; ; screen++) {
        await expect(status(page)).toContainText(`Step ${screen} of ${total}`);
        const shown = await stepShown(page);
        expect(shown.length, `screen ${screen}`).toBeLessThanOrEqual(1);
        const step = steps.find(({ id }) => id === shown[0]);
        if (step !== undefined) {
          seen.push(step.id);
          await expect.poll(() => new URL(page.url()).hash).toBe(`#${step.id}`);
          await expectView(
            page,
            (step as { figure?: string }).figure?.slice(7) ?? '',
            (step as { view?: string }).view ?? '',
          );
        }
        for (const words of await page
          .locator('.prose p, .prose h2, .end li')
          .evaluateAll((all) =>
            all
              .filter((each) => each.getClientRects().length > 0)
              .map((each) => (each.textContent ?? '').trim()),
          ))
          read.add(words);
        expect(
          await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBeLessThanOrEqual(0);
        await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
        if ((await next.getAttribute('aria-disabled')) === 'true') {
          expect(screen).toBe(total);
          break;
        }
        await next.click();
      }
      expect(seen).toEqual(steps.map(({ id }) => id));
      // All words are on some screen, but for the findings of other views and what is for paper only.
      const hidden = await page
        .locator(
          '.finding p, .feet p, .on-paper *, .guess-paper p, .until-late, .step-link, .still p, details:not(.end-notes) :is(p, li), .notice',
        )
        .evaluateAll((all) => all.map((each) => (each.textContent ?? '').trim()));
      expect(text.filter((words) => !read.has(words) && !hidden.includes(words))).toEqual([]);
      await expect(page.locator('.foot')).toBeVisible();
    });

    test('keys turn the screens, but not while a control uses them', async ({ page }) => {
      await openLoaded(page, `${chapter}?way=steps`);
      const total = await screensOf(page);
      for (const [key, place] of [
        ['ArrowRight', 2],
        ['PageDown', 3],
        ['ArrowLeft', 2],
        ['PageUp', 1],
        ['PageUp', 1],
        ['End', total],
        ['ArrowRight', total],
        ['Home', 1],
      ] as const) {
        await page.keyboard.press(key);
        await expect(status(page), key).toContainText(`Step ${place} of ${total}`);
      }
      await page.keyboard.press('Control+ArrowRight');
      await page.locator('.reading-button').click();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await expect(status(page)).toContainText(`Step 1 of ${total}`);
    });

    test('a deep link, a reload, back and a changed address all show their step', async ({ page }) => {
      await openLoaded(page, `${chapter}?way=steps#the-heavy-circuit`);
      await expectStep(page, 'the-heavy-circuit');
      await expectView(page, 'mine-to-magnet', 'heavy');
      await page.keyboard.press('ArrowRight');
      await expectStep(page, 'oxide-to-metal');
      await page.reload({ waitUntil: 'load' });
      await expectStep(page, 'oxide-to-metal');
      await page.evaluate(() => {
        location.hash = 'per-megawatt';
      });
      await expectStep(page, 'per-megawatt');
      await expectView(page, 'true-size', 'turbine');
      await page.goBack();
      await expectStep(page, 'oxide-to-metal');
      await page.goBack();
      await expectStep(page, 'the-heavy-circuit');
      await expectView(page, 'mine-to-magnet', 'heavy');
      // A screen of text has an address too.
      await page.evaluate(() => {
        location.hash = 'after-mine-to-magnet';
      });
      await expect(page.locator('#after-mine-to-magnet + p')).toBeVisible();
      await page.reload({ waitUntil: 'load' });
      await expect(page.locator('#after-mine-to-magnet + p')).toBeVisible();
    });

    test('the place is kept from way to way', async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openLoaded(page, `${chapter}#at-separation`);
      await choose(page, 'Step by step');
      await expectStep(page, 'at-separation');
      await expectView(page, 'mine-to-magnet', 'separation');
      await page.keyboard.press('ArrowRight');
      await choose(page, 'Plain article');
      await expect.poll(() => isAtTop(page, '#the-heavy-circuit')).toBe(true);
      await expect
        .poll(async () => (await stateOf(page, 'mine-to-magnet')).view, {
          message: 'in the article the figure opens as it did',
        })
        .toBe('chain');
      await choose(page, 'Scroll');
      await expect.poll(() => isAtTop(page, '#the-heavy-circuit')).toBe(true);
      // As a link to the step would lead, though headlines and slips above it have other heights now.
      const top = () =>
        page.locator('#the-heavy-circuit').evaluate((step) => step.getBoundingClientRect().top);
      const kept = await top();
      await page
        .locator('#the-heavy-circuit')
        .evaluate((step) => step.scrollIntoView({ block: 'start', behavior: 'instant' }));
      expect(Math.abs(kept - (await top()))).toBeLessThan(2);
      if (viewport === desk) await expectView(page, 'mine-to-magnet', 'heavy');
      for (const way of ['Plain article', 'Step by step', 'Scroll', 'Step by step']) await choose(page, way);
      await expectStep(page, 'the-heavy-circuit');
      await page.keyboard.press('End');
      await choose(page, 'Scroll');
      await expect.poll(() => isAtTop(page, '#end-mine-to-magnet')).toBe(true);
    });
  });

test('a panel that is open closes when the reader goes back, and the new screen has the focus', async ({
  page,
}) => {
  const open = page.locator('[popover]:popover-open');
  for (const button of ['[data-share]:visible', '[data-status]']) {
    await openLoaded(page, `${chapter}?way=steps#at-separation`);
    await page.keyboard.press('ArrowRight');
    await expectStep(page, 'the-heavy-circuit');
    await page.locator(button).first().click();
    await expect(open, button).toHaveCount(1);
    await page.goBack();
    await expectStep(page, 'at-separation');
    await expect(open, button).toHaveCount(0);
    await expect(page.locator('main'), button).toBeFocused();
    await page.goto('about:blank');
  }
});

test('a note that is open closes when the screen turns', async ({ page }) => {
  await openLoaded(page, `${chapter}?way=steps#at-the-mine`);
  await page.locator('#at-the-mine .known > button').first().click();
  await expect(page.locator('.note:popover-open')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expectStep(page, 'at-separation');
  await expect(page.locator('.note:popover-open')).toHaveCount(0);
});

for (const way of ['steps', 'article'] as const)
  test(`no accessibility violation in reading by ${way} in both themes, the control open or closed`, async ({
    page,
  }) => {
    await page.setViewportSize(phone);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const inBoth = async (look: (where: string) => Promise<void>) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await recoloured(page);
        await look(colorScheme);
      }
    };
    // Whole pages, as they open, are the matter of pages.spec.ts; each screen of the steps is a page of its own.
    for (const hash of way === 'steps' ? ['#at-separation', '#end-mine-to-magnet'] : ['']) {
      await openLoaded(page, `${chapter}?way=${way}${hash}`);
      await page.locator('.end-notes').evaluate((line: HTMLDetailsElement) => (line.open = true));
      if (way === 'steps')
        await inBoth(async (theme) => expect(await violationsOf(page), `${hash}, ${theme}`).toEqual([]));
    }
    await page.locator('.reading-button').dispatchEvent('click');
    await expect(page.locator('#reading')).toBeVisible();
    await inBoth(async (theme) =>
      expect(await violationsOf(page, '#reading'), `control, ${theme}`).toEqual([]),
    );
  });

for (const way of ['steps', 'article'] as const)
  test(`reading by ${way}, Tab never stops on something covered or out of sight`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openLoaded(page, `${chapter}?way=${way}#at-separation`);
    // What the line under a figure opens is reached, too.
    await page.evaluate(() => {
      for (const notes of document.querySelectorAll<HTMLDetailsElement>('.figure-more')) notes.open = true;
    });
    const hidden: string[] = [];
    let reached = 0;
    for (; reached < 80; reached++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
        const element = document.activeElement;
        if (element === null || element === document.body) return undefined;
        const box = element.getClientRects()[0] ?? new DOMRect();
        const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        const seen = box.width > 4 && top !== null && (element.contains(top) || top.contains(element));
        return {
          seen,
          name: `${element.tagName}.${element.className} ${element.textContent?.trim()}`.slice(0, 60),
        };
      });
      if (stop === undefined) break;
      if (!stop.seen) hidden.push(stop.name);
    }
    expect(reached).toBeGreaterThan(10);
    expect(hidden).toEqual([]);
  });

test('step by step, the focus never stays on what is gone, and the bar keeps it', async ({ page }) => {
  await openLoaded(page, `${chapter}?way=steps#at-the-mine`);
  await page.locator('#at-the-mine .known > button').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#main')).toBeFocused();
  const next = page.locator('.step-bar').getByRole('button', { name: 'Next' });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(next).toBeFocused();
  await page.keyboard.press('End');
  await expect(next).toBeFocused();
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(status(page)).toHaveText(/Step (\d+) of \1(?!\d)/);
});

test('step by step, an address whose hash names nothing shows the first screen', async ({ page }) => {
  const troubles = listenForTroubles(page);
  for (const hash of ['%E0%A4%A', 'no-such-step', '%22%3E%3Cimg%20src=x%3E']) {
    // From an empty page: where only its hash is new, an address opens no page.
    await page.goto('about:blank');
    await openLoaded(page, `${chapter}?way=steps#${hash}`);
    await expect(status(page), hash).toHaveText(/Step 1 of \d+/);
    await expect(page.locator('.chapter-head')).toBeVisible();
  }
  expect(troubles).toEqual([]);
});

test('step by step, the whole story starts at its cover and its chapter links lead on', async ({ page }) => {
  await openLoaded(page, '/?way=steps');
  await expect(page.locator('.cover')).toBeVisible();
  await expect(status(page)).toContainText('Cover');
  await page.locator('.cover a[href^="#chapter-"]').first().click();
  await expect(page.locator('.cover .standfirst')).toBeHidden();
  await expect(page.locator('.chapter-head').first()).toBeVisible();
  await expect(status(page)).toContainText(/Chapter 1, step 1 of \d+/);
  await page.goBack();
  await expect(page.locator('.cover .standfirst')).toBeVisible();
});

for (const viewport of [
  { width: 320, height: 256 },
  { width: 320, height: 640 },
  { width: 844, height: 390 },
])
  test(`step by step, nothing is cut off or covered in a window of ${viewport.width}×${viewport.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    for (const id of ['at-separation', 'others-return', 'from-phone-to-turbine']) {
      // From an empty page, since a change of the hash alone is followed later, and scrolls to the top then.
      await page.goto('about:blank');
      await openLoaded(page, `${chapter}?way=steps#${id}`);
      await expect(page.locator(`#${id}[data-on]`)).toBeVisible();
      const atEnd = () =>
        page.evaluate((step) => {
          window.scrollTo(0, document.documentElement.scrollHeight);
          const bar = document.querySelector('.step-bar')?.getBoundingClientRect() ?? new DOMRect();
          const parts = [...document.querySelectorAll(`#${step} .slip > p, [data-on] .figure-notes`)].filter(
            (part) => part.getClientRects().length > 0,
          );
          const bottom = Math.max(...parts.map((part) => part.getBoundingClientRect().bottom));
          return { room: bar.top - bottom, wide: document.documentElement.scrollWidth - innerWidth };
        }, id);
      // While a page loads, the browser itself goes back to the place that the hash names.
      await expect.poll(async () => (await atEnd()).room, id).toBeGreaterThanOrEqual(0);
      expect((await atEnd()).wide, id).toBeLessThanOrEqual(0);
    }
  });

test('should the script of the steps never come, the article shows', async ({ page }) => {
  await page.route(/Story\.astro/, (route) => route.abort());
  await page.goto(`${chapter}?way=steps`, { waitUntil: 'load' });
  await expect(page.locator('#at-separation .slip p').first()).toBeVisible();
});

test('the print button prints the page as it stands where a request for its drawings is never answered', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => (document.documentElement.dataset['printed'] = '');
  });
  await page.route(/\.stills\.json$/, () => undefined);
  await openLoaded(page, chapter);
  await page.locator('.reading-button').click();
  await page.locator('#reading [data-print]').click();
  await expect(page.locator('html[data-printed]')).toBeAttached({ timeout: 15_000 });
  // The browser asks for nothing more that could hold it back, and paper has the figure for the drawings beside its steps.
  await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.pinned .stage').first()).toBeVisible();
  await expect(page.locator('[data-step] .slip p').first()).toBeVisible();
});

for (const way of ways)
  test(`printed from reading by ${way}: every step with its drawing, all text, no furniture`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await openLoaded(page, `${chapter}?way=${way}&theme=dark#at-the-mine`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
    const printed = await page.evaluate(() => {
      const shown = (element: Element) => element.getClientRects().length > 0;
      const names = (selector: string, keep: (element: Element) => boolean) =>
        [...document.querySelectorAll(selector)].filter(keep).map((each) => each.id || each.className);
      return {
        noText: names('[data-step]', (step) => ![...step.querySelectorAll('.slip p')].some(shown)),
        noDrawing: names('[data-step]', (step) => {
          const still = step.querySelector('.still:not(.again) svg[role="img"]');
          return step.querySelector('.again') === null && (still === null || !shown(still));
        }),
        unprinted: names('.prose > p, .prose > h2, .end, .chapter-head', (part) => !shown(part)),
        furniture: names('.masthead, .step-bar, #reading, .views, .pinned, .step-link, .tools', shown),
        terms: [...document.querySelectorAll('.on-paper dl:not(.answers) dt')].filter(shown).length,
        answers: [...document.querySelectorAll('.on-paper .answers dt')].filter(shown).length,
        ground: getComputedStyle(document.body).backgroundColor,
      };
    });
    expect(printed).toEqual({
      noText: [],
      noDrawing: [],
      unprinted: [],
      furniture: [],
      terms: termsOfChapter('mine-to-magnet').length,
      answers: 1,
      ground: 'rgb(255, 255, 255)',
    });
  });

test('paper has the site’s own faces: printing does not drop them and ask for them again', async ({
  page,
}) => {
  await openLoaded(page, chapter);
  const faces = () =>
    page.evaluate(() =>
      [...document.fonts]
        // Not the files for characters of few texts.
        .filter(
          ({ family, style, unicodeRange }) =>
            !family.includes('Fallback') && style === 'normal' && unicodeRange === 'U+0-10FFFF',
        )
        .map(({ status: state }) => state),
    );
  await expect.poll(faces).toEqual(['loaded', 'loaded', 'loaded']);
  const again: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') again.push(request.url());
  });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(again).toEqual([]);
  expect(pdf).toContain('Newsreader');
});

test.describe('low data', () => {
  const asked = (page: Page) => {
    const heavy: string[] = [];
    page.on('request', (request) => {
      if (['font', 'image', 'media'].includes(request.resourceType())) heavy.push(request.url());
    });
    return heavy;
  };
  const paths = pagesOf(servers.plain).filter((path) => !path.startsWith('embed/'));
  /** So many tests share the pages, side by side: a page is looked at a screen a frame. */
  const shares = 4;
  const shared = Array.from({ length: shares }, (_, share) =>
    paths.filter((_path, i) => i % shares === share),
  );

  // One script of one text says what the data is on every page, and goes by both causes alike: one of each kind stands for the second.
  for (const [by, visited] of [
    ...shared.map((some, i) => [`choice, ${i + 1} of ${shares}`, some] as const),
    ['Save-Data', paths.filter((path) => path === '' || models.includes(path))],
  ] as const)
    test(`by ${by}: no page asks for a font or a picture, scrolled to its end`, async ({ page }) => {
      test.setTimeout(20_000 + visited.length * 5_000);
      expect(visited.length).toBeGreaterThan(3);
      const heavy = asked(page);
      if (by === 'Save-Data')
        await page.addInitScript(() =>
          Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
        );
      else await store(page, { data: 'low' });
      for (const path of visited)
        await test.step(`/${path}`, async () => {
          await openWhole(page, `/${path}`);
          await page.evaluate(async () => {
            for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
              window.scrollTo(0, y);
              await new Promise((done) => {
                requestAnimationFrame(() => setTimeout(done, 0));
                // Where no frame comes, as in settled.
                setTimeout(done, 2000);
              });
            }
          });
          await settled(page);
          expect((await root(page)).bytes).toBe('low');
        });
      expect(heavy).toEqual([]);
    });

  test('a reader who saves data may say full, and gets fonts before the first paint', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    await store(page, { data: 'full' });
    const heavy = asked(page);
    await openLoaded(page, chapter);
    const early = ['newsreader-text', 'newsreader-display', 'archivo-label'];
    // The large italic of the next question may come after them.
    expect(
      heavy
        .filter((url) => url.endsWith('.woff2'))
        .slice(0, 3)
        .map((url) => /([^/.]+)\.[^/]*$/.exec(url)?.[1])
        .sort(),
    ).toEqual(early.sort());
  });

  test('nothing shifts while a page loads with the faces of the system', async ({ page }) => {
    await store(page, { data: 'low' });
    await watchLayoutShift(page);
    await openLoaded(page, chapter);
    expect(await layoutShiftOf(page)).toBeLessThan(0.001);
  });
});
