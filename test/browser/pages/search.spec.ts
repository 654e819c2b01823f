// Search: nothing is loaded until a reader types; answers lead to chapters first, to the step; odd words and a lost index stay calm.
import { expect, test } from '@playwright/test';
import { delayScripts } from '../delayed-scripts.ts';
import { servers } from '../pages.ts';
import { expectPlaceKept } from '../list-place.ts';
import { openWhole } from '../settled.ts';

test('the index is asked for with the first words, and answers lead with chapters', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openWhole(page, '/search/');
  expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
  await page.fill('#search-words', 'solvent extraction');
  await expect(page.locator('[data-search-status]')).toContainText('found');
  const links = page.locator('.found a');
  await expect(links.first()).toHaveAttribute('href', /^\/chapters\/[^/]+\/(#|$)/);
  const addresses = () => links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  await expect.poll(addresses).toContain('/glossary/#solvent-extraction');
  const all = await addresses();
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('solvent extraction');
  // An answer within a chapter leads to the step that holds the words.
  const step = all.find((href) => href?.includes('#') && href.startsWith('/chapters/'));
  expect(step).toBeDefined();
  await page.goto(step ?? '');
  await expect(page.locator(new URL(page.url()).hash)).toBeVisible();
});

test('a figure that is found bears its finding as its title, not its label', async ({ page }) => {
  await page.goto('/charts/mine-production/');
  const finding = await page.locator('meta[property="og:title"]').getAttribute('content');
  await expect(page.locator('[data-finding][data-shown] .headline')).toHaveText(finding ?? '');
  await page.goto('/search/?q=mine%20production');
  await expect(page.locator('.found a[href^="/charts/mine-production/"]').first()).toHaveText(finding ?? '');
});

test('a claim that is asked for by its number comes first, once', async ({ page }) => {
  for (const [words, claim] of [
    ['claim 12', 'c12'],
    ['Claim C12', 'c12'],
    ['c5', 'c05'],
    ['c012', 'c12'],
  ] as const) {
    await page.goto(`/search/?q=${encodeURIComponent(words)}`);
    await expect(page.locator('.found a').first(), words).toHaveAttribute('href', `/claims/${claim}/`);
    await expect(page.locator(`.found a[href="/claims/${claim}/"]`)).toHaveCount(1);
    await expect(page.locator('[data-search-status]')).toContainText(/^\d+ found/);
  }
});

test('words in the address are searched at once, and hostile ones are only words', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
  await expect(page.locator('#search-words')).toHaveValue('<img src=x onerror=alert(1)>');
  await expect(page.locator('[data-search-status]')).not.toBeEmpty();
  expect(await page.locator('main img').count()).toBe(0);
  await page.goto(`/search/?q=${'x'.repeat(10_000)}`);
  await expect(page.locator('[data-search-status]')).toContainText('Nothing found');
  expect(errors).toEqual([]);
});

test('what is typed before the script of the page has come is searched, not what the address asked for', async ({
  page,
}) => {
  const release = await delayScripts(page);
  await page.goto('/search/?q=magnet', { waitUntil: 'commit' });
  const field = page.locator('#search-words');
  await field.pressSequentially('dysprosium');
  release();
  await expect(page.locator('[data-search-status]')).toContainText('found');
  await expect(field).toHaveValue('dysprosium');
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('dysprosium');
});

test('an index that can’t be loaded is said, and tried again', async ({ page }) => {
  let broken = true;
  await page.route('**/pagefind/**', (route) => (broken ? route.abort() : route.continue()));
  await page.goto('/search/');
  await page.fill('#search-words', 'magnet');
  await expect(page.locator('[data-search-status]')).toContainText('could not be loaded');
  broken = false;
  await page.fill('#search-words', 'magnets');
  await expect(page.locator('[data-search-status]')).toContainText('found');
});

test('the same count is said once', async ({ page }) => {
  await page.goto('/search/?q=magnet');
  const status = page.locator('[data-search-status]');
  await expect(status).toContainText('found');
  const first = await page.locator('.found > li').first().elementHandle();
  await status.evaluate((element) => {
    new MutationObserver(() => element.setAttribute('data-said-again', '')).observe(element, {
      childList: true,
    });
  });
  await page.getByRole('button', { name: 'Search' }).click();
  await expect.poll(() => first?.evaluate((entry) => entry.isConnected)).toBe(false);
  await expect(status).not.toHaveAttribute('data-said-again');
});

test('under a base path answers keep it', async ({ page }) => {
  await page.goto(`${servers.base.origin}/some/path/search/?q=dysprosium`);
  await expect(page.locator('.found a').first()).toHaveAttribute('href', /^\/some\/path\//);
});

test('a reader who reloads, or comes back from an answer, is where they were among the answers', async ({
  page,
}) => {
  await expectPlaceKept(page, '/search/?q=magnet', {
    entries: '.found > li',
    count: page.locator('[data-search-status]'),
    says: /(\d+) (?:found|shown)\.$/,
  });
});
