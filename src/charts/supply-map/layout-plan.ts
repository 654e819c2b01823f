// The plan on which everything lies: one equal-area projection, its scale and middle on each artboard, and the two parts of the world beside it.
import { geoAzimuthalEqualArea, type GeoProjection } from 'd3';
import type { Size } from '../contract/scene.ts';

/** Where a part of the world lies on an artboard: its middle in degrees and in user units, and units a radian. */
export interface Sheet {
  readonly lon: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}
/** A part of the world in a circle of `r` units. */
export interface Inset extends Sheet {
  readonly r: number;
}
export interface Plan {
  readonly width: number;
  readonly height: number;
  /** Where the land of the map ends. */
  readonly foot: number;
  readonly map: Sheet;
  /** Australia stands beside on a wide artboard, which leaves the map its height; a narrow one is high enough for both. */
  readonly insets: Readonly<Record<'france' | 'states', Inset> & Partial<Record<'australia', Inset>>>;
}
export type InsetName = keyof Plan['insets'];

/** Lambert's azimuthal equal-area projection keeps areas true, since widths here stand for tonnes; Mercator would push Japan off the sheet. */
const middle = { lon: 122, lat: 9 };
const france = { lon: 1.2, lat: 46 };
const states = { lon: -106.5, lat: 35 };
const australia = { lon: 131, lat: -27 };

export const plans: Readonly<Record<Size, Plan>> = {
  wide: {
    width: 640,
    height: 376,
    foot: 348,
    map: { lon: 120, lat: 22, x: 372, y: 190, scale: 378 },
    insets: {
      france: { ...france, x: 52, y: 76, r: 44, scale: 472 },
      states: { ...states, x: 54, y: 242, r: 45, scale: 232 },
      australia: { ...australia, x: 562, y: 303, r: 47, scale: 128 },
    },
  },
  narrow: {
    width: 360,
    height: 470,
    foot: 470,
    map: { ...middle, x: 191, y: 226, scale: 288 },
    insets: {
      france: { ...france, x: 40, y: 372, r: 32, scale: 350 },
      states: { ...states, x: 325, y: 227, r: 31, scale: 150 },
    },
  },
};

export const projectionOf = (sheet: Sheet): GeoProjection =>
  geoAzimuthalEqualArea().rotate([-sheet.lon, -sheet.lat]).scale(sheet.scale).translate([sheet.x, sheet.y]);

export interface At {
  readonly x: number;
  readonly y: number;
}
/**
 * Where a point in degrees lies on a sheet.
 * @throws RangeError where it lies outside an inset
 */
export function pointOn(
  sheet: Sheet | Inset,
  { lon, lat }: { readonly lon: number; readonly lat: number },
): At {
  const [x, y] = projectionOf(sheet)([lon, lat]) ?? [];
  if (x === undefined || y === undefined) throw new RangeError(`no place on the sheet for ${lat}, ${lon}`);
  if ('r' in sheet && Math.hypot(x - sheet.x, y - sheet.y) > sheet.r)
    throw new RangeError(`${lat}, ${lon} lies outside the inset round ${sheet.lat}, ${sheet.lon}`);
  return { x, y };
}
