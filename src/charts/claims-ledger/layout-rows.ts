// The claims of one view one under another: how large their words are set, and where each stands, so that they fill their sheet.
import { textWidth, wrapText } from '../look/text-width.ts';
import { excerptOf, quoteLines, wholeOf, type Excerpt } from './layout-excerpt.ts';
import { textOf } from './layout-page.ts';
import type { JudgedClaim, Rows } from './rows.ts';
import type { Labels } from './words.ts';

export const noteLeading = 16;
/** The article's words are set in the face of the text, a little wider than that of labels; their lines are as long as this in both. */
const wider = 1.045;
export const quoteWidth = (line: string, size: number): number => textWidth(line, size) * wider;
/** Between words and what stands beside them. */
const air = 18;
/** From line to line of a heading. */
export const headingLeading = 15;

export const spacing = {
  /** Where words are put in, in ems of their line: how far its words part, and how far the words over it stand above it. */
  gap: 0.72,
  over: 1.12,
} as const;

/** What rows share: the room they have, how large a line that is cut is, and sizes to choose from, the largest first. */
export interface RowFrame {
  readonly width: number;
  readonly tall: number;
  /** How much of the width what a claim rests on takes beside its words, with air; 0 where that stands under them. */
  readonly beside: number;
  readonly line: number;
  readonly sizes: readonly number[];
  /** How thick the bar of a claim that holds is under small words. */
  readonly bar: number;
}

/** A claim as it is set. Measures are in units, from its own top. */
export interface JudgedRow {
  readonly claim: JudgedClaim;
  /** The heading of its section, in lines, where it is the first of it. */
  readonly heading: readonly string[] | null;
  /** The article's words, in lines, with their baselines, and their size. */
  readonly said: readonly { readonly words: string; readonly y: number }[];
  readonly size: number;
  /** Where it lacks words: the line, and what of it stands before them. */
  readonly cure: { readonly line: number; readonly before: string } | null;
  readonly note: readonly string[];
  /** Whether the note stands beside the first line, at the right edge, and how wide it may be there. */
  readonly beside: number | null;
  /** From a baseline down to its stroke, and how thick that is at most. */
  readonly drop: number;
  readonly thick: number;
  readonly tall: number;
}

/** How large a row is set. */
interface Dress {
  readonly size: number;
  /** What stands under its words: why it stands as it does, or what it rests on; nothing where there is no room. */
  readonly told: 'reason' | 'evidence' | 'none';
  /** Of a claim that lacks words, how many lines are printed at most; null for all. */
  readonly most: number | null;
}

type Words = Rows['paragraphs'][number]['words'];
const wordsOf = (claim: JudgedClaim, paragraphs: Rows['paragraphs']): Words =>
  paragraphs.flatMap(({ words }) => words.filter((word) => word.claim === claim.id));

/** Words smaller than this stand closer. */
const small = 15;

/** The words of a claim that lacks some, in lines that leave room for a caret. */
function excerpt(
  words: Words,
  claim: JudgedClaim,
  labels: Labels,
  width: number,
  { size, most }: Dress,
): Excerpt {
  const place = words.findIndex(({ cureOf }) => cureOf === claim.id);
  const setting = { width: width / wider - spacing.gap * size, size, print: labels.quoted };
  return most === null ? wholeOf(words, place, setting) : excerptOf(words, place, { ...setting, most });
}

function setRow(
  claim: JudgedClaim,
  heading: readonly string[] | null,
  labels: Labels,
  words: Words,
  { width: whole, beside: taken, bar }: RowFrame,
  dress: Dress,
): JudgedRow {
  const { size } = dress;
  const isCured = claim.row.cure !== null;
  const isBeside = dress.told === 'evidence' && taken > 0;
  const width = isBeside ? whole - taken : whole;
  const lacking = isCured ? excerpt(words, claim, labels, width, dress) : null;
  const lines = lacking?.said ?? quoteLines(labels.quoted(textOf(words)), width / wider, size);
  const noted = { reason: labels.reason(claim), evidence: labels.evidence(claim).join(': '), none: '' };
  const note = isBeside
    ? labels.evidence(claim)
    : noted[dress.told] === ''
      ? []
      : wrapText(noted[dress.told], width * 0.96, 13);
  const leading = size * (size < small ? 1.34 : 1.42);
  const drop = isCured ? 0.3 * size : 0.3 * size + 2;
  const thick = isCured ? 1.2 : Math.max(bar, Math.min(bar * 1.3, (bar * size) / 20));
  // Over the line that lacks words there is room for them.
  const lacks = (line: number): boolean => line === lacking?.line;
  let y = (heading === null ? 0 : heading.length * headingLeading + 7) + size * 0.76 - leading;
  const said = lines.map((each, line) => {
    y += leading + (lacks(line) ? (line === 0 ? spacing.over : 0.82) * size : 0);
    return { words: each, y };
  });
  const noteTall = note.length === 0 || isBeside ? 0 : note.length * noteLeading + 3;
  return {
    claim,
    heading,
    said,
    size,
    cure: lacking === null ? null : { line: lacking.line, before: lacking.before },
    note,
    beside: isBeside ? taken - air : null,
    drop,
    thick,
    tall: y + drop + thick / 2 + noteTall,
  };
}

/** The least room between two rows: claims that lack words bring air of their own over them. */
const between = { cured: 6, whole: 8 } as const;
/** The most, so that rows stay together. */
const most = 44;

/** The rows of a view, set as large as their sheet allows, and the top of each. */
export function rowsFor(
  claims: readonly JudgedClaim[],
  labels: Labels,
  paragraphs: Rows['paragraphs'],
  frame: RowFrame,
): { readonly rows: readonly JudgedRow[]; readonly tops: readonly number[] } {
  const headings = claims.map(({ section }, i) =>
    claims[i - 1]?.section === section
      ? null
      : wrapText(labels.sections[section] ?? '', frame.width * 0.97, 13),
  );
  const set = (dress: Dress) =>
    claims.map((claim, i) =>
      setRow(claim, headings[i] ?? null, labels, wordsOf(claim, paragraphs), frame, dress),
    );
  const allCured = claims.every(({ row }) => row.cure !== null);
  const apart = between[allCured ? 'cured' : 'whole'];
  const holds = (rows: readonly JudgedRow[]): boolean =>
    takenBy(rows) + (rows.length - 1) * apart <= frame.tall;
  const cured = [
    ...frame.sizes.map((size): Dress => ({ size, told: 'evidence', most: null })),
    ...[3, 2, 1].map((most): Dress => ({ size: frame.line, told: 'evidence', most })),
  ];
  const uncured = (['reason', 'evidence', 'none'] as const).flatMap((told) =>
    frame.sizes.map((size): Dress => ({ size, told, most: 1 })),
  );
  const least: Dress = { size: 13, told: 'none', most: 1 };
  const dress = (allCured ? cured : uncured).find((each) => holds(set(each))) ?? least;
  const rows = set(dress);
  return { rows, tops: topsOf(rows, frame.tall) };
}

const takenBy = (rows: readonly JudgedRow[]): number => rows.reduce((sum, { tall }) => sum + tall, 0);

/** The rows spread over their sheet, with air over the first and under the last where there is much. */
function topsOf(rows: readonly JudgedRow[], tall: number): readonly number[] {
  const spare = Math.max(0, tall - takenBy(rows));
  const apart = Math.min(most, spare / Math.max(1, rows.length - 1));
  let y = (spare - apart * (rows.length - 1)) / 2;
  return rows.map((row) => {
    const top = y;
    y += row.tall + apart;
    return top;
  });
}
