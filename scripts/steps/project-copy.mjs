// A copy of the project in another folder: its files, and links to its packages.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What builds and tests leave behind, and a fresh clone does not have. */
const made = /^(node_modules|\.git|\.astro|dist.*|reports|test-results|playwright-report)$/;
/** Caches inside node_modules that a copy keeps for itself. */
const caches = ['.astro', '.vite', '.vite-temp', '.vitest-cache'];

/** Copies the project at `root` to a new folder with `name` in its own. @param {string} root @param {string} name @returns {string} the folder */
export function copyOfProject(root, name) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `strategic-valve-${name}-`)));
  for (const each of readdirSync(root))
    if (!made.test(each)) cpSync(join(root, each), join(folder, each), { recursive: true });
  const [packages, links] = [join(root, 'node_modules'), join(folder, 'node_modules')];
  mkdirSync(links);
  for (const each of readdirSync(packages))
    if (!caches.includes(each)) symlinkSync(join(packages, each), join(links, each), 'junction');
  return folder;
}
