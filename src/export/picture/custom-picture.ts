// Makes the picture of a reader's state in the browser, from the same drawing and the same frame as every other, its fonts inside.
import type { CustomState } from '../../charts/contract/custom-state.ts';
import displayFont from '../../../generated/fonts/newsreader-display.woff2?url';
import labelFont from '../../../generated/fonts/archivo-label.woff2?url';
import { innerDrawing } from './markup.ts';
import { customDrawing } from './custom-drawing.ts';
import { pictureSvg } from './picture.ts';

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

/** The picture of a state as one SVG that stands alone. Rejects where a font does not come. */
export async function customPicture({ result, sources, credit }: CustomState): Promise<string> {
  const faces = await Promise.all([
    faceOf('Archivo', '400 700', labelFont),
    faceOf('Newsreader', '300', displayFont),
  ]);
  const svg = pictureSvg({
    finding: result.finding,
    subtitle: result.subtitle,
    description: result.description,
    drawing: innerDrawing(customDrawing(result, 'wide', 'picture', false)),
    drawingHeight: result.scene('wide').height,
    sources,
    credit,
  });
  return svg.replace('</desc>', `</desc><style>${faces.join('')}</style>`);
}
