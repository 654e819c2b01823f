// Where the tags of the watch list hang, and what form they have.
import type { Size } from '../contract/scene.ts';
import type { Box } from '../kit/labels/box.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { along, type Along } from './layout-time.ts';
import type { Due, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

/**
 * The pipe runs to the right on a wide artboard, where tags stand over it and the last under it, and down on a narrow one, where they hang
 * beside it: `pipe` is its middle, `half` half its bore, `cut` where the evidence ends and `end` where the drawing of it does, soon after
 * the last date. Tags take the room from `top` to `foot` and end at `right` at most. On a wide artboard a slip of paper may pass left of `cut`, where there is solid pipe and nothing
 * else.
 */
export const frames = {
  wide: { width: 640, height: 370, pipe: 241, half: 15, cut: 200, end: 606, right: 622, top: 4, foot: 215 },
  narrow: { width: 360, height: 378, pipe: 29, half: 17, cut: 24, end: 358, right: 356, top: 36, foot: 355 },
} as const;
/** Where the tags of a narrow artboard begin; how far from its line one begins on a wide one, and from the pipe the first under it. */
const [column, besideLine, underPipe] = [82, 18, 11];

/** Until where the words of the last day reach in two lines on a wide artboard, and how high one is. */
const [endsWords, endsLine] = [256, 15];

/** A tag in its place, with the hole that its string goes through. */
export interface Hung {
  readonly due: Due;
  readonly along: Along;
  readonly box: Box;
  readonly hole: { readonly x: number; readonly y: number };
  /** Whether it hangs under a pipe that runs to the right, left of its line: over the pipe it would reach past the end of the drawing. */
  readonly isUnder: boolean;
  /** Where its words begin, and where its dose ends. */
  readonly wordsAt: number;
  readonly doseAt: number;
  /** Where its name begins beside its date. */
  readonly nameAt: number;
  readonly words: readonly string[];
  /** How much is promised, at its end; empty where nothing says it. */
  readonly dose: string;
  /** Whether that is the most of all. */
  readonly isMost: boolean;
  /** How it is set where it is one of few, its date large over its words; null where there are many. */
  readonly large: Large | null;
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
  wide: { number: 22, size: 13, leading: 15, date: 19, words: 34 },
  narrow: { number: 24, size: 14, leading: 17, date: 25, words: 45 },
};
/** Of few dates one that would settle something. */
const fewSettling: Readonly<Record<Size, Large>> = {
  wide: { ...few.wide, number: 30, date: 26, words: 44 },
  narrow: { ...few.narrow, number: 34, date: 33, words: 55 },
};
const isShown = ({ kind }: Due, view: View): boolean => view === 'all' || kind === view;

/** What the key takes over many tags on a phone, where a slip rests on the foot of the drawing. */
const keyAbove = 33;
/**
 * How tall a tag of one line is, one of many that would settle something, one of two lines, and one with a dose and with the largest; how
 * far many and few are apart at most.
 */
const rows = {
  wide: { one: 16.2, settling: 22.8, two: 30.2, dosed: 31, most: 40, many: 2.4, few: 10 },
  narrow: { one: 17, settling: 27, two: 30.2, dosed: 31, most: 38, many: 2.4, few: 8 },
} as const;
/** Where the words of a tag begin, and the air after a date and at the end. */
const inset = { wide: 19, narrow: 21 } as const;
const [afterDate, atEnd] = [10, 11];
/** How large the names are of what would settle something, among many, and the doses of a view, the most and others. */
export const settling = { wide: 20, narrow: 17 } as const;
export const doses = { wide: { most: 40, other: 24 }, narrow: { most: 30, other: 21 } } as const;

/** A tag without its place: its words and how large it is. */
type Cut = Omit<Hung, 'box' | 'hole' | 'isUnder' | 'wordsAt' | 'doseAt' | 'nameAt'> & {
  readonly tall: number;
  readonly hang: number;
};

function cutTag(
  due: Due,
  rowsOfChart: Rows,
  labels: Labels,
  size: Size,
  view: View,
  isFew: boolean,
  most: number,
): Cut {
  const set = rows[size];
  const own = along(due, rowsOfChart, size);
  const isPlant = view === 'heavy' && due.kind === 'heavy';
  const isMost = isPlant && due.promised_t !== null && due.promised_t === most;
  const oneOfFew = due.settles ? fewSettling[size] : few[size];
  const said = view === 'all' ? labels.tag(due) : labels.long(due);
  const room = frames[size].right - (size === 'wide' ? own.at + besideLine : column) - inset[size] - 12;
  const words = isPlant ? labels.plant(due) : isFew ? wrapText(said, room, few[size].size) : [said];
  const one = due.settles && view === 'all' ? set.settling : set.one;
  const dose = isPlant ? labels.dose(due) : '';
  const dosed = isMost ? set.most : set.dosed;
  const oneOfMany = dose !== '' ? dosed : words.length > 1 ? set.two : one;
  const tall = isFew ? oneOfFew.words + (words.length - 1) * few[size].leading + 9 : oneOfMany;
  return {
    due,
    along: own,
    words,
    tall,
    hang: isFew ? 17 : tall / 2,
    dose,
    isMost,
    large: isFew ? oneOfFew : null,
  };
}

/** How long the words of one of many tags are: after its date its name, or under that and its status its name and how much it promises. */
function lengthOf({ due, words, dose, isMost }: Cut, nameAt: number, labels: Labels, size: Size): number {
  const [name = '', state] = words;
  if (state === undefined)
    return nameAt + (due.settles ? displayWidth(name, settling[size]) : textWidth(name, 13));
  const { most, other } = doses[size];
  const first = inset[size] + textWidth(labels.dateAndStatus(due, state), 13, 600);
  const second = inset[size] + textWidth(name, 14, 600);
  if (dose === '') return Math.max(first, second);
  // A dose stands beside both lines, clear of what hangs from the upper one.
  return Math.max(first, second) + 12 + displayWidth(dose, isMost ? most : other);
}

/** Tops of tags in one column, each as near to its date on a falling pipe as those before and after it let it. */
function topsBeside(tags: readonly Cut[], gap: number, from: number, foot: number): readonly number[] {
  const tops: number[] = [];
  let free = from;
  for (const { along: own, tall, hang } of tags) {
    tops.push(Math.max(free, own.at - hang));
    free = (tops.at(-1) ?? 0) + tall + gap;
  }
  let end = foot;
  return tags
    .map(({ tall }, i) => ({ tall, top: tops[i] ?? from }))
    .toReversed()
    .map(({ tall, top }) => {
      const own = Math.min(top, end - tall);
      end = own - gap;
      return own;
    })
    .toReversed();
}

/** Tops of tags over a pipe that runs to the right, one under another down to it: each line then passes left of all tags over its own. */
function topsOver(tags: readonly Cut[], most: number, top: number, foot: number): readonly number[] {
  const tall = tags.reduce((sum, each) => sum + each.tall, 0);
  const gap = Math.min(most, (foot - top - tall) / Math.max(1, tags.length - 1));
  let y = foot - tall - gap * (tags.length - 1);
  return tags.map((each) => {
    const own = y;
    y += each.tall + gap;
    return own;
  });
}

/** The tags that a view shows, in the order of dates. */
export function hung(rowsOfChart: Rows, labels: Labels, size: Size, view: View): readonly Hung[] {
  const { right, top, foot } = frames[size];
  const set = rows[size];
  const shown = rowsOfChart.byDate.filter((due) => isShown(due, view));
  const isFew = shown.length < 4;
  const most = Math.max(...shown.map((due) => (due.kind === 'heavy' ? (due.promised_t ?? 0) : 0)));
  const cut = shown.map((due) => cutTag(due, rowsOfChart, labels, size, view, isFew, most));
  const gap = isFew ? set.few : set.many;
  const from = view === 'all' ? top + keyAbove : top;
  // On a phone the key stands under all tags but those of the view of all dates, and the slip of plants is the longest.
  const low = foot - { all: 0, heavy: 47, rules: 26, seabed: 26 }[view];
  const sized = cut.map((tag) => {
    // Names stand under each other where tags do.
    const beside = cut.filter((other) => size === 'narrow' || other.along.at === tag.along.at);
    const date = Math.max(...beside.map(({ due }) => textWidth(labels.date(due), 13, 600)));
    const name = inset[size] + date + afterDate;
    const long = lengthOf(tag, name, labels, size) + atEnd;
    const isUnder = size === 'wide' && !isFew && tag.along.at + besideLine + long > right;
    return { tag, name, long, isUnder };
  });
  const over = cut.filter((_, i) => sized[i]?.isUnder !== true);
  const overTops = size === 'wide' ? topsOver(over, gap, top, foot) : topsBeside(over, gap, from, low);
  const { pipe, half } = frames[size];
  // Tags that reach back under the last day of the evidence hang lower, with its words over them in one line.
  const reach = Math.min(
    ...sized.map(({ tag, long, isUnder }) => (isUnder ? tag.along.at - besideLine - long : right)),
  );
  let under = pipe + half + underPipe + (reach < endsWords ? endsLine : 0);
  return sized.map(({ tag, name, long, isUnder }) => {
    const y = isUnder ? under : (overTops[over.indexOf(tag)] ?? 0);
    if (isUnder) under += tag.tall + gap;
    return placedTag(tag, { name, long, isUnder, y, isFew }, size);
  });
}

/** A tag in its place: right of its line, or left of it under the pipe, with its hole at that side. */
function placedTag(
  tag: Cut,
  at: {
    readonly name: number;
    readonly long: number;
    readonly isUnder: boolean;
    readonly y: number;
    readonly isFew: boolean;
  },
  size: Size,
): Hung {
  const { name, long, isUnder, y, isFew } = at;
  const { right } = frames[size];
  const line = tag.along.at;
  const left = size === 'narrow' ? column : isUnder ? line - besideLine - long : line + besideLine;
  const end = isFew ? right : Math.min(right, left + long);
  const shift = isUnder ? atEnd - inset[size] : 0;
  return {
    ...tag,
    isUnder,
    wordsAt: tenth(left + inset[size] + shift),
    doseAt: tenth(end - 9 + shift),
    nameAt: tenth(left + name + shift),
    box: { left: tenth(left), right: tenth(end), top: tenth(y), bottom: tenth(y + tag.tall) },
    hole: { x: tenth(isUnder ? end - 9 : left + 9), y: tenth(y + tag.hang) },
  };
}

/** The outline of a tag, with cut corners at its string. */
export function tagPath({ left, right, top, bottom }: Box, cut = 8, isUnder = false): string {
  const c = Math.min(cut, (bottom - top) / 2.5);
  const [near, far, way] = isUnder ? [right, left, -1] : [left, right, 1];
  const [n, t, b] = [near + way * c, top + c, bottom - c].map(tenth);
  return `M${n} ${top}H${far}V${bottom}H${n}L${near} ${b}V${t}Z`;
}
