// Hatching as drawn lines: a pattern would need an id, and programs that open an SVG file treat patterns each in its own way.
import { tenth } from '../look/tenth.ts';
import type { Box } from './labels/box.ts';
import { pairs } from './path-numbers.ts';

type Point = readonly [x: number, y: number];

/** The way from one point to another, in path data. */
const way = ([x, y]: Point, [fromX, fromY]: Point): string => pairs([[tenth(x - fromX), tenth(y - fromY)]]);

/**
 * Slanted lines (45°, rising to the right) that fill a box, as path data in user units. Each is said by its way from the one before, since lines
 * that all say the same pack to next to nothing.
 * @param gap distance between lines along the x axis; wide for the least certain promise, narrow for the surest
 * @throws RangeError when the gap is not above zero
 */
export function hatchLines({ left, right, top, bottom }: Box, gap = 7): string {
  if (!(gap > 0)) throw new RangeError(`hatch gap ${gap}: expected a number above 0`);
  const height = bottom - top;
  let path = '';
  let last: Point | undefined;
  // A line enters at the bottom edge at x = foot and leaves at the top edge at x = foot + height; anchored to the plane, so that
  // neighbouring boxes share one grain.
  const first = Math.ceil((left - height + bottom) / gap) * gap - bottom;
  for (let foot = first; foot < right; foot += gap) {
    const from = Math.max(foot, left);
    const to = Math.min(foot + height, right);
    if (to - from < 0.5) continue;
    const start: Point = [tenth(from), tenth(bottom - (from - foot))];
    const end: Point = [tenth(to), tenth(bottom - (to - foot))];
    path += last === undefined ? `M${pairs([start])}` : `m${way(start, last)}`;
    path += `l${way(end, start)}`;
    last = end;
  }
  return path;
}
