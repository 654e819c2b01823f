// axe on every page, small or large, light or dark, and on the models of each kind in all of these and in each way of reading: no violation.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { isAlike } from './pages.ts';
import { readAs, timeForAll, visitEach, waysOf } from './visits.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const sizes = [
  { width: 360, height: 800 },
  { width: 1440, height: 900 },
];

for (const [row, viewport] of sizes.entries()) {
  for (const [column, colorScheme] of (['light', 'dark'] as const).entries()) {
    const turn = 2 * row + column;
    test(`no accessibility violation at ${viewport.width}×${viewport.height}, ${colorScheme}`, async ({
      browser,
    }) => {
      test.setTimeout(timeForAll(15));
      await visitEach(
        browser,
        { viewport, colorScheme },
        async (page, path) => {
          // The kit shows both grounds at once and every drawing twice: one visit sees all of it.
          if (/kit\/$/.test(path) && !(viewport.width === 1440 && colorScheme === 'light')) return;
          // A way of reading moves things and keeps their colours, so one theme and one screen are enough for the others.
          const all = turn === 0 || isAlike(path.slice(1));
          for (const way of all ? await waysOf(page) : (['scroll'] as const)) {
            await readAs(page, way);
            const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
            const found = violations.flatMap(({ id, help, nodes }) =>
              nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
            );
            expect.soft(found, `${path} as ${way}`).toEqual([]);
          }
        },
        { turn, of: 4 },
      );
    });
  }
}
