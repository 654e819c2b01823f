// The gallery in a reader's hand: what is typed and chosen shows its figures, the address holds it, and nothing is dead without script.
import { expect, test, type Page } from '@playwright/test';
import { violationsOf } from '../axe.ts';
import { servers } from '../pages.ts';
import { expectPlaceKept } from '../list-place.ts';
import { framesLater } from '../settled.ts';
import { phone } from '../sizes.ts';
import { listenForTroubles } from '../troubles.ts';
import { testWithoutScript } from '../without-script.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Find' });
const shown = (page: Page) => page.locator('.gallery > li:visible');
const count = (page: Page) => page.locator('.gallery-form [role="status"]');
const search = (page: Page): string => new URL(page.url()).search;
/** The addresses of the figures shown, in order. */
const figures = (page: Page): Promise<string[]> =>
  page
    .locator('.gallery > li:visible h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

test('words and choices narrow the figures together; the address keeps them through back, forward and reload', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  await page.goto('/charts/', { waitUntil: 'load' });
  const all = await shown(page).count();
  await expect(count(page)).toHaveText(`${all} figures`);
  await field(page).pressSequentially('magnet');
  await expect.poll(() => search(page)).toBe('?q=magnet');
  // The search may come after the address; its figures come one after another, the words of each before its drawing.
  await expect(count(page)).toHaveText(/^\d+ of /);
  const some = Number.parseInt(await count(page).innerText());
  expect(some).toBeGreaterThan(1);
  expect(some).toBeLessThan(all);
  await expect(count(page)).toHaveText(`${some} of ${all} figures`);
  await expect(shown(page)).toHaveCount(some);
  await expect(page.locator('.gallery > [data-undrawn]')).toHaveCount(0);
  await page.getByLabel('Subject').selectOption('exports');
  await expect.poll(() => search(page)).toBe('?q=magnet&tag=exports');
  await expect.poll(() => shown(page).count()).toBeLessThan(some);
  const few = await figures(page);
  expect(few).toContain('/charts/magnet-exports/');
  await page.getByLabel('With sliders').check();
  await expect(page.locator('[data-gallery-none]')).toBeVisible();
  await expect(count(page)).toHaveText(`0 of ${all} figures`);

  await page.goBack();
  await expect.poll(() => figures(page)).toEqual(few);
  await page.goBack();
  await expect(count(page)).toHaveText(`${some} of ${all} figures`);
  await expect(page.getByLabel('Subject')).toHaveValue('');
  await page.goBack();
  await expect(field(page)).toHaveValue('');
  await expect(count(page)).toHaveText(`${all} figures`);
  await page.goForward();
  await page.goForward();
  await expect.poll(() => figures(page)).toEqual(few);
  await page.reload({ waitUntil: 'load' });
  // The search comes after the page: until then the list stands as the choices alone leave it.
  await expect.poll(() => figures(page)).toEqual(few);
  await expect(field(page)).toHaveValue('magnet');
  await page.getByRole('button', { name: 'Show all' }).first().click();
  await expect(count(page)).toHaveText(`${all} figures`);
  await expect.poll(() => search(page)).toBe('');
  const changed = await page.locator('.gallery > li .gallery-news').count();
  await page.getByLabel('New or changed').check();
  await expect.poll(() => search(page)).toBe('?changed=yes');
  await expect.poll(() => shown(page).count()).toBe(changed);
  await expect(shown(page).locator('.gallery-news')).toHaveCount(changed);
  expect(troubles).toEqual([]);
});

test('a slip of typing finds what was meant, best first; its view leads to it, and its embed opens', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/charts/', { waitUntil: 'load' });
  await framesLater(page, 20);
  expect(asked.filter((path) => path.endsWith('gallery-index.json'))).toEqual([]);
  await field(page).pressSequentially('korea disprosium');
  await expect.poll(() => figures(page).then(([first]) => first)).toBe('/charts/heavy-exports/');
  await expect(page.locator('select[name="sort"] option').first()).toHaveAttribute(
    'label',
    'Best match first',
  );
  expect(asked.filter((path) => path.endsWith('gallery-index.json'))).toHaveLength(1);
  const line = shown(page).first().locator('.gallery-views a').first();
  await expect(line).toHaveText(/^Dysprosium /);
  expect(await violationsOf(page, '.gallery-page')).toEqual([]);
  await line.click();
  await expect(page).toHaveURL(/\/charts\/heavy-exports\/\?view=dysprosium$/);
  await page.goBack({ waitUntil: 'load' });
  // The search comes after the page: until then the list stands as the choices alone leave it.
  await expect.poll(() => figures(page).then(([first]) => first)).toBe('/charts/heavy-exports/');
  await shown(page).first().getByRole('link', { name: 'Embed “Dysprosium”' }).click();
  await expect(page.locator('#embed-dialog')).toBeVisible();
  await expect(page.locator('#embed-dialog [name="view"]')).toHaveValue('dysprosium');
  expect(troubles).toEqual([]);
});

test('a search longer than its field shows how it begins once it is left', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('/charts/', { waitUntil: 'load' });
  await field(page).pressSequentially(
    'how long would the stock of heavy rare earths in Japan last after a cut',
  );
  const left = () => field(page).evaluate((element) => element.scrollLeft);
  await expect.poll(left).toBeGreaterThan(0);
  await field(page).blur();
  await expect.poll(left).toBe(0);
});

test('a reader who reloads, or comes back from a figure, is where they were among what was found', async ({
  page,
}) => {
  await expectPlaceKept(page, '/charts/?q=magnet', {
    entries: '.gallery > li:not([hidden])',
    count: count(page),
    says: /^(\d+) of /,
  });
});

test('models, tables and chapters are filters too, and the story’s order is one choice away', async ({
  page,
}) => {
  await page.goto('/charts/?models=yes&sort=story', { waitUntil: 'load' });
  await expect.poll(() => figures(page)).toEqual(['/charts/stock-runway/', '/charts/weakest-link/']);
  await page.goto('/charts/?table=licensing', { waitUntil: 'load' });
  await expect
    .poll(async () => (await figures(page)).sort())
    .toEqual(['/charts/licence-counts/', '/charts/order-and-practice/']);
  await page.goto('/charts/?chapter=mine-to-magnet', { waitUntil: 'load' });
  await expect.poll(() => figures(page)).toContain('/charts/mine-to-magnet/');
  await page.goto('/charts/', { waitUntil: 'load' });
  const dates = await page
    .locator('.gallery > li')
    .evaluateAll((items) => items.map((item) => item.querySelector('.gallery-news') !== null));
  // Those with news come first; on some days all have some.
  expect(dates).toContain(true);
  expect(dates).toEqual(dates.toSorted((a, b) => Number(b) - Number(a)));
  await page.locator('select[name="sort"]').selectOption('story');
  await expect.poll(async () => (await figures(page))[0]).toBe('/charts/cover-valve/');
});

test('an address that asks for what is not there is told so, and the rest of it holds', async ({ page }) => {
  const troubles = listenForTroubles(page);
  await page.goto(`/charts/?q=${encodeURIComponent('<b>"')}&tag=<script>&table=licensing&sort=up`, {
    waitUntil: 'load',
  });
  const notice = page.locator('[data-gallery-notice]');
  await expect(notice).toHaveText(
    'There is no tag “<script>” here, so it is ignored. There is no sort “up” here, so it is ignored.',
  );
  expect(await notice.evaluate((element) => element.children.length)).toBe(0);
  await field(page).fill('zzz');
  const none = page.locator('[data-gallery-none]');
  await expect(none).toBeVisible();
  await expect(notice).toBeHidden();
  await expect(none.getByRole('link')).toHaveAttribute('href', /\/search\/\?q=zzz$/);
  expect(await violationsOf(page, '.gallery-page')).toEqual([]);
  await none.getByRole('button').click();
  await expect(none).toBeHidden();
  await expect(field(page)).toBeFocused();
  await expect.poll(() => search(page)).toBe('');
  expect(troubles).toEqual([]);
});

testWithoutScript(
  'without script every figure is listed, the newest change first, and no control is dead',
  async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(`${servers.plain.origin}/charts/?tag=Japan`, { waitUntil: 'load' });
    await expect(page.locator('.gallery-page :is(input, select, button):visible')).toHaveCount(0);
    expect(await shown(page).count()).toBe(await page.locator('.gallery > li').count());
    await expect(page.locator('.gallery > li').first().locator('.gallery-news')).toBeVisible();
    await page.locator('.gallery-news a').first().click();
    await expect(page.locator(':target')).toBeVisible();
  },
);
