// Builds the site from a copy of the project in another folder: `OUT_DIR=dist-again node scripts/build/build-elsewhere.mjs`.
// A site whose files depend on where it was built would differ from the one built here.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../steps/run.mjs';

/** What builds and tests leave behind, and what is not read by a build. */
const leftOut = /^(node_modules|\.git|\.astro|dist.*|reports|test-results|playwright-report)$/;

/** Copies the project to a new folder. Packages are links, so that caches in node_modules are the copy's own. @returns {string} */
function copyOfProject() {
  const copy = mkdtempSync(join(tmpdir(), 'strategic-valve-elsewhere-'));
  for (const name of readdirSync(root))
    if (!leftOut.test(name)) cpSync(join(root, name), join(copy, name), { recursive: true });
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.'))
      symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name), 'junction');
  return copy;
}

/** @param {string} copy @param {string} outDir @returns {Promise<number>} exit code */
function build(copy, outDir) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(copy, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: copy,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', OUT_DIR: outDir },
      stdio: 'inherit',
    });
    child.on('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

const folder = process.env['OUT_DIR'] ?? 'dist-again';
const copy = copyOfProject();
try {
  process.exitCode = await build(copy, resolve(root, folder));
} finally {
  rmSync(copy, { recursive: true, force: true });
}
