// Round lines: pieces as short straight ones, whole circles as two halves. Paths of these can be measured, tested and moved from view to view.
import { tenth } from '../look/tenth.ts';

export interface Centre {
  readonly x: number;
  readonly y: number;
}

/** Degrees of one straight piece: on the largest round of a drawing (r = 20) it strays from the curve by a tenth of a unit. */
const step = 12;
/** Degrees of one straight piece on dials as large as a figure (r = 160). */
const fineStep = 2.4;

/** Points on an ellipse, "x y" each, in as many pieces as one for every `most` degrees takes. */
function pointsOn(
  { x, y }: Centre,
  rx: number,
  ry: number,
  from: number,
  to: number,
  most: number,
): string[] {
  if (!(rx > 0) || !(ry > 0)) throw new RangeError(`radius ${rx} × ${ry}: expected numbers above 0`);
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / most));
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const turn = ((from + ((to - from) * i) / pieces) * Math.PI) / 180;
    return `${tenth(x + rx * Math.cos(turn))} ${tenth(y + ry * Math.sin(turn))}`;
  });
}

/**
 * Points on an ellipse from one angle to another, both included, as "x y x y …" for path data.
 * @param from degrees, 0 to the right, 90 downward; `to` is larger than `from` for a turn clockwise
 * @throws RangeError when a radius is not above zero
 */
export const arcPoints = (centre: Centre, rx: number, ry: number, from: number, to: number): string =>
  pointsOn(centre, rx, ry, from, to, step).join(' ');

/**
 * A piece of a large circle as path data, in pieces short enough for the eye to see a round line.
 * @throws RangeError when the radius is not above zero
 */
export const largeArcPath = (centre: Centre, r: number, from: number, to: number): string =>
  `M${pointsOn(centre, r, r, from, to, fineStep).join('L')}`;

/**
 * A whole circle as path data: two halves, of one form for every circle, so that it can move and grow.
 * @throws RangeError when the radius is not above zero
 */
export function circlePath({ x, y }: Centre, r: number): string {
  if (!(r > 0)) throw new RangeError(`radius ${r}: expected a number above 0`);
  const [left, right, middle, radius] = [tenth(x - r), tenth(x + r), tenth(y), tenth(r)];
  return `M${left} ${middle}A${radius} ${radius} 0 0 1 ${right} ${middle}A${radius} ${radius} 0 0 1 ${left} ${middle}Z`;
}
