// Builds the site from a copy of the project in another folder: `OUT_DIR=dist-again node scripts/build/build-elsewhere.mjs`.
// A site whose files depend on where it was built would differ from the one built here.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyOfProject } from '../steps/project-copy.mjs';
import { root } from '../steps/run.mjs';

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
const copy = copyOfProject(root, 'elsewhere');
try {
  process.exitCode = await build(copy, resolve(root, folder));
} finally {
  rmSync(copy, { recursive: true, force: true });
}
