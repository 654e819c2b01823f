// No headline ever stands over another view's drawing: each piece of a page is delayed and broken, and words and drawing are compared after every frame.
import { expect, test, type Page, type Route } from '@playwright/test';
import { framesLater } from '../settled.ts';
import { desk, phone } from '../sizes.ts';
import { watchWords, wordsSeen } from './words-watch.ts';

const scripts = /\/_astro\/[^/]+\.js/;
/** The scripts of the drawings themselves, with the second try that each gets. */
const drawings = /\/_astro\/(LivePlot|LiveCover)\.[^/]+\.js/;
/** What the page of the whole story fetches of a chapter. */
const chapterParts = /\/chapters\/[^/]+\.(parts|narrow|wide)\.json$/;
const foreign = {
  status: 200,
  contentType: 'text/html',
  body: '<!doctype html><title>Log in</title><p>Welcome',
};

const late = (ms: number) => async (route: Route) => {
  await new Promise((done) => setTimeout(done, ms));
  // A page that was left meanwhile wants it no more.
  await route.continue().catch(() => undefined);
};
/** Breaks what an address brings: a fault, no network, or another page. */
const breaks: Record<string, (route: Route) => Promise<void>> = {
  'a fault': (route) => route.fulfill({ status: 500, body: 'no' }),
  'no network': (route) => route.abort(),
  'another page': (route) => route.fulfill(foreign),
};

/** Holds that words and drawing said the same in every frame, of which there were some. */
async function expectAgreement(page: Page): Promise<void> {
  // A few frames after whatever came last.
  await framesLater(page, 9);
  const { mismatches, compared } = await wordsSeen(page);
  expect(mismatches).toEqual([]);
  expect(compared).toBeGreaterThan(5);
}
const shown = (page: Page, figure: string) =>
  page.evaluate((id) => document.getElementById(id)?.dataset['shown'], figure);
const expectShown = (page: Page, figure: string, view: string) =>
  expect.poll(() => shown(page, figure), { timeout: 20_000 }).toBe(view);
/** A step whose view is not the one that its figure opens with, from a chapter that holds some: its id, figure and view. */
const steps = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-step]')].flatMap((step) => {
      const { figure = '', view = '' } = step.dataset;
      const opening = document.getElementById(figure)?.dataset['opening'];
      return view === opening ? [] : [{ id: step.id, figure, view }];
    }),
  );
const jump = (page: Page, id: string) =>
  page.evaluate(
    (step) => document.getElementById(step)?.scrollIntoView({ block: 'start', behavior: 'instant' }),
    id,
  );
const trouble = (page: Page, figure: string) => page.locator(`#${figure} [data-trouble]`);

test.beforeEach(async ({ page }) => {
  await watchWords(page);
});

for (const [name, size] of Object.entries({ desk, phone })) {
  test(`in the whole story, with every script and chapter late, fast jumps and back, ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await page.route(scripts, late(900));
    await page.route(chapterParts, late(700));
    await page.goto('/?way=scroll');
    // The story is wired as its reader comes near.
    await page.evaluate(() => scrollTo({ top: innerHeight, behavior: 'instant' }));
    await expect(page.locator('.figure[data-opening]').first()).toBeAttached({ timeout: 20_000 });
    const all = await steps(page);
    for (const step of [all.at(-2), all[1], all[Math.floor(all.length / 2)], all[2], all.at(-4)]) {
      if (step === undefined) throw new Error('the story has too few steps');
      await jump(page, step.id);
      await framesLater(page, 18);
    }
    const last = all.at(-4);
    await expectShown(page, last?.figure ?? '', last?.view ?? '');
    await expectAgreement(page);
  });

  test(`a link to a step, with every script late, ${name}`, async ({ page }) => {
    await page.setViewportSize(size);
    await page.route(scripts, late(900));
    await page.route(chapterParts, late(500));
    await page.goto('/?way=scroll#at-separation');
    await expectShown(page, 'figure-mine-to-magnet', 'separation');
    await expectAgreement(page);
    await page.goto('/?way=scroll#heavy-run');
    await expectShown(page, 'figure-stock-runway', 'dy-tb-2026');
    await page.goBack();
    await expectAgreement(page);
  });
}

test('on a chapter, with drawings that never come, the figure keeps its words, says so, and tries again', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  let broken = true;
  await page.route(drawings, (route) =>
    broken ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  );
  await page.goto('/chapters/mine-to-magnet/#at-separation');
  const figure = 'figure-mine-to-magnet';
  await expect(trouble(page, figure)).toContainText('could not be loaded', { timeout: 20_000 });
  const opening = await shown(page, figure);
  expect(opening).not.toBe('separation');
  await expect(page.locator(`#${figure} [data-view-link][aria-current]`)).toHaveAttribute(
    'data-view-link',
    opening ?? '',
  );
  // The names are links to pictures now.
  await expect(page.locator(`#${figure} .turn`).first()).toBeHidden();
  await expectAgreement(page);
  broken = false;
  // The question before the figure, which holds its place until the first step, has a notice of its own.
  await trouble(page, figure).getByRole('button', { name: 'Try again' }).click();
  await expectShown(page, figure, 'separation');
  await expect(trouble(page, figure)).toBeHidden();
  await expectAgreement(page);
});

test('where a browser does not ask twice for a script, the notice offers to load the page again', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  let broken = true;
  await page.route(/\/_astro\/client\.[^/]+\.js/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto('/chapters/mine-to-magnet/#at-separation');
  const figure = 'figure-mine-to-magnet';
  await expect(trouble(page, figure)).toContainText('could not be loaded', { timeout: 20_000 });
  broken = false;
  await page.evaluate(() => dispatchEvent(new Event('online')));
  const reload = trouble(page, figure).getByRole('button', { name: 'Load the page again' });
  await expect(reload.or(page.locator(`#${figure}[data-shown="separation"]`))).toBeVisible({
    timeout: 20_000,
  });
  await expectAgreement(page);
  if (await reload.isVisible()) await reload.click();
  await expectShown(page, figure, 'separation');
  await expectAgreement(page);
});

for (const [name, breaking] of Object.entries(breaks)) {
  test(`chapters that come as ${name} leave each figure its words, with a notice, and come when asked again`, async ({
    page,
  }) => {
    await page.setViewportSize(desk);
    let broken = true;
    await page.route(chapterParts, (route) => (broken ? breaking(route) : route.continue()));
    await page.goto('/?way=scroll');
    const far = (await steps(page)).find(({ id }) => id === 'heavy-run') ?? (await steps(page)).at(-3);
    if (far === undefined) throw new Error('the story has too few steps');
    await jump(page, far.id);
    await expect(trouble(page, far.figure)).toContainText('could not be loaded');
    await expect(page.locator(`#${far.figure}`)).toHaveAttribute('data-view', far.view);
    expect(await shown(page, far.figure)).not.toBe(far.view);
    await expectAgreement(page);
    broken = false;
    if (name === 'no network') await page.evaluate(() => dispatchEvent(new Event('online')));
    else await trouble(page, far.figure).getByRole('button').click();
    await expectShown(page, far.figure, far.view);
    await expect(trouble(page, far.figure)).toBeHidden();
    await expectAgreement(page);
  });
}

test('on a figure’s page, whose script is late, address, buttons, back and forward', async ({ page }) => {
  await page.setViewportSize(desk);
  await page.route(scripts, late(1500));
  const figure = 'figure-mine-to-magnet';
  const press = (view: string) => page.locator(`#${figure} [data-view-link="${view}"]`).click();
  await page.goto('/charts/mine-to-magnet/?view=heavy');
  await expect(page.locator('.figure[data-opening]')).toBeAttached({ timeout: 20_000 });
  await press('mine');
  await press('separation');
  await expectShown(page, figure, 'separation');
  await press('magnet');
  await press('mine');
  await page.goBack();
  await page.goBack();
  await expectShown(page, figure, 'separation');
  await page.goForward();
  await expectShown(page, figure, 'magnet');
  await expectAgreement(page);
});

test('on a figure’s page whose size changes from one drawing to the other before that is alive', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  await page.goto('/charts/mine-to-magnet/?view=heavy');
  await expectShown(page, 'figure-mine-to-magnet', 'heavy');
  await page.setViewportSize(phone);
  await page.setViewportSize(desk);
  await page.setViewportSize(phone);
  await expectShown(page, 'figure-mine-to-magnet', 'heavy');
  await expectAgreement(page);
});

test('a model’s words wait for its drawing, and follow it under the reader’s hand', async ({ page }) => {
  await page.setViewportSize(desk);
  const drawn = Promise.withResolvers<undefined>();
  await page.route(drawings, async (route) => {
    await drawn.promise;
    await route.continue();
  });
  await page.goto('/charts/stock-runway/?view=dy-tb-2026&stock=90', { waitUntil: 'domcontentloaded' });
  await expect(page.locator('.figure[data-alive]')).toBeAttached({ timeout: 20_000 });
  const result = page.locator('[data-result]');
  const preset = await result.textContent();
  await page.locator('[data-dial="stock"] [data-range]').fill('150');
  await framesLater(page, 9);
  await expect(result).toHaveText(preset ?? '');
  drawn.resolve(undefined);
  await expect(page.locator('.figure[data-custom]')).toBeAttached({ timeout: 20_000 });
  await expect(result).not.toHaveText(preset ?? '');
  for (const value of ['160', '170', '180', '400'])
    await page.locator('[data-dial="stock"] [data-range]').fill(value);
  await page.locator('[data-view-link="2010"]').click();
  await expectShown(page, 'figure-stock-runway', '2010');
  await page.goBack();
  await expect(page.locator('.figure[data-custom]')).toBeAttached();
  await expectAgreement(page);
});

test('a model whose drawing never comes keeps its first words, and says so', async ({ page }) => {
  await page.route(drawings, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('/charts/stock-runway/?view=dy-tb-2026&stock=90');
  await expect(trouble(page, 'figure-stock-runway')).toContainText('could not be loaded', {
    timeout: 20_000,
  });
  // Those of the view that the page opens with: the one asked for can't be drawn either.
  await expect(page.locator('[data-result]')).toContainText('at 112 days of use');
  await expectAgreement(page);
});

test('a guess is compared only over its drawing; where that can’t come, skipping still answers', async ({
  page,
}) => {
  await page.setViewportSize(desk);
  let broken = false;
  let go: () => void = () => undefined;
  const wait = new Promise<void>((done) => (go = done));
  await page.route(drawings, async (route) => {
    await wait;
    await (broken ? route.abort() : route.continue()).catch(() => undefined);
  });
  const block = page.locator('#guess-heavy-gap');
  const open = async () => {
    await page.goto('/chapters/ambition-and-capacity/#guess-heavy-gap');
    await expect(block.locator('.guess-pad').first()).toBeAttached({ timeout: 20_000 });
  };
  await open();
  await block.locator('[data-guess-main]').click();
  await expect(block.locator('[data-guess-trouble]')).toContainText('on its way');
  await expect(block.locator('[data-guess-result]')).toBeEmpty();
  go();
  await expect(block.locator('[data-guess-result]')).toContainText('Lynas made');
  await expect(block.locator('.artboard:visible [data-key="made-flow"]')).toHaveCount(1);
  await expect(block.locator('[data-guess-trouble]')).toBeHidden();

  broken = true;
  // By now the address may name another place of the page, and its own would only be scrolled to.
  await page.goto('about:blank');
  await open();
  await expect(block.locator('[data-trouble]')).toContainText('could not be loaded', { timeout: 20_000 });
  await block.locator('[data-guess-main]').click();
  await expect(block.locator('[data-guess-trouble]')).toContainText('Skipping shows the answer');
  await expect(block.locator('[data-guess-result]')).toBeEmpty();
  await block.locator('[data-guess-skip]').click();
  await expect(block.locator('[data-guess-result]')).toContainText('Lynas made');
});

test.describe('an embed', () => {
  const button = (page: Page, view: string) => page.locator(`nav [data-view="${view}"]`);
  const pressed = (page: Page) => page.locator('nav [aria-pressed="true"]');

  test('changes words and drawing at once, however late they come', async ({ page }) => {
    await page.route(/\/views\.js/, late(1500));
    await page.goto('/embed/mine-to-magnet/?view=heavy');
    await button(page, 'mine').click();
    await button(page, 'magnet').click();
    await expect(pressed(page)).toHaveAttribute('data-view', 'magnet', { timeout: 10_000 });
    await button(page, 'mine').click();
    await expect(pressed(page)).toHaveAttribute('data-view', 'mine');
    await expectAgreement(page);
  });

  const foreignScripts: Record<string, (route: Route) => Promise<void>> = {
    ...breaks,
    'another script': (route) =>
      route.fulfill({ status: 200, contentType: 'text/javascript', body: 'var elsewhere = 1;' }),
  };
  for (const [name, breaking] of Object.entries(foreignScripts)) {
    test(`keeps its words and says so when its views come as ${name}`, async ({ page }) => {
      let broken = true;
      await page.route(/\/views\.js/, (route) => (broken ? breaking(route) : route.continue()));
      await page.goto('/embed/mine-to-magnet/');
      const before = await pressed(page).getAttribute('data-view');
      await button(page, 'heavy').click();
      await expect(page.locator('.notice')).toContainText('could not be loaded');
      await expect(page.locator('.notice a').first()).toBeVisible();
      await expect(pressed(page)).toHaveAttribute('data-view', before ?? '');
      await expectAgreement(page);
      broken = false;
      await button(page, 'heavy').click();
      await expect(pressed(page)).toHaveAttribute('data-view', 'heavy');
      await expect(page.locator('.notice')).toBeHidden();
      await expectAgreement(page);
    });

    test(`shows the preset and says so when its model comes as ${name}`, async ({ page }) => {
      await page.route(/\/model\.js/, breaking);
      await page.goto('/embed/stock-runway/?view=dy-tb-2026&stock=90');
      await expect(page.locator('.notice')).toContainText('could not be worked out');
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('main[data-custom]')).toHaveCount(0);
      await expectAgreement(page);
    });
  }

  test('has under a reader’s settings the foot of the preset that they change', async ({ page }) => {
    const foot = page.locator('.foot');
    await page.goto('/embed/stock-runway/?view=dy-tb-2026');
    await expect(pressed(page)).toHaveAttribute('data-view', 'dy-tb-2026');
    const words = (await foot.textContent()) ?? '';
    await page.goto('/embed/stock-runway/?view=dy-tb-2026&stock=90');
    await expect(page.locator('main[data-custom]')).toHaveCount(1);
    await expect(foot).toHaveText(words);
  });

  test('shows the preset, and then a reader’s settings, when its model hangs', async ({ page }) => {
    const hangs = Promise.withResolvers<undefined>();
    await page.route(/\/model\.js/, async (route) => {
      await hangs.promise;
      await route.continue();
    });
    await page.goto('/embed/stock-runway/?view=dy-tb-2026&stock=90', { waitUntil: 'commit' });
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('main[data-custom]')).toHaveCount(0);
    hangs.resolve(undefined);
    await expect(page.locator('main[data-custom]')).toHaveCount(1, { timeout: 10_000 });
    await expectAgreement(page);
  });
});
