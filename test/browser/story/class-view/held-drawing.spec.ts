// The drawing in class view while its headline is held back: it says no more than on the page that asks for its headline.
import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { idsOfKind, servers } from '../../pages.ts';
import { openWhole } from '../../settled.ts';
import { phone } from '../../sizes.ts';
import { atRest } from './class-rest.ts';

/** What is seen of a drawing, as lists that can be compared. */
interface Seen {
  readonly words: readonly string[];
  readonly shapes: number;
}

/** What is seen in the drawing that fills the window. */
const seenIn = (page: Page, root: string): Promise<Seen> =>
  page.evaluate((place) => {
    const isSeen = (element: Element) =>
      element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
    const drawing = [...document.querySelectorAll(`${place} .artboard svg`)].find(isSeen);
    const lineOf = (text: Element) =>
      (text.children.length === 0 ? [text] : [...text.children]).map((line) => line.textContent).join(' ');
    return {
      words: [...(drawing?.querySelectorAll('text') ?? [])]
        .filter(isSeen)
        .map(lineOf)
        .filter((words) => words !== '')
        .sort(),
      shapes: [...(drawing?.querySelectorAll('path, circle') ?? [])].filter(
        (shape) => getComputedStyle(shape).visibility === 'visible',
      ).length,
    };
  }, root);

/** Where each mark of the drawing stands in the window. */
const placesIn = (page: Page) =>
  page
    .locator('[data-class-on] .artboard:visible svg')
    .first()
    .evaluate((drawing) =>
      [drawing, ...drawing.querySelectorAll('text, path, circle')].map((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(' ');
      }),
    );

for (const [name, size] of [
  ['a projector', { width: 1280, height: 720 }],
  ['a phone', phone],
] as const)
  for (const chart of idsOfKind('charts'))
    test(`${chart} on ${name} says with H no more than where its headline is asked for`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const asked = new Map<string, Seen>();
      for (const view of readdirSync(`${servers.plain.folder}/teach/headline/${chart}`)) {
        await page.goto(`/teach/headline/${chart}/${view}/`);
        asked.set(view, await seenIn(page, '.held-figure'));
      }
      await openWhole(page, `/charts/${chart}/?for=class`);
      await expect(page.locator('[data-class-on][data-class-rest]')).toHaveCount(1);
      const views = await page
        .locator('[data-class-on] [data-view-link]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('data-view-link') ?? ''));
      expect(views.toSorted()).toEqual([...asked.keys()].sort());
      for (const [place, view] of views.entries()) {
        if (place > 0) await page.keyboard.press('ArrowRight');
        await atRest(page, view);
        const open = await seenIn(page, '[data-class-on]');
        const places = await placesIn(page);
        expect(open.words.length).toBeGreaterThan(0);
        await page.keyboard.press('h');
        expect(await seenIn(page, '[data-class-on]'), view).toEqual(asked.get(view));
        expect(await placesIn(page), `places in ${view}`).toEqual(places);
        await page.keyboard.press('h');
        expect(await seenIn(page, '[data-class-on]'), view).toEqual(open);
      }
    });

const limit = (page: Page) =>
  page.locator('[data-class-on] .artboard:visible text', { hasText: 'sets the limit' });

test('in a chapter H hides what tells in each drawing, also while it moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openWhole(page, '/chapters/build-the-chain/?for=class#only-more-magnet-plants');
  await atRest(page, 'magnet-plants-alone');
  await expect(limit(page)).toBeVisible();
  await page.keyboard.press('h');
  await expect(limit(page)).toBeHidden();
  // Looks at every frame of the moves to the next steps for words that tell.
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const look = () => {
      for (const text of document.querySelectorAll('[data-class-on] .artboard text'))
        if (
          text.getClientRects().length > 0 &&
          getComputedStyle(text).visibility === 'visible' &&
          /sets the limit|whole world’s need/.test(text.textContent)
        )
          told.push(text.textContent);
      requestAnimationFrame(look);
    };
    look();
  });
  for (let step = 0; step < 3; step++) {
    const before = page.url();
    await page.keyboard.press('ArrowRight');
    await expect(page).not.toHaveURL(before);
    await expect(page.locator('[data-class-on][data-class-rest]')).toHaveCount(1);
  }
  expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([]);
});

test('which dates would count against the story can’t be told by the colour of their letters', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWhole(page, '/charts/watch-list/?view=all&for=class');
  await atRest(page, 'all');
  const colours = () =>
    page
      .locator('[data-class-on] .artboard:visible text')
      .evaluateAll((texts) => [
        ...new Set(
          texts
            .filter(({ dataset }) => /^(?:date|due)-/.test(dataset['key'] ?? ''))
            .map((text) => getComputedStyle(text).fill),
        ),
      ]);
  expect((await colours()).length).toBeGreaterThan(1);
  await page.keyboard.press('h');
  expect(await colours()).toHaveLength(1);
});

test('H hides what tells in a model with a reader’s settings', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openWhole(page, '/charts/weakest-link/?for=class&year=2033');
  await expect(page.locator('[data-class-on][data-custom][data-class-rest]')).toHaveCount(1);
  await expect(limit(page)).toBeVisible();
  await page.keyboard.press('h');
  await expect(limit(page)).toBeHidden();
});
