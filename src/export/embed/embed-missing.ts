// The page that hosts send for an embed that is not there: an unknown release or view, "@latest", a mistyped chart.
import { absolute, address } from '../../names/addresses.ts';
import { charts } from '../../charts/contract/registry.ts';
import { siteName } from '../../data/text/credit.ts';
import { escapeXml } from '../../names/escapes.ts';
import { embedHeadScript, embedStyle, minified } from './embed-parts.ts';
import script from './embed-missing.js?raw';

/** Where it lies below the base: Cloudflare sends the nearest 404.html; the rules for Netlify and nginx name it. */
export const missingEmbedPath = 'embed/404.html';

/** Its HTML. Without script it says that nothing is there; with script it leads on to the live chart of that name. */
export function missingEmbed(): string {
  const known = charts.map(({ id }) => id).join(' ');
  return [
    '<!DOCTYPE html><html lang="en" data-theme="light"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeXml(`No chart at this address | ${siteName}`)}</title><meta name="robots" content="noindex">`,
    `<style>${embedStyle}</style><script>${embedHeadScript}</script></head>`,
    `<body><main data-charts="${known}" data-embeds="${escapeXml(address('embed/'))}"><h1>No chart stands at this address</h1>`,
    `<p><a href="${escapeXml(absolute('charts/'))}" target="_blank" rel="noopener">${escapeXml(`All charts of ${siteName}`)}</a></p></main>`,
    `<script>${minified('src/export/embed/embed-missing.js', script)}</script></body></html>\n`,
  ].join('\n');
}
