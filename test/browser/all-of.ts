// Everything that a locator finds, for a loop over it: a loop over nothing would pass whatever a page shows.
import { expect, type Locator } from '@playwright/test';

/** All that is found, of which there has to be one at least. */
export async function allOf(locator: Locator): Promise<Locator[]> {
  await expect(locator).not.toHaveCount(0);
  return locator.all();
}
