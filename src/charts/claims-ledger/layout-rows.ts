// The claims of one view one under another: how large their words are set, and where each stands, so that they fill their sheet.
import { displayWidth, wrapText } from '../look/text-width.ts';
import { excerptOf } from './layout-excerpt.ts';
import { textOf } from './layout-page.ts';
import type { JudgedClaim, Rows } from './rows.ts';
import type { Labels } from './words.ts';

export const noteLeading = 16;
/** From line to line of a heading. */
export const headingLeading = 15;

export const spacing = {
  /** From the sheet's edges to the first row and from the last. */
  top: 7,
  foot: 8,
  /** Above a line, in ems of it: the tip of a caret, clear of the tallest letters, and the words over it. */
  tip: 0.84,
  over: 1.5,
} as const;

/** What rows share: the room they have, how large a line with words put in is, and sizes to choose from, the largest first. */
export interface RowFrame {
  readonly width: number;
  readonly tall: number;
  readonly line: number;
  readonly cures: readonly number[];
  readonly sizes: readonly number[];
}

/** A claim as it is set. Measures are in units, from its own top. */
export interface JudgedRow {
  readonly claim: JudgedClaim;
  /** The heading of its section, in lines, where it is the first of it. */
  readonly heading: readonly string[] | null;
  /** The article's words, in lines, and their size. */
  readonly said: readonly string[];
  readonly size: number;
  readonly leading: number;
  /** Words that it lacks: their size, and how far from the start of the line they belong. */
  readonly cure: { readonly size: number; readonly at: number } | null;
  readonly note: readonly string[];
  /** The first baseline; from a baseline down to its stroke, and how thick that is at most. */
  readonly first: number;
  readonly drop: number;
  readonly thick: number;
  readonly tall: number;
}

/** How large a row is set. */
interface Dress {
  readonly size: number;
  readonly cure: number;
  readonly isNoted: boolean;
  /** Of a claim with words put in, how many lines are printed at most. */
  readonly most: number;
}

type Words = Rows['paragraphs'][number]['words'];
const wordsOf = (claim: JudgedClaim, paragraphs: Rows['paragraphs']): Words =>
  paragraphs.flatMap(({ words }) => words.filter((word) => word.claim === claim.id));

function setRow(
  claim: JudgedClaim,
  heading: readonly string[] | null,
  labels: Labels,
  words: Words,
  { width, line }: RowFrame,
  dress: Dress,
): JudgedRow {
  const isCured = claim.row.cure !== null;
  const size = isCured ? line : dress.size;
  const place = words.findIndex(({ cureOf }) => cureOf === claim.id);
  const excerpt = isCured
    ? excerptOf(words, place, { width, size, most: dress.most, print: labels.quoted })
    : null;
  const said = excerpt === null ? wrapText(labels.quoted(textOf(words)), width, size) : excerpt.said;
  const note = dress.isNoted && !isCured ? wrapText(labels.reason(claim), width * 0.96, 13) : [];
  const leading = size * (isCured ? 1.22 : 1.5);
  const drop = isCured ? 0.36 * size : 0.3 * size + 2;
  const thick = isCured ? 4 : Math.max(4, size / 5);
  const over = isCured ? dress.cure * 0.72 + spacing.over * size : size * 0.76;
  const first = (heading === null ? 0 : heading.length * headingLeading + 7) + over;
  const noted = note.length === 0 ? 0 : note.length * noteLeading + 6;
  return {
    claim,
    heading,
    said,
    size,
    leading,
    cure: excerpt === null ? null : { size: dress.cure, at: excerpt.at },
    note,
    first,
    drop,
    thick,
    tall: first + (said.length - 1) * leading + drop + thick / 2 + noted,
  };
}

/** The least room between two rows. */
const between = 4;
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
  const holds = (rows: readonly JudgedRow[]): boolean =>
    takenBy(rows) + (rows.length - 1) * between <= frame.tall &&
    rows.every(
      ({ claim, cure }) => cure === null || displayWidth(labels.cure(claim), cure.size) <= frame.width,
    );
  const allCured = claims.every(({ row }) => row.cure !== null);
  const dresses = (allCured ? [3, 2, 1] : [1]).flatMap((most) =>
    [true, false].flatMap((isNoted) =>
      (isNoted && allCured ? frame.cures : frame.sizes).map((size, i): Dress => ({
        size,
        cure: frame.cures[Math.min(i, frame.cures.length - 1)] ?? size,
        isNoted,
        most,
      })),
    ),
  );
  const dress = dresses.find((each) => holds(set(each))) ?? { size: 13, cure: 16, isNoted: false, most: 1 };
  const rows = set(dress);
  return { rows, tops: topsOf(rows, frame.tall) };
}

const takenBy = (rows: readonly JudgedRow[]): number => rows.reduce((sum, { tall }) => sum + tall, 0);

/** The rows spread over their sheet, with air over the first and under the last where there is much. */
function topsOf(rows: readonly JudgedRow[], tall: number): readonly number[] {
  const spare = Math.max(0, tall - takenBy(rows));
  const apart = Math.min(most, spare / Math.max(1, rows.length - 1));
  let y = spacing.top + (spare - apart * (rows.length - 1)) / 2;
  return rows.map((row) => {
    const top = y;
    y += row.tall + apart;
    return top;
  });
}
