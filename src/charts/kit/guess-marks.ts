// What a reader guessed, as marks and words: a dotted ink line, plates to hold it by, and how far off a share was.
import { capital } from '../../names/capital.ts';
import type { Shape } from '../contract/scene.ts';
import { tenth } from '../look/tenth.ts';
import { rectPath } from './labels/box.ts';
import { shape } from './shapes.ts';

/** The guess itself: dotted, since it is the reader's and no measurement. */
export const guessLine = (key: string, points: readonly (readonly [x: number, y: number])[]): Shape =>
  shape(key, `M${points.map(([x, y]) => `${tenth(x)} ${tenth(y)}`).join('L')}`, 'ink', 'dots');

/** A plate on the line: solid while the reader holds it, hollow beside the answer. */
export const guessPlate = (key: string, x: number, y: number, w: number, h: number, held: boolean): Shape => {
  const box = { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 };
  return shape(key, rectPath(box), 'ink', held ? 'fill' : 'fitting');
};

/** A share as a source gives it; `bound` where it is only said to be more. */
export interface CountedShare {
  readonly share: number;
  readonly bound: boolean;
}

/** How far a guess lies from a share, in points: above is positive, and anything above a bound is right. */
export const pointsOff = (guess: number, { share, bound }: CountedShare): number =>
  bound && guess >= share ? 0 : guess - share;

/** Words for no distance at all. */
export const asCounted = 'just as counted';

/** The distance in words: "12 points too high". */
export function offInWords(guess: number, counted: CountedShare): string {
  const off = pointsOff(guess, counted);
  const size = Math.abs(off);
  if (size < 0.5) return counted.bound ? 'in line with that' : asCounted;
  const points = Math.round(size) === 1 ? '1 point' : `${Math.round(size)} points`;
  return `${counted.bound ? 'at least ' : ''}${points} too ${off > 0 ? 'high' : 'low'}`;
}

/** One field of a comparison: what it is called, what was guessed and what is counted, and how far apart they are. */
export const rowInWords = (said: string, guess: number, counted: CountedShare): string => {
  const off = offInWords(guess, counted);
  return `${said}. ${capital(off)}.`;
};

/** Which of several guesses lies furthest off; the first of equals. Throws a RangeError where there is none. */
export function furthestOff(guesses: readonly number[], counted: readonly CountedShare[]): number {
  if (guesses.length === 0 || guesses.length !== counted.length)
    throw new RangeError(`${guesses.length} guesses for ${counted.length} shares`);
  const sizes = counted.map((each, i) => Math.abs(pointsOff(guesses[i] ?? 0, each)));
  return sizes.indexOf(Math.max(...sizes));
}
