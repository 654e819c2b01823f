// A share over the years: what came from China as a column of all; stairs join the columns of one count and break at each missing year.
import type { Emphasis, PlotScene, Size } from '../contract/scene.ts';
import { linear, valueTicks, yearTicks } from '../kit/axes.ts';
import type { Box } from '../kit/box.ts';
import { sceneOf } from '../kit/drawn.ts';
import { percent } from '../look/format.ts';
import {
  aimBox,
  asideWords,
  columnParts,
  edgeBoxes,
  haltLine,
  lineParts,
  markParts,
  unknownYears,
} from './layout-parts.ts';
import { placedWords } from './layout-spoken.ts';

/** A share of one year of the count that makes the line. */
export interface YearShare {
  readonly year: number;
  readonly share: number;
  /** "More than": the share lies somewhere above. */
  readonly bound: boolean;
  /** Dashed where only another text gives it. */
  readonly ink: 'fill' | 'estimate';
}
/** Words on a share: when it holds, and on which side they would rather stand. */
export interface ShareRemark {
  readonly key: string;
  /** In years; a half-year is as long as it is. */
  readonly from: number;
  readonly to: number;
  readonly share: number;
  /** The value in bold, then who gives it; empty where a neighbour's words name both. */
  readonly lines: readonly string[];
  /** Over the mark, over it and to its left, or in the column below it. */
  readonly side: 'above' | 'left' | 'below';
  readonly wideOnly: boolean;
  /** What the finding says: its value in large type. */
  readonly isLoud?: boolean;
}
/** A share by another count than that of the line, and how sure it is. */
export interface ShareMark extends ShareRemark {
  readonly bound: boolean;
  readonly ink: 'fill' | 'estimate';
  readonly emphasis: Emphasis;
}
/** All that one drawing shows, as plain data. */
export interface ShownCounts {
  readonly years: readonly [first: number, last: number];
  /** Room above the plot, for words of a page's own. */
  readonly headroom?: number;
  /** Years named on the axis, where not every one or every fourth. */
  readonly named?: readonly number[];
  readonly line: readonly YearShare[];
  readonly lineEmphasis: Emphasis;
  /** Words on points of the line; their spots belong to the line. */
  readonly remarks: readonly ShareRemark[];
  readonly marks: readonly ShareMark[];
  /** A share to be reached, at most, in one year. */
  readonly aim: { readonly year: number; readonly share: number; readonly lines: readonly string[] } | null;
  /** Years of which no full-year figure was found. */
  readonly unknown: readonly number[];
  readonly unknownWords: string;
  /** Words on marks in a crowd, over the columns of later years, and the mark that a line leads to. */
  readonly aside?: { readonly mark: string; readonly from: number; readonly lines: readonly string[] };
  readonly order: {
    readonly key: string;
    readonly at: number;
    readonly date: string;
    readonly words: string;
  } | null;
}

const frames = {
  wide: { width: 640, height: 396, left: 46, right: 14, top: 40, bottom: 28, radius: 4 },
  narrow: { width: 360, height: 348, left: 42, right: 8, top: 40, bottom: 26, radius: 3.4 },
} as const;

/** Where years and shares stand on an artboard. */
export function countScales(
  { years: [first, last], order, headroom }: Pick<ShownCounts, 'years' | 'order' | 'headroom'>,
  size: Size,
) {
  const { width, height, left, right: margin, radius, ...frame } = frames[size];
  const top = frame.top + (headroom ?? (order === null ? 0 : 10));
  const foot = height - frame.bottom;
  const right = width - margin;
  return {
    size,
    width,
    height,
    left,
    right,
    top,
    foot,
    baseline: height - 7,
    radius,
    x: linear([first, last], [left, right]),
    y: linear([0, 100], [foot, top]),
  };
}
export type CountScales = ReturnType<typeof countScales>;

/**
 * Draws what is shown. Without line, marks, aim and order it is the axes alone, with the years of which nothing was found.
 * @param taken room that labels leave free
 */
export function countsOverYears(shown: ShownCounts, size: Size, taken: readonly Box[] = []): PlotScene {
  const scales = countScales(shown, size);
  const columns = columnParts(shown, scales);
  const line = lineParts(shown, scales);
  const marks = markParts(shown, scales);
  const aim = aimBox(shown, scales);
  const unknown = unknownYears(shown, scales);
  const order = haltLine(shown, scales);
  const aside = asideWords(shown, scales);
  const words = placedWords(
    shown,
    scales,
    [
      ...taken,
      ...edgeBoxes(shown, scales),
      ...[line, marks, aim, unknown, order, aside].flatMap(({ boxes }) => boxes),
    ],
    // Where a reader's own line takes room, words may lie on the pale columns.
    taken.length > 0 ? [] : columns.boxes,
  );
  return sceneOf(
    scales,
    [unknown, columns, aim, order, { shapes: words.shapes }, line, marks, aside, { texts: words.texts }],
    ticksOf(shown, scales),
  );
}

const everyYear = (first: number, last: number): number[] =>
  Array.from({ length: Math.floor(last - first) }, (_, i) => Math.floor(first) + i);

/** Quarters of the share, and a stem and a name in the middle of each year: a figure of a year stands over the year. */
function ticksOf({ years: [first, last], named }: ShownCounts, scales: CountScales) {
  const { x, y, left, right, foot, baseline } = scales;
  const every = last - first > 10 ? 4 : 1;
  const years = named ?? everyYear(first, last).filter((_, i) => i % every === 0);
  return [
    ...valueTicks([0, 25, 50, 75, 100], { y, left, right, text: percent }),
    ...years.flatMap((year) =>
      yearTicks([year + 0.5], { x, foot, baseline }).map((tick) => ({
        ...tick,
        key: `x-${year}`,
        text: String(year),
        anchor: 'middle' as const,
      })),
    ),
  ];
}
