// At 320 pixels, which is a window of 1280 at 400 per cent, and with the reader's own text spacing, every word can be read.
import { expect, test } from '@playwright/test';
import { textFaults } from './text-boxes.ts';
import { readAs, timeForAll, visitEach, waysOf } from './visits.ts';

const none = { sideways: 0, cut: [], overlapping: [] };

test('at 320 pixels nothing scrolls sideways and no word is cut, in every way of reading', async ({
  browser,
}) => {
  test.setTimeout(timeForAll(3));
  await visitEach(browser, { viewport: { width: 320, height: 640 } }, async (page, path) => {
    for (const way of await waysOf(page)) {
      await readAs(page, way);
      expect.soft(await textFaults(page), `${path} as ${way}`).toEqual(none);
    }
  });
});

for (const [turn, width] of [390, 1440].entries()) {
  test(`with wide text spacing nothing is cut and no words overlap at ${width} pixels`, async ({
    browser,
  }) => {
    test.setTimeout(timeForAll(3));
    await visitEach(
      browser,
      { viewport: { width, height: width < 1000 ? 844 : 900 } },
      async (page, path) => {
        // The values of WCAG 1.4.12. Drawings keep theirs: they are pictures, whose words stand in their description and table too.
        await page.addStyleTag({
          content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
          svg, svg * { letter-spacing: normal !important; word-spacing: normal !important; }
          p { margin-bottom: 2em !important; }`,
        });
        for (const way of await waysOf(page)) {
          await readAs(page, way);
          expect.soft(await textFaults(page), `${path} as ${way}`).toEqual(none);
        }
      },
      { turn, of: 2 },
    );
  });
}
