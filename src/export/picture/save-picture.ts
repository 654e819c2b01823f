// Saves the picture of a view or of a reader's state: an SVG as it stands, pixels at a scale, or a PDF. Made in the browser.
import { address } from '../../names/addresses.ts';
import type { PictureOrder } from '../../charts/contract/custom-state.ts';
import { viewPaths } from '../../names/chart-paths.ts';
import { pictureName } from './file-names.ts';
import { sizeOf, withoutGround } from './picture.ts';
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

/** The picture as one SVG: a view's published file, or a state's own drawing. */
async function svgOf({ chart, view, custom, transparent }: PictureOrder): Promise<string> {
  const text = custom === null ? await published(chart, view) : await stateOf(custom);
  return transparent ? withoutGround(text) : text;
}
async function published(chart: string, view: string): Promise<string> {
  const path = address(viewPaths(chart, view).svg);
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}
async function stateOf(custom: NonNullable<PictureOrder['custom']>): Promise<string> {
  const { customPicture } = await import('./custom-picture.ts');
  return customPicture(custom);
}

/** Draws an SVG at `scale` pixels a unit. Rejects with TooLarge where the browser has no canvas of that size. */
async function pngOf(svg: string, scale: number): Promise<Blob> {
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

async function fileOf(order: PictureOrder): Promise<Blob> {
  const svg = await svgOf(order);
  switch (order.format) {
    case 'svg':
      return new Blob([svg], { type: 'image/svg+xml' });
    case 'png':
      return pngOf(svg, order.scale);
    case 'pdf': {
      const { pdfOf } = await import('./picture-pdf.ts');
      return pdfOf(svg);
    }
  }
}

/** Saves a picture as a file. Rejects where the browser or the network does not let it, with TooLarge for a canvas beyond its means. */
export async function savePicture(order: PictureOrder): Promise<void> {
  saveFile(await fileOf(order), pictureName(order));
}
