// Under a sub-path every page loads with all it needs, and asks for nothing outside that path.
import { expect, test } from '@playwright/test';
import { pagesOf, servers } from '../pages.ts';
import { openWhole } from '../settled.ts';
import { listenForTroubles } from '../troubles.ts';

const { origin, base } = servers.base;

test('the site lives under a sub-path', async ({ browser }) => {
  const paths = pagesOf(servers.base);
  test.setTimeout(20_000 + paths.length * 5_000);
  const page = await browser.newPage();
  const troubles = listenForTroubles(page);
  const outside: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    const inside = url.origin === origin && url.pathname.startsWith(base);
    if (!inside && !/^(data|blob):$/.test(url.protocol))
      outside.push(`${request.url()} asked by ${page.url()}`);
  });
  for (const path of paths) {
    await openWhole(page, origin + base + path);
    expect.soft(await page.title(), `${path} has a title`).not.toBe('');
  }
  expect(outside).toEqual([]);
  expect(troubles).toEqual([]);
});
