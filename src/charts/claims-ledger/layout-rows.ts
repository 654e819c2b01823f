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
  /** How wide each column is. */
  readonly columns: readonly number[];
  readonly tall: number;
  /** How much of the width what a claim rests on takes beside its words, with air; 0 where that stands under them. */
  readonly beside: number;
  readonly cut: number;
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
  /** Where the note stands: under the words, behind the last of them, or beside the first line, so far from the right edge. */
  readonly at: 'under' | 'behind' | number;
  /** From a baseline down to its stroke, and how thick that is at most. */
  readonly drop: number;
  readonly thick: number;
  readonly tall: number;
}

/** How large a row is set. */
interface Dress {
  readonly size: number;
  /** What stands with its words: why it stands as it does, what it rests on, or how many sources alone; nothing where there is no room. */
  readonly told: 'reason' | 'evidence' | 'count' | 'none';
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

/** What a row says under or beside its words, and where, once its lines are known. */
function noteFor(
  claim: JudgedClaim,
  labels: Labels,
  lines: readonly string[],
  { width, beside }: { readonly width: number; readonly beside: number },
  { told, size }: Dress,
): Pick<JudgedRow, 'note' | 'at'> {
  if (told === 'none') return { note: [], at: 'under' };
  if (told === 'reason') return { note: wrapText(labels.reason(claim), width * 0.96, 13), at: 'under' };
  const evidence = labels.evidence(claim);
  if (told === 'evidence')
    return beside > 0
      ? { note: evidence, at: beside - air }
      : { note: wrapText(evidence.join(': '), width * 0.96, 13), at: 'under' };
  const count = evidence.slice(-1);
  const taken = quoteWidth(lines.at(-1) ?? '', size) + spacing.gap * size + 8;
  return { note: count, at: taken + textWidth(count.join(''), 13) <= width ? 'behind' : 'under' };
}

function setRow(
  claim: JudgedClaim,
  heading: readonly string[] | null,
  labels: Labels,
  words: Words,
  { width: whole, beside: taken, bar }: Omit<RowFrame, 'columns'> & { readonly width: number },
  dress: Dress,
): JudgedRow {
  const { size } = dress;
  const isCured = claim.row.cure !== null;
  const beside = dress.told === 'evidence' ? taken : 0;
  const width = whole - beside;
  const lacking = isCured ? excerpt(words, claim, labels, width, dress) : null;
  const lines = lacking?.said ?? quoteLines(labels.quoted(textOf(words)), width / wider, size);
  const { note, at } = noteFor(claim, labels, lines, { width, beside }, dress);
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
  const noteTall = note.length === 0 || at !== 'under' ? 0 : note.length * noteLeading + 3;
  return {
    claim,
    heading,
    said,
    size,
    cure: lacking === null ? null : { line: lacking.line, before: lacking.before },
    note,
    at,
    drop,
    thick,
    tall: y + drop + thick / 2 + noteTall,
  };
}

/** The least room between two rows: claims that lack words bring air of their own over them. */
const between = { cured: 6, whole: 8 } as const;
/** The most, so that rows stay together. */
const most = 44;

/** A row and the top of it. */
export interface StackedRow {
  readonly row: JudgedRow;
  readonly top: number;
}
/** Of more than `most` claims in one column, so many are in full and a little larger, and one line of each of the others. */
const inFull = { most: 4, claims: 3, size: 15 } as const;

/** How the rows of a view may be dressed, the first the best: each says how the row at a place is. */
function dressesFor(
  claims: readonly JudgedClaim[],
  { columns, beside, sizes, cut }: RowFrame,
): readonly ((place: number) => Dress)[] {
  const same = (dress: Dress) => () => dress;
  const allCured = claims.every(({ row }) => row.cure !== null);
  if (!allCured)
    return (['reason', 'evidence', 'none'] as const).flatMap((told) =>
      sizes.map((size) => same({ size, told, most: 1 })),
    );
  const tellings = columns.length > 1 ? (['count'] as const) : (['evidence', 'count'] as const);
  const whole = tellings.flatMap((told) => sizes.map((size) => same({ size, told, most: null })));
  const few = (place: number): Dress => {
    const { size, claims: most } = inFull;
    return place < most ? { size, told: 'none', most: null } : { size: cut, told: 'none', most: 1 };
  };
  const cutTo = tellings
    .slice(0, 1)
    .flatMap((told) => [cut, 13].flatMap((size) => [3, 2, 1].map((most) => same({ size, told, most }))));
  const least = same({ size: 13, told: 'none', most: 1 });
  const isMany = beside === 0 && claims.length > inFull.most;
  return [...whole, ...(isMany ? [few] : []), ...cutTo, least];
}

/** The rows of a view in their columns, set as large as their sheet allows. */
export function rowsFor(
  claims: readonly JudgedClaim[],
  labels: Labels,
  paragraphs: Rows['paragraphs'],
  frame: RowFrame,
): readonly (readonly StackedRow[])[] {
  const each = Math.ceil(claims.length / frame.columns.length);
  const columns = frame.columns.map((width, column) => ({
    width,
    from: column * each,
    own: claims.slice(column * each, (column + 1) * each),
  }));
  const set = (dressOf: (place: number) => Dress) =>
    columns.map(({ width, from, own }) =>
      own.map((claim, i) => {
        const isFirst =
          own[i - 1]?.section !== claim.section && claims[from + i - 1]?.section !== claim.section;
        const heading = isFirst ? wrapText(labels.sections[claim.section] ?? '', width * 0.97, 13) : null;
        return setRow(
          claim,
          heading,
          labels,
          wordsOf(claim, paragraphs),
          { ...frame, width },
          dressOf(from + i),
        );
      }),
    );
  const apart = between[claims.every(({ row }) => row.cure !== null) ? 'cured' : 'whole'];
  // Where nothing is told under the last words they keep clear of the sheet's end, and of the slip that rests there.
  const roomFor = (rows: readonly JudgedRow[]): number =>
    frame.tall - (rows.at(-1)?.note.length === 0 ? 14 : 0);
  const holds = (all: readonly (readonly JudgedRow[])[]): boolean =>
    all.every((rows) => takenBy(rows) + (rows.length - 1) * apart <= roomFor(rows));
  const dresses = dressesFor(claims, frame);
  const chosen = dresses.find((dressOf) => holds(set(dressOf))) ?? dresses.at(-1);
  return chosen === undefined ? [] : set(chosen).map((rows) => stacked(rows, roomFor(rows)));
}

const takenBy = (rows: readonly JudgedRow[]): number => rows.reduce((sum, { tall }) => sum + tall, 0);

/** The rows spread over their sheet, with air over the first and under the last where there is much. */
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
