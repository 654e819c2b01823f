// `npm run test:browsers`: a reader's journey through the built site in Chromium, Firefox and WebKitGTK, as wide as a desk and as a phone,
// and keeps which versions held in generated/browsers.json, which /accessibility/ names. It installs nothing, and says what is missing.
//   `npm run test:browsers -- firefox` goes in one. It needs a finished build in dist/.
//   Debian has them as firefox-esr, xvfb and webkit2gtk-driver.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumEngine } from './browsers/chromium-engine.mjs';
import { handOf } from './browsers/driver.mjs';
import { firefoxEngine } from './browsers/firefox-engine.mjs';
import { goJourney } from './browsers/journey.mjs';
import { webkitEngine } from './browsers/webkit-engine.mjs';
import { root } from './steps/run.mjs';
import { openBuiltSite } from './systems/built-site.mjs';
import { askedFor, keepTries, thoseHere, today } from './systems/tries.mjs';

const engines = [chromiumEngine, firefoxEngine, webkitEngine];
/** WebKitGTK makes no window narrower than 447 pixels. */
const sizes = [
  { name: 'desk', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];
const file = join(root, 'generated/browsers.json');

const asked = askedFor(engines, 'engine');
const folder = join(root, 'dist');
if (!existsSync(join(folder, 'index.html'))) {
  console.error('dist/ is missing: run npm run build first');
  process.exit(1);
}

/** @type {Record<string, { name: string, version: string, tried: string, parts: number, failed: string[] }>} */
const kept = JSON.parse(readFileSync(file, 'utf8'));
const site = await openBuiltSite(folder);
let wrong = 0;
for (const engine of thoseHere(asked)) {
  const version = await engine.version();
  /** @type {string[]} */
  const failed = [];
  let count = 0;
  for (const { name, width, height } of sizes) {
    const driver = await engine.open(width, height);
    const at = `${name}, ${driver.size.width} × ${driver.size.height}`;
    console.log(`${engine.name} ${version}, ${at}`);
    try {
      const passed = await goJourney(handOf(driver), site.origin, ({ part, right, says }) =>
        console.log(`  ${right ? 'right' : 'WRONG'}  ${part}${says === '' ? '' : `: ${says}`}`),
      );
      count += passed.length;
      failed.push(...passed.filter(({ right }) => !right).map(({ part }) => `${at}: ${part}`));
    } finally {
      await driver.close();
    }
  }
  wrong += failed.length;
  kept[engine.id] = { name: engine.name, version, tried: today(), parts: count, failed };
}
site.close();
keepTries(file, engines, kept);
if (wrong > 0) process.exitCode = 1;
