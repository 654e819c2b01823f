// The pipe of the watch list: solid to the last day of the evidence, hatched after it, with its years, and the line of each date from it to its tag.
import type { Shape, Size } from '../contract/scene.ts';
import { boxOfText, padded, rectPath, type Box } from '../kit/labels/box.ts';
import type { Drawn } from '../kit/drawn.ts';
import { bowTie } from '../kit/fittings.ts';
import { hatchLines } from '../kit/hatch.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { frames, type Hung } from './layout-tags.ts';
import { alongPipe } from './layout-time.ts';
import type { Rows } from './rows.ts';

/** A box from one place along the pipe to another, and from one across it to another. */
function boxAlong(
  size: Size,
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
): Box {
  return size === 'wide'
    ? { left: tenth(from), right: tenth(to), top: low, bottom: high }
    : { left: low, right: high, top: tenth(from), bottom: tenth(to) };
}
/** A point along the pipe and across it. */
const pointAlong = (size: Size, at: number, across: number): string =>
  size === 'wide' ? `${tenth(at)} ${tenth(across)}` : `${tenth(across)} ${tenth(at)}`;

/** The pipe itself, torn open at the end. */
export function pipeOf(size: Size): Partial<Drawn> {
  const { pipe, half, cut, end } = frames[size];
  const [low, high] = [pipe - half, pipe + half];
  const across = [low, high] as const;
  const to = (at: number, side: number): string => pointAlong(size, at, side);
  const plate = (key: string, from: number): Shape =>
    shape(key, rectPath(boxAlong(size, [from, from + 5], [low - 7, high + 7])), 'ink', 'fitting');
  const torn = [low, low + 8, pipe - 3, pipe + 5, high - 6, high]
    .map((side, i) => `${i === 0 ? 'M' : 'L'}${to(end + (i % 2 === 0 ? 0 : 7), side)}`)
    .join('');
  const walls = (from: number, until: number): string =>
    [low, high].map((side) => `M${to(from, side)}L${to(until, side)}`).join('');
  return {
    shapes: [
      shape('past', rectPath(boxAlong(size, [0, cut - 4], across)), 'china', 'fill'),
      shape('past-walls', walls(0, cut - 4), 'ink', 'wall'),
      shape('promise-hatch', hatchLines(boxAlong(size, [cut + 4, end], across), 6), 'policy', 'hatch'),
      shape('promise-walls', walls(cut + 4, end), 'policy', 'outline'),
      shape('open-end', torn, 'policy', 'outline'),
      plate('ends-a', cut - 7),
      plate('ends-b', cut + 1),
    ],
  };
}

/** The years that begin on the pipe: a collar where each does, and its number in the pipe after that. */
export function yearsOf(rows: Rows, size: Size): Partial<Drawn> {
  const { pipe, half, end } = frames[size];
  const place = alongPipe(rows, size);
  const first = Number(rows.ends.date.slice(0, 4)) + 1;
  const years = Array.from({ length: 12 }, (_, i) => first + i).filter((year) => place(year) < end - 8);
  const texts = years
    .filter((year) => place(year) + 46 < end)
    .map((year) =>
      size === 'wide'
        ? placed(`year-${year}`, place(year) + 10, pipe + 6, String(year), {
            size: 19,
            face: 'display',
            tone: 'policy',
          })
        : placed(`year-${year}`, pipe, tenth(place(year) + 18), String(year), {
            anchor: 'middle',
            weight: 600,
            tone: 'policy',
          }),
    );
  return {
    shapes: [
      ...years.map((year) => {
        const at = place(year);
        const box = boxAlong(size, [at - 1.2, at + 1.2], [pipe - half - 3, pipe + half + 3]);
        return shape(`year-begins-${year}`, rectPath(box), 'policy', 'fitting');
      }),
      ...texts.map((text) =>
        shape(
          `plate-${text.key}`,
          rectPath(padded(boxOfText(text), size === 'wide' ? 2 : 0.5)),
          'paper',
          'fill',
        ),
      ),
    ],
    texts,
  };
}

/** The wall of the pipe that lines to tags begin at, and that at which the times stand that dates leave open; and the way from this outwards. */
function sides(
  size: Size,
  isUnder: boolean,
): { readonly lines: number; readonly times: number; readonly out: number } {
  const { pipe, half } = frames[size];
  // On a phone lines spread from the one side: times stand at the other.
  if (isUnder) return { lines: pipe + half, times: pipe + half, out: 1 };
  return size === 'wide'
    ? { lines: pipe - half, times: pipe - half, out: -1 }
    : { lines: pipe + half, times: pipe - half, out: -1 };
}
/** How far from the wall a dashed time is drawn, and one of which the end alone is known; how long that is drawn, a mark at an end, and the air between two times. */
const [time, onlyEnd, tail, tick, air] = [6, 9.5, 15, 4, 1.5];

/** What is known of a date, at the wall of the pipe: dashed where it names no month. */
function knownOf({ due: { key }, along: { from, to, known }, isUnder }: Hung, size: Size): readonly Shape[] {
  const { times, out } = sides(size, isUnder);
  const at = (along: number, across: number): string => pointAlong(size, along, across);
  const far = times + out * (known === 'end' ? onlyEnd : time);
  const back = far - out * tick;
  if (known === 'day') return [];
  if (known === 'month') {
    const near = times + out * 1.5;
    return [shape(`known-${key}`, `M${at(from, near)}L${at(to, near)}`, 'ink', 'line')];
  }
  const start =
    known === 'time' ? `M${at(from + air, back)}L${at(from + air, far)}` : `M${at(from - tail, far)}`;
  return [shape(`known-${key}`, `${start}L${at(to - air, far)}L${at(to - air, back)}`, 'ink', 'gap')];
}

/** The line from the pipe to a tag: up or down and across at a desk, out and slanted to it on a phone. */
function stringOf({ due: { key }, along: { at, known }, hole, box, isUnder }: Hung, size: Size): Shape {
  const { lines, out } = sides(size, isUnder);
  const off = { day: 0, month: 0, time, end: onlyEnd }[known];
  const d =
    size === 'wide'
      ? `M${tenth(at)} ${tenth(lines + out * off)}V${hole.y}H${hole.x}`
      : `M${lines} ${tenth(at)}H${lines + 3}L${tenth(box.left - 19)} ${hole.y}H${hole.x}`;
  return shape(`string-${key}`, d, 'ink', 'lead');
}

/** On its line, before its tag: a valve, where what is due would count against the argument if it came true and lasted; else a clamp. */
function fittingOf({ due, hole, box, isUnder }: Hung, size: Size): readonly Shape[] {
  const x = tenth(isUnder ? box.right + 8 : box.left - (size === 'wide' ? 8 : 9));
  if (due.counters)
    return bowTie({ key: `valve-${due.key}`, x, y: hole.y, along: 'x', reach: size === 'wide' ? 6 : 6.5 })
      .shapes;
  const clamp = {
    left: tenth(x - 2.5),
    right: tenth(x + 2.5),
    top: tenth(hole.y - 5),
    bottom: tenth(hole.y + 5),
  };
  return [shape(`clamp-${due.key}`, rectPath(clamp), 'ink', 'fitting')];
}

/** What tags hang on: a time is drawn once for all that name it. */
export function linesOf(tags: readonly Hung[], size: Size): Partial<Drawn> {
  const isFirst = (tag: Hung): boolean =>
    tags.find(({ along }) => along.from === tag.along.from && along.to === tag.along.to) === tag;
  return {
    shapes: [
      ...tags.filter(isFirst).flatMap((tag) => knownOf(tag, size)),
      ...tags.map((tag) => stringOf(tag, size)),
      ...tags.flatMap((tag) => fittingOf(tag, size)),
    ],
  };
}
