// Serves host pages from an origin of their own, as other people's sites are: those that are published, those with scripts of
// other makers, and a test's own.
import { test } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { scriptedPage } from '../../hosts/scripted-pages.ts';
import { servers } from '../pages.ts';

const { folder, origin, site } = servers.plain;

/**
 * Starts a server of its own for the tests of a file, and ends it with them. It serves `own` pages by their path, pages with scripts
 * of other makers, and what the site publishes, all with embeds at the test server's address, or at another one. Returns its origin,
 * once started.
 */
export function hostServer(
  own: Readonly<Record<string, string>> = {},
  embedsAt: () => string = () => origin,
): () => string {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://host');
    const file = join(folder, pathname, pathname.endsWith('/') ? 'index.html' : '');
    const text =
      own[pathname] ??
      scriptedPage(pathname, folder) ??
      (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
    if (text === undefined) return response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    return response
      .setHeader('Content-Type', `${type}; charset=utf-8`)
      .end(text.replaceAll(site, embedsAt()));
  });
  test.beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
  test.afterAll(() => void server.close());
  return () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
