// Embeds on other grounds and in the compact form: nothing of paper is left, and the frame of the code holds what is in it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { contrast } from '../../../src/charts/look/contrast.ts';
import { plainCode, type EmbedRecord } from '../../../src/export/embed/embed-code.ts';
import { bands } from '../../../src/export/embed/embed-room.ts';
import { servers } from '../pages.ts';
import { framesLater } from '../settled.ts';
import { countShifts, shiftIn } from './host-shifts.ts';

const { origin, folder } = servers.plain;

test('on other grounds nothing of paper is left, and none lets the page through', async ({ page }) => {
  const look = () =>
    page.evaluate(() => {
      const colour = (selector: string, name: 'backgroundColor' | 'stroke' | 'fill') =>
        [...document.querySelectorAll(selector)].map((each) => getComputedStyle(each)[name]);
      return {
        ground: getComputedStyle(document.body).backgroundColor,
        rims: [...new Set(colour('.drawing text', 'stroke'))],
        inner: [...new Set(colour('.drawing .fill-paper', 'fill'))],
      };
    });
  await page.emulateMedia({ colorScheme: 'dark' });
  const address = `${origin}/embed/price-shocks/`;
  const [white, black] = ['rgb(255, 255, 255)', 'rgb(17, 17, 17)'];
  for (const [query, ground, rims, inner] of [
    ['ground=white', white, ['none', white], white],
    ['ground=white&theme=auto', black, ['none', black], black],
    ['ground=transparent', 'rgba(0, 0, 0, 0)', ['none'], white],
    ['ground=transparent&theme=dark', 'rgba(0, 0, 0, 0)', ['none'], black],
  ] as const) {
    await page.goto(`${address}?${query}`);
    const seen = await look();
    expect(seen.ground, query).toBe(ground);
    expect(seen.rims.sort(), query).toEqual([...rims].sort());
    expect(seen.inner, query).toEqual([inner]);
  }
  await page.goto(`${address}?ground=pink&compact=yes`);
  await expect(page.locator('.notice')).toContainText('No ground “pink”: showing paper.');
  await expect(page.locator('.notice')).toContainText('No compact “yes”: showing off.');
});

/** What the codes of a chart are made of, as its page of this build holds it. */
function recordOf(id: string): EmbedRecord {
  const html = readFileSync(join(folder, 'charts', id, 'index.html'), 'utf8');
  const [, json = ''] = /<script[^>]* data-embed-record[^>]*>(.*?)<\/script>/s.exec(html) ?? [];
  return JSON.parse(json) as EmbedRecord;
}

/** Red, green and blue of the screen at a point, from 0 to 255. */
async function colourAt(page: Page, x: number, y: number): Promise<number[]> {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (data) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const context = document.createElement('canvas').getContext('2d')!;
    context.drawImage(picture, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, png.toString('base64'));
}

for (const scheme of ['light', 'dark'] as const)
  for (const [name, style] of [
    ['says nothing', ''],
    ['is light', 'color-scheme:light'],
    ['is dark', 'color-scheme:dark'],
    ['is as the reader has it', 'color-scheme:light dark'],
  ] as const)
    test(`without a ground and in the reader’s colours it can be read where those are ${scheme} and the page ${name}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      const choice = { ground: 'transparent', theme: 'auto' } as const;
      const [frame = ''] = /<iframe[^>]*>/.exec(plainCode(recordOf('price-shocks'), 640, choice)) ?? [];
      const code = frame.replace(/src="https?:\/\/[^/]+/, `src="${origin}`).replace(' loading="lazy"', '');
      await page.route(`${origin}/ground-host`, (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><style>:root{${style}}body{margin:0}</style><div style="container-type:inline-size">${code}</iframe></div>`,
        }),
      );
      await page.goto(`${origin}/ground-host`);
      const heading = page.frameLocator('iframe').locator('h1');
      const ink = await heading.evaluate((element) => getComputedStyle(element).color);
      // Two pixels from the edge of the frame nothing is drawn.
      const hex = (rgb: readonly number[]) =>
        `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      const [letters, ground] = [(ink.match(/\d+/g) ?? []).map(Number), await colourAt(page, 2, 2)];
      expect(contrast(hex(letters), hex(ground)), `${ink} on ${ground.join()}`).toBeGreaterThanOrEqual(4.5);
    });

/** The code for a page in the compact form, as a page of this build holds it, with the embed from the tests' own server. */
const compactFrame = (): string => {
  const html = readFileSync(join(folder, 'embeds/test/compact/index.html'), 'utf8');
  const [frame = ''] = /<iframe[^>]*><\/iframe>/.exec(html) ?? [];
  return frame.replace(/src="https?:\/\/[^/]+/, `src="${origin}`).replace(' loading="lazy"', '');
};

test('the compact form fills the frame of its code at every band, and unfolds its sources', async ({
  page,
}) => {
  const host = `${origin}/compact-host`;
  await page.route(host, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><style>body{margin:0}</style><div style="container-type:inline-size">${compactFrame()}</div>`,
    }),
  );
  await page.goto(host);
  const embed = page.frames()[1]!;
  await embed.locator('footer > details').waitFor();
  const sizes = () =>
    embed.evaluate(() => ({
      room: innerHeight - document.body.getBoundingClientRect().height,
      scrolls: document.documentElement.scrollHeight > innerHeight,
    }));
  for (const width of bands.flatMap((from, i) => [from, (bands[i + 1] ?? 961) - 1])) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(sizes, { message: `${width} px` }).toEqual({ room: 0, scrolls: false });
  }
  const folded = embed.locator('footer > details');
  await expect(embed.locator('.foot')).toBeHidden();
  // What is measured is never folded: without it the drawing says something else.
  const measure = embed.locator('.title .subtitle');
  await expect(measure).toBeVisible();
  await expect(embed.locator('.credit')).toBeVisible();
  const bodyHeight = () => embed.evaluate(() => document.body.getBoundingClientRect().height);
  const before = await bodyHeight();
  await folded.locator('summary').first().click();
  await expect(embed.locator('.foot')).toBeVisible();
  // It follows the view.
  const words = await measure.textContent();
  await embed.locator('nav button').last().click();
  await expect(measure).not.toHaveText(words ?? '');
  expect(await bodyHeight()).toBeGreaterThan(before);
});

test('the compact form says what is measured, with the headline and without, and on paper', async ({
  page,
}) => {
  const measure = page.locator('.subtitle');
  await page.goto(`${origin}/embed/weakest-link/?compact=on&title=off`);
  await expect(page.locator('h1')).toBeHidden();
  await expect(measure).toBeVisible();
  await page.goto(`${origin}/embed/weakest-link/?compact=on`);
  await expect(page.locator('h1')).toBeVisible();
  await expect(measure).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(measure).toBeVisible();
  await expect(measure).toContainText('Model, not a forecast');
});

test('the compact form does not move when its page comes in parts', async ({ page }) => {
  const html = readFileSync(join(folder, 'embed/mine-to-magnet/index.html'), 'utf8');
  const cut = html.indexOf('<nav');
  expect(cut).toBeGreaterThan(0);
  let sendRest = () => {};
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    if (pathname.endsWith('.js')) {
      response.setHeader('Content-Type', 'text/javascript').end(readFileSync(join(folder, pathname)));
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8').write(html.slice(0, cut));
    sendRest = () => response.end(html.slice(cut));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  await countShifts(page);
  await page.setViewportSize({ width: 480, height: 592 });
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/?compact=on`, { waitUntil: 'commit' });
  await expect(page.locator('.drawing')).toBeAttached();
  await framesLater(page, 10);
  sendRest();
  await expect(page.locator('footer > details')).toBeVisible();
  await framesLater(page, 5);
  expect(await shiftIn(page.mainFrame())).toBe(0);
  server.close();
});

test('the script of other forms loads where the address asks for one, and never else', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const address = `${origin}/embed/mine-to-magnet/`;
  await page.goto(`${address}?theme=dark`);
  expect(asked).not.toContain('/embed/forms.js');
  await page.goto(`${address}?ground=white`);
  expect(asked).toContain('/embed/forms.js');
  // Without it the embed is what it is on paper.
  await page.route('**/forms.js', (route) => route.abort());
  await page.goto(`${address}?ground=white&compact=on`);
  await expect(page.locator('.source')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(245, 240, 230)',
  );
});
