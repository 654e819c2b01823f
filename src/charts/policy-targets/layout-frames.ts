// How large the tanks of policy targets are, and the letters at them, for each size of drawing.
import type { Size } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import type { Letters } from './layout-letters.ts';

/** Where a tank stands and how large what stands at it is. */
interface Tank {
  /** From the top of the drawing to the lower edge of the lid. */
  readonly head: number;
  readonly right: number;
  readonly aim: Letters;
  readonly found: Letters;
}
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** The room for tanks, from the top of the drawing to the foot of their stands. */
  readonly board: Box;
  readonly lid: number;
  readonly name: number;
  /** From the lid to the line of letters over it. */
  readonly over: number;
  /** How far in the aim stands, so that the left end of the lid is free for the line from its words. */
  readonly indent: number;
  /** A tank that was not filled, with its brackets beside it. */
  readonly short: Tank & { readonly gap: Letters };
  /** One whose fill rises over its lid, which reaches past it to where the aim hangs. */
  readonly past: Tank & { readonly gap: Letters };
  /** Two tanks, where what was found counts less than the aim does: where the second begins, and whether words stand over the numeral. */
  readonly pair: Tank & { readonly from: number; readonly isOver: boolean };
  /** The line that says how many aims there are besides. */
  readonly more: number;
}

export const frames: Readonly<Record<Size, Frame>> = {
  narrow: {
    width: 360,
    height: 440,
    board: { left: 2, right: 358, top: 0, bottom: 364 },
    lid: 10,
    name: 15,
    over: 6,
    indent: 0,
    short: {
      head: 64,
      right: 190,
      aim: { large: 44, words: 13, isBeside: true },
      found: { large: 56, words: 13, isBeside: false },
      gap: { large: 34, words: 13, isBeside: false },
    },
    past: {
      head: 26,
      right: 216,
      aim: { large: 58, words: 13, isBeside: false },
      found: { large: 50, words: 13, isBeside: false },
      gap: { large: 44, words: 13, isBeside: false },
    },
    pair: {
      head: 114,
      right: 172,
      from: 188,
      isOver: true,
      aim: { large: 64, words: 13, isBeside: true },
      found: { large: 56, words: 13, isBeside: false },
    },
    more: 385,
  },
  wide: {
    width: 640,
    height: 364,
    board: { left: 2, right: 638, top: 0, bottom: 318 },
    lid: 14,
    name: 17,
    over: 8,
    indent: 12,
    short: {
      head: 76,
      right: 372,
      aim: { large: 58, words: 14, isBeside: true },
      found: { large: 84, words: 14, isBeside: false },
      gap: { large: 40, words: 14, isBeside: false },
    },
    past: {
      head: 26,
      right: 400,
      aim: { large: 84, words: 14, isBeside: false },
      found: { large: 64, words: 14, isBeside: true },
      gap: { large: 52, words: 14, isBeside: false },
    },
    pair: {
      head: 90,
      right: 308,
      from: 332,
      isOver: false,
      aim: { large: 80, words: 14, isBeside: true },
      found: { large: 64, words: 14, isBeside: true },
    },
    more: 336,
  },
};
