// A pipe as two strokes along its middle: as the same length, with far fewer corners than its walls and its filling have. Runs anywhere.
import { tenth } from '../../../charts/look/tenth.ts';
import { cornersOf, type Corner } from './corners.ts';
import { lightPath } from './light-path.ts';

/** How thick a wall is, in user units, as `wall` of ink.ts has it. */
const wall = 1.2;
/** The filling of a pipe and, next to it, the two walls that it lies between; neither is see-through. */
const pipe = /<path class="fill-([\w-]+)" d="[^"]*"\/><path class="stroke-ink" d="([^"]*m[^"]*)"\/>/g;

/** The way between two walls, and how far they are apart; undefined for lines that are no walls of one pipe. */
function betweenWalls(d: string): { readonly way: string; readonly apart: number } | undefined {
  const corners = cornersOf(d) ?? [];
  const half = corners.length / 2;
  const [left, right] = [corners.slice(0, half), corners.slice(half)];
  const pairs = left.map((one, i): [Corner, Corner] => [one, right[i] ?? one]);
  const [[a, b] = []] = pairs;
  if (!Number.isInteger(half) || half < 2 || a === undefined || b === undefined) return undefined;
  const apart = tenth(Math.hypot(a[0] - b[0], a[1] - b[1]));
  // At an end the walls lie straight across from each other, at a corner aslant.
  const isPipe = pairs.every(([[x1, y1], [x2, y2]], i) =>
    [Math.abs(x1 - x2), Math.abs(y1 - y2)].every(
      (off) => Math.abs(off - apart) < 0.15 || (off < 0.05 && (i === 0 || i === half - 1)),
    ),
  );
  const middle = pairs.map(([[x1, y1], [x2, y2]]): Corner => [tenth((x1 + x2) / 2), tenth((y1 + y2) / 2)]);
  const runs = middle.every(([x, y], i) => i === 0 || x === middle[i - 1]?.[0] || y === middle[i - 1]?.[1]);
  const way = `M${middle.map((at) => at.join(' ')).join('L')}`;
  return isPipe && runs ? { way: lightPath(way), apart } : undefined;
}

/** Light markup with each pipe drawn as a stroke of the colour of its walls under one of its own; both keep the places of what they stand for. */
export const strokedPipes = (markup: string): string =>
  markup.replace(pipe, (whole, tone: string, walls: string) => {
    const between = betweenWalls(walls);
    if (between === undefined) return whole;
    const { way, apart } = between;
    const stroke = (colour: string, width: number) =>
      `<path class="stroke-${colour}" stroke-linejoin="miter" stroke-width="${tenth(width)}" d="${way}"/>`;
    return stroke('ink', apart + wall) + stroke(tone, apart - wall);
  });
