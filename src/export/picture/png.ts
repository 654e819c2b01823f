// SVG text → PNG bytes, drawn with the project's own fonts only, so that every machine makes the same picture.
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { keptPicture } from './kept-pictures.ts';
import { isOpaque, pngFile } from './png-file.ts';

const fontFiles = ['archivo-400.ttf', 'archivo-600.ttf', 'newsreader-display.ttf'].map((file) =>
  join(process.cwd(), 'generated/fonts', file),
);

/** The cuts carry their own family names inside; weights 400 and 600 of Archivo share one. */
const familyInFile = { Archivo: 'Archivo SemiBold', Newsreader: 'Newsreader 16pt' } as const;

const withFileFamilies = (svg: string): string =>
  Object.entries(familyInFile).reduce(
    (text, [family, inFile]) => text.replaceAll(`font-family="${family},`, `font-family="${inFile},`),
    svg,
  );

/** Gives the memory of pixels back at once: left to the collector, these megabytes make it go through all that a build holds. */
function letGo({ buffer, byteLength }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}

function drawn(svg: string, scale: number): Uint8Array<ArrayBuffer> {
  const drawing = new Resvg(withFileFamilies(svg), {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: familyInFile.Archivo },
  });
  const image = drawing.render();
  const pixels = { width: image.width, height: image.height, bytes: image.pixels };
  const png = isOpaque(pixels) ? pngFile(pixels) : new Uint8Array(image.asPng());
  letGo(pixels.bytes);
  return png;
}

/**
 * Draws an SVG with width and height in its root at `scale` pixels a unit.
 * Throws an Error for text that is no SVG.
 */
export const pngOf = (svg: string, scale = 2): Uint8Array<ArrayBuffer> =>
  keptPicture(`${scale} ${svg}`, () => drawn(svg, scale));
