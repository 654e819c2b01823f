// Where the tags of the watch list hang, and what form they have.
import type { Size } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import type { Due, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/**
 * What is due hangs on a falling pipe, one date under another: `pipe` is its middle, `half` half its bore and `end` where the drawing
 * of it does. On a narrow artboard it falls from the top and the evidence ends at `cut`; on a wide one it comes in from the left at
 * `inlet`, ends there at `cut`, and turns. What is read stands from `left` to `right`. On a wide artboard a slip of paper may pass
 * left of `cut`, where there is solid pipe and nothing else.
 */
export const frames = {
  wide: {
    width: 640,
    height: 338,
    pipe: 238,
    half: 18,
    inlet: 40,
    cut: 203,
    end: 326,
    left: 274,
    right: 608,
    /** Where a tag of many ends that counts nothing against the argument. */
    many: 514,
    top: 22,
  },
  narrow: {
    width: 360,
    height: 440,
    pipe: 26,
    half: 16,
    inlet: 0,
    cut: 24,
    end: 430,
    left: 64,
    right: 356,
    many: 304,
    top: 36,
  },
} as const;

/** A tag in its place, with the hole that its string goes through. */
export interface Hung {
  readonly due: Due;
  readonly box: Box;
  readonly hole: { readonly x: number; readonly y: number };
  readonly words: readonly string[];
  /** How much is promised, at its end; empty where nothing says it. */
  readonly dose: string;
  /** Whether that is the most of all. */
  readonly isMost: boolean;
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
const few: Readonly<Record<Size, Large>> = {
  wide: { number: 24, size: 14, leading: 16, date: 24, words: 43 },
  narrow: { number: 24, size: 14, leading: 17, date: 25, words: 45 },
};
/** Of few dates one that would count against the argument. */
const fewCounting: Readonly<Record<Size, Large>> = {
  wide: { ...few.wide, number: 34, date: 32, words: 53 },
  narrow: { ...few.narrow, number: 34, date: 33, words: 55 },
};
const isShown = ({ kind }: Due, view: View): boolean => view === 'all' || kind === view;

/** What the key takes over many tags on a phone, where a slip rests on the foot of the drawing. */
const keyAbove = 34;
/**
 * How tall a tag of one line is, one of many that would count against the argument, one of two lines, and one with the largest dose;
 * how far many and few are apart, and how far a date that a view does not show takes the pipe.
 */
const rows = {
  wide: { one: 16.4, counting: 24, two: 30, dose: 46, many: 1.6, few: 8, passed: 3 },
  narrow: { one: 17, counting: 29, two: 30.2, dose: 40, many: 2, few: 8, passed: 7 },
} as const;
/** Between plants on a phone a passed date takes less: a slip rests right under them. */
const passedByPlants = 1.5;
/** Where a tag's words begin after its date. */
export const afterDate = { wide: 102, narrow: 98 } as const;

/** One under another beside the falling pipe; dates of other kinds leave it plain. */
export function hung({ byDate }: Rows, labels: Labels, size: Size, view: View): Hanging {
  const { left, right, many, top } = frames[size];
  const set = rows[size];
  const at: number[] = [];
  const own: Hung[] = [];
  const shown = byDate.filter((due) => isShown(due, view));
  const isFew = shown.length < 4;
  const most = Math.max(...shown.map((due) => (due.kind === 'heavy' ? (due.promised_t ?? 0) : 0)));
  let y: number = view === 'all' && size === 'narrow' ? top + keyAbove : top;
  for (const due of byDate) {
    if (!isShown(due, view)) {
      // At sea few tags hang: the years before them begin under the turn of the pipe.
      const past = view === 'heavy' ? passedByPlants : view === 'seabed' ? 8 : set.passed;
      at.push(y + past / 2);
      y += past;
      continue;
    }
    const isPlant = view === 'heavy' && due.kind === 'heavy';
    const isMost = isPlant && due.promised_t !== null && due.promised_t === most;
    const oneOfFew = due.counters ? fewCounting[size] : few[size];
    const large = isFew ? oneOfFew : null;
    const said = view === 'all' ? labels.tag(due) : labels.long(due);
    const words = isPlant
      ? labels.plant(due)
      : isFew
        ? wrapText(said, right - left - 34, few[size].size)
        : [said];
    const one = due.counters ? set.counting : set.one;
    const tall = isFew
      ? oneOfFew.words + (words.length - 1) * few[size].leading + 9
      : isMost
        ? set.dose
        : words.length > 1
          ? set.two
          : one;
    const hole = isFew ? 17 : tall / 2;
    const end = view !== 'all' || due.counters ? right : many;
    at.push(y + hole);
    own.push({
      due,
      box: { left, right: tenth(end), top: tenth(y), bottom: tenth(y + tall) },
      hole: { x: left + 9, y: tenth(y + hole) },
      words,
      dose: isPlant ? labels.dose(due) : '',
      isMost,
      large,
    });
    y += tall + (isFew ? set.few : words.length > 1 ? 1 : set.many);
  }
  return { own, at };
}

/** The outline of a tag, with cut corners at its string. */
export function tagPath({ left, right, top, bottom }: Box, cut = 8): string {
  const c = Math.min(cut, (bottom - top) / 2.5);
  const [l, t, b] = [left + c, top + c, bottom - c].map(tenth);
  return `M${l} ${top}H${right}V${bottom}H${l}L${left} ${b}V${t}Z`;
}
