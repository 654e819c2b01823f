// A copy of the project in another folder: its files, and links to its packages.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What builds and tests leave behind, and a fresh clone does not have. */
const made = /^(node_modules|\.git|\.astro|dist.*|reports|test-results|playwright-report)$/;
/** Caches inside node_modules that a copy keeps for itself; of `.cache` only the unpacked browser is shared. */
const caches = ['.astro', '.cache', '.vite', '.vite-temp', '.vitest-cache'];
const browser = '.cache/chromium';

/** Copies the project at `root` to a new folder with `name` in its own. @param {string} root @param {string} name @returns {string} the folder */
export function copyOfProject(root, name) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `strategic-valve-${name}-`)));
  for (const each of readdirSync(root))
    if (!made.test(each)) cpSync(join(root, each), join(folder, each), { recursive: true });
  const [packages, links] = [join(root, 'node_modules'), join(folder, 'node_modules')];
  mkdirSync(links);
  for (const each of readdirSync(packages))
    if (!caches.includes(each)) symlinkSync(join(packages, each), join(links, each), 'junction');
  if (existsSync(join(packages, browser))) {
    mkdirSync(join(links, '.cache'));
    symlinkSync(join(packages, browser), join(links, browser), 'junction');
  }
  return folder;
}
