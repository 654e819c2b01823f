// Lets a browser paint the first screen of the story without waiting for the page's sheet: the rules that it needs stand in the page itself, and the sheet comes behind it.
// The element that is the first screen has the attribute data-first-screen.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endOf } from '../late-parts.mjs';
import { namesIn, onlyTaken, rulesFor } from './sheet-rules.mjs';

/** Attributes that the script in the head may set before anything is painted. */
const ofRoot = 'class="js no-js" data-theme="" data-way="" data-for="" data-bytes="" data-arrived=""';
/** What is not shown until something happens: a panel that opens, code, and what the bar for steps holds. */
const unseen = /<(script|template)\b[^>]*>|<(div) popover\b[^>]*>|<(nav) class="step-bar"[^>]*>/g;
/** Firefox goes on without a sheet in the body, but it stops at a script until the sheets before that have loaded. */
const wait = '<script>0</script>';

/** HTML without what is not shown: of the bar for steps its element stays, which only a sheet hides. @param {string} html */
function shownOf(html) {
  let shown = '';
  let at = 0;
  for (const found of html.matchAll(unseen)) {
    const [opening, code, panel, bar] = found;
    if (found.index < at) continue;
    const tag = code ?? panel ?? bar ?? '';
    shown += html.slice(at, found.index) + (bar === undefined ? '' : `${opening}</${bar}>`);
    at = endOf(html, found.index, tag) + `</${tag}>`.length;
  }
  return shown + html.slice(at);
}

/**
 * A page with the rules of its first screen, and its sheet after that; a page that names no first screen stays as it is.
 * @param {string} html
 * @param {(href: string) => string} sheetAt the text of the page's sheet
 * @throws {Error} where the page names a first screen and has no sheet of its own in the head
 */
export function withFirstScreen(html, sheetAt) {
  const [opening, tag = ''] = /<(\w+)\b[^>]* data-first-screen[^>]*>/.exec(html) ?? [];
  if (opening === undefined) return html;
  const [link = '', href] = /<link rel="stylesheet" href="([^"]+)">(?=.*<\/head>)/s.exec(html) ?? [];
  if (href === undefined) throw new Error('the page with a first screen has no style sheet in its head');
  const end = endOf(html, html.indexOf(opening), tag) + `</${tag}>`.length;
  const names = namesIn(`<html ${ofRoot}>${shownOf(html.slice(html.indexOf('<body'), end))}`);
  const rules = onlyTaken(rulesFor(sheetAt(href), names));
  return (html.slice(0, end) + link + wait + html.slice(end)).replace(link, () => `<style>${rules}</style>`);
}

/** The Astro integration. Stands after what joins sheets, and before what reads the styles of pages. @returns {import('astro').AstroIntegration} */
export default function firstScreen() {
  return {
    name: 'first-screen',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const page = join(folder, 'index.html');
        const html = await readFile(page, 'utf8');
        const assets = join(folder, '_astro');
        /** @type {Map<string, string>} */
        const sheets = new Map();
        for (const [, href = ''] of html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
          sheets.set(href, await readFile(join(assets, href.slice(href.lastIndexOf('/') + 1)), 'utf8'));
        const lighter = withFirstScreen(html, (href) => sheets.get(href) ?? '');
        await writeFile(page, lighter);
        logger.info(
          `the story is painted with ${((lighter.length - html.length) / 1000).toFixed(1)} kB of rules`,
        );
      },
    },
  };
}
