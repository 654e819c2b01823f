// Where the tags of the watch list hang, and what form each kind has.
import type { Size } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import { tenth } from '../look/format.ts';
import { textWidth, wrapText } from '../look/text-width.ts';
import { lanes, lanesFor, startsOf, type Lane } from './layout-lanes.ts';
import type { Due, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/**
 * The pipe runs along x on a wide artboard and along y on a narrow one: `pipe` is its middle, `half` half its bore, `cut` where the
 * evidence ends and `end` where the drawing does. What is read stands from `left` to `right`. On a wide artboard a slip of paper may
 * pass left of `cut`, where there is solid pipe and nothing else.
 */
export const frames = {
  wide: {
    width: 640,
    height: 276,
    pipe: 95,
    half: 20,
    cut: 204,
    end: 617,
    left: 212,
    right: 624,
    /** The row under the pipe; the row over it ends as far from the pipe. */
    top: 135,
  },
  narrow: {
    width: 360,
    height: 440,
    pipe: 25,
    half: 15,
    cut: 24,
    end: 430,
    left: 64,
    right: 356,
    top: 34,
  },
} as const;

/** A box by its ends along the pipe and across it. */
export const boxed = (size: Size, from: number, to: number, low: number, high: number): Box =>
  size === 'wide'
    ? { left: from, right: to, top: low, bottom: high }
    : { left: low, right: high, top: from, bottom: to };

/** A tag in its place, with the hole that its string goes through. */
export interface Hung {
  readonly due: Due;
  readonly box: Box;
  readonly hole: { readonly x: number; readonly y: number };
  readonly words: readonly string[];
  /** What stands beside the date; empty where nothing does. */
  readonly dose: string;
  /** Whether it stands over the pipe. */
  readonly isOver: boolean;
  /** How it is set where it is one of few, its date large over its words; null where there are many. */
  readonly large: Large | null;
}
/** The tags that a view shows, and where along the pipe each of all dates hangs. */
interface Hanging {
  readonly own: readonly Hung[];
  readonly at: readonly number[];
}

/** How few tags are set: the size of their date and of their words, how far those are apart, and both baselines from the top. */
export interface Large {
  readonly number: number;
  readonly size: number;
  readonly leading: number;
  readonly date: number;
  readonly words: number;
}
/** On a wide artboard a tag over the pipe has its hole under its words, one under the pipe over its date. */
const over: Large = { number: 18, size: 13, leading: 14, date: 18, words: 31 };
const under: Large = { ...over, number: 20, date: 25, words: 40 };
/** Two or more under the pipe are what the view is about. */
const underTogether: Large = { number: 25, size: 15, leading: 17, date: 30, words: 50 };
const phone: Large = { number: 24, size: 14, leading: 17, date: 25, words: 45 };
const isShown = ({ kind }: Due, view: View): boolean => view === 'all' || kind === view;

export const hung = (rows: Rows, labels: Labels, size: Size, view: View): Hanging =>
  size === 'wide' ? hungWide(rows, labels, view) : hungNarrow(rows, labels, view);

const wordsOf = (labels: Labels, due: Due, view: View): string =>
  view === 'all' ? labels.tag(due) : labels.long(due);

/** Dates of other kinds than a view shows stand closer. */
const squeezed: Readonly<Record<View, number>> = { all: 1, rules: 0.3, heavy: 0.3, seabed: 0.45 };

/** Places of all dates along the pipe, in their order. */
function placesAlong({ byDate }: Rows, view: View): readonly number[] {
  const { left, right } = frames.wide;
  const weights = byDate.map((due) => (isShown(due, view) ? 1 : squeezed[view]));
  const steps = weights.map((weight, i) => (i === 0 ? 0 : (weight + (weights[i - 1] ?? 0)) / 2));
  const whole = steps.reduce((sum, step) => sum + step, 0);
  const [first, last] = [left + 12, right - 34];
  let sum = 0;
  return steps.map((step) => {
    sum += step;
    return tenth(first + (sum / whole) * (last - first));
  });
}

/** Over the pipe and under it, the dates in their order from left to right; every string falls straight, and none behind a tag. */
function hungWide(rows: Rows, labels: Labels, view: View): Hanging {
  const { left, right, top, pipe } = frames.wide;
  const at = placesAlong(rows, view);
  const own = rows.byDate.flatMap((due, i) => (isShown(due, view) ? [{ due, along: at[i] ?? left }] : []));
  const isFew = own.length < 4;
  const tags = own.map(({ due, along }, i) => {
    const dose = view === 'heavy' && due.kind === 'heavy' ? labels.dose(due) : '';
    // The first of few hangs over the pipe.
    const large = !isFew ? null : i === 0 ? over : own.length > 2 ? underTogether : under;
    const words = large === null ? wordsOnTag(due, labels, view) : fewWords(labels.long(due), large);
    const size = large?.size ?? 13;
    const dated =
      large !== null
        ? textWidth(labels.date(due), large.number) * 1.1
        : textWidth(labels.date(due), 13, 600) + (dose === '' ? 0 : 5 + textWidth(dose, 13));
    const wide = Math.max(dated, ...words.map((line) => textWidth(line, size))) + 14;
    return { due, along, words, dose, wide, large };
  });
  const among: readonly Lane[] = isFew ? ['above', 'near', 'near'] : lanes;
  const laneOf = lanesFor(tags, { left, right }, among);
  const starts = startsOf(tags, laneOf, { left, right });
  const placed = tags.map(({ due, along, words, dose, wide, large }, i): Hung => {
    const lane = laneOf[i];
    const from = starts[i] ?? left;
    const isOver = lane === 'above';
    // A tag over the pipe has its hole under its last line.
    const high =
      large !== null
        ? large.words + (isOver ? 10 : 8) + (words.length - 1) * large.leading
        : (isOver ? 39 : 36) + (words.length - 1) * 14;
    const y = isOver ? 2 * pipe - top - high : top + (lane === 'far' ? pitch : 0);
    const box = { left: tenth(from), right: tenth(from + wide), top: y, bottom: y + high };
    return {
      due,
      box,
      hole: { x: along, y: isOver ? box.bottom - 3.6 : y + 3.6 },
      words,
      dose,
      isOver,
      large,
    };
  });
  return { own: placed, at };
}
/** From a row of tags to the next: a date and two lines. */
const pitch = 52;

const wordsOnTag = (due: Due, labels: Labels, view: View): readonly string[] =>
  view !== 'all' && due.kind === 'heavy' ? labels.plant(due) : inTwo(labels.tag(due));

/** In full where there are few: the first over the pipe, in two lines, the others under it, in columns. */
const fewWords = (said: string, set: Large): readonly string[] =>
  set === over ? inTwo(said) : wrapText(said, set === under ? 190 : 180, set.size);

/** Words of a tag in two lines of nearly one length. */
function inTwo(said: string): string[] {
  const words = said.split(' ');
  const cuts = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longest = (lines: readonly string[]): number => Math.max(...lines.map((line) => textWidth(line, 13)));
  return cuts.toSorted((a, b) => longest(a) - longest(b))[0] ?? [said];
}

/** What the key takes over many tags on a phone, where a slip rests on the foot of the drawing. */
export const keyAbove = 38;
/** From a date that a view does not show to the next along the falling pipe. */
const passed = 7;
/** The same between plants, each with its status in a second line: a slip rests right under them. */
const passedByPlants = 1.5;
/** One under another beside the falling pipe; dates of other kinds leave it plain. */
function hungNarrow({ byDate }: Rows, labels: Labels, view: View): Hanging {
  const { left, right, top } = frames.narrow;
  const at: number[] = [];
  const own: Hung[] = [];
  const isLarge = byDate.filter((due) => isShown(due, view)).length < 4;
  const gap = isLarge ? 8 : 2;
  let y: number = view === 'all' ? top + keyAbove : top;
  for (const due of byDate) {
    if (!isShown(due, view)) {
      const past = view === 'heavy' ? passedByPlants : passed;
      at.push(y + past / 2);
      y += past;
      continue;
    }
    const isPlant = view === 'heavy' && due.kind === 'heavy';
    const said = wordsOf(labels, due, view);
    const words = isPlant
      ? labels.plant(due)
      : isLarge
        ? wrapText(said, right - left - 34, phone.size)
        : wrapText(said, right - left - 104, 13);
    const tall = isLarge
      ? phone.words + (words.length - 1) * phone.leading + 9
      : isPlant
        ? 31
        : 21 + (words.length - 1) * 15;
    const hole = isLarge ? 17 : 10.5;
    at.push(y + hole);
    own.push({
      due,
      box: { left, right, top: y, bottom: y + tall },
      hole: { x: left + 9, y: y + hole },
      words,
      dose: isPlant ? labels.dose(due) : '',
      isOver: false,
      large: isLarge ? phone : null,
    });
    y += tall + gap;
  }
  return { own, at };
}

/** The outline of a tag: dates of governments on a plate, plants on a tag with cut corners, the sea floor on one that is cut at its foot. */
export function tagPath(box: Box, kind: Due['kind'], size: Size, cut = 8, isOver = false): string {
  const { left, right } = box;
  // Over the pipe a tag stands on its string.
  const [top, bottom] = isOver ? [box.bottom, box.top] : [box.top, box.bottom];
  if (kind === 'rules') return `M${left} ${top}H${right}V${bottom}H${left}Z`;
  const c = Math.min(cut, (box.bottom - box.top) / 2.5);
  const down = isOver ? -c : c;
  const [l, r, t, b] = [left + c, right - c, top + down, bottom - down].map(tenth);
  if (size === 'narrow')
    return kind === 'heavy'
      ? `M${l} ${top}H${right}V${bottom}H${l}L${left} ${b}V${t}Z`
      : `M${left} ${top}H${r}L${right} ${t}V${b}L${r} ${bottom}H${left}Z`;
  return kind === 'heavy'
    ? `M${l} ${top}H${r}L${right} ${t}V${bottom}H${left}V${t}Z`
    : `M${left} ${top}H${right}V${b}L${r} ${bottom}H${l}L${left} ${b}Z`;
}
