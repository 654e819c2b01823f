// The pipe of the watch list: solid to the last day of the evidence, hatched after it, with its years, and what is known of each date at its wall.
import type { PlacedText, Shape, Size } from '../contract/scene.ts';
import { boxOfText, padded, rectPath, type Box } from '../kit/labels/box.ts';
import type { Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth } from '../look/text-width.ts';
import { boxAlong, frames, pointAlong, wallOf, type Pipe } from './layout-frame.ts';
import { alongPipe, isCloser, type Along } from './layout-time.ts';
import { spanOf } from '../kit/time/dates.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/** How far a flange reaches past the bore. */
export const rim = 8;

/** The pipe itself, torn open at the end. */
export function pipeOf({ size, middle, low, high }: Pipe): Partial<Drawn> {
  const { cut, end } = frames[size];
  const across = [low, high] as const;
  const to = (at: number, side: number): string => pointAlong(size, at, side);
  const plate = (key: string, from: number): Shape =>
    shape(key, rectPath(boxAlong(size, [from, from + 5], [low - rim, high + rim])), 'ink', 'fitting');
  const torn = [low, low + 9, middle - 4, middle + 5, high - 8, high]
    .map((side, i) => `${i === 0 ? 'M' : 'L'}${to(end + (i % 2 === 0 ? 0 : 7), side)}`)
    .join('');
  const walls = (from: number, until: number): string =>
    [low, high].map((side) => `M${to(from, side)}L${to(until, side)}`).join('');
  return {
    shapes: [
      shape('past', rectPath(boxAlong(size, [0, cut - 4], across)), 'china', 'fill'),
      shape('past-walls', walls(0, cut - 4), 'ink', 'wall'),
      shape('promise-hatch', hatchLines(boxAlong(size, [cut + 4, end], across), 7), 'policy', 'hatch'),
      shape('promise-walls', walls(cut + 4, end), 'policy', 'outline'),
      shape('open-end', torn, 'policy', 'outline'),
      plate('ends-a', cut - 7),
      plate('ends-b', cut + 1),
    ],
  };
}

/** The size of a year's number, of the name of a month, and how far each stands under its collar on a pipe that runs down. */
const numbers = { wide: { year: 26, month: 19 }, narrow: { year: 22, month: 18 }, under: 21 } as const;
/** From where to where a text in the face of headlines is. */
function sidesOf({ x, anchor, lines, size }: PlacedText): Pick<Box, 'left' | 'right'> {
  const wide = displayWidth(lines.join(), size);
  const left = anchor === 'middle' ? x - wide / 2 : x;
  return { left: tenth(left), right: tenth(left + wide) };
}
/** Background box of a year's label; letters of the headline face are wider. */
function groundOf(text: PlacedText): Box {
  const box = boxOfText(text);
  return text.face === 'display'
    ? padded({ ...box, ...sidesOf(text), bottom: text.y }, 2)
    : padded(box, -0.4);
}

/** Months in which collars are looked for, from January of the evidence’s last year on: 12 years, more than any view shows. */
const months = 12 * 12;

/** A year or a month that begins on the pipe. */
interface Begins {
  readonly key: string;
  readonly at: number;
  readonly said: string;
  readonly letters: number;
}

/** Where years begin on the pipe and, in a closer view, the other months. */
function beginsOn(rows: Rows, labels: Labels, size: Size, view: View): readonly Begins[] {
  const place = alongPipe(rows, size, view);
  const { year: large, month: small } = numbers[size];
  const from = Number(rows.ends.date.slice(0, 4));
  const first = Number(rows.ends.date.slice(5, 7)) + 1;
  const all = Array.from({ length: months }, (_, i): Begins | undefined => {
    const month = (i % 12) + 1;
    const year = from + Math.floor(i / 12);
    const slot = `${year}-${String(month).padStart(2, '0')}`;
    if (i + 1 < first || (month > 1 && !isCloser(view))) return undefined;
    const at = place(spanOf(slot).from);
    return month === 1
      ? { key: String(year), at, said: String(year), letters: large }
      : { key: slot, at, said: labels.month(slot), letters: small };
  });
  const { end } = frames[size];
  return all.filter((each) => each !== undefined).filter(({ at }) => at < end - 8);
}

/** A collar where a year or a month begins, and its number or its name in the pipe after that. */
export function beginningsOf(
  rows: Rows,
  labels: Labels,
  { size, middle, low, high }: Pipe,
  view: View,
): Partial<Drawn> {
  const begins = beginsOn(rows, labels, size, view);
  const { end } = frames[size];
  // A name for which the torn end leaves no room is left out; its collar stays.
  const named = begins.filter(({ at, said, letters }) =>
    size === 'wide' ? at + 9 + displayWidth(said, letters) < end : at + numbers.under + 5 < end,
  );
  const texts = named.map(({ key, at, said, letters }) => {
    const style = { size: letters, face: 'display', tone: 'policy' } as const;
    return size === 'wide'
      ? placed(`year-${key}`, at + 9, middle + 0.33 * letters, said, style)
      : placed(`year-${key}`, middle, tenth(at + numbers.under), said, { ...style, anchor: 'middle' });
  });
  return {
    shapes: [
      ...begins.map(({ key, at }) => {
        const box = boxAlong(size, [at - 1.2, at + 1.2], [low - 3, high + 3]);
        return shape(`year-begins-${key}`, rectPath(box), 'policy', 'fitting');
      }),
      ...texts.map((text) => shape(`plate-${text.key}`, rectPath(groundOf(text)), 'paper', 'fill')),
    ],
    texts,
  };
}

/** How far from the wall a time is drawn. */
const time = 7;
/** Distance from the wall to a period of which only the end is known. */
const onlyEnd = 10;
/** Length of such a period. */
const tail = 18;
/** From where to where a stop reaches. */
const stop = { from: 2, to: 3 };

/** How far from the wall the line to a tag begins: at what is drawn of its date. */
export const fromWall = ({ known }: Along): number => ({ day: 0, month: 0, time, end: onlyEnd })[known];

/**
 * What is known of a date, at the wall of the pipe: where it names no month, dashes along all of the time that it leaves open, with a solid
 * stop at each end that is known, so that times that follow each other stay apart.
 */
export function knownOf(key: string, own: Along, pipe: Pipe, ofPlants: boolean): readonly Shape[] {
  const { at: wall, out } = wallOf(pipe, ofPlants);
  const { at, from, to, known } = own;
  const point = (along: number, across: number): string => pointAlong(pipe.size, along, wall + out * across);
  if (known === 'day') return [];
  if (known === 'month') return [shape(`known-${key}`, `M${point(from, 2)}L${point(to, 2)}`, 'ink', 'line')];
  const far = fromWall(own);
  const stops = known === 'time' ? [from, to] : [at];
  // From its line to both ends, so that its halves are alike.
  const dashes = known === 'time' ? [from, to] : [at - tail];
  return [
    shape(
      `known-${key}`,
      dashes.map((end) => `M${point(at, far)}L${point(end, far)}`).join(''),
      'ink',
      'gap',
    ),
    shape(
      `stops-${key}`,
      stops.map((end) => `M${point(end, stop.from)}L${point(end, far + stop.to)}`).join(''),
      'ink',
      'lead',
    ),
  ];
}
