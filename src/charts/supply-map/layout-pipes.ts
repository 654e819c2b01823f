// Pipes that turn at right angles: their bore between two walls, hatched, open or full, and arrows and plates on them.
import type { Ink, Shape } from '../contract/scene.ts';
import { rectPath } from '../kit/labels/box.ts';
import { hatchLines } from '../kit/hatch.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import type { Tone } from '../look/palette.ts';
import type { At } from './layout-plan.ts';

/**
 * What a run of pipe says:
 * - `flow`: full, tonnes of a row, solid walls
 * - `bounded`: full between dashed walls, an estimate or a contract
 * - `thread`: too thin for walls
 * - `route`: empty between dashed walls: there is a way, and no tonnes
 * - `promise`: hatched, and no tonnes flow
 */
type Contents = 'flow' | 'bounded' | 'thread' | 'route' | 'promise';

export interface Run {
  readonly key: string;
  /** Corners and ends, from source to mouth; each leg runs along x or along y. */
  readonly points: readonly [At, At, ...At[]];
  readonly bore: number;
  readonly contents: Contents;
  readonly tone: Tone;
}

/** Walls stand outside the bore by half their width, so that a thin pipe keeps its colour. */
const wallHalf = 0.6;
const sign = Math.sign;

/** One side of a run, `off` units left of the way it goes. */
function sideOf(points: readonly At[], off: number): string[] {
  return points.map(({ x, y }, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    const legs = [
      ...(before === undefined ? [] : [{ dx: sign(x - before.x), dy: sign(y - before.y) }]),
      ...(after === undefined ? [] : [{ dx: sign(after.x - x), dy: sign(after.y - y) }]),
    ];
    const across = legs.reduce((sum, { dy }) => sum || dy, 0) * off;
    const down = -legs.reduce((sum, { dx }) => sum || dx, 0) * off;
    return `${tenth(x + across)} ${tenth(y + down)}`;
  });
}

/** The box of each leg with its corners. */
const legBoxes = (points: readonly At[], bore: number) =>
  points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    const half = bore / 2;
    const [upright, last] = [from.x === to.x, i === points.length - 2];
    const [a, b] = upright ? [from.y, to.y] : [from.x, to.x];
    const start = a - sign(b - a) * (i === 0 ? 0 : half);
    const end = b + sign(b - a) * (last ? 0 : half);
    const [low, high] = [Math.min(start, end), Math.max(start, end)];
    return upright
      ? { left: from.x - half, right: from.x + half, top: low, bottom: high }
      : { left: low, right: high, top: from.y - half, bottom: from.y + half };
  });

/**
 * A run of pipe; an empty or hatched one on a ground of paper, which lets no coast through.
 * @throws RangeError where a leg is slanted or has no length
 */
export function run({ key, points, bore, contents, tone }: Run): Shape[] {
  points.slice(1).forEach(({ x, y }, i) => {
    const from = points[i] ?? { x, y };
    if ((from.x === x) === (from.y === y))
      throw new RangeError(`pipe "${key}" from ${from.x}, ${from.y} to ${x}, ${y}: expected along x or y`);
  });
  const body = `M${sideOf(points, bore / 2).join('L')}L${sideOf(points, -bore / 2)
    .reverse()
    .join('L')}Z`;
  const wall = bore / 2 + wallHalf;
  const walls = `M${sideOf(points, wall).join('L')}M${sideOf(points, -wall).join('L')}`;
  const made = (part: string, d: string, inTone: Tone, ink: Ink) => shape(`${key}-${part}`, d, inTone, ink);
  const ground = made('ground', body, 'paper', 'fill');
  const flow = made('flow', body, tone, 'fill');
  switch (contents) {
    case 'thread':
      return [flow];
    case 'flow':
      return [flow, made('walls', walls, 'ink', 'wall')];
    case 'bounded':
      return [flow, made('walls', walls, 'ink', 'gap')];
    case 'route':
      return [ground, made('walls', walls, tone, 'gap')];
    case 'promise':
      return [
        ground,
        made(
          'hatch',
          legBoxes(points, bore)
            .map((box) => hatchLines(box, 5))
            .join(''),
          tone,
          'hatch',
        ),
        made('walls', walls, tone, 'outline'),
      ];
  }
}

/** A head that says which way a pipe runs; `half` is how far it reaches to each side, and it is about as long as that and half of it. */
export function arrow(key: string, from: At, to: At, part: number, half: number, tone: Tone = 'ink'): Shape {
  const [dx, dy] = [sign(to.x - from.x), sign(to.y - from.y)];
  const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part].map(Math.round) as [
    number,
    number,
  ];
  const [tip, tail] = [Math.ceil(half * 0.8), Math.ceil(half * 0.7)];
  const corner = (along: number, across: number): string =>
    `${tenth(x + dx * along - dy * across)} ${tenth(y + dy * along + dx * across)}`;
  return shape(key, `M${corner(-tail, -half)}L${corner(tip, 0)}L${corner(-tail, half)}Z`, tone, 'fill');
}

/** The plate at a joint, across a pipe that runs along x or y. */
export function cuff(key: string, at: At, along: 'x' | 'y', bore: number): Shape {
  const [x, y] = [Math.round(at.x), Math.round(at.y)];
  const [half, reach] = [2, bore / 2 + 3.4];
  const [w, h] = along === 'x' ? [half, reach] : [reach, half];
  return shape(key, rectPath({ left: x - w, right: x + w, top: y - h, bottom: y + h }), 'ink', 'fitting');
}
