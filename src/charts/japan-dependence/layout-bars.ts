// Bars and columns of shares with the edge that says how sure a share is, and the line of an aim.
import type { Emphasis, Shape } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import type { Share } from './rows.ts';

/** An edge is whole, or broken, or there is none: the share lies somewhere above. */
export type EdgeInk = 'fill' | 'estimate' | 'open';

/** Counts that are settled have a whole edge, bounds have none. */
export const inkOfShare = (of: Share, isCustoms = false): EdgeInk =>
  of.bound ? 'open' : (isCustoms ? of.secondHand : !of.exact) ? 'estimate' : 'fill';

/** How thick the edge of a share is, in dashes that stand on its bar. */
export const edgeDeep = 2;
const bodyUnder = (ink: EdgeInk): number => (ink === 'estimate' ? edgeDeep : 0);
/** Where a share is a bound, its walls go on past it by so much, and are so thick. */
const beyond = { reach: 9, thick: 2 } as const;

/** How long the dashes of an edge are at least, with the gap after each, and how many there are at the least. */
interface Dashing {
  readonly dash: number;
  readonly gap: number;
  readonly least: number;
}
const level: Dashing = { dash: 8, gap: 3.4, least: 2 };
/** A bar that lies is low, so that its dashes are shorter and stand further out: one notch in it would not be seen as dashes. */
const upright: Dashing & { readonly deep: number } = { dash: 4, gap: 2.6, least: 3, deep: 4 };

/** Dashes that fill a length from end to end, as starts and lengths; one where the share is settled. */
function dashes(
  from: number,
  to: number,
  ink: EdgeInk,
  { dash, gap, least }: Dashing,
): readonly (readonly [number, number])[] {
  const count = ink === 'fill' ? 1 : Math.max(least, Math.floor((to - from + gap) / (dash + gap)));
  const each = (to - from - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => {
    const start = tenth(from + i * (each + gap));
    return [start, tenth(tenth(from + i * (each + gap) + each) - start)] as const;
  });
}

/** A level edge under its share: dashes that stand on their column, or whole. */
export const levelEdge = ({ left, right, top }: Omit<Box, 'bottom'>, ink: EdgeInk = 'estimate'): string =>
  dashes(left, right, ink, level)
    .map(([from, long]) => `M${from} ${tenth(top)}h${long}v${edgeDeep}h${-long}z`)
    .join('');

/** Walls of a column that go on past a bound. */
const openEdge = ({ left, right, top }: Omit<Box, 'bottom'>): string =>
  [left, tenth(right - beyond.thick)]
    .map((from) => `M${from} ${tenth(top)}h${beyond.thick}v${-beyond.reach}h${-beyond.thick}z`)
    .join('');

/**
 * A column from the ground to its share. Its edge alone says how sure the share is, so that no column outshouts another.
 */
export function columnShapes(
  key: string,
  box: Box,
  ink: EdgeInk,
  emphasis: Emphasis = 'normal',
): readonly Shape[] {
  const { left, right, top, bottom } = box;
  const body = rectPath({ left, right, top: tenth(top + bodyUnder(ink)), bottom });
  return [
    shape(`column-${key}`, body, 'china', 'fill', emphasis),
    shape(`edge-${key}`, ink === 'open' ? openEdge(box) : levelEdge(box, ink), 'china', 'fill', emphasis),
  ];
}

/** The same as a bar that lies. */
export function barShapes(key: string, box: Box, ink: EdgeInk): readonly Shape[] {
  const { left, right, top, bottom } = box;
  const deep = ink === 'estimate' ? upright.deep : edgeDeep;
  const body = ink === 'estimate' ? right - deep : right;
  const { thick, reach } = beyond;
  const edge =
    ink === 'open'
      ? [top, tenth(bottom - thick)].map((from) => `M${right} ${from}h${reach}v${thick}h${-reach}z`)
      : dashes(top, bottom, ink, upright).map(
          ([from, long]) => `M${tenth(right - deep)} ${from}h${deep}v${long}h${-deep}z`,
        );
  return [
    shape(`column-${key}`, rectPath({ left, right: tenth(body), top, bottom }), 'china', 'fill'),
    shape(`edge-${key}`, edge.join(''), 'china', 'fill'),
  ];
}

/** An aim of at most so much: a line at its share, on a strip of paper that parts it from what it runs through. */
export const aimShapes = (strip: Box, line: string): readonly Shape[] => [
  shape('aim-ground', rectPath(strip), 'paper', 'fill'),
  shape('aim-outline', line, 'policy', 'line'),
];
