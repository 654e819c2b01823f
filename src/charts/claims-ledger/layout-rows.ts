// The claims of one view one under another: how large their words are set, and where each stands, so that they fill their room.
import { textWidth, wrapText } from '../look/text-width.ts';
import { aroundOf, type Around } from './layout-around.ts';
import { brokenAt, quoteLines, type Broken } from './layout-lines.ts';
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
  over: 1.12,
  /** The room for them between two lines, so that they keep off the stroke above. */
  under: 1.16,
} as const;

/** What rows share: the room they have, the size over which words are large, and sizes to choose from, the largest first. */
export interface RowFrame {
  readonly wide: number;
  readonly tall: number;
  readonly cut: number;
  readonly sizes: readonly number[];
  /** How thick the bar of a claim that holds is under small words. */
  readonly bar: number;
  /** Whether claims stand among the words around them: on a phone, which draws no page beside them. */
  readonly isAmong: boolean;
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
  /** Words around it, as bars, and the baseline of those before it. */
  readonly around: (Around & { readonly y: number }) | null;
  /** Where the note stands: under the words, behind the last of them, or beside those that they lack. */
  readonly at: 'under' | 'behind' | 'over';
  /** From a baseline down to its stroke, and how thick that is at most. */
  readonly drop: number;
  readonly thick: number;
  readonly tall: number;
}

/** How large a row is set. */
interface Dress {
  readonly size: number;
  /** What stands with its words: why it stands as it does and what it rests on, the latter, or how many sources alone; nothing where there is no room. */
  readonly told: 'reason' | 'evidence' | 'count' | 'none';
}

type Words = Rows['paragraphs'][number]['words'];
const wordsOf = (claim: JudgedClaim, paragraphs: Rows['paragraphs']): Words =>
  paragraphs.flatMap(({ words }) => words.filter((word) => word.claim === claim.id));

/** Words smaller than this stand closer. */
const small = 15;

/** The words of a claim that lacks some, in lines that leave room for a caret. */
function broken(words: Words, claim: JudgedClaim, labels: Labels, width: number, { size }: Dress): Broken {
  const place = words.findIndex(({ cureOf }) => cureOf === claim.id);
  return brokenAt(words, place, { width: width / wider - spacing.gap * size, size, print: labels.quoted });
}

/** Where words that are put in stand in a line of some width, with what of it is before them: their place, and their middle over it. */
export function cureIn(words: string, before: string, size: number, width: number) {
  const at = quoteWidth(before, size) + (spacing.gap * size) / 2;
  const half = textWidth(words, size, 600) / 2;
  return { at, middle: Math.min(Math.max(at, half), width - half), half };
}

/** Between words and a note in one line with them. */
const air = 8;

/** What a row says with its words, once their lines are known. */
function noteFor(
  claim: JudgedClaim,
  labels: Labels,
  lines: readonly string[],
  lacking: Broken | null,
  width: number,
  { told, size }: Dress,
): Pick<JudgedRow, 'note' | 'at'> {
  if (told === 'none') return { note: [], at: 'under' };
  const evidence = labels.evidence(claim);
  const rests = wrapText(evidence.join(': '), width * 0.96, 13);
  if (told === 'reason')
    return { note: [...wrapText(labels.reason(claim), width * 0.96, 13), ...rests], at: 'under' };
  if (told === 'evidence') return { note: rests, at: 'under' };
  const count = evidence.slice(-1);
  const free = width - textWidth(count.join(''), 13) - air;
  const isLast = lacking?.line === lines.length - 1;
  if (quoteWidth(lines.at(-1) ?? '', size) + (isLast ? spacing.gap * size : 0) <= free)
    return { note: count, at: 'behind' };
  if (lacking === null) return { note: count, at: 'under' };
  const { middle, half } = cureIn(labels.cure(claim), lacking.before, size, width);
  return { note: count, at: middle + half <= free ? 'over' : 'under' };
}

function setRow(
  claim: JudgedClaim,
  heading: readonly string[] | null,
  labels: Labels,
  words: Words,
  { wide: width, bar }: RowFrame,
  dress: Dress,
  aroundIn: ((measure: number, end: number) => Around) | null,
): JudgedRow {
  const { size } = dress;
  const isCured = claim.row.cure !== null;
  const lacking = isCured ? broken(words, claim, labels, width, dress) : null;
  const lines = lacking?.said ?? quoteLines(labels.quoted(textOf(words)), width / wider, size);
  const { note, at } = noteFor(claim, labels, lines, lacking, width, dress);
  const leading = size * (size < small ? 1.34 : 1.42);
  const drop = isCured ? 0.3 * size : 0.3 * size + 2;
  const thick = isCured ? 1.2 : Math.max(bar, Math.min(bar * 1.3, (bar * size) / 20));
  // Over the line that lacks words there is room for them.
  const lacks = (line: number): boolean => line === lacking?.line;
  const around =
    aroundIn?.(
      width / size,
      quoteWidth(lines.at(-1) ?? '', size) / size + (lacking?.line === lines.length - 1 ? spacing.gap : 0),
    ) ?? null;
  const first = (heading === null ? 0 : heading.length * headingLeading + 7) + size * 0.76;
  let y = first - (around === null || around.before.length === 0 ? leading : 0);
  const said = lines.map((each, line) => {
    y += leading + (lacks(line) ? (line === 0 ? spacing.over : spacing.under) * size : 0);
    return { words: each, y };
  });
  const noteTall = note.length === 0 || at !== 'under' ? 0 : note.length * noteLeading + 3;
  return {
    claim,
    heading,
    said,
    size,
    cure: lacking === null ? null : { line: lacking.line, before: lacking.before },
    note,
    around: around === null ? null : { ...around, after: at === 'behind' ? [] : around.after, y: first },
    at,
    drop,
    thick,
    tall: y + drop + thick / 2 + noteTall,
  };
}

/** The least room between two rows: claims that lack words bring air of their own over them. */
const between = { cured: 10, whole: 10 } as const;
/** The most, so that rows stay together. */
const most = 44;

/** A row and the top of it. */
export interface StackedRow {
  readonly row: JudgedRow;
  readonly top: number;
}
/** How the rows of a view may be dressed, the first the best. */
function dressesFor(claims: readonly JudgedClaim[], { sizes, cut }: RowFrame): readonly Dress[] {
  const allCured = claims.every(({ row }) => row.cure !== null);
  const inFull = (from: readonly number[], ...told: readonly Dress['told'][]): readonly Dress[] =>
    from.flatMap((size) => told.map((each) => ({ size, told: each })));
  // Words of a readable size and what they rest on come before larger words without it.
  const large = sizes.filter((size) => size > cut);
  return [
    ...(allCured ? [] : inFull(large, 'reason')),
    ...inFull(large, 'evidence'),
    ...inFull(sizes, 'evidence', 'count'),
    ...inFull(sizes, 'none'),
  ];
}

/** The rows of a view, set as large as there is room for. */
export function rowsFor(
  claims: readonly JudgedClaim[],
  labels: Labels,
  paragraphs: Rows['paragraphs'],
  frame: RowFrame,
): readonly StackedRow[] {
  const set = (dress: Dress) =>
    claims.map((claim, i) => {
      const isFirst = claims[i - 1]?.section !== claim.section;
      const heading = isFirst ? wrapText(labels.sections[claim.section] ?? '', frame.wide * 0.97, 13) : null;
      const around = (measure: number, end: number): Around =>
        aroundOf(claim, claims, paragraphs, measure, end);
      const words = wordsOf(claim, paragraphs);
      return setRow(claim, heading, labels, words, frame, dress, frame.isAmong ? around : null);
    });
  const apart = between[claims.every(({ row }) => row.cure !== null) ? 'cured' : 'whole'];
  // Where nothing is told under the last words they keep clear of the glass's end, and of the slip that rests there.
  const roomFor = (rows: readonly JudgedRow[]): number =>
    frame.tall - (rows.at(-1)?.note.length === 0 ? 14 : 0);
  const holds = (rows: readonly JudgedRow[]): boolean =>
    takenBy(rows) + (rows.length - 1) * apart <= roomFor(rows);
  const dresses = dressesFor(claims, frame);
  const chosen = dresses.find((dress) => holds(set(dress))) ?? dresses.at(-1);
  if (chosen === undefined) return [];
  const rows = set(chosen);
  return stacked(rows, roomFor(rows));
}

const takenBy = (rows: readonly JudgedRow[]): number => rows.reduce((sum, { tall }) => sum + tall, 0);

/** The rows spread over their room, with air over the first and under the last where there is much. */
function stacked(rows: readonly JudgedRow[], tall: number): readonly StackedRow[] {
  const spare = Math.max(0, tall - takenBy(rows));
  const apart = Math.min(most, spare / Math.max(1, rows.length - 1));
  let y = (spare - apart * (rows.length - 1)) / 2;
  return rows.map((row) => {
    const top = y;
    y += row.tall + apart;
    return { row, top };
  });
}
