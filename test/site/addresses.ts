// Reads the addresses and ids out of a page, and finds what an address leads to in a build.
import type { Document } from 'happy-dom';
import type { Build } from './built.ts';

export interface PageLinks {
  readonly addresses: readonly string[];
  readonly ids: ReadonlySet<string>;
}

/** The addresses of a srcset: candidates are separated by commas and each may have a descriptor. */
const ofSrcset = (value: string): string[] =>
  value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');

/** The address of `<meta http-equiv="refresh" content="0; url=…">`. */
const ofRefresh = (value: string): string[] => {
  const address = /url=\s*['"]?([^'"]+)/i.exec(value)?.[1];
  return address === undefined ? [] : [address.trim()];
};

const metaAddresses = 'meta[property="og:image"], meta[property="og:url"], meta[name="twitter:image"]';

const plain = ['href', 'xlink:href', 'src', 'poster', 'action', 'component-url', 'renderer-url'];

/** The addresses and ids of a page, in one walk: a search for each kind of attribute takes as long as the walk. */
export function linksIn(page: Document): PageLinks {
  const addresses: string[] = [];
  const ids = new Set<string>();
  for (const element of page.querySelectorAll('*')) {
    const read = (name: string, addressesOf = (value: string): string[] => [value]): void => {
      const value = element.getAttribute(name);
      if (value !== null) addresses.push(...addressesOf(value));
    };
    for (const name of plain) read(name);
    read('srcset', ofSrcset);
    const kind = element.tagName.toLowerCase();
    if (kind === 'object') read('data');
    if (kind === 'meta' && element.matches(metaAddresses)) read('content');
    if (kind === 'meta' && element.getAttribute('http-equiv') === 'refresh') read('content', ofRefresh);
    const named = [element.getAttribute('id'), kind === 'a' ? element.getAttribute('name') : null];
    for (const id of named) if (id !== null) ids.add(id);
  }
  return { addresses, ids };
}

/** Addresses in a stylesheet. */
export const readStyleAddresses = (css: string): string[] =>
  [...css.matchAll(/url\(\s*(['"]?)(.*?)\1\s*\)/g)].map((match) => match[2] ?? '');

/** The file of the build behind a path, as a static host serves it; undefined when there is none. */
export function fileBehind(path: string, build: Build, files: ReadonlySet<string>): string | undefined {
  if (!path.startsWith(build.base)) return undefined;
  const inside = decodeURIComponent(path.slice(build.base.length));
  const candidates =
    inside === '' || inside.endsWith('/') ? [`${inside}index.html`] : [inside, `${inside}/index.html`];
  return candidates.find((file) => files.has(file));
}
