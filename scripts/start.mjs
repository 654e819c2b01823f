// `npm start`: builds the site and serves it on 127.0.0.1:4321 (PORT overrides).
import { createServer } from 'node:net';
import { run, start } from './steps/run.mjs';
import { stop } from './steps/stop.mjs';

function portAsked() {
  const asked = process.env['PORT'] || '4321';
  const port = Number(asked);
  if (/^\d{1,5}$/.test(asked) && port >= 1 && port <= 65_535) return port;
  return stop(`PORT is "${asked}"; it must be a whole number from 1 to 65535, such as PORT=4322 npm start.`);
}

/** @param {number} port @returns {Promise<string | undefined>} why the port can't be had */
function obstacle(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done('code' in error ? String(error.code) : error.message));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(undefined)));
  });
}

/** @param {number} port */
async function portFree(port) {
  const reason = await obstacle(port);
  if (reason === 'EADDRINUSE') {
    stop(`Port ${port} on 127.0.0.1 is taken by another program. Choose another: PORT=${port + 1} npm start`);
  }
  if (reason === 'EACCES') {
    stop(`Port ${port} needs more rights than you have. Choose one above 1023: PORT=4321 npm start`);
  }
  if (reason) stop(`Port ${port} on 127.0.0.1 can't be used (${reason}). Choose another with PORT.`);
}

/** @param {string} address @param {() => boolean} gone */
async function answers(address, gone) {
  for (let tries = 0; tries < 150 && !gone(); tries++) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
}

const port = portAsked();
await portFree(port);
const origin = `http://127.0.0.1:${port}`;
const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/g, '/');
const env = { SITE_URL: process.env['SITE_URL'] || origin };

console.log('Building the site …');
const since = Date.now();
const { code } = await run(['astro', 'build'], env);
if (code !== 0) stop('The build failed; the reason is above.');
console.log(`Built in ${((Date.now() - since) / 1000).toFixed(1)} s. Starting the server …`);

const server = start(
  ['astro', 'preview', '--host', '127.0.0.1', '--port', String(port), '--ignore-lock'],
  env,
);
let said = '';
let gone = false;
server.stdout.on('data', (chunk) => (said += chunk));
server.stderr.on('data', (chunk) => (said += chunk));
server.on('close', (exit) => {
  gone = true;
  process.exitCode = exit ?? 0;
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => server.kill('SIGTERM'));
}
if (await answers(origin + base, () => gone)) {
  console.log(`\nThe story is at ${origin}${base} (Ctrl+C stops it).`);
} else {
  server.kill('SIGTERM');
  console.error(said);
  stop('The server did not answer; what it said is above.');
}
