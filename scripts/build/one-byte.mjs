// Writes the page of the whole story so that a browser holds its text at one byte a character: one character beyond Latin-1 doubles all text
// that comes with it, and the page is parsed more slowly. Also removes the comments of Svelte, which this page does not need.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a character reference would be read as it is written. */
const asWritten = /(<(?:script|style)\b[^>]*>.*?<\/(?:script|style)>)/s;
const beyondLatin1 = /[^\u0000-\u00ff]/gu;

/** HTML whose characters beyond Latin-1 are references by number, but for those in scripts and styles. @param {string} html */
export const inOneByte = (html) =>
  html
    .split(asWritten)
    .map((part, i) =>
      i % 2 === 1 ? part : part.replace(beyondLatin1, (character) => `&#${character.codePointAt(0)};`),
    )
    .join('');

/** Comments by which Svelte finds the parts of a drawing again where it is hydrated; on this page no drawing is. */
const forRedrawing = /<!--(?:\[-?\d*|\])?-->/g;

/** HTML without these comments. @throws Error where a drawing of the page would be hydrated @param {string} html */
export function withoutRedrawing(html) {
  if (html.includes('<astro-island')) throw new Error('the page of the whole story has an island');
  return html.replace(forRedrawing, '');
}

/** The Astro integration. Stands after all that reads or changes the page. @returns {import('astro').AstroIntegration} */
export default function oneByte() {
  return {
    name: 'one-byte',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const page = join(fileURLToPath(dir), 'index.html');
        await writeFile(page, inOneByte(withoutRedrawing(await readFile(page, 'utf8'))));
      },
    },
  };
}
