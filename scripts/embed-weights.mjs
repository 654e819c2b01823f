// Weighs embeds: what each loads before and after a reader touches it, as brotli packs it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Bytes as sent, packed by brotli at its best.
 * @typedef {object} Weight
 * @property {number} page the HTML, which is all that loads
 * @property {number} script the scripts inside it, packed alone
 * @property {number} requests files that load before a touch: the page, and what it names
 * @property {number} views what another view adds
 * @property {number} [model] what a reader’s own settings of a model add
 */

/** @param {string} body */
const brotli = (body) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Elements that make a browser load something; links that lead somewhere don’t. */
const loads =
  /<(?:script|img|iframe|source)\b[^>]*\ssrc=|<link\b[^>]*\srel="?(?:stylesheet|preload|modulepreload|icon)|url\((?!#)/g;

/** @param {string} html @returns {string} */
const inlineScripts = (html) =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n');

/**
 * What one embed weighs.
 * @param {{ html: string, views: string, model?: string | undefined }} files the page, and its scripts `views.js` and `model.js`
 * @returns {Weight}
 */
export const weightOf = ({ html, views, model }) => ({
  page: brotli(html),
  script: brotli(inlineScripts(html)),
  requests: 1 + [...html.matchAll(loads)].length,
  views: brotli(views),
  ...(model === undefined ? {} : { model: brotli(model) }),
});

/** Weights of all embeds by chart, in the order of their names. @param {string} folder a built site @returns {Record<string, Weight>} */
export function weighEmbeds(folder) {
  const embeds = join(folder, 'embed');
  const read = (/** @type {string} */ id, /** @type {string} */ name) =>
    readFileSync(join(embeds, id, name), 'utf8');
  return Object.fromEntries(
    readdirSync(embeds)
      .sort()
      .map((id) => [
        id,
        weightOf({
          html: read(id, 'index.html'),
          views: read(id, 'views.js'),
          model: existsSync(join(embeds, id, 'model.js')) ? read(id, 'model.js') : undefined,
        }),
      ]),
  );
}
