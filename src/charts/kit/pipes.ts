// Lengths of pipe: the bore says how much, what fills it says how sure that is.
import type { Emphasis, Shape } from '../contract/scene.ts';
import { tenth } from '../look/tenth.ts';
import type { Tone } from '../look/palette.ts';
import { rectPath, type Box } from './labels/box.ts';
import { gathered, type Drawn } from './drawn.ts';
import { hatchLines } from './hatch.ts';
import { shape } from './shapes.ts';

/** The way a pipe runs: along x from left to right, or along y from top to bottom. */
export type Along = 'x' | 'y';

/**
 * What stands in a length of pipe:
 * - `flow`: solid, measured
 * - `reported`: thin fill in a dashed outline, an amount that was reported and not read in its own source
 * - `promise`: hatched with a thin outline, announced or targeted; tone `policy`
 * - `range`: dashed outline alone, the part of a promise or estimate between its low and its high value
 * - `open`: empty between dashed walls, no figure is sourced
 */
export type Contents = 'flow' | 'reported' | 'promise' | 'range' | 'open';

export interface PipeLength {
  readonly key: string;
  /** The bore and the length, without the walls. */
  readonly box: Box;
  readonly along: Along;
  readonly contents: Contents;
  readonly tone: Tone;
  readonly emphasis?: Emphasis;
}

/** Bores thinner than this would be all wall, so they are drawn this wide. */
const thinnest = 1;
/** Walls stand outside the bore by half their width, so that a thin pipe keeps its colour. */
const wallHalf = 0.6;

/**
 * One scale for all pipes of a drawing: from a quantity to the width of the bore in user units. Width, not area: twice the tonnes are
 * twice as wide.
 * @param largest the largest quantity drawn
 * @param bore the bore it gets
 * @throws RangeError for a scale without size, and for a quantity that is negative or no number
 */
export function boreScale(largest: number, bore: number): (quantity: number) => number {
  if (!(largest > 0) || !(bore > 0))
    throw new RangeError(`bore ${bore} for ${largest}: expected numbers above 0`);
  return (quantity) => {
    if (!(quantity >= 0)) throw new RangeError(`quantity ${quantity}: expected 0 or more`);
    return quantity === 0 ? 0 : Math.max((quantity / largest) * bore, thinnest);
  };
}

/** Sides of a box on which the walls stand, as path data. */
function wallsOf({ left, right, top, bottom }: Box, along: Along): string {
  const low = tenth((along === 'x' ? top : left) - wallHalf);
  const high = tenth((along === 'x' ? bottom : right) + wallHalf);
  return along === 'x'
    ? `M${tenth(left)} ${low}H${tenth(right)}M${tenth(left)} ${high}H${tenth(right)}`
    : `M${low} ${tenth(top)}V${tenth(bottom)}M${high} ${tenth(top)}V${tenth(bottom)}`;
}

/**
 * A length of pipe.
 * @throws RangeError when the box has no length or no bore
 */
export function pipe({ key, box, along, contents, tone, emphasis }: PipeLength): Drawn {
  if (!(box.right > box.left) || !(box.bottom > box.top))
    throw new RangeError(`pipe "${key}" has no length or no bore: ${JSON.stringify(box)}`);
  const part = (name: string, d: string, inTone: Tone, ink: Shape['ink']) =>
    shape(`${key}-${name}`, d, inTone, ink, emphasis);
  const shapes = {
    flow: () => [
      part('flow', rectPath(box), tone, 'fill'),
      part('walls', wallsOf(box, along), 'ink', 'wall'),
    ],
    reported: () => [part('flow', rectPath(box), tone, 'estimate')],
    promise: () => [
      part('hatch', hatchLines(box), tone, 'hatch'),
      part('outline', rectPath(box), tone, 'outline'),
    ],
    range: () => [part('range', rectPath(box), tone, 'gap')],
    open: () => [
      part('ground', rectPath(box), 'paper', 'fill'),
      part('walls', wallsOf(box, along), 'ink-2', 'gap'),
    ],
  }[contents]();
  return gathered([{ shapes }]);
}
