// Where a ring sits on a mark and which way a lead goes to it, in pixels: along and down as pipes run, and through nothing that is drawn. Pure.

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export type Point = readonly [x: number, y: number];
/** The middle of a ring and its radius. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}
/** A ring, and the lead's points from the free lane beside the drawing to it. */
export interface Way {
  readonly spot: Spot;
  readonly points: readonly Point[];
}

/** How far a lead keeps from words, half a line of labels, and from all else that is drawn. */
const room = 10;
const clear = 3;
/** A mark up to this size stands in the ring whole; on a larger one a ring of the usual size sits. */
const small = 22;
const usual = 7;
/** The rings around a small mark: so far off it that their casing hides none of it, and no smaller than that; the last one where words are close. The largest of them have room for one inside. */
const around: readonly (readonly [off: number, least: number])[] = [
  [4, usual],
  [2.5, usual],
  [2.5, 5.5],
];
/** A bend is as bad as so many pixels of way, and so is each pixel away from the middle of the mark. */
const bend = 80;
const off = 0.8;
/** So many ways are tried, the best first. */
const tried = 40;
/** In a plot a line looks like a value, so a lead goes no further into one than such a part of the drawing's width. */
const reach = 0.1;

const overlap = (a: Box, b: Box, between = 0): boolean =>
  a.left < b.right + between &&
  a.right > b.left - between &&
  a.top < b.bottom + between &&
  a.bottom > b.top - between;

/** Whether a way along or down meets none of some boxes. */
export const isFree = ([x1, y1]: Point, [x2, y2]: Point, boxes: readonly Box[], between = room): boolean => {
  const way = {
    left: Math.min(x1, x2),
    right: Math.max(x1, x2),
    top: Math.min(y1, y2),
    bottom: Math.max(y1, y2),
  };
  return !boxes.some((box) => overlap(way, box, between));
};

const boxOfRing = ({ x, y, r }: Spot): Box => ({
  left: x - r,
  right: x + r,
  top: y - r,
  bottom: y + r,
});

/**
 * The rings that a mark could have: around all of a small one; else where it is drawn, on its near edge or well inside, the middle first.
 * @param isDrawn whether the mark is drawn at a point
 * @param edge points of its outline, for a mark that is too thin to be hit elsewhere
 */
export function spotsOn(
  mark: Box,
  isDrawn: (at: Point) => boolean,
  edge: readonly Point[] = [],
): readonly Spot[] {
  const [width, height] = [mark.right - mark.left, mark.bottom - mark.top];
  const [x, y] = [mark.left + width / 2, mark.top + height / 2];
  const half = Math.max(width, height) / 2;
  if (half <= small / 2)
    return [
      ...around.map(([off, least]) => Math.max(least, half + off)),
      ...(half > 6 ? [Math.min(5.5, half - 2.5)] : []),
    ].map((r) => ({ x, y, r }));
  const inside = (from: number, to: number): number[] => {
    const room = Math.max(0, to - from - 2 * usual - 6);
    return [0.5, 0.35, 0.65, 0.2, 0.8, 0, 1].map((part) => (from + to) / 2 + (part - 0.5) * room);
  };
  const away = (spot: Spot): number => Math.hypot(spot.x - x, spot.y - y);
  const drawn = [...inside(mark.left, mark.right), mark.left + 1]
    .flatMap((x) => inside(mark.top, mark.bottom).map((y): Point => [x, y]))
    .filter(isDrawn);
  return (drawn.length > 2 ? drawn : edge)
    .map(([x, y]) => ({ x, y, r: usual }))
    .toSorted((a, b) => away(a) - away(b));
}

/** Whether a box lies in a ring whole: the number in a round of the drawing. */
const isWithin = ({ x, y, r }: Spot, { left, right, top, bottom }: Box): boolean =>
  Math.hypot(Math.max(x - left, right - x), Math.max(y - top, bottom - y)) < r - 1;

/** The first of some rings that stands on no word. */
export const freeSpot = (spots: readonly Spot[], words: readonly Box[]): Spot | undefined =>
  spots.find((spot) => !words.some((box) => overlap(boxOfRing(spot), box, 2) && !isWithin(spot, box)));

/** The ways from a lane to a ring that meet no words: along, or along and then down or up. */
function waysTo(spot: Spot, lane: number, words: readonly Box[], drawing: Box): readonly Way[] {
  const { x, y, r } = spot;
  if (x - r < lane) return [];
  const heights = words
    .flatMap(({ top, bottom }) => [top - room - 1, bottom + room + 1])
    .filter((height) => Math.abs(height - y) > r && height > drawing.top && height < drawing.bottom);
  const ways: readonly Point[][] = [
    [
      [lane, y],
      [x - r, y],
    ],
    ...heights.map((height): Point[] => [
      [lane, height],
      [x, height],
      [x, height < y ? y - r : y + r],
    ]),
  ];
  return ways
    .filter((points) => points.slice(1).every((to, i) => isFree(points[i] as Point, to, words)))
    .map((points) => ({ spot, points }));
}

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, [x, y], i) => {
    const [fromX, fromY] = points[i] as Point;
    return sum + Math.abs(x - fromX) + Math.abs(y - fromY);
  }, 0);

/** Points on a way and a little beside it. */
const pointsOn = (points: readonly Point[]): readonly Point[] =>
  points.slice(1).flatMap((to, i) => {
    const [x, y] = points[i] as Point;
    const parts = Math.ceil(lengthOf([[x, y], to]) / 2);
    return Array.from({ length: parts * 3 }, (_, at): Point => {
      const [done, by] = [Math.floor(at / 3) / parts, ((at % 3) - 1) * clear];
      return [x + (to[0] - x) * done + by, y + (to[1] - y) * done + by];
    });
  });

/**
 * The best ring of some with a way from the lane; undefined where none has one.
 * @param lane the x at which leads leave the free lane beside the drawing
 * @param isTaken whether something else is drawn at a point, where no lead goes
 * @param isPlot whether the drawing has axes
 */
export function bestWay(
  spots: readonly Spot[],
  lane: number,
  words: readonly Box[],
  drawing: Box,
  isTaken: (at: Point) => boolean,
  isPlot: boolean,
): Way | undefined {
  const [first] = spots;
  const cost = ({ spot, points }: Way): number => {
    const away = Math.hypot(spot.x - (first?.x ?? 0), spot.y - (first?.y ?? 0));
    return lengthOf(points) + bend * points.length + off * away;
  };
  const outside = Math.max(0, drawing.left - lane);
  const far = isPlot ? outside + reach * (drawing.right - drawing.left) : Infinity;
  return spots
    .filter((spot) => freeSpot([spot], words) !== undefined)
    .flatMap((spot) => waysTo(spot, lane, words, drawing))
    .filter(({ points }) => lengthOf(points) <= far)
    .toSorted((a, b) => cost(a) - cost(b))
    .slice(0, tried)
    .find(({ points }) => !pointsOn(points).some(isTaken));
}
