// Puts what a chapter's own page has out of sight into files of its own: chapters/ID.rows.json has the rows that readers open under figures,
// chapters/ID.paper.json what only paper shows. src/frame/chapter/parts/late-parts.ts brings them, and a link leads to where they stand.
// It also brings the drawings beside steps, from chapters/ID.stills.json, when a way to read shows them or the page is printed.

/** Where an element ends that begins at a place of a page. @param {string} html @param {number} start @param {string} tag */
export function endOf(html, start, tag) {
  const edges = new RegExp(`<${tag}[\\s>]|</${tag}>`, 'g');
  edges.lastIndex = start;
  let depth = 0;
  for (let edge = edges.exec(html); edge !== null; edge = edges.exec(html)) {
    depth += edge[0].startsWith('</') ? -1 : 1;
    if (depth === 0) return edge.index;
  }
  throw new Error(`<${tag}> at character ${start} of a chapter's page is never closed`);
}

/** Parts of a page by the name of their place. @typedef {Record<string, { html: string }>} Parts */

/**
 * A chapter's page without these parts, and the parts by the ending of their file.
 * @param {string} html @param {string} address of the chapter's files, as "/chapters/ID"
 * @returns {{ light: string, files: { rows: Parts, paper: Parts } }}
 */
export function withLateParts(html, address) {
  /** @type {{ rows: Parts, paper: Parts }} */
  const files = { rows: {}, paper: {} };
  let light = '';
  let at = 0;
  for (const found of html.matchAll(/<div data-late="((\w+)-[^"]+)">/g)) {
    const [opening, name = '', kind] = found;
    const ending = kind === 'paper' ? 'paper' : 'rows';
    const from = found.index + opening.length;
    const end = endOf(html, found.index, 'div');
    files[ending][name] = { html: html.slice(from, end) };
    light += `${html.slice(at, from - 1)} data-from="${address}.${ending}.json">`;
    at = end;
  }
  return { light: light + html.slice(at), files };
}

/**
 * The empty room of a drawing in the page of the whole story, and the picture that replaces the drawing without script.
 * @param {string} story @param {string} block the id of the figure or step @param {RegExp} place
 */
function roomIn(story, block, place) {
  const from = story.indexOf(` id="${block}"`);
  const pattern = new RegExp(place.source, 'g');
  pattern.lastIndex = Math.max(from, 0);
  const found = from < 0 ? null : pattern.exec(story);
  if (found === null)
    throw new Error(`the page of the whole story has no room for the drawing of "${block}"`);
  const inside = story.slice(found.index + found[0].length, endOf(story, found.index, 'div'));
  const [, room, picture] = /^\s*(<svg[^>]*><\/svg>)\s*(<noscript>.*?<\/noscript>)\s*$/s.exec(inside) ?? [];
  if (room === undefined || picture === undefined)
    throw new Error(`the room for the drawing of "${block}" in the page of the whole story has no picture`);
  return { room, picture };
}

/**
 * A chapter's page that has the rooms of the drawings beside its steps, as the page of the whole story has them.
 * @param {string} html @param {string} story @param {string} address of the chapter's files, as "/chapters/ID"
 */
export function withLateStills(html, story, address) {
  let light = '';
  let at = 0;
  for (const found of html.matchAll(/<div class="still-drawing" data-loaded="(still-([^"]+))"[^>]*>/g)) {
    const [, name = '', step = ''] = found;
    const { room, picture } = roomIn(story, step, /<div class="still-drawing" data-lazy="still"[^>]*>/);
    light += `${html.slice(at, found.index)}<div class="still-drawing" data-lazy="${name}" data-from="${address}.stills.json">${room}${picture}`;
    at = endOf(html, found.index, 'div');
  }
  return light + html.slice(at);
}

/**
 * A chapter's page whose pinned figures have only the room of their wide drawing. A desk draws it from the scenes of its views before the
 * reader gets there; phones never show it, and paper has the drawings beside the steps. The figure that opens the story keeps its wide
 * drawing, as it does in the story.
 * @param {string} html after its scenes were taken out @param {string} story
 */
export function withLateWide(html, story) {
  let light = '';
  let at = 0;
  const figures = [...html.matchAll(/<div class="pinned"[^>]*>\s*<figure [^>]*? id="([^"]+)"/g)];
  for (const { index, 1: figure = '' } of figures) {
    if (story.includes(` aria-labelledby="${figure}-wide-title"`)) continue;
    const board = html.indexOf('<div class="artboard wide"', index);
    const end = board < 0 ? board : endOf(html, board, 'div');
    const [, before, island] =
      /^<div class="artboard wide"(>.*?)(<astro-island [^<]*>)(?:<!--\[-->)?<svg .*<\/astro-island>/s.exec(
        html.slice(board, end),
      ) ?? [];
    if (before === undefined || island === undefined)
      throw new Error(`the figure "${figure}" has no wide drawing in a chapter's page`);
    const { room, picture } = roomIn(story, figure, /<div class="artboard wide" data-lazy="wide"[^>]*>/);
    light += `${html.slice(at, board)}<div class="artboard wide" data-lazy="wide"${before}${island}${room.replace('<svg', '<svg data-room')}</astro-island>${picture}`;
    at = end;
  }
  return light + html.slice(at);
}
