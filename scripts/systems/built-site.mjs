// The built site on a port of its own, and the codes of one chart as its dialog hands them out.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveFolder } from '../serve-folder.mjs';

/** @typedef {Record<'responsive' | 'plain' | 'address' | 'picture', string>} Codes */
/** @typedef {{ origin: string, codes: Codes, page: string, picture: string, finding: string, close: () => void }} BuiltSite */

const unescaped = (/** @type {string} */ html) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The address that the build was made for. @param {string} folder */
function siteOf(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const [, address] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  if (address === undefined) throw new Error(`${folder}/index.html names no address of its own`);
  return new URL(address).origin;
}

/** The chart whose codes are tried. */
const chart = 'mine-to-magnet';

/**
 * Serves a built folder with its own address in place of the one that it was built for.
 * @param {string} folder @returns {Promise<BuiltSite>}
 */
export async function openBuiltSite(folder) {
  const root = resolve(folder);
  const built = siteOf(root);
  const { origin, close } = await serveFolder(root, {
    furtherHeaders: () => ({ 'access-control-allow-origin': '*' }),
    rewritten: (text, at) => text.replaceAll(built, at),
  });
  const html = readFileSync(join(root, 'charts', chart, 'index.html'), 'utf8').replaceAll(built, origin);
  /** @param {string} kind */
  const code = (kind) => {
    const [, text] = new RegExp(`<pre[^>]*id="embed-${kind}"[^>]*>([\\s\\S]*?)</pre>`).exec(html) ?? [];
    if (text === undefined) throw new Error(`the page of "${chart}" has no code "${kind}"`);
    return unescaped(text);
  };
  const picture = / src="([^"]+)"/.exec(code('picture'))?.[1] ?? '';
  return {
    origin,
    codes: {
      responsive: code('responsive'),
      plain: code('plain'),
      address: code('address'),
      picture: code('picture'),
    },
    page: `${origin}/charts/${chart}/`,
    picture,
    finding: unescaped(/ title="([^"]+)"/.exec(code('plain'))?.[1] ?? ''),
    close,
  };
}
