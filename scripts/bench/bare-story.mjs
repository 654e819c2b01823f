// Makes a bare page from a built one: the text of its first chapter and one of its drawings, without script, sheet or face.

/** Parts that are not running text: code, menus, notes that open, and text for readers without script. */
const aside = /<(script|style|template|noscript|nav|dialog|fieldset|details)\b[^>]*>[\s\S]*?<\/\1>/g;
const block = /<(h[1-4]|p|li)\b[^>]*>([\s\S]*?)<\/\1>/g;

/** The words of blocks of text, each in its own element and without attributes. @param {string} html */
const textOf = (html) =>
  [...html.replace(aside, ' ').matchAll(block)]
    .map(([, tag = '', inside = '']) => [
      tag,
      inside
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ])
    .filter(([, words]) => words !== '')
    .map(([tag, words]) => `<${tag}>${words}</${tag}>`)
    .join('\n');

/**
 * @param {string} html of a built page
 * @param {RegExp} before ends where the drawing begins
 * @returns {string} the drawing in its place between the text before and after it, up to the end of the first chapter
 * @throws {Error} where the page has no such drawing
 */
export function bareStory(html, before) {
  const body = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? html.slice(html.indexOf('<body'));
  const [first = ''] = body.split('</article>', 1);
  const found = before.exec(first);
  const start = found === null ? -1 : found.index + found[0].length;
  const end = first.indexOf('</svg>', start);
  if (start < 0 || !first.startsWith('<svg', start) || end < 0)
    throw new Error(`the page has no drawing after ${before.source}`);
  const drawing = first.slice(start, end + '</svg>'.length);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bare</title><style>svg{display:block;width:100%}</style>
${textOf(first.slice(0, start))}
${drawing}
${textOf(first.slice(end))}`;
}
