// A rule that ended or was paused, as the leaf of a gate that hangs over its place from that day on: empty over an open place where it ended, hatched over a dashed one where it is only paused and was not in force yet.
import type { PlacedText, Shape } from '../contract/scene.ts';
import { hatchLines } from '../kit/hatch.ts';
import { padded, rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import { point } from './layout-blocks.ts';
import type { Rail } from './layout-rail.ts';
import type { TimelineEvent } from './rows.ts';
import type { Labels } from './words.ts';

/** What lifted a leaf, and whether only for a time. */
export interface Lift {
  readonly by: TimelineEvent;
  readonly isPaused: boolean;
}

/** How thick the guide is that a leaf slides up. */
export const guide = 6;
/** How far over its place a leaf hangs. */
const air = 5;
/** How high the stem of a leaf is. */
const stem = 19;
/** How high the bar is that turns it. */
const bar = 7;
/** How far the bar reaches to each side of the stem. */
const reach = 27;
/** Half the width of the stem. */
const half = 3;

/** Where a leaf hangs: as high as it is thick over its own place, from the day on which it was lifted. */
function leafOf({ right, top, bottom }: Box, { box: rail }: Rail): Box {
  const by = bottom - top + air;
  return { left: right, right: rail.right, top: top - by, bottom: bottom - by };
}

/** All of a gate whose leaf hangs: its guide, the leaf and the bar over it. */
export function gateBox(box: Box, rail: Rail): Box {
  const leaf = leafOf(box, rail);
  return { ...leaf, left: box.right - guide, top: leaf.top - stem - bar, bottom: box.bottom };
}

/** Thread of the stem: slanted lines from side to side. */
function thread(x: number, top: number, bottom: number): string {
  const turns = Math.floor((bottom - top - 1) / 4);
  return Array.from({ length: turns }, (_, i) => {
    const y = top + 3 + i * 4;
    return `M${point(x - half, y + 1)}L${point(x + half, y - 1)}`;
  }).join('');
}

/** How far apart the lines of hatch of a rule lie that was not in force. */
export const hatchGap = 6;

/** The place of a rule that ended has an arrow through it; that of one that is paused stays, in dashes, and nothing is said to pass. */
function placeShape(key: string, isPaused: boolean, box: Box, rail: Rail): Shape {
  const place = { ...box, left: box.right, right: rail.box.right };
  if (isPaused) return shape(`${key}-place`, rectPath(padded(place, -1)), 'china', 'gap');
  const [from, to, y] = [place.left + 10, place.right - 4, (box.top + box.bottom) / 2];
  const head = `M${point(to - 11, y - 7)}L${point(to, y)}L${point(to - 11, y + 7)}`;
  return shape(`${key}-open`, `M${point(from, y)}H${tenth(to)}${head}`, 'ink', 'line');
}

/** The guide on the day, the leaf that hangs, its stem with a bar, and the place that it left. */
export function liftShapes(key: string, { by, isPaused }: Lift, box: Box, rail: Rail): readonly Shape[] {
  const leaf = leafOf(box, rail);
  const x = tenth((leaf.left + leaf.right) / 2);
  const post = { left: box.right - guide, right: box.right, top: leaf.top, bottom: box.bottom };
  const turned = { left: x - reach, right: x + reach, top: leaf.top - stem - bar, bottom: leaf.top - stem };
  const spindle = { left: x - half, right: x + half, top: leaf.top - stem, bottom: leaf.top };
  return [
    shape(`${key}-spindle`, rectPath(spindle), 'ink', 'fitting'),
    shape(`${key}-thread`, thread(x, spindle.top, spindle.bottom), 'ink', 'hair'),
    shape(`${key}-bar`, rectPath(turned), by.tone, 'fill'),
    shape(by.id, rectPath(leaf), by.tone, 'fitting'),
    ...(isPaused ? [shape(`${by.id}-hatch`, hatchLines(leaf, hatchGap), by.tone, 'hatch')] : []),
    shape(`${key}-guide`, rectPath(post), 'ink', 'fill'),
    placeShape(key, isPaused, box, rail),
  ];
}

/** Before the leaf its day in large type, and that the rule ended or is paused. */
export function liftTexts(
  key: string,
  { by, isPaused }: Lift,
  box: Box,
  labels: Labels,
  rail: Rail,
  { large, size, beside }: { readonly large: number; readonly size: number; readonly beside: number },
): readonly PlacedText[] {
  const leaf = leafOf(box, rail);
  const middle = (leaf.top + leaf.bottom) / 2;
  const [date, name] = isPaused ? [labels.day(by), labels.paused] : [labels.date(by), labels.onBar(by)];
  const right = leaf.left - guide - 12;
  const x = right - textWidth(name, size, 600) - beside - displayWidth(date, large);
  return [
    placed(`date-${by.id}`, x, middle + large * 0.33, date, { size: large, face: 'display', tone: by.tone }),
    placed(isPaused ? `paused-${key}` : `event-${by.id}`, right, middle + size * 0.36, name, {
      size,
      weight: 600,
      anchor: 'end',
    }),
  ];
}
