// The sizes of the shapes in which a picture can be cropped.
import type { Size } from '../../../charts/contract/scene.ts';
import type { PictureShape } from '../../../charts/contract/picture-order.ts';

export type Crop = Exclude<PictureShape, Size>;

/** Crops in user units: at twice as many pixels they are what feeds, stories and slides ask for. */
export const crops: Readonly<Record<Crop, { readonly width: number; readonly height: number }>> = {
  '1x1': { width: 540, height: 540 },
  '4x5': { width: 540, height: 675 },
  '9x16': { width: 540, height: 960 },
  '16x9': { width: 960, height: 540 },
};

/** Whether a shape is a crop, of a size that does not follow the drawing. */
export const isCrop = (shape: PictureShape): shape is Crop => Object.hasOwn(crops, shape);
