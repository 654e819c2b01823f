// Embeds in other people's pages: each host page at each width, served from another origin than the embed.
import { expect, test, type Frame, type Page } from '@playwright/test';
import { hostPages, hostPath } from '../../../src/export/host-pages/hosts.ts';
import { hostServer } from './host-server.ts';
import { countShifts, shiftIn } from './host-shifts.ts';
import { pagesOfKind, servers } from '../pages.ts';
import { pdfText } from '../pages/print/pdf-text.ts';
import { listenForTroubles } from '../troubles.ts';

/** As WordPress has a frame while the page around it is not laid out yet: out of sight, and without width for a while. */
const lateWidth = `<!doctype html><title>Late</title><script>heights = []; addEventListener('message', ({ data }) => data.sentinel === 'amp' && heights.push(data.height))</script>
<div id="box" style="width:0;overflow:hidden"><iframe src="${servers.plain.origin}/embed/mine-to-magnet/" sandbox="allow-scripts" style="position:absolute;visibility:hidden;width:inherit"></iframe></div>
<script>setTimeout(() => (document.getElementById('box').style.width = '640px'), 1500)</script>`;

const host = hostServer({ '/late-width/': lateWidth });

/** The page's embeds, each brought near enough to load, their scripts run. */
async function embedsOf(page: Page, count: number): Promise<Frame[]> {
  // AMP changes a height while the frame is out of sight, and its frames don't wait to be near.
  if ((await page.locator('amp-iframe').count()) === 0)
    for (const frame of await page.locator('iframe').all()) await frame.scrollIntoViewIfNeeded();
  await expect.poll(() => page.frames().length).toBe(count + 1);
  const embeds = page.frames().slice(1);
  for (const embed of embeds) await embed.waitForSelector('nav button', { state: 'attached' });
  return embeds;
}

/** How high an embed's content is, how high its frame stands, and whether anything in it scrolls. */
async function measure(embed: Frame) {
  const element = await embed.frameElement();
  const frame = await element.evaluate((each) => (each as HTMLElement).clientHeight);
  const { content, scrolls } = await embed.evaluate(() => ({
    content: document.body.getBoundingClientRect().height,
    scrolls:
      document.documentElement.scrollHeight > innerHeight ||
      document.documentElement.scrollWidth > innerWidth,
  }));
  return { fits: Math.abs(frame - content) <= 2, scrolls, frame, content };
}

/** The frame comes to stand as high as its content, or as high as the page lets it. */
const isRight = (embed: Frame, when: string, most = Infinity) =>
  expect
    .poll(
      async () => {
        const { fits, scrolls, frame, content } = await measure(embed);
        return content > most ? frame === most : fits && !scrolls ? true : `${frame} px for ${content} px`;
      },
      { message: when, intervals: [20, 50, 100] },
    )
    .toBe(true);

/** The frame has a column's width, also where the column takes its own from what stands in it, and the page nothing beyond its edge. */
async function hasWidth(page: Page, width: number) {
  for (const frame of await page.locator('iframe').all())
    expect((await frame.boundingBox())?.width, `${width} px`).toBeGreaterThanOrEqual(
      Math.min(width - 40, 400),
    );
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** Where the parts stand that no view moves. */
const places = (embed: Frame) =>
  embed.evaluate(() =>
    ['.drawing', 'nav', 'footer'].map((part) => document.querySelector(part)?.getBoundingClientRect().top),
  );

for (const {
  id,
  name,
  widths,
  follows,
  moves,
  most = Infinity,
  stillFrom = moves === '' ? 0 : Infinity,
} of hostPages)
  test(`${name}: the embed has its height`, async ({ page }) => {
    const troubles = listenForTroubles(page);
    await countShifts(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 1000 });
      await page.goto(host() + `/${hostPath(id)}`, { waitUntil: 'load' });
      const embeds = await embedsOf(page, id === 'own' ? 3 : 1);
      for (const embed of embeds) await isRight(embed, `${width} px, loaded`, most);
      await hasWidth(page, width);
      const [embed] = embeds as [Frame];
      for (const frame of embeds) expect.soft(await shiftIn(frame), `${width} px, ${frame.url()}`).toBe(0);

      const before = await places(embed);
      await embed.locator('nav button').nth(4).click();
      await expect(embed.locator('nav button').nth(4)).toHaveAttribute('aria-pressed', 'true');
      await isRight(embed, `${width} px, another view`, most);
      expect.soft(await places(embed), `${width} px, another view`).toEqual(before);
      if (width >= stillFrom) expect.soft(await shiftIn(page.mainFrame()), `${width} px`).toBe(0);

      if (!follows) continue;
      const { frame } = await measure(embed);
      await embed.locator('summary').first().click();
      if (id === 'amp') await page.locator('[overflow]').click();
      await isRight(embed, `${width} px, rows opened`, most);
      // A host that sets a limit makes no frame higher than that: there the rows scroll, as isRight has seen.
      expect((await measure(embed)).frame).toBeGreaterThan(Math.min(frame + 50, most - 1));
    }
    // In sight AMP makes no frame smaller, and asks the reader before it makes one higher.
    for (const width of id === 'amp' ? widths.slice(0, 1) : widths) {
      await page.setViewportSize({ width, height: 1000 });
      if (id === 'amp') await page.locator('[overflow]').click();
      for (const embed of page.frames().slice(1)) await isRight(embed, `resized to ${width} px`, most);
    }
    // A page without styles says which it refused.
    const own = troubles.filter((trouble) => !(id === 'csp' && /inline style/.test(trouble)));
    expect(own).toEqual([]);
  });

test('in WordPress it shows itself however late the page is ready, and its links lead out of the sandbox', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 1000 });
  // The embed's links lead to the site that the build is for; here that is the server of the tests.
  const { origin, site } = servers.plain;
  await page.route('**/embed/mine-to-magnet/', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(site, origin) });
  });
  const open = async () => {
    await page.goto(`${host()}/${hostPath('wordpress')}`, { waitUntil: 'load' });
    await expect(page.locator('iframe')).toBeVisible();
    await expect(page.locator('blockquote')).toBeHidden();
    const [embed] = await embedsOf(page, 1);
    return embed as Frame;
  };
  // A source of another maker is on no host that WordPress follows: the list of sources is.
  let embed = await open();
  await embed.locator('.foot a').first().click();
  await page.waitForURL(/\/charts\/mine-to-magnet\/#sources$/);
  embed = await open();
  await embed.locator('.credit a').click();
  await page.waitForURL(/\/charts\/mine-to-magnet\/$/);
});

test('a frame that gets its width late, while it is out of sight, says its height', async ({ page }) => {
  await page.goto(`${host()}/late-width/`, { waitUntil: 'load' });
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heights: number[] }).heights.length))
    .toBeGreaterThan(0);
});

test('our script follows embeds that come late, and those that move; one that goes leaves nothing behind', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  await page.setViewportSize({ width: 480, height: 1000 });
  await page.goto(`${host()}/${hostPath('own')}`, { waitUntil: 'load' });
  await embedsOf(page, 3);
  for (const name of ['Add one', 'Move the first', 'Remove the second'])
    await page.getByRole('button', { name }).click();
  await expect(page.locator('iframe')).toHaveCount(3);
  const embeds = await embedsOf(page, 3);
  for (const embed of embeds) await isRight(embed, embed.url());
  const moved = page.locator('#late #first iframe').contentFrame();
  await moved.locator('summary').click();
  for (const embed of embeds) await isRight(embed, `rows opened: ${embed.url()}`);
  await moved.locator('summary').click();
  for (const embed of embeds) await isRight(embed, `rows closed: ${embed.url()}`);
  // Closed again, the frame has the height of its code, which knows every width.
  await expect(page.locator('#first iframe')).toHaveAttribute('style', /cqw/);
  expect(troubles).toEqual([]);
});

test('on a light page at night it is light, unless the code asks for more', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const grounds = async (id: string) => {
    await page.goto(`${host()}/${hostPath(id)}`, { waitUntil: 'load' });
    const embeds = await embedsOf(page, id === 'own' ? 3 : 1);
    return Promise.all(
      embeds.map((embed) => embed.evaluate(() => getComputedStyle(document.body).backgroundColor)),
    );
  };
  const [light, dark] = ['rgb(245, 240, 230)', 'rgb(18, 41, 74)'];
  expect(await grounds('light-page')).toEqual([light]);
  expect(await grounds('own')).toEqual([light, light, dark]);
});

test('paper shows the embed, also one that was never in sight', async ({ page }) => {
  await page.goto(`${host()}/${hostPath('print')}`, { waitUntil: 'load' });
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const text = pdfText(await page.pdf({ width: '640px', height: '1200px' }));
  const words = ['The text before', 'The text after', 'In 2024 China dug', 'CC BY 4.0'];
  expect(words.filter((each) => !text.includes(each.replaceAll(' ', '')))).toEqual([]);
});

test('theme and parts left out are settled before the first paint', async ({ page }) => {
  // The page as it stands when its head was read and nothing of its body: what a first paint could show.
  await page.route('**/embed/**', async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    await route.fulfill({
      response: answer,
      body: html.replace(/<script>(?![\s\S]*<body)[\s\S]*?<\/script>/, ''),
    });
  });
  await page.goto('/embed/mine-to-magnet/?theme=dark&title=off&source=off&controls=off');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(18, 41, 74)');
  for (const part of ['h1', '.source', 'nav']) await expect(page.locator(part)).toBeHidden();
});

test('no embed loads, keeps or asks for anything but itself, also where it may connect to nothing', async ({
  page,
  context,
}) => {
  const troubles = listenForTroubles(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route('**/embed/*/', async (route) => {
    const answer = await route.fetch();
    const headers = { ...answer.headers(), 'content-security-policy': "connect-src 'none'; font-src 'none'" };
    await route.fulfill({ response: answer, headers });
  });
  const embeds = pagesOfKind('embed');
  expect(embeds.length).toBeGreaterThan(20);
  for (const path of embeds) {
    asked.length = 0;
    await page.goto(`/${path}`, { waitUntil: 'load' });
    expect.soft(asked.splice(0).filter((each) => each !== '/favicon.ico')).toEqual([`/${path}`]);
    await page.locator('nav button').last().click();
    await expect(page.locator('nav button').last()).toHaveAttribute('aria-pressed', 'true');
    expect.soft(asked).toEqual([`/${path}views.js`]);
    const kept = await page.evaluate(async () => [
      document.cookie,
      localStorage.length + sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect.soft(kept, path).toEqual(['', 0, 0, 0, 0]);
  }
  expect(await context.cookies()).toEqual([]);
  expect(troubles).toEqual([]);
});
