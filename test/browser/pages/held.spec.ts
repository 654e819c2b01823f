// Questions that hold their answer back: Compare brings it, a plain link where it can't, paper has lines, and nothing is stored or sent.
import { expect, test, type Page, type Request } from '@playwright/test';
import { servers } from '../pages.ts';
import { openWhole } from '../settled.ts';
import { listenForTroubles } from '../troubles.ts';

const headlinePage = '/teach/headline/mine-to-magnet/mine/';
const verdictPage = '/teach/verdict/c15/';
const guessPage = '/teach/guess/mine-to-magnet/';
/** What each answer says, which may stand nowhere before. */
const finding = /In 2024 China dug about 60% of the world/;
const reason = /within days practice was reported to go further/;
const share = /91%/;

const everyKind = [
  { path: headlinePage, answer: finding },
  { path: verdictPage, answer: reason },
  { path: guessPage, answer: share },
];

/** Addresses asked for, other than files that the page is built of. */
function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request: Request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin !== servers.plain.origin || request.method() !== 'GET')
      asked.push(`${request.method()} ${request.url()}`);
    else if (/\/(teach|embed)\//.test(pathname)) asked.push(pathname);
  });
  return asked;
}

test('a headline of one’s own stands beside ours, which comes only then', async ({ page }) => {
  const troubles = listenForTroubles(page);
  const asked = requestsOf(page);
  await openWhole(page, headlinePage);
  const field = page.getByLabel('Your headline');
  await field.pressSequentially('China digs most');
  await expect(page.locator('[data-count]')).toHaveText('15 of 120 characters');
  await expect(page.locator('body')).not.toContainText(finding);
  expect(asked).toEqual([headlinePage]);

  await page.getByRole('button', { name: 'Compare' }).click();
  const result = page.getByRole('region', { name: 'Yours and ours' });
  await expect(result).toBeFocused();
  await expect(result.locator('[data-yours]')).toHaveText('China digs most');
  await expect(result.locator('[data-ours]')).toContainText(finding);
  await expect(result.getByRole('link', { name: 'The figure with its rows' })).toHaveAttribute(
    'href',
    '/charts/mine-to-magnet/?view=mine',
  );
  expect(asked).toEqual([headlinePage, `${headlinePage}answer.json`]);

  await page.getByRole('button', { name: 'Hold it back again' }).click();
  await expect(result).toBeHidden();
  await expect(field).toHaveValue('China digs most');
  expect(troubles).toEqual([]);
});

test('a verdict of one’s own stands beside ours, with a reason', async ({ page }) => {
  await openWhole(page, verdictPage);
  await page.getByRole('radio', { name: /^Contested/ }).check();
  await page.getByLabel('Why?').fill('Two readings');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.locator('[data-yours] p')).toHaveText(['Contested', 'Two readings']);
  await expect(page.locator('[data-ours] p').first()).toHaveText('Partly supported');
  await expect(page.locator('[data-ours]')).toContainText(reason);
});

test('a guess is set without the answer in the page, and compared with what comes then', async ({ page }) => {
  const asked = requestsOf(page);
  await openWhole(page, guessPage);
  const block = page.locator('#guess-mine-to-magnet');
  await expect(block.locator('.artboard:visible .guess-pad')).toBeAttached();
  await block.getByRole('slider', { name: 'Mine' }).fill('30');
  expect(await page.content()).not.toMatch(share);
  expect(asked).toEqual([guessPage]);
  await block.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(block.locator('[data-guess-result]')).toContainText('you said 30%, counted about 60%');
  await expect(block.locator('.artboard:visible')).toContainText(share);
  await expect(page.getByRole('link', { name: 'See the answer in its figure' })).toBeVisible();
  expect(asked).toEqual([guessPage, `${guessPage}answer.json`]);
});

test('nothing is stored, and nothing stands in the address', async ({ page, context }) => {
  for (const { path } of everyKind) {
    await openWhole(page, path);
    await page.locator('[data-compare], [data-guess-main]').click();
    await expect(page.locator('[data-ours]:visible a, [data-guess-result] li').first()).toBeVisible();
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(path);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length]), path).toEqual([0, 0]);
  }
  expect(await context.cookies()).toEqual([]);
});

test('where the answer can’t be loaded, a link leads to it', async ({ page }) => {
  await page.route('**/answer.json', (route) => route.fulfill({ status: 404, body: 'no' }));
  await openWhole(page, headlinePage);
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('link', { name: 'See the answer on its own page' })).toHaveAttribute(
    'href',
    '/charts/mine-to-magnet/?view=mine',
  );
  await openWhole(page, guessPage);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.locator('[data-guess-trouble]')).toContainText('The answer could not be loaded');
  await expect(page.getByRole('link', { name: 'See the answer in its figure' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  for (const { path, answer } of everyKind)
    test(`${path} shows the question and a link, and no answer`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('main')).not.toContainText(answer);
      await expect(page.getByRole('link', { name: /^See the answer/ })).toBeVisible();
      await expect(page.getByRole('button', { name: /^Compare/ })).toBeHidden();
    });
  test('a guess asks for a pen, since nothing on the page moves', async ({ page }) => {
    await page.goto(guessPage);
    await expect(page.getByText(/^Draw the edge in each solid length of pipe\./)).toBeVisible();
    await expect(page.getByText(/Print this page, and draw on paper\.$/)).toBeVisible();
    expect(await page.locator('main').innerText()).not.toMatch(/\b(?:drag|slider)\b/);
  });
  for (const { path, answer } of everyKind)
    test(`the embed of ${path} shows the question and a link, and nothing to fill in`, async ({ page }) => {
      await page.goto(path.replace('/teach/', '/embed/'));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('main')).not.toContainText(answer);
      await expect(page.getByRole('link', { name: /^See the answer/ })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Compare' })).toBeHidden();
      for (const field of await page.locator('textarea, input[type="number"]').all())
        await expect(field).toBeHidden();
    });
});

for (const { path, answer } of everyKind)
  test(`${path} prints lines to write on and its short address, and no answer, also after it was seen`, async ({
    page,
  }) => {
    await openWhole(page, path);
    await page.locator('[data-compare], [data-guess-main]').click();
    await expect(page.locator('[data-ours]:visible a, [data-guess-result] li').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main').innerText()).not.toMatch(answer);
    expect(await page.locator('.held-line:visible').count()).toBeGreaterThanOrEqual(3);
    await expect(page.locator('.held-address')).toContainText(/\/t\/[0-9a-z]{1,4}\//);
    await expect(page.locator('h1, .guess-question').first()).toBeVisible();
  });

for (const { path, answer } of everyKind)
  test(`the embed of ${path} compares inside a sandbox that gives it no origin`, async ({ page }) => {
    const troubles = listenForTroubles(page);
    await page.setContent(
      `<iframe sandbox="allow-scripts" src="${servers.plain.origin}${path.replace('/teach/', '/embed/')}" width="700" height="900"></iframe>`,
    );
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('main')).toHaveAttribute('data-state', 'open');
    await expect(frame.locator('body')).not.toContainText(answer);
    await frame.getByRole('button', { name: 'Compare' }).click();
    await expect(frame.locator('[data-ours]')).toContainText(answer);
    await expect(frame.locator('.credit a')).toHaveAttribute('href', new RegExp(`${path}$`));
    expect(troubles).toEqual([]);
  });
