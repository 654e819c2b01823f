// The oEmbed endpoint, /oembed?url=ADDRESS: for hosts that run a function before their files (functions/ for Cloudflare Pages,
// netlify/ for Netlify). It finds the file that the build made, and makes it no wider than it is asked for.

/**
 * The file that answers for a page of this site, as a path below `base`; undefined for any other address.
 * @param {string} asked the address, in full @param {{ host: string, base: string }} site
 */
export function oembedFile(asked, { host, base }) {
  if (!URL.canParse(asked)) return undefined;
  const url = new URL(asked);
  if (url.host !== host || !url.pathname.startsWith(base)) return undefined;
  const path = url.pathname.slice(base.length).replace(/\/(index\.html)?$/, '');
  const [, room, id, own] = /^(charts|embed|chapters)\/([a-z0-9-]+)(?:\/([a-z0-9-]+))?$/.exec(path) ?? [];
  if (id === undefined || (own !== undefined && room === 'chapters')) return undefined;
  if (room === 'chapters') return `chapters/${id}.oembed.json`;
  const view = own ?? url.searchParams.get('view');
  if (view === null) return `charts/${id}.oembed.json`;
  return /^[a-z0-9-]+$/.test(view) ? `charts/${id}/${view}.oembed.json` : undefined;
}

/** @typedef {{ width: number, height: number, heights: Record<string, number>, html: string }} Answer */

/** The answer for a column at most `most` CSS pixels wide. @template {Answer} T @param {T} answer @param {number} most @returns {T} */
export function narrowed(answer, most) {
  if (!(most > 0 && most < answer.width)) return answer;
  const widths = Object.keys(answer.heights).map(Number);
  const near = Math.max(...widths.filter((width) => width <= most), Math.min(...widths));
  const height = answer.heights[near] ?? answer.height;
  const html = answer.html.replace(` height="${answer.height}"`, ` height="${height}"`);
  return { ...answer, width: Math.floor(most), height, html };
}

/**
 * The endpoint.
 * @param {Request} request @param {(address: URL) => Promise<Response>} fetchFile the host's way to a file of the site
 * @returns {Promise<Response>}
 */
export async function answerOembed(request, fetchFile) {
  const here = new URL(request.url);
  const base = here.pathname.replace(/oembed\/?$/, '');
  const headers = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' };
  /** @param {number} status @param {string} words */
  const refuse = (status, words) =>
    new Response(`${words}\n`, {
      status,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    });
  if ((here.searchParams.get('format') ?? 'json') !== 'json')
    return refuse(501, 'Only format=json is known here.');
  const file = oembedFile(here.searchParams.get('url') ?? '', { host: here.host, base });
  const found = file === undefined ? undefined : await fetchFile(new URL(base + file, here));
  if (!found?.ok) return refuse(404, 'No chart, view or chapter of this site has that address.');
  const answer = narrowed(await found.json(), Number(here.searchParams.get('maxwidth') ?? 0));
  return new Response(JSON.stringify(answer), {
    headers: { ...headers, 'content-type': 'application/json' },
  });
}
