// Makes one file of a built page: styles, fonts and modules inside, links to the site in full, and a note of what it leaves out.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { importMap, modulesOf, nameOf, renamed } from './inline-modules.mjs';

/** @type {Record<string, string>} */
const mediaTypes = {
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.js': 'text/javascript',
};

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * @typedef {object} Site
 * @property {string} folder the built folder
 * @property {string} base the base path, as "/" or "/some/path/"
 * @property {string} url the full address of the front page, as "https://example.org/some/path/"
 */

/** The file in the built folder that an address of the site names. @param {Site} site @param {string} address */
const fileAt = ({ folder, base }, address) => join(folder, address.slice(base.length));

/** A file of the site as a data: address. @param {Site} site @param {string} address @throws {Error} for a kind of file that is not known here */
async function dataAddress(site, address) {
  const type = mediaTypes[extname(address)];
  if (type === undefined)
    throw new Error(`offline file: ${address} is of a kind that has no media type here`);
  return `data:${type};base64,${(await readFile(fileAt(site, address))).toString('base64')}`;
}

/**
 * A text with each match of a pattern replaced by what `made` gives for it, one after another.
 * @param {string} text @param {RegExp} pattern @param {(match: RegExpMatchArray) => Promise<string>} made
 */
async function replacedEach(text, pattern, made) {
  let result = '';
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    result += text.slice(at, match.index) + (await made(match));
    at = match.index + match[0].length;
  }
  return result + text.slice(at);
}

/** A style sheet with its fonts and pictures inside. @param {Site} site @param {string} css */
const styleInside = (site, css) =>
  replacedEach(
    css,
    /url\((["']?)(\/[^"')]+)\1\)/g,
    async ([, , address = '']) => `url("${await dataAddress(site, address)}")`,
  );

/**
 * One file of a page that opens from a disk, without a network and without a server.
 * @param {string} html the built page
 * @param {Site} site
 * @param {string} note HTML that says what the file leaves out; stands above everything
 * @param {string} css styles of this file alone
 * @throws {Error} for something that it would still have to load
 */
export async function oneFile(html, site, note, css) {
  const assets = `${site.base}_astro/`;
  /** @type {Set<string>} */
  const files = new Set();
  const module = (/** @type {string} */ address) => {
    const file = address.slice(assets.length);
    files.add(file);
    return nameOf(file);
  };
  let page = html
    // What only a server can give: icons, manifest, feeds, preloads, cards.
    .replace(/<link rel="(?:icon|apple-touch-icon|manifest|alternate|preload|modulepreload)"[^>]*>/g, '')
    .replace(/<meta (?:property="(?:og|article):|name="twitter:)[^>]*>/g, '')
    .replace(/ data-faces="[^"]*"/, '')
    .replace(
      / (component-url|renderer-url|before-hydration-url)="([^"]+)"/g,
      (_, name, address) => ` ${name}="${module(address)}"`,
    )
    .replace(
      /<script type="module" src="([^"]+)"><\/script>/g,
      (_, address) => `<script type="module">import ${JSON.stringify(module(address))}</script>`,
    );
  page = await replacedEach(
    page,
    /<link rel="stylesheet" href="([^"]+)">/g,
    async ([, address = '']) => `<style>${await readFile(fileAt(site, address), 'utf8')}</style>`,
  );
  page = await replacedEach(
    page,
    /(<style\b[^>]*>)([\s\S]*?)<\/style>/g,
    async ([, open = '', text = '']) => `${open}${await styleInside(site, text)}</style>`,
  );
  page = page.replace(/(<script type="module">)([\s\S]*?)<\/script>/g, (_, open, text) => {
    const inner = renamed(text);
    for (const file of inner.imports) files.add(file);
    return `${open}${inner.text}</script>`;
  });
  // What the marks of a figure say, a script of its own that is asked for at the first touch.
  page = await replacedEach(
    page,
    /(<figure class="figure[^>]* data-figure="([^"]+)")(?![^>]* data-without-marks)/g,
    async ([, figure, chart]) =>
      `${figure} data-marks="${await dataAddress(site, `${site.base}embed/${chart}/marks.js`)}"`,
  );
  const modules = await modulesOf(join(site.folder, '_astro'), files);
  page = page
    // Links lead to the site, since this file has no pages beside it.
    .replace(
      / (href|data-address)="(\/[^"]*)"/g,
      (_, name, address) => ` ${name}="${escaped(new URL(address, site.url).href)}"`,
    )
    .replace('<html ', '<html data-offline ')
    .replace('</head>', `<style>${css}</style><script type="importmap">${importMap(modules)}</script></head>`)
    .replace(/<body[^>]*>/, (body) => `${body}${note}`);
  const left = / (?:src|srcset|href|component-url|renderer-url)="\/[^"]*"|url\(["']?\//.exec(page);
  if (left !== null) throw new Error(`offline file: it would still load ${left[0].trim()}`);
  return page;
}
