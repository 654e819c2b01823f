// Starts nginx with the two files that the container has, on a free port, for a built folder: for tests and for the bench.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../steps/run.mjs';
import { freePort, isHere } from '../systems/programs.mjs';

/** Whether this machine has nginx. */
export const nginxIsHere = () => isHere('nginx');

const brotliModule = /load_module (\S+);\n/;
/** @param {string} name */
const textOf = (name) => readFileSync(join(root, 'scripts/nginx', name), 'utf8');

/** Whether this machine's nginx sends files that were packed by brotli. */
export const brotliIsHere = () => existsSync(brotliModule.exec(textOf('container.conf'))?.[1] ?? '');

/**
 * Writes both files for this machine into a folder, which takes the place of /tmp; returns the path of the main one.
 * @param {string} home @param {string} site a built folder @param {number} port
 */
function writeConfiguration(home, site, port) {
  const packed = brotliIsHere();
  // Started as root, nginx would run its workers as another user, who may not read these folders.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const main = textOf('container.conf')
    .replace(brotliModule, (line) => (packed ? line : ''))
    .replaceAll('/tmp/', `${home}/`)
    .replace('/etc/nginx/', `${home}/`);
  const sites = textOf('strategic-valve.conf')
    .replaceAll('/srv/strategic-valve', site)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('# brotli_static on;', packed ? 'brotli_static on;' : '');
  writeFileSync(join(home, 'strategic-valve.conf'), sites);
  writeFileSync(join(home, 'container.conf'), user + main);
  return join(home, 'container.conf');
}

/**
 * Serves a built folder.
 * @param {string} folder
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 * @throws {Error} with what nginx said when it does not start
 */
export async function startNginx(folder) {
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'strategic-valve-nginx-'));
  const file = writeConfiguration(home, resolve(folder), port);
  const server = spawn('nginx', ['-p', home, '-c', file, '-e', 'stderr', '-g', 'daemon off;']);
  let said = '';
  server.stderr.on('data', (chunk) => (said += chunk));
  const ended = new Promise((done) => server.on('close', done));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true });
  };
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    if ((await fetch(origin, { method: 'HEAD' }).catch(() => undefined))?.ok) return { origin, stop };
    await new Promise((done) => setTimeout(done, 50));
  }
  await stop();
  throw new Error(`nginx did not start with the files of scripts/nginx:\n${said}`);
}
