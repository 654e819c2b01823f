// The strip on the narrow artboard: time runs down through a pipe, China’s acts stand to its right and those of others to its left.
import type { PlacedText, PlotScene, Shape } from '../contract/scene.ts';
import { boxOfText, padded, rectPath, sharedArea, type Box } from '../kit/labels/box.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed, unplaced } from '../kit/labels/placed.ts';
import { takePlaces, type Place, type WantedLabel } from '../kit/labels/placement.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth } from '../look/text-width.ts';
import {
  blockShapes,
  emphasisIn,
  pipeDrawn,
  pipeNames,
  point,
  pole,
  said,
  type Said,
} from './layout-blocks.ts';
import { plateAt } from './layout-climax.ts';
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

const width = 360;
const margin = 10;
const head = 28;
/** Half the width of the pipe. */
const half = 20;
/** Between the pipe and the first block. */
const clear = 3;
/** Between two blocks. */
const seam = 1.4;
/** The height of a row of what stands apart. */
const apartRow = 18;
/** The gap after these rows. */
const apartGap = 7;
/** The height of all rows of the whole strip. */
const tall = 364;
/** The height of the rows of a stretch at most. */
const tallest = 400;
/** Where the pipe of the whole strip stands: left of the middle, so that right of its stacks there is room for the plate of an act. */
const leftOfMiddle = 132;
/** How far the stacks of the whole strip reach. */
const reachOfAll = 80;
/** Least distance from the pipe’s upper end to the middle of the first name. */
const firstName = 7.6;
/** How wide names beside a stack are at most. */
const mostRoom = 122;
/** How wide names beside a stack are at least. */
const leastRoom = 72;
/** How wide names over or under a stack are. */
const overRoom = 104;

/** The height of a row, a year or a month alike, so that one block is as large as any other. */
const rowIn = ({ closer, columns }: Stretch): number =>
  closer === null ? Math.min(34, tallest / columns) : tall / columns;

function placesOn(stretch: Stretch, pitch: number, view: View) {
  const middle = view === 'all' ? leftOfMiddle : width / 2;
  const top = head;
  const stub = stretch.apart.length * apartRow;
  const start = top + (stub === 0 ? 0 : stub + apartGap);
  const row = rowIn(stretch);
  const y = (at: number): number => {
    if (at < 0) return top + stub + at * apartRow;
    return start + at * row;
  };
  const pipe = { left: middle - half, right: middle + half };
  const foot = y(stretch.columns);
  return {
    view,
    middle,
    top,
    foot,
    y,
    /** How far the blocks of a row reach from the middle. */
    far: ({ stack }: Pick<Block, 'stack'>): number => half + clear + stack * pitch,
    boxOf({ first, last, side, level }: Block): Box {
      const near = half + clear + level * pitch;
      const far = near + pitch - seam;
      const [left, right] = side === 'up' ? [middle + near, middle + far] : [middle - far, middle - near];
      // What stands apart is as large as all others, in the middle of its longer row.
      const from = last < 0 ? y(last) + (apartRow - row) / 2 : y(first);
      const end = last < 0 ? from + row : y(last + 1);
      return { left, right, top: from + seam / 2, bottom: end - seam / 2 };
    },
    main: { ...pipe, top: start, bottom: foot },
    stub: stub === 0 ? null : { ...pipe, top, bottom: top + stub },
    columns: stretch.columns,
    turn: stretch.closer === null ? null : y(stretch.closer.column),
  };
}
type Places = ReturnType<typeof placesOn>;

/** How long a block is: the longest stack of all fills its side, and few blocks are not huge. */
function pitchFor(blocks: readonly Block[], whole: number): number {
  const least = whole < reachOfAll + 1 ? 5 : 8;
  const fill = Math.min(whole / highest(blocks, 'up'), whole / highest(blocks, 'down'));
  return tenth(Math.min(22, Math.max(least, fill)));
}

/** Where a name ends at the edge of the artboard, and its room beside its own stack. */
const edgeOf = (side: Side): number => (side === 'up' ? width - margin : margin);
const besideOf = (block: Block, { far, middle }: Places): number =>
  middle + (block.side === 'up' ? 1 : -1) * (far(block) + 12);
function roomOf(block: Block, places: Places): number {
  const room = Math.abs(edgeOf(block.side) - besideOf(block, places));
  return room < leastRoom ? overRoom : Math.min(mostRoom, room);
}

/** The middle of a block along the pipe. */
const rowOf = (block: Block, { boxOf }: Places): number => {
  const { top, bottom } = boxOf(block);
  return (top + bottom) / 2;
};

/**
 * A name beside the end of its stack with a short slanted line to it, or over or under a long stack's last block, as near as others
 * let it.
 */
function wantedName({ block, date, lines }: Said, blocks: readonly Block[], places: Places): WantedLabel {
  const { side, stack, level, event } = block;
  const up = side === 'up';
  const sign = up ? 1 : -1;
  const box = places.boxOf(block);
  const from = places.middle + sign * (places.far(block) + 2);
  const [row, at] = [rowOf(block, places), (box.left + box.right) / 2];
  const x = besideOf(block, places);
  const high = lines.length * 15;
  const steps = Array.from({ length: places.view === 'all' ? 15 : 12 }, (_, i) => i * 5);
  const beside = steps.flatMap((by) =>
    [row - by, row + by].map((middle): Place => {
      const lead = {
        left: Math.min(from, x - sign * 2),
        right: Math.max(from, x - sign * 2),
        top: Math.min(row, middle) - 0.5,
        bottom: Math.max(row, middle) + 0.5,
      };
      return { x, y: middle - high / 2 + 4.5, anchor: up ? 'start' : 'end', lead };
    }),
  );
  // Past the longer stacks of the rows around: straight out of the block, then slanted to the name.
  const past = [24, 44, 64].flatMap((out) =>
    [0, -5, 5, -10, 10, -15, 15].map((by): Place => ({
      x: x + sign * out,
      y: row + by - high / 2 + 4.5,
      anchor: up ? 'start' : 'end',
      lead: {
        left: Math.min(from, x + sign * (out - 4)),
        right: Math.max(from, x + sign * (out - 4)),
        top: row - 0.5,
        bottom: row + 0.5,
      },
    })),
  );
  // Over or under a long stack: at a post that runs on along the words, else at the edge, joined to it.
  const flags = steps.flatMap((by): Place[] => {
    const flag = { x: at + sign * 5, anchor: up ? ('start' as const) : ('end' as const) };
    const [above, below] = [box.top - 8 - by - high, box.bottom + 15 + by];
    const post = { left: at - 0.5, right: at + 0.5 };
    return [
      { ...flag, y: above, lead: { ...post, top: above - 9, bottom: box.top - 3 } },
      { ...flag, y: below, lead: { ...post, top: box.bottom + 3, bottom: below + high + 3 } },
    ];
  });
  const over = atEdge([date, ...lines], block, blocks, places, steps);
  const text = unplaced(`event-${event.id}`, [date, ...lines], { weight: 600 });
  const options = [...beside, ...(level === stack - 1 ? [...past, ...flags, ...over] : [])];
  return { text, places: options, mayDrop: true };
}

/** Words at the edge over or under a block, joined to it by a line whose level stretch keeps off other blocks. */
function atEdge(
  lines: readonly string[],
  block: Block,
  blocks: readonly Block[],
  { boxOf }: Places,
  steps: readonly number[],
): readonly Place[] {
  const box = boxOf(block);
  const at = (box.left + box.right) / 2;
  const others = blocks.filter((other) => other !== block).map(boxOf);
  const style = { x: edgeOf(block.side), anchor: block.side === 'up' ? 'end' : 'start' } as const;
  const post = { left: at - 0.5, right: at + 0.5 };
  const high = (lines.length - 1) * 15;
  return steps
    .flatMap((by) => [
      {
        ...style,
        y: box.top - 8 - by - high,
        lead: { ...post, top: box.top - 5 - by, bottom: box.top - 3 },
      },
      {
        ...style,
        y: box.bottom + 15 + by,
        lead: { ...post, top: box.bottom + 3, bottom: box.bottom + 4 + by },
      },
    ])
    .filter((place) => {
      const level = levelTo({ ...place, lines }, at, box);
      return level === null || others.every((other) => sharedArea(padded(level, 3), other) === 0);
    });
}

type Words = Pick<PlacedText, 'x' | 'y' | 'anchor' | 'lines'>;

/** The level stretch of a line from a block to the nearest line of words at the edge, without height; null where words stand over the block. */
function levelTo({ x, y, anchor, lines }: Words, at: number, box: Box): Box | null {
  const line = y < box.top ? lines.length - 1 : 0;
  const reach = textWidth(lines[line] ?? '', 13, line === 0 ? 600 : 400) + 4;
  const end = anchor === 'end' ? x - reach : x + reach;
  const isShort = Math.abs(x - at) > 6 && (anchor === 'end' ? end > at : end < at);
  const row = y + line * 15 - 4.5;
  return isShort ? { left: Math.min(at, end), right: Math.max(at, end), top: row, bottom: row } : null;
}

/** From a block up or down to words over or under it: along them, or round a corner to the nearest line of those at the edge. */
function poleTo(text: Words, at: number, box: Box, lead: Box): string {
  const [from, tip] = text.y < box.top ? [box.top, lead.top] : [box.bottom, lead.bottom];
  const level = levelTo(text, at, box);
  if (level === null) return `M${point(at, from)}V${tenth(tip)}`;
  return `M${point(at, from)}V${tenth(level.top)}H${tenth(text.anchor === 'end' ? level.right : level.left)}`;
}

interface Name {
  readonly texts: readonly PlacedText[];
  readonly pole: Shape;
}
/** The names that find room, each with a line to its block. */
function namesOf(
  named: readonly Said[],
  blocks: readonly Block[],
  taken: readonly Box[],
  places: Places,
): readonly Name[] {
  const { middle, foot, top } = places;
  const pipe = { left: middle - half - 2, right: middle + half + 2, top, bottom: foot };
  const frame = {
    left: margin,
    right: width - margin,
    top: Math.min(top, head) - 8,
    bottom: foot + 14,
  };
  const labels = takePlaces(
    named.map((own) => wantedName(own, blocks, places)),
    [...blocks.map(places.boxOf), pipe, ...taken],
    frame,
    // The few names of the whole strip have room to part; closer stretches need theirs.
    places.view === 'all' ? 5 : undefined,
  );
  return named.flatMap(({ block, date, lines }): Name[] => {
    const { id, tone } = block.event;
    const found = labels.find(({ label }) => label.key === `event-${id}`);
    const lead = found?.place.lead;
    if (found === undefined || lead === undefined) return [];
    const { anchor, x, y } = found.label;
    const box = places.boxOf(block);
    const [row, at] = [rowOf(block, places), (box.left + box.right) / 2];
    const up = block.side === 'up';
    const isBeside = lead.right - lead.left > 1.1;
    const level = y - 4.5 + (lines.length * 15) / 2;
    const sign = up ? 1 : -1;
    const edge = up ? box.right : box.left;
    const knee = Math.max(sign * (x - sign * 12), sign * edge) * sign;
    const d = isBeside
      ? `M${point(edge, row)}H${tenth(knee)}L${point(x - sign * 2, level)}`
      : poleTo({ x, y, anchor, lines: [date, ...lines] }, at, box, lead);
    return [
      {
        pole: pole(id, d),
        texts: [
          placed(`date-${id}`, x, y, date, { anchor, tone, weight: 600 }),
          placed(`event-${id}`, x, y + 15, lines, { anchor }),
        ],
      },
    ];
  });
}

/** The pipe with its names, its part that is still to come, and a joint where its rows become shorter in time. */
function pipeOf(rows: Rows, labels: Labels, stretch: Stretch, { y, main, stub, turn, middle }: Places) {
  const end = evidenceColumn(rows, stretch);
  const names = pipeNames(stretch, labels);
  const drawn = pipeDrawn({
    main,
    stub,
    toCome: end >= stretch.columns ? null : { ...main, top: y(end) },
    names: names.map((name) => ({
      name,
      x: middle,
      y:
        name.from < 0
          ? y(name.from) + apartRow / 2
          : Math.max(main.top + firstName, (y(name.from) + y(name.to)) / 2),
    })),
    marks: names
      .filter(({ from }) => from > 0)
      .map(({ from }) => `M${point(main.left + 1, y(from))}h4M${point(main.right - 5, y(from))}h4`)
      .join(''),
  });
  if (turn === null) return drawn;
  const joint = { left: main.left - 2, right: main.right + 2, top: turn - 2.2, bottom: turn + 2.2 };
  return { ...drawn, shapes: [...drawn.shapes, shape('pipe-joint', rectPath(joint), 'ink', 'fitting')] };
}

/** The names of both sides; under that of the others, where it is so, that they have no act. */
function sideNames(labels: Labels, isChinaAlone: boolean): readonly PlacedText[] {
  const side = { size: 15, weight: 600 } as const;
  return [
    placed('side-down', margin, 14, labels.side.down, { ...side, tone: 'ink' }),
    ...(isChinaAlone ? [placed('none-down', margin, 31, labels.none, { tone: 'ink-2' })] : []),
    placed('side-up', width - margin, 14, labels.side.up, { ...side, tone: 'china', anchor: 'end' }),
  ];
}

/** Draws all events, those of a type on the whole strip, or a period as a closer stretch of it. */
export function stripNarrow(rows: Rows, labels: Labels, view: View): PlotScene {
  const events = rows.drawn[view];
  const stretch = stretchOf(rows, view);
  const blocks = stacksOf(rows, view, stretch);
  const reach = view === 'all' ? reachOfAll : stretch.closer === null ? 130 : 137;
  const places = placesOn(stretch, pitchFor(blocks, reach), view);
  const flown = view === 'all' ? blocks.find(({ event }) => event.id === rows.climax) : undefined;
  const climax = flown === undefined ? null : plateAt(flown, blocks, places, width - margin + 2, labels);
  const named = said(rows, labels, view, blocks, 13, (block) => roomOf(block, places)).filter(
    ({ block }) => block !== flown,
  );
  const names = namesOf(named, blocks, climax === null ? [] : [climax.box], places);
  const unnamed = view === 'all' ? labels.left : labels.more(events.length - names.length);
  const lowest = Math.max(...names.flatMap(({ texts }) => texts.map((text) => boxOfText(text).bottom)));
  // A name that hangs lowest is not read on into the key.
  const foot = Math.max(places.foot + 14, lowest + 9, (climax?.plate.bottom ?? 0) + 6);
  const scale = stretch.closer === null ? null : labels.scale.narrow;
  const keys = keyTexts(
    blocks,
    labels,
    { x: margin, y: foot + 14, after: margin, isNarrow: true, inHalves: false },
    unnamed,
    scale,
  );
  const last = Math.max(...keys.map((text) => boxOfText(text).bottom));
  return sceneOf({ width, height: tenth(last + 4) }, [
    pipeOf(rows, labels, stretch, places),
    { shapes: names.map((name) => name.pole) },
    {
      shapes: blocks.flatMap((block) =>
        blockShapes(block.event, places.boxOf(block), emphasisIn(rows, view, block)),
      ),
    },
    climax?.drawn ?? {},
    { texts: names.flatMap(({ texts }) => texts) },
    {
      texts: [...sideNames(labels, highest(blocks, 'down') === 0), ...keys],
    },
  ]);
}
