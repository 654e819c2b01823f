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

/** @param {string} body @param {number} [quality] */
const brotli = (body, quality = 11) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

/** Bytes as packed in a fortieth of the time, which is never less than what brotli takes at its best. @param {string} body */
export const quickWeight = (body) => brotli(body, 5);

/** Whether brotli at its best takes so many bytes at most. @param {string} body @param {number} most */
export const packsInto = (body, most) => quickWeight(body) <= most || brotli(body) <= most;

/** Elements that make a browser load something; links that lead somewhere don’t. */
const loads =
  /<(?:script|img|iframe|source)\b[^>]*\ssrc=|<link\b[^>]*\srel="?(?:stylesheet|preload|modulepreload|icon)|url\((?!#)/g;

/** Files that load before a touch: the page, and what its elements name; what a script may write is none of them. @param {string} html */
export const requestsOf = (html) =>
  1 + [...html.replace(/(<script>)[\s\S]*?(<\/script>)/g, '$1$2').matchAll(loads)].length;

/** @param {string} html @returns {string} */
export const inlineScripts = (html) =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code).join('\n');

/**
 * The weight of one embed.
 * @param {{ html: string, views: string, model?: string | undefined }} files the page, and its scripts `views.js` and `model.js`
 * @returns {Weight}
 */
export const weightOf = ({ html, views, model }) => ({
  page: brotli(html),
  script: brotli(inlineScripts(html)),
  requests: requestsOf(html),
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
      // Questions for class hold one view and bring no other.
      .filter((id) => existsSync(join(embeds, id, 'views.js')))
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
