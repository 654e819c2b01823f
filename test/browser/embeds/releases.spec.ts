// A pinned embed in a browser: as high as its code says, with a newer release or without one, and its views are its own.
import { expect, test } from '@playwright/test';
import { releasesOf } from '../../../src/export/release/releases.ts';
import { servers } from '../pages.ts';
import { listenForTroubles } from '../troubles.ts';

const { origin } = servers.plain;
/** The address of a chart's newest pinned embed. */
const newest = (id: string): string => `${origin}/embed/${id}/@${releasesOf(id)[0]}/`;

for (const id of ['mine-to-magnet', 'stock-runway']) {
  test(`${id}: words about a newer release don’t move the frame`, async ({ page, request }) => {
    const answer = await request.get(`/charts/${id}/@${releasesOf(id)[0]}.json`);
    const { heights } = (await answer.json()) as { heights: Record<string, number> };
    await page.goto(newest(id), { waitUntil: 'load' });
    for (const [text, height] of Object.entries(heights)) {
      const width = Number(text);
      await page.setViewportSize({ width, height: 900 });
      const [without = 0, withNewer] = await page.evaluate(() => {
        const main = document.querySelector('main') ?? document.body;
        const words = document.querySelector('.release') ?? document.body;
        const said = words.innerHTML;
        const high = () => main.getBoundingClientRect().height;
        const before = high();
        words.innerHTML = `${said} <a href="#">A newer release of 25\u00a0September\u00a02027</a> exists.`;
        const after = high();
        words.innerHTML = said;
        return [before, after];
      });
      expect.soft(withNewer, `${width} px wide`).toBe(without);
      // Fonts of another browser may need more lines than were measured, never this one's.
      if (test.info().config.metadata['pinnedBrowser'] === true)
        expect.soft(Math.abs(without - height), `${width} px wide`).toBeLessThanOrEqual(2);
    }
  });
}

test('its buttons bring the views of its own release, and nothing else is asked for', async ({ page }) => {
  const troubles = listenForTroubles(page);
  const asked: string[] = [];
  page.on('request', (request) => request.url().startsWith('http') && asked.push(request.url()));
  const own = newest('mine-to-magnet');
  await page.goto(own, { waitUntil: 'load' });
  const before = await page.locator('h1').textContent();
  await page.locator('nav button').nth(2).click();
  await expect(page.locator('h1')).not.toHaveText(before ?? '');
  expect(asked.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([own, `${own}views.js`]);
  expect(troubles).toEqual([]);
});
