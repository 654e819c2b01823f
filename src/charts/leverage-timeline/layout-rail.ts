// A rail of time, and a period on it: rules that stay in force lie on it as layers, and the few events that are named hang under it as flags.
import type { PlotScene, Size } from '../contract/scene.ts';
import { boxOfText, type Box } from '../kit/labels/box.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { monthSpanOf } from '../kit/time/dates.ts';
import { tenth } from '../look/tenth.ts';
import { pipeDrawn, pipeNames, point } from './layout-blocks.ts';
import { flagsOn, footHigh } from './layout-flags.ts';
import { toneWords } from './layout-key.ts';
import { layersOn } from './layout-layers.ts';
import { stretchOf, type Stretch } from './layout-stacks.ts';
import type { Rows, TimelineEvent, View } from './rows.ts';
import type { Labels } from './words.ts';

/** The measures of an artboard: how far a rail keeps from its edges, and how thick it is. */
const frames = {
  wide: { width: 640, edge: 1, thick: 25 },
  narrow: { width: 360, edge: 6, thick: 24 },
} as const;
/** The air between the rail and the first layer. */
const clear = 3;

/** A rail from left to right. */
export interface Rail {
  readonly size: Size;
  /** Width of the artboard. */
  readonly width: number;
  readonly stretch: Stretch;
  readonly box: Box;
  /** Months since year 0, or a column, along the rail. */
  readonly x: (months: number) => number;
  readonly xOf: (column: number) => number;
}

const columnOf = (months: number, { from, perYear, skip }: Stretch): number =>
  (months / 12 - from) * perYear - skip;

/** A rail whose upper edge is at a height, as long as the artboard or between two places. */
export function railAt(
  top: number,
  stretch: Stretch,
  size: Size,
  left: number = frames[size].edge,
  right: number = frames[size].width - frames[size].edge,
): Rail {
  const xOf = (column: number): number => left + (column * (right - left)) / stretch.columns;
  return {
    size,
    width: frames[size].width,
    stretch,
    box: { left, right, top, bottom: top + frames[size].thick },
    x: (months) => xOf(columnOf(months, stretch)),
    xOf,
  };
}

/** The short names of months, where a column is too narrow for the usual ones. */
const lettersOf = (words: string): string => (words.startsWith('Jan ’') ? words.slice(4) : words.slice(0, 1));

/** The rail with its names, and its part that is still to come. */
export function railDrawn(rows: Rows, labels: Labels, { size, stretch, box, xOf }: Rail): Drawn {
  const now = columnOf(monthSpanOf(rows.ends).to, stretch);
  const names = pipeNames(stretch, labels);
  const isTight = size === 'narrow' && xOf(1) - xOf(0) < 34;
  const drawn = pipeDrawn({
    main: box,
    stub: null,
    toCome: now >= stretch.columns ? null : { ...box, left: xOf(now) },
    names: names.map((name) => ({
      name: isTight && stretch.perYear === 12 ? { ...name, words: lettersOf(name.words) } : name,
      x: (xOf(name.from) + xOf(name.to)) / 2,
      y: (box.top + box.bottom) / 2,
    })),
    marks: names
      .filter(({ from }) => from > 0)
      .map(({ from }) => `M${point(xOf(from), box.top + 1)}v4M${point(xOf(from), box.bottom - 5)}v4`)
      .join(''),
  });
  return { ...drawn, spots: [] };
}

/** Who has which colour, what dashes are, and how many events of the view have no flag. */
function keyOf(drawn: readonly TimelineEvent[], left: number, labels: Labels, size: Size, y: number): Drawn {
  const { key } = labels;
  const isWide = size === 'wide';
  const tones = new Set(drawn.map(({ tone }) => tone));
  const x = isWide ? 0 : frames.narrow.edge;
  const style = { tone: 'ink-2' } as const;
  // Without such an event the only dashes are those of a pause, which says so itself.
  const isDashed = drawn.some(({ mark }) => mark === 'reported');
  const remark = [...(left === 0 ? [] : [key.inTable(left)]), ...(isDashed ? [key.dashed] : [])].join('. ');
  return {
    shapes: [],
    spots: [],
    texts: [
      ...toneWords(tones, labels, { x, y, gap: isWide ? 15 : 13 }),
      isWide
        ? placed('key-dashed', frames.wide.width - 1, y, remark, { ...style, anchor: 'end' })
        : placed('key-dashed', x, y + 17, remark, style),
    ],
  };
}

/** Draws a period on a rail. */
export function onRail(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const stretch = stretchOf(rows, view);
  const drawnAt = (top: number) => {
    const rail = railAt(top, stretch, size);
    return { rail, layers: layersOn(rows, labels, rail, top - clear, view) };
  };
  // The rail stands as low as the layers on it are high.
  const flat = drawnAt(0).layers;
  const highest = Math.max(
    ...flat.boxes.map(({ top }) => -top),
    ...flat.texts.map((text) => -boxOfText(text).top),
  );
  const { rail, layers } = drawnAt(Math.ceil(highest + 2));
  const inYear = stretch.perYear === 12;
  const flagged = rows.flaggedIn[view] ?? [];
  // On the wide artboard what is to come has room over its part of the rail, where no layer lies.
  const isOver = ({ row }: TimelineEvent): boolean => size === 'wide' && row.date > rows.ends;
  const over = flagsOn(flagged.filter(isOver), labels, rail, 'over', inYear, layers.boxes);
  const flags = flagsOn(
    flagged.filter((event) => !isOver(event)),
    labels,
    rail,
    'under',
    inYear,
  );
  const foot = Math.max(rail.box.bottom + footHigh, ...flags.boxes.map(({ bottom }) => bottom));
  const y = foot + 22;
  const shown = [...flagged, ...layers.events];
  const left = rows.drawn[view].filter((event) => !shown.includes(event)).length;
  return sceneOf({ width: rail.width, height: tenth(y + (size === 'wide' ? 5 : 22)) }, [
    railDrawn(rows, labels, rail),
    layers,
    over,
    flags,
    keyOf(shown, left, labels, size, y),
  ]);
}
