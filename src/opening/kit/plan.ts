// A pipe drawn as plan: a run of three straights with two bends, its lengths hatched as promised or only dashed, each named in a cleared field.
import { at, box, letters, path } from './svg.ts';

/** The centre line: from `from` along x to the first bend, up to the second, then back. */
export interface Run {
  readonly from: readonly [x: number, y: number];
  /** The first bend's x and the second's y. */
  readonly turn: readonly [x: number, y: number];
  readonly bore: number;
}
type Leg = 0 | 1 | 2;
interface Place {
  readonly leg: Leg;
  readonly x: number;
  readonly y: number;
}

/** Lengths of the first two legs, and whether the second goes up (−1) or down (1). */
const legsOf = ({ from, turn }: Run): readonly [first: number, second: number, way: number] => [
  turn[0] - from[0],
  Math.abs(turn[1] - from[1]),
  Math.sign(turn[1] - from[1]),
];

/** Where a distance along the run lies. */
export function onRun(run: Run, distance: number): Place {
  const [first, second, way] = legsOf(run);
  const { from, turn } = run;
  if (distance <= first) return { leg: 0, x: from[0] + distance, y: from[1] };
  if (distance <= first + second) return { leg: 1, x: turn[0], y: from[1] + way * (distance - first) };
  return { leg: 2, x: turn[0] - (distance - first - second), y: turn[1] };
}

const rect = (x1: number, y1: number, x2: number, y2: number): string =>
  `M${at(x1)} ${at(y1)}H${at(x2)}V${at(y2)}H${at(x1)}Z`;

/** The areas of a length, one for each leg that it lies on; a bend is drawn with the leg that enters it. */
export function partsOf(run: Run, start: number, end: number): readonly (readonly [Leg, string])[] {
  const [first, second, way] = legsOf(run);
  const h = run.bore / 2;
  const { from, turn } = run;
  const bends = [first, first + second] as const;
  const parts: (readonly [Leg, string])[] = [];
  if (start < bends[0]) {
    const to = end >= bends[0] ? turn[0] + h : from[0] + end;
    parts.push([0, rect(from[0] + start, from[1] - h, to, from[1] + h)]);
  }
  if (start < bends[1] && end > bends[0]) {
    const y1 = start <= bends[0] ? from[1] + way * h : from[1] + way * (start - first);
    const y2 = end >= bends[1] ? turn[1] + way * h : from[1] + way * (end - first);
    parts.push([1, rect(turn[0] - h, y1, turn[0] + h, y2)]);
  }
  if (end > bends[1]) {
    const x1 = start <= bends[1] ? turn[0] - h : turn[0] - (start - bends[1]);
    parts.push([2, rect(turn[0] - (end - bends[1]), turn[1] - h, x1, turn[1] + h)]);
  }
  return parts;
}

/** The walls of the run to a distance on its last leg, and its centre line to its end. */
export function walls(run: Run, to: number, end: number): string {
  const [, , way] = legsOf(run);
  const h = run.bore / 2;
  const { from, turn } = run;
  const last = onRun(run, to).x;
  const wall = (side: number) =>
    `M${at(from[0])} ${at(from[1] - side * way * h)}H${at(turn[0] + side * h)}V${at(turn[1] + side * way * h)}H${at(last)}`;
  return (
    path(wall(1) + wall(-1), 'none', 'edge', 'policy') +
    path(
      `M${at(from[0])} ${at(from[1])}H${at(turn[0])}V${at(turn[1])}H${at(onRun(run, end).x - run.bore / 2)}`,
      'none',
      'axis',
    )
  );
}

/** A joint that is drawn and not built: dashed plates across the run. */
export function plannedJoint(run: Run, distance: number, over: number): string {
  const { leg, x, y } = onRun(run, distance);
  const reach = run.bore / 2 + over;
  return leg === 1
    ? box(x - reach, y - 5, 2 * reach, 10, 'paper', 'gap')
    : box(x - 5, y - reach, 10, 2 * reach, 'paper', 'gap');
}

/** Words in a field cleared of the hatch, about a point of the run. */
export const field = (
  [x, y]: readonly [number, number],
  words: readonly string[],
  size: number,
  width: number,
): string => {
  const gap = size * 1.15;
  const height = gap * words.length + 8;
  return (
    box(x - width / 2, y - height / 2, width, height, 'paper', 'bare') +
    words
      .map((word, i) =>
        letters(x, y - ((words.length - 1) * gap) / 2 + i * gap + size * 0.35, word, {
          size,
          bold: i === 0,
          anchor: 'middle',
        }),
      )
      .join('')
  );
};
