// Lets a browser paint a page's first screen without waiting for its sheet, in the story, on the pages of chapters and figures, and on those that
// list them: the rules that it needs stand in the page itself, and the sheet comes behind it. The element that ends the first screen has the
// attribute data-first-screen.
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endOf } from '../late-parts.mjs';
import { namesIn, onlyTaken, rulesFor } from './sheet-rules.mjs';

/** Attributes that the script in the head may set before anything is painted. */
const ofRoot = 'class="js no-js" data-theme="" data-way="" data-for="" data-bytes="" data-arrived=""';
/** What is not shown until something happens: a panel that opens, code, and what the bar for steps holds. */
const unseen = /<(script|template)\b[^>]*>|<(div|nav) popover\b[^>]*>|<(nav) class="step-bar"[^>]*>/g;
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

/** A page taken apart: up to the end of its first screen, its sheet, and what comes after. @typedef {{ seen: string, link: string, href: string, rest: string }} Parted */

/**
 * @param {string} html
 * @returns {Parted | undefined} nothing for a page that names no first screen
 * @throws {Error} where the page names a first screen and has no sheet of its own in the head
 */
function parted(html) {
  const [opening, tag = ''] = /<(\w+)\b[^>]* data-first-screen[^>]*>/.exec(html) ?? [];
  if (opening === undefined) return undefined;
  const [link = '', href] = /<link rel="stylesheet" href="([^"]+)">(?=.*<\/head>)/s.exec(html) ?? [];
  if (href === undefined) throw new Error('the page with a first screen has no style sheet in its head');
  const end = endOf(html, html.indexOf(opening), tag) + `</${tag}>`.length;
  return { seen: html.slice(0, end), link, href, rest: html.slice(end) };
}

/**
 * Pages with the rules of their first screens, and their sheets after that; a page that names no first screen stays as it is. Pages of one
 * sheet get the same rules, so that a host needs one hash for them all.
 * @param {readonly string[]} pages as HTML
 * @param {(href: string) => string} sheetAt the text of a sheet by its address
 * @returns {string[]} the same pages in the same order
 * @throws {Error} where a page names a first screen and has no sheet of its own in the head
 */
export function withFirstScreens(pages, sheetAt) {
  const all = pages.map(parted);
  const bySheet = Map.groupBy(
    all.filter((page) => page !== undefined),
    ({ href }) => href,
  );
  const rules = new Map(
    [...bySheet].map(([href, those]) => {
      const bodies = those.map(({ seen }) => shownOf(seen.slice(seen.indexOf('<body'))));
      const names = namesIn(`<html ${ofRoot}>${bodies.join('')}`);
      return [href, onlyTaken(rulesFor(sheetAt(href), names))];
    }),
  );
  return pages.map((html, i) => {
    const page = all[i];
    if (page === undefined) return html;
    const { seen, link, href, rest } = page;
    return seen.replace(link, () => `<style>${rules.get(href) ?? ''}</style>`) + link + wait + rest;
  });
}

/** The Astro integration. Stands after what takes pages apart or makes one file of them, and before what reads the styles of pages. @returns {import('astro').AstroIntegration} */
export default function firstScreen() {
  return {
    name: 'first-screen',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const names = await Array.fromAsync(
          glob(['{,charts/,teach/}index.html', '{chapters,charts}/*/index.html'], { cwd: folder }),
        );
        const pages = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
        /** @type {Map<string, string>} */
        const sheets = new Map();
        for (const [, href = ''] of pages.join('').matchAll(/<link rel="stylesheet" href="([^"]+)"/g))
          sheets.set(
            href,
            await readFile(join(folder, '_astro', href.slice(href.lastIndexOf('/') + 1)), 'utf8'),
          );
        const lighter = withFirstScreens(pages, (href) => sheets.get(href) ?? '');
        for (const [i, name] of names.entries()) await writeFile(join(folder, name), lighter[i] ?? '');
        const most = Math.max(...lighter.map((html, i) => html.length - (pages[i]?.length ?? 0)));
        logger.info(
          `${lighter.filter((html, i) => html !== pages[i]).length} pages are painted with rules of their own, ${(most / 1000).toFixed(1)} kB at most`,
        );
      },
    },
  };
}
