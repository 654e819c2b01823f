// axe on every page, small and large, light and dark: no violation.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pagesOf, servers } from './pages.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

for (const viewport of sizes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no accessibility violation at ${viewport.width}×${viewport.height}, ${colorScheme}`, async ({
      browser,
    }) => {
      const paths = pagesOf(servers.plain);
      test.setTimeout(20_000 + paths.length * 10_000);
      const context = await browser.newContext({
        viewport,
        colorScheme,
        reducedMotion: 'reduce',
        baseURL: servers.plain.origin,
      });
      const page = await context.newPage();
      for (const path of paths) {
        await page.goto(`/${path}`, { waitUntil: 'load' });
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
        const found = violations.flatMap(({ id, help, nodes }) =>
          nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
        );
        expect.soft(found, `/${path}`).toEqual([]);
      }
      await context.close();
    });
  }
}
