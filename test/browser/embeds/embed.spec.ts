// Embeds in a stranger's page: sandboxed frame, every height dialect, views, themes, failures, no script, current heights.
import { expect, test, type Frame, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { heightsOf, type Measured } from '../../../scripts/embeds/embed-browser.mjs';
import { bands } from '../../../src/export/embed/embed-room.ts';
import { allOf } from '../all-of.ts';
import { idsOfKind, servers } from '../pages.ts';
import { openWhole } from '../settled.ts';
import { listenForTroubles } from '../troubles.ts';
import { testWithoutScript } from '../without-script.ts';

const { origin } = servers.plain;
const published = JSON.parse(readFileSync('generated/embed-heights.json', 'utf8')) as Record<
  string,
  Measured
>;
const first = 'mine-to-magnet';

interface Host {
  messages: unknown[];
}

/** A stranger's site: every page of it holds an embed, with the page's query, in a frame that has no origin at all. */
const stranger = createServer(({ url = '' }, response) => {
  const frame = `<iframe src="${origin}/embed/${first}/${url.slice(1)}" sandbox="allow-scripts" width="640" height="300"></iframe>`;
  const script =
    '<script>messages = []; addEventListener("message", (event) => messages.push(event.data));</script>';
  response
    .setHeader('Content-Type', 'text/html; charset=utf-8')
    .end(`<!doctype html><title>Host</title>${script}${frame}`);
});
test.beforeAll(() => new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done)));
test.afterAll(() => void stranger.close());

/** Opens the stranger's page; returns the embed's frame once its script has run. */
async function host(page: Page, query = ''): Promise<Frame> {
  const { port } = stranger.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/${query}`, { waitUntil: 'load' });
  const embed = page.frames()[1];
  if (embed === undefined) throw new Error('the host has no frame');
  await embed.waitForSelector('nav button');
  return embed;
}
const messages = (page: Page) => page.evaluate(() => (window as unknown as Host).messages);
const embedHeight = (embed: Frame) =>
  embed.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));

test('in a sandbox without origin it says its height in every dialect', async ({ page }) => {
  const troubles = listenForTroubles(page);
  const embed = await host(page, '?childId=frame-7');
  // A height that has just changed is said a little later.
  await expect(async () => {
    const height = await embedHeight(embed);
    const said = await messages(page);
    expect(said.length).toBeGreaterThanOrEqual(5);
    expect(said).toContainEqual(`pymxPYMxframe-7xPYMxheightxPYMx${height}`);
    expect(said).toContainEqual({ sentinel: 'amp', type: 'embed-size', height });
    expect(said).toContainEqual({ 'datawrapper-height': { [first]: height } });
    const json = said
      .filter((message) => typeof message === 'string' && message.startsWith('{'))
      .map((message) => JSON.parse(String(message)) as object);
    expect(json).toContainEqual({
      src: `${origin}/embed/${first}/?childId=frame-7`,
      context: 'iframe.resize',
      height,
    });
    expect(json).toContainEqual({ type: 'set-height', value: height });
  }).toPass({ timeout: 15_000 });
  expect(troubles).toEqual([]);
});

test('it answers the handshake of iframe-resizer', async ({ page }) => {
  const embed = await host(page);
  await page.evaluate(() =>
    frames[0]?.postMessage('[iFrameSizer]theFrame:8:false:false:32:true:true:null:bodyOffset', '*'),
  );
  await expect(async () => {
    const height = await embedHeight(embed);
    expect(await messages(page)).toContainEqual(`[iFrameSizer]theFrame:${height}:640:init`);
  }).toPass({ timeout: 15_000 });
});

test('a view button changes words, drawing, foot and height, also without an origin', async ({ page }) => {
  const embed = await host(page);
  const before = await embed.locator('h1').textContent();
  await embed.locator('nav button').nth(2).click();
  await expect(embed.locator('h1')).not.toHaveText(before ?? '');
  await expect(embed.locator('.wide title')).toHaveText((await embed.locator('h1').textContent()) ?? '');
  expect(await embed.evaluate(() => document.title)).toBe(
    `${await embed.locator('h1').textContent()} | The Strategic Valve`,
  );
  await expect(embed.locator('nav button').nth(2)).toHaveAttribute('aria-pressed', 'true');
  const view = (await embed.locator('nav button').nth(2).getAttribute('data-view')) ?? '';
  await expect(embed.locator('.credit a')).toHaveAttribute(
    'href',
    new RegExp(`/charts/${first}/\\?view=${view}$`),
  );
  await expect(embed.locator('.credit a')).toHaveText(new RegExp(`/charts/${first}/${view}/$`));
  // The last view rests on the press alone: neither the credit nor the limits of the others may stand under it.
  const foot = await embed.locator('.foot').textContent();
  await embed.locator('nav button').last().click();
  await expect(embed.locator('.foot')).not.toHaveText(foot ?? '');
  await expect(embed.locator('.foot')).not.toContainText('International Energy Agency');
  await embed.locator('nav button').first().click();
  await expect(embed.locator('h1')).toHaveText(before ?? '');
  await expect(embed.locator('.foot')).toHaveText(foot ?? '');
});

test('the credit names each view within the lines that it has in the first', async ({ page }) => {
  await page.goto(`${origin}/embed/claims-ledger/`);
  const credit = page.locator('.credit');
  const button = (at: number) => page.locator('nav button').nth(at);
  for (const width of [260, 320, 360, 660]) {
    await page.setViewportSize({ width, height: 900 });
    await button(0).click();
    await expect(credit).toHaveText(/\/charts\/claims-ledger\/$/);
    const height = (await credit.boundingBox())?.height;
    for (let at = 1; at < (await page.locator('nav button').count()); at++) {
      const view = (await button(at).getAttribute('data-view')) ?? '';
      await button(at).click();
      await expect(credit).toHaveText(new RegExp(`/charts/claims-ledger/${view}/$`));
      expect((await credit.boundingBox())?.height, `${view} at ${width}`).toBe(height);
    }
  }
});

test('the address chooses view and theme', async ({ page }) => {
  await page.goto(`${origin}/embed/${first}/?view=heavy&theme=dark`);
  await expect(page.locator('[aria-pressed="true"]')).toHaveText('Heavy only');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('.notice')).toBeHidden();
});

test('it is light on a dark page unless told otherwise, and always paints its ground', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(`${origin}/embed/${first}/`);
  expect(await ground()).toBe('rgb(245, 240, 230)');
  await page.goto(`${origin}/embed/${first}/?theme=auto`);
  expect(await ground()).toBe('rgb(18, 41, 74)');
});

test('what the address leaves out is gone before the first paint, and its room with it', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 1200 });
  const heightOf = async (query: string) => {
    await page.goto(`${origin}/embed/${first}/${query}`);
    return page.evaluate(() => document.body.getBoundingClientRect().height);
  };
  const whole = await heightOf('');
  const bare = await heightOf('?title=off&source=off&controls=off');
  for (const part of ['h1', 'nav', '.source']) await expect(page.locator(part)).toBeHidden();
  // What is measured stays: a figure never stands without it.
  await expect(page.locator('.subtitle')).toBeVisible();
  await expect(page.locator('.credit')).toBeVisible();
  expect(bare).toBeLessThan(whole - 120);
  await heightOf('?title=no&lang=xx');
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('.notice')).toContainText('No title “no”: showing on.');
  await expect(page.locator('.notice')).toContainText('No lang “xx”: showing en.');
});

test('a view of its own is whole without script, and its buttons lead to the others', async ({ page }) => {
  await page.goto(`${origin}/embed/${first}/heavy/`);
  await expect(page.locator('[aria-pressed="true"]')).toHaveText('Heavy only');
  const finding = await page.locator('h1').textContent();
  await page.locator('nav button').first().click();
  await expect(page.locator('h1')).not.toHaveText(finding ?? '');
  await page.locator('nav [data-view="heavy"]').click();
  await expect(page.locator('h1')).toHaveText(finding ?? '');
});

test('a change of view changes nothing of the height', async ({ page }) => {
  for (const width of [320, 480, 640]) {
    await page.setViewportSize({ width, height: 1400 });
    await page.goto(`${origin}/embed/licence-counts/`);
    // A browser lays out in parts of a pixel; hosts hear whole ones.
    const height = () => page.evaluate(() => Math.round(document.body.getBoundingClientRect().height));
    const before = await height();
    for (const button of await allOf(page.locator('nav button'))) {
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      expect(await height()).toBe(before);
    }
  }
});

test('an unknown view or theme falls back and says so', async ({ page }) => {
  await page.goto(`${origin}/embed/${first}/?view=<b>x&theme=pink`);
  await expect(page.locator('.notice')).toContainText('No theme “pink”: showing light.');
  await expect(page.locator('.notice')).toContainText('No view “<b>x”: showing “Whole chain”.');
});

test('when the views cannot be loaded the shown one stays, with links to pictures', async ({ page }) => {
  await page.route('**/views.js', (route) => route.abort());
  await page.goto(`${origin}/embed/${first}/`);
  const before = await page.locator('h1').textContent();
  await page.locator('nav button').nth(1).click();
  await expect(page.locator('.notice')).toContainText('could not be loaded');
  expect(await page.locator('.notice a').count()).toBe(await page.locator('nav button').count());
  await expect(page.locator('h1')).toHaveText(before ?? '');
});

testWithoutScript(
  'without script everything of the first view is there, and links to the others',
  async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 800 });
    await page.goto(`${origin}/embed/${first}/`);
    await expect(page.locator('h1')).not.toBeEmpty();
    await expect(page.locator('.wide svg')).toBeVisible();
    await expect(page.locator('.narrow svg')).toBeHidden();
    for (const link of await allOf(page.locator('nav a')))
      expect(await link.getAttribute('href')).toMatch(/\.svg$/);
  },
);

test('before it is touched it asks for nothing but itself', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => request.url().startsWith('http') && requests.push(request.url()));
  await openWhole(page, `${origin}/embed/${first}/`);
  expect(requests.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([`${origin}/embed/${first}/`]);
});

for (const id of idsOfKind('embed')) {
  test(`the published heights of ${id} are current`, async ({ page }) => {
    test.skip(
      test.info().config.metadata['pinnedBrowser'] !== true,
      'fonts and browser are not the pinned ones',
    );
    const now = await heightsOf(page, `${origin}/embed/${id}/`);
    const kept = published[id];
    const named = (what: string, lists: Record<string, number[]>) =>
      Object.fromEntries(Object.entries(lists).map(([view, heights]) => [`${what} ${view}`, heights]));
    const lists = ({ heads, sub, nav, feet, rest, compact }: Measured): Record<string, number[]> => ({
      ...heads,
      sub,
      nav,
      ...named('foot of', feet),
      rest,
      ...named('compact', { ...compact.heads, sub: compact.sub, nav: compact.nav, rest: compact.rest }),
    });
    expect(Object.keys(lists(now)), 'run npm run heights').toEqual(Object.keys(kept ? lists(kept) : {}));
    // Asked as one: some hundred heights are measured of each embed.
    const moved = Object.entries(lists(now)).flatMap(([part, heights]) =>
      heights.flatMap((height, i) => {
        const was = kept ? (lists(kept)[part]?.[i] ?? 0) : 0;
        return Math.abs(was - height) <= 1 ? [] : [`${part} at ${bands[i]} px: ${height}, not ${was}`];
      }),
    );
    expect(moved, 'run npm run heights').toEqual([]);
  });
}
