// One claim set as large as its room allows: where its lines and the bar beside them stand, and what is told under them.
import { textWidth, wrapText } from '../look/text-width.ts';
import { brokenAt, quoteLines } from './layout-lines.ts';
import { textOf } from './layout-page.ts';
import type { JudgedClaim, Rows } from './rows.ts';
import type { Labels } from './words.ts';

export const noteLeading = 16;
/** The article's words are set in the face of the text, a little wider than that of labels; their lines are as long as this in both. */
const wider = 1.045;
export const quoteWidth = (line: string, size: number): number => textWidth(line, size) * wider;
/** From line to line of a heading. */
export const headingLeading = 15;

export const spacing = {
  /** Where words are put in, in ems of their line: how far its words part, and how far the words over it stand above it. */
  gap: 0.72,
  over: 1.02,
  /** The room for them over the first line, and between two lines. */
  first: 0.82,
  under: 0.82,
  leading: 1.34,
  /** From a baseline to the tip of a caret, and to the foot of the bar. */
  drop: 0.24,
} as const;

/** The room of a claim, and the sizes to choose from, the largest first; down to `cut` the reason for its verdict comes before larger words. */
export interface ClaimFrame {
  readonly wide: number;
  readonly tall: number;
  readonly cut: number;
  readonly sizes: readonly number[];
}

/** A claim as it is set. Measures are in units, from the top of its room. */
export interface SetClaim {
  /** The heading of its section, in lines. */
  readonly heading: readonly string[];
  /** The article's words, in lines, with their baselines, and their size. */
  readonly said: readonly { readonly words: string; readonly y: number }[];
  readonly size: number;
  /** Where it lacks words: the line, and what of it stands before them. */
  readonly cure: { readonly line: number; readonly before: string } | null;
  /** The bar along its lines, from the top of the first to the foot of the last: one sign for how it stands, however many they are. */
  readonly bar: { readonly top: number; readonly bottom: number };
  readonly note: readonly string[];
  readonly tall: number;
}

const wordsOf = (claim: JudgedClaim, paragraphs: Rows['paragraphs']) =>
  paragraphs.flatMap(({ words }) => words.filter((word) => word.claim === claim.id));

/** The words of a claim in lines, and where they lack others: such a line leaves room for a caret. */
function linesOf(
  claim: JudgedClaim,
  labels: Labels,
  paragraphs: Rows['paragraphs'],
  wide: number,
  size: number,
) {
  const words = wordsOf(claim, paragraphs);
  if (claim.row.cure === null)
    return { said: quoteLines(labels.quoted(textOf(words)), wide / wider, size), cure: null };
  const place = words.findIndex(({ cureOf }) => cureOf === claim.id);
  const setting = { width: wide / wider - spacing.gap * size, size, print: labels.quoted };
  const { said, ...cure } = brokenAt(words, place, setting);
  return { said, cure };
}

/** What is told under the words: why the claim stands as it does, where there is room, and what it rests on. */
function noteOf(claim: JudgedClaim, labels: Labels, wide: number, isReasoned: boolean): readonly string[] {
  const evidence = wrapText(labels.evidence(claim).join(': '), wide * 0.97, 13);
  return isReasoned ? [...wrapText(labels.reason(claim), wide * 0.97, 13), ...evidence] : evidence;
}

interface Dress {
  readonly size: number;
  readonly isReasoned: boolean;
}

function setIn(
  claim: JudgedClaim,
  labels: Labels,
  paragraphs: Rows['paragraphs'],
  { wide }: ClaimFrame,
  { size, isReasoned }: Dress,
): SetClaim {
  const { said: lines, cure } = linesOf(claim, labels, paragraphs, wide, size);
  const heading = wrapText(labels.sections[claim.section] ?? '', wide * 0.86, 13);
  const note = noteOf(claim, labels, wide, isReasoned);
  const first = Math.max(heading.length * headingLeading, 26) + 6 + size * 0.76;
  let y = first - spacing.leading * size;
  const said = lines.map((words, line) => {
    const room = line !== cure?.line ? 0 : line === 0 ? spacing.first : spacing.under;
    y += (spacing.leading + room) * size;
    return { words, y };
  });
  const foot = y + spacing.drop * size;
  const top = (said[0]?.y ?? first) - size * 0.74;
  return {
    heading,
    said,
    size,
    cure,
    bar: { top, bottom: foot },
    note,
    tall: foot + 20 + (note.length - 1) * noteLeading + 4,
  };
}

/**
 * A claim of the article, set as large as its room allows.
 * @throws RangeError where even the smallest words leave no room for what the claim rests on
 */
export function setClaim(
  claim: JudgedClaim,
  labels: Labels,
  paragraphs: Rows['paragraphs'],
  frame: ClaimFrame,
): SetClaim {
  const { sizes, cut, wide, tall } = frame;
  const dresses: readonly Dress[] = [
    ...sizes.filter((size) => size >= cut).map((size) => ({ size, isReasoned: true })),
    ...sizes.map((size) => ({ size, isReasoned: false })),
  ];
  for (const dress of dresses) {
    const set = setIn(claim, labels, paragraphs, frame, dress);
    const isIn = set.said.every(({ words }) => quoteWidth(words, set.size) <= wide);
    if (isIn && set.tall <= tall) return set;
  }
  throw new RangeError(`claim ${claim.id} in ${wide} by ${tall} units: expected room for it`);
}

/** The size of words that are put in: that of the claim, or as large as its line holds. */
export const cureSize = (words: string, size: number, wide: number): number =>
  Math.min(size, Math.floor((wide / textWidth(words, 1, 600)) * 2) / 2);

/** Where words that are put in stand in a line of some width, with what of it is before them: their place, and their middle over it. */
export function cureIn(words: string, before: string, size: number, wide: number) {
  const at = quoteWidth(before, size) + (spacing.gap * size) / 2;
  const half = textWidth(words, cureSize(words, size, wide), 600) / 2;
  return { at, middle: Math.min(Math.max(at, half), wide - half) };
}
