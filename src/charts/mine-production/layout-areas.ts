// What the three drawings of one survey's long series share: frames and scales, the stack of layers, its axis, and words about a year.
import { scaleLinear } from 'd3';
import type { PlacedText, Shape, Size, Tick } from '../contract/scene.ts';
import { yearTicks } from '../kit/axes.ts';
import { labelSize, placed, type TextStyle } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { textWidth } from '../look/text-width.ts';
import { stackedArea, type StackedLayer } from './layout-stack.ts';
import type { Producer, Rows, YearOutput } from './rows.ts';

const tones = {
  China: 'china',
  // One tint, parted by paper edges: a paler one would read as an estimate.
  'United States': 'others',
  Australia: 'others',
  'Myanmar (Burma)': 'others',
  'All others': 'others',
} as const;

export const frames = {
  wide: {
    width: 640,
    height: 356,
    left: 48,
    right: 124,
    edge: 8,
    top: 22,
    bottom: 30,
    figures: { size: 52, small: 30, years: 4, peak: 82, under: 40, aside: 10, outside: 104 },
    names: 124,
  },
  narrow: {
    width: 360,
    height: 456,
    left: 52,
    right: 104,
    edge: 8,
    top: 14,
    bottom: 28,
    figures: { size: 46, small: 28, years: 3, peak: 57, under: 50, aside: -26, outside: 62 },
    names: 108,
  },
} as const;

/** What a drawing stacks, and where its plot begins and ends. */
interface Stacked {
  readonly names: readonly Producer[];
  readonly value: (year: YearOutput, name: Producer) => number;
  readonly left: number;
  readonly right: number;
  /** The upper end of the scale; without it the highest sum. */
  readonly whole?: number;
}

/** The scales of a drawing, what it stacks, and the edges of its plot in user units. */
export function plotOf(
  { history, first, last }: Rows,
  size: Size,
  { names, value, left, right, whole }: Stacked,
) {
  const frame = frames[size];
  const foot = frame.height - frame.bottom;
  const sumOf = (year: YearOutput): number => names.reduce((sum, name) => sum + value(year, name), 0);
  const x = scaleLinear([first.year, last.year], [left, right]);
  const y = scaleLinear([0, whole ?? Math.max(...history.map(sumOf))], [foot, frame.top]);
  return { frame, names, value, left, right, foot, x, y };
}
export type AreaPlot = ReturnType<typeof plotOf>;

/** A layer a producer, those that a view steps back from faint. Throws RangeError where a year lacks a producer. */
export const stackOf = (
  { history }: Rows,
  { names, value, x, y }: AreaPlot,
  isFaint: (name: Producer) => boolean = () => false,
): readonly StackedLayer<Producer>[] =>
  stackedArea(
    names.map((key) => ({ key, tone: tones[key], emphasis: isFaint(key) ? 'faint' : 'normal' })),
    history.map((year) => ({
      at: year.year,
      values: Object.fromEntries(names.map((name) => [name, value(year, name)])),
    })),
    x,
    y,
  );

/** The years under the areas. */
export const yearsUnder = ({ first, last }: Rows, { frame, x, foot }: AreaPlot): Tick[] =>
  yearTicks([first.year, 2000, 2010, last.year], { x, foot, baseline: frame.height - 8 });

/** A point of an edge that words speak of: a short stroke along it. */
export const edgeAt = (key: string, at: number, level: number): Shape =>
  shape(key, `M${tenth(at - 6)} ${tenth(level)}H${tenth(at + 6)}`, 'ink', 'wall');

/** A number of the finding, large, and under it what it is of. */
export const largeNumber = (
  key: string,
  [at, base]: readonly [number, number],
  [amount, of]: readonly [string, string],
  style: TextStyle & { readonly size: number },
): PlacedText[] => [
  placed(`figure-${key}`, at, base, amount, { face: 'display', ...style }),
  placed(`of-${key}`, at, base + Math.max(17, style.size * 0.2 + 10), of, {
    weight: 600,
    ...style,
    size: labelSize,
  }),
];

/** A stroke on an edge in one year, and a stem from it to words about the year. */
export interface Remark {
  readonly stem: Shape;
  readonly edge: Shape;
}
export interface Note extends Remark {
  readonly text: PlacedText;
}

/** Where words about a year begin and end, in the plot. On a phone those of a later year end where the areas are still low. */
export function placeOfWords(line: string, at: number, { frame, right }: AreaPlot, inset: number) {
  const width = textWidth(line, 13, 600);
  const wished = frame.width < 400 ? at - width + 24 : at - width / 2;
  const left = Math.min(Math.max(wished, frame.left + inset), right - width);
  return { left, end: left + width };
}

/** The years over which something stands, with those beside it. */
export const yearsBetween = ({ history }: Rows, { x }: AreaPlot, left: number, right: number) =>
  history.filter(({ year }) => x(year) > left - 10 && x(year) < right + 10);

/** The scale line between two heights, which letters there would stand on; undefined where there is none. */
export const lineBetween = ({ y }: AreaPlot, high: number, low: number): number | undefined =>
  y
    .ticks(4)
    .map((value) => y(value))
    .find((at) => at > high && at < low);
