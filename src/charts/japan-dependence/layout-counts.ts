// A share over the years: one count as stairs under a thick line, each other count as a post of its own, and open paper where there is none.
import type { Emphasis, PlotScene, Size } from '../contract/scene.ts';
import { linear, yearTicks, type Scale } from '../kit/axes.ts';
import { sceneOf } from '../kit/drawn.ts';
import {
  areaName,
  columnParts,
  counterNames,
  edgeBoxes,
  haltLine,
  markParts,
  pipeParts,
  shortScale,
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
/** Words on a share: when it holds, and on which side they stand if there is room. */
export interface ShareRemark {
  readonly key: string;
  /** In years; a half-year is as long as it is. */
  readonly from: number;
  readonly to: number;
  readonly share: number;
  /** The value in bold, then who gives it; empty where a neighbour's words name both. */
  readonly lines: readonly string[];
  /** Over the mark, in the column below it, or at its level before or after it. */
  readonly side: 'above' | 'below' | 'before' | 'after';
  /** What the finding says: its value, the last line, in large type under a small one. */
  readonly isLoud?: boolean;
}
/** A share by another count than that of the line, and how sure it is. */
export interface ShareMark extends ShareRemark {
  readonly bound: boolean;
  readonly ink: 'fill' | 'estimate';
  readonly emphasis: Emphasis;
  /** Who counts, under the axis; empty where words on the mark say it. */
  readonly who: string;
}
/** All that one drawing shows, as plain data. */
export interface ShownCounts {
  readonly years: readonly [first: number, last: number];
  /** Room above the plot, for words of a page's own. */
  readonly headroom?: number;
  /** Room under the names of who counts. */
  readonly footroom?: Readonly<Record<Size, number>>;
  /** Years that are long, all others short: those that a reader is asked, and those given. */
  readonly long?: readonly number[];
  /** Years named on the axis, where not every one, every second or every fourth. */
  readonly named?: readonly number[];
  /** Who counts the line, under each of its runs. */
  readonly lineWho: string;
  /** Who counts the posts, in a word, where their names have no room. */
  readonly othersWho: string;
  /** Whose the area under the line is; empty where nothing says it. */
  readonly areaWords: string;
  readonly line: readonly YearShare[];
  readonly lineEmphasis: Emphasis;
  /** Words on points of the line; their spots belong to the line. */
  readonly remarks: readonly ShareRemark[];
  readonly marks: readonly ShareMark[];
  readonly order: {
    readonly key: string;
    readonly at: number;
    readonly date: string;
    readonly words: string;
  } | null;
}

const frames = {
  wide: {
    width: 640,
    height: 378,
    asked: 378,
    left: 46,
    right: 14,
    top: 61,
    bottom: 62,
    radius: 4.5,
    thick: 5,
  },
  narrow: {
    width: 360,
    height: 444,
    asked: 396,
    left: 42,
    right: 8,
    top: 58,
    bottom: 44,
    radius: 3.8,
    thick: 4,
  },
} as const;
/** Large type of what the finding says, smaller where years stand close to an order. */
const larges = { wide: { usual: 44, close: 46 }, narrow: { usual: 34, close: 24 } } as const;

/** How long a year is that nobody asks, of one that is asked. */
const shortYear = 0.4;

/** Years in a row from one place to another, each as wide as its weight. */
function weighted(
  [first, last]: readonly [number, number],
  [from, to]: readonly [number, number],
  weightOf: (year: number) => number,
): Scale {
  const years = everyYear(first, last + 1);
  const before = (at: number): number =>
    years.reduce((sum, year) => sum + weightOf(year) * Math.min(Math.max(at - year, 0), 1), 0);
  const [start, whole] = [before(first), before(last) - before(first)];
  return (at) => from + ((to - from) * (before(at) - start)) / whole;
}

/** Where years and shares stand on an artboard. */
export function countScales(
  shown: Pick<ShownCounts, 'years' | 'order' | 'headroom'> & Partial<ShownCounts>,
  size: Size,
) {
  const { years, order, headroom, footroom, long } = shown;
  const { width, left, right: margin, bottom, radius, thick, ...frame } = frames[size];
  // A question leaves room on a phone for what it asks and for its answer.
  const height = long === undefined ? frame.height : frame.asked;
  const top = frame.top + (headroom ?? (order === null ? 0 : 6));
  // Under an order nobody is named: the line alone counts there.
  const foot = height - (order === null ? bottom : 28) - (footroom?.[size] ?? 0);
  // A name under the last length is longer than it.
  const right = width - (long === undefined ? margin : margin + 6);
  const places = [left, right] as const;
  return {
    size,
    width,
    height,
    left,
    right,
    top,
    foot,
    baseline: foot + 19,
    radius,
    thick,
    large: larges[size][order === null ? 'usual' : 'close'],
    x:
      long !== undefined
        ? weighted(years, places, (year) => (long.includes(year) ? 1 : shortYear))
        : linear(years, places),
    y: linear([0, 100], [foot, top]),
  };
}
export type CountScales = ReturnType<typeof countScales>;

/**
 * Draws what is shown. Without line, marks and order it is the axes alone, with words where nothing was found.
 */
export function countsOverYears(shown: ShownCounts, size: Size): PlotScene {
  const scales = countScales(shown, size);
  const columns = columnParts(shown, scales);
  const marks = markParts(shown, scales);
  const order = haltLine(shown, scales);
  const words = placedWords(
    shown,
    scales,
    [...edgeBoxes(shown, scales), ...[marks, order].flatMap(({ boxes }) => boxes)],
    columns.boxes,
  );
  return sceneOf(
    scales,
    [
      pipeParts(shown, scales),
      columns,
      order,
      { shapes: words.shapes },
      marks,
      areaName(shown, scales),
      counterNames(shown, scales),
      { texts: words.texts },
    ],
    ticksOf(shown, scales),
  );
}

const everyYear = (first: number, last: number): number[] =>
  Array.from({ length: Math.floor(last - first) }, (_, i) => Math.floor(first) + i);

/** A short scale beside the plot, since every share has its words, and a name in the middle of each year: a figure of a year stands over the year. */
function ticksOf({ years: [first, last], named }: ShownCounts, scales: CountScales) {
  const { x, foot, baseline, size } = scales;
  const every = last - first <= 10 ? 1 : size === 'wide' ? 2 : 4;
  const years = named ?? everyYear(first, last).filter((year) => year % every === 0);
  // Years close to each other have no room for eight digits: all but the first of the axis are named by their last two.
  const isClose = (year: number): boolean =>
    years.some((other) => other < year) &&
    years.some((other) => other !== year && Math.abs(x(year + 0.5) - x(other + 0.5)) < 32);
  return [
    ...shortScale(scales),
    ...years.flatMap((year) =>
      yearTicks([year + 0.5], { x, foot, baseline }).map((tick) => ({
        ...tick,
        key: `x-${year}`,
        text: isClose(year) ? `’${String(year).slice(2)}` : String(year),
        anchor: 'middle' as const,
      })),
    ),
  ];
}
