// Short addresses in a class's hands: they lead on, stay with ?show, and a mistyped one offers those near; the list of links finds and copies.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { stepsOfChapter } from '../../chapter-steps.ts';
import { violationsOf } from '../axe.ts';
import { delayScripts } from '../delayed-scripts.ts';
import { servers } from '../pages.ts';
import { recoloured } from '../settled.ts';
import { listenForTroubles } from '../troubles.ts';
import { testWithoutScript } from '../without-script.ts';

const step = '/chapters/mine-to-magnet/#at-the-mine';
/** What each short address leads to, as "step/at-the-mine". */
const places: readonly string[] = Object.values(
  JSON.parse(readFileSync('generated/short-addresses.json', 'utf8')) as Record<string, string>,
);
const pathOf = (page: Page): string => {
  const { pathname, search, hash } = new URL(page.url());
  return pathname + search + hash;
};

test('a short address leads to its place, and going back leaves both', async ({ page }) => {
  await page.goto('/glossary/', { waitUntil: 'load' });
  await page.goto('/t/3e/');
  await expect.poll(() => pathOf(page)).toBe(step);
  await page.goBack();
  await expect.poll(() => pathOf(page)).toBe('/glossary/');
});

testWithoutScript('it leads there without script, and below a base path', async ({ page }) => {
  await page.goto(`${servers.plain.origin}/t/3e/`);
  await expect.poll(() => pathOf(page)).toBe(step);
  await page.goto(`${servers.base.origin}/some/path/t/3e/`);
  await expect.poll(() => pathOf(page)).toBe(`/some/path${step}`);
});

for (const code of ['3e', '8g', 'c12'])
  test(`${code} with ?show stays, large and readable, on the board and on a phone`, async ({ page }) => {
    const troubles = listenForTroubles(page);
    for (const [width, height] of [
      [1280, 720],
      [390, 844],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(`/t/${code}/?show`, { waitUntil: 'load' });
      expect(pathOf(page)).toBe(`/t/${code}/?show`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      const size = await page
        .locator('.board b')
        .evaluate((mark) => parseFloat(getComputedStyle(mark).fontSize));
      expect(size).toBeGreaterThanOrEqual(height * 0.1);
      const { width: side } = (await page.getByRole('img').boundingBox()) ?? { width: 0 };
      expect(side).toBeGreaterThanOrEqual(Math.min(width, height) * 0.5);
    }
    // On the board all of it stands on one screen.
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await recoloured(page);
      expect(await violationsOf(page)).toEqual([]);
    }
    expect(troubles).toEqual([]);
  });

test('capital letters lead to the code in small ones', async ({ page }) => {
  await page.goto('/t/3E/');
  await expect.poll(() => pathOf(page)).toBe(step);
  await page.goto('/t/C12/?show');
  await expect.poll(() => pathOf(page)).toBe('/t/c12/?show');
});

test('an unknown code offers those near by name, and one like no other the list', async ({ page }) => {
  await page.goto('/t/3z/');
  const offer = page.locator('[data-unknown-code]');
  await expect(offer).toContainText('There is no short address “3z”. These are near:');
  await expect(offer.getByRole('link', { name: '3e' })).toHaveAttribute('href', '/t/3e/');
  await expect(offer).toContainText('Chapter 3, step 5: Mine to magnet, Mine');
  expect(await violationsOf(page)).toEqual([]);
  await page.goto('/t/zz/');
  await expect(offer).toContainText('There is no short address “zz”.');
  await expect(offer.getByRole('listitem')).toHaveCount(0);
  await offer.getByRole('link', { name: 'All short addresses' }).click();
  await expect(page).toHaveURL(/\/teach\/links\/$/);
  await page.goto('/none/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(offer).toBeHidden();
});

test('the list of links is filtered by words, chapter and kind, and the address keeps it', async ({
  page,
}) => {
  const troubles = listenForTroubles(page);
  await page.goto('/teach/links/', { waitUntil: 'load' });
  const rows = page.locator('[data-links] li:visible');
  const all = places.length;
  await expect(rows).toHaveCount(all);
  await page.getByLabel('Chapter').selectOption('mine-to-magnet');
  await page.getByLabel('Kind').selectOption('step');
  await expect(rows).toHaveCount(stepsOfChapter('mine-to-magnet').length);
  await page.getByRole('searchbox', { name: 'Find' }).fill('separation');
  await expect(rows).toHaveCount(1);
  await expect.poll(() => pathOf(page)).toBe('/teach/links/?chapter=mine-to-magnet&kind=step&q=separation');
  await expect(page.locator('[data-links] h2:visible')).toHaveCount(1);
  await page.reload({ waitUntil: 'load' });
  await expect(rows).toHaveCount(1);
  await expect(rows.getByRole('link', { name: /^QR/ })).toHaveAttribute('href', /\/t\/3f\/\?show$/);
  await page.getByRole('searchbox', { name: 'Find' }).fill('nothing of the kind');
  await expect(page.getByText('No link matches all of that.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).first().click();
  await expect(rows).toHaveCount(all);
  await page.goto('/teach/links/?kind=essay', { waitUntil: 'load' });
  await expect(page.locator('[data-links-notice]')).toContainText('There is no kind “essay” here');
  expect(troubles).toEqual([]);
});

test('what is typed before the script of the list has come finds, and the address keeps it', async ({
  page,
}) => {
  const release = await delayScripts(page);
  await page.goto('/teach/links/?kind=step', { waitUntil: 'commit' });
  const find = page.getByRole('searchbox', { name: 'Find' });
  await find.pressSequentially('separation');
  release();
  await expect.poll(() => pathOf(page)).toBe('/teach/links/?kind=step&q=separation');
  await expect(find).toHaveValue('separation');
  // Of the steps, which the address asks for, those alone that have the word.
  const rows = page.locator('[data-links] li:visible');
  await expect(rows.filter({ hasText: '/t/3f/' })).toHaveCount(1);
  const steps = places.filter((place) => place.startsWith('step/'));
  expect(await rows.count()).toBeLessThan(steps.length);
});

test('the list is searched in the title of a place, the question and the name of its chapter', async ({
  page,
}) => {
  await page.goto('/teach/links/', { waitUntil: 'load' });
  const find = page.getByRole('searchbox', { name: 'Find' });
  const row = (code: string) => page.locator('[data-links] li').filter({ hasText: `/t/${code}/` });
  const { title = '' } = await row('3f').evaluate(({ dataset }) => ({ ...dataset }));
  for (const words of [title, 'mine to magnet']) {
    await find.fill(words);
    await expect(row('3f')).toBeVisible();
    await expect(row('1a')).toBeHidden();
  }
  const question = (await page.locator('[data-chapter=mine-to-magnet] h2').textContent()) ?? '';
  await find.fill(question.replace(/^\d+\. /, ''));
  await expect(row('3f')).toBeVisible();
  await expect(row('1a')).toBeHidden();
  await find.fill('');
  await expect(row('1a')).toBeVisible();
});

test('a row copies its short address', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/teach/links/?q=3e', { waitUntil: 'load' });
  await page.getByRole('button', { name: 'Copy 3e' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${servers.plain.origin}/t/3e/`);
});

testWithoutScript(
  'without script the list stands whole, with a QR code behind each row',
  async ({ page }) => {
    await page.goto('/teach/links/', { waitUntil: 'load' });
    await expect(page.getByRole('link', { name: 'QR code of 3e' })).toHaveAttribute('href', '/t/3e.svg');
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
  },
);

test('the share panel of a step, a guess and a claim say the address for the board', async ({ page }) => {
  await page.goto('/chapters/mine-to-magnet/?way=steps#at-separation', { waitUntil: 'load' });
  await page.locator('#at-separation').getByRole('button', { name: /Share/ }).click();
  const board = servers.plain.site.replace('http://', '');
  await expect(page.locator('[data-share-board]')).toHaveText(`${board}/t/3f/`);
  await expect(page.locator('[data-share-board]')).toHaveAttribute('href', /\/t\/3f\/\?show$/);
  await page.goto('/charts/mine-to-magnet/?guess=first', { waitUntil: 'load' });
  await expect(page.locator('.guess-board')).toContainText(`${board}/t/3g/`);
  await page.goto('/claims/c12/', { waitUntil: 'load' });
  await expect(page.locator('.claim-places')).toContainText(`${board}/t/c12/`);
});
