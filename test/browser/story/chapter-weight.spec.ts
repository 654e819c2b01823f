// What a phone loads of each chapter's page until nothing more comes without a scroll, packed by brotli, with all faces that its text asks for.
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Response } from '@playwright/test';
import { pagesOfKind, servers } from '../pages.ts';
import { openWhole } from '../settled.ts';
import { phone } from '../sizes.ts';

const most = 110_000;
const chapters = pagesOfKind('chapters');

/** Weights by their address: most files are those of every chapter. */
const weights = new Map<string, number>();
async function weightOf(response: Response): Promise<number> {
  const known = weights.get(response.url());
  if (known !== undefined) return known;
  const body = await response.body();
  const isPacked = /font|image\/png/.test(response.headers()['content-type'] ?? '');
  const weight = isPacked ? body.length : brotliCompressSync(body).length;
  weights.set(response.url(), weight);
  return weight;
}

test(`a phone loads ${most / 1000} kB of a chapter at most before it is scrolled`, async ({ browser }) => {
  test.setTimeout(180_000);
  expect(chapters.length).toBeGreaterThan(5);
  for (const path of chapters) {
    const page = await browser.newPage({
      baseURL: servers.plain.origin,
      viewport: phone,
    });
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await openWhole(page, `/${path}`);
    const loaded = await Promise.all(
      responses.map(async (response) => ({ url: response.url(), bytes: await weightOf(response) })),
    );
    const sum = loaded.reduce((all, { bytes }) => all + bytes, 0);
    const list = loaded.map(({ url, bytes }) => `${bytes} ${url}`).join('\n');
    expect(sum).toBeGreaterThan(50_000);
    expect.soft(sum, `/${path}:\n${list}`).toBeLessThanOrEqual(most);
    await page.close();
  }
});
