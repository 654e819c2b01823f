// The plan on which everything lies: one equal-area projection, its scale and middle on each artboard, and the three parts of the world beside it.
import { geoAzimuthalEqualArea, geoDistance, type GeoProjection } from 'd3';
import type { Size } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import { toHundred } from '../look/format.ts';
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
  /** How much larger its vessels are than on the whole map, and how much wider its pipes. */
  readonly times: number;
  readonly bores: number;
  /** Where Japan stands on a sheet that shows a part of the map, and how large. */
  readonly japan?: JapanAt;
}
interface JapanAt {
  readonly lon: number;
  readonly lat: number;
  readonly w: number;
  readonly h: number;
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
  map: { ...middle, x: 256, y: 187, scale: 340 },
  insets: {
    france: { ...france, x: 592, y: 62, r: 42, scale: 450 },
    states: { ...states, x: 592, y: 160, r: 42, scale: 216 },
    australia: { ...australia, x: 540, y: 294, r: 60, scale: 162.6 },
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

/**
 * Each system has the part of the map that it runs through, and the parts of the world that belong to it; pipes are as wide as the room
 * allows, on a scale of their own. On a phone what its step is about ends above the slip, which lies over the lower third.
 */
const frame = { left: 1, right: 359, top: 1, bottom: 352 };
const short = { height: 380, frame } as const;
const { france: lacq, states: texas, australia: outback } = wide.insets;
type Near = Pick<Seen, 'insets' | 'map' | 'times' | 'bores'> &
  Required<Pick<Seen, 'frame'>> &
  Partial<Pick<Seen, 'height' | 'japan'>>;
type System = Exclude<View, 'all'>;
const onPhone: Readonly<Record<System, Near>> = {
  'china-system': {
    ...short,
    // Its key has two lines.
    frame: { ...frame, bottom: 340 },
    map: { ...middle, x: 180, y: 270, scale: 424 },
    insets: {},
    times: 1.85,
    // Narrow enough for what China itself digs to fit beside what it takes in.
    bores: 0.66,
    japan: { lon: 140.3, lat: 29.6, w: 60, h: 46 },
  },
  'lynas-main': {
    height: 364,
    frame: { ...frame, bottom: 338 },
    map: { ...middle, x: 172, y: 92, scale: 352 },
    insets: { australia: smaller(outback, { x: 288, y: 278, r: 55 }) },
    times: 1.6,
    bores: 3.7,
    japan: { lon: 139.6, lat: 28.4, w: 92, h: 40 },
  },
  'magnet-loop': {
    ...short,
    map: { ...middle, x: 156, y: 163, scale: 500 },
    insets: {},
    times: 1.7,
    bores: 5,
    japan: { lon: 137, lat: 28.6, w: 104, h: 44 },
  },
  promises: {
    map: { ...middle, x: 146, y: 158, scale: 310 },
    insets: {
      france: smaller(lacq, { x: 88, y: 322, r: 78 }),
      states: smaller(texas, { x: 272, y: 322, r: 78 }),
    },
    frame: { ...frame, bottom: 214 },
    // By as much as the two insets are larger than on the map of the whole world.
    times: 78 / 46,
    bores: 78 / 46,
  },
};

/** As far to the right as the row of views under it, and down to the line of the key. */
const desk = { left: 1, right: 602, top: 1, bottom: 349 };
const onDesk: Readonly<Record<Exclude<System, 'promises'>, Near>> = {
  'china-system': {
    map: { ...middle, x: 334, y: 306, scale: 540 },
    insets: {},
    frame: desk,
    times: 1.7,
    bores: 0.56,
    japan: { lon: 144.7, lat: 30, w: 112, h: 52 },
  },
  'lynas-main': {
    map: { ...middle, x: 222, y: 144, scale: 478 },
    // Over its distance, which stands under it.
    insets: { australia: smaller(outback, { x: 540, y: 274, r: 54 }) },
    frame: desk,
    times: 1.6,
    bores: 3.7,
    japan: { lon: 140.4, lat: 31, w: 104, h: 48 },
  },
  'magnet-loop': {
    map: { ...middle, x: 276, y: 203, scale: 690 },
    insets: {},
    frame: desk,
    times: 1.8,
    bores: 5,
    japan: { lon: 142, lat: 30.1, w: 132, h: 58 },
  },
};

/**
 * The plan as a view shows it: a part of the map, or the whole of it where a view shows all systems or, on a desk, what is promised
 * elsewhere in the world, which stands beside the map.
 */
export function seenIn(size: Size, view: View): Seen {
  const whole = plans[size];
  const usual = { ...whole, times: 1, bores: 1 };
  if (view === 'all') return usual;
  const { insets } = whole;
  if (size === 'wide' && view === 'promises')
    return { ...usual, insets: { france: insets.france, states: insets.states } };
  return { ...whole, ...(size === 'narrow' ? onPhone : onDesk)[view as keyof typeof onDesk] };
}

export const projectionOf = (sheet: Sheet): GeoProjection =>
  geoAzimuthalEqualArea().rotate([-sheet.lon, -sheet.lat]).scale(sheet.scale).translate([sheet.x, sheet.y]);

interface Degrees {
  readonly lon: number;
  readonly lat: number;
}
const earth = 6371;
/**
 * Kilometres from one place to another on a great circle, to the hundred.
 * @throws RangeError where the other does not lie south of it
 */
export function hundredsSouth(from: Degrees, to: Degrees): number {
  if (from.lat - to.lat < Math.abs(to.lon - from.lon))
    throw new RangeError(`${to.lat}, ${to.lon} does not lie south of ${from.lat}, ${from.lon}`);
  return toHundred(geoDistance([from.lon, from.lat], [to.lon, to.lat]) * earth);
}

export interface At {
  readonly x: number;
  readonly y: number;
}
/**
 * Where a point in degrees lies on a sheet, to the unit: whole numbers are short, and two thirds of a unit are not seen.
 * @throws RangeError where it lies outside an inset
 */
export function pointOn(sheet: Sheet | Inset, { lon, lat }: Degrees): At {
  const [x, y] = projectionOf(sheet)([lon, lat]) ?? [];
  if (x === undefined || y === undefined) throw new RangeError(`no place on the sheet for ${lat}, ${lon}`);
  if ('r' in sheet && Math.hypot(x - sheet.x, y - sheet.y) > sheet.r)
    throw new RangeError(`${lat}, ${lon} lies outside the inset round ${sheet.lat}, ${sheet.lon}`);
  return { x: Math.round(x), y: Math.round(y) };
}
