// Asks nginx, with the files of the container, for pages, embeds and data as fast as one client can, each for a while: answers, bytes, waits and errors. Needs nginx and wrk; says so where one is missing.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packFolder } from '../build/packed-files.mjs';
import { brotliIsHere, startNginx } from '../nginx/start-nginx.mjs';
import { isHere } from '../systems/programs.mjs';

/** What readers request on a busy day: the story, a chapter, an embed, what its buttons bring, rows, a picture. */
const addresses = [
  '/',
  '/chapters/mine-to-magnet/',
  '/embed/mine-to-magnet/',
  '/embed/mine-to-magnet/views.js',
  '/charts/mine-to-magnet.csv',
  '/charts/mine-to-magnet.png',
];
/** Connections that the client holds open. */
const connections = 64;

/**
 * The report of wrk on a run.
 * @param {string} said
 * @returns {{ answers: number, bytes: number, slowest: string, errors: number }} answers and bytes a second, the wait that one in a hundred exceeds, and what went wrong in all
 * @throws {Error} where the report has another form
 */
export function readWrk(said) {
  const answers = /^Requests\/sec:\s+([\d.]+)$/m.exec(said)?.[1];
  const [, amount, unit] = /^Transfer\/sec:\s+([\d.]+)([KMG]?)B$/m.exec(said) ?? [];
  const slowest = /^\s+99%\s+(\S+)$/m.exec(said)?.[1];
  if (answers === undefined || amount === undefined || slowest === undefined)
    throw new Error(`wrk said something unknown:\n${said}`);
  const scale = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }[unit ?? ''] ?? 1;
  const sockets = /^\s+Socket errors: (.+)$/m.exec(said)?.[1] ?? '';
  const refused = /^\s+Non-2xx or 3xx responses: (\d+)$/m.exec(said)?.[1] ?? '0';
  const errors = [...sockets.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), Number(refused));
  return { answers: Number(answers), bytes: Number(amount) * scale, slowest, errors };
}

/** @param {string} url @param {number} seconds @param {string} coding @returns {Promise<string>} what wrk said */
function askFor(url, seconds, coding) {
  const given = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '--timeout', '5s'];
  return new Promise((done, fail) => {
    const child = spawn('wrk', [...given, '-H', `Accept-Encoding: ${coding}`, url]);
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', fail);
    child.on('close', () => done(said));
  });
}

/**
 * @param {string} folder a built site, which is packed first where it was not
 * @param {number} seconds for each address
 * @returns {Promise<string[][]>} a table
 */
export async function measureLoad(folder, seconds) {
  const lacks = ['nginx', 'wrk'].filter((name) => !isHere(name));
  if (lacks.length > 0)
    return [[`skipped: ${lacks.join(' and ')} not installed here (apt install nginx wrk)`]];
  if (!existsSync(join(folder, 'index.html.gz'))) await packFolder(folder);
  const coding = brotliIsHere() ? 'br' : 'gzip';
  const rows = [
    [
      `address, ${seconds} s each, ${coding}`,
      'answers a second',
      'Gbit/s',
      'kB each',
      '99 % within',
      'errors',
    ],
  ];
  const { origin, stop } = await startNginx(folder);
  try {
    for (const address of addresses) {
      const { answers, bytes, slowest, errors } = readWrk(await askFor(origin + address, seconds, coding));
      const each = (bytes / answers / 1000).toFixed(1);
      rows.push([address, answers.toFixed(0), ((bytes * 8) / 1e9).toFixed(2), each, slowest, String(errors)]);
      console.log(`  ${address}: ${answers.toFixed(0)} answers a second, ${errors} errors`);
    }
  } finally {
    await stop();
  }
  return rows;
}
