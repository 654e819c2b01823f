// What of an outline lies within a frame: areas end along its edges, lines where they leave it.
import { half, numbersIn, pairs } from '../kit/path-numbers.ts';
import type { Box } from '../kit/labels/box.ts';

type Point = readonly [x: number, y: number];

/** The rings or lines of a path of moves and steps. */
function partsOf(d: string): Point[][] {
  const parts: Point[][] = [];
  let at: Point = [0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([Mml])([^a-zA-Z]*)/g)) {
    const numbers = numbersIn(rest);
    if (letter === 'm') at = parts.at(-1)?.[0] ?? at;
    for (let i = 0; i < numbers.length; i += 2) {
      const [x = 0, y = 0] = numbers.slice(i, i + 2);
      at = letter === 'M' ? [x, y] : [at[0] + x, at[1] + y];
      if (letter !== 'l' && i === 0) parts.push([]);
      parts.at(-1)?.push(at);
    }
  }
  return parts;
}

const pathOf = (points: readonly Point[], end: string): string => {
  const placed = points.map(([x, y]): Point => [half(x), half(y)]);
  const [first, ...rest] = placed;
  if (first === undefined || rest.length === 0) return '';
  const steps = rest.map(([x, y], i): Point => [x - (placed[i]?.[0] ?? 0), y - (placed[i]?.[1] ?? 0)]);
  return `M${pairs([first])}l${pairs(steps)}${end}`;
};

/** A side of a frame: how far inside it a point lies. */
const sidesOf = ({ left, right, top, bottom }: Box): readonly ((point: Point) => number)[] => [
  ([x]) => x - left,
  ([x]) => right - x,
  ([, y]) => y - top,
  ([, y]) => bottom - y,
];
const between = (a: Point, b: Point, part: number): Point => [
  a[0] + (b[0] - a[0]) * part,
  a[1] + (b[1] - a[1]) * part,
];

/** An area within a frame: each of its rings, cut along one side after the other. */
export const framed = (d: string, frame: Box): string =>
  partsOf(d)
    .map((ring) =>
      sidesOf(frame).reduce<readonly Point[]>(
        (points, within) =>
          points.flatMap((point, i) => {
            const before = points.at(i - 1) ?? point;
            const [a, b] = [within(before), within(point)];
            const crossing = a < 0 === b < 0 ? [] : [between(before, point, a / (a - b))];
            return b < 0 ? crossing : [...crossing, point];
          }),
        ring,
      ),
    )
    .map((ring) => pathOf(ring, 'z'))
    .join('');

/** A line within a frame, in pieces where it leaves it and comes back. */
export const cutOff = (d: string, frame: Box): string =>
  partsOf(d)
    .flatMap((line) => {
      const pieces: Point[][] = [[]];
      line.slice(1).forEach((to, i) => {
        const from = line[i] ?? to;
        const [first, last] = sidesOf(frame).reduce(
          ([low, high], within) => {
            const [a, b] = [within(from), within(to)];
            if (a < 0 && b < 0) return [1, 0];
            const part = a / (a - b);
            return [a < 0 ? Math.max(low, part) : low, b < 0 ? Math.min(high, part) : high];
          },
          [0, 1],
        );
        if (first >= last) return;
        if (first > 0 || pieces.at(-1)?.length === 0) pieces.push([between(from, to, first)]);
        pieces.at(-1)?.push(between(from, to, last));
        if (last < 1) pieces.push([]);
      });
      return pieces;
    })
    .map((piece) => pathOf(piece, ''))
    .join('');
