// Copying: the text goes to the clipboard with its italics, a refusal selects it, and without script it is there to select.
import { expect, test } from '@playwright/test';
import { listenForTroubles } from '../troubles.ts';
import { testWithoutScript } from '../without-script.ts';

const path = '/charts/heavy-gap/';
const id = 'cite-strategic-valve-figure-heavy-gap';

test('a button copies its text, says so, and is reached by keyboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const troubles = listenForTroubles(page);
  await page.goto(path, { waitUntil: 'load' });
  const apa = page.getByRole('button', { name: 'Copy APA' });
  await apa.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#cite').getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return [await read('text/plain'), await read('text/html')];
  });
  expect(copied[0]).toBe(await page.locator(`#${id}-apa`).textContent());
  expect(copied[1]).toContain('<em>');

  await page.locator('#cite summary', { hasText: 'BibTeX' }).click();
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(page.locator('#cite').getByRole('status').filter({ hasText: 'Copied' })).not.toHaveCount(0);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    (await (await page.request.get('/charts/heavy-gap.bib')).text()).trim(),
  );
  expect(troubles).toEqual([]);
});

test('where the clipboard is refused, the text is selected', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { value: { write: refuse, writeText: refuse } });
  });
  await page.goto(path, { waitUntil: 'load' });
  await page.getByRole('button', { name: 'Copy APA' }).click();
  await expect(page.locator('#cite').getByRole('status').first()).toHaveText('Selected, to copy by hand');
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(
    await page.locator(`#${id}-apa`).textContent(),
  );
});

testWithoutScript('without script there is no button, and the text is there', async ({ page }) => {
  await page.goto(path, { waitUntil: 'load' });
  await expect(page.locator(`#${id}-apa`)).toBeVisible();
  await expect(page.locator('#cite button').first()).toBeHidden();
  await page.locator('#cite summary', { hasText: 'RIS' }).click();
  await expect(page.locator(`#${id}-ris`)).toBeVisible();
});
