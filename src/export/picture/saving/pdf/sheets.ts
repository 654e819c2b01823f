// Where a picture stands on the page of its PDF, in points.
import type { PictureSheet } from '../../../../charts/contract/picture-order.ts';

interface Extent {
  readonly width: number;
  readonly height: number;
}
const uprightSheets: Readonly<Record<Exclude<PictureSheet, 'fit'>, Extent>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};
/** Half an inch, which every printer can leave and none needs more of. */
const margin = 36;

/**
 * The page and the picture's place on it. To fit, a point a unit and no margin; a sheet lies down for a picture that is wider than
 * high, and the picture fills its width or its height.
 */
export function placedOn(
  sheet: PictureSheet,
  picture: Extent,
): { readonly page: Extent; readonly at: Extent & { readonly x: number; readonly y: number } } {
  if (sheet === 'fit') return { page: picture, at: { x: 0, y: 0, ...picture } };
  const upright = uprightSheets[sheet];
  const page = picture.width > picture.height ? { width: upright.height, height: upright.width } : upright;
  const scale = Math.min(
    (page.width - 2 * margin) / picture.width,
    (page.height - 2 * margin) / picture.height,
  );
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { page, at: { x: (page.width - width) / 2, y: margin, width, height } };
}
