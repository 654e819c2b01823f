// Bars and columns of shares with the edge that says how sure a share is, and the rule of an aim.
import type { Emphasis, Shape } from '../contract/scene.ts';
import { hatchLines } from '../kit/hatch.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Share } from './rows.ts';

/** A dash of a short edge, and the gap between two; a long edge has four. */
const [dash, gap] = [12, 2.6];

/** Dashes of a length along one way, as starts and ends; one where the length is whole. */
function dashes(from: number, to: number, isWhole: boolean): readonly (readonly [number, number])[] {
  const count = isWhole ? 1 : Math.min(4, Math.max(2, Math.round((to - from) / (dash + gap))));
  const each = (to - from - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, i) => {
    const start = from + i * (each + gap);
    return [start, start + each] as const;
  });
}
export type EdgeInk = 'fill' | 'estimate';

/** Counts that are settled have a whole edge. */
export const inkOfShare = (of: Share, isCustoms = false): EdgeInk =>
  (isCustoms ? of.bound || of.secondHand : !of.exact) ? 'estimate' : 'fill';

/** How thick the dashes of an edge are, and the paper between them and what they stand over. */
export const edgeThick = 2.8;
const edgeGap = 1.1;
/** Up to which level a bar is pale, which is what an aim allows, and how far what lies over it reaches to the next count of its year. */
interface Quiet {
  readonly quiet?: number;
  readonly reach?: number;
}
const offEdge = (ink: EdgeInk): number => (ink === 'fill' ? 0 : edgeThick + edgeGap);

/** A level edge in dashes, or whole. */
export const levelDashes = ({ left, right, top, bottom }: Box, ink: EdgeInk = 'estimate'): string =>
  dashes(left, right, ink === 'fill')
    .map(([from, to]) => rectPath({ left: from, right: to, top, bottom }))
    .join('');

/**
 * A column from the ground to its share. Its edge alone says how sure the share is, so that no column outshouts another: a whole one
 * belongs to the column, a dashed one stands over it.
 */
export function columnShapes(
  key: string,
  box: Box,
  ink: EdgeInk,
  { quiet, reach = 0, emphasis = 'normal' }: Quiet & { readonly emphasis?: Emphasis } = {},
): readonly Shape[] {
  const { left, right, top, bottom } = box;
  const body = tenth(top + offEdge(ink));
  const edge = levelDashes({ left, right, top, bottom: tenth(top + edgeThick) }, ink);
  const over = rectPath({ left, right: tenth(right + reach), top: body, bottom: quiet ?? bottom });
  return [
    ...(quiet === undefined
      ? [shape(`column-${key}`, over, 'china', 'fill', emphasis)]
      : [
          shape(`column-${key}`, rectPath({ left, right, top: quiet, bottom }), 'china', 'shade', emphasis),
          shape(`over-${key}`, over, 'china', 'fill', emphasis),
        ]),
    shape(`edge-${key}`, edge, 'china', 'fill', emphasis),
  ];
}

/** The same as a bar that lies. */
export function barShapes(
  key: string,
  box: Box,
  ink: EdgeInk,
  { quiet, reach = 0 }: Quiet = {},
): readonly Shape[] {
  const { left, right, top, bottom } = box;
  const body = tenth(right - offEdge(ink));
  const edge = dashes(top, bottom, ink === 'fill')
    .map(([from, to]) => rectPath({ left: tenth(right - edgeThick), right, top: from, bottom: to }))
    .join('');
  const over = rectPath({ left: quiet ?? left, right: body, top, bottom: tenth(bottom + reach) });
  return [
    ...(quiet === undefined
      ? [shape(`column-${key}`, over, 'china', 'fill')]
      : [
          shape(`column-${key}`, rectPath({ left, right: quiet, top, bottom }), 'china', 'shade'),
          shape(`over-${key}`, over, 'china', 'fill'),
        ]),
    shape(`edge-${key}`, edge, 'china', 'fill'),
  ];
}

/** An aim: a hatched rule at its share. */
export const aimShapes = (box: Box): readonly Shape[] => [
  shape('aim-ground', rectPath(box), 'paper', 'fill'),
  shape('aim-hatch', hatchLines(box, 5), 'policy', 'hatch'),
  shape('aim-outline', rectPath(box), 'policy', 'outline'),
];
