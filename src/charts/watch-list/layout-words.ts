// A card of the watch list: the words of a tag, from its upper left corner, and the part of it that each date has.
import type { TextStyle } from '../kit/labels/placed.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import type { Along } from './layout-time.ts';
import type { Due } from './rows.ts';

/** A text on a card, from its upper left corner. */
export interface Word {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly style: TextStyle;
}
/** The part of a card that one date has: its edge is heavy or dashed for itself. */
export interface Cell {
  readonly due: Due;
  readonly top: number;
  readonly bottom: number;
  /** Where its edge begins, under a date that it shares, where it has one of dashes; null where it has none. */
  readonly dashedFrom: number | null;
}
/** A tag without its place. */
export interface Card {
  readonly dues: readonly [Due, ...Due[]];
  readonly along: Along;
  readonly wide: number;
  readonly tall: number;
  readonly words: readonly Word[];
  readonly cells: readonly Cell[];
  /** Where each of several plants has its own hole. */
  readonly holes: readonly { readonly key: string; readonly x: number; readonly y: number }[];
}
export type Dues = Card['dues'];

/** Letters, how far lines are apart, and the air in a card: before its words and over and under them. */
export const set = {
  wide: { letters: 14, leading: 15, side: 9, air: 4 },
  narrow: { letters: 13, leading: 14.5, side: 5, air: 4 },
} as const;
export const toneOf = ({ counters }: Due) => ({
  date: { tone: counters ? 'ink' : 'policy', weight: 600 } as const,
  words: { tone: counters ? 'ink' : 'ink-2' } as const,
});
export const word = (
  key: string,
  x: number,
  y: number,
  lines: string | readonly string[],
  style: TextStyle,
): Word => ({
  key,
  x,
  y,
  lines: typeof lines === 'string' ? [lines] : lines,
  style,
});

const precisionOf = (due: Due) => (due.kind === 'rules' ? null : due.precision);
/** The dates on a card, each with whether it is said for the first time, and whether no other has the same. */
export function datesOn(dues: Dues) {
  return dues.map((due) => {
    const same = dues.filter((other) => other.slot === due.slot && precisionOf(other) === precisionOf(due));
    return { due, isFirst: same[0] === due, isAlone: same.length === 1 };
  });
}

/** Each of the cells reaches to the next, and the last to the foot of its card. */
export const ended = (cells: readonly Cell[], foot: number): readonly Cell[] =>
  cells.map((cell, i) => ({ ...cell, bottom: cells[i + 1]?.top ?? foot }));

export const lineWidth = (text: string, { size = 13, weight = 400, face }: TextStyle): number =>
  face === 'display' ? displayWidth(text, size) : textWidth(text, size, weight);
export const widthOf = (words: readonly Word[]): number =>
  Math.max(
    ...words.map(({ x, lines, style }) => x + Math.max(...lines.map((each) => lineWidth(each, style)))),
  );
