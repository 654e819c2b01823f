// Coasts with fewer corners, since an embed is light and small: what two lands share stays one edge, and both sizes keep the same corners.
// Runs anywhere.
import { half, numbersIn, short } from '../../../charts/kit/path-numbers.ts';
import { coast } from './light-path.ts';
import { thinned, type Point } from './thinned.ts';

/** The corners of a ring, or of a line that stays open. */
interface Way {
  readonly points: readonly Point[];
  readonly closed: boolean;
}
interface Pair {
  readonly narrow: string;
  readonly wide: string;
}

/**
 * What a corner adds to the area at least, and the width and height together of the smallest island, in user units: of the map, and of
 * lands that are small in the drawing.
 */
const least = {
  large: { from: 130, area: 36, island: 24 },
  small: { from: 0, area: 15, island: 15 },
} as const;

/** The rings and lines of a coast; undefined for any other path. */
function waysOf(d: string): readonly Way[] | undefined {
  if (!/^M[^a-zA-Z]*(?:[lmz][^a-zA-Z]*)+(?:M[^a-zA-Z]*(?:[lmz][^a-zA-Z]*)+)*$/.test(d)) return undefined;
  const ways: { points: Point[]; closed: boolean }[] = [];
  let at: Point = [0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([Mmlz])([^a-zA-Z]*)/g)) {
    const numbers = numbersIn(rest);
    const way = ways.at(-1);
    if (letter === 'z' && way !== undefined) {
      way.closed = true;
      at = way.points[0] ?? at;
    }
    for (let i = 0; i < numbers.length; i += 2) {
      const [x = 0, y = 0] = numbers.slice(i, i + 2);
      at = letter === 'M' && i === 0 ? [x, y] : [at[0] + x, at[1] + y];
      if (letter !== 'l' && i === 0) ways.push({ points: [], closed: false });
      ways.at(-1)?.points.push(at);
    }
  }
  // A move before another draws nothing.
  const drawn = ways.filter(({ points }) => points.length > 1);
  const all = drawn.reduce((sum, { points }) => sum + points.length, 0);
  return all > Math.max(coast.corners, coast.ofRing * drawn.length) ? drawn : undefined;
}

const name = (point: Point | undefined): string => (point ?? []).join();
const isRepeated = ({ points, closed }: Way): boolean => closed && name(points[0]) === name(points.at(-1));

/** Corners that stay: where lines end, and where the edges of two lands part. */
function fixedOf(ways: readonly Way[]): (point: Point) => boolean {
  const beside = new Map<string, Set<string>>();
  const ends = new Set<string>();
  for (const way of ways) {
    const { points, closed } = way;
    if (!closed) for (const end of [points[0], points.at(-1)]) ends.add(name(end));
    points.forEach((point, i) => {
      const own = beside.get(name(point)) ?? new Set();
      beside.set(name(point), own);
      const others = closed
        ? [points.at(i - 1), points[(i + 1) % points.length]]
        : [points[i - 1], points[i + 1]];
      for (const other of others)
        if (other !== undefined && name(other) !== name(point)) own.add(name(other));
    });
  }
  return (point) => ends.has(name(point)) || (beside.get(name(point))?.size ?? 0) !== 2;
}

/** Which corners of some numbers stay. The same edge of two lands is thinned in one direction. */
function cornersLeft(points: readonly Point[], numbers: readonly number[], area: number): number[] {
  const at = (i: number | undefined): Point => points[i ?? 0] ?? [0, 0];
  const turned = name(at(numbers[0])) > name(at(numbers.at(-1)));
  const left = thinned(turned ? numbers.toReversed() : numbers, area, at);
  return turned ? left.toReversed() : left;
}

/** Which corners of a ring or line stay; none of a small island. */
function keptOf(
  way: Way,
  isFixed: (point: Point) => boolean,
  { area, island }: { area: number; island: number },
): number[] {
  const { points, closed } = way;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const extent = Math.max(...xs) - Math.min(...xs) + Math.max(...ys) - Math.min(...ys);
  const fixed = points.flatMap((point, i) => (isFixed(point) ? [i] : []));
  if (closed && fixed.length === 0 && extent < island) return [];
  const [first = 0] = fixed.length === 0 ? [0] : fixed;
  const count = isRepeated(way) ? points.length - 1 : points.length;
  const round = closed
    ? Array.from({ length: count + 1 }, (_, i) => (first + i) % count)
    : points.map((_, i) => i);
  const legs: number[][] = [[]];
  round.forEach((number, i) => {
    legs.at(-1)?.push(number);
    if (i > 0 && i < round.length - 1 && fixed.includes(number)) legs.push([number]);
  });
  const kept = new Set(legs.flatMap((leg) => cornersLeft(points, leg, area)));
  const all = [...kept].sort((a, b) => a - b);
  return closed && all.length < 3 ? [] : all;
}

function pathOf(ways: readonly Way[], kept: readonly (readonly number[])[]): string {
  return ways
    .map(({ points, closed }, i) => {
      const left = (kept[i] ?? []).map((number) => points[number] ?? ([0, 0] as const));
      const [start, ...rest] = left;
      if (start === undefined || rest.length === 0) return '';
      const steps = rest.map(([x, y], j) => {
        const [fromX, fromY] = left[j] ?? [0, 0];
        return `${short(half(x - fromX))} ${short(half(y - fromY))}`;
      });
      return `M${short(start[0])} ${short(start[1])}l${steps.join(' ')}${closed ? 'z' : ''}`;
    })
    .join('');
}

const dPattern = / d="(M[^"]*)"/g;
const coastsOf = (svg: string): (readonly Way[] | undefined)[] =>
  [...svg.matchAll(dPattern)].map(([, d = '']) => waysOf(d));

/** Whether two paths have the same rings and lines, corner by corner. */
const areAlike = (some: readonly Way[], others: readonly Way[]): boolean =>
  some.length === others.length && some.every(({ points }, i) => points.length === others[i]?.points.length);

/** What stays of each coast of a drawing. */
function keptIn(coasts: readonly (readonly Way[] | undefined)[]): (readonly number[][] | undefined)[] {
  const isFixed = fixedOf(coasts.flatMap((ways) => ways ?? []));
  return coasts.map((ways) => {
    if (ways === undefined) return undefined;
    const xs = ways.flatMap(({ points }) => points.map(([x]) => x));
    const fine = Math.max(...xs) - Math.min(...xs) >= least.large.from ? least.large : least.small;
    return ways.map((way) => keptOf(way, isFixed, fine));
  });
}

/** Both drawings of a view with coarser coasts: a narrow one that has the coasts of the wide one keeps the same corners of them. */
export function coarseCoasts({ narrow, wide }: Pair): Pair {
  const large = coastsOf(wide);
  const keptOfLarge = keptIn(large);
  const small = coastsOf(narrow);
  const keptOfSmall = keptIn(small).map((kept, i) => {
    const [ways, others] = [small[i], large[i]];
    return ways !== undefined && others !== undefined && areAlike(ways, others) ? keptOfLarge[i] : kept;
  });
  const drawn = (svg: string, coasts: typeof large, kept: typeof keptOfLarge): string => {
    let at = -1;
    return svg.replace(dPattern, (whole) => {
      at++;
      const [ways, left] = [coasts[at], kept[at]];
      return ways === undefined || left === undefined ? whole : ` d="${pathOf(ways, left)}"`;
    });
  };
  return { narrow: drawn(narrow, small, keptOfSmall), wide: drawn(wide, large, keptOfLarge) };
}
