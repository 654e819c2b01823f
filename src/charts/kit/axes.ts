// Ticks of value axes and time axes: lines across the plot, labels beside them or in the middle of a year.
import { tenth } from '../look/tenth.ts';
import type { Tick } from '../contract/scene.ts';
import { labelSize } from './labels/placed.ts';

/** A value or a time in, its place in user units out. */
export type Scale = (value: number) => number;

type Ends = readonly [from: number, to: number];

/** A scale along a straight line, and the value at a place. */
interface LinearScale extends Scale {
  readonly invert: (place: number) => number;
}

const between =
  ([from, to]: Ends, [start, end]: Ends): Scale =>
  (value) => {
    // Counted from the lower end, as d3 does: the same numbers come out to the last digit.
    const [low, high, first, last] = from <= to ? [from, to, start, end] : [to, from, end, start];
    const part = (value - low) / (high - low);
    return first * (1 - part) + last * part;
  };

/**
 * A straight scale from values to places, for drawings that are also made in the browser, where d3's would bring colours and dates along.
 * @throws RangeError where the values, or the places, have no length
 */
export function linear(values: Ends, places: Ends): LinearScale {
  for (const [from, to] of [values, places])
    if (from === to) throw new RangeError(`a scale from ${from} to ${to}: expected two ends`);
  return Object.assign(between(values, places), { invert: between(places, values) });
}

const finite = (place: number, what: string): number => {
  if (!Number.isFinite(place)) throw new RangeError(`${what} has no place on its scale`);
  return tenth(place);
};

/** A line of a scale; `label` says its text and where it stands, and whether the line is in ink. */
export const tick = (key: string, d: string, label: Partial<Omit<Tick, 'key' | 'd'>> = {}): Tick => ({
  key,
  d,
  base: false,
  x: 0,
  y: 0,
  size: labelSize,
  anchor: 'start',
  text: '',
  ...label,
});
/** A line of a scale in ink and without a label: the zero line of bars, the axis of a timeline. */
export const baseLine = (key: string, d: string): Tick => tick(key, d, { base: true });

interface ValueAxis {
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  /** What a value's label says; an empty string leaves the line without one. */
  readonly text: (value: number) => string;
  /** The value of the zero line, drawn in ink; null on a log scale, which has none. */
  readonly base?: number | null;
}

/** Lines across the plot at the values given, their labels in the gutter to the left. Throws a RangeError for a value off the scale. */
export const valueTicks = (
  values: readonly number[],
  { y, left, right, text, base = 0 }: ValueAxis,
): Tick[] =>
  values.map((value) =>
    tick(`y-${value}`, `M${left} ${finite(y(value), `tick ${value}`)}H${right}`, {
      base: value === base,
      x: left - 6,
      y: tenth(y(value) + 4.5),
      anchor: 'end',
      text: text(value),
    }),
  );

/**
 * Round values of a log scale from `low` to `high`, both included: 1, 2 and 5 times each power of ten.
 * @throws RangeError unless 0 < low < high
 */
export function logSteps(low: number, high: number): number[] {
  if (!(low > 0 && high > low))
    throw new RangeError(`log scale from ${low} to ${high}: expected 0 < low < high`);
  const steps: number[] = [];
  for (let power = Math.floor(Math.log10(low)); 10 ** power <= high; power += 1)
    steps.push(...[1, 2, 5].map((multiple) => multiple * 10 ** power));
  return steps.filter((step) => step >= low && step <= high);
}

interface TimeAxis {
  readonly x: Scale;
  /** Where the stems of the ticks begin: the foot of the plot. */
  readonly foot: number;
  /** Baseline of the labels. */
  readonly baseline: number;
}

/** A stem and a label at each year; the first label starts at its stem and the last ends at it, so that none leaves the plot. */
export const yearTicks = (years: readonly number[], { x, foot, baseline }: TimeAxis): Tick[] =>
  years.map((year, i) =>
    tick(`x-${year}`, `M${finite(x(year), `year ${year}`)} ${foot}v5`, {
      base: true,
      x: tenth(x(year)),
      y: baseline,
      anchor: i === 0 ? 'start' : i === years.length - 1 ? 'end' : 'middle',
      text: String(year),
    }),
  );

/** The part of a year that has room for its name. */
const leastNamed = 0.3;

/**
 * The years of a time axis in months or days, from one time to another (in years): a stem where a year begins, its label in the
 * middle of what is shown of it. A year of which little is shown has no label.
 * @throws RangeError where the axis ends before it begins, or a year has no place on it
 */
export function yearSpans(from: number, to: number, { x, foot, baseline }: TimeAxis): Tick[] {
  if (!(to > from))
    throw new RangeError(`time axis from ${from} to ${to}: expected it to end after it begins`);
  const years = Array.from({ length: Math.ceil(to) - Math.floor(from) }, (_, i) => Math.floor(from) + i);
  return years.map((year) => {
    const begins = Math.max(year, from);
    const ends = Math.min(year + 1, to);
    const d = `M${finite(x(begins), `year ${year}`)} ${foot}v${year === begins ? 18 : 5}`;
    return tick(`x-${year}`, d, {
      base: true,
      x: tenth(x((begins + ends) / 2)),
      y: baseline,
      anchor: 'middle',
      text: ends - begins < leastNamed ? '' : String(year),
    });
  });
}
