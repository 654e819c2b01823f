// Puts what the page of the whole story waits for into files of its own, chapter by chapter, taken from the chapter's finished page.
// chapters/ID.narrow.json and .wide.json have the drawings of figures in one size, and the chapter's own page leaves their scenes there too;
// ID.phone.json and .desk.json have the drawing that opens the chapter;
// ID.stills.json has those beside the steps, which the chapter's own page leaves there too, ID.folded.json what readers open under figures and at the end,
// ID.notes.json what marks in the text open, ID.parts.json the rest.
// What Astro adds to a page's first island stays out: in a part it would not run, and src/charts/live/late/island-element.ts replaces it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endOf, withLateParts, withLateStills, withLateWide } from './late-parts.mjs';

/** @typedef {'narrow' | 'wide'} Size */
/** A part of a page by the name of the place that it fills: its HTML, and of a figure's drawing the letters and digits of the words over it. @typedef {Record<string, { html: string, words?: string }>} Parts */

/** The letters and digits of some HTML, as src/frame/chapter/parts/story-parts.ts takes them from a page. @param {string} html */
const lettersOf = (html) => html.replace(/<[^>]*>|&[^;\s]+;/g, '').replace(/[^\p{L}\p{N}]/gu, '');

/** Whether the drawing at a place of a page is that of a question. @param {string} html @param {number} at */
const isOfGuess = (html, at) =>
  html.lastIndexOf('class="guess-drawing"', at) > html.lastIndexOf('<div class="stage"', at);

/** What Astro puts before the first island of a page. */
const astroOwn = /<style>astro-island[^<]*<\/style>|<script>[\s\S]*?<\/script>/g;

/** The opening tag of an island, whose attributes may hold any sign but a quote. */
const islandTag = /<astro-island(?:\s[\w-]+(?:="[^"]*")?)*\s*>/;

/** The figure whose drawing an island is. @param {string} island @param {number} at of the chapter's page, for the message */
function figureOf(island, at) {
  const figure = /&quot;figure&quot;:\[0,&quot;([^&]+)&quot;\]/.exec(island)?.[1];
  if (figure === undefined)
    throw new Error(`the drawing at character ${at} of a chapter's page has no figure`);
  return figure;
}

/** The box of the first drawing in some HTML. @param {string} html @param {number} at of the chapter's page, for the message */
function boxOf(html, at) {
  const box = / viewBox="([^"]+)"/.exec(html)?.[1];
  if (box === undefined) throw new Error(`the drawing at character ${at} of a chapter's page has no size`);
  return box;
}

/**
 * The drawings of a chapter's page by their figure and size, and the page with only their rooms. A drawing travels as the scenes of its
 * island alone, which draws them in the room: src/charts/live/late/island-element.ts.
 * @param {string} html
 * @returns {{ rooms: string, drawings: Record<Size, Parts> }}
 */
export function drawingsOf(html) {
  /** @type {Record<Size, Parts>} */
  const drawings = { narrow: {}, wide: {} };
  let rooms = '';
  let at = 0;
  for (const found of html.matchAll(/<div class="artboard (narrow|wide)"([^>]*)>/g)) {
    const size = /** @type {Size} */ (found[1]);
    const from = found.index + found[0].length;
    const end = endOf(html, found.index, 'div');
    const inside = html.slice(from, end);
    const [island] = islandTag.exec(inside) ?? [];
    if (island === undefined) continue;
    const name = `${figureOf(island, from)} ${size}`;
    const box = boxOf(inside, from);
    const findings = html.lastIndexOf('<figcaption class="findings"', from);
    drawings[size][name] = {
      // Nothing reads them in the whole story (src/charts/live/late/island-element.ts), and a uid is a hash, which nothing packs.
      html: `${island.replace(' await-children', '').replace(/ (?:uid|opts)="[^"]*"/g, '')}</astro-island>`,
      // A question stands over the drawing of a guess, and no words that change.
      ...(!isOfGuess(html, from) && {
        words: lettersOf(html.slice(findings, html.indexOf('</figcaption>', findings))),
      }),
    };
    rooms += `${html.slice(at, found.index)}<div class="artboard ${size}"${found[2] ?? ''} data-lazy="${name}"><svg viewBox="${box}" aria-hidden="true"></svg>`;
    at = end;
  }
  return { rooms: rooms + html.slice(at), drawings };
}

/** The parts of a chapter's page that carry a name. One inside another is a part of its own, and leaves its place there. @param {string} html @returns {Parts} */
export function partsOf(html) {
  /** @type {Parts} */
  const parts = {};
  const named = /<(\w+)[^>]*? data-loaded="([^"]+)"[^>]*>/g;
  for (let found = named.exec(html); found !== null; found = named.exec(html)) {
    const [opening, tag = '', name = ''] = found;
    const end = endOf(html, found.index, tag);
    let inside = html.slice(found.index + opening.length, end).replace(astroOwn, '');
    const nested = partsOf(inside);
    Object.assign(parts, nested);
    for (const [part, { html: whole }] of Object.entries(nested))
      inside = inside
        .replace(`>${whole}`, () => '>')
        .replace(` data-loaded="${part}"`, ` data-lazy="${part}"`);
    parts[name] = { html: inside };
    named.lastIndex = end;
  }
  return parts;
}

/**
 * A chapter's page whose figures keep their drawings and load the scenes of their views from the same files: src/charts/live/late/late-scenes.ts.
 * The drawing of a question, which neither paper nor a page without script shows, is replaced by its empty room.
 * @param {string} html @param {string} address of the chapter's files, as "/chapters/ID"
 */
export function withLateScenes(html, address) {
  let light = '';
  let at = 0;
  for (const found of html.matchAll(/<div class="artboard (narrow|wide)"[^>]*>/g)) {
    const size = found[1] ?? '';
    const end = endOf(html, found.index, 'div');
    const island = islandTag.exec(html.slice(found.index, end));
    if (island === null) continue;
    const from = found.index + island.index;
    const figure = figureOf(island[0], from);
    const tag = island[0]
      .replace(/ props="[^"]*"/, ` data-scenes="${address}.${size}.json" data-drawing="${figure} ${size}"`)
      .replace(' client="visible"', ' client="scenes"')
      // Nothing reads it, and a hash packs badly.
      .replace(/ uid="[^"]*"/, '');
    light += html.slice(at, from) + tag;
    at = from + island[0].length;
    if (!isOfGuess(html, from)) continue;
    light += `<svg viewBox="${boxOf(html.slice(at, end), from)}" aria-hidden="true" data-room></svg>`;
    at = html.lastIndexOf('</astro-island>', end);
  }
  return light + html.slice(at);
}

/** Whether a part is loaded only when opened: what is behind the line under a figure, and the sources of a chapter. @param {string} name */
const isFolded = (name) => /^(more|sources)-/.test(name);

/** The sentences that steps share. They are loaded with the chapter, the notes of its marks only when a mark is touched. */
const shared = /<p hidden data-share-of="[^"]*"[^>]*>[\s\S]*?<\/p>/g;

/** @param {Parts} parts @param {string} id of the chapter @returns {Parts} */
function withShared(parts, id) {
  const [notes, { html } = { html: '' }] =
    Object.entries(parts).find(([name]) => name.startsWith('marks-')) ?? [];
  if (notes === undefined) throw new Error(`the page of the chapter "${id}" has no notes`);
  return {
    ...parts,
    [notes]: { html: html.replace(shared, '') },
    [`shared-${id}`]: { html: (html.match(shared) ?? []).join('') },
  };
}
const isStill = (/** @type {string} */ name) => name.startsWith('still-');
const opensIn = (/** @type {string} */ size) => (/** @type {string} */ name) =>
  name.startsWith('opening-') && name.endsWith(`-${size}`);

/** The Astro integration. Stands after those that change pages, and after what needs whole chapters. @returns {import('astro').AstroIntegration} */
export default function storyParts() {
  return {
    name: 'story-parts',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const story = await readFile(join(folder, 'index.html'), 'utf8');
        for (const [, at = '', id = ''] of story.matchAll(/ data-page="([^"]*chapters\/([^"/]+))\/"/g)) {
          const path = join(folder, 'chapters', id, 'index.html');
          const page = await readFile(path, 'utf8');
          const { rooms, drawings } = drawingsOf(page);
          const parts = withShared(partsOf(rooms), id);
          /** @param {(name: string) => boolean} test */
          const those = (test) => Object.fromEntries(Object.entries(parts).filter(([name]) => test(name)));
          const files = {
            ...drawings,
            phone: those(opensIn('phone')),
            desk: those(opensIn('desk')),
            stills: those(isStill),
            folded: those(isFolded),
            notes: those((name) => name.startsWith('marks-')),
            parts: those((name) => !/^(still|opening|more|sources|marks)-/.test(name)),
          };
          const seen = withLateStills(withLateWide(withLateScenes(page, at), story), story, at);
          const { light, files: late } = withLateParts(seen, at);
          for (const [ending, content] of Object.entries({ ...files, ...late }))
            await writeFile(join(folder, 'chapters', `${id}.${ending}.json`), JSON.stringify(content));
          await writeFile(path, light);
        }
      },
    },
  };
}
