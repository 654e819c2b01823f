// Ghost from npm, with a database of its own: a post with an HTML card for each code. What it makes of an address can't be seen here:
// it asks no address of its own machine.
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { database } from './database.mjs';
import { lookAtFrame, lookAtPicture } from './look.mjs';
import { freePort, isHere, started, systemsFolder } from './programs.mjs';

const home = join(systemsFolder, 'ghost');

/** A post of one HTML card, in Ghost's own form. @param {string} html */
const card = (html) => {
  const whole = { direction: null, format: '', indent: 0, type: 'root', version: 1 };
  return JSON.stringify({ root: { children: [{ type: 'html', version: 1, html }], ...whole } });
};

/** Creates the owner, signs in, returns a function that calls Ghost's admin API. @param {string} origin */
async function owner(origin) {
  const api = `${origin}/ghost/api/admin`;
  const json = { 'content-type': 'application/json', origin };
  const [email, password] = ['owner@example.org', randomUUID()];
  const setup = [{ name: 'Owner', email, password, blogTitle: 'Test' }];
  const made = await fetch(`${api}/authentication/setup/`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ setup }),
  });
  const session = await fetch(`${api}/session/`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ username: email, password }),
  });
  if (!made.ok || !session.ok)
    throw new Error(`Ghost takes no owner: ${await made.text()} ${await session.text()}`);
  const cookie = session.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  /** @param {string} path @param {object} [body] */
  return async (path, body) => {
    const answer = await fetch(`${api}/${path}`, {
      headers: { ...json, cookie },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`Ghost answers ${answer.status} at ${path}: ${await answer.text()}`);
    return answer.json();
  };
}

export const ghost = {
  id: 'ghost',
  name: 'Ghost',
  missing: () =>
    existsSync(join(home, 'node_modules/knex')) && isHere('mariadbd')
      ? undefined
      : `apt install mariadb-server, and the package ghost from npm unpacked in ${home} with its dependencies`,
  version: () => String(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version),
  /** @param {import('../test-systems.mjs').Bench} bench */
  async run({ folder, site, browser }) {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const { socket, stop: stopDatabase } = await database(folder, 'ghost');
    let stop = async () => {};
    try {
      const content = join(folder, 'content');
      for (const name of ['data', 'images', 'files', 'media', 'logs', 'settings', 'adapters', 'public'])
        mkdirSync(join(content, name), { recursive: true });
      // Ghost looks for its files where it is started, so its settings come by the environment.
      const settings = {
        NODE_ENV: 'production',
        url: origin,
        server__port: String(port),
        server__host: '127.0.0.1',
        database__client: 'mysql',
        database__connection__socketPath: socket,
        database__connection__user: 'root',
        database__connection__password: '',
        database__connection__database: 'ghost',
        mail__transport: 'Direct',
        paths__contentPath: content,
        logging__path: join(content, 'logs'),
        security__staffDeviceVerification: 'false',
        privacy__useUpdateCheck: 'false',
      };
      cpSync(join(home, 'content/themes'), join(content, 'themes'), { recursive: true, dereference: true });
      stop = await started('node', [join(home, 'index.js')], async () => (await fetch(origin)).ok, {
        cwd: home,
        env: { ...process.env, ...settings },
      });
      const ask = await owner(origin);
      /** Publishes a code in an HTML card; returns the post's address. @param {string} code */
      const published = async (code) => {
        const lexical = card(code);
        const { posts } = await ask('posts/', { posts: [{ title: 'A code', lexical, status: 'published' }] });
        return String(posts[0].url);
      };
      const { responsive, plain, picture } = site.codes;
      return [
        await lookAtFrame(browser, await published(responsive), 'Frame with script, HTML card'),
        await lookAtFrame(browser, await published(plain), 'Plain frame, HTML card'),
        await lookAtPicture(browser, await published(picture), 'Picture, HTML card'),
      ];
    } finally {
      await stop();
      await stopDatabase();
    }
  },
};
