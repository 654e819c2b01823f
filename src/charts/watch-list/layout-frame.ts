// The board of the watch list: where the pipe runs in each view, and the room on its two sides.
import type { Size } from '../contract/scene.ts';
import { tenth } from '../look/tenth.ts';
import type { Box } from '../kit/labels/box.ts';
import type { Due, View } from './rows.ts';

/**
 * The pipe runs to the right on a wide artboard and down on a narrow one: `half` is half its bore, `cut` where the evidence ends and
 * `end` where the drawing of it does, soon after the last date. Tags take the room from `edge` to `right` and `foot`.
 */
export const frames = {
  wide: { width: 640, height: 354, half: 24, cut: 46, end: 622, edge: 4, right: 637, foot: 350 },
  narrow: { width: 360, height: 476, half: 26, cut: 48, end: 466, edge: 1, right: 359, foot: 470 },
} as const;

/**
 * The middle of the pipe, across it: where both sides have tags in the middle of the board, else where the side with tags has room. From
 * view to view it moves by whole steps of its hatch, so that the lines of that go along.
 */
const middles: Readonly<Record<Size, Readonly<Record<View, number>>>> = {
  wide: { all: 152, rules: 82, heavy: 243, seabed: 131 },
  narrow: { all: 173, rules: 320, heavy: 40, seabed: 320 },
};

/** A pipe in its place: its walls, low and high across it. */
export interface Pipe {
  readonly size: Size;
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}
export function pipeIn(size: Size, view: View): Pipe {
  const [middle, { half }] = [middles[size][view], frames[size]];
  return { size, middle, low: middle - half, high: middle + half };
}

/** Plants hang over a pipe that runs to the right, and right of one that runs down; what governments and the sea bed have due on the other side. */
export const isOfPlants = ({ kind }: Due): boolean => kind === 'heavy';

/** The wall of the pipe on a side, and the way from there outwards. */
export function wallOf(
  { size, low, high }: Pipe,
  ofPlants: boolean,
): { readonly at: number; readonly out: 1 | -1 } {
  return ofPlants === (size === 'wide') ? { at: low, out: -1 } : { at: high, out: 1 };
}

/** A box from one place along the pipe to another, and from one across it to another. */
export function boxAlong(
  size: Size,
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
): Box {
  return size === 'wide'
    ? { left: tenth(from), right: tenth(to), top: low, bottom: high }
    : { left: low, right: high, top: tenth(from), bottom: tenth(to) };
}
/** A point along the pipe and across it. */
export const pointAlong = (size: Size, at: number, across: number): string =>
  size === 'wide' ? `${tenth(at)} ${tenth(across)}` : `${tenth(across)} ${tenth(at)}`;
