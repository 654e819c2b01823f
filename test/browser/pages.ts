// The servers of the browser tests and the pages to visit, as the built folder has them.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const servers = {
  plain: {
    folder: 'dist',
    base: '/',
    port: 4410,
    origin: 'http://127.0.0.1:4410',
    site: 'http://127.0.0.1:4321',
  },
  base: {
    folder: 'dist-base',
    base: '/some/path/',
    port: 4411,
    origin: 'http://127.0.0.1:4411',
    site: 'https://example.org',
  },
} as const;

/** Paths of all pages of a build, below its base: "", "charts/", "404.html". */
export function pagesOf({ folder }: { readonly folder: string }): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: the browser tests visit a finished build`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && (entry.name === 'index.html' || entry.name === '404.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .map((file) => file.replace(/index\.html$/, ''))
    .sort();
}
