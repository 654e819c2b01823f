// Gives each page that the bundler left several style sheets one that holds them in their order: pages with the same sheets share it.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const part = '<link rel="stylesheet" href="([^"]+)">|<style>([^<]*)</style>';
const together = new RegExp(`(?:${part}){2,}`, 'g');

/** A sheet by its address, or rules that stand in the page itself. @typedef {{ href: string } | { css: string }} Sheet */

/**
 * A page in which sheets that stand together are one, with the rules between them. One sheet alone stays as it is.
 * @param {string} html
 * @param {(sheets: readonly Sheet[]) => string} joined the address of the sheet that stands for these
 */
export const withOneSheet = (html, joined) =>
  html.replace(together, (all) => {
    const sheets = [...all.matchAll(new RegExp(part, 'g'))].map(([, href, css = '']) =>
      href === undefined ? { css } : { href },
    );
    if (sheets.filter((sheet) => 'href' in sheet).length < 2) return all;
    return `<link rel="stylesheet" href="${joined(sheets)}">`;
  });

/** The Astro integration. Stands before those that read the pages of the finished site. @returns {import('astro').AstroIntegration} */
export default function oneSheet() {
  return {
    name: 'one-sheet',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const assets = join(folder, '_astro');
        /** @type {Map<string, string>} */
        const texts = new Map();
        for (const name of (await readdir(assets)).filter((file) => file.endsWith('.css')))
          texts.set(name, await readFile(join(assets, name), 'utf8'));
        /** @param {string} href */
        const textAt = (href) => {
          const css = texts.get(href.slice(href.lastIndexOf('/') + 1));
          if (css === undefined) throw new Error(`${href} is not among the built style sheets`);
          return css;
        };
        /** @type {Map<string, string>} */
        const made = new Map();
        /** @param {readonly Sheet[]} sheets */
        const joined = (sheets) => {
          const text = sheets.map((each) => ('css' in each ? each.css : textAt(each.href))).join('\n');
          const name = `sheet.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.css`;
          made.set(name, text);
          const beside = sheets.flatMap((each) => ('href' in each ? [each.href] : []))[0] ?? '';
          return beside.slice(0, beside.lastIndexOf('/') + 1) + name;
        };
        const pages = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
        for (const page of pages) {
          const html = await readFile(join(folder, page), 'utf8');
          const lighter = withOneSheet(html, joined);
          if (lighter !== html) await writeFile(join(folder, page), lighter);
        }
        for (const [name, text] of made) await writeFile(join(assets, name), text);
      },
    },
  };
}
