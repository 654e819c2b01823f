// Reads the text of a PDF that Chromium printed, without spaces: pages draw glyphs, each font says which characters they stand for.
import { objectsOf } from './pdf-objects.ts';

/** The characters of a font by the number of their glyph, from its map to Unicode. */
function charactersOf(map: string): Map<number, string> {
  const characters = new Map<number, string>();
  const number = (digits = '') => parseInt(digits, 16);
  const words = (digits = '') => Buffer.from(digits, 'hex').swap16().toString('utf16le');
  for (const [, list = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, text] of list.matchAll(/<(\w+)>\s*<(\w+)>/g))
      characters.set(number(glyph), words(text));
  for (const [, list = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, text] of list.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = number(from); glyph <= number(to); glyph++)
        characters.set(glyph, String.fromCodePoint(number(text) + glyph - number(from)));
  return characters;
}

/** All text of a PDF in the order of drawing, without white space. */
export function pdfText(file: Buffer): string {
  const objects = objectsOf(file);
  const fonts = new Map<string, Map<number, string>>();
  for (const { head } of objects.values())
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? '';
      fonts.set(name, charactersOf(objects.get(map)?.stream ?? ''));
    }
  let text = '';
  let font: Map<number, string> | undefined;
  for (const { stream } of objects.values())
    for (const [, name, glyphs] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)> ?Tj/g)) {
      if (name !== undefined) font = fonts.get(name);
      for (const glyph of glyphs?.match(/.{4}/g) ?? []) text += font?.get(parseInt(glyph, 16)) ?? '';
    }
  return text.replace(/\s/g, '');
}
