// Pages that hold their answer back, in class view: question, drawing or claim fill a projector, H brings the answer and takes it back.
import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { servers } from '../pages.ts';
import { openWhole } from '../settled.ts';
import {
  coverOf,
  faultsOf,
  leastCover,
  smallest,
  windows,
  wordFaultsOf,
} from '../story/class-view/class-faults.ts';

const projector = { width: 1280, height: 720 };

async function inClass(page: Page, path: string): Promise<void> {
  await page.setViewportSize(projector);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWhole(page, `/${path}?for=class`);
  await expect(page.locator('[data-class-on][data-class-rest]')).toHaveCount(1);
}

/** Words with plain spaces and without joiners, as they are compared. */
const plain = (words: string): string =>
  words.replaceAll('&nbsp;', ' ').replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();

/** A projector of another shape, as wide as one of 16:9 and higher: the same letters are three quarters of this part of its height. */
const square = { width: 1024, height: 768 };
/** Looks at words that fill the window of such a projector, and leaves the window at the first size. */
async function expectFitOnSquare(page: Page, name: string): Promise<void> {
  await page.setViewportSize(square);
  const faults = () => wordFaultsOf(page, (smallest * 3) / 4, square.width);
  await expect.poll(faults, { message: `${name}, ${square.width}×${square.height}` }).toEqual([]);
  await page.setViewportSize(projector);
}

/** Looks at what fills the window at each size of a projector, and leaves the window at the first. */
async function expectFit(page: Page, faults: typeof wordFaultsOf, name: string): Promise<void> {
  for (const size of [...windows].reverse()) {
    await page.setViewportSize(size);
    const message = `${name}, ${size.width}×${size.height}`;
    await expect.poll(() => faults(page, smallest, size.width), { message }).toEqual([]);
  }
}

/** Presses H, and waits until the answer has come or gone. */
async function pressHold(page: Page, state: string): Promise<void> {
  await page.keyboard.press('h');
  await expect(page.locator(`[data-class-on][data-state="${state}"][data-class-rest]`)).toHaveCount(1);
}

test.describe('a headline', () => {
  for (const chart of readdirSync(`${servers.plain.folder}/teach/headline`))
    test(`of ${chart} is written over its drawing, and ours stands over the same`, async ({ page }) => {
      // The chart's page is read and not opened: its link to the drawing alone, and the headline that must not stand there.
      const html = await (await page.request.get(`/charts/${chart}/`)).text();
      const { path, headline } = await page.evaluate((text) => {
        const read = new DOMParser().parseFromString(text, 'text/html');
        const link = [...read.querySelectorAll('a')].find(
          (each) => each.textContent === 'Headline held back',
        );
        return {
          path: link?.getAttribute('href')?.slice(1) ?? '',
          headline: read.querySelector('.finding[data-shown] .headline')?.textContent ?? '',
        };
      }, html);
      expect(path).toMatch(new RegExp(`^teach/headline/${chart}/[^/]+/$`));
      expect(headline).not.toBe('');

      await inClass(page, path);
      await expect(page.getByRole('heading', { name: 'Write its headline' })).toBeVisible();
      await expect(page.locator('.held-address')).toContainText(/\/t\/[0-9a-z]{1,4}\//);
      expect(plain(await page.content())).not.toContain(plain(headline));
      await expectFit(page, faultsOf, 'held back');
      await expect.poll(() => coverOf(page, projector.width)).toBeGreaterThanOrEqual(leastCover);

      await pressHold(page, 'compared');
      await expect(page.locator('.held-finding')).toHaveText(headline.trim());
      await expect(page.locator('.class-foot')).toContainText(/^Sources?/);
      await page.keyboard.press('s');
      await expect(page.locator('.class-foot')).toBeVisible();
      await expectFit(page, faultsOf, 'compared');
      await expect.poll(() => coverOf(page, projector.width)).toBeGreaterThanOrEqual(leastCover);

      await pressHold(page, 'open');
      await expect(page.locator('.held-finding')).toBeHidden();
      await expect(page.getByRole('heading', { name: 'Write its headline' })).toBeVisible();
    });
});

test.describe('a guess', () => {
  for (const chart of readdirSync(`${servers.plain.folder}/teach/guess`))
    test(`of ${chart} fits with its controls, and is compared`, async ({ page }) => {
      const path = `teach/guess/${chart}/`;
      await inClass(page, path);
      const question = page.locator('.guess[data-class-on]');
      await expect(question).toHaveAttribute('data-state', 'open');
      const stored = await (await page.request.get(`/${path}answer.json`)).json();
      expect(await page.content()).not.toContain(String(stored.answer));
      await expectFit(page, faultsOf, 'asked');
      await question.locator('input[type="number"]').first().fill('42');
      await question.locator('input[type="number"]').first().blur();
      await pressHold(page, 'compared');
      await expect(page.locator('[data-guess-result]')).toContainText(/\byour?\b/i);
      await expectFit(page, faultsOf, 'compared');
    });
});

test.describe('a verdict', () => {
  for (const claim of readdirSync(`${servers.plain.folder}/teach/verdict`))
    test(`on ${claim} waits under the evidence, and comes with its reason`, async ({ page }) => {
      const path = `teach/verdict/${claim}/`;
      await inClass(page, path);
      for (const name of ['Evidence for', 'Evidence against'])
        await expect(page.getByRole('heading', { name })).toBeVisible();
      const { html } = await (await page.request.get(`/${path}answer.json`)).json();
      const reason = /<\/p><p>([^<&]{30})/.exec(String(html))?.[1] ?? '';
      expect(reason).not.toBe('');
      expect(await page.content()).not.toContain(reason);
      await expectFitOnSquare(page, 'held back');
      await expectFit(page, wordFaultsOf, 'held back');
      // Whose words they are stands beside them, who says so comes with a key, and no line stands under the bar.
      await expect(page.locator('.claim-quote figcaption')).toBeVisible();
      await page.keyboard.press('s');
      await expect(page.locator('.class-foot')).toBeVisible();
      await expect(page.locator('.class-foot')).toContainText(/^Evidence for: .*(?:Text read|Read|Headline)/);
      expect(await page.locator('.class-foot').innerText()).not.toContain(reason);
      await page.keyboard.press('s');
      await page.mouse.move(200, 200);
      await expect(page.locator('.class-bar')).toBeVisible();
      expect(
        await page.evaluate(() => {
          const edge = document.querySelector('.class-bar')?.getBoundingClientRect().top ?? 0;
          const words = '[data-class-on] :is(p, h2, label, legend, figcaption)';
          return [...document.querySelectorAll(words)]
            .filter(
              (each) => each.getClientRects().length > 0 && each.getBoundingClientRect().bottom > edge + 1,
            )
            .map((each) => each.textContent.trim().slice(0, 40));
        }),
      ).toEqual([]);
      // A choice that has the focus leaves the letters to class view.
      await page.getByRole('radio', { name: /^Contested/ }).check();
      await pressHold(page, 'compared');
      await expect(page.locator('[data-ours]')).toContainText(reason);
      await expectFitOnSquare(page, 'compared');
      await expectFit(page, wordFaultsOf, 'compared');
      await pressHold(page, 'open');
      await expect(page.locator('[data-ours]')).toBeHidden();
      await expect(page.getByText('How does it stand?', { exact: true })).toBeVisible();
    });
});

test('the page links to its class view, and the bar says what H does', async ({ page }) => {
  await openWhole(page, '/teach/headline/mine-to-magnet/mine/');
  await page.getByRole('link', { name: 'Class view' }).click();
  await expect(page.locator('html[data-class]')).toHaveCount(1);
  await page.keyboard.press('Tab');
  const bar = page.getByRole('navigation', { name: 'Class view' });
  await bar.getByRole('button', { name: 'Compare' }).click();
  await expect(page.locator('.held-finding')).toBeVisible();
  await bar.getByRole('button', { name: 'Hold back' }).click();
  await expect(page.locator('.held-finding')).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/teach\/headline\/mine-to-magnet\/mine\/$/);
  await expect(page.getByLabel('Your headline')).toBeVisible();
});

test('a figure’s link to its drawing without the headline follows the view on screen', async ({ page }) => {
  await openWhole(page, '/charts/mine-to-magnet/');
  const link = page.getByRole('link', { name: 'Headline held back' });
  await expect(link).toHaveAttribute('href', '/teach/headline/mine-to-magnet/chain/');
  await page.locator('[data-view-link="heavy"]').first().click();
  await expect(link).toHaveAttribute('href', '/teach/headline/mine-to-magnet/heavy/');
});
