// Puts what the page of the whole story waits for into files of its own, chapter by chapter, taken from the chapter's finished page: chapters/ID.parts.json has all but the drawings beside the steps, which chapters/ID.stills.json has.
// What Astro adds to a page's first island stays out: in a part it would not run, and src/charts/live/island-element.ts stands for it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A part of a page by the name of the place that it fills: its HTML, and of a figure's drawing the letters and digits of the words over it. @typedef {Record<string, { html: string, words?: string }>} Parts */

/** Where an element ends that begins at a place of a page. @param {string} html @param {number} start @param {string} tag */
function endOf(html, start, tag) {
  const edges = new RegExp(`<${tag}[\\s>]|</${tag}>`, 'g');
  edges.lastIndex = start;
  let depth = 0;
  for (let edge = edges.exec(html); edge !== null; edge = edges.exec(html)) {
    depth += edge[0].startsWith('</') ? -1 : 1;
    if (depth === 0) return edge.index;
  }
  throw new Error(`<${tag}> at character ${start} of a chapter's page is never closed`);
}

/** The letters and digits of some HTML, as src/frame/chapter/lazy-drawings.ts takes them from a page. @param {string} html */
const lettersOf = (html) => html.replace(/<[^>]*>|&[^;\s]+;/g, '').replace(/[^\p{L}\p{N}]/gu, '');

/** What Astro puts before the first island of a page. */
const astroOwn = /<style>astro-island[^<]*<\/style>|<script>[\s\S]*?<\/script>/g;

/** The parts of a chapter's page that carry a name, none of those inside another. @param {string} html @returns {Parts} */
export function partsOf(html) {
  /** @type {Parts} */
  const parts = {};
  const named = /<(\w+)[^>]*? data-loaded="([^"]+)"[^>]*>/g;
  for (let found = named.exec(html); found !== null; found = named.exec(html)) {
    const [opening, tag = '', name = ''] = found;
    const end = endOf(html, found.index, tag);
    const part = { html: html.slice(found.index + opening.length, end).replace(astroOwn, '') };
    const findings = html.lastIndexOf('<figcaption class="findings"', found.index);
    parts[name] = opening.includes('class="stage"')
      ? { ...part, words: lettersOf(html.slice(findings, html.indexOf('</figcaption>', findings))) }
      : part;
    named.lastIndex = end;
  }
  return parts;
}

/** The Astro integration. Stands after those that change pages. @returns {import('astro').AstroIntegration} */
export default function storyParts() {
  return {
    name: 'story-parts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const story = await readFile(join(folder, 'index.html'), 'utf8');
        for (const [, id = ''] of story.matchAll(/ data-page="[^"]*chapters\/([^"/]+)\/"/g)) {
          const parts = partsOf(await readFile(join(folder, 'chapters', id, 'index.html'), 'utf8'));
          const isStill = (/** @type {string} */ name) => name.startsWith('still-');
          /** @param {(name: string) => boolean} test */
          const those = (test) =>
            JSON.stringify(Object.fromEntries(Object.entries(parts).filter(([name]) => test(name))));
          await writeFile(join(folder, 'chapters', `${id}.stills.json`), those(isStill));
          await writeFile(
            join(folder, 'chapters', `${id}.parts.json`),
            those((name) => !isStill(name)),
          );
        }
      },
    },
  };
}
