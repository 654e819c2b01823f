// Serves a built folder as a static host would: at the root of a host with the headers that its _headers asks for.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { headersAt, readRules } from './hosting/headers-file.ts';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'text/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.csv': 'text/csv; charset=utf-8',
  '.zip': 'application/zip',
};

/** Whether a path leads to a folder or into it. A folder beside it may have a name that begins alike. @param {string} folder @param {string} path */
const isIn = (folder, path) => path === folder || path.startsWith(folder + sep);

/** The file at an address below the base, or undefined. @param {string} folder @param {string} below */
function fileAt(folder, below) {
  const path = join(folder, below);
  if (!isIn(folder, path) || !existsSync(path)) return undefined;
  if (!statSync(path).isDirectory()) return path;
  const page = join(path, 'index.html');
  return existsSync(page) ? page : undefined;
}

/** The page of errors nearest to an address, as Cloudflare finds it. @param {string} folder @param {string} below */
function errorPage(folder, below) {
  const places = below
    .split('/')
    .map((_, i, parts) => join(folder, ...parts.slice(0, parts.length - i), '404.html'));
  return places.find((page) => isIn(folder, page) && existsSync(page));
}

/** The path that a request asks for, and what it says below the base; undefined where it can't be read. @param {string} base @param {string} [url] */
function pathOf(base, url = '/') {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    return { pathname, below: decodeURIComponent(pathname.slice(base.length - 1)) };
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {{ port?: number, base?: string, packed?: boolean, furtherHeaders?: (path: string) => Record<string, string>, rewritten?: (text: string, origin: string) => string }} [how]
 *   by default at a free port and the root of the host; `packed` sends text packed by brotli, each file as it is when first asked for;
 *   `furtherHeaders` gives headers of an address beside, or in place of, those of _headers, which are for a host's root alone; `rewritten` changes what stands in pages, scripts, drawings and data
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export function serveFolder(
  folder,
  { port = 0, base = '/', packed = false, furtherHeaders = () => ({}), rewritten } = {},
) {
  const root = resolve(folder);
  let origin = '';
  const asked = join(root, '_headers');
  const rules = base === '/' && existsSync(asked) ? readRules(readFileSync(asked, 'utf8')) : [];
  /** What is sent of a file, by its path, where it takes time to make. @type {Map<string, Buffer>} */
  const copies = new Map();
  /** @param {string} file @param {string} type @param {boolean} isPacked */
  const bodyOf = (file, type, isPacked) => {
    const kept = copies.get(file);
    if (kept !== undefined) return kept;
    const bytes = readFileSync(file);
    const isText = /html|javascript|json|svg/.test(type);
    const sent = rewritten && isText ? Buffer.from(rewritten(bytes.toString(), origin)) : bytes;
    if (!isPacked) return sent;
    const copy = brotliCompressSync(sent);
    copies.set(file, copy);
    return copy;
  };
  const server = createServer((request, response) => {
    const path = pathOf(base, request.url);
    if (path === undefined) {
      response.writeHead(400).end();
      return;
    }
    const { pathname, below } = path;
    const inBase = pathname.startsWith(base);
    const file = inBase ? fileAt(root, below) : undefined;
    const sent = file ?? (inBase ? errorPage(root, below) : undefined);
    if (sent === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(sent)] ?? 'application/octet-stream';
    const isPacked = packed && /text|json|svg|xml/.test(type);
    response.writeHead(file === undefined ? 404 : 200, {
      'content-type': type,
      ...(isPacked && { 'content-encoding': 'br' }),
      ...headersAt(rules, pathname, 'Cloudflare'),
      ...furtherHeaders(pathname),
    });
    response.end(request.method === 'HEAD' ? undefined : bodyOf(sent, type, isPacked));
  });
  return new Promise((done) => {
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : 0;
      origin = `http://127.0.0.1:${taken}`;
      done({ origin, close: () => void server.close() });
    });
  });
}
