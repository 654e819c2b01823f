// Makes the project ready before any command: packages as the lock file says, and a Node that is new enough.
// Node built-ins only, nothing newer than Node 18: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.setup-stamp');
const lock = join(root, 'package-lock.json');
const oldestNode = [22, 12];

/** Ends with a sentence that says what to do. @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** @typedef {{ version?: string, integrity?: string, os?: string | string[], cpu?: string | string[], libc?: unknown, optional?: boolean }} Package */

/** npm's rule for "os" and "cpu": one name or a list, each perhaps after "!". @param {string | string[] | undefined} names @param {string} own */
function fits(names, own) {
  if (!names) return true;
  const list = [names].flat();
  return !list.includes(`!${own}`) && (list.includes(own) || list.every((name) => name.startsWith('!')));
}

/** True when npm's own note of what it installed agrees with the lock file (say, after `npm install NAME`). @param {string} lockText */
function alreadyInstalled(lockText) {
  const note = textOf(join(modules, '.package-lock.json'));
  if (!note) return false;
  try {
    /** @type {Record<string, Package>} */
    const wanted = JSON.parse(lockText).packages;
    /** @type {Record<string, Package>} */
    const present = JSON.parse(note).packages;
    return Object.entries(wanted).every(([path, entry]) => {
      if (path === '') return true;
      const found = present[path];
      if (found) return found.version === entry.version && existsSync(join(root, path));
      if (!entry.optional) return false;
      // Optional packages for other machines, and what only those need, are rightly absent.
      return (
        !entry.os ||
        Boolean(entry.libc) ||
        !fits(entry.os, process.platform) ||
        !fits(entry.cpu, process.arch)
      );
    });
  } catch {
    return false;
  }
}

/** How to call npm: the one that runs us, under the Node that runs it (ours may be inside node_modules). */
function npmCommand() {
  const script = process.env['npm_execpath'];
  if (script && /^npm-cli\.c?js$/.test(basename(script)) && existsSync(script)) {
    return { command: process.env['npm_node_execpath'] ?? process.execPath, first: [script], shell: false };
  }
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/** @returns {Promise<void>} */
function install() {
  const { command, first, shell } = npmCommand();
  const args = [
    ...first,
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  console.log('Installing the packages of package-lock.json (npm ci; about 40 s the first time) …');
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, shell, stdio: ['ignore', 'inherit', 'inherit'] });
    const beat = setInterval(() => console.log(`  … still installing, ${seconds()} s`), 10_000);
    child.on('error', (error) => {
      clearInterval(beat);
      const missing = 'code' in error && error.code === 'ENOENT';
      if (missing)
        stop('npm was not found. Install it (on Debian: `apt install npm`), then run the command again.');
      stop(`npm could not be started: ${error.message}`);
    });
    child.on('close', (code) => {
      clearInterval(beat);
      if (code !== 0) {
        stop(
          `npm ci failed (exit code ${code}); its own message is above. Usual reasons: no network or proxy, ` +
            'a full disk, or a package.json that was edited without `npm install`.',
        );
      }
      console.log(`Installed in ${seconds()} s.`);
      done();
    });
  });
}

async function packagesInPlace() {
  const lockText = textOf(lock);
  if (lockText === undefined) {
    stop('package-lock.json is missing or unreadable. Restore it with `git checkout package-lock.json`.');
  }
  const hash = createHash('sha256').update(lockText).digest('hex');
  if (textOf(stamp) === hash) return;
  try {
    accessSync(existsSync(modules) ? modules : root, constants.W_OK);
  } catch {
    stop(
      `This folder cannot be written to: ${root}. Copy the project to a folder of your own, or change its rights.`,
    );
  }
  if (!alreadyInstalled(lockText)) await install();
  try {
    writeFileSync(stamp, hash);
  } catch (error) {
    stop(`node_modules cannot be written to (${error instanceof Error ? error.message : error}).`);
  }
}

function nodeNewEnough() {
  const oldest = oldestNode.join('.');
  const inside = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  let version = process.versions.node;
  if (existsSync(inside)) {
    const asked = spawnSync(inside, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
    if (asked.status !== 0) {
      stop(
        `The Node that npm installed for this project (${inside}) does not run on this system. ` +
          `Install Node ${oldest} or newer from https://nodejs.org, then delete that file and run the command again.`,
      );
    }
    version = asked.stdout.trim().replace(/^v/, '');
  }
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  stop(
    `This needs Node ${oldest} or newer; Node ${version} was found. Install Node 24 from https://nodejs.org ` +
      '(or `nvm install 24`), then run the command again. On Linux and Windows npm normally brings one along: ' +
      'if it did not, delete node_modules and run the command again.',
  );
}

await packagesInPlace();
nodeNewEnough();
