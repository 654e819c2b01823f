// What lies before a gate and past it: drifts of counted slips, one slip an application; smooth heaps and torn sheets where nobody counted.
import type { Shape } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { aside } from './layout-gate.ts';
import type { Field } from './rows.ts';

type Way = -1 | 1;
/** Where a heap begins: at the foot of a gate, to its left or right. */
export interface Foot {
  readonly x: number;
  readonly ground: number;
  readonly way: Way;
}
/** What a slip takes, with its air. */
export interface Paper {
  readonly across: number;
  readonly down: number;
}
/** The room of a drift: how many slips lie on each other at the gate, and how many columns there are. */
export interface Room {
  readonly high: number;
  readonly columns: number;
}

const steepest = 64;

/** The part of its height that a drift still has at a part of its length: it leans on the gate. */
const leans = (part: number, steep: number): number => 1 - part ** steep;

/** How many slips lie in each column of a drift, the highest at the gate. */
function drift(count: number, { high, columns }: Room): readonly number[] {
  if (!(count <= high * columns))
    throw new RangeError(`a drift of ${count} slips: ${columns} columns of ${high} do not hold it`);
  const profile = (steep: number): number[] =>
    Array.from({ length: columns }, (_, i) => high * leans(i / columns, steep));
  let [flat, steep] = [0.2, steepest];
  for (let i = 0; i < 40; i++) {
    const middle = (flat + steep) / 2;
    if (profile(middle).reduce((sum, each) => sum + each, 0) < count) flat = middle;
    else steep = middle;
  }
  const wanted = profile(steep);
  const whole = wanted.map(Math.floor);
  const left = count - whole.reduce((sum, each) => sum + each, 0);
  const next = wanted
    .map((each, i) => ({ i, rest: each - Math.floor(each) }))
    .sort((a, b) => b.rest - a.rest)
    .slice(0, Math.max(0, left))
    .map(({ i }) => i);
  return whole.map((each, i) => each + (next.includes(i) ? 1 : 0)).sort((a, b) => b - a);
}

/** How much of its place a slip takes, and of its shorter side the cut corner. */
interface Trim {
  readonly part: number;
  readonly cut: number;
}
const inHeap: Trim = { part: 0.84, cut: 0.3 };
/** In a window slips lie on no others: more air parts them, and the corner can be larger. */
const inWindow: Trim = { part: 0.76, cut: 0.42 };

/** A slip of paper with a cut corner, from its lower left corner. */
function slip(left: number, bottom: number, { across, down }: Paper, trim = inHeap): string {
  const [w, h] = [across * trim.part, down * trim.part];
  const cut = Math.min(w, h) * trim.cut;
  return `M${tenth(left)} ${tenth(bottom - h)}h${tenth(w - cut)}l${tenth(cut)} ${tenth(cut)}v${tenth(h - cut)}h${tenth(-w)}z`;
}

/**
 * Slips in rows that fill a box from its lower left corner on, row by row.
 * @throws RangeError where the rows do not hold them
 */
export function gridSlips(
  count: number,
  { across, down }: { readonly across: number; readonly down: number },
  { left, right, top, bottom }: Box,
): readonly string[] {
  if (!(count <= across * down))
    throw new RangeError(`a window of ${count} slips: ${down} rows of ${across} do not hold them`);
  const air = 1 - inWindow.part;
  const paper = { across: (right - left) / (across - air), down: (bottom - top) / (down - air) };
  return Array.from({ length: count }, (_, i) =>
    slip(left + (i % across) * paper.across, bottom - Math.floor(i / across) * paper.down, paper, inWindow),
  );
}

/** The slips of a drift, column by column from the gate. */
function driftPath(heights: readonly number[], { x, ground, way }: Foot, paper: Paper): string {
  const w = paper.across * 0.84;
  return heights
    .flatMap((height, column) => {
      const near = x + way * column * paper.across;
      return Array.from({ length: height }, (_, row) =>
        slip(way > 0 ? near : near - w, ground - 2 - row * paper.down, paper),
      );
    })
    .join('');
}

/** A smooth heap as large as `area`, `length` long: how much steeper than a wedge it is, `steep` says. */
function dune(area: number, length: number, steep: number, { x, ground, way }: Foot): string {
  const high = duneHeight(area, length, steep);
  const steps = 28;
  const edge = Array.from({ length: steps + 1 }, (_, i) => {
    const part = i / steps;
    return `L${tenth(x + way * length * part)} ${tenth(ground - 1 - high * leans(part, steep))}`;
  }).join('');
  return `M${tenth(x)} ${tenth(ground - 1)}${edge}Z`;
}
const duneHeight = (area: number, length: number, steep: number): number =>
  area / (length * (steep / (steep + 1)));

/** Where along a heap the height of a line that rises by 45° from `from` meets it. */
function meets(high: number, length: number, steep: number, from: number): number {
  let [near, far] = [0, length];
  for (let i = 0; i < 24; i++) {
    const middle = (near + far) / 2;
    if (high * leans(middle / length, steep) - middle > from) near = middle;
    else far = middle;
  }
  return near;
}

/** The part of a heap's height that its open edge takes, how far its lines are apart, and how far from the gate they keep. */
export interface OpenEdge {
  readonly part: number;
  readonly pitch: number;
  readonly clear: number;
}

/** Hatching without an outline along the edge of a smooth heap: over it where it may hold more, in it where it may hold less. */
function openEdge(
  area: number,
  length: number,
  steep: number,
  { x, ground, way }: Foot,
  { part, pitch, clear }: OpenEdge,
): string {
  const high = duneHeight(area, length, steep);
  const [inner, outer] = way > 0 ? [high, high * (1 + part)] : [high * (1 - part), high];
  const lines: string[] = [];
  for (let from = outer - pitch; from > pitch - length; from -= pitch) {
    const [near, far] = [inner, outer].map((edge) => meets(edge, length, steep, from)) as [number, number];
    if (far - Math.max(near, clear) < 1) continue;
    const at = (out: number): string => `${tenth(x + way * out)} ${tenth(ground - 1 - from - out)}`;
    lines.push(`M${at(Math.max(near, clear))}L${at(far)}`);
  }
  return lines.join('');
}

/** How large one of a smooth heap is, how long the larger heap is, and how an edge that is open is hatched. */
export interface Grain {
  readonly each: number;
  readonly length: number;
  readonly steep: number;
  /** Null where the heap is too small for an open edge. */
  readonly open: OpenEdge | null;
}

/** What a speaker rounded, cut by the gate: the part past it, and the rest before it; of a bound the part is open upward, and the rest no larger than drawn. */
export function roundedHeaps(
  { all, part_pct, isLeast }: Extract<Field, { kind: 'area' }>,
  { x, half, ground }: { readonly x: number; readonly half: number; readonly ground: number },
  { each, length, steep, open }: Grain,
): readonly Shape[] {
  const part = (all * part_pct) / 100;
  const rest = all - part;
  const long = (count: number): number => (length * count) / Math.max(part, rest);
  const foot = (way: Way): Foot => ({ x: x + way * half, ground, way });
  const heap = (count: number, way: Way): string => dune(count * each, long(count), steep, foot(way));
  const edge = (count: number, way: Way, hatched: OpenEdge): string =>
    openEdge(count * each, long(count), steep, foot(way), hatched);
  return [
    shape('commission-part', heap(part, 1), 'others', 'estimate'),
    shape('commission-rest', heap(rest, -1), 'ink-2', 'gap'),
    ...(isLeast && open !== null
      ? [
          shape('commission-more', edge(part, 1, open), 'others', 'hatch'),
          shape('commission-less', edge(rest, -1, open), 'ink-2', 'hatch'),
        ]
      : []),
  ];
}

/** An edge torn off, down from `top` at `x`: how far the sheet went on is not known. */
function torn(x: number, top: number, bottom: number, way: Way): string {
  const teeth = Math.max(2, Math.round((bottom - top) / 9)) * 2;
  return Array.from({ length: teeth }, (_, i) => {
    const out = i % 2 === 0 ? way * 4 : 0;
    return `L${tenth(x + out)} ${tenth(top + ((bottom - top) * (i + 1)) / (teeth + 1))}`;
  }).join('');
}

/** Where the torn sheets of shares lie: how long one is in all, how high, and how far apart. */
export interface Sheets {
  readonly length: number;
  readonly high: number;
  readonly gap: number;
}
export type Shares = Extract<Field, { kind: 'shares' }>;

/** The top of each sheet, the later one below. */
export const sheetTops = ({ parts_pct }: Shares, { high, gap }: Sheets, ground: number): readonly number[] =>
  parts_pct.map((_, i) => ground - 2 - high - (parts_pct.length - 1 - i) * (high + gap));

/** Shares of an unknown number: sheets with torn ends on their way through the gate; their length says the share alone. */
export function tornSheets(
  field: Shares,
  { x, half, ground }: { readonly x: number; readonly half: number; readonly ground: number },
  sheets: Sheets,
): readonly Shape[] {
  const tops = sheetTops(field, sheets, ground);
  const side = (way: Way, part: number, top: number): string => {
    const near = x + way * half;
    const end = near + (way * sheets.length * part) / 100;
    const bottom = top + sheets.high;
    return `M${tenth(near)} ${tenth(top)}H${tenth(end)}${torn(end, top, bottom, way)}L${tenth(end)} ${tenth(bottom)}H${tenth(near)}Z`;
  };
  return field.parts_pct.flatMap((part, i) => [
    shape(`shares-share-${i}`, side(1, part, tops[i] ?? 0), 'others', 'estimate'),
    shape(`shares-rest-${i}`, side(-1, 100 - part, tops[i] ?? 0), 'ink-2', 'gap'),
  ]);
}

export type Marks = Extract<Field, { kind: 'marks' }>;
/** How a count lies: its drifts before the gate and past it, and how long the heap of a second reading is. */
export interface Lie {
  readonly paper: Paper;
  readonly before: Room;
  readonly past: Room;
  readonly reading: number;
}
const readingSteep = 1.5;

/** How high the heap of a second reading is. */
export const readingHeight = ({ all, reading_pct }: Marks, { paper, reading }: Lie): number =>
  reading_pct === null
    ? 0
    : duneHeight((all * reading_pct * paper.across * paper.down) / 100, reading, readingSteep);

/** A count slip by slip: what waits leans on the gate, what was approved lies past it, what was rejected lies cast aside. */
export function countedSlips(
  key: string,
  field: Marks,
  { x, half, ground }: { readonly x: number; readonly half: number; readonly ground: number },
  lie: Lie,
): readonly Shape[] {
  const { granted, rejected, all, reading_pct } = field;
  const { paper, before, past, reading } = lie;
  const left: Foot = { x: x - half, ground, way: -1 };
  const right: Foot = { x: x + half, ground, way: 1 };
  const beside: Foot = { ...right, x: x + Math.min(half, aside.smooth) };
  const shapes: Shape[] = [];
  if (reading_pct !== null) {
    const area = ((all * reading_pct) / 100) * paper.across * paper.down;
    shapes.push(shape(`${key}-reading`, dune(area, reading, readingSteep, beside), 'others', 'estimate'));
  }
  const waiting = drift(all - granted - rejected, before);
  shapes.push(
    shape(`${key}-open`, driftPath(waiting, left, paper), 'ink', 'hair'),
    shape(`${key}-granted`, driftPath(drift(granted, past), right, paper), 'others', 'fill'),
  );
  if (rejected > 0) {
    const aways = Array.from({ length: rejected }, (_, i) =>
      slip(castAside(left.x, lie) - i * paper.across, ground - 2, paper),
    );
    shapes.push(shape(`${key}-rejected`, aways.join(''), 'ink', 'fill'));
  }
  return shapes;
}

/** The left edge of a slip that was rejected: two slips away from the drift. */
export const castAside = (foot: number, { paper, before }: Lie): number =>
  foot - (before.columns + 2) * paper.across;
