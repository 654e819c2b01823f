// Puts what a chapter's own page has out of sight into files of its own: chapters/ID.rows.json has the rows that readers open under figures,
// chapters/ID.paper.json what only paper shows. src/frame/late-parts.ts brings them, and a link leads to where they stand.

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
