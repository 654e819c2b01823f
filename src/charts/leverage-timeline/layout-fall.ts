// The strip on the narrow artboard: time runs down through a pipe, China’s acts stand to its right and those of others to its left.
import type { PlacedText, PlotScene, Shape } from '../contract/scene.ts';
import type { Box } from '../kit/box.ts';
import { sceneOf } from '../kit/drawn.ts';
import { placed, unplaced } from '../kit/placed.ts';
import { takePlaces, type Place, type WantedLabel } from '../kit/placement.ts';
import { tenth } from '../look/format.ts';
import {
  blockShapes,
  evidenceColumn,
  pipeDrawn,
  pipeNames,
  point,
  pole,
  said,
  type Said,
} from './layout-blocks.ts';
import { keyTexts } from './layout-key.ts';
import { highest, stacksOf, stretchOf, type Block, type Side, type Stretch } from './layout-stacks.ts';
import type { Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

const [width, margin, top] = [360, 10, 28];
/** Half the width of the pipe, the air between it and the first block, and between blocks. */
const [half, clear, seam] = [20, 3, 1.4];
/** A row of what stands apart, and the gap after them. */
const [apartRow, apartGap] = [20, 8];
/** The height of all rows of a view. */
const tall = { whole: 420, stretch: 410 } as const;
/** Months are low, so that a year’s last acts stand over the words that lie on a phone’s lower half. */
const highMonth = 26;
/** How wide names are beside a stack at most and at least, and over or under one. */
const [mostRoom, leastRoom, overRoom] = [122, 72, 104];

function placesOn(stretch: Stretch, pitch: number, view: View) {
  const middle = width / 2;
  const stub = stretch.apart.length * apartRow;
  const start = top + (stub === 0 ? 0 : stub + apartGap);
  const room = stretch.perYear === 2 && stretch.apart.length > 0 ? tall.whole : tall.stretch;
  const row = Math.min(stretch.perYear === 12 ? highMonth : 34, room / stretch.columns);
  const y = (at: number): number => (at < 0 ? top + stub + at * apartRow : start + at * row);
  const pipe = { left: middle - half, right: middle + half };
  const foot = start + row * stretch.columns;
  return {
    view,
    middle,
    foot,
    y,
    far: (blocks: number): number => half + clear + blocks * pitch,
    boxOf({ first, last, side, level }: Block): Box {
      const [near, far] = [half + clear + level * pitch, half + clear + (level + 1) * pitch - seam];
      const [left, right] = side === 'up' ? [middle + near, middle + far] : [middle - far, middle - near];
      const end = last < 0 ? y(last) + apartRow : y(last) + row;
      return { left, right, top: y(first) + seam / 2, bottom: end - seam / 2 };
    },
    main: { ...pipe, top: start, bottom: foot },
    stub: stub === 0 ? null : { ...pipe, top, bottom: top + stub },
  };
}
type Places = ReturnType<typeof placesOn>;

/** How long a block is: the longest stack of all fills its side, and few blocks are not huge. */
const pitchFor = (blocks: readonly Block[]): number =>
  tenth(Math.min(22, Math.max(8, 130 / Math.max(highest(blocks, 'up'), highest(blocks, 'down')))));

/** Where a name ends at the edge of the artboard, and its room beside its own stack. */
const edgeOf = (side: Side): number => (side === 'up' ? width - margin : margin);
const besideOf = ({ side, stack }: Block, { far }: Places): number =>
  width / 2 + (side === 'up' ? 1 : -1) * (far(stack) + 12);
function roomOf(block: Block, places: Places): number {
  const room = Math.abs(edgeOf(block.side) - besideOf(block, places));
  return room < leastRoom ? overRoom : Math.min(mostRoom, room);
}

/**
 * A name beside the end of its stack with a short slanted line to it, or over or under a long stack's last block, as near as others
 * let it.
 */
function wantedName({ block, date, lines }: Said, places: Places): WantedLabel {
  const { side, stack, level, event } = block;
  const up = side === 'up';
  const sign = up ? 1 : -1;
  const box = places.boxOf(block);
  const from = places.middle + sign * (places.far(stack) + 2);
  const [row, at] = [(box.top + box.bottom) / 2, (box.left + box.right) / 2];
  const x = besideOf(block, places);
  const tall = lines.length * 15;
  const steps = Array.from({ length: places.view === 'all' ? 15 : 12 }, (_, i) => i * 5);
  const beside = steps.flatMap((by) =>
    [row - by, row + by].map((middle): Place => {
      const lead = {
        left: Math.min(from, x - sign * 2),
        right: Math.max(from, x - sign * 2),
        top: Math.min(row, middle) - 0.5,
        bottom: Math.max(row, middle) + 0.5,
      };
      return { x, y: middle - tall / 2 + 4.5, anchor: up ? 'start' : 'end', lead };
    }),
  );
  // Past the longer stacks of the rows around: straight out of the block, then slanted to the name.
  const past = [24, 44, 64].flatMap((out) =>
    [0, -5, 5, -10, 10, -15, 15].map((by): Place => ({
      x: x + sign * out,
      y: row + by - tall / 2 + 4.5,
      anchor: up ? 'start' : 'end',
      lead: {
        left: Math.min(from, x + sign * (out - 4)),
        right: Math.max(from, x + sign * (out - 4)),
        top: row - 0.5,
        bottom: row + 0.5,
      },
    })),
  );
  const anchor = up ? 'end' : 'start';
  const over = steps.flatMap((by): Place[] => [
    {
      x: edgeOf(side),
      y: box.top - 8 - by - tall,
      anchor,
      lead: { left: at - 0.5, right: at + 0.5, top: box.top - 5 - by, bottom: box.top - 3 },
    },
    {
      x: edgeOf(side),
      y: box.bottom + 15 + by,
      anchor,
      lead: { left: at - 0.5, right: at + 0.5, top: box.bottom + 3, bottom: box.bottom + 4 + by },
    },
  ]);
  const text = unplaced(`event-${event.id}`, [date, ...lines], { weight: 600 });
  const options = [...beside, ...(level === stack - 1 ? [...past, ...over] : [])];
  return { text, places: options as unknown as WantedLabel['places'], mayDrop: true };
}

interface Name {
  readonly texts: readonly PlacedText[];
  readonly pole: Shape;
}
/** The names that find room, each with a line to its block. */
function namesOf(named: readonly Said[], blocks: readonly Block[], places: Places): readonly Name[] {
  const { middle, foot } = places;
  const pipe = { left: middle - half - 2, right: middle + half + 2, top, bottom: foot };
  const frame = { left: margin, right: width - margin, top: top - 8, bottom: foot + 14 };
  const labels = takePlaces(
    named.map((own) => wantedName(own, places)),
    [...blocks.map(places.boxOf), pipe],
    frame,
    // The few names of the whole strip have room to part; closer stretches need theirs.
    places.view === 'all' ? 5 : undefined,
  );
  return named.flatMap(({ block, date, lines }): Name[] => {
    const { id, tone } = block.event;
    const taken = labels.find(({ label }) => label.key === `event-${id}`);
    const lead = taken?.place.lead;
    if (taken === undefined || lead === undefined) return [];
    const { anchor, x, y } = taken.label;
    const box = places.boxOf(block);
    const [row, at] = [(box.top + box.bottom) / 2, (box.left + box.right) / 2];
    const up = block.side === 'up';
    const isBeside = lead.right - lead.left > 1.1;
    const level = y - 4.5 + (lines.length * 15) / 2;
    const sign = up ? 1 : -1;
    const knee = Math.max(sign * (x - sign * 12), sign * (up ? box.right : box.left)) * sign;
    const d = isBeside
      ? `M${point(up ? box.right : box.left, row)}H${tenth(knee)}L${point(x - sign * 2, level)}`
      : `M${point(at, y < box.top ? box.top : box.bottom)}V${tenth(y < box.top ? lead.top : lead.bottom)}`;
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

/** The pipe with its names, and its part that is still to come. */
function pipeOf(rows: Rows, labels: Labels, stretch: Stretch, { y, main, stub, middle }: Places) {
  const end = evidenceColumn(rows, stretch);
  const names = pipeNames(stretch, labels);
  return pipeDrawn({
    main,
    stub,
    toCome: end >= stretch.columns ? null : { ...main, top: y(end) },
    names: names.map((name) => ({
      name,
      x: middle,
      y: name.from < 0 ? y(name.from) + apartRow / 2 : (y(name.from) + y(name.to)) / 2,
    })),
    marks: names
      .filter(({ from }) => from > 0)
      .map(({ from }) => `M${point(main.left + 1, y(from))}h4M${point(main.right - 5, y(from))}h4`)
      .join(''),
  });
}

/** Draws all events, those of a type on the whole strip, or a period as a closer stretch of it. */
export function stripDown(rows: Rows, labels: Labels, view: View): PlotScene {
  const events = rows.drawn[view];
  const stretch = stretchOf(rows, view);
  const blocks = stacksOf(events, stretch);
  const places = placesOn(stretch, pitchFor(blocks), view);
  const named = said(rows, labels, view, blocks, 13, (block) => roomOf(block, places));
  const names = namesOf(named, blocks, places);
  const unnamed = view === 'all' ? labels.left : labels.more(events.length - names.length);
  const foot = places.foot + 14;
  const side = { size: 15, weight: 600 } as const;
  return sceneOf({ width, height: tenth(foot + (unnamed === '' ? 42 : 57)) }, [
    pipeOf(rows, labels, stretch, places),
    { shapes: names.map((name) => name.pole) },
    { shapes: blocks.flatMap((block) => blockShapes(block.event, places.boxOf(block))) },
    { texts: names.flatMap(({ texts }) => texts) },
    {
      texts: [
        placed('side-down', margin, 14, labels.side.down, { ...side, tone: 'ink' }),
        placed('side-up', width - margin, 14, labels.side.up, { ...side, tone: 'china', anchor: 'end' }),
        ...keyTexts(events, labels, { x: margin, y: foot + 14, after: margin, isNarrow: true }, unnamed),
      ],
    },
  ]);
}
