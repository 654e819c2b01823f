// The strip on the wide artboard: time runs right through a pipe, China’s acts stand on it and those of others hang from it.
import type { PlacedText, PlotScene, Shape } from '../contract/scene.ts';
import { boxOfText, padded, rectPath, sharedArea, type Box } from '../kit/labels/box.ts';
import { gathered, sceneOf } from '../kit/drawn.ts';
import { placed, unplaced } from '../kit/labels/placed.ts';
import { takePlaces, type Place, type WantedLabel } from '../kit/labels/placement.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import {
  blockShapes,
  emphasisIn,
  pipeDrawn,
  pipeNames,
  point,
  pole,
  said,
  type PipeName,
  type Said,
} from './layout-blocks.ts';
import { flagAt } from './layout-climax.ts';
import { keyTexts } from './layout-key.ts';
import {
  evidenceColumn,
  highest,
  stacksOf,
  stretchOf,
  type Block,
  type Side,
  type Stretch,
} from './layout-stacks.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

const width = 640;
/** Half the thickness of the pipe. */
const half = 14;
/** Between the pipe and the first block. */
const clear = 3;
/** Between two blocks. */
const seam = 1.6;
/** The width of a column of what stands apart. */
const apartColumn = 32;
/** The gap after these columns. */
const apartGap = 6;
/** Where columns are narrow, every fourth year is named. */
const namedEvery = 4;
/** Where columns are narrow, how far before the first one the pipe begins, so that its name stands in its middle. */
const before = 13;
/** How high a side may be with its names. */
const reach = 172;
/** How high a side may be with few names, in larger type. */
const reachOfFew = 240;
/** The least height of a side. */
const least = 26;
/** How high the key of the whole strip is. */
const keyHigh = 66;
/** How far beside its stack a pole stands. */
const beside = 5;
/** Up to so many events names are set larger. */
const few = 10;
/** Up to so many events names are set largest. */
const fewest = 4;
/** Up to how many columns their blocks are wide. */
const fewColumns = 24;

/** Where columns and levels stand around the middle of the pipe. */
function placesOn(stretch: Stretch, pitch: number, middle: number) {
  const stub = stretch.apart.length * apartColumn;
  const start = stub === 0 ? 1 : stub + apartGap + 1;
  const left = stretch.closer === null ? start : start + before;
  // A year and a month are columns alike, so that one block is as large as any other.
  const column = (width - 1 - left) / stretch.columns;
  const x = (at: number): number => (at < 0 ? 1 + stub + at * apartColumn : left + at * column);
  const pipe = { top: middle - half, bottom: middle + half };
  return {
    middle,
    pitch,
    x,
    /** How far the blocks of a column reach from the middle. */
    far: ({ stack }: Pick<Block, 'stack'>): number => half + clear + stack * pitch,
    boxOf({ first, last, side, level }: Block): Box {
      const near = half + clear + level * pitch;
      const far = near + pitch - seam;
      const [top, bottom] = side === 'up' ? [middle - far, middle - near] : [middle + near, middle + far];
      const from = last < 0 ? x(last) + (apartColumn - column) / 2 : x(first);
      const end = last < 0 ? from + column : x(last + 1);
      return { left: from + seam / 2, right: end - seam / 2, top, bottom };
    },
    main: { ...pipe, left: start, right: width - 1 },
    stub: stub === 0 ? null : { ...pipe, left: 1, right: 1 + stub },
  };
}
type Places = ReturnType<typeof placesOn>;

/** How high a block is: the highest stack of all fills its side; few blocks fill the drawing too, but are not huge. */
function pitchFor(blocks: readonly Block[], { closer }: Stretch): number {
  const most = closer !== null ? 24 : blocks.length <= fewest ? 64 : blocks.length <= few ? 43 : 26;
  return tenth(
    Math.min(most, Math.max(8, Math.min(104 / highest(blocks, 'up'), 104 / highest(blocks, 'down')))),
  );
}

/** Whether other blocks lie between a block and the end of its stack. */
const isDeep = ({ level, stack }: Block): boolean => level < stack - 1;

/**
 * Poles of one column stand side by side, in the order of days; that of a block within a stack stands beside the stack, and so runs over
 * no other block.
 */
function poleOf(block: Block, named: readonly Said[], { boxOf }: Places): number {
  const { left, right } = boxOf(block);
  const all = named
    .map(({ block: other }) => other)
    .filter(({ side, first }) => side === block.side && first === block.first)
    .sort((a, b) => a.event.span.from - b.event.span.from);
  if (isDeep(block)) return tenth(all[0] === block ? left - beside : right + beside);
  const mates = all.filter((other) => !isDeep(other));
  return tenth(left + ((right - left) * (mates.indexOf(block) + 1)) / (mates.length + 1));
}

/** The words of a flag and its pole. */
interface Flag {
  readonly texts: readonly PlacedText[];
  readonly pole: Shape;
}

/** Candidate positions of a name: at a pole that rises past the stack, or beside its block where a headline is about it. */
function wantedFlag(own: Said, named: readonly Said[], places: Places, size: number): WantedLabel {
  const { block, date, lines, isCited } = own;
  const { side } = block;
  const sign = side === 'up' ? -1 : 1;
  const at = poleOf(block, named, places);
  const from = places.middle + sign * (places.far(block) + 2);
  const leading = size + 2;
  const box = places.boxOf(block);
  const hung = Array.from({ length: 40 }, (_, i) => i * 5).flatMap((out): Place[] => {
    const near = from + sign * (out + 3);
    const y = side === 'up' ? near - lines.length * leading : near + size - 2;
    // The pole runs on along its words, to the far end of them.
    const tip = side === 'up' ? y - size + 3 : y + lines.length * leading + 3;
    const start = isDeep(block) ? (box.top + box.bottom) / 2 : from;
    const lead = { left: at - 0.5, right: at + 0.5, top: Math.min(start, tip), bottom: Math.max(start, tip) };
    return [
      { x: at + 6, y, anchor: 'start', lead },
      { x: at - 6, y, anchor: 'end', lead },
    ];
  });
  // Left of the block, with any of its lines level with it.
  const row = (box.top + box.bottom) / 2 + 0.34 * size;
  const atEnd = [date, ...lines].map((_, i): Place => ({
    x: box.left - 12,
    y: row - i * leading,
    anchor: 'end',
  }));
  const options = !isCited ? hung : isDeep(block) ? [...atEnd, ...hung] : [...hung, ...atEnd];
  const text = unplaced(`event-${block.event.id}`, [date, ...lines], { weight: 600, size });
  return { text, places: options, mayDrop: true };
}

/** The flags that find room, each with its pole. */
function flagsOf(
  named: readonly Said[],
  blocks: readonly Block[],
  places: Places,
  size: number,
  words: readonly Box[],
): readonly Flag[] {
  const { middle } = places;
  const pipe = { left: 0, right: width, top: middle - half - 2, bottom: middle + half + 2 };
  const far = blocks.length <= fewest ? reachOfFew : reach;
  const frame = { left: 0, right: width - 1, top: middle - far, bottom: middle + far };
  const wanted = named.map((own) => wantedFlag(own, named, places, size));
  const labels = takePlaces(wanted, [...blocks.map(places.boxOf), pipe, ...words], frame);
  return named.flatMap(({ block, date, lines }): Flag[] => {
    const { id, tone } = block.event;
    const taken = labels.find(({ label }) => label.key === `event-${id}`);
    if (taken === undefined) return [];
    const { label, place } = taken;
    const box = places.boxOf(block);
    const at = poleOf(block, named, places);
    const up = block.side === 'up';
    const tip = up ? label.y - size + 3 : label.y + lines.length * (size + 2) + 3;
    const row = (box.top + box.bottom) / 2;
    const start = isDeep(block)
      ? `M${point(at < box.left ? box.left : box.right, row)}H${at}`
      : `M${point(at, up ? box.top : box.bottom)}`;
    const d =
      place.lead === undefined
        ? `M${point(box.left - 1, row)}H${tenth(label.x + 3)}`
        : `${start}V${tenth(tip)}`;
    const { anchor, x, y } = label;
    return [
      {
        pole: pole(id, d),
        texts: [
          placed(`date-${id}`, x, y, date, { anchor, tone, weight: 600, size }),
          placed(`event-${id}`, x, y + size + 2, lines, { anchor, size }),
        ],
      },
    ];
  });
}

/** How many months a bracket holds that counts the events of the densest stretch of a side. */
const halfYear = 6;

/** A half-year of the strip: its first column, and its events of a side. */
function densestHalf(blocks: readonly Block[], side: Side, { column }: NonNullable<Stretch['closer']>) {
  const halves = Map.groupBy(
    blocks.filter((block) => block.side === side && block.first >= column),
    ({ first }) => column + Math.floor((first - column) / halfYear) * halfYear,
  );
  return [...halves].toSorted(([, a], [, b]) => b.length - a.length)[0];
}

/** A month of a column, as a date. */
const monthOf = (at: number, { year, column }: NonNullable<Stretch['closer']>): string =>
  `${year + Math.floor((at - column) / 12)}-${String(((at - column) % 12) + 1).padStart(2, '0')}`;

/** How many events the densest half-year of a side holds, at a bracket over all of its columns. */
function peakOf(
  blocks: readonly Block[],
  side: Side,
  { closer }: Stretch,
  labels: Labels,
  { x, boxOf }: Places,
): { readonly shapes: readonly Shape[]; readonly texts: readonly PlacedText[] } {
  const densest = closer === null ? undefined : densestHalf(blocks, side, closer);
  if (closer === null || densest === undefined) return { shapes: [], texts: [] };
  const [first, own] = densest;
  const [left, right] = [x(first) + seam / 2, x(first + halfYear) - seam / 2];
  const boxes = own.map(boxOf);
  const up = side === 'up';
  const sign = up ? -1 : 1;
  const y = tenth(
    up ? Math.min(...boxes.map(({ top }) => top)) - 7 : Math.max(...boxes.map(({ bottom }) => bottom)) + 7,
  );
  const words = labels.peak(own.length, monthOf(first, closer), monthOf(first + halfYear - 1, closer));
  const d = `M${point(left, y - sign * 4)}V${y}H${tenth(right)}V${tenth(y - sign * 4)}`;
  return {
    shapes: [shape(`peak-bracket-${side}`, d, 'ink-2', 'lead')],
    texts: [placed(`peak-${side}`, left, up ? y - 24 : y + 17, words, { size: 15, tone: 'ink-2' })],
  };
}

/** Where the key of the whole strip stands: under its years of low stacks, beside the foot of the highest one. */
function keyUnder(blocks: readonly Block[], { boxOf }: Places): Box {
  const boxes = blocks.map(boxOf);
  const foot = Math.max(...boxes.map(({ bottom }) => bottom));
  const deepest = boxes.filter(({ bottom }) => bottom > foot - keyHigh);
  const right = Math.min(...deepest.map(({ left }) => left)) - 8;
  return { left: 0, right, top: foot - keyHigh + 22, bottom: foot + 22 };
}

/** The name of China's side at the head: on the left where that is free, else on a line of its own over all. */
function headOf(labels: Labels, top: number, boxes: readonly Box[]): PlacedText {
  const style = { size: 16, weight: 600, tone: 'china' } as const;
  const own = placed('side-up', 0, top + 15, labels.side.up, style);
  const isFree = (text: PlacedText): boolean =>
    boxes.every((box) => sharedArea(padded(boxOfText(text), 5), box) === 0);
  return isFree(own) ? own : placed('side-up', 0, top - 8, labels.side.up, style);
}

/** The pipe with its names, and its part that is still to come. */
function pipeOf(rows: Rows, labels: Labels, stretch: Stretch, { x, main, stub, middle }: Places) {
  const end = evidenceColumn(rows, stretch);
  const { closer } = stretch;
  const names = pipeNames(stretch, labels, closer === null ? undefined : namedEvery);
  const years = Array.from({ length: closer?.column ?? 0 }, (_, i) => ({ from: i }));
  const marks = (closer === null ? names : [...years, ...names.filter(({ from }) => from > closer.column)])
    .filter(({ from }) => x(from) > main.left)
    .map(({ from }) => `M${point(x(from), main.top + 1)}v4M${point(x(from), main.bottom - 5)}v4`)
    .join('');
  // The first name keeps clear of the end of the pipe, and that of the time now of what is to come.
  const nameAt = ({ from, to }: PipeName): number => {
    if (from < 0) return x(from) + apartColumn / 2;
    const at = Math.max((x(from) + x(to)) / 2, main.left + 19);
    return stretch.perYear < 12 && from < end && end < to ? Math.min(at, x(end) - 19) : at;
  };
  const drawn = pipeDrawn({
    main,
    stub,
    toCome: end >= stretch.columns ? null : { ...main, left: x(end) },
    names: names.map((name) => ({ name, x: nameAt(name), y: middle })),
    marks,
  });
  if (closer === null) return drawn;
  const turn = x(closer.column);
  const joint = { left: turn - 2.4, right: turn + 2.4, top: main.top - 5, bottom: main.bottom + 5 };
  return { ...drawn, shapes: [...drawn.shapes, shape('pipe-joint', rectPath(joint), 'ink', 'fitting')] };
}

/** How large the names of a view are, and how wide their lines: large ones are broken sooner to stand side by side, and those beside the flag. */
function namesIn(events: number, columns: number, view: View): readonly [size: number, wide: number] {
  if (view === 'all') return [14, 7.4 * 14];
  if (columns > fewColumns) return [14, 7.8 * 14];
  if (events <= fewest) return [20, 9 * 20];
  if (events > few) return [13, 10 * 13];
  return columns <= few ? [17, 8 * 17] : [15, 10 * 15];
}

/** Draws all events, those of a type on the whole strip, or a period as a closer stretch of it. */
export function stripWide(rows: Rows, labels: Labels, view: View): PlotScene {
  const events = rows.drawn[view];
  const stretch = stretchOf(rows, view);
  const blocks = stacksOf(rows, view, stretch);
  const [size, wide] = namesIn(events.length, stretch.columns, view);
  const flown = view === 'all' ? blocks.find(({ event }) => event.id === rows.climax) : undefined;
  const named = said(rows, labels, view, blocks, size, () => wide).filter(({ block }) => block !== flown);
  const drawnAt = (middle: number) => {
    const places = placesOn(stretch, pitchFor(blocks, stretch), middle);
    const peaks =
      view === 'all'
        ? (['up', 'down'] as const).map((side) => peakOf(blocks, side, stretch, labels, places))
        : [];
    const climax = flown === undefined ? null : flagAt(flown, blocks, places, labels);
    const keyBox = view === 'all' ? keyUnder(blocks, places) : null;
    const taken = [
      ...(keyBox === null ? [] : [keyBox]),
      ...(climax === null ? [] : [climax.box, climax.plate]),
      ...peaks.flatMap(({ texts }) => texts).map(boxOfText),
    ];
    return {
      places,
      peaks,
      climax,
      keyBox,
      flags: flagsOf(named, blocks, places, size, taken),
    };
  };
  const flat = drawnAt(0);
  const boxes = [
    ...blocks.map(flat.places.boxOf),
    ...[...flat.peaks, ...flat.flags].flatMap(({ texts }) => texts).map(boxOfText),
    ...(flat.climax === null ? [] : [flat.climax.plate]),
  ];
  const up = Math.max(least, ...boxes.map(({ top }) => 2 - top));
  const head = headOf(labels, -up, boxes);
  const middle = Math.max(up, 2 - boxOfText(head).top);
  const foot = middle + Math.max(least, ...boxes.map(({ bottom }) => bottom + 2));
  const { places, peaks, flags, climax, keyBox } = drawnAt(middle);
  const unnamed = view === 'all' ? labels.left : labels.more(events.length - flags.length);
  const { keys, end } = keyOf(blocks, stretch, labels, { foot, keyBox, unnamed });
  return sceneOf({ width, height: tenth(end) }, [
    pipeOf(rows, labels, stretch, places),
    { shapes: flags.map((flag) => flag.pole) },
    {
      shapes: blocks.flatMap((block) =>
        blockShapes(block.event, places.boxOf(block), emphasisIn(rows, view, block)),
      ),
    },
    climax?.drawn ?? {},
    gathered(peaks),
    { texts: flags.flatMap(({ texts }) => texts) },
    { texts: [{ ...head, y: tenth(head.y + middle) }, ...keys] },
  ]);
}

/** The name of the others' side with the key behind and under it, in its own place or at the foot of all; and where the drawing ends. */
function keyOf(
  blocks: readonly Block[],
  { closer, perYear }: Stretch,
  labels: Labels,
  at: { readonly foot: number; readonly keyBox: Box | null; readonly unnamed: string },
): { readonly keys: readonly PlacedText[]; readonly end: number } {
  const { foot, keyBox, unnamed } = at;
  const y = keyBox === null ? foot + 20 : keyBox.top + 16;
  const name = placed('side-down', 0, y, labels.side.down, { size: 16, weight: 600 });
  const after = boxOfText(name).right + 16;
  const scale = closer === null ? null : labels.scale.wide;
  const place = { x: 0, y, after, isNarrow: keyBox !== null, inHalves: perYear === 2 };
  const keys = [
    name,
    ...keyTexts(blocks, labels, place, unnamed, scale),
    ...(highest(blocks, 'down') > 0
      ? []
      : [placed('none-down', after, y, labels.none, { size: 15, tone: 'ink-2' })]),
  ];
  if (keyBox === null) return { keys, end: foot + (scale !== null ? 60 : 45) };
  return { keys, end: Math.max(foot, ...keys.map((text) => boxOfText(text).bottom)) + 4 };
}
