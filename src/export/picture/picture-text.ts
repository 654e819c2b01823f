// How the texts of a picture are set: faces, sizes, lines. Runs anywhere.
import { tenth } from '../../charts/look/tenth.ts';
import { paper, textColour } from '../../charts/look/palette.ts';
import { textWidth, wrapText } from '../../charts/look/text-width.ts';
import { tracking } from './headline.ts';
import { escapeXml } from '../../names/escapes.ts';
import { headlineFont } from './markup.ts';

export const labelFont = "Archivo, 'Archivo Narrow', 'Arial Narrow', Arial, sans-serif";

export interface TextStyle {
  readonly family: string;
  readonly size: number;
  readonly weight: number;
  readonly leading: number;
  readonly fill: string;
  readonly spacing?: number;
}
/** The style of headlines; `size`, `leading` and `spacing` in user units, `spacing` between letters. */
export const headlineStyle = (size: number, leading = tenth(size * 1.1)): TextStyle => ({
  family: headlineFont,
  size,
  weight: 300,
  leading,
  fill: paper.ink,
  spacing: tenth(size * tracking),
});
/** The style of labels; `size` and `leading` in user units. */
export const labelStyle = (size: number, leading = tenth(size * 1.3)): TextStyle => ({
  family: labelFont,
  size,
  weight: 400,
  leading,
  fill: textColour('ink-2'),
});

/** Lines of text from a first baseline; each line is a tspan, so that the text can still be selected and edited. */
export function textBlock(lines: readonly string[], x: number, baseline: number, style: TextStyle): string {
  const spacing = style.spacing === undefined ? '' : ` letter-spacing="${style.spacing}"`;
  const spans = lines.map((line, i) => {
    const goesOn = line.startsWith(joint) ? ' data-joined=""' : '';
    return `<tspan x="${x}" y="${tenth(baseline + i * style.leading)}"${goesOn}>${escapeXml(line.replace(joint, ''))}</tspan>`;
  });
  return `<text font-family="${style.family}" font-size="${style.size}" font-weight="${style.weight}" fill="${style.fill}"${spacing}>${spans.join('')}</text>`;
}

/** Begins a line that goes on with the word of the line before, without a space; it is not written. */
const joint = '\u2060';

/** A word that is wider than a line, as addresses are, in pieces that end with a sign at which an address may break. */
function pieces(word: string, width: number, size: number): string[] {
  const found: string[] = [];
  for (const part of word.split(/(?<=[/?&=-])/)) {
    const last = found.at(-1);
    if (last !== undefined && textWidth(last + part, size) <= width) found[found.length - 1] = last + part;
    else found.push(part);
  }
  return found.map((piece, i) => (i === 0 ? piece : joint + piece));
}

/**
 * Text in as few lines as a width allows, evened out where that takes no more of them. Lines are for {@link textBlock}, which knows
 * those that go on with a word.
 */
export function evenLines(text: string, width: number, size: number): string[] {
  const lines = wrapText(text, width, size);
  const even = wrapText(text, width * 0.8, size);
  const chosen = even.length === lines.length ? even : lines;
  return chosen.flatMap((line) => (textWidth(line, size) > width ? pieces(line, width, size) : [line]));
}
