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

/** The same of a state. */
async function partsOfState({ result, sources, credit }: CustomState): Promise<CropParts> {
  const { customDrawing } = await import('./custom-drawing.ts');
  const drawingOf = (size: Size): Drawing => ({
    drawing: innerDrawing(customDrawing(result, size, 'picture', false)),
    drawingHeight: result.scene(size).height,
  });
  const { finding, subtitle, description } = result;
  return {
    words: { finding, subtitle, description, sources, credit },
    drawings: { wide: drawingOf('wide'), narrow: drawingOf('narrow') },
  };
}

/** The picture on paper that an order asks for, its faces inside. Rejects where a file does not come. */
export async function pictureOf({ chart, view, shape, custom }: PictureOrder): Promise<string> {
  if (custom === null && !isCrop(shape)) return published(chart, view, shape);
  const parts = custom === null ? await partsOfView(chart, view) : await partsOfState(custom);
  const svg = isCrop(shape)
    ? cropSvg(parts, shape)
    : pictureSvg({ ...parts.words, ...parts.drawings[shape] }, shape);
  return withFaces(svg);
}
