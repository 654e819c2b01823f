// Lays a style sheet over a page. Not as an element: the page's policy lets in only the sheets that the build wrote.
import type { Page } from '@playwright/test';

/** Adds the rules after all of the page's own; what is returned takes them away again. */
export async function addStyle(page: Page, rules: string): Promise<() => Promise<void>> {
  const added = await page.evaluateHandle((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
    return sheet;
  }, rules);
  return () =>
    added.evaluate((sheet) => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    });
}
