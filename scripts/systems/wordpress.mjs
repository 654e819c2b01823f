// WordPress as Debian has it, in a copy with a database of its own: a post for each code, by somebody who may write HTML and by an
// author who may not.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { database } from './database.mjs';
import { lookAtFrame, lookAtLink, lookAtPicture } from './look.mjs';
import { answers, freePort, isHere, ran, started } from './programs.mjs';

const home = '/usr/share/wordpress';
const posts = join(dirname(fileURLToPath(import.meta.url)), 'wordpress-posts.php');

/** WordPress asks no address of this machine, and few ports, unless told. @param {string} origin */
const loopback = (origin) => `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, ${new URL(origin).port}]);
`;

/** @param {string} socket @param {string} origin */
const config = (socket, origin) => `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $key) define($key, 'test');
define('WP_HOME', '${origin}'); define('WP_SITEURL', '${origin}'); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * How many of ten visits with an empty cache show the frame of an address, whether it shows when WordPress's script is late, and where its
 * links lead.
 * @param {import('@playwright/test').Browser} browser @param {string} address @returns {Promise<import('./look.mjs').Result[]>}
 */
async function oembedAgain(browser, address) {
  let seen = 0;
  for (let visit = 0; visit < 10; visit++) {
    const context = await browser.newContext({
      viewport: { width: visit % 2 === 0 ? 390 : 1280, height: 900 },
    });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(1500);
    if (await page.locator('iframe[src*="/embed/"]').first().isVisible()) seen++;
    await context.close();
  }
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const late = await context.newPage();
  await late.route('**/wp-embed*.js*', async (route) => {
    await new Promise((done) => setTimeout(done, 3000));
    await route.continue();
  });
  await late.goto(address, { waitUntil: 'load' });
  await late.waitForTimeout(2500);
  const shown = await late.locator('iframe[src*="/embed/"]').first().isVisible();
  await late.frameLocator('iframe[src*="/embed/"]').locator('.foot a').first().click();
  const led = await late.waitForURL(/\/charts\/[a-z-]+\/#sources$/, { timeout: 5000 }).then(
    () => true,
    () => false,
  );
  await context.close();
  return [
    { code: 'Address, visited ten times', right: seen === 10, result: `Seen ${seen} times` },
    {
      code: 'Address, WordPress’s script three seconds late',
      right: shown,
      result: shown ? 'Seen' : 'Not seen',
    },
    {
      code: 'A link in the frame of an address',
      right: led,
      result: led ? 'Leads to the chart’s sources' : 'Leads nowhere',
    },
  ];
}

export const wordpress = {
  id: 'wordpress',
  name: 'WordPress',
  missing: () =>
    existsSync(`${home}/wp-load.php`) && ['php', 'mariadbd', 'mariadb-install-db'].every(isHere)
      ? undefined
      : 'apt install wordpress wordpress-theme-twentytwentyfive php-cli php-mysql mariadb-server',
  version: () =>
    /wp_version = '([\d.]+)'/.exec(readFileSync(`${home}/wp-includes/version.php`, 'utf8'))?.[1] ?? '',
  /** @param {import('../test-systems.mjs').Bench} bench */
  async run({ folder, site, browser }) {
    const press = join(folder, 'press');
    cpSync(home, press, { recursive: true, dereference: true });
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const { socket, stop: stopDatabase } = await database(folder, 'wordpress');
    let stop = async () => {};
    try {
      writeFileSync(join(press, 'wp-config.php'), config(socket, origin));
      mkdirSync(join(press, 'wp-content/mu-plugins'), { recursive: true });
      writeFileSync(join(press, 'wp-content/mu-plugins/loopback.php'), loopback(site.origin));
      writeFileSync(join(folder, 'codes.json'), JSON.stringify(site.codes));
      /** @type {Record<string, number>} */
      const made = JSON.parse(
        ran('php', [posts, press, join(folder, 'codes.json')])
          .split('\n')
          .at(-1) ?? '{}',
      );
      stop = await started(
        'php',
        ['-S', `127.0.0.1:${port}`, '-t', press],
        () => answers(`${origin}/readme.html`),
        {
          env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
        },
      );
      const at = (/** @type {string} */ name) => `${origin}/?p=${made[name]}`;
      return [
        await lookAtFrame(browser, at('responsive'), 'Frame with script, Custom HTML block'),
        await lookAtFrame(browser, at('plain'), 'Plain frame, Custom HTML block'),
        await lookAtFrame(browser, at('block'), 'Address, Embed block', 1000),
        await lookAtFrame(browser, at('line'), 'Address on its own line', 1000),
        ...(await oembedAgain(browser, at('block'))),
        await lookAtPicture(browser, at('picture'), 'Picture'),
        await lookAtLink(
          browser,
          at('author-responsive'),
          'Frame with script, by an author without HTML',
          site.finding,
        ),
        await lookAtPicture(browser, at('author-picture'), 'Picture, by an author without HTML'),
        await lookAtFrame(browser, at('author-line'), 'Address, by an author without HTML', 1000),
      ];
    } finally {
      await stop();
      await stopDatabase();
    }
  },
};
