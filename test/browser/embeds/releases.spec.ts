// A pinned embed in a browser: as high as its code says, with a newer release or without one, and its views are its own.
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { laterWords, linkedWords } from '../../../src/export/release/later-words.ts';
import { releasesOf } from '../../../src/export/release/releases.ts';
import { servers } from '../pages.ts';
import { listenForTroubles } from '../troubles.ts';

const { origin } = servers.plain;
/** The address of a chart's newest pinned embed. */
const newest = (id: string): string => `${origin}/embed/${id}/@${releasesOf(id)[0]}/`;

/** What a pinned embed may say of later times, each at its longest. */
const headlines = { first: 'Then', second: 'Then', third: 'Then' };
const later = [
  laterWords(headlines, headlines, 'first', '2027-09-25'),
  laterWords(headlines, { first: 'Now', second: 'Now' }, 'first', '2027-09-25'),
  laterWords(headlines, { first: 'Now' }, 'first'),
  laterWords(headlines, { first: 'Now' }, 'second'),
  laterWords(headlines, { first: 'Now', second: 'Now' }, 'third'),
].flatMap((words) => (words === undefined ? [] : [linkedWords(words, '#')]));

for (const id of ['mine-to-magnet', 'stock-runway']) {
  test(`${id}: words about a newer release or headline don’t move the frame`, async ({ page, request }) => {
    const answer = await request.get(`/charts/${id}/@${releasesOf(id)[0]}.json`);
    const { heights } = (await answer.json()) as { heights: Record<string, number> };
    await page.goto(newest(id), { waitUntil: 'load' });
    for (const [text, height] of Object.entries(heights)) {
      const width = Number(text);
      await page.setViewportSize({ width, height: 900 });
      const [without = 0, ...withLater] = await page.evaluate((said) => {
        const main = document.querySelector('main') ?? document.body;
        const words = document.querySelector('.release') ?? document.body;
        // Without what it says of later times already.
        const dated = words.innerHTML.replace(/\s*<a .*/s, '');
        return ['', ...said].map((each) => {
          words.innerHTML = dated + each;
          return main.getBoundingClientRect().height;
        });
      }, later);
      expect.soft(withLater, `${width} px wide`).toEqual(later.map(() => without));
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

const unknown = 'No release “latest”: showing the live chart.';
for (const { at, shows, says } of [
  { at: 'mine-to-magnet/@latest/', shows: 'mine-to-magnet/?release=latest', says: unknown },
  { at: 'mine-to-magnet/@latest/heavy/', shows: 'mine-to-magnet/?view=heavy&release=latest', says: unknown },
  {
    at: 'mine-to-magnet/nowhere/?theme=dark',
    shows: 'mine-to-magnet/?theme=dark&view=nowhere',
    says: 'No view “nowhere”: showing “Whole chain”.',
  },
])
  test(`${at} is the live chart, which says what is not there`, async ({ page }) => {
    await page.goto(`${origin}/embed/${at}`);
    await page.waitForURL(`${origin}/embed/${shows}`);
    await expect(page.locator('.notice')).toContainText(says);
    await expect(page.locator('.drawing svg').first()).toBeAttached();
    const view = at.includes('heavy') ? 'heavy' : 'chain';
    await expect(page.locator('main')).toHaveAttribute('data-shown', view);
    await expect(page.locator('html')).toHaveAttribute('data-theme', at.includes('dark') ? 'dark' : 'light');
  });

test('a host that sends the site’s own page of errors comes to the live chart too', async ({ page }) => {
  const errors = readFileSync(join(servers.plain.folder, '404.html'), 'utf8');
  await page.route('**/embed/mine-to-magnet/@latest/*', (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: errors }),
  );
  await page.goto(`${origin}/embed/mine-to-magnet/@latest/?theme=dark`);
  await page.waitForURL(`${origin}/embed/mine-to-magnet/?theme=dark&release=latest`);
  await expect(page.locator('.notice')).toContainText(unknown);
});

test('a view that a release lacks is said by the release itself', async ({ page }) => {
  await page.goto(`${newest('mine-to-magnet')}nowhere/`);
  await page.waitForURL(`${newest('mine-to-magnet')}?view=nowhere`);
  await expect(page.locator('.notice')).toContainText('No view “nowhere”');
});

test('where no chart has the name, a calm line says so in the frame', async ({ page }) => {
  await page.goto(`${origin}/embed/no-such-chart/`);
  await expect(page.locator('h1')).toHaveText('No chart stands at this address');
  await expect(page.getByRole('link', { name: 'All charts of The Strategic Valve' })).toBeVisible();
});
