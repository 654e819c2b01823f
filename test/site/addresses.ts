// Reads the addresses and ids out of a page, and finds what an address leads to in a build.
import { Window } from 'happy-dom';
import type { Build } from './built.ts';

export interface PageLinks {
  readonly addresses: readonly string[];
  readonly ids: ReadonlySet<string>;
}

const settings = {
  disableJavaScriptEvaluation: true,
  disableJavaScriptFileLoading: true,
  disableCSSFileLoading: true,
  disableIframePageLoading: true,
};
const parser = new new Window({ settings }).DOMParser();

/** The addresses of a srcset: candidates are separated by commas and each may have a descriptor. */
const ofSrcset = (value: string): string[] =>
  value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');

/** The address of `<meta http-equiv="refresh" content="0; url=…">`. */
const ofRefresh = (value: string): string[] => {
  const address = /url=\s*['"]?([^'"]+)/i.exec(value)?.[1];
  return address === undefined ? [] : [address.trim()];
};

const metaAddresses = 'meta[property="og:image"], meta[property="og:url"], meta[name="twitter:image"]';

export function readLinks(html: string): PageLinks {
  const page = parser.parseFromString(html, 'text/html');
  const attribute = (name: string, selector = `[${name}]`): string[] =>
    [...page.querySelectorAll(selector)].map((element) => element.getAttribute(name) ?? '');
  const plain = ['href', 'xlink:href', 'src', 'poster', 'action', 'component-url', 'renderer-url'];
  return {
    addresses: [
      ...plain.flatMap((name) => attribute(name, `[${name.replace(':', '\\:')}]`)),
      ...attribute('data', 'object[data]'),
      ...attribute('srcset').flatMap(ofSrcset),
      ...attribute('content', metaAddresses),
      ...attribute('content', 'meta[http-equiv="refresh"]').flatMap(ofRefresh),
    ],
    ids: new Set([...attribute('id'), ...attribute('name', 'a[name]')]),
  };
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
