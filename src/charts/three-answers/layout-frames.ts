// Sizes of the drawing of disagreement, in both layouts.
import type { Size } from '../contract/scene.ts';
import { labelSize } from '../kit/labels/placed.ts';

/** The scale of per cent is the same in every view. Bores mean nothing: what a view opens is as high as there is room. */
export const frames = {
  wide: {
    width: 640,
    ends: [12, 628],
    top: 42,
    height: 362,
    /** Over a pipe: its name, and what it counts beside or under it. */
    head: { name: 17, lines: 23, detail: null },
    /** Between pipes. */
    between: 11,
    /** The pipe that a view opens; the others have their names inside, beside smaller figures. */
    opened: 184,
    closed: { bore: 40, name: 17, figure: 30, elsewhere: 16 },
    figure: 124,
    source: 16,
    /** How wide who gives an answer may run. */
    says: 185,
    /** Where the question of how much stands in a channel of which only a bound is known, in per cent, and how wide who gives the bound may run. */
    asked: 80,
    bound: 180,
    elsewhere: 17,
    /** Where the line that explains the dashes stands: beside the title, or under the last pipe. */
    key: 'beside',
  },
  narrow: {
    width: 360,
    ends: [14, 346],
    top: 42,
    /** As high as puts the first slip under the line where it is read: a phone shows the view before it first. */
    height: 440,
    head: { name: 16, lines: 37, detail: 15 },
    between: 9,
    /** Small enough that what the last question opens ends above a slip. */
    opened: 204,
    closed: { bore: 30, name: 14, figure: 24, elsewhere: labelSize },
    figure: 124,
    source: labelSize,
    says: 150,
    asked: 62,
    bound: 145,
    elsewhere: 15,
    key: 'under',
  },
} as const;
export type Frame = (typeof frames)[Size];
