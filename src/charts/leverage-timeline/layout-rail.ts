// A rail of time: its place, its scale, and the drawing of it.
import type { Size } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import type { Drawn } from '../kit/drawn.ts';
import { monthSpanOf } from '../kit/time/dates.ts';
import { pipeDrawn, pipeNames, point } from './layout-blocks.ts';
import type { Stretch } from './layout-stacks.ts';
import type { Rows } from './rows.ts';
import type { Labels } from './words.ts';

/** The measures of an artboard: how far a rail keeps from its edges, and how thick it is. */
const frames = {
  wide: { width: 640, edge: 1, thick: 25 },
  narrow: { width: 360, edge: 6, thick: 24 },
} as const;

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
