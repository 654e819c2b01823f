// Finds a Chromium for tests and pictures, without apt or a download; `node scripts/chromium.mjs` prints its path.
import { existsSync, statfsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createReadStream, createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar';
import { root } from './steps/run.mjs';

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {Record<string, string>} env what to add to the environment of the browser
 * @property {string[]} args
 * @property {string[]} ignoreDefaultArgs which of Playwright's own arguments to leave out
 * @property {boolean} pinned true when browser and fonts are fixed by the lock file, so pictures can be compared
 * @property {string} from where it was found, in words
 */

const require = createRequire(import.meta.url);
const archives = ['al2023', 'swiftshader', 'fonts'];

/** The pieces of the npm package, or undefined where it is not installed or does not fit this machine. */
async function bundledParts() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(root, 'node_modules/@sparticuz/chromium');
  if (!existsSync(join(folder, 'bin/chromium.br'))) return undefined;
  /** @type {{ version: string }} */
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return { bin: join(folder, 'bin'), version };
}

/**
 * Playwright keeps shared memory out of /dev/shm, which is too small in some containers. Where it is large, files on a disk in its place
 * cost time at each tile and message.
 */
function ignoredArgs() {
  if (process.platform !== 'linux' || !existsSync('/dev/shm')) return [];
  const { bavail, bsize } = statfsSync('/dev/shm');
  return bavail * bsize >= 2 ** 30 ? ['--disable-dev-shm-usage'] : [];
}

/** @param {string} bin @param {string} target */
async function unpack(bin, target) {
  const building = `${target}.unpacking-${process.pid}`;
  await mkdir(building, { recursive: true });
  try {
    await Promise.all([
      pipeline(
        createReadStream(join(bin, 'chromium.br')),
        createBrotliDecompress(),
        createWriteStream(join(building, 'chromium'), { mode: 0o755 }),
      ),
      ...archives.map((name) =>
        pipeline(
          createReadStream(join(bin, `${name}.tar.br`)),
          createBrotliDecompress(),
          extract({ cwd: building }),
        ),
      ),
    ]);
    await rename(building, target);
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    // Another process may have written it first; its copy is the same.
    if (!existsSync(join(target, 'chromium'))) throw error;
  }
}

/** @param {string} folder */
function fontsConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}

/** @returns {Promise<Browser | undefined>} */
async function bundledChromium() {
  const parts = await bundledParts();
  if (!parts) return undefined;
  const folder = join(root, 'node_modules/.cache/chromium', parts.version);
  if (!existsSync(join(folder, 'chromium'))) {
    process.stderr.write('Unpacking the bundled Chromium (once, some seconds) …\n');
    await unpack(parts.bin, folder);
  }
  const fonts = join(folder, 'fonts.conf');
  const wanted = fontsConfiguration(folder);
  const present = await readFile(fonts, 'utf8').catch(() => '');
  if (present !== wanted) await writeFile(fonts, wanted);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: fonts },
    args: ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'],
    ignoreDefaultArgs: ignoredArgs(),
    pinned: true,
    from: `@sparticuz/chromium ${parts.version}`,
  };
}

/** @returns {string | undefined} */
function systemChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const programs = [
    process.env['PROGRAMFILES'],
    process.env['PROGRAMFILES(X86)'],
    process.env['LOCALAPPDATA'],
  ];
  const elsewhere = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...programs.flatMap((folder) => (folder ? [join(folder, 'Google/Chrome/Application/chrome.exe')] : [])),
  ];
  return [...onPath, ...elsewhere].find((path) => existsSync(path));
}

/** @returns {string | undefined} */
function playwrightChromium() {
  try {
    /** @type {typeof import('@playwright/test')} */
    const { chromium } = require('@playwright/test');
    const path = chromium.executablePath();
    return path && existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} executablePath @param {string} from @returns {Browser} */
function unpinned(executablePath, from) {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, env: {}, args, ignoreDefaultArgs: ignoredArgs(), pinned: false, from };
}

/** @returns {Promise<Browser>} */
export async function findChromium() {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (existsSync(asked)) return unpinned(asked, 'CHROMIUM_PATH');
    throw new Error(`CHROMIUM_PATH is "${asked}", and there is no such file. Correct it or unset it.`);
  }
  const bundled = await bundledChromium();
  if (bundled) return bundled;
  const system = systemChromium();
  if (system) return unpinned(system, 'this system');
  const playwright = playwrightChromium();
  if (playwright) return unpinned(playwright, 'Playwright’s download');
  throw new Error(
    'No Chromium was found. On Linux x64 `npm ci` brings one; elsewhere install Chrome or Chromium, ' +
      'or run `npx playwright install chromium`, or set CHROMIUM_PATH to a browser.',
  );
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log((await findChromium()).executablePath);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
