// Where things stand on each artboard, and how a screen becomes a small picture in the next.
import type { Size } from '../contract/scene.ts';

/** A screen as it is drawn: its corner, and how much smaller than full. */
export interface Stage {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
export const full: Stage = { x: 0, y: 0, zoom: 1 };
/** Each screen shows ten times as much as the one before. */
export const tenfold = 10;

interface Place {
  readonly x: number;
  readonly y: number;
}
/** A place of a screen on a stage. */
export const onStage = ({ x, y, zoom }: Stage, place: Place): Place => ({
  x: x + place.x * zoom,
  y: y + place.y * zoom,
});

const wide = {
  size: 'wide' as Size,
  width: 640,
  height: 403,
  /** Units for a millimetre of the phone's screen, a centimetre of the motor's, ten centimetres of the turbine's. */
  step: 13.6,
  /** Where everything stands, and where the block and the rule begin. */
  ground: 375,
  left: 92,
  /** On the phone's screen, where the block stands, on its coin, and where the rule lies. */
  phone: { foot: 346, rule: 375 },
  stamp: { x: 2, y: 2 },
  coin: { x: 166, y: 223 },
  sim: { x: 456, y: 12 },
  motor: { x: 446, y: 188.2 },
  hand: { x: 28.6, y: 305 },
  person: { x: 41 },
  /** The middle of its round, and the radii that are drawn, in degrees from the right, clockwise. */
  generator: { x: 712, radii: [150, 114] },
  megawatt: { x: 288 },
};
const narrow: typeof wide = {
  size: 'narrow',
  width: 360,
  height: 456,
  // Small enough that the motor hides no edge of the block that a hand holds.
  step: 10.6,
  // Blocks stand above the slip that rests on the lower part of a phone's screen.
  ground: 409,
  left: 75,
  // The coin lies under the block, and the rule below both, still above the slip.
  phone: { foot: 351, rule: 378 },
  stamp: { x: 2, y: 2 },
  coin: { x: 126, y: 258 },
  sim: { x: 223, y: 2 },
  motor: { x: 210, y: 148.5 },
  hand: { x: 25, y: 352 },
  person: { x: 36 },
  generator: { x: 576, radii: [148, 178] },
  megawatt: { x: 228 },
};

export type Plot = typeof wide;
export const plots: Readonly<Record<Size, Plot>> = { wide, narrow };

/** The screen before, small in the corner. */
export const stampOf = ({ stamp }: Plot): Stage => ({ ...stamp, zoom: 1 / tenfold });
