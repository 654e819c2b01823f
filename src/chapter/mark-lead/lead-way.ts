// Where a ring sits on a mark and which way a lead goes to it, in pixels: along and down as pipes run, and through nothing that is drawn. Pure.
// Work that tests a drawing point by point may pause in between (slices.ts): it takes several frames on a slow phone.
import type { Box } from '../../charts/kit/labels/box.ts';
import type { Slices } from './slices.ts';

export type Point = readonly [x: number, y: number];
/** The middle of a ring and its radius. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** The ring stands on a mark that is larger, and is drawn as a disc: an open ring would look like a sign of the drawing. */
  readonly onTop?: true;
}
/** Something drawn that a ring or a lead may meet: all of it lies in the box. */
export interface Obstacle {
  readonly box: Box;
  /** Whether it is drawn at a point. */
  readonly isAt: (at: Point) => boolean;
}
/** A ring, and the lead's points from the free lane beside the drawing to it. */
export interface Way {
  readonly spot: Spot;
  readonly points: readonly Point[];
}

/** How far a lead keeps from words, which is half a line of labels, and from everything else that is drawn. */
const keepOffWords = 10;
const keepOffShapes = 3;
/** A mark up to this size fits in the ring; a larger one has a ring of the usual size on it. */
const ringedUpTo = 22;
/** A mark with words fits in the ring up to this size, since the words leave no room for a ring on it. */
const ringedWithWordsUpTo = 34;
const usualRadius = 7;
const tightRadius = 5.5;
/** The rings around a small mark: so far off it that their casing hides none of it, and no smaller than that; the last one where words are close. The largest of them have room for one inside. */
const ringsOfSmall: readonly (readonly [off: number, least: number])[] = [
  [4, usualRadius],
  [2.5, usualRadius],
  [2.5, tightRadius],
];
/** The costs of a bend, and of each pixel away from the middle of the mark, in pixels of way. */
const costOfBend = 80;
const costPerPixelOff = 0.8;
/** How many ways are tried, the best first. */
const waysTried = 40;
/** How far a lead may go into a plot, where a line looks like a value, as a part of the drawing's width. */
const reachInPlot = 0.1;
/** How far a lead may go into any drawing, in pixels: a long one would look like a pipe. */
const longestLead = 120;

const overlap = (a: Box, b: Box, between = 0): boolean =>
  a.left < b.right + between &&
  a.right > b.left - between &&
  a.top < b.bottom + between &&
  a.bottom > b.top - between;

/** Whether a way along or down meets none of some boxes. */
export const isFree = (
  [x1, y1]: Point,
  [x2, y2]: Point,
  boxes: readonly Box[],
  between = keepOffWords,
): boolean => {
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

/** The rings around all of a mark; none around one that is too large. */
export function ringsAround({ left, right, top, bottom }: Box): readonly Spot[] {
  const half = Math.max(right - left, bottom - top) / 2;
  if (half > ringedWithWordsUpTo / 2) return [];
  return ringsOfSmall.map(([off, least]) => ({
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    r: Math.max(least, half + off),
  }));
}

/** The ring on the edge of a round. */
export const onRound = ({ left, right, top, bottom }: Box): Spot => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
  r: (right - left) / 2 - 0.5,
});

/**
 * The rings that a mark could have: around all of a small one; else where it is drawn, on its near edge or well inside, the middle first.
 * @param isDrawn whether the mark is drawn at a point
 * @param edge points of its outline, for a mark that is too thin to be hit elsewhere
 */
export function* spotsOn(
  mark: Box,
  isDrawn: (at: Point) => boolean,
  edge: readonly Point[] = [],
): Slices<readonly Spot[]> {
  const [width, height] = [mark.right - mark.left, mark.bottom - mark.top];
  const [x, y] = [mark.left + width / 2, mark.top + height / 2];
  const half = Math.max(width, height) / 2;
  if (half <= ringedUpTo / 2)
    return [...ringsAround(mark), ...(half > 6 ? [{ x, y, r: Math.min(tightRadius, half - 2.5) }] : [])];
  const inside = (from: number, to: number): number[] => {
    const free = Math.max(0, to - from - 2 * usualRadius - 6);
    return [0.5, 0.35, 0.65, 0.2, 0.8, 0, 1].map((part) => (from + to) / 2 + (part - 0.5) * free);
  };
  const away = (spot: Spot): number => Math.hypot(spot.x - x, spot.y - y);
  function* at(r: number, xs: readonly number[], ys: readonly number[]): Slices<readonly Spot[]> {
    const found: Spot[] = [];
    for (const left of xs)
      for (const top of ys) {
        if (isDrawn([left, top])) found.push({ x: left, y: top, r, onTop: true });
        yield;
      }
    return found.toSorted((a, b) => away(a) - away(b));
  }
  const [along, down] = [inside(mark.left, mark.right), inside(mark.top, mark.bottom)];
  const ends = (from: number, to: number): readonly number[] => [
    from + tightRadius + 1,
    to - tightRadius - 1,
  ];
  const drawn = yield* at(usualRadius, [...along, mark.left + 1], down);
  if (drawn.length <= 2)
    return edge
      .map(([left, top]): Spot => ({ x: left, y: top, r: usualRadius, onTop: true }))
      .toSorted((a, b) => away(a) - away(b));
  // Close to an end there is room for a smaller one, where a frame takes the middle.
  return [
    ...drawn,
    ...(yield* at(tightRadius, along, ends(mark.top, mark.bottom))),
    ...(yield* at(tightRadius, ends(mark.left, mark.right), down)),
  ];
}

/** Whether a box lies in a ring whole: the number in a round of the drawing. */
const isWithin = ({ x, y, r }: Spot, { left, right, top, bottom }: Box): boolean =>
  Math.hypot(Math.max(x - left, right - x), Math.max(y - top, bottom - y)) < r - 1;

const isOffWords = (spot: Spot, words: readonly Box[], between: number): boolean =>
  !words.some((box) => overlap(boxOfRing(spot), box, between) && !isWithin(spot, box));

/** The first of some rings that stands on no word. */
export const freeSpot = (spots: readonly Spot[], words: readonly Box[]): Spot | undefined =>
  spots.find((spot) => isOffWords(spot, words, 2));

/** Points on a ring and in it, by which what lies under all of it is told from what ends there. */
const inRing: readonly Point[] = [
  [0, 0],
  ...Array.from({ length: 24 }, (_, i): Point => {
    const turn = (i * Math.PI) / 12;
    return [Math.cos(turn), Math.sin(turn)];
  }),
];

/** How many things end or pass under a ring: each that is drawn on a part of it. */
function* crossings(spot: Spot, others: readonly Obstacle[]): Slices<number> {
  const { x, y, r } = spot;
  const ring = boxOfRing(spot);
  let count = 0;
  for (const { box, isAt } of others) {
    if (!overlap(ring, box, 1)) continue;
    yield;
    const isHit = ([along, down]: Point) => isAt([x + r * along, y + r * down]);
    const [middle, ...round] = inRing as readonly [Point, ...Point[]];
    // A straight line is too thin to be found point by point.
    if (Math.min(box.right - box.left, box.bottom - box.top) < 3) count += 1;
    else {
      const first = isHit(middle);
      if (round.some((at) => isHit(at) !== first)) count += 1;
    }
  }
  return count;
}

/** How far rings keep from words where they can, in pixels. */
const ringsOffWords = 6;

/**
 * Those of some rings that stand on no word, by what they stand on otherwise: first those on the fewest edges and lines of other things and
 * well off words, where a ring is seen to mean its mark; then those with one such fault more.
 */
export function* spotsByFaults(
  spots: readonly Spot[],
  words: readonly Box[],
  others: readonly Obstacle[],
): Slices<readonly [fewest: readonly Spot[], oneMore: readonly Spot[]]> {
  const free = spots.filter((spot) => isOffWords(spot, words, 2));
  if (free.length < 2) return [free, []];
  const faults: number[] = [];
  for (const spot of free)
    faults.push((yield* crossings(spot, others)) + (isOffWords(spot, words, ringsOffWords) ? 0 : 1));
  const fewest = Math.min(...faults);
  const withFaults = (count: number) => free.filter((_, i) => faults[i] === count);
  return [withFaults(fewest), withFaults(fewest + 1)];
}

/** A height at which no more than a part of the way along meets words: how far it goes from the lane, in pixels of the drawing. */
interface Row {
  readonly height: number;
  readonly reach: number;
}

/** The heights just over and under words, at which a lead may run along. */
const rowsBeside = (lane: number, words: readonly Box[], drawing: Box): readonly Row[] =>
  [...new Set(words.flatMap(({ top, bottom }) => [top - keepOffWords - 1, bottom + keepOffWords + 1]))]
    .filter((height) => height > drawing.top && height < drawing.bottom)
    .map((height) => {
      const met = words.filter(
        ({ top, bottom, right }) =>
          height < bottom + keepOffWords && height > top - keepOffWords && lane < right + keepOffWords,
      );
      return { height, reach: Math.min(Infinity, ...met.map(({ left }) => left - keepOffWords)) };
    });

/** The ways from a lane to a ring that meet no words: along, or along and then down or up. */
function waysTo(spot: Spot, lane: number, words: readonly Box[], rows: readonly Row[]): readonly Way[] {
  const { x, y, r } = spot;
  if (x - r < lane) return [];
  const over = words.filter(({ left, right }) => x < right + keepOffWords && x > left - keepOffWords);
  const straight: Way = {
    spot,
    points: [
      [lane, y],
      [x - r, y],
    ],
  };
  const bent = rows
    .filter(({ height, reach }) => x <= reach && Math.abs(height - y) > r)
    .map(({ height }) => ({ height, end: [x, height < y ? y - r : y + r] as const }))
    .filter(({ height, end }) => isFree([x, height], end, over))
    .map(({ height, end }): Way => ({ spot, points: [[lane, height], [x, height], end] }));
  return isFree([lane, y], [x - r, y], words) ? [straight, ...bent] : bent;
}

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, [x, y], i) => {
    const [fromX, fromY] = points[i] as Point;
    return sum + Math.abs(x - fromX) + Math.abs(y - fromY);
  }, 0);

/** Whether something is drawn on a straight part of a way or a little beside it. Only what lies around that part is asked, point by point. */
function* isDrawnOn([x, y]: Point, to: Point, others: readonly Obstacle[]): Slices<boolean> {
  const near = others.filter(({ box }) => !isFree([x, y], to, [box], keepOffShapes + 1));
  if (near.length === 0) return false;
  const parts = Math.ceil(lengthOf([[x, y], to]) / 2);
  for (let part = 0; part < parts; part++) {
    yield;
    for (const by of [-keepOffShapes, 0, keepOffShapes]) {
      const [left, top] = [x + (to[0] - x) * (part / parts) + by, y + (to[1] - y) * (part / parts) + by];
      for (const { box, isAt } of near)
        if (
          left > box.left - 1 &&
          left < box.right + 1 &&
          top > box.top - 1 &&
          top < box.bottom + 1 &&
          isAt([left, top])
        )
          return true;
    }
  }
  return false;
}

/** Whether nothing else is drawn on a way or beside it. */
function* isClear({ points }: Way, others: readonly Obstacle[]): Slices<boolean> {
  for (const [i, to] of points.slice(1).entries())
    if (yield* isDrawnOn(points[i] as Point, to, others)) return false;
  return true;
}

/**
 * The best ring of some with a way from the lane; undefined where none has one.
 * @param lane the x at which leads leave the free lane beside the drawing
 * @param others what else is drawn, where no lead goes
 * @param isPlot whether the drawing has axes
 */
export function* bestWay(
  spots: readonly Spot[],
  lane: number,
  words: readonly Box[],
  drawing: Box,
  others: readonly Obstacle[],
  isPlot: boolean,
): Slices<Way | undefined> {
  const [first] = spots;
  const cost = ({ spot, points }: Way): number => {
    const away = Math.hypot(spot.x - (first?.x ?? 0), spot.y - (first?.y ?? 0));
    return lengthOf(points) + costOfBend * points.length + costPerPixelOff * away;
  };
  const outside = Math.max(0, drawing.left - lane);
  const far =
    outside + (isPlot ? Math.min(longestLead, reachInPlot * (drawing.right - drawing.left)) : longestLead);
  const rows = rowsBeside(lane, words, drawing);
  const ways: { readonly way: Way; readonly cost: number }[] = [];
  for (const spot of spots) {
    yield;
    if (freeSpot([spot], words) === undefined) continue;
    for (const way of waysTo(spot, lane, words, rows))
      if (lengthOf(way.points) <= far) ways.push({ way, cost: cost(way) });
  }
  for (const { way } of ways.toSorted((a, b) => a.cost - b.cost).slice(0, waysTried))
    if (yield* isClear(way, others)) return way;
  return undefined;
}
