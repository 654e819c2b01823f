// What a reader sets before the scripts of a page have come holds once they are there, and what the page shows agrees with it.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { delayScripts } from '../delayed-scripts.ts';

/** Opens a page without its scripts, has something set there, and lets the scripts come. */
async function setEarly(page: Page, address: string, set: () => Promise<unknown>): Promise<void> {
  const release = await delayScripts(page);
  await page.goto(address, { waitUntil: 'commit' });
  await set();
  release();
}
const asked = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
/** Moves a slider as a hand does, without a key, which would go step by step. */
const slide = (slider: Locator, to: string) => slider.fill(to);

test('a slider, a choice and a switch of a model are in its result and in the address', async ({ page }) => {
  const used = page.locator('[data-dial="used"] [data-range]');
  const free = page.locator('[data-dial="recipe"] input[value="heavy-free"]');
  const plants = page.locator('.switches').first();
  const plant = plants.locator('[data-member]').first();
  await setEarly(page, '/charts/weakest-link/?view=operating-now&slip=2', async () => {
    await slide(used, '53');
    await free.check();
    await plants.locator('summary').click();
    await plant.uncheck();
  });
  const set = { view: 'operating-now', slip: '2', used: '53', recipe: 'heavy-free' };
  await expect.poll(() => asked(page)).toEqual({ ...set, plants: (await plant.getAttribute('value')) ?? '' });
  await expect(used).toHaveValue('53');
  await expect(page.locator('[data-dial="used"] [data-number]')).toHaveValue('53');
  await expect(free).toBeChecked();
  await expect(plant).not.toBeChecked();
  await expect(page.locator('.figure')).toHaveAttribute('data-custom', '');
  await expect(page.locator('[data-do="reset"]')).toHaveAttribute('aria-disabled', 'false');
});

test('a model in a chapter takes what was set in it when it comes near', async ({ page }) => {
  const used = page.locator('[data-dial="used"] [data-range]');
  await setEarly(page, '/chapters/build-the-chain/', () => slide(used, '53'));
  await used.scrollIntoViewIfNeeded();
  await expect(page.locator('[data-panel] .figure[data-custom]')).toBeAttached();
  await expect(page.locator('[data-dial="used"] [data-number]')).toHaveValue('53');
});

for (const address of ['/teach/guess/japan-dependence/', '/chapters/borrowed-inputs/'])
  test(`a guess on ${address} stays where a reader has set it`, async ({ page }) => {
    const guess = page.locator('[data-guess="japan-dependence"]').first();
    const dials = guess.locator('.dial');
    await setEarly(page, address, async () => {
      await slide(dials.nth(0).locator('[type=range]'), '41');
      await dials.nth(1).locator('[type=number]').fill('52');
    });
    await guess.scrollIntoViewIfNeeded();
    await expect(guess).toHaveAttribute('data-wired', '');
    for (const [place, value] of ['41', '52'].entries())
      for (const control of ['range', 'number'])
        await expect(dials.nth(place).locator(`[type=${control}]`)).toHaveValue(value);
    await guess.locator('[data-guess-main]').click();
    await expect(guess.locator('[data-guess-result]')).toContainText('41');
  });

test('choices in the gallery show their figures, beside what the address asks for', async ({ page }) => {
  const form = page.locator('[data-gallery]');
  await setEarly(page, '/charts/?tag=japan', async () => {
    await form.locator('[name="sort"]').selectOption('story');
    await form.locator('[name="models"]').check();
  });
  await expect.poll(() => asked(page)).toEqual({ tag: 'japan', models: 'yes', sort: 'story' });
  await expect(form.locator('[name="tag"]')).toHaveValue('japan');
  await expect(form.getByRole('status')).toHaveText(/^[12] of \d+ figures$/);
  await expect(page.locator('[data-gallery-list] > :visible')).not.toHaveCount(0);
});

test('choices in the list of links show their rows', async ({ page }) => {
  const kind = page.locator('[data-links-form] select[name="kind"]');
  await setEarly(page, '/teach/links/', () => kind.selectOption('claim'));
  await expect.poll(() => asked(page)).toEqual({ kind: 'claim' });
  await expect(kind).toHaveValue('claim');
  await expect(page.locator('[data-links] [data-kind="step"] li').first()).toBeHidden();
});

test('a row that is opened and a choice in its list are kept', async ({ page }) => {
  const list = page.locator('.row-list');
  const row = list.locator('details.row[data-facets*="assessment=too-early"]').first();
  await setEarly(page, '/charts/claims-ledger/', async () => {
    await list.locator('select[name="assessment"]').selectOption('too-early');
    await row.locator('summary').click();
  });
  await expect.poll(() => Object.keys(asked(page))).toEqual(['assessment', 'claim']);
  await expect(row).toHaveAttribute('open', '');
  await expect(list.locator('.row-count')).toContainText(' of ');
});

test('a way of reading holds, and is remembered', async ({ page }) => {
  await setEarly(page, '/chapters/mine-to-magnet/?theme=light', async () => {
    await page.locator('.reading-button').click();
    await page.locator('#reading input[name="theme"][value="dark"]').check();
  });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('/claims/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
