// The picture of a view or of a reader's state as one SVG, in the shape that is asked for. Made in the browser.
import type { CustomState } from '../../../charts/contract/model/custom-state.ts';
import type { PictureOrder } from '../../../charts/contract/picture-order.ts';
import type { Size } from '../../../charts/contract/scene.ts';
import { address } from '../../../names/addresses.ts';
import { viewPaths } from '../../../names/chart-paths.ts';
import { cropSvg, type CropParts } from '../crop/crop.ts';
import { isCrop } from '../crop/crop-shapes.ts';
import { innerDrawing } from '../markup.ts';
import { wordsOfPicture } from '../metadata/picture-words.ts';
import { drawingIn, pictureSvg, type Drawing } from '../picture.ts';
import { withFaces } from './faces.ts';

/** The published picture around one drawing of a view. Rejects where it does not come. */
async function published(chart: string, view: string, size: Size): Promise<string> {
  const paths = viewPaths(chart, view);
  const path = address(size === 'wide' ? paths.svg : paths.phoneSvg);
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/** Words and drawings of a published view. */
async function partsOfView(chart: string, view: string): Promise<CropParts> {
  const [wide, narrow] = await Promise.all([
    published(chart, view, 'wide'),
    published(chart, view, 'narrow'),
  ]);
  return { words: wordsOfPicture(wide), drawings: { wide: drawingIn(wide), narrow: drawingIn(narrow) } };
}

/** Words of a state, and what draws it on an artboard. */
async function stateToDraw({ result, sources, credit }: CustomState) {
  const { customDrawing } = await import('./custom-drawing.ts');
  const { finding, subtitle, description } = result;
  return {
    words: { finding, subtitle, description, sources, credit },
    drawn: (size: Size): Drawing => ({
      drawing: innerDrawing(customDrawing(result, size, 'picture', false)),
      drawingHeight: result.scene(size).height,
    }),
  };
}

/** Words and drawings of a state. */
async function partsOfState(custom: CustomState): Promise<CropParts> {
  const { words, drawn } = await stateToDraw(custom);
  return { words, drawings: { wide: drawn('wide'), narrow: drawn('narrow') } };
}

/** The picture on paper that an order asks for, its faces inside. Rejects where a file does not come. */
export async function pictureOf({ chart, view, shape, custom }: PictureOrder): Promise<string> {
  if (isCrop(shape)) {
    const parts = await (custom === null ? partsOfView(chart, view) : partsOfState(custom));
    return withFaces(cropSvg(parts, shape));
  }
  if (custom === null) return published(chart, view, shape);
  const { words, drawn } = await stateToDraw(custom);
  return withFaces(pictureSvg({ ...words, ...drawn(shape) }, shape));
}
