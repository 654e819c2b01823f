// Advance widths of a font's characters, with which layouts measure text.
import { create } from 'fontkitten';

/**
 * The advance width of each character in thousandths of an em.
 * @param {Buffer} bytes a font file of one font @param {string} characters
 * @throws Error that names the first character which the font lacks
 */
export function advances(bytes, characters) {
  const font = create(bytes);
  if (font.isCollection) throw new Error('expected a file of one font, not a collection');
  /** @type {Record<string, number>} */
  const widths = {};
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const glyph = font.glyphForCodePoint(code);
    if (glyph.id === 0) throw new Error(`font lacks "${character}" (U+${code.toString(16)})`);
    widths[character] = Math.round((1000 * glyph.advanceWidth) / font.unitsPerEm);
  }
  return widths;
}
