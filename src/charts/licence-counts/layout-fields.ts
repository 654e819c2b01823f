// What a window holds: slips where each was counted, a level where a speaker rounded, torn sheets where the whole is unknown. What is approved fills it from below.
import type { Shape } from '../contract/scene.ts';
import { padded, rectPath, type Box } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import type { Field } from './rows.ts';

export interface Grid {
  readonly across: number;
  readonly down: number;
  /** Whether slips fill the window from above. */
  readonly isFromAbove?: boolean;
}

export type Marks = Extract<Field, { kind: 'marks' }>;
export type Rounded = Extract<Field, { kind: 'area' }>;
export type Shares = Extract<Field, { kind: 'shares' }>;

/** The edge of a window in which something was counted. */
export const edgeOf = (key: string, box: Box): Shape =>
  shape(`${key}-window`, rectPath(box), 'ink', 'fitting');
/** The edge of a window that holds no count. */
export const emptyEdge = (key: string, box: Box): Shape =>
  shape(`${key}-window`, rectPath(box), 'japan', 'gap');

/** How much of its place a slip takes, and of its shorter side the cut corner. */
const slipPart = 0.78;
const slipCut = 0.38;

/** Where slips stand in rows that fill a box from its lower left corner on, or from its upper one, row by row, and how large each is. */
function slipsIn(
  count: number,
  { across, down, isFromAbove = false }: Grid,
  { left, right, top, bottom }: Box,
) {
  if (!(count <= across * down))
    throw new RangeError(`a window of ${count} slips: ${down} rows of ${across} do not hold them`);
  const air = 1 - slipPart;
  const [wide, high] = [(right - left) / (across - air), (bottom - top) / (down - air)];
  const size = { wide: wide * slipPart, high: high * slipPart };
  const places = Array.from({ length: count }, (_, i) => {
    const rows = Math.floor(i / across) * high;
    return {
      x: left + (i % across) * wide,
      y: isFromAbove ? top + rows : bottom - rows - size.high,
    };
  });
  return { size, places };
}

/** Slips of paper with a cut corner. */
function slipPaths(count: number, grid: Grid, box: Box): readonly string[] {
  const { size, places } = slipsIn(count, grid, box);
  const cut = tenth(Math.min(size.wide, size.high) * slipCut);
  const [edge, side] = [tenth(size.wide - cut), tenth(size.high - cut)];
  return places.map(
    ({ x, y }) => `M${tenth(x)} ${tenth(y)}h${edge}l${cut} ${cut}v${side}h${tenth(-edge - cut)}z`,
  );
}

/** The middle of the last slip of a window, which is the one that was rejected. */
export function lastSlip({ all }: Marks, grid: Grid, box: Box, air: number) {
  const { size, places } = slipsIn(all, grid, padded(box, -air));
  const { x, y } = places.at(-1) ?? { x: NaN, y: NaN };
  return { right: x + size.wide, y: y + size.high / 2 };
}

/** The middle of a box, across. */
export const middle = ({ left, right }: Box): number => (left + right) / 2;

/** The part of a box up to a share of its height. */
const upTo = ({ left, right, top, bottom }: Box, pct: number): Box => ({
  left,
  right,
  top: bottom - ((bottom - top) * pct) / 100,
  bottom,
});

/** A slip crossed from corner to corner: neither approved nor open. */
function crossedPath({ wide, high }: { readonly wide: number; readonly high: number }, slip: string): string {
  const cut = tenth((Math.min(wide, high) * slipCut) / 2);
  return `${slip}l${tenth(wide)} ${tenth(high)}m${tenth(-wide)} 0l${tenth(wide - cut)} ${tenth(cut - high)}`;
}

/** A slip for every one that was counted, those approved filled from below, one rejected last and crossed. */
export function countedField(
  key: string,
  { granted, rejected, all }: Marks,
  grid: Grid,
  box: Box,
  air: number,
): readonly Shape[] {
  const inner = padded(box, -air);
  const slips = slipPaths(all, grid, inner);
  const { size } = slipsIn(all, grid, inner);
  const crossed = slips.slice(all - rejected).map((slip) => crossedPath(size, slip));
  const part = (from: number, to: number): string => slips.slice(from, to).join('');
  return [
    // Paler than those that are filled, so that many of them do not close to a screen of grey.
    shape(`${key}-open`, part(granted, all - rejected), 'ink-2', 'hair'),
    shape(`${key}-granted`, part(0, granted), 'china', 'fill'),
    ...(rejected > 0 ? [shape(`${key}-rejected`, crossed.join(''), 'ink', 'hair')] : []),
  ];
}

/** How far down the level of a share stands. */
export const levelOf = (pct: number, box: Box): number => upTo(box, pct).top;

/** Another reading of the same cases, on a base of its own: a level in a narrow gauge beside their slips. */
export function readingGauge(key: string, { reading_pct }: Marks, gauge: Box): readonly Shape[] {
  if (reading_pct === null) return [];
  const level = upTo(gauge, reading_pct);
  return [
    shape(`${key}-reading-rest`, rectPath({ ...gauge, bottom: level.top }), 'ink-2', 'gap'),
    shape(`${key}-reading`, rectPath(level), 'china', 'estimate'),
  ];
}

/** How far above its share a “just over” is drawn, as a part of the box: enough to be seen, not measured. */
const justOver = 0.035;

/** Where the level of what a speaker rounded stands. */
export const roundedLevel = ({ part_pct, isJustOver }: Rounded, box: Box): number =>
  levelOf(part_pct + (isJustOver ? justOver * 100 : 0), box);

/** A share that its speaker rounded: a level with a dashed edge and, under a “just over”, a line at the share itself. */
export function roundedField(field: Rounded, box: Box): readonly Shape[] {
  const level = roundedLevel(field, box);
  const line = tenth(levelOf(field.part_pct, box));
  return [
    shape('commission-rest', rectPath({ ...box, bottom: level }), 'ink-2', 'gap'),
    shape('commission-part', rectPath({ ...box, top: level }), 'china', 'estimate'),
    ...(field.isJustOver
      ? [shape('commission-half', `M${tenth(box.left)} ${line}H${tenth(box.right)}`, 'ink', 'hair')]
      : []),
  ];
}

/** An upper edge torn off, from right to left: how far the sheet went on is not known. */
function tornEdge({ left, right, top }: Box, tooth: number): string {
  const teeth = Math.max(2, Math.round((right - left) / tooth / 2)) * 2;
  return Array.from(
    { length: teeth },
    (_, i) =>
      `L${tenth(right - ((right - left) * (i + 1)) / teeth)} ${tenth(top + (i % 2 === 0 ? tooth * 0.7 : 0))}`,
  ).join('');
}

/** The columns of the shares of an unknown number side by side in a window. */
export function shareBoxes({ parts_pct }: Shares, box: Box, gap: number): readonly Box[] {
  const each = (box.right - box.left - gap * (parts_pct.length - 1)) / parts_pct.length;
  return parts_pct.map((_, i) => {
    const left = box.left + i * (each + gap);
    return { ...box, left, right: left + each };
  });
}

/** Shares of an unknown number: sheets with a torn end, filled from below up to the share. */
export function tornField(field: Shares, box: Box, gap: number, tooth: number): readonly Shape[] {
  return shareBoxes(field, box, gap).flatMap((sheet, i) => {
    const { left, right } = sheet;
    const level = upTo(sheet, field.parts_pct[i] ?? 0);
    const rest = `M${tenth(left)} ${tenth(level.top)}H${tenth(right)}V${tenth(sheet.top)}${tornEdge(sheet, tooth)}Z`;
    return [
      shape(`shares-rest-${i}`, rest, 'ink-2', 'gap'),
      shape(`shares-share-${i}`, rectPath(level), 'china', 'estimate'),
    ];
  });
}
