// Labels of embeds, set in the reader's own faces, stay inside their drawings: every view, narrow and wide.
import { expect, test } from '@playwright/test';
import { pagesOf, servers } from '../pages.ts';

/** Labels whose words leave the drawing that is shown, by more than half a pixel to a side, or by half their height. */
function labelsOutside(): string[] {
  const svg = [...document.querySelectorAll('.drawing svg')].find(
    (each) => each.getBoundingClientRect().width > 0,
  );
  if (svg === undefined) return ['no drawing is shown'];
  const edge = svg.getBoundingClientRect();
  const words = document.createRange(); // boxes of elements are rounded to whole units of the drawing
  const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
  const outside: string[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode.parentElement?.closest('text') === null || currentNode.textContent?.trim() === '')
      continue;
    words.selectNodeContents(currentNode);
    const { left, right, top, bottom } = words.getBoundingClientRect();
    const across = left >= edge.left - 0.5 && right <= edge.right + 0.5;
    const middle = (top + bottom) / 2;
    if (!across || middle < edge.top || middle > edge.bottom) outside.push(currentNode.textContent ?? '');
  }
  return outside;
}

for (const width of [320, 640])
  test(`every label stays inside its drawing in a frame of ${width} px`, async ({ page }) => {
    test.skip(
      test.info().config.metadata['pinnedBrowser'] !== true,
      'fonts and browser are not the pinned ones',
    );
    await page.setViewportSize({ width, height: 900 });
    for (const path of pagesOf(servers.plain).filter((each) => /^embed\/[^/]+\/$/.test(each))) {
      await page.goto(`/${path}`);
      for (const button of await page.locator('nav button').all()) {
        await button.click();
        await expect(button).toHaveAttribute('aria-pressed', 'true');
        expect.soft(await page.evaluate(labelsOutside), `${path} ${await button.textContent()}`).toEqual([]);
      }
    }
  });
