// Labels of embeds, set in the reader's own faces, stay inside their drawings: every view, narrow and wide.
import { expect, test } from '@playwright/test';
import { eachView, openInFrame, setReadersFaces } from '../../../scripts/embeds/embed-browser.mjs';
import { bands } from '../../../src/export/embed/embed-room.ts';
import { allOf } from '../all-of.ts';
import { pagesOfKind, servers } from '../pages.ts';

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

/**
 * What letters of labels measure least in CSS pixels at each width of the frame, in the face that most readers have: a face that is
 * narrowed is smaller than its size. Runs in the frame, which sets its own width: a question from outside for each takes longer than its answer.
 */
function smallestLabels(widths: readonly number[]): number[] {
  const face = [...(document.styleSheets[0]?.cssRules ?? [])].find((rule) => rule instanceof CSSFontFaceRule);
  const adjusted = parseFloat(face?.style.getPropertyValue('size-adjust') ?? '') / 100;
  return widths.map((width) => {
    (frameElement as HTMLElement).style.width = `${width}px`;
    if (innerWidth !== width) throw new Error(`the frame is ${innerWidth} px wide, not ${width}`);
    const labels = [...document.querySelectorAll<SVGTextElement>('.drawing text')].filter(
      (each) => each.getBoundingClientRect().width > 0,
    );
    return Math.min(
      ...labels.map(
        (label) => parseFloat(getComputedStyle(label).fontSize) * (label.getScreenCTM()?.a ?? 0) * adjusted,
      ),
    );
  });
}

const widths = [320, ...bands.flatMap((from) => [from - 1, from]), 960].filter((width) => width >= 320);

for (const path of pagesOfKind('embed'))
  test(`no label of ${path} is smaller than 11 px from 320 to 960`, async ({ page }) => {
    const address = `${servers.plain.origin}/${path}`;
    const frame = await openInFrame(page, address);
    await setReadersFaces(frame);
    await eachView(frame, async (view) => {
      const least = await page.frames()[1]!.evaluate(smallestLabels, widths);
      const tooSmall = widths.flatMap((width, i) =>
        (least[i] ?? 0) >= 11 ? [] : [`${width} px: ${least[i]}`],
      );
      expect.soft(tooSmall, view).toEqual([]);
    });
  });

for (const width of [320, 640])
  test(`every label stays inside its drawing in a frame of ${width} px`, async ({ page }) => {
    test.skip(
      test.info().config.metadata['pinnedBrowser'] !== true,
      'fonts and browser are not the pinned ones',
    );
    await page.setViewportSize({ width, height: 900 });
    for (const path of pagesOfKind('embed')) {
      await page.goto(`/${path}`);
      for (const button of await allOf(page.locator('nav button'))) {
        await button.click();
        await expect(button).toHaveAttribute('aria-pressed', 'true');
        expect.soft(await page.evaluate(labelsOutside), `${path} ${await button.textContent()}`).toEqual([]);
      }
    }
  });
