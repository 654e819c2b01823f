// Rings of outlines: joined from shared arcs, made simple, cut at the artboard, written as path data.
import { half, short } from '../../src/charts/kit/path-numbers.ts';
import { thinned, type Point } from '../../src/export/embed/light/thinned.ts';

export type { Point };
export type Ring = readonly Point[];

/** An arc of a file, forwards by its number, backwards by the complement of it. */
const arcOf = (index: number): number => (index < 0 ? ~index : index);

/** The outer edges of some rings of arcs: arcs that two of them share are left out. Rings are named by arcs, as in the file. */
export function merged(rings: readonly (readonly number[])[]): (readonly number[])[] {
  const uses = new Map<number, number>();
  for (const index of rings.flat()) uses.set(arcOf(index), (uses.get(arcOf(index)) ?? 0) + 1);
  const left = rings.map((ring) => ring.filter((index) => uses.get(arcOf(index)) === 1));
  // A ring that lost nothing is whole; the others are chains, which ringsOf joins by their ends.
  return left.filter((ring) => ring.length > 0);
}

const same = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined && b !== undefined && Math.hypot(a[0] - b[0], a[1] - b[1]) < 1e-6;

/** The rings that some chains of arcs make, joined where their ends meet. */
export function ringsOf(
  chains: readonly (readonly number[])[],
  arc: (index: number) => readonly Point[],
): Ring[] {
  const pieces = chains.flatMap((chain) => {
    const whole: Point[][] = [];
    for (const index of chain) {
      const points = index < 0 ? [...arc(~index)].reverse() : [...arc(index)];
      const last = whole.at(-1);
      if (last !== undefined && same(last.at(-1), points[0])) last.push(...points.slice(1));
      else whole.push(points);
    }
    return whole;
  });
  const rings: Point[][] = [];
  while (pieces.length > 0) {
    const ring = pieces.pop() ?? [];
    while (!same(ring[0], ring.at(-1))) {
      const next = pieces.findIndex((piece) => same(piece[0], ring.at(-1)));
      if (next < 0) break;
      ring.push(...(pieces.splice(next, 1)[0] ?? []).slice(1));
    }
    rings.push(ring);
  }
  return rings;
}

/** Leaves out corners until none makes a triangle smaller than `area` with its neighbours. The ends stay. */
export const simplified = (points: readonly Point[], area: number): Point[] =>
  thinned(points, area, (point) => point);

/** The inner side of a straight line: what is right of the way from one point to the other. */
export type Side = readonly [from: Point, to: Point];
const offset = ([from, to]: Side, [x, y]: Point): number =>
  (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);

/** The sides of a convex shape, its corners given clockwise on the screen. */
export const sidesOf = (corners: readonly Point[]): Side[] =>
  corners.map((corner, i) => [corner, corners[(i + 1) % corners.length] ?? corner]);

/** A ring as far as it lies within all sides (Sutherland and Hodgman). */
export const clipped = (ring: Ring, sides: readonly Side[]): Ring =>
  sides.reduce<Ring>(
    (left, side) =>
      left.flatMap((point, i) => {
        const before = left.at(i - 1) ?? point;
        const [here, there] = [offset(side, point), offset(side, before)];
        const t = there / (there - here);
        const crossing: Point = [
          before[0] + t * (point[0] - before[0]),
          before[1] + t * (point[1] - before[1]),
        ];
        if (here >= 0) return there >= 0 ? [point] : [crossing, point];
        return there >= 0 ? [crossing] : [];
      }),
    ring,
  );

/** What is drawn of some rings: on a grid of half a unit, without small islands. */
const onGrid = (rings: readonly Ring[], smallest: number): Ring[] =>
  rings
    .map((ring) =>
      ring.map(([x, y]): Point => [half(x), half(y)]).filter((point, i, all) => !same(point, all.at(i - 1))),
    )
    .filter((ring) => {
      const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
      return (
        ring.length > 2 && Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys) >= smallest
      );
    });

/** The way from a point to the next, as short as it can be written. */
function step(from: Point, to: Point): string {
  const [dx, dy] = [short(to[0] - from[0]), short(to[1] - from[1])];
  return `${dx}${dy.startsWith('-') ? '' : ' '}${dy}`;
}

/** A ring as path data: its first corner, and then the way to each next. */
function ringPath(ring: Ring): string {
  const [x, y] = ring[0] ?? [0, 0];
  const steps = ring.slice(1).map((point, i) => step(ring[i] ?? point, point));
  return `M${short(x)} ${short(y)}l${steps.map((one, i) => (i === 0 || one.startsWith('-') ? one : ` ${one}`)).join('')}z`;
}

type Cut = (from: Point, to: Point) => boolean;
const nextIn = (ring: Ring, i: number): Point => ring[(i + 1) % ring.length] ?? [0, 0];

/** The same ring, beginning where a cut edge ends, so that the paths of its area and of its line begin alike. */
function fromCut(ring: Ring, cut: Cut): Ring {
  const at = ring.findIndex(
    (from, i) => cut(from, nextIn(ring, i)) && !cut(nextIn(ring, i), nextIn(ring, i + 1)),
  );
  return at < 0 ? ring : [...ring.slice(at + 1), ...ring.slice(0, at + 1)];
}

/** Rings as path data; small islands are left out. */
export const pathOf = (rings: readonly Ring[], smallest: number, cut: Cut): string =>
  onGrid(rings, smallest)
    .map((ring) => ringPath(fromCut(ring, cut)))
    .join('');

/**
 * The lines of the same rings, without the edges along which they were cut. A ring that was not cut has the same path data as in the areas,
 * so a page that holds both compresses it once.
 */
export const linesOf = (rings: readonly Ring[], smallest: number, cut: Cut): string =>
  onGrid(rings, smallest)
    .map((whole) => {
      const ring = fromCut(whole, cut);
      const isCut = ring.map((from, i) => cut(from, nextIn(ring, i)));
      if (!isCut.includes(true)) return ringPath(ring);
      const [x, y] = ring[0] ?? [0, 0];
      let pen = '';
      const drawn = ring.slice(0, isCut.lastIndexOf(false) + 1);
      return drawn.reduce(
        (path, from, i) => {
          const letter = isCut[i] === true ? 'm' : 'l';
          const one = step(from, nextIn(ring, i));
          const joint = letter !== pen || letter === 'm' ? letter : one.startsWith('-') ? '' : ' ';
          pen = letter;
          return path + joint + one;
        },
        `M${short(x)} ${short(y)}`,
      );
    })
    .join('');
