// The SVG file to download: the picture with its fonts inside, cut to its characters, so that a browser shows it as we do.
import type { Chart } from '../../charts/contract/chart.ts';
import { figureText } from '../../charts/figure/figure-text.ts';
import { faceRule, labelFace } from './picture-fonts.ts';
import { stillOf } from './still.ts';

/** A picture with the fonts of its labels and of its headline, `finding`, inside. */
export async function withFonts(picture: string, finding: string): Promise<string> {
  const labels = picture.replace(/<(title|desc)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, '');
  const faces = await Promise.all([
    faceRule(labelFace(400), labels),
    faceRule(labelFace(600), labels),
    faceRule({ family: 'Newsreader', weight: 300, file: 'newsreader-display.ttf' }, finding),
  ]);
  return picture.replace('</desc>', `</desc><style>${faces.join('')}</style>`);
}

/**
 * A stand-alone SVG file of one view. Programs that take no fonts from a file (drawing programs) use their own and keep the text.
 * Throws RangeError for a view the chart does not have.
 */
export async function svgFileOf(chart: Chart, view: string): Promise<string> {
  const { finding } = figureText(chart, view);
  return withFonts(stillOf(chart, view), finding);
}
