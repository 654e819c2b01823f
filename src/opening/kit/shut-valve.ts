// A valve seen from the side, all but shut: its wheel edge on, and a thread of what still passes.
import { flange } from './pipe.ts';
import { at, box, path } from './svg.ts';

export interface ShutValve {
  /** Middle of the valve along its pipe, and the bore of that pipe. */
  readonly x: number;
  readonly y: number;
  readonly bore: number;
  readonly half: number;
  readonly over: number;
  /** How far the stem stands over the body, and half the wheel. */
  readonly stem: number;
  readonly reach: number;
}
/** Drawn along x with the wheel on top, or below it: laid to run down, the wheel below comes to stand at the right. */
export function shutValve({ x, y, bore, half, over, stem, reach }: ShutValve, below = false): string {
  const axis = y + bore / 2;
  const body = bore / 2 + over * 0.65;
  const side = below ? 1 : -1;
  const top = axis + side * (body + stem);
  const between = (one: number, other: number): readonly [number, number] => [
    Math.min(one, other),
    Math.abs(one - other),
  ];
  const [stemTop, stemLength] = between(top, axis);
  const [wheelTop] = between(top, top + side * 16);
  return (
    box(x - half, axis - bore / 2, 2 * half, bore, 'paper', 'bare') +
    box(x - 9, stemTop, 18, stemLength, 'paper') +
    box(x - reach, wheelTop, 2 * reach, 16, 'china') +
    box(x - 14, wheelTop - 6, 28, 28, 'paper') +
    path(
      `M${at(x - half)} ${at(axis - body)}L${at(x)} ${at(axis)}L${at(x - half)} ${at(axis + body)}Z`,
      'china',
    ) +
    path(
      `M${at(x + half)} ${at(axis - body)}L${at(x)} ${at(axis)}L${at(x + half)} ${at(axis + body)}Z`,
      'paper',
    ) +
    flange(x - half, y, bore, over) +
    flange(x + half, y, bore, over)
  );
}
