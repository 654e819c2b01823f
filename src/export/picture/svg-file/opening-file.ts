// A chapter's opening, or the drawing that ends the story, as a file of its own, for readers without script: its letters and the colours of both grounds inside.
import inks from '../../../opening/inks.css?inline';
import { closingSvg, openingSvg } from '../../../opening/openings.ts';
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

/** A drawing as a file. On a ground of its own it keeps that ground's colours, elsewhere the reader's system chooses. */
async function fileOf(svg: string, ground?: 'paper' | 'blueprint'): Promise<string> {
  const faces = await Promise.all([
    faceRule(labelFace(400), lettersOf(svg, /^t-label(?!.* ?bold)/)),
    faceRule(labelFace(600), lettersOf(svg, /bold/)),
    faceRule(displayFace, lettersOf(svg, /t-display/)),
  ]);
  return svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(
      / aria-hidden="true" focusable="false">/,
      `><style>${faces.join('')}${groundStyle(ground)}${inks}</style>`,
    );
}

/** The file of one size of a chapter's opening. */
export function openingFile(chapter: string, size: Size, ground?: 'paper' | 'blueprint'): Promise<string> {
  const { width, height } = sheets[size];
  const room =
    size === 'desk'
      ? `${-beside} 0 ${width + 2 * beside} ${height}`
      : `0 ${-above} ${width} ${height + above}`;
  return fileOf(openingSvg(chapter, size).replace(/viewBox="[^"]*"/, `viewBox="${room}"`), ground);
}

/** The file of one size of the drawing that ends the story. */
export const closingFile = (size: Size, ground?: 'paper' | 'blueprint'): Promise<string> =>
  fileOf(closingSvg(size), ground);
