// Browser tests: both built folders are served, one plain and one under /some/path/, to the browser chromium.mjs finds.
import { defineConfig } from '@playwright/test';
import { availableParallelism } from 'node:os';
import { findChromium } from './scripts/chromium.mjs';
import { mapOwnFramesOnly } from './test/browser/own-frames.ts';
import { servers } from './test/browser/pages.ts';

mapOwnFramesOnly();

const browser = await findChromium();
/**
 * Each document is new, and so is axe in it: the browser would compile its functions again for each, to faster code that takes longer to
 * make than it saves. Scripts run in plain machine code from their first call.
 */
const plainScript = '--js-flags=--no-opt,--no-maglev,--always-sparkplug';
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'reports/playwright.json';

export default defineConfig({
  testDir: 'test/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  // No platform in the name: pictures are compared only in the one browser that the lock file fixes.
  snapshotPathTemplate: 'test/browser/pictures/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  // Two for each core: a page waits for its next frame most of the time.
  workers: Math.min(8, 2 * availableParallelism()),
  // Longer than any test takes while lint and types run beside it.
  timeout: 120_000,
  // What is expected comes at once on a free machine; a busy one takes longer than the default 5 s.
  expect: { timeout: 15_000 },
  reporter: [['line'], ['json', { outputFile: report }]],
  use: {
    baseURL: servers.plain.origin,
    launchOptions: {
      executablePath: browser.executablePath,
      args: [...browser.args, plainScript],
      ignoreDefaultArgs: browser.ignoreDefaultArgs,
      env: { ...(process.env as Record<string, string>), ...browser.env },
    },
  },
  metadata: { pinnedBrowser: browser.pinned },
  webServer: Object.entries(servers).map(([name, { base, origin }]) => ({
    command: `"${process.execPath}" test/browser/serve-build.ts ${name}`,
    url: origin + base,
    reuseExistingServer: false,
    stdout: 'ignore',
    timeout: 120_000,
  })),
});
