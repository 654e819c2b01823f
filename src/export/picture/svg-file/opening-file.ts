// A chapter's opening as a file of its own, for readers without script: its letters and the colours of both grounds inside.
import inks from '../../../opening/inks.css?inline';
import { openingSvg } from '../../../opening/openings.ts';
import { sheets, type Size } from '../../../opening/opening.ts';
import { groundStyle } from './ground-style.ts';
import { displayFace, faceRule, labelFace } from './picture-fonts.ts';

/** How far a file of the desk is drawn beyond both edges of its sheet: as opening.css shows it. */
const beside = 720;
/** How far a file of a phone is drawn above its sheet. */
const above = 12;

/** The letters of a drawing that are set in a face. */
const lettersOf = (svg: string, test: RegExp): string =>
  [...svg.matchAll(/<text [^>]*class="([^"]*)"[^>]*>([^<]*)/g)]
    .filter(([, names = '']) => test.test(names))
    .map(([, , words = '']) => words)
    .join('');

/** The file of one size. On a ground of its own it keeps that ground's colours, elsewhere the reader's system chooses. */
export async function openingFile(
  chapter: string,
  size: Size,
  ground?: 'paper' | 'blueprint',
): Promise<string> {
  const svg = openingSvg(chapter, size);
  const { width, height } = sheets[size];
  const faces = await Promise.all([
    faceRule(labelFace(400), lettersOf(svg, /^t-label(?!.* ?bold)/)),
    faceRule(labelFace(600), lettersOf(svg, /bold/)),
    faceRule(displayFace, lettersOf(svg, /t-display/)),
  ]);
  const room =
    size === 'desk'
      ? `${-beside} 0 ${width + 2 * beside} ${height}`
      : `0 ${-above} ${width} ${height + above}`;
  return svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/viewBox="[^"]*"/, `viewBox="${room}"`)
    .replace(
      / aria-hidden="true" focusable="false">/,
      `><style>${faces.join('')}${groundStyle(ground)}${inks}</style>`,
    );
}
