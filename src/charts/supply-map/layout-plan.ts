// The plan on which everything lies: one equal-area projection, its scale and middle on each artboard, and the three parts of the world beside it.
import { geoAzimuthalEqualArea, type GeoProjection } from 'd3';
import type { Size } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import type { View } from './rows.ts';

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
  readonly insets: Readonly<Record<InsetName, Inset>>;
}
export type InsetName = 'france' | 'states' | 'australia';
/** What a view shows of the plan. */
export interface Seen extends Omit<Plan, 'insets'> {
  readonly insets: Readonly<Partial<Record<InsetName, Inset>>>;
  /** Where the map is cut off, on a sheet that shows a part of it. */
  readonly frame?: Box;
  /** How much larger its pipes and vessels are than on the whole map. */
  readonly times: number;
}

/** The map holds all land from the north of China to the south of Java, so that none is cut off; Australia stands beside. Lambert's azimuthal equal-area projection keeps areas true, since widths here stand for tonnes; Mercator would push Japan off the sheet. */
const middle = { lon: 120, lat: 22 };
const france = { lon: 1.2, lat: 46 };
const states = { lon: -106.5, lat: 35 };
const australia = { lon: 131, lat: -27 };

const wide: Plan = {
  width: 640,
  height: 376,
  foot: 376,
  map: { ...middle, x: 236, y: 187, scale: 340 },
  insets: {
    france: { ...france, x: 592, y: 62, r: 42, scale: 450 },
    states: { ...states, x: 592, y: 160, r: 42, scale: 216 },
    australia: { ...australia, x: 572, y: 294, r: 62, scale: 168 },
  },
};
/** A part of the world in another circle, which holds as much of it: one outline serves both. */
const smaller = (inset: Inset, { x, y, r }: Pick<Inset, 'x' | 'y' | 'r'>): Inset => ({
  ...inset,
  x,
  y,
  r,
  scale: (inset.scale * r) / inset.r,
});

export const plans: Readonly<Record<Size, Plan>> = {
  wide,
  narrow: {
    width: 360,
    height: 470,
    foot: 470,
    map: { ...middle, x: 172, y: 148, scale: 268 },
    insets: {
      france: smaller(wide.insets.france, { x: 84, y: 378, r: 46 }),
      states: smaller(wide.insets.states, { x: 262, y: 378, r: 46 }),
      australia: smaller(wide.insets.australia, { x: 321, y: 242, r: 37 }),
    },
  },
};

/** On a phone each system has the part of the map that it runs through, and the parts of the world that belong to it. */
const frame = { left: 1, right: 359, top: 1, bottom: 446 };
const { france: lacq, states: texas, australia: outback } = wide.insets;
const near: Readonly<Record<Exclude<View, 'all'>, Pick<Seen, 'insets' | 'frame' | 'map'> & Partial<Seen>>> = {
  'china-system': { map: { ...middle, x: 176, y: 240, scale: 420 }, insets: {}, frame },
  'lynas-main': {
    map: { ...middle, x: 176, y: 132, scale: 420 },
    insets: { australia: smaller(outback, { x: 282, y: 372, r: 64 }) },
    frame,
  },
  'magnet-loop': { map: { ...middle, x: 150, y: 152, scale: 460 }, insets: {}, frame },
  promises: {
    map: { ...middle, x: 146, y: 158, scale: 310 },
    insets: {
      france: smaller(lacq, { x: 88, y: 322, r: 78 }),
      states: smaller(texas, { x: 272, y: 322, r: 78 }),
    },
    frame: { ...frame, bottom: 214 },
    // As in its two parts of the world, which are larger than on the whole map by so much.
    times: 78 / 46,
  },
};

/**
 * The plan as a view shows it: a desk has the whole map in each, and a phone a part of it. What is promised elsewhere in the world stands
 * beside the map where a view tells of it.
 */
export function seenIn(size: Size, view: View): Seen {
  const whole = plans[size];
  if (view === 'all' || (size === 'wide' && view === 'promises')) return { ...whole, times: 1 };
  if (size === 'wide') return { ...whole, insets: { australia: whole.insets.australia }, times: 1 };
  return { ...whole, times: near[view].map.scale / whole.map.scale, ...near[view] };
}

export const projectionOf = (sheet: Sheet): GeoProjection =>
  geoAzimuthalEqualArea().rotate([-sheet.lon, -sheet.lat]).scale(sheet.scale).translate([sheet.x, sheet.y]);

export interface At {
  readonly x: number;
  readonly y: number;
}
/**
 * Where a point in degrees lies on a sheet, to the unit: whole numbers are short, and two thirds of a unit are not seen.
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
  return { x: Math.round(x), y: Math.round(y) };
}
