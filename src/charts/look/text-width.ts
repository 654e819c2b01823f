// Measures and wraps label text without a browser, from the advance widths of the label font.
import widths from '../../../generated/glyph-widths.json' with { type: 'json' };

export type Weight = 400 | 600;

const advances: Readonly<Record<Weight, Readonly<Record<string, number>>>> = widths;

/**
 * Width of a line of label text in user units.
 * @param size font size in user units
 * @throws RangeError for a character that the label font lacks, since the exports could not draw it
 */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let total = 0;
  for (const character of text) {
    const advance = advances[weight][character];
    if (advance === undefined) {
      throw new RangeError(
        `the label font has no glyph for "${character}" in "${text}": add it to glyphs.ts and run npm run fonts`,
      );
    }
    total += advance;
  }
  return (total * size) / 1000;
}

/**
 * Width at most of a line in the face of headlines, in user units: its letters are up to a ninth wider than those of labels, which files and
 * embeds set in its place.
 * @throws RangeError as textWidth does
 */
export const displayWidth = (text: string, size: number): number => textWidth(text, size) * 1.12;

/** A last line of one word shorter than this part of the width is a widow. */
const widow = 0.3;

/**
 * Breaks text into lines no wider than `width` user units; a single longer word stands alone on its line. A widow takes the word
 * before it along, where a line of two words or more stays behind.
 */
export function wrapText(text: string, width: number, size: number, weight: Weight = 400): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  const [before = '', last = ''] = lines.slice(-2);
  const cut = before.lastIndexOf(' ');
  if (
    lines.length > 1 &&
    !last.includes(' ') &&
    before.indexOf(' ') < cut &&
    textWidth(last, size, weight) < width * widow
  )
    lines.splice(-2, 2, before.slice(0, cut), `${before.slice(cut + 1)} ${last}`);
  return lines;
}
