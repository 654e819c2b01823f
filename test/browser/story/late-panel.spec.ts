// A panel whose file comes while a reader has its end in sight waits until it pushes nothing, and brings its drawing then.
import { expect, test } from '@playwright/test';
import { framesLater } from '../settled.ts';

test('a panel that waited until its reader was above it has its drawing', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  let send = (): void => undefined;
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route('**/waiting-it-out.parts.json', async (route) => {
    await sent;
    await route.continue();
  });
  await page.goto('/?way=scroll');
  const panel = page.locator('#panel-stock-runway');
  const come = page.waitForResponse('**/waiting-it-out.parts.json');
  const putEndAt = (part: number) =>
    panel.evaluate((each, y) => {
      scrollBy({ top: each.getBoundingClientRect().bottom - innerHeight * y, behavior: 'instant' });
    }, part);
  await putEndAt(1);
  await framesLater(page, 60);
  await putEndAt(0.7);
  await framesLater(page, 60);
  send();
  await come;
  await framesLater(page, 30);
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
