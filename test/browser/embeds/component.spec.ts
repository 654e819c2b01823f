// <valve-figure> in other people's pages: served from another origin than the site, with the headers that hosts of the site send.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { releasesOf } from '../../../src/export/release/releases.ts';
import { hostPath } from '../../../src/export/host-pages/hosts.ts';
import { allOf } from '../all-of.ts';
import { violationsOf } from '../axe.ts';
import { idsOfKind, servers } from '../pages.ts';
import { listenForTroubles } from '../troubles.ts';
import { hostServer } from './host-server.ts';
import { countShifts, shiftIn } from './host-shifts.ts';

const { folder, origin } = servers.plain;
/** A page with nothing but an element, and what stands in its head. */
const bare = (head = '') =>
  `<!doctype html><html lang="en"><head><title>Bare</title>${head}</head><body style="margin:0"><valve-figure></valve-figure><script type="module" src="${servers.plain.site}/valve-figure.js"></script>`;
const trusting = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types strategic-valve">`;
const host = hostServer({ '/bare/': bare(), '/trusting/': bare(trusting) }, () => origin);

const figures = (page: Page) => page.locator('valve-figure');
const pressed = (figure: Locator) => figure.locator('nav [aria-pressed="true"]');
async function opened(page: Page, id: string): Promise<string[]> {
  const troubles = listenForTroubles(page);
  await page.goto(`${host()}/${hostPath(id)}`);
  return troubles;
}

test('two figures turn each by itself, tell the page, and nothing moves', async ({ page }) => {
  await countShifts(page);
  for (const width of [320, 960]) {
    await page.setViewportSize({ width, height: 1000 });
    const troubles = await opened(page, 'component');
    const [first, second] = [figures(page).nth(0), figures(page).nth(1)];
    await expect(pressed(first)).toHaveText('Whole chain');
    await expect(pressed(second)).toHaveCount(1);
    const before = await second.locator('h1').textContent();
    const place = () => second.evaluate((element) => element.getBoundingClientRect().top + scrollY);
    const rests = await place();
    expect(await shiftIn(page.mainFrame())).toBe(0);

    await first.getByRole('button', { name: 'Heavy only' }).click();
    await expect(pressed(first)).toHaveText('Heavy only');
    await expect(first.getByRole('button', { name: 'Heavy only' })).toBeFocused();
    await expect(page.locator('#heard')).toHaveText('mine-to-magnet heavy');
    // What stands under it is the view's own.
    const embed = await (await fetch(`${origin}/embed/mine-to-magnet/heavy/`)).text();
    const foot = (await first.locator('.foot').innerHTML()).replaceAll('&nbsp;', '\u00a0');
    expect(embed.includes(`<div class="foot">${foot}</div>`), foot).toBe(true);
    expect(await first.locator('.credit a').getAttribute('href')).toMatch(
      /\/charts\/mine-to-magnet\/\?view=heavy$/,
    );
    expect(await second.locator('h1').textContent()).toBe(before);
    expect(await place()).toBe(rests);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );

    await first.locator('summary').click();
    await expect(first.locator('table')).toBeVisible();
    await first.getByRole('button', { name: 'Mine', exact: true }).click();
    await expect(pressed(first)).toHaveText('Mine');
    await expect(first.locator('table')).toBeVisible();
    // The page around has no landmarks of its own.
    const wrong = await violationsOf(page);
    expect(wrong.filter((each) => !/^(region|landmark-one-main) /.test(each))).toEqual([]);
    expect(troubles).toEqual([]);
  }
});

test('a figure without a frame is laid out as its embed is, letter for letter', async ({ page }) => {
  const measure = (root: Locator) =>
    root.evaluate((element) => {
      const box = (part: Element) => {
        const { left, top, width, height } = part.getBoundingClientRect();
        return [left, top, width, height].map((each) => Math.round(each * 10) / 10).join(' ');
      };
      const parts = 'h1, .subtitle, .drawing, nav button, .foot p, .credit, svg text';
      return [...element.querySelectorAll(parts)].map(
        (part) => `${part.className} ${part.tagName} ${box(part)}`,
      );
    });
  const ids = idsOfKind('embed');
  expect(ids.length).toBeGreaterThan(20);
  for (const [i, id] of ids.entries()) {
    await page.setViewportSize({ width: [320, 480, 600, 960][i % 4] ?? 640, height: 1000 });
    await page.goto(`${origin}/embed/${id}/`);
    await expect(page.locator('nav button').first()).toBeAttached();
    const embed = await measure(page.locator('main'));
    await page.goto(`${host()}/bare/`);
    await figures(page).evaluate((element, chart) => element.setAttribute('chart', chart), id);
    await expect(pressed(figures(page))).toHaveCount(1);
    expect(await measure(figures(page).locator('article')), id).toEqual(embed);
  }
});

test('the module as it is served, with its sheet of grounds, weighs no more than 3 kB', () => {
  const served = readFileSync(`${folder}/valve-figure.js`);
  expect(served.toString()).toContain("[data-form~='white']");
  expect(brotliCompressSync(served).length).toBeLessThanOrEqual(3000);
});

test('under a policy that allows our addresses alone, and no inline style, it stands and turns', async ({
  page,
}) => {
  const troubles = await opened(page, 'component-strict');
  await expect(pressed(figures(page))).toHaveText('Whole chain');
  await figures(page).getByRole('button', { name: 'Heavy only' }).click();
  await expect(pressed(figures(page))).toHaveText('Heavy only');
  expect(troubles).toEqual([]);
});

test('where the page trusts no text as HTML, it is trusted by its name', async ({ page }) => {
  const troubles = listenForTroubles(page);
  await page.goto(`${host()}/trusting/`);
  await figures(page).evaluate((element) => element.setAttribute('chart', 'mine-to-magnet'));
  await expect(pressed(figures(page))).toHaveText('Whole chain');
  expect(troubles).toEqual([]);
});

test('inside another shadow root it stands and turns, and the page hears it', async ({ page }) => {
  const troubles = await opened(page, 'component-shadow');
  await page.evaluate(() =>
    addEventListener('valve-view', (event) =>
      Object.assign(window, { heard: (event as CustomEvent<object>).detail }),
    ),
  );
  await figures(page).getByRole('button', { name: 'Heavy only' }).click();
  await expect(pressed(figures(page))).toHaveText('Heavy only');
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: object }).heard))
    .toEqual({ chart: 'mine-to-magnet', view: 'heavy' });
  expect(troubles).toEqual([]);
});

test('nothing of the page’s style comes in, whatever its direction, and a column that shrinks does not squeeze it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 1000 });
  const troubles = await opened(page, 'component-style');
  await expect(pressed(figures(page))).toHaveCount(1);
  const look = await figures(page)
    .locator('.subtitle')
    .evaluate((element) => {
      const { color, fontSize, lineHeight, textTransform, textAlign, letterSpacing, direction } =
        getComputedStyle(element);
      return [color, fontSize, lineHeight, textTransform, textAlign, letterSpacing, direction];
    });
  expect(look).toEqual(['rgb(91, 88, 79)', '15px', '20px', 'none', 'start', 'normal', 'ltr']);
  await expect.poll(async () => (await figures(page).boundingBox())?.width).toBeGreaterThan(600);
  // Written by hand, without the boxes of our code, it has the width as well.
  await figures(page).evaluate((element) => document.querySelector('#column')?.replaceChildren(element));
  await expect.poll(async () => (await figures(page).boundingBox())?.width).toBeGreaterThan(600);
  expect(troubles).toEqual([]);
});

test('what is not there is said in a line, and the first view, the live chart or the picture stands', async ({
  page,
}) => {
  await page.goto(`${host()}/${hostPath('component-missing')}`);
  const [view, release, chart] = [0, 1, 2].map((i) => figures(page).nth(i)) as [Locator, Locator, Locator];
  await expect(view.locator('.notice')).toHaveText(
    'No theme “sepia”: showing light. No part “rows”: showing the others. No view “no-such-view”: showing “Whole chain”.',
  );
  await expect(view.locator('.title, nav, .source')).toHaveCount(3);
  await expect(release.locator('.notice')).toHaveText('No release “2020-01-01”: showing the live chart.');
  await expect(chart.getByRole('link', { name: 'The figure' })).toBeVisible();
  await expect(chart.locator('article')).toHaveCount(0);
  await view.getByRole('button', { name: 'Mine', exact: true }).click();
  await expect(pressed(view)).toHaveText('Mine');
  await expect(view.locator('.notice')).not.toContainText('view');
});

test('its attributes may change: ground, parts, view, release, and the chart itself', async ({ page }) => {
  const troubles = listenForTroubles(page);
  await page.goto(`${host()}/bare/`);
  const figure = figures(page);
  const ask = (attributes: Record<string, string>) =>
    figure.evaluate((element, all) => {
      for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
    }, attributes);
  const ground = () =>
    figure.locator('.page').evaluate((element) => getComputedStyle(element).backgroundColor);
  const [light, dark] = ['rgb(245, 240, 230)', 'rgb(18, 41, 74)'];
  await ask({ chart: 'mine-to-magnet', view: 'heavy', theme: 'dark', parts: 'title' });
  await expect(pressed(figure)).toHaveText('Heavy only');
  await expect.poll(ground).toBe(dark);
  for (const part of ['nav', '.source']) await expect(figure.locator(part)).toBeHidden();
  for (const part of ['h1', '.credit a']) await expect(figure.locator(part)).toBeVisible();
  await ask({ theme: 'auto', parts: 'source' });
  await expect(figure.locator('h1')).toBeHidden();
  await expect(figure.locator('.source')).toBeVisible();
  await expect.poll(ground).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).toBe(dark);
  await ask({ ground: 'white' });
  await expect.poll(ground).toBe('rgb(17, 17, 17)');
  await ask({ ground: 'transparent' });
  await expect.poll(ground).toBe('rgba(0, 0, 0, 0)');
  // Without a ground it has the scheme of the page around it, which is light until that says otherwise.
  await expect(figure.locator('h1')).toHaveCSS('color', 'rgb(26, 27, 30)');
  await page.evaluate(() => (document.documentElement.style.colorScheme = 'dark'));
  await expect(figure.locator('h1')).toHaveCSS('color', 'rgb(232, 237, 245)');
  await page.evaluate(() => (document.documentElement.style.colorScheme = ''));
  await ask({ ground: 'paper' });
  const [release = ''] = releasesOf('mine-to-magnet');
  await ask({ release });
  await expect(figure.locator('.release')).toContainText('Release of');
  await expect(pressed(figure)).toHaveText('Heavy only');
  await ask({ chart: 'weakest-link', view: '', release: '' });
  await expect(figure.locator('.credit')).toContainText('/charts/weakest-link/');
  expect(troubles).toEqual([]);
});

test('the reader’s own colours hold, and the focus is seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${host()}/${hostPath('component-shadow')}`);
  await expect(pressed(figures(page))).toHaveCount(1);
  await expect(pressed(figures(page))).toHaveCSS('forced-color-adjust', 'none');
  await page.emulateMedia({ forcedColors: 'none' });
  await pressed(figures(page)).focus();
  await page.keyboard.press('Tab');
  const next = figures(page).locator('nav button').nth(1);
  await expect(next).toBeFocused();
  await expect(next).toHaveCSS('outline-style', 'solid');
});

test('once the figure is there, its picture is loaded no further', async ({ page }) => {
  const picture = '/charts/mine-to-magnet/chain.png';
  const given: string[] = [];
  page.on('requestfailed', (request) => given.push(new URL(request.url()).pathname));
  const asked = Promise.withResolvers<void>();
  await page.route('**/*.png', () => undefined);
  await page.route(`**${picture}`, () => asked.resolve());
  // A busy browser may have the figure before it asks for the picture at all.
  await page.route('**/embed/**', async (route) => {
    await asked.promise;
    await route.continue();
  });
  await page.goto(`${host()}/${hostPath('component')}`, { waitUntil: 'domcontentloaded' });
  await expect(pressed(figures(page).first())).toHaveText('Whole chain');
  await expect.poll(() => given).toContain(picture);
  await expect(figures(page).first().locator('img')).not.toHaveAttribute('src');
});

test('without script, and where the site can’t be reached, the picture with its link stands', async ({
  page,
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`${host()}/${hostPath('component')}`);
  for (const figure of await allOf(figures(still))) await expect(figure.locator('a img')).toBeVisible();
  await context.close();

  await page.route(`${origin}/embed/**`, (route) => route.abort());
  await page.goto(`${host()}/${hostPath('component')}`);
  await expect.poll(() => figures(page).first().getAttribute('style')).not.toContain('min-height');
  await expect(figures(page).first().locator('a img')).toBeVisible();
  await page.unroute(`${origin}/embed/**`);

  // A view that can't be had leaves the one before, and is asked for anew.
  await page.goto(`${host()}/${hostPath('component')}`);
  const figure = figures(page).first();
  await expect(pressed(figure)).toHaveText('Whole chain');
  await page.route(`${origin}/embed/**`, (route) => route.abort());
  const heavy = figure.getByRole('button', { name: 'Heavy only' });
  await heavy.click();
  await expect(figure.locator('.notice')).toHaveText('“Heavy only” could not be loaded.');
  await expect(pressed(figure)).toHaveText('Whole chain');
  await page.unroute(`${origin}/embed/**`);
  await heavy.click();
  await expect(pressed(figure)).toHaveText('Heavy only');
  await expect(figure.locator('.notice')).toBeHidden();
});
