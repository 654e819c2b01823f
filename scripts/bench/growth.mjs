// Builds the project with more charts and more chapters, in a copy, and reports what each further one costs in time and in memory.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../steps/run.mjs';
import { copy, growCopy } from './growth-copy.mjs';

/** @typedef {{ seconds: number, worked: number, megabytes: number, files: number }} Built how long it took, how long processors worked for it, the most memory that it held, what it wrote */

/**
 * What a process has used so far: seconds of processors, and its most memory in MB; undefined where the system does not report it.
 * @param {number | undefined} pid
 */
function used(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // After its name in brackets, the 12th and 13th are hundredths of a second in the program and in the system for it.
    const [, stat = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [program = 0, system = 0] = stat.split(' ').slice(11, 13).map(Number);
    return {
      worked: (program + system) / 100,
      megabytes: Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1000,
    };
  } catch {
    return { worked: 0, megabytes: 0 };
  }
}

/** Builds the copy. @param {string} what for the message of a failure @returns {Promise<Built>} */
function build(what) {
  rmSync(join(copy, 'dist'), { recursive: true, force: true });
  const begun = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
      cwd: copy,
      // Added charts have no measured embeds, and some have no chapter, which would stop a usual build; here it is intended.
      env: { ...process.env, UNFINISHED_CHARTS: 'shown', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [worked, megabytes] = [0, 0];
    const look = setInterval(() => {
      const now = used(child.pid);
      [worked, megabytes] = [Math.max(worked, now.worked), Math.max(megabytes, now.megabytes)];
    }, 100);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (said = (said + chunk).slice(-3000)));
    child.on('error', fail);
    child.on('close', (code) => {
      clearInterval(look);
      const seconds = (performance.now() - begun) / 1000;
      if (code !== 0) return fail(new Error(`the build with ${what} failed:\n${said}`));
      const files = readdirSync(join(copy, 'dist'), { recursive: true, withFileTypes: true });
      done({ seconds, worked, megabytes, files: files.filter((entry) => entry.isFile()).length });
    });
  });
}

/**
 * What each further chart or chapter costs.
 * @param {string} what @param {number} more @param {Built} built @param {number} fewer @param {Built} before
 */
function row(what, more, built, fewer, before) {
  const each = (/** @type {keyof Built} */ name, digits = 0) =>
    more === fewer ? '' : ((built[name] - before[name]) / (more - fewer)).toFixed(digits);
  return [
    what,
    built.seconds.toFixed(1),
    built.worked.toFixed(1),
    each('worked', 2),
    built.megabytes.toFixed(0),
    each('megabytes', 2),
    String(built.files),
    each('files'),
  ];
}

/**
 * @param {{ charts: number[], chapters: number[] }} steps how many more, in rising order
 * @returns {Promise<string[][]>} a table
 */
export async function measureGrowth({ charts, chapters }) {
  const heads = ['added', 'build s', 'processor s', 's each', 'peak MB', 'MB each', 'files', 'files each'];
  const rows = [heads];
  /** @param {string} what @param {{ charts: number, chapters: number }} more */
  const measured = async (what, more) => {
    growCopy(more);
    const built = await build(what);
    console.log(
      `  ${what}: ${built.seconds.toFixed(1)} s, ${built.worked.toFixed(1)} s of processors, ${built.megabytes.toFixed(0)} MB`,
    );
    return built;
  };
  try {
    const today = await measured('nothing', { charts: 0, chapters: 0 });
    rows.push(row('nothing', 0, today, 0, today));
    for (const kind of /** @type {const} */ (['charts', 'chapters'])) {
      let [fewer, before] = [0, today];
      for (const more of kind === 'charts' ? charts : chapters) {
        const what = kind === 'charts' ? `charts: ${more}` : `chapters, a chart each: ${more}`;
        const built = await measured(what, { charts: more, chapters: kind === 'chapters' ? more : 0 });
        rows.push(row(what, more, built, fewer, before));
        [fewer, before] = [more, built];
      }
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
  return rows;
}
