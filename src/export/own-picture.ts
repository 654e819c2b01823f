// Makes the picture of a reader's state in the browser, from the same drawing and the same frame as every other, and saves it.
import type { PictureOrder } from '../charts/model.ts';
import displayFont from '../styles/fonts/newsreader-display.woff2?url';
import labelFont from '../styles/fonts/archivo-label.woff2?url';
import { innerDrawing } from './markup.ts';
import { ownDrawing } from './own-drawing.ts';
import { pictureSize, pictureSvg } from './picture.ts';

/** Pixels a unit. */
const scale = 2;

async function dataAddress(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => fail(reader.error ?? new Error('a file could not be read'));
    reader.readAsDataURL(blob);
  });
}

/** A face whose file stands inside the picture, so that it looks the same on every machine. */
async function faceOf(family: string, weights: string, url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const file = await dataAddress(await response.blob());
  return `@font-face{font-family:${family};font-weight:${weights};src:url(${file}) format("woff2")}`;
}

async function svgOf({
  turned,
  sources,
  credit,
}: PictureOrder): Promise<{ svg: string; width: number; height: number }> {
  const words = {
    ...{ finding: turned.finding, subtitle: turned.subtitle, sources, credit },
    drawingHeight: turned.scene('wide').height,
  };
  const faces = await Promise.all([
    faceOf('Archivo', '400 700', labelFont),
    faceOf('Newsreader', '300', displayFont),
  ]);
  const svg = pictureSvg({
    ...words,
    description: turned.description,
    drawing: innerDrawing(ownDrawing(turned, 'wide', 'picture', false)),
  });
  return { ...pictureSize(words), svg: svg.replace('</desc>', `</desc><style>${faces.join('')}</style>`) };
}

async function pngOf(svg: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), {
    width: width * scale,
    height: height * scale,
  });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas here');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => {
      if (blob === null) fail(new Error('no picture came of the canvas'));
      else done(blob);
    }, 'image/png');
  });
}

/** Saves the picture of a state as a file. Rejects where the browser or the network does not let it. */
export async function savePicture(order: PictureOrder): Promise<void> {
  const { svg, width, height } = await svgOf(order);
  const file =
    order.format === 'png' ? await pngOf(svg, width, height) : new Blob([svg], { type: 'image/svg+xml' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${order.chart}-own.${order.format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
