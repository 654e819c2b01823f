// `npm run test:systems`: pastes our codes into the content systems that this machine has, looks at what readers get there, and keeps
// what it saw in generated/systems.json, which embeds/test/ shows. It installs nothing, and says what is missing.
//   `npm run test:systems -- wordpress` tries one. It needs a finished build in dist/.
//   Systems from npm are looked for in SYSTEMS, by default ~/.cache/strategic-valve/systems.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from './launch-chromium.mjs';
import { root } from './steps/run.mjs';
import { openBuiltSite } from './systems/built-site.mjs';
import { dokuwiki } from './systems/dokuwiki.mjs';
import { ghost } from './systems/ghost.mjs';
import { eleventy, hugo } from './systems/markdown.mjs';
import { askedFor, keepTries, thoseHere, today } from './systems/tries.mjs';
import { wordpress } from './systems/wordpress.mjs';

/** What a system is tried with: a folder that is its own, our site, a browser. @typedef {{ folder: string, site: import('./systems/built-site.mjs').BuiltSite, browser: import('@playwright/test').Browser }} Bench */
/** @typedef {import('./systems/look.mjs').Result} Result */
/** @typedef {{ name: string, version: string, tried: string, results: Result[] }} Tried */
/** @typedef {{ id: string, name: string, missing: () => string | undefined, version: () => string, run: (bench: Bench) => Promise<Result[]> }} System */

/** @type {readonly System[]} */
const systems = [wordpress, ghost, hugo, eleventy, dokuwiki];
const file = join(root, 'generated/systems.json');

const asked = askedFor(systems, 'system');

/** @type {Record<string, Tried>} */
const kept = JSON.parse(readFileSync(file, 'utf8'));
const site = await openBuiltSite(join(root, 'dist'));
const browser = await launchChromium();
let wrong = 0;
try {
  for (const system of thoseHere(asked)) {
    const folder = mkdtempSync(join(tmpdir(), `strategic-valve-${system.id}-`));
    try {
      const results = await system.run({ folder, site, browser });
      const version = system.version();
      kept[system.id] = { name: system.name, version, tried: today(), results };
      wrong += results.filter(({ right }) => !right).length;
      console.log(`${system.name} ${version}`);
      for (const { code, right, result } of results)
        console.log(`  ${right ? 'right' : 'WRONG'}  ${code}: ${result}`);
    } catch (error) {
      wrong++;
      console.log(
        `${system.name} could not be tried: ${error instanceof Error ? error.message : String(error)}`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
} finally {
  await browser.close();
  site.close();
}
keepTries(file, systems, kept);
if (wrong > 0) process.exitCode = 1;
