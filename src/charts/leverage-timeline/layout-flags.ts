// The few events of a rail that are named: each a block at the end of a line, like a flag, with its date and its name beside it.
// At the rail a foot is as long as what is known of the date: a day is a tick, a month or a year all of it.
import type { Shape } from '../contract/scene.ts';
import { rectPath, sharedArea, padded, type Box } from '../kit/labels/box.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { monthSpanOf } from '../kit/time/dates.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { blockShapes, point, pole } from './layout-blocks.ts';
import type { Rail } from './layout-rail.ts';
import type { TimelineEvent } from './rows.ts';
import type { Labels } from './words.ts';

/**
 * The measures of an artboard: type, how wide names may be, and how wide a block is: about twice the disc that a step
 * of the story sets on it, but slim where only scheduled: no step points there, and two of these share what is to come of the rail.
 */
const frames = {
  wide: { size: 14.5, room: 130, block: 24, slim: 14 },
  narrow: { size: 13.5, room: 118, block: 30, slim: 18 },
} as const;
/** How high a foot is. */
export const footHigh = 5;
/** The least length of a foot. */
const leastFoot = 3;
/** Between a block and its words. */
const gap = 5;
/** The air between two feet, one beyond the other. */
const seam = 1.4;
/** From the foot to the nearest flag. */
const first = 9;
/** From one place that a flag tries to the next. */
const step = 4;
/** From here on no place is tried. */
const most = 320;

/** Which side of the rail a flag is on. */
export type Hung = 'under' | 'over';
/** A flag that flies to the right of its line or to its left: its words, and how much room it takes. */
interface Flag {
  readonly event: TimelineEvent;
  readonly at: number;
  readonly goesRight: boolean;
  readonly date: string;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}
/** A flag in its place: all of it, and its line. */
interface Flown {
  readonly flag: Flag;
  readonly box: Box;
  readonly line: Box;
}

/** How wide the block of an event is. */
const blockOf = ({ mark }: TimelineEvent, { size }: Rail): number =>
  mark === 'scheduled' ? frames[size].slim : frames[size].block;

/** A flag of an event on one side of its line; null where the artboard has no room there. */
function flagOf(
  event: TimelineEvent,
  labels: Labels,
  rail: Rail,
  inYear: boolean,
  goesRight: boolean,
): Flag | null {
  const { size, room } = frames[rail.size];
  const block = blockOf(event, rail);
  const { from, to } = monthSpanOf(event.row.date);
  const at = rail.x((from + to) / 2);
  const free = (goesRight ? rail.width - at : at) - block - gap;
  const date = inYear ? labels.day(event) : labels.date(event);
  const lines = wrapText(labels.flag(event), Math.min(room, free), size);
  const words = Math.max(textWidth(date, size, 600), ...lines.map((line) => textWidth(line, size)));
  if (words > free) return null;
  const height = (lines.length + 1) * (size + 2);
  return { event, at, goesRight, date, lines, width: block + gap + words, height };
}

/** A flag so far from the rail. */
function flownAt(flag: Flag, far: number, hung: Hung, { box: rail }: Rail): Flown {
  const { at, goesRight, width, height } = flag;
  const [left, right] = goesRight ? [at, at + width] : [at - width, at];
  const near = hung === 'under' ? rail.bottom + footHigh + far : rail.top - footHigh - far;
  const box =
    hung === 'under'
      ? { left, right, top: near, bottom: near + height }
      : { left, right, top: near - height, bottom: near };
  const line =
    hung === 'under'
      ? { left: at - 0.5, right: at + 0.5, top: rail.bottom, bottom: box.top }
      : { left: at - 0.5, right: at + 0.5, top: box.bottom, bottom: rail.top };
  return { flag, box, line };
}

const isApart = (one: Flown, other: Flown): boolean =>
  sharedArea(padded(one.box, 5), other.box) === 0 &&
  sharedArea(padded(one.box, 3), other.line) === 0 &&
  sharedArea(padded(one.line, 3), other.box) === 0;

/** Flags in turn, each as near to the rail as those before it let it; null where one finds no place. */
function inTurn(
  flags: readonly Flag[],
  hung: Hung,
  rail: Rail,
  taken: readonly Box[],
): readonly Flown[] | null {
  const flown: Flown[] = [];
  for (const flag of flags) {
    let own: Flown | undefined;
    for (let far = first; far < most && own === undefined; far += step) {
      const tried = flownAt(flag, far, hung, rail);
      const isFree = taken.every((box) => sharedArea(padded(tried.box, 4), box) === 0);
      if (isFree && flown.every((other) => isApart(tried, other))) own = tried;
    }
    if (own === undefined) return null;
    flown.push(own);
  }
  return flown;
}

const depthOf = (flown: readonly Flown[], hung: Hung): number =>
  hung === 'under'
    ? Math.max(...flown.map(({ box }) => box.bottom))
    : -Math.min(...flown.map(({ box }) => box.top));

/**
 * The flattest way to fly all flags. Each flies to the right or to the left. No line crosses words, since flags to the right are placed from the
 * last one on, and flags to the left from the first one on.
 * @throws RangeError where there is none
 */
function flattest(
  events: readonly TimelineEvent[],
  flagFor: (event: TimelineEvent, goesRight: boolean) => Flag | null,
  hung: Hung,
  rail: Rail,
  taken: readonly Box[],
) {
  const both = events.map((event) => [flagFor(event, true), flagFor(event, false)] as const);
  let best: { readonly flown: readonly Flown[]; readonly cost: number } | undefined;
  for (let mask = 0; mask < 2 ** both.length; mask++) {
    const flags = both.map(([right, left], i) => ((mask >> i) % 2 === 0 ? right : left));
    if (flags.includes(null)) continue;
    const own = flags.filter((flag) => flag !== null);
    const right = own.filter(({ goesRight }) => goesRight).toSorted((a, b) => b.at - a.at);
    const left = own.filter(({ goesRight }) => !goesRight).toSorted((a, b) => a.at - b.at);
    for (const turn of [
      [...left, ...right],
      [...right, ...left],
    ]) {
      const flown = inTurn(turn, hung, rail, taken);
      if (flown === null) continue;
      // A little more depth is better than many short lines; of two that are equally flat, the one with more flags to the right, as one reads.
      const long = own.filter(({ lines }) => lines.length > 2).length;
      const cost = depthOf(flown, hung) + 45 * long + 3 * left.length;
      if (best === undefined || cost < best.cost) best = { flown, cost };
    }
  }
  if (best === undefined) throw new RangeError('the flags of a rail find no room');
  return best.flown;
}

/** From where to where what is known of a date lies along the rail: the day, the month or the year. */
function reachOf({ event, at }: Flag, { x }: Rail): readonly [left: number, right: number] {
  const { from, to } = monthSpanOf(event.row.date);
  const [start, end] = [x(from), x(to)];
  return end - start < leastFoot ? [at - leastFoot / 2, at + leastFoot / 2] : [start, end];
}

/** The feet of flags at the rail. One that would lie over a shorter one stands on the other side of it. */
function feetOf(flags: readonly Flag[], hung: Hung, rail: Rail): readonly Shape[] {
  const laid: Box[] = [];
  return flags
    .map((flag) => ({ flag, reach: reachOf(flag, rail) }))
    .toSorted((a, b) => a.reach[1] - a.reach[0] - (b.reach[1] - b.reach[0]))
    .map(({ flag: { event }, reach: [left, right] }) => {
      const boxAt = (by: number): Box =>
        hung === 'under'
          ? { left, right, top: rail.box.bottom + by, bottom: rail.box.bottom + by + footHigh }
          : { left, right, top: rail.box.top - by - footHigh, bottom: rail.box.top - by };
      const isTaken = laid.some((box) => sharedArea(padded(box, 1), boxAt(0)) > 0);
      const box = boxAt(isTaken ? footHigh + seam : 0);
      laid.push(box);
      return shape(`${event.id}-when`, rectPath(box), event.tone, 'fill');
    });
}

/** A flag with a cut end, so that it is seen as a sign of a day and not as an amount; a scheduled one is hatched, and so a plain block. */
function flagShapes(event: TimelineEvent, box: Box, goesRight: boolean): readonly Shape[] {
  if (event.mark === 'scheduled') return blockShapes(event, box, 'normal');
  const { left, right, top, bottom } = event.mark === 'done' ? box : padded(box, -0.7);
  const [hoist, fly] = goesRight ? [left, right] : [right, left];
  const notch = fly + (hoist - fly) * 0.24;
  const d = `M${point(hoist, top)}H${tenth(fly)}L${point(notch, (top + bottom) / 2)}L${point(fly, bottom)}H${tenth(hoist)}Z`;
  return [shape(event.id, d, event.tone, event.mark === 'done' ? 'fill' : 'estimate')];
}

/** The block, the line and the words of a flag. */
function flagDrawn({ flag, box, line }: Flown, hung: Hung, rail: Rail): Drawn {
  const { event, at, goesRight, date, lines } = flag;
  const { size } = frames[rail.size];
  const block = blockOf(event, rail);
  const own = {
    left: goesRight ? at : at - block,
    right: goesRight ? at + block : at,
    top: box.top,
    bottom: box.top + 2 * (size + 2) - 1,
  };
  const x = goesRight ? own.right + gap : own.left - gap;
  const anchor = goesRight ? ('start' as const) : ('end' as const);
  const y = box.top + 0.86 * size;
  const [near, far] = hung === 'under' ? [line.top, own.top] : [own.bottom, line.bottom];
  return {
    shapes: [pole(event.id, `M${point(at, near)}V${tenth(far)}`), ...flagShapes(event, own, goesRight)],
    spots: [],
    texts: [
      placed(`date-${event.id}`, x, y, date, { anchor, tone: event.tone, weight: 600, size }),
      placed(`event-${event.id}`, x, y + size + 2, lines, { anchor, size }),
    ],
  };
}

export interface Flags extends Drawn {
  /** The room of each flag. */
  readonly boxes: readonly Box[];
}

/**
 * Events as flags under a rail or over it.
 * @param taken what their blocks and words keep off
 */
export function flagsOn(
  events: readonly TimelineEvent[],
  labels: Labels,
  rail: Rail,
  hung: Hung,
  inYear: boolean,
  taken: readonly Box[] = [],
): Flags {
  const flown = flattest(
    events,
    (event, goesRight) => flagOf(event, labels, rail, inYear, goesRight),
    hung,
    rail,
    taken,
  );
  const feet = feetOf(
    flown.map(({ flag }) => flag),
    hung,
    rail,
  );
  return {
    ...gathered([{ shapes: feet }, ...flown.map((each) => flagDrawn(each, hung, rail))]),
    boxes: flown.map(({ box }) => box),
  };
}
