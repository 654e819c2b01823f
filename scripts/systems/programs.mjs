// Programs that the systems need: whether they are here, started in a folder of their own, and ended again.
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Where systems from npm are: SYSTEMS, or a folder beside other caches. */
export const systemsFolder =
  process.env.SYSTEMS ?? join(process.env.HOME ?? '/tmp', '.cache/strategic-valve/systems');

/** Whether a program is on this machine. @param {string} name */
export const isHere = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

/** Runs a program to its end; returns what it printed. Throws with what it said where it fails. @param {string} name @param {readonly string[]} words @param {import('node:child_process').SpawnSyncOptions} [options] */
export function ran(name, words, options = {}) {
  const { status, stdout, stderr } = spawnSync(name, words, { ...options, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name} ${words.join(' ')}:\n${stdout}\n${stderr}`);
  return String(stdout);
}

/** A port that nothing listens on. @returns {Promise<number>} */
export const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/**
 * Starts a program and waits until `ready` says so. Returns what ends it.
 * @param {string} name @param {readonly string[]} words @param {() => Promise<boolean> | boolean} ready
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export async function started(name, words, ready, options = {}) {
  const child = spawn(name, words, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (/** @type {Buffer} */ text) => (said = (said + String(text)).slice(-2000)));
  const ended = new Promise((done) => child.on('close', done));
  for (let tries = 0; tries < 150; tries++) {
    if (child.exitCode !== null) throw new Error(`${name} ended at once, with ${child.exitCode}:\n${said}`);
    if (await Promise.resolve(ready()).catch(() => false))
      return async () => {
        child.kill('SIGTERM');
        await ended;
      };
    await new Promise((done) => setTimeout(done, 200));
  }
  child.kill('SIGKILL');
  throw new Error(`${name} was not ready after half a minute`);
}

/** Whether an address answers. @param {string} address */
export const answers = async (address) => (await fetch(address).catch(() => undefined)) !== undefined;
