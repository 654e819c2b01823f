// Waits for a figure in class view.
import { expect, type Page } from '@playwright/test';

/** Waits until a view of the figure is drawn and laid out. */
export const atRest = (page: Page, view: string): Promise<void> =>
  expect(page.locator(`[data-class-on][data-class-rest="${view}"]`)).toHaveCount(1);
