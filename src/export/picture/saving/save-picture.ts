// Saves the picture of a view or of a reader's state: an SVG as it stands, pixels at a scale, or a PDF. Made in the browser.
import type { PictureOrder } from '../../../charts/contract/picture-order.ts';
import { pictureName } from '../file-names.ts';
import { onGround } from '../ground/grounds.ts';
import { described } from '../metadata/described.ts';
import { wordsOfPicture } from '../metadata/picture-words.ts';
import { sizeOf } from '../picture.ts';
import { pictureOf } from './pictures-of.ts';
import { saveFile } from './save-file.ts';

/** A canvas that the browser does not give, with its size for what is said. */
export class TooLarge extends Error {
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    super(`no canvas of ${width} × ${height} pixels here`);
    this.width = width;
    this.height = height;
  }
}

/** Draws an SVG at `scale` pixels a unit. Rejects with TooLarge where the browser has no canvas of that size. */
async function pixelsOf(svg: string, scale: number): Promise<Blob> {
  const size = sizeOf(svg);
  const [width, height] = [size.width * scale, size.height * scale];
  // Enlarged before it is drawn: some browsers draw an SVG once, at its own size, and stretch the pixels.
  const large = svg.replace(/ width="\d+" height="\d+"/, ` width="${width}" height="${height}"`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(large)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context === null) throw new TooLarge(width, height);
  context.drawImage(image, 0, 0, width, height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => {
      if (blob === null) fail(new TooLarge(width, height));
      else done(blob);
    }, 'image/png');
  });
}

/** The pixels of a picture with its words, credit and licence inside. */
async function pngOf(svg: string, scale: number): Promise<Blob> {
  const pixels = new Uint8Array(await (await pixelsOf(svg, scale)).arrayBuffer());
  return new Blob([described(pixels, wordsOfPicture(svg), scale)], { type: 'image/png' });
}

async function fileOf(order: PictureOrder): Promise<Blob> {
  const { format, ground, scale, sheet } = order;
  const svg = await pictureOf(order);
  switch (format) {
    case 'svg': {
      const drawn = onGround(svg, ground);
      const file = order.outlined ? (await import('./outlines/outlined.ts')).outlined(drawn) : drawn;
      return new Blob([await file], { type: 'image/svg+xml' });
    }
    case 'png':
      return pngOf(onGround(svg, ground), scale);
    case 'pdf': {
      const { pdfOf } = await import('./pdf/picture-pdf.ts');
      return pdfOf(svg, ground, sheet);
    }
  }
}

/** Saves a picture as a file. Rejects where the browser or the network does not let it, with TooLarge for a canvas beyond its means. */
export async function savePicture(order: PictureOrder): Promise<void> {
  saveFile(await fileOf(order), pictureName(order));
}
