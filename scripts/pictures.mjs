// `npm run pictures`: takes the pictures of test/browser/pictures again, from a fresh build, with the bundled browser only.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { root } from './steps/run.mjs';
import { repeatFailure, runSteps } from './steps/steps.mjs';

const { pinned, from } = await findChromium();
if (!pinned) {
  console.error(
    `Pictures are taken with the bundled Chromium and its fonts, and this would be ${from}. Unset CHROMIUM_PATH, or do it on Linux x64.`,
  );
  process.exit(1);
}

/** @param {string} folder @param {Record<string, string>} env */
const build = (folder, env) => ({
  name: `build into ${folder}`,
  command: ['astro', 'build'],
  env: { ...env, OUT_DIR: `./${folder}` },
});
rmSync(join(root, 'test/browser/pictures'), { recursive: true, force: true });
const { failures } = await runSteps([
  build('dist', { SITE_URL: 'http://127.0.0.1:4321', BASE_PATH: '/' }),
  build('dist-base', { SITE_URL: 'https://example.org', BASE_PATH: '/some/path/' }), // the test servers want both
  {
    name: 'take the pictures',
    command: ['playwright', 'test', 'test/browser/visual.spec.ts', '--update-snapshots=all'],
  },
]);
failures.forEach(repeatFailure);
console.log(
  '\nNow look at every picture that git reports as changed, and commit only what you mean to change.',
);
process.exitCode = failures.length === 0 ? 0 : 1;
