// Measures and breaks headlines in Newsreader, so that pictures can set them without a browser.
import advances from '../../../generated/headline-widths.json' with { type: 'json' };

const widths: Readonly<Record<string, number>> = advances;
/** Headlines are set tight, in em. */
export const tracking = -0.012;

/** Width of a headline at a size, in user units. Throws RangeError for a character the headline font lacks. */
function headlineWidth(text: string, size: number): number {
  let total = 0;
  for (const character of text) {
    const advance = widths[character];
    if (advance === undefined)
      throw new RangeError(`the headline font has no glyph for "${character}" in "${text}"`);
    total += advance / 1000 + tracking;
  }
  return total * size;
}

function breakAt(words: readonly string[], width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && headlineWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Breaks a headline into as few lines as `width` allows, then evens them out, so that no word is left alone. */
export function headlineLines(text: string, width: number, size: number): string[] {
  const words = text.split(' ');
  const fewest = breakAt(words, width, size);
  for (let narrower = width * 0.55; narrower < width; narrower += size / 4) {
    const even = breakAt(words, narrower, size);
    if (even.length === fewest.length && even.every((line) => headlineWidth(line, size) <= narrower))
      return even;
  }
  return fewest;
}
