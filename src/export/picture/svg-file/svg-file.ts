// The SVG file to download: the picture with its fonts inside, cut to its characters, so that a browser shows it as we do.
import type { Chart } from '../../../charts/contract/chart.ts';
import type { Size } from '../../../charts/contract/scene.ts';
import { displayFace, faceRule, labelFace } from './picture-fonts.ts';
import { stillOf } from '../still.ts';

/** The letters of a picture by the weight of their text, which its opening tag says, or does not where it is regular. */
function lettersByWeight(picture: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, said = '', words = ''] of picture.matchAll(/<text( [^>]*)?>([\s\S]*?)<\/text>/g)) {
    const [, weight = '400'] = / font-weight="(\d+)"/.exec(said) ?? [];
    letters.set(weight, (letters.get(weight) ?? '') + words.replace(/<[^>]+>/g, ''));
  }
  return letters;
}

/** A picture with the fonts of its labels, and of its headline and large numbers, inside. */
export async function withFonts(picture: string): Promise<string> {
  const letters = lettersByWeight(picture);
  const faces = await Promise.all([
    faceRule(labelFace(400), letters.get('400') ?? ''),
    faceRule(labelFace(600), letters.get('600') ?? ''),
    faceRule(displayFace, letters.get('300') ?? ''),
  ]);
  return picture.replace('</desc>', `</desc><style>${faces.join('')}</style>`);
}

/**
 * A stand-alone SVG file of one view, around its wide drawing or the one for phones. Programs that take no fonts from a file (drawing programs) use their own and keep the text.
 * Throws RangeError for a view the chart does not have.
 */
export async function svgFileOf(chart: Chart, view: string, size: Size = 'wide'): Promise<string> {
  return withFonts(stillOf(chart, view, size));
}
