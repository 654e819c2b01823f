// A link to a step leads there however late the page's parts come.
import { expect, test } from '@playwright/test';

test('a step that a link names is held until the faces have come', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  let sendFaces = () => {};
  const faces = new Promise<void>((send) => (sendFaces = send));
  await page.route('**/*.woff2', async (route) => {
    await faces;
    await route.continue();
  });
  await page.goto('/chapters/mine-to-magnet/?way=scroll#at-separation', { waitUntil: 'domcontentloaded' });
  const step = page.locator('#at-separation');
  await expect(step).toHaveAttribute('data-active', '');
  // Longer than it is held for by itself.
  await page.waitForTimeout(1600);
  const top = () => step.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const led = await top();
  // What grows above it, in a browser that does not hold what is seen by itself.
  await page.evaluate(() => {
    document.documentElement.style.overflowAnchor = 'none';
    document.querySelector('main')?.prepend(Object.assign(document.createElement('hr'), { id: 'late' }));
    const late = document.getElementById('late');
    if (late !== null) late.style.height = '900px';
  });
  await expect.poll(top).toBe(led);
  sendFaces();
  await page.evaluate(() => document.fonts.ready);
  await expect(step).toHaveAttribute('data-active', '');
  // Whoever goes on is not held.
  await page.mouse.move(200, 200);
  await page.mouse.wheel(0, 1500);
  await expect.poll(top).toBeLessThan(led - 1000);
});
