// Starts a program of this project under the same Node, and waits for its end.
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The programs we call, as the JavaScript files they are, so that no shell and no PATH is in between. */
const programs = {
  astro: 'node_modules/astro/bin/astro.mjs',
  'svelte-check': 'node_modules/svelte-check/bin/svelte-check',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
};

/**
 * @param {string[]} command name of a program (or a script's path) and its arguments
 * @param {Record<string, string>} [env]
 */
export function start([name = '', ...args], env = {}) {
  const script = join(root, name in programs ? programs[/** @type {keyof typeof programs} */ (name)] : name);
  return spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * Runs to the end, shows the output as it comes and keeps it.
 * @param {string[]} command
 * @param {Record<string, string>} [env]
 * @param {(text: string) => void} [show]
 * @param {boolean} [isPatient] takes only the time that other programs leave
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, env, show = (text) => process.stdout.write(text), isPatient = false) {
  return new Promise((done) => {
    const child = start(command, env);
    if (isPatient && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    let output = '';
    /** @param {string} text */
    const keep = (text) => {
      output += text;
      show(text);
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => done({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}
