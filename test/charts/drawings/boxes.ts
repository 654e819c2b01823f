// Boxes of what a scene draws, by the label font's own widths: for tests of overlap and of the artboard's edge.
import type { PlacedText, Tick } from '../../../src/charts/contract/scene.ts';
import { textWidth } from '../../../src/charts/look/text-width.ts';

export interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly anchor: PlacedText['anchor'];
}

/** Capitals reach 0.7 em above the baseline, descenders 0.2 em below. */
function boxOf({ x, y, text, size, weight, anchor }: Line, name: string): Box {
  const width = textWidth(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return {
    name: `${name} "${text}"`,
    left,
    right: left + width,
    top: y - 0.7 * size,
    bottom: y + 0.2 * size,
  };
}

export const textBoxes = (texts: readonly PlacedText[]): Box[] =>
  texts.flatMap(({ key, lines, leading, y, ...style }) =>
    lines.map((text, i) => boxOf({ ...style, text, y: y + i * leading }, key)),
  );

export const tickBoxes = (ticks: readonly Tick[]): Box[] =>
  ticks.filter(({ text }) => text !== '').map((tick) => boxOf({ ...tick, weight: 400 }, tick.key));

export const rectBox = (
  name: string,
  { x, y, w, h }: { x: number; y: number; w: number; h: number },
): Box => ({
  name,
  left: x,
  right: x + w,
  top: y,
  bottom: y + h,
});

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Points on the half circle from one place to another, clockwise, the first left out. Throws for another arc. */
function halfCircle(from: { x: number; y: number }, numbers: readonly number[], d: string) {
  const [rx = 0, ry = 0, turn, large, sweep, x = 0, y = 0] = numbers;
  const centre = { x: (from.x + x) / 2, y: (from.y + y) / 2 };
  const r = Math.hypot(x - from.x, y - from.y) / 2;
  if (
    numbers.length !== 7 ||
    rx !== ry ||
    turn !== 0 ||
    large !== 0 ||
    sweep !== 1 ||
    Math.abs(r - rx) > 0.11
  )
    throw new RangeError(`an arc that is no half circle in ${d}`);
  const start = Math.atan2(from.y - centre.y, from.x - centre.x);
  return Array.from({ length: 24 }, (_, i) => {
    const at = start + ((i + 1) / 24) * Math.PI;
    return i === 23 ? { x, y } : { x: centre.x + r * Math.cos(at), y: centre.y + r * Math.sin(at) };
  });
}

/** The box around some points. Throws a RangeError for none: the mark that they are of is not drawn. */
export function boxAround(points: readonly { readonly x: number; readonly y: number }[]): Omit<Box, 'name'> {
  if (points.length === 0) throw new RangeError('no points to put a box around');
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The box around a path. Throws as {@link pathPoints} and {@link boxAround} do. */
export const pathBox = (d: string): Omit<Box, 'name'> => boxAround(pathPoints(d));

/** All corners of a path of M, L, H, V, Z and their relative forms, and points on its half circles. Throws for another curve. */
export function pathPoints(d: string): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  let x = 0;
  let y = 0;
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (rest.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    const relative = letter === letter.toLowerCase();
    const kind = letter.toUpperCase();
    if (letter === 'A') {
      points.push(...halfCircle({ x, y }, numbers, d));
      ({ x, y } = points.at(-1) ?? { x, y });
      continue;
    }
    if (!'MLHVZ'.includes(kind)) throw new RangeError(`path command ${letter} in ${d}`);
    const step = kind === 'H' || kind === 'V' ? 1 : 2;
    for (let i = 0; i + step <= numbers.length; i += step) {
      const first = numbers[i] ?? 0;
      const second = numbers[i + 1] ?? 0;
      if (kind === 'H') x = relative ? x + first : first;
      else if (kind === 'V') y = relative ? y + first : first;
      else [x, y] = relative ? [x + first, y + second] : [first, second];
      // What many relative steps add up to is no tenth to the last bit.
      [x, y] = [Number(x.toFixed(6)), Number(y.toFixed(6))];
      points.push({ x, y });
    }
  }
  return points;
}
