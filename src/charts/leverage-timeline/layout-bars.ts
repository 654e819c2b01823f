// Acts that stay in force, as bars along the strip: each runs on until a plate closes it, and what is paused goes on as an empty dashed length.
import type { Emphasis, PlacedText, Shape } from '../contract/scene.ts';
import { boxOfText, padded, rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import type { Bar, Block } from './layout-stacks.ts';
import type { Labels } from './words.ts';

/** How thick bars are with their air: the first lane, which is the act of the headline, is the thickest. */
export interface Thick {
  readonly first: number;
  readonly next: number;
}
const none: Thick = { first: 0, next: 0 };
export function thickOf(lanes: number, size: 'wide' | 'narrow'): Thick {
  if (lanes === 0) return none;
  if (lanes === 1) return { first: size === 'wide' ? 92 : 112, next: 0 };
  if (size === 'wide') return lanes > 2 ? { first: 88, next: 27 } : { first: 100, next: 36 };
  return lanes > 2 ? { first: 76, next: 50 } : { first: 130, next: 36 };
}
/** How far so many lanes reach. */
export const reachOf = ({ first, next }: Thick, lanes: number): number =>
  lanes === 0 ? 0 : first + (lanes - 1) * next;
/** How thick the plate is that closes a bar. */
const plate = 5;
/** From this height on a bar holds its date and its name in two lines. */
const twoLines = 60;
/** How long the beginning of a bar is: words on its day point there, not to some later day on which it was in force. */
const start = 26;

/** An act that lasts. */
export type Lasting = Block & { readonly bar: Bar };
export const lasts = (block: Block): block is Lasting => block.bar !== null;

/**
 * A bar; where it is paused, with a plate at that end and an empty length behind it.
 * @param paused the length for which it is paused, in its lane
 * @param along the way in which time runs
 */
export function barShapes(
  { event: { id, mark, tone } }: Lasting,
  box: Box,
  paused: Box | null,
  along: 'x' | 'y',
  emphasis: Emphasis,
): Shape[] {
  const body =
    mark === 'done'
      ? shape(id, rectPath(box), tone, 'fill', emphasis)
      : shape(id, rectPath(padded(box, -0.7)), tone, 'estimate', emphasis);
  // Of the colour of the bar, so that it shows by the ring on it alone.
  const first =
    along === 'x'
      ? { ...box, right: Math.min(box.right, box.left + start) }
      : { ...box, bottom: Math.min(box.bottom, box.top + start) };
  const day = mark === 'done' ? [shape(`${id}-day`, rectPath(first), tone, 'fill', emphasis)] : [];
  if (paused === null) return [body, ...day];
  const end: Box =
    along === 'x'
      ? { left: box.right - plate, right: box.right, top: box.top - 3, bottom: box.bottom + 3 }
      : { left: box.left - 3, right: box.right + 3, top: box.bottom - plate, bottom: box.bottom };
  return [
    shape(`${id}-paused`, rectPath(padded(paused, -0.6)), tone, 'gap'),
    body,
    ...day,
    shape(`${id}-plate`, rectPath(end), 'ink', 'fill'),
  ];
}

/** The date and the name of an act in its bar, the date in large type; null where they have no room. */
export function inBar(
  { event }: Lasting,
  box: Box,
  labels: Labels,
  emphasis: Emphasis,
): readonly PlacedText[] | null {
  const [date, name] = [labels.day(event), labels.brief(event)];
  const tone = event.mark === 'done' && emphasis === 'normal' ? ('on-fill' as const) : ('ink' as const);
  if (box.bottom - box.top > twoLines) {
    const x = box.left + start + 4;
    const middle = (box.top + box.bottom) / 2;
    return [
      placed(`date-${event.id}`, x, middle + 6, date, { size: 54, face: 'display', tone }),
      placed(`event-${event.id}`, x, middle + 35, name, { size: 20, weight: 600, tone }),
      placed(`stood-${event.id}`, box.right - 12, middle + 35, labels.stood, {
        size: 15,
        anchor: 'end',
        tone,
      }),
    ];
  }
  const large = Math.round((box.bottom - box.top) * 0.78);
  const size = large > 25 ? 17 : large > 20 ? 15 : 14;
  // The face of headlines is wider than that of labels.
  const before = textWidth(date, large) * 1.14 + 10;
  // Behind the bar's beginning, where a ring may stand, if that leaves room.
  const at = [start + 4, 10]
    .map((by) => box.left + by)
    .find((each) => each + before + textWidth(name, size, 600) <= box.right - 8);
  if (at === undefined) return null;
  const from = at + before;
  const middle = (box.top + box.bottom) / 2;
  return [
    placed(`date-${event.id}`, at, middle + large * 0.34, date, { size: large, face: 'display', tone }),
    placed(`event-${event.id}`, from, middle + size * 0.36, name, { size, weight: 600, tone }),
  ];
}

/** What an empty length says: in it, or under it where it is too narrow. */
export function pausedText({ event: { id } }: Lasting, paused: Box, labels: Labels): PlacedText {
  const middle = (paused.left + paused.right) / 2;
  const style = { anchor: 'middle', weight: 600, tone: 'china' } as const;
  const inside = placed(`paused-${id}`, middle, (paused.top + paused.bottom) / 2 + 5, labels.paused, {
    ...style,
    size: 15,
  });
  const { left, right } = boxOfText(inside);
  if (left > paused.left + 3 && right < paused.right - 3) return inside;
  return placed(inside.key, middle, paused.bottom + 14, labels.paused, style);
}

/**
 * The words on a bar, on the narrow artboard: its date in large type, then its name, under its beginning, where a ring may stand; of the
 * first bar, at its end, that it runs on. On a narrow bar the parts of a date stand one under another.
 */
export function onBar({ event, first, bar }: Lasting, { left, right, top, bottom }: Box, labels: Labels) {
  const room = right - left;
  const isWide = room > 100;
  const isFirst = first === 0 && bar.lane === 0;
  const style = { tone: event.mark === 'done' ? ('on-fill' as const) : ('ink' as const) };
  const large = isWide ? 38 : isFirst ? 25 : 21;
  const small = isWide ? 16 : isFirst ? 14 : 13;
  const day = labels.day(event);
  const dates = isFirst ? [day] : day.split(/\s/);
  const name = wrapText(
    isFirst ? labels.brief(event) : labels.onBar(event),
    room - (isWide ? 20 : 10),
    small,
    600,
  );
  const x = left + (isWide ? 12 : 6);
  const y = top + (isFirst ? start + 36 - (38 - large) : large);
  const under = y + (dates.length - 1) * large + small + (isWide ? 10 : 7);
  const stood = isFirst && bar.pausedTo === null ? wrapText(labels.stood, room - 12, 13) : [];
  return [
    placed(`date-${event.id}`, x, y, dates, { ...style, size: large, leading: large, face: 'display' }),
    placed(`event-${event.id}`, x, under, name, { ...style, size: small, weight: 600 }),
    ...(stood.length === 0
      ? []
      : [placed(`stood-${event.id}`, x, bottom - 9 - (stood.length - 1) * 15, stood, style)]),
  ];
}
