// Firefox ESR without a window, driven by WebDriver BiDi over its own socket, without a driver program in between.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isHere } from '../systems/programs.mjs';
import { clickAt, keyPress } from './actions.mjs';

const program = 'firefox-esr';

/** Starts Firefox with a profile of its own. Returns the address of its socket, and what ends it. @param {number} width @param {number} height */
async function start(width, height) {
  const home = mkdtempSync(join(tmpdir(), 'strategic-valve-firefox-'));
  writeFileSync(
    join(home, 'user.js'),
    'user_pref("remote.active-protocols", 1);\nuser_pref("browser.shell.checkDefaultBrowser", false);\n',
  );
  const words = ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port=0'];
  const child = spawn(program, [...words, `--width=${width}`, `--height=${height}`], {
    env: { ...process.env, HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((done) => child.on('close', done));
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  /** @type {string} */
  const socket = await new Promise((found, fail) => {
    let said = '';
    child.stderr.on('data', (text) => {
      said += String(text);
      const [, address] = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said) ?? [];
      if (address !== undefined) found(address);
    });
    child.on('exit', () => fail(new Error(`${program} ended at once:\n${said}`)));
    setTimeout(() => fail(new Error(`${program} opened no socket:\n${said}`)), 60_000).unref();
  });
  return { socket, close };
}

/** A session on a socket: sends commands, hears what the browser logs. @param {string} address @param {(words: string) => void} hear */
async function session(address, hear) {
  const socket = new WebSocket(`${address}/session`);
  await new Promise((open, fail) => {
    socket.onopen = open;
    socket.onerror = () => fail(new Error(`no answer at ${address}`));
  });
  let sent = 0;
  /** @type {Map<number, { done: (value: any) => void, fail: (reason: Error) => void }>} */
  const waiting = new Map();
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data));
    if (message.type === 'event') {
      const { level, text } = message.params;
      if (message.method === 'log.entryAdded' && level === 'error') hear(text);
      return;
    }
    const waits = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'error') waits?.fail(new Error(`${message.error}: ${message.message}`));
    else waits?.done(message.result);
  };
  /** @param {string} method @param {object} params @returns {Promise<any>} */
  const send = (method, params) =>
    new Promise((done, fail) => {
      sent += 1;
      waiting.set(sent, { done, fail });
      socket.send(JSON.stringify({ id: sent, method, params }));
    });
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  return { send, end: () => socket.close() };
}

/** @param {number} width @param {number} height @returns {Promise<import('./driver.mjs').Driver>} */
async function open(width, height) {
  const firefox = await start(width, height);
  /** @type {string[]} */
  const troubles = [];
  const { send, end } = await session(firefox.socket, (words) => troubles.push(words));
  // The window that Firefox opens with never has the focus.
  const { context } = await send('browsingContext.create', { type: 'tab' });
  await send('browsingContext.activate', { context });
  const size = { width, height };
  const act = (/** @type {object} */ source) => send('input.performActions', { context, actions: [source] });
  const resize = async (/** @type {number} */ wide, /** @type {number} */ high) => {
    await send('browsingContext.setViewport', { context, viewport: { width: wide, height: high } });
    Object.assign(size, { width: wide, height: high });
  };
  await resize(width, height);
  return {
    size,
    async goto(url) {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
      // About once in fifty pages the new one has no focus, and then no key reaches it.
      await send('browsingContext.activate', { context });
    },
    reload: () => send('browsingContext.reload', { context, wait: 'complete' }),
    async run(expression) {
      const asked = { expression, target: { context }, awaitPromise: true };
      const { result, exceptionDetails } = await send('script.evaluate', asked);
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
      return result.value;
    },
    press: (key) => act(keyPress(key)),
    clickAt: (x, y) => act(clickAt(x, y)),
    resize,
    troubles: () => troubles,
    async close() {
      end();
      await firefox.close();
    },
  };
}

/** @type {import('./driver.mjs').Engine} */
export const firefoxEngine = {
  id: 'firefox',
  name: 'Firefox',
  missing: () => (isHere(program) ? undefined : `no program ${program}`),
  version: async () => {
    const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    return stdout.replace(/^Mozilla Firefox /, '').trim();
  },
  open,
};
