// Parts whose file comes while they are in sight, or above it, wait until they push nothing.
import { expect, test, type Page } from '@playwright/test';
import { framesLater } from '../settled.ts';

/** Holds back the file of a chapter's parts; returns what sends it and waits for it. */
async function holdParts(page: Page): Promise<() => Promise<void>> {
  let send = (): void => undefined;
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route('**/waiting-it-out.parts.json', async (route) => {
    await sent;
    await route.continue();
  });
  const come = page.waitForResponse('**/waiting-it-out.parts.json');
  return async () => {
    send();
    await come;
    await framesLater(page, 30);
  };
}

test('a panel that waited until its reader was above it has its drawing', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const sendParts = await holdParts(page);
  await page.goto('/?way=scroll');
  const panel = page.locator('#panel-stock-runway');
  const putEndAt = (part: number) =>
    panel.evaluate((each, y) => {
      scrollBy({ top: each.getBoundingClientRect().bottom - innerHeight * y, behavior: 'instant' });
    }, part);
  await putEndAt(1);
  await framesLater(page, 60);
  await putEndAt(0.7);
  await framesLater(page, 60);
  await sendParts();
  await expect(panel).toHaveAttribute('data-lazy');
  for (let up = 0; up < 16; up += 1) {
    await page.mouse.wheel(0, -100);
    await framesLater(page, 3);
  }
  await expect(panel).not.toHaveAttribute('data-lazy');
  await panel.evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await expect(panel).toHaveAttribute('data-took', '');
  await expect(panel.locator('[data-lazy]:visible')).toHaveCount(0);
});

test('what stands under a figure above the reader comes when a jump leaves it below', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const sendParts = await holdParts(page);
  await page.goto('/?way=scroll');
  const notes = page.locator('.figure-notes[data-foot-of="figure-stock-runway"]');
  await page
    .locator('#chapter-waiting-it-out [data-step]')
    .last()
    .evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await framesLater(page, 60);
  await sendParts();
  await expect(notes).toHaveAttribute('data-lazy');
  await page
    .locator('#panel-stock-runway')
    .evaluate((each) => each.scrollIntoView({ block: 'start', behavior: 'instant' }));
  await expect(notes).not.toHaveAttribute('data-lazy');
});
