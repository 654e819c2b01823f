// What joins and closes pipes: flange, blind flange, bow-tie valve; and the bubble that names an instrument.
import type { Emphasis, Shape } from '../contract/scene.ts';
import { tenth } from '../look/tenth.ts';
import { rectPath, type Box } from './labels/box.ts';
import { gathered, type Drawn } from './drawn.ts';
import type { Along } from './pipes.ts';
import { labelLeading, labelSize, placed, type TextStyle } from './labels/placed.ts';
import { shape, spot } from './shapes.ts';

interface Fitting {
  readonly key: string;
  /** On the centre line of the pipe. */
  readonly x: number;
  readonly y: number;
  readonly along: Along;
  readonly emphasis?: Emphasis;
}

/** How far a flange reaches past the bore on each side, and how thick it is along the pipe. */
const rim = 6;
const thickness = 5;

const drawn = (shapes: readonly Shape[]): Drawn => gathered([{ shapes }]);
const positive = (value: number, what: string): void => {
  if (!(value > 0)) throw new RangeError(`${what} ${value}: expected a number above 0`);
};

/** A box around a point: `half` the extent along the pipe, `reach` the extent across it on each side. */
const around = ({ x, y, along }: Fitting, half: number, reach: number): Box =>
  along === 'x'
    ? { left: x - half, right: x + half, top: y - reach, bottom: y + reach }
    : { left: x - reach, right: x + reach, top: y - half, bottom: y + half };

/**
 * The plate at a joint between two lengths of pipe.
 * @throws RangeError when the bore is not above zero
 */
export function flange(at: Fitting & { readonly bore: number }): Drawn {
  positive(at.bore, 'bore');
  const d = rectPath(around(at, thickness / 2, at.bore / 2 + rim));
  return drawn([shape(at.key, d, 'ink', 'fitting', at.emphasis)]);
}

/**
 * The plate that closes the end of a pipe: a second one bolted to the flange. It says that nothing passes, so use it only where a
 * source says so. `plate` is how thick it is, where it is what a drawing is about.
 * @throws RangeError when the bore is not above zero
 */
export function blindFlange(at: Fitting & { readonly bore: number; readonly plate?: number }): Drawn {
  const { bore, along, plate = thickness } = at;
  positive(bore, 'bore');
  const reach = bore / 2 + rim;
  const on = (thickness + plate) / 2 + 1;
  const next = along === 'x' ? { ...at, x: at.x + on } : { ...at, y: at.y + on };
  return drawn([
    ...flange(at).shapes,
    shape(`${at.key}-plate`, rectPath(around(next, plate / 2, reach)), 'ink', 'fill', at.emphasis),
  ]);
}

/**
 * The bow-tie valve with stem and handwheel, across the pipe.
 * @throws RangeError when the reach (half its length) is not above zero
 */
export function bowTie(at: Fitting & { readonly reach: number }): Drawn {
  positive(at.reach, 'reach');
  const { key, x, y, along, reach, emphasis } = at;
  const half = reach * 0.72;
  const stem = reach * 1.35;
  /** From a valve on a pipe along x, with the wheel on top, to one on a pipe along y, with the wheel at the right. */
  const point = (dx: number, dy: number) =>
    along === 'x' ? `${tenth(x + dx)} ${tenth(y + dy)}` : `${tenth(x - dy)} ${tenth(y + dx)}`;
  return drawn([
    shape(
      `${key}-stem`,
      `M${point(0, 0)}L${point(0, -stem)}M${point(-half, -stem)}L${point(half, -stem)}`,
      'ink',
      'wall',
      emphasis,
    ),
    shape(
      `${key}-body`,
      `M${point(-reach, -half)}L${point(reach, half)}L${point(reach, -half)}L${point(-reach, half)}Z`,
      'ink',
      'fitting',
      emphasis,
    ),
  ]);
}

/**
 * An instrument: one or two short lines in a circle of radius `r`, as "C" or "Dy" over "Tb".
 * @throws RangeError when the circle is too small for its lines
 */
export function bubble(at: {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly lines: readonly [string] | readonly [string, string];
  readonly emphasis?: Emphasis;
}): Drawn {
  const { key, x, y, r, lines, emphasis = 'normal' } = at;
  const least = lines.length === 1 ? 9 : 15;
  if (!(r >= least)) throw new RangeError(`bubble "${key}" of radius ${r}: expected ${least} or more`);
  const first = lines.length === 1 ? y + 0.35 * labelSize : y - 3;
  const style: TextStyle = { weight: 600, anchor: 'middle', tone: emphasis === 'faint' ? 'ink-2' : 'ink' };
  return {
    shapes: [],
    spots: [spot(key, tenth(x), tenth(y), r, 'ink', 'fitting', emphasis)],
    texts: lines.map((line, i) =>
      placed(`${key}-${i}`, x, first + i * labelLeading, line, { ...style, emphasis }),
    ),
  };
}
