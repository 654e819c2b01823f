// What a phone loads of each chapter's page until nothing more comes without a scroll, packed by brotli, with all faces that its text asks for.
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Response } from '@playwright/test';
import { pagesOf, servers } from '../pages.ts';
import { openWhole } from '../settled.ts';

const most = 110_000;
const chapters = pagesOf(servers.plain).filter((path) => /^chapters\/.+\/$/.test(path));

async function weightOf(response: Response): Promise<number> {
  const body = await response.body();
  return /font|image\/png/.test(response.headers()['content-type'] ?? '')
    ? body.length
    : brotliCompressSync(body).length;
}

test(`a phone loads ${most / 1000} kB of a chapter at most before it is scrolled`, async ({ browser }) => {
  test.setTimeout(180_000);
  expect(chapters.length).toBeGreaterThan(5);
  for (const path of chapters) {
    const page = await browser.newPage({
      baseURL: servers.plain.origin,
      viewport: { width: 390, height: 844 },
    });
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await openWhole(page, `/${path}`);
    const weights = await Promise.all(
      responses.map(async (response) => ({ url: response.url(), bytes: await weightOf(response) })),
    );
    const sum = weights.reduce((all, { bytes }) => all + bytes, 0);
    const list = weights.map(({ url, bytes }) => `${bytes} ${url}`).join('\n');
    expect(sum).toBeGreaterThan(50_000);
    expect.soft(sum, `/${path}:\n${list}`).toBeLessThanOrEqual(most);
    await page.close();
  }
});
