// The claims of one view one under another: how large their words are set, and where each stands, so that they fill their sheet.
import { textWidth, wrapText } from '../look/text-width.ts';
import { excerptOf, quoteLines, type Excerpt } from './layout-excerpt.ts';
import { textOf } from './layout-page.ts';
import type { JudgedClaim, Rows } from './rows.ts';
import type { Labels } from './words.ts';

export const noteLeading = 16;
/** The article's words are set in the face of the text, a little wider than that of labels; their lines are as long as this in both. */
const wider = 1.045;
export const quoteWidth = (line: string, size: number): number => textWidth(line, size) * wider;
/** Between words and what stands beside them. */
const air = 18;
const cureWidth = (words: string, size: number): number => textWidth(words, size, 600);
/** From line to line of a heading. */
export const headingLeading = 15;

export const spacing = {
  /** From the sheet's edge to the first row. */
  top: 7,
  /** Above a line, in ems of it: the tip of a caret, clear of the tallest letters, and the words over it. */
  tip: 0.8,
  over: 1.6,
} as const;

/** What rows share: the room they have, how large a line with words put in is, and sizes to choose from, the largest first. */
export interface RowFrame {
  readonly width: number;
  readonly tall: number;
  /** How much of the width what a claim rests on takes beside its words, with air; 0 where that stands under them. */
  readonly beside: number;
  readonly line: number;
  readonly cures: readonly number[];
  readonly sizes: readonly number[];
  /** How thick the bar of a claim that holds is under small words. */
  readonly bar: number;
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
  /** Whether the note stands beside the first line, at the right edge, and how wide it may be there. */
  readonly beside: number | null;
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
  /** What stands under its words: why it stands as it does, or what it rests on; nothing where there is no room. */
  readonly told: 'reason' | 'evidence' | 'none';
  /** Of a claim with words put in, how many lines are printed at most. */
  readonly most: number;
}

type Words = Rows['paragraphs'][number]['words'];
const wordsOf = (claim: JudgedClaim, paragraphs: Rows['paragraphs']): Words =>
  paragraphs.flatMap(({ words }) => words.filter((word) => word.claim === claim.id));

/** An excerpt of as many lines as are wished, or of as many more as words need that a step quotes. */
function withQuoted(
  { quoted }: JudgedClaim,
  labels: Labels,
  shown: (lines: number) => Excerpt,
  wished: number,
): Excerpt {
  if (quoted === null) return shown(wished);
  const holds = ({ said }: Excerpt): boolean => said.join(' ').includes(labels.quoted(quoted));
  return [wished, wished + 1, wished + 2].map(shown).find(holds) ?? shown(wished);
}

function setRow(
  claim: JudgedClaim,
  heading: readonly string[] | null,
  labels: Labels,
  words: Words,
  { width: whole, line, beside: taken, bar }: RowFrame,
  dress: Dress,
): JudgedRow {
  const isCured = claim.row.cure !== null;
  const isBeside = dress.told === 'evidence' && taken > 0;
  const width = isBeside ? whole - taken : whole;
  const size = isCured ? line : dress.size;
  const place = words.findIndex(({ cureOf }) => cureOf === claim.id);
  const shown = (most: number): Excerpt =>
    excerptOf(words, place, { width: width / wider, size, most, print: labels.quoted });
  const excerpt = isCured ? withQuoted(claim, labels, shown, dress.most) : null;
  const said =
    excerpt === null ? quoteLines(labels.quoted(textOf(words)), width / wider, size) : excerpt.said;
  const noted = { reason: labels.reason(claim), evidence: labels.evidence(claim).join(': '), none: '' };
  const note = isBeside
    ? labels.evidence(claim)
    : noted[dress.told] === ''
      ? []
      : wrapText(noted[dress.told], width * 0.96, 13);
  const leading = size * (isCured ? 1.22 : isBeside ? 1.42 : 1.5);
  const drop = isCured ? 0.36 * size : 0.3 * size + 2;
  const thick = isCured ? bar : Math.max(bar, (bar * size) / 20);
  const over = isCured ? dress.cure * 0.72 + spacing.over * size : size * 0.76;
  const first = (heading === null ? 0 : heading.length * headingLeading + 7) + over;
  const noteTall = note.length === 0 || isBeside ? 0 : note.length * noteLeading + (isCured ? -1 : 6);
  return {
    claim,
    heading,
    said,
    size,
    leading,
    cure: excerpt === null ? null : { size: dress.cure, at: excerpt.at * wider },
    note,
    beside: isBeside ? taken - air : null,
    first,
    drop,
    thick,
    tall: first + (said.length - 1) * leading + drop + thick / 2 + noteTall,
  };
}

/** The least room between two rows: claims that lack words bring air of their own over them. */
const between = { cured: 3, whole: 10 } as const;
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
    takenBy(rows) + (rows.length - 1) * apart <= frame.tall &&
    rows.every(({ claim, cure }) => cure === null || cureWidth(labels.cure(claim), cure.size) <= frame.width);
  const cured = [3, 2, 1].flatMap((most) =>
    frame.cures.map((cure): Dress => ({ size: cure, cure, told: 'evidence', most })),
  );
  const uncured = (['reason', 'evidence', 'none'] as const).flatMap((told) =>
    frame.sizes.map((size): Dress => ({ size, cure: size, told, most: 1 })),
  );
  const least: Dress = { size: 13, cure: 15, told: 'none', most: 1 };
  const dress = (allCured ? cured : uncured).find((each) => holds(set(each))) ?? least;
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
