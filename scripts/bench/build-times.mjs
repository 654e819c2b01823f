// Times the build of 1, 10, 100 … synthetic chart pages, in a copy of the project under reports/.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.mjs';

// Inside the project, so that packages are found by walking up; reports/ is ignored by every other tool.
const copy = join(root, 'reports/bench-project');
const copied = ['src', 'content', 'generated', 'public', 'package.json', 'svelte.config.js', 'tsconfig.json'];
/** Without the site's own integrations, which expect all of its pages. */
const config = `import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';

export default { site: 'https://example.org', integrations: [mdx(), svelte()] };
`;

function prepareCopy() {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const name of copied) cpSync(join(root, name), join(copy, name), { recursive: true });
  writeFileSync(join(copy, 'astro.config.mjs'), config);
  rmSync(join(copy, 'src/pages'), { recursive: true, force: true });
  mkdirSync(join(copy, 'src/pages/synthetic'), { recursive: true });
  const template = readFileSync(join(root, 'scripts/bench/synthetic-page.astro.txt'), 'utf8');
  writeFileSync(join(copy, 'src/pages/synthetic/[n].astro'), template);
}

/** @param {number} pages @returns {Promise<number>} seconds */
function timeBuild(pages) {
  rmSync(join(copy, 'dist'), { recursive: true, force: true });
  const begun = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: copy,
      env: {
        ...process.env,
        SYNTHETIC_PAGES: String(pages),
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done((performance.now() - begun) / 1000);
      else fail(new Error(`the build of ${pages} synthetic pages failed:\n${said.slice(-3000)}`));
    });
  });
}

/** @param {number[]} counts @returns {Promise<string[][]>} a table */
export async function measureBuilds(counts) {
  prepareCopy();
  const rows = [['pages', 'build s', 'ms per further page']];
  try {
    await timeBuild(1); // fills the caches, so that the first row is not the odd one
    let before = { pages: 0, seconds: 0 };
    for (const pages of counts) {
      const seconds = await timeBuild(pages);
      const growth =
        before.pages === 0 ? '' : ((1000 * (seconds - before.seconds)) / (pages - before.pages)).toFixed(1);
      rows.push([String(pages), seconds.toFixed(2), growth]);
      console.log(`  ${pages} pages: ${seconds.toFixed(2)} s`);
      before = { pages, seconds };
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  return rows;
}
