// WebKitGTK's MiniBrowser on a virtual screen (Xvfb), driven by WebDriver over fetch.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, freePort, isHere, started } from '../systems/programs.mjs';
import { clickAt, keyPress } from './actions.mjs';

const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** Starts a screen; its number comes on a pipe of its own. @returns {Promise<{ display: string, close: () => Promise<void> }>} */
async function startScreen() {
  const words = ['-displayfd', '3', '-screen', '0', '1920x1400x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ended = new Promise((done) => child.on('close', done));
  /** @type {string} */
  const number = await new Promise((found, fail) => {
    child.stdio[3]?.once('data', (text) => found(String(text).trim()));
    child.on('exit', () => fail(new Error('Xvfb ended at once')));
  });
  return {
    display: `:${number}`,
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** @param {string} origin @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
async function ask(origin, method, path, body) {
  const headers = { 'content-type': 'application/json' };
  const sent = method === 'POST' ? { headers, body: JSON.stringify(body ?? {}) } : {};
  const response = await fetch(origin + path, { method, ...sent });
  const { value } = /** @type {{ value: any }} */ (await response.json());
  if (!response.ok) throw new Error(`${path}: ${value?.error} ${value?.message}`);
  return value;
}

/** @returns {Promise<{ version: string, send: (method: string, path: string, body?: object) => Promise<any>, close: () => Promise<void> }>} */
async function startSession() {
  const home = mkdtempSync(join(tmpdir(), 'strategic-valve-webkit-'));
  const screen = await startScreen();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DISPLAY: screen.display,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    // The sandbox needs rights that a container's own user lacks.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    GTK_A11Y: 'none',
    NO_AT_BRIDGE: '1',
    GSETTINGS_BACKEND: 'memory',
  };
  const end = await started(
    'WebKitWebDriver',
    [`--port=${port}`, '--host=127.0.0.1'],
    () => answers(`${origin}/status`),
    { env },
  );
  const { sessionId, capabilities } = await ask(origin, 'POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    },
  });
  return {
    version: capabilities.browserVersion,
    send: (method, path, body) => ask(origin, method, `/session/${sessionId}${path}`, body),
    async close() {
      await ask(origin, 'DELETE', `/session/${sessionId}`).catch(() => undefined);
      await end();
      await screen.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** This engine has no log that can be read, so a script in the page collects the errors that happen after it has loaded. */
const catching = `(() => {
  if (window.caughtHere) return;
  window.caughtHere = [];
  // That an observer of sizes goes on in the next frame is no fault, and other engines don't log it.
  addEventListener('error', ({ message }) => /ResizeObserver loop/.test(message) || caughtHere.push(String(message)));
  addEventListener('unhandledrejection', ({ reason }) => caughtHere.push(String(reason)));
})()`;

/** @param {number} width @param {number} height @returns {Promise<import('./driver.mjs').Driver>} */
async function open(width, height) {
  const { send, close } = await startSession();
  const size = { width, height };
  /** @type {string[]} */
  const troubles = [];
  const script = (/** @type {string} */ text) => send('POST', '/execute/sync', { script: text, args: [] });
  const run = async (/** @type {string} */ expression) => {
    const text = `const done = arguments[arguments.length - 1];
      (${expression}).then((value) => done([value]), (reason) => done([null, String(reason)]));`;
    const [value, reason] = await send('POST', '/execute/async', { script: text, args: [] });
    if (reason !== undefined) throw new Error(reason);
    return value;
  };
  const collect = async () => {
    const found = await script('return (window.caughtHere ?? []).splice(0)').catch(() => []);
    troubles.push(...found);
  };
  /** WebKit answers when a page is parsed, which is before it has loaded. */
  const loaded = async () => {
    await script(catching);
    await run(
      `new Promise((done) => (document.readyState === 'complete' ? done('') : addEventListener('load', () => done(''))))`,
    );
  };
  /**
   * Only the outer size can be set, so it is corrected by what the inner size lacks. The window is never narrower than 447 pixels.
   * @param {number} wide @param {number} high
   */
  const resize = async (wide, high) => {
    let [outerWidth, outerHeight] = [wide, high];
    for (let tries = 0; tries < 3; tries++) {
      await send('POST', '/window/rect', { width: outerWidth, height: outerHeight });
      await new Promise((done) => setTimeout(done, 400));
      const [innerWide, innerHigh] = await script('return [innerWidth, innerHeight]');
      Object.assign(size, { width: innerWide, height: innerHigh });
      outerWidth += wide - innerWide;
      outerHeight += high - innerHigh;
    }
  };
  const act = (/** @type {object} */ source) => send('POST', '/actions', { actions: [source] });
  await send('POST', '/timeouts', { script: 60_000, pageLoad: 120_000 });
  await resize(width, height);
  return {
    size,
    async goto(url) {
      await collect();
      await send('POST', '/url', { url });
      await loaded();
    },
    async reload() {
      await collect();
      await send('POST', '/refresh');
      await loaded();
    },
    run,
    press: (key) => act(keyPress(key)),
    clickAt: (x, y) => act(clickAt(x, y)),
    resize,
    troubles: () => troubles,
    async close() {
      await collect();
      await close();
    },
  };
}

/** @type {import('./driver.mjs').Engine} */
export const webkitEngine = {
  id: 'webkit',
  name: 'WebKitGTK',
  missing() {
    const programs = ['WebKitWebDriver', 'Xvfb'].filter((name) => !isHere(name));
    if (programs.length > 0) return `no program ${programs.join(', ')}`;
    return existsSync(browser) ? undefined : `no ${browser}`;
  },
  async version() {
    const { close, version } = await startSession();
    await close();
    return version;
  },
  open,
};
