// A page whose scripts are still on their way, as on a slow net.
import type { Page } from '@playwright/test';

/** Holds every script of a page back, or those with such an address, until what this returns is called. */
export async function delayScripts(page: Page, scripts = /\.js$/): Promise<() => void> {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route(scripts, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
