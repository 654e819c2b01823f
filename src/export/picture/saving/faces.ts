// The faces of pictures in the browser: inside an SVG, so that it looks the same on every machine, or as the files that outlines are cut from.
import displayFont from '../../../../generated/fonts/newsreader-display.woff2?url';
import displayRare from '../../../../generated/fonts/newsreader-display-rare.woff2?url';
import labelFont from '../../../../generated/fonts/archivo-label.woff2?url';
import labelRare from '../../../../generated/fonts/archivo-label-rare.woff2?url';
import { RARE_GLYPHS } from '../../../charts/look/glyphs.ts';
import { unescapeXml } from '../../../names/escapes.ts';

async function dataAddress(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error ?? new Error(`a font of ${blob.size} bytes could not be read`));
    reader.readAsDataURL(blob);
  });
}

const rare = new Set(RARE_GLYPHS);
/** Whether a word of a picture has a character of which few pictures have one: the files of those are asked for only then. */
export const hasRareCharacters = (svg: string): boolean =>
  [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].some(([, words = '']) =>
    [...unescapeXml(words.replace(/<[^>]*>/g, ''))].some((character) => rare.has(character)),
  );
const rareRange = [...rare].map((character) => `U+${character.codePointAt(0)?.toString(16)}`).join();

/** A face whose file stands inside the picture. */
async function faceOf(family: string, weights: string, url: string, range = ''): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const file = await dataAddress(await response.blob());
  return `@font-face{font-family:${family};font-weight:${weights};src:url(${file}) format("woff2")${range}}`;
}

/** A picture with its faces inside. Rejects where a font does not come. */
export async function withFaces(svg: string): Promise<string> {
  const range = `;unicode-range:${rareRange}`;
  const faces = await Promise.all([
    faceOf('Archivo', '400 600', labelFont),
    faceOf('Newsreader', '300', displayFont),
    ...(hasRareCharacters(svg)
      ? [faceOf('Archivo', '400 600', labelRare, range), faceOf('Newsreader', '300', displayRare, range)]
      : []),
  ]);
  return svg.replace('</desc>', `</desc><style>${faces.join('')}</style>`);
}
