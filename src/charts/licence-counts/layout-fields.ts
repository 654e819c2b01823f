// What a window holds: slips where each was counted, a level where a speaker rounded, torn sheets where the whole is unknown. What is approved fills it from below.
import type { Shape } from '../contract/scene.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import type { Field } from './rows.ts';

export interface Grid {
  readonly across: number;
  readonly down: number;
}

export type Marks = Extract<Field, { kind: 'marks' }>;
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

/** Where slips stand in rows that fill a box from its lower left corner on, row by row, and how large each is. */
function slipsIn(count: number, { across, down }: Grid, { left, right, top, bottom }: Box) {
  if (!(count <= across * down))
    throw new RangeError(`a window of ${count} slips: ${down} rows of ${across} do not hold them`);
  const air = 1 - slipPart;
  const [wide, high] = [(right - left) / (across - air), (bottom - top) / (down - air)];
  const size = { wide: wide * slipPart, high: high * slipPart };
  const places = Array.from({ length: count }, (_, i) => ({
    x: left + (i % across) * wide,
    y: bottom - Math.floor(i / across) * high - size.high,
  }));
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
  const { size, places } = slipsIn(all, grid, within(box, air));
  const { x, y } = places.at(-1) ?? { x: NaN, y: NaN };
  return { right: x + size.wide, y: y + size.high / 2 };
}

export const within = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left + by,
  right: right - by,
  top: top + by,
  bottom: bottom - by,
});

/** The part of a box up to a share of its height. */
const upTo = ({ left, right, top, bottom }: Box, pct: number): Box => ({
  left,
  right,
  top: bottom - ((bottom - top) * pct) / 100,
  bottom,
});

const rect = ({ left, right, top, bottom }: Box): string =>
  rectPath({ left: tenth(left), right: tenth(right), top: tenth(top), bottom: tenth(bottom) });

/** A slip for every one that was counted, those approved filled from below, one rejected last; a second reading is a level behind them. */
export function countedField(
  key: string,
  { granted, rejected, all, reading_pct }: Marks,
  grid: Grid,
  box: Box,
  air: number,
  level: Box = box,
): readonly Shape[] {
  const slips = slipPaths(all, grid, within(box, air));
  const part = (from: number, to: number): string => slips.slice(from, to).join('');
  return [
    ...(reading_pct === null
      ? []
      : [shape(`${key}-reading`, rect(upTo(level, reading_pct)), 'others', 'estimate')]),
    shape(`${key}-open`, part(granted, all - rejected), 'ink', 'hair'),
    shape(`${key}-granted`, part(0, granted), 'others', 'fill'),
    ...(rejected > 0 ? [shape(`${key}-rejected`, part(all - rejected, all), 'ink', 'fill')] : []),
  ];
}

/** How far down the level of a share stands. */
export const levelOf = (pct: number, box: Box): number => upTo(box, pct).top;

/** What a speaker rounded: a level with a dashed edge; of a bound, arrows say that it may be higher. */
export function roundedField(
  field: Extract<Field, { kind: 'area' }>,
  box: Box,
  arrow: { readonly size: number; readonly count: number },
): readonly Shape[] {
  const level = levelOf(field.part_pct, box);
  const each = (box.right - box.left) / arrow.count;
  const arrows = Array.from({ length: arrow.count }, (_, i) => {
    const x = box.left + each * (i + 0.5);
    const [tip, wing] = [level - arrow.size, arrow.size * 0.32];
    return `M${tenth(x)} ${tenth(level)}V${tenth(tip)}M${tenth(x - wing)} ${tenth(tip + wing)}L${tenth(x)} ${tenth(tip)}L${tenth(x + wing)} ${tenth(tip + wing)}`;
  }).join('');
  return [
    shape('commission-rest', rect({ ...box, bottom: level }), 'ink-2', 'gap'),
    shape('commission-part', rect({ ...box, top: level }), 'others', 'estimate'),
    ...(field.isLeast ? [shape('commission-more', arrows, 'others', 'wall')] : []),
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
      shape(`shares-share-${i}`, rect(level), 'others', 'estimate'),
    ];
  });
}
