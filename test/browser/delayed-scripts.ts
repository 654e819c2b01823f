// A page whose scripts are still on their way, as on a slow net.
import type { Page } from '@playwright/test';

/** Holds every script of a page back until what this returns is called. */
export async function delayScripts(page: Page): Promise<() => void> {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route(/\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}
