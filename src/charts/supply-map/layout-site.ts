// Everything that the systems are drawn with: measures, the points of places, where Japan's mouths are, and heads of arrows.
import type { Shape, Size } from '../contract/scene.ts';
import { boreScale } from '../kit/pipes.ts';
import { pointOn, seenIn, type At, type Seen } from './layout-plan.ts';
import { arrow } from './layout-pipes.ts';
import type { PlaceId, Rows, View } from './rows.ts';

/** Measures of an artboard, in user units. */
const measures = {
  wide: {
    /** The bore of the widest pipe. */
    widest: 34,
    funnel: 14,
    column: { w: 18, h: 34 },
    tower: { w: 24, h: 56 },
    works: { w: 26, h: 16 },
    tank: { w: 22, h: 10 },
    hang: 5,
    /** Where the line and the thread leave the tower, as parts of its height above its middle. */
    out: 0.36,
    under: 0.13,
    /** In the sea south of Honshu, so that the islands are seen. */
    japan: { lon: 141.2, lat: 29.9, w: 66, h: 30 },
    /** Between the mouths of two pipes in Japan. */
    gap: 5.4,
    /** Pipes without a scale, where a way has no tonnes: empty, as inside China. */
    route: 6,
    valve: 9,
  },
  narrow: {
    widest: 24,
    funnel: 14,
    column: { w: 18, h: 34 },
    tower: { w: 18, h: 46 },
    works: { w: 26, h: 16 },
    tank: { w: 22, h: 10 },
    hang: 4,
    out: 0.36,
    under: 0.13,
    japan: { lon: 138.6, lat: 28.4, w: 56, h: 26 },
    gap: 4.6,
    route: 6,
    valve: 8,
  },
} as const;
type Measured = (typeof measures)[Size];
interface Rect {
  readonly w: number;
  readonly h: number;
}
export interface Measures
  extends Record<Exclude<keyof Measured, RectName | 'japan'>, number>, Record<RectName, Rect> {
  readonly wheel: number;
  readonly japan: Rect & { readonly lon: number; readonly lat: number };
}
type RectName = 'column' | 'tower' | 'works' | 'tank';

/** The measures of a sheet that shows so many times as much of each thing. */
function measuresOf(size: Size, { times, bores, japan }: Seen): Measures {
  const of = measures[size];
  const rect = ({ w, h }: Rect): Rect => ({ w: Math.round(w * times), h: Math.round(h * times) });
  return {
    ...of,
    widest: of.widest * bores,
    funnel: of.funnel * times,
    hang: of.hang * times,
    gap: of.gap * times,
    route: Math.round(of.route * times),
    // Readers look for the wheel on a part of the map.
    valve: of.valve * times * (japan === undefined ? 1 : size === 'wide' ? 1.85 : 1.6),
    wheel: Math.round(of.valve * times * (japan === undefined ? 0.95 : 2.25)),
    column: rect(of.column),
    tower: rect(of.tower),
    works: rect(of.works),
    tank: rect(of.tank),
    japan: japan ?? { ...of.japan, ...rect(of.japan) },
  };
}

/** A country without a place of its own in the tables: it stands somewhere in it. */
const philippines = { lon: 121, lat: 16.2 };

/** Everything that the systems are drawn with. */
export interface Site {
  readonly size: Size;
  readonly view: View;
  readonly seen: Seen;
  readonly of: Measures;
  readonly at: Readonly<Record<PlaceId, At>>;
  readonly japan: At;
  readonly philippines: At;
  readonly bore: (tonnes: number) => number;
  /** Where pipes run up into Japan, from left to right; China’s comes in from the side. */
  readonly mouths: Readonly<Record<'vietnam' | 'back' | 'out' | 'lynas' | 'heavy', number>>;
  readonly foot: number;
  readonly rows: Rows;
}
/** Where the places of a sheet stand: on its map, or in a part of the world beside it. */
function placesOn(rows: Rows, { map, insets }: Seen): Record<PlaceId, At> {
  const { france, states, australia } = insets;
  const sheets = {
    lacq: france,
    'mountain-pass': states,
    'fort-worth': states,
    'mount-weld': australia,
    kalgoorlie: australia,
  };
  const at = rows.places.map((place): [PlaceId, At] => {
    const sheet = place.id in sheets ? sheets[place.id as keyof typeof sheets] : map;
    // A view without that part of the world draws nothing there.
    return [place.id, sheet === undefined ? { x: 0, y: 0 } : pointOn(sheet, place)];
  });
  return Object.fromEntries(at) as unknown as Record<PlaceId, At>;
}

/** Where things stand on an artboard. */
export function siteOf(rows: Rows, size: Size, view: View): Site {
  const seen = seenIn(size, view);
  const of = measuresOf(size, seen);
  const at = placesOn(rows, seen);
  const { flows } = rows;
  const scale = boreScale(flows.myanmar.tonnes, of.widest);
  // On fifths of a unit, so that each wall lies on a tenth.
  const bore = (tonnes: number): number => Math.round(scale(tonnes) * 5) / 5;
  const widths = {
    vietnam: bore(flows.vietnam.tonnes),
    back: bore(flows.philippines.tonnes),
    out: bore(flows.back.tonnes),
    lynas: bore(flows.lynas.tonnes),
    heavy: bore(flows.heavy.tonnes),
  };
  const japan = pointOn(seen.map, of.japan);
  // A sheet that shows a part of the map has the mouths of its own pipes alone.
  const isThere = (key: string): boolean =>
    seen.frame === undefined || (view === 'lynas-main') === (key === 'lynas' || key === 'heavy');
  const own = Object.entries(widths).filter(([key]) => isThere(key));
  const all = own.reduce((sum, [, width]) => sum + width + of.gap, -of.gap);
  let left = japan.x - all / 2;
  const mouths = Object.fromEntries(
    Object.entries(widths).map(([key, width]) => {
      if (!isThere(key)) return [key, japan.x];
      const middle = Math.round(left + width / 2);
      left += width + of.gap;
      return [key, middle];
    }),
  ) as unknown as Site['mouths'];
  return {
    size,
    view,
    seen,
    of,
    at,
    japan,
    philippines: pointOn(seen.map, philippines),
    bore,
    mouths,
    foot: japan.y + of.japan.h / 2,
    rows,
  };
}

/** Pipes and what stands on them apart, so that no pipe of another system lies on a vessel. */
export interface Drawing {
  readonly pipes: readonly Shape[];
  readonly vessels: readonly Shape[];
}

/** How far the head of an arrow reaches to each side, on a pipe of a bore: a phone has small ones. */
export const heads: Readonly<Record<Size, (bore: number) => number>> = {
  wide: (bore) => Math.round(bore / 2 + 3),
  narrow: (bore) => Math.round(bore / 2 + 1.4),
};

/** An arrow within a pipe that is wide enough for one, on a sheet that shows a part of the map; else over its edges. */
export const headOn = (
  { size, seen }: Pick<Site, 'size' | 'seen'>,
  key: string,
  from: At,
  to: At,
  part: number,
  bore: number,
): Shape =>
  seen.frame === undefined || bore < 12
    ? arrow(key, from, to, part, heads[size](bore))
    : arrow(key, from, to, part, Math.round(bore / 4 + 1), 'paper');

/** A second arrow on a pipe: a phone has one on each. */
export const onDesk = (size: Size, shape: Shape): Shape[] => (size === 'wide' ? [shape] : []);

/** The middle of magnet works, which stand on their point, or hang from it where another pipe runs above. */
export const standing = ({ x, y }: At, { works: { h } }: Measures, part = 1): At => ({
  x,
  y: y - Math.round((h * part) / 2),
});
export const hanging = (at: At, of: Measures): At => standing(at, of, -1);
