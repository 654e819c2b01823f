// The models in a reader's hand: dials, address, back, scroll, embed and picture all hold one state; nothing in an address breaks them.
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { violationsOf } from '../axe.ts';
import { expectView, standsStill } from '../figure-state.ts';
import { servers } from '../pages.ts';
import { openWhole } from '../settled.ts';
import { desk, phone } from '../sizes.ts';
import { listenForTroubles } from '../troubles.ts';
import { testWithoutScript } from '../without-script.ts';

const runway = '/charts/stock-runway/';
const chain = '/charts/weakest-link/';
const dial = (page: Page, name: string) => page.locator(`[data-dial="${name}"]`);
const slider = (page: Page, name: string) => dial(page, name).locator('[data-range]');
const field = (page: Page, name: string) => dial(page, name).locator('[data-number]');
const result = (page: Page) => page.locator('[data-result]');
/** The panel of a page, once its model and its drawing have come, by which its words go. */
async function alive(page: Page): Promise<void> {
  await page.locator('.model-panel').first().scrollIntoViewIfNeeded();
  const figure = page.locator('.figure.model-figure[data-alive]').first();
  await expect(figure.locator('astro-island:not([ssr]):visible')).toBeAttached();
}
async function open(page: Page, path: string): Promise<string[]> {
  const troubles = listenForTroubles(page);
  await page.goto(path, { waitUntil: 'load' });
  await alive(page);
  return troubles;
}
const search = (page: Page): string => new URL(page.url()).search;
/** What the visible drawing says in words, and its title. */
const drawn = (page: Page, figure: string) =>
  page.evaluate((id) => {
    const boards = [...document.querySelectorAll<HTMLElement>(`#${id} .artboard`)];
    const shown = boards.find((board) => board.getClientRects().length > 0);
    const texts = [...(shown?.querySelectorAll('text') ?? [])].map((text) => text.textContent);
    return { title: shown?.querySelector('title')?.textContent ?? '', text: texts.join('|') };
  }, figure);

test('slider, number field and keyboard set the same, and headline, sentence, drawing and table follow', async ({
  page,
}) => {
  const troubles = await open(page, `${runway}?view=dy-tb-2026`);
  await expect(result(page)).toContainText('on day 212');
  // Words of a result come with its drawing.
  const keep = async () => {
    await expect
      .poll(async () => `${search(page)} ${(await result(page).textContent()) ?? ''}`)
      .toBe(
        '?view=dy-tb-2026&thrift=50 In the model the first need goes unmet on day 220. By day 730, 218 days of use are missing. On the last day need is still unmet.',
      );
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => search(page)).toBe('?view=dy-tb-2026');
    await expect(result(page)).toContainText('on day 212');
  };
  await slider(page, 'thrift').fill('50');
  await expect(field(page, 'thrift')).toHaveValue('50');
  await keep();
  await field(page, 'thrift').fill('50');
  await field(page, 'thrift').press('Enter');
  await expect(slider(page, 'thrift')).toHaveValue('50');
  await keep();
  await slider(page, 'thrift').focus();
  for (let i = 30; i < 50; i += 1) await page.keyboard.press('ArrowRight');
  await keep();

  await field(page, 'thrift').fill('50');
  await field(page, 'thrift').press('Enter');
  const finding = 'With these settings, the modelled stock lasts 220 days';
  await expect(page.locator('[data-finding-custom] .headline')).toBeVisible();
  await expect(page.locator('[data-finding="dy-tb-2026"] .headline')).toBeHidden();
  await expect.poll(async () => (await drawn(page, 'figure-stock-runway')).title).toBe(finding);
  // Lines of a text follow each other without a space.
  await expect.poll(async () => (await drawn(page, 'figure-stock-runway')).text).toMatch(/Day\s220/);
  await expect(page.locator('[data-finding-custom]')).toContainText(
    'A reader’s settings, from “Dy and Tb, 2026”: thrift 50%',
  );
  await page.locator('[data-table] summary').click();
  await expect(page.locator('[data-columns] th', { hasText: /^220$/ })).toBeVisible();
  await expect(dial(page, 'thrift')).toContainText('Your assumption. The preset is from: a seller’s low end');
  expect(troubles).toEqual([]);
});

test('the result is said politely once, when the hand rests, and not when the page opens', async ({
  page,
}) => {
  await page.clock.install();
  await open(page, `${runway}?view=dy-tb-2026&stock=150`);
  await expect(page.locator('.figure[data-custom]')).toBeAttached();
  const status = page.locator('[data-status]');
  await expect(status).toHaveAttribute('role', 'status');
  await page.clock.runFor(5000);
  await expect(status).toBeEmpty();
  const before = (await result(page).textContent()) ?? '-';
  // In one go: a busy machine takes longer from one call to the next than a hand rests.
  const saidWhileMoving = await slider(page, 'stock').evaluate((range: HTMLInputElement) => {
    const region = document.querySelector('[data-status]');
    const said: (string | null)[] = [];
    Object.assign(window, { said });
    if (region !== null)
      new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
    for (const value of ['160', '170', '180']) {
      range.value = value;
      for (const type of ['input', 'change']) range.dispatchEvent(new Event(type, { bubbles: true }));
    }
    return region?.textContent;
  });
  expect(saidWhileMoving).toBe('');
  await expect(result(page)).not.toHaveText(before);
  await expect(status).not.toBeEmpty();
  const words = (await result(page).textContent()) ?? '-';
  await expect(status).toHaveText(words);
  await page.clock.runFor(5000);
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([words]);
});

test('back undoes each setting, forward brings it again, and a reload keeps it', async ({ page }) => {
  const troubles = await open(page, chain);
  await expectView(page, 'weakest-link', 'operating-now');
  await page.locator('[data-view-link="all-promised"]').click();
  await expectView(page, 'weakest-link', 'all-promised');
  await field(page, 'slip').fill('3');
  await field(page, 'slip').press('Enter');
  await dial(page, 'recipe').getByLabel('No heavy').check();
  await page.locator('[data-switches="plants"]').last().locator('summary').click();
  await page
    .getByLabel(/MP 10X \(Northlake\)/)
    .first()
    .uncheck();
  await page.getByLabel('Neo Narva phase 2: years late').fill('4');
  await page.getByLabel('Neo Narva phase 2: years late').press('Enter');
  const whole =
    '?view=all-promised&recipe=heavy-free&slip=3&plants=mp-10x-northlake&late=neo-narva-phase-2_4';
  await expect.poll(() => search(page)).toBe(whole);
  // Words of a result come with its drawing.
  await standsStill(page, 'weakest-link');
  const words = await result(page).textContent();

  const steps = ['&plants=mp-10x-northlake', '&recipe=heavy-free', '&slip=3', '?view=all-promised'];
  for (const there of steps) {
    await page.goBack();
    await expect.poll(() => search(page)).toContain(there);
  }
  await expect.poll(() => search(page)).toBe('?view=all-promised');
  await expect(field(page, 'slip')).toHaveValue('0');
  await expectView(page, 'weakest-link', 'all-promised');
  for (let i = 0; i < 4; i += 1) await page.goForward();
  await expect.poll(() => search(page)).toBe(whole);
  await page.reload({ waitUntil: 'load' });
  await alive(page);
  await expect(result(page)).toHaveText(words ?? '-');
  await expect(page.getByLabel('Neo Narva phase 2: years late')).toHaveValue('4');
  expect(troubles).toEqual([]);
});

test('back undoes one setting, also of two that are made before the next frame', async ({ page }) => {
  await open(page, `${chain}?view=all-promised`);
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('[data-dial="recipe"] input[value="heavy-free"]')?.click();
    document.querySelector<HTMLInputElement>('[data-switches="plants"] [data-member]')?.click();
  });
  await expect.poll(() => search(page)).toMatch(/&recipe=heavy-free&plants=/);
  await page.goBack();
  await expect.poll(() => search(page)).toBe('?view=all-promised&recipe=heavy-free');
  await page.goBack();
  await expect.poll(() => search(page)).toBe('?view=all-promised');
});

test('an address that asks for what the model does not have falls back, says so and breaks nothing', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  for (const query of [
    'view=nonsense&slip=3',
    'slip=99&recipe=<script>window.broken=1</script>&plants=__proto__.constructor',
    `mine=1e9&late=${'x_1.'.repeat(2500)}`,
    'year=2026.5&used=-1&slip=%00&plants=%F0%9F%A7%B2',
    'slip=1&slip=2&recipe=toString',
  ])
    await test.step(query.slice(0, 60), async () => {
      await page.goto(`${chain}?${query}`, { waitUntil: 'load' });
      await alive(page);
      const notice = page.locator('.figure.model-figure [data-notice]');
      await expect(notice).toContainText('which this model does not have');
      expect(await notice.evaluate((element) => element.children.length)).toBe(0);
      expect(((await notice.textContent()) ?? '').length).toBeLessThan(400);
      await expect(result(page)).toContainText('sets the limit');
      expect(await page.evaluate(() => 'broken' in window)).toBe(false);
      await field(page, 'slip').fill('1');
      await field(page, 'slip').press('Enter');
      await expect(notice).toBeHidden();
    });
  expect(troubles).toEqual([]);
});

test('a field takes no nonsense: it keeps to its range, and what is no number leaves things as they were', async ({
  page,
}) => {
  await open(page, `${runway}?view=dy-tb-2026`);
  await field(page, 'stock').fill('99999');
  await field(page, 'stock').press('Tab');
  await expect(field(page, 'stock')).toHaveValue('3650');
  await field(page, 'stock').fill('');
  await field(page, 'stock').press('Tab');
  await expect(field(page, 'stock')).toHaveValue('3650');
  await dial(page, 'cut-length').getByLabel('no end').uncheck();
  await expect(field(page, 'cut-length')).toHaveValue('365');
  await expect.poll(() => search(page)).toBe('?view=dy-tb-2026&stock=3650&cut-length=365');
});

test('the guided questions set the switches, and their answers are what the model then says', async ({
  page,
}) => {
  await open(page, chain);
  await page.getByRole('button', { name: 'Set the switches for question 1' }).click();
  await expect.poll(() => search(page)).toBe('?view=magnet-plants-alone');
  await page.getByText('Answer to question 1').click();
  const words = await page.locator('.bench-questions li').first().locator('details p').textContent();
  await expect(result(page)).toHaveText(words ?? '-');
  await page.locator('[data-switches="plants"]').nth(1).locator('summary').click();
  await page
    .getByLabel(/Iluka Eneabba/)
    .first()
    .check();
  await page.getByText('Answer to question 2').click();
  const answer = page.locator('.bench-questions li').nth(1).locator('details p');
  const [, tonnes = ''] = /about ([\d,]+\u00a0t) instead/.exec((await answer.textContent()) ?? '') ?? [];
  await expect(result(page)).toContainText(`about ${tonnes} of magnets gets through in 2030`);
});

for (const viewport of [phone, { width: 1366, height: 768 }])
  test(`a question leads to the switches that it sets, ${viewport.width}×${viewport.height}, also where they are set already`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page, `${chain}?view=magnet-plants-alone`);
    const drawing = page.locator('.model-figure .artboard:visible');
    for (const [question, name] of [
      [2, 'Heavy separation'],
      [1, 'Magnet'],
    ] as const) {
      await page.getByRole('button', { name: `Set the switches for question ${question}` }).press('Enter');
      const fold = page.locator('[data-switches="plants"]').filter({ hasText: name });
      await expect(fold).toHaveAttribute('open', '');
      await expect(fold.locator('summary')).toBeFocused();
      await expect(fold.locator('summary')).toBeInViewport({ ratio: 1 });
      await expect(fold.getByRole('checkbox').first()).toBeInViewport();
      await expect(drawing).toBeInViewport({ ratio: 0.9 });
      await expect.poll(() => search(page)).toBe('?view=magnet-plants-alone');
    }
    await page.getByRole('button', { name: 'Set the switches for question 3' }).press('Enter');
    const late = dial(page, 'slip').getByRole('slider');
    await expect(late).toBeFocused();
    await expect(late).toBeInViewport({ ratio: 1 });
    await expect(late).toHaveValue('2');
  });

test('in its chapter a question leads to switches that no pinned headline covers', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWhole(
    page,
    '/chapters/build-the-chain/?way=scroll&weakest-link=magnet-plants-alone#panel-weakest-link',
  );
  await alive(page);
  await page.getByRole('button', { name: 'Set the switches for question 2' }).press('Enter');
  const summary = page.locator('[data-switches="plants"] > summary').filter({ hasText: 'Heavy separation' });
  await expect(summary).toBeFocused();
  const isOnTop = () =>
    summary.evaluate((each) => {
      const { left, top } = each.getBoundingClientRect();
      return each.contains(document.elementFromPoint(left + 4, top + 4));
    });
  await expect.poll(isOnTop).toBe(true);
});

test('in its chapter, scrolling turns the figure of the steps and never what a reader set', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  await page.goto('/chapters/waiting-it-out/?stock-runway=ndpr-2026&stock=90#panel-stock-runway', {
    waitUntil: 'load',
  });
  await alive(page);
  const turned = page.locator('#turned-stock-runway');
  await expect(turned).toHaveAttribute('data-custom', '');
  const words = (await result(page).textContent()) ?? '-';
  await page.locator('#tank-of-2010').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('#tank-of-2010')?.scrollIntoView({ block: 'center' }));
  await expectView(page, 'stock-runway', '2010');
  await page.evaluate(() => document.querySelector('#heavy-run')?.scrollIntoView({ block: 'center' }));
  await expectView(page, 'stock-runway', 'dy-tb-2026');
  await expect(turned).toHaveAttribute('data-view', 'ndpr-2026');
  await expect(result(page)).toHaveText(words);
  await expect(field(page, 'stock')).toHaveValue('90');
  await expect.poll(() => search(page)).toBe('?stock-runway=ndpr-2026&stock=90');

  await page.locator('#panel-stock-runway [data-view-link="2010"]').click();
  await expect(turned).toHaveAttribute('data-view', '2010');
  await expect(page.locator('#figure-stock-runway')).toHaveAttribute('data-view', 'dy-tb-2026');
  await expect.poll(() => search(page)).toBe('?stock-runway=2010');
  expect(troubles).toEqual([]);
});

for (const viewport of [phone, { width: 360, height: 740 }, { width: 360, height: 640 }, desk])
  for (const [chapter, chart] of [
    ['waiting-it-out', 'stock-runway'],
    ['build-the-chain', 'weakest-link'],
  ] as const)
    test(`the panel of ${chart} takes over the figure of its steps, ${viewport.width}×${viewport.height}: one drawing, in one place`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openWhole(page, `/chapters/${chapter}/?way=scroll`);
      const panel = page.locator(`#panel-${chart}`);
      await panel.scrollIntoViewIfNeeded();
      await expect(panel.locator('.figure[data-alive]')).toBeAttached();
      const bringTo = (place: number) =>
        panel.evaluate((each, top) => {
          scrollBy({ top: each.getBoundingClientRect().top - top, behavior: 'instant' });
        }, place);
      // A link leads to where it has taken over.
      await panel.evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
      await expect(panel).toHaveAttribute('data-took', '');
      await bringTo(60);
      /** What is seen of a figure: its headline and its drawing; none where it is hidden or out of the window. */
      const seen = (figure: string) =>
        page.evaluate((id) => {
          const there = (part: Element | undefined | null) => {
            if (part === undefined || part === null || getComputedStyle(part).visibility === 'hidden') return;
            const { left, top, width, bottom } = part.getBoundingClientRect();
            return width > 0 && bottom > 0 && top < innerHeight ? { left, top, width } : undefined;
          };
          const of = document.getElementById(id);
          return {
            headline: there(of?.querySelector('.finding[data-shown] .headline')),
            drawing: there(
              [...(of?.querySelectorAll('.artboard svg') ?? [])].find((each) => each.clientWidth > 0),
            ),
          };
        }, figure);
      const both = async () => [await seen(`figure-${chart}`), await seen(`turned-${chart}`)] as const;
      await expect(panel).not.toHaveAttribute('data-took');
      const [before, notYet] = await both();
      expect(before.drawing, 'the figure of the steps').toBeDefined();
      expect(notYet).toEqual({ headline: undefined, drawing: undefined });

      await bringTo(0);
      await expect(panel).toHaveAttribute('data-took', '');
      const [gone, now] = await both();
      expect(gone).toEqual({ headline: undefined, drawing: undefined });
      expect(now.headline?.left).toBeCloseTo(before.headline?.left ?? 0, 0);
      expect(Math.abs((now.headline?.top ?? 0) - (before.headline?.top ?? 0))).toBeLessThan(2);
      expect(now.drawing?.left).toBeCloseTo(before.drawing?.left ?? 0, 0);
      // Beside its result and tools the drawing of a desk keeps nearly all of its width.
      expect(now.drawing?.width).toBeGreaterThan(0.85 * (before.drawing?.width ?? Infinity));
      if (viewport.width < 1024) {
        expect(now.drawing?.width).toBeCloseTo(before.drawing?.width ?? 0, 0);
        expect(Math.abs((now.drawing?.top ?? 0) - (before.drawing?.top ?? 0))).toBeLessThan(2);
      }
      // The last slip has gone by then, and the first dials are a screen away at most.
      const slip = await page.locator(`.figure-steps:has(#figure-${chart}) .slip`).last().boundingBox();
      expect((slip?.y ?? 0) + (slip?.height ?? 0)).toBeLessThanOrEqual((now.drawing?.top ?? 0) + 16);
      const bench = await panel.locator('.bench').boundingBox();
      expect(bench?.y).toBeLessThan(viewport.height * 1.75);
      // The drawing stays while the dials pass.
      await panel.locator('.dial').nth(2).scrollIntoViewIfNeeded();
      await expect.poll(async () => (await both())[1].drawing).toBeDefined();
      expect((await both())[0]).toEqual({ headline: undefined, drawing: undefined });
      await page.evaluate(() => scrollBy({ top: -4 * innerHeight, behavior: 'instant' }));
      await expect(panel).not.toHaveAttribute('data-took');
    });

test('on paper the preset of a panel in its chapter is not drawn a second time, a reader’s own state is', async ({
  page,
}) => {
  const panel = page.locator('#panel-stock-runway');
  await page.emulateMedia({ media: 'print' });
  await page.goto('/chapters/waiting-it-out/');
  await expect(panel.locator('.stage')).toBeHidden();
  await expect(page.locator('#heavy-run .still svg').first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.goto('/chapters/waiting-it-out/?stock-runway=dy-tb-2026&stock=90#panel-stock-runway');
  await expect(panel.locator('.figure[data-custom]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(panel.locator('.stage')).toBeVisible();
});

test('on a phone whose scripts are on their way, question and panel stand with their drawings', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.route(/_astro\/.*\.js$/, () => undefined);
  await page.goto('/chapters/waiting-it-out/', { waitUntil: 'commit' });
  const panel = page.locator('#panel-stock-runway');
  await panel.evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await expect(panel.locator('.artboard:visible svg')).toBeInViewport();
  await page.goto('/chapters/mine-to-magnet/', { waitUntil: 'commit' });
  const question = page.locator('#guess-mine-to-magnet .guess-question');
  await question.evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await expect(question).toBeInViewport();
});

test('in the whole story both models come with the reader and keep one address apart', async ({ page }) => {
  const troubles = listenForTroubles(page);
  await page.goto('/?stock-runway=2010&stock=55&weakest-link=heavy-free&used=50#panel-weakest-link', {
    waitUntil: 'load',
  });
  const panel = page.locator('#panel-weakest-link');
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.locator('.figure.model-figure[data-alive][data-custom]')).toBeAttached();
  await expect(panel.locator('[data-dial="used"] [data-number]')).toHaveValue('50');
  await page.locator('#panel-stock-runway').scrollIntoViewIfNeeded();
  const other = page.locator('#panel-stock-runway');
  await expect(other.locator('.figure.model-figure[data-alive][data-custom]')).toBeAttached();
  await other.locator('[data-dial="cut"] [data-number]').fill('90');
  await other.locator('[data-dial="cut"] [data-number]').press('Enter');
  await expect
    .poll(() => Object.fromEntries(new URL(page.url()).searchParams))
    .toEqual({
      'stock-runway': '2010',
      stock: '55',
      cut: '90',
      'weakest-link': 'heavy-free',
      used: '50',
    });
  expect(troubles).toEqual([]);
});

test('the code to embed, the link to the embed and the picture carry the state on screen', async ({
  page,
}) => {
  const troubles = await open(page, `${runway}?view=dy-tb-2026&stock=120&cut=50`);
  await expect(page.locator('.figure.model-figure[data-custom]')).toBeAttached();
  const headline = (await page.locator('[data-finding-custom] .headline').textContent()) ?? '-';
  // A headline on a page holds its last words together.
  const finding = headline.replaceAll('\u00a0', ' ');
  const query = 'view=dy-tb-2026&stock=120&cut=50';
  const code = (await page.locator('#embed-responsive').textContent()) ?? '';
  const [, source = ''] = / src="([^"]*)"/.exec(code) ?? [];
  expect(source.replaceAll('&amp;', '&')).toBe(`${servers.plain.site}/embed/stock-runway/?${query}`);
  expect(code).toContain(` title="${finding}"`);
  await expect(page.locator('[data-embed-alone]')).toHaveAttribute('href', new RegExp(`\\?${query}$`));

  const [svg] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do="svg"]').click()]);
  expect(svg.suggestedFilename()).toBe('stock-runway-own.svg');
  const text = readFileSync(await svg.path(), 'utf8');
  const plain = text.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ');
  expect(plain.replace(/\s+/g, ' ')).toContain(
    'A reader’s settings, from “Dy and Tb, 2026”: stock 120 days, depth of the cut 50%',
  );
  expect(text).toContain(`?${query.replaceAll('&', '&amp;')}`);
  expect(text.match(/@font-face/g)).toHaveLength(2);
  // In a page of its own: the site's lets no markup in.
  const blank = await page.context().newPage();
  expect(
    await blank.evaluate(
      (xml) =>
        new DOMParser().parseFromString(xml, 'image/svg+xml').querySelector('parsererror')?.textContent,
      text,
    ),
  ).toBeUndefined();

  const [png] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do="png"]').click()]);
  const bytes = readFileSync(await png.path());
  expect([...bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  const [, width, height] = / width="(\d+)" height="(\d+)"/.exec(text) ?? [];
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2]);
  expect(troubles).toEqual([]);
});

test('an embed shows the state of its address in a frame without origin, and returns to a view', async ({
  page,
}) => {
  const query = 'view=all-promised&slip=3&theme=dark';
  const host = createServer((_, response) => {
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(
        `<!doctype html><title>Host</title><iframe src="${servers.plain.origin}/embed/weakest-link/?${query}" sandbox="allow-scripts" width="640" height="900"></iframe>`,
      );
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  try {
    const troubles = listenForTroubles(page);
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`, { waitUntil: 'load' });
    const embed = page.frames()[1];
    if (embed === undefined) throw new Error('the host has no frame');
    await expect(embed.locator('h1')).toHaveText(
      'With these settings, heavy separation holds the model to 8,400\u00a0t of magnets in 2030',
    );
    await expect(embed.locator('.subtitle')).toContainText('all late by 3 years');
    await expect(embed.locator('.wide svg')).toBeVisible();
    await expect.poll(() => embed.locator('.wide text').allTextContents()).toContain('8,400\u00a0t');
    await expect.poll(() => embed.title()).toContain('With these settings, heavy separation');
    await embed.getByRole('button', { name: 'All promised' }).click();
    await expect(embed.locator('h1')).toContainText('If all is built');
    await expect(embed.locator('nav [aria-pressed="true"]')).toHaveText(['All promised']);
    expect(troubles).toEqual([]);
  } finally {
    host.close();
  }
});

test('an embed whose settings are wrong, or whose model does not come, shows the preset and says so', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  await page.goto('/embed/stock-runway/?view=ndpr-2026&stock=-5&cut=<b>', { waitUntil: 'load' });
  await expect(page.locator('.notice')).toContainText('stock “-5”, cut “<b>”');
  await expect(page.locator('h1')).toContainText('Cut off from Chinese neodymium');
  expect(troubles).toEqual([]);

  await page.route('**/model.js', (route) => route.abort());
  await page.goto('/embed/stock-runway/?view=ndpr-2026&stock=50', { waitUntil: 'load' });
  await expect(page.locator('.notice')).toContainText('could not be worked out');
  await expect(page.locator('h1')).toContainText('Cut off from Chinese neodymium');
  await expect(page.locator('main')).toBeVisible();
});

test('on paper every input stands as the reader set it, without controls', async ({ page }) => {
  await open(page, `${runway}?view=dy-tb-2026&thrift=50&cut-length=200`);
  await page.emulateMedia({ media: 'print' });
  await expect(dial(page, 'thrift').locator('.dial-said')).toHaveText('50%');
  await expect(dial(page, 'cut-length').locator('.dial-said')).toHaveText('200\u00a0days');
  await expect(dial(page, 'thrift-ramp').locator('.dial-said')).toBeVisible();
  await expect(page.locator('.bench input:visible, .model-panel button:visible')).toHaveCount(0);
});

test('where the model does not come, the panel says so and shows the preset', async ({ page }) => {
  await page.route(/model.*\.js/, (route) => route.abort());
  await page.goto(runway, { waitUntil: 'load' });
  await expect(page.locator('[data-notice]')).toContainText('Load the page again');
  await expect(result(page)).toContainText('In the model no need goes unmet');
});

testWithoutScript(
  'without script the preset’s result, its table and every input stand as text',
  async ({ page }) => {
    for (const [path, inputs] of [
      [runway, 15],
      [chain, 11],
    ] as const) {
      await page.goto(servers.plain.origin + path, { waitUntil: 'load' });
      await expect(result(page)).toContainText('In the model');
      const folded = page.locator('.bench details > summary');
      for (let i = 0; i < (await folded.count()); i += 1) await folded.nth(i).click();
      await expect(page.locator('.dial-said:visible')).toHaveCount(inputs);
      expect(await page.locator('.bench input:visible, .bench button:visible').count()).toBe(0);
      expect(await page.locator('[data-columns] tr').count()).toBeGreaterThan(10);
      const origins = page.locator('[data-origin]');
      await expect(origins).not.toHaveCount(0);
      for (const note of await origins.allTextContents())
        expect(note.trim()).toMatch(/^(Our assumption\.|From: )/);
    }
  },
);

for (const [path, theme] of [
  [`${runway}?view=dy-tb-2026&stock=120`, 'light'],
  [`${chain}?view=all-promised&slip=3`, 'dark'],
] as const) {
  test(`no accessibility violation with everything opened, ${theme}: ${path}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: phone, colorScheme: theme });
    const page = await context.newPage();
    await page.goto(`${servers.plain.origin}${path}&theme=${theme}`, { waitUntil: 'load' });
    await alive(page);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('.bench details')) fold.open = true;
    });
    expect(await violationsOf(page, '.model-panel')).toEqual([]);
    await context.close();
  });
}

test('on a phone a model’s own page has its whole drawing, and the panel after the steps ends before the list of what goes in', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  /** The words under the foot of the room that the drawing has. */
  const cropped = () =>
    page.locator('#panel-stock-runway .artboard.narrow').evaluate((board) => {
      const { bottom } = board.getBoundingClientRect();
      return [...board.querySelectorAll('text')]
        .filter((text) => text.getBoundingClientRect().bottom > bottom + 1)
        .map((text) => text.textContent);
    });
  await open(page, `${runway}?view=dy-tb-2026`);
  expect(await cropped()).toEqual([]);
  await open(page, '/chapters/waiting-it-out/?stock-runway=dy-tb-2026#panel-stock-runway');
  expect((await cropped()).join(' ')).toContain('A model, not a forecast');
});
