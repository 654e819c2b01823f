// The article as a proof, for the view of all claims: in two columns, the words around each caret to be read, the others as dashes.
import { textWidth } from '../look/text-width.ts';
import { setPage, type SetLine } from './layout-page.ts';
import { gap, wider } from './layout-quote.ts';
import type { PageWord, Paragraph } from './rows.ts';

/** A line of the proof: its units an em, whether it is set in words or in dashes, and whether dashes have a stroke under them. */
interface Row {
  readonly line: SetLine;
  readonly em: number;
  readonly isSet: boolean;
  readonly isStruck: boolean;
}
/** A line where it stands: its left end and its baseline. */
export interface ProofLine extends Row {
  readonly left: number;
  readonly y: number;
}

/** The room of a proof, and how it is set. */
export interface ProofRoom {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
  readonly step: number;
  /** Size of words and of corrections over them, the stroke of a claim that holds, and units an em of dashes. */
  readonly size: number;
  readonly hand: number;
  readonly thick: number;
  readonly em: number;
}

/** In ems of words: how far over their line a caret begins and a correction stands, how far under it the tip and the stroke are. */
export const inEms = { caret: 0.8, cure: 0.95, tip: 0.16, stroke: 0.3, open: 0.5 } as const;
/** How far dashes stand over their line, in units. */
export const dashesOver = 3;
/** From paragraph to paragraph, and from section to section, in units. */
const gaps = { paragraph: 1, section: 2 } as const;

/** Lines of words are parted this much further at most, where there is room. */
const loosest = 5;

/** The words around a caret that one line holds: of one claim, and about as many before it as after. */
function beside(words: readonly PageWord[], at: number, measure: number): readonly [number, number] {
  const own = words[at]?.cureOf;
  const isOwn = (word: PageWord | undefined): boolean => word?.claim === own;
  const wide = (from: number, to: number): number =>
    words
      .slice(from, to)
      .reduce(
        (sum, { text, joined }, i) => sum + textWidth((i === 0 || joined ? '' : ' ') + (text ?? ''), 1),
        gap + 0.1,
      );
  const may = (from: number, to: number): boolean =>
    isOwn(words[from]) && isOwn(words[to - 1]) && wide(from, to) <= measure;
  let [from, to] = [at, at + 1];
  for (;;) {
    const [canBefore, canAfter] = [may(from - 1, to), may(from, to + 1)];
    if (!canBefore && !canAfter) return [from, to];
    if (canBefore && (!canAfter || wide(from, at) <= wide(at, to))) from -= 1;
    else to += 1;
  }
}

/** A paragraph in stretches: words beside each caret, and what stands between them. */
function stretchesAround({ section, words }: Paragraph, measure: number) {
  const stretches: { part: Paragraph; isSet: boolean }[] = [];
  let done = 0;
  const add = (to: number, isSet: boolean): void => {
    if (to > done) stretches.push({ part: { section, words: words.slice(done, to) }, isSet });
    done = Math.max(done, to);
  };
  words.forEach(({ cureOf }, at) => {
    if (cureOf === null) return;
    const [from, to] = beside(words, at, measure);
    add(from, false);
    add(to, true);
  });
  add(words.length, false);
  return stretches;
}

/** The lines of the whole article. A claim with a caret has its stroke under the words that are read, so that dashes are struck for others alone. */
function rowsOf(paragraphs: readonly Paragraph[], { size, column, em }: ProofRoom): readonly Row[] {
  const large = size * wider;
  const cured = new Set(paragraphs.flatMap(({ words }) => words.map(({ cureOf }) => cureOf)));
  return paragraphs
    .flatMap((each, paragraph) =>
      stretchesAround(each, column / large).flatMap(({ part, isSet }) =>
        setPage([part], column / (isSet ? large : em), isSet ? gap : 0).map((line) => ({
          line: { ...line, paragraph },
          em: isSet ? large : em,
          isSet,
          isStruck: !isSet && line.words.some(({ claim }) => !cured.has(claim) && claim !== null),
        })),
      ),
    )
    .map(({ line, ...row }, i) => ({ ...row, line: { ...line, key: `line-${i}` } }));
}

/** How much a line takes over its baseline and under it. */
function roomOf({ isSet, isStruck }: Row, { size, hand, thick }: ProofRoom): { rise: number; foot: number } {
  if (isSet) return { rise: inEms.cure * size + 0.75 * hand + 0.8, foot: inEms.stroke * size + 1.2 };
  return { rise: dashesOver + 1.2, foot: isStruck ? thick / 2 + 0.8 : -0.6 };
}

/** How far down lines of one column stand, from its top, and where they end; `more` parts them further. */
function waysDown(rows: readonly Row[], room: ProofRoom, more: number) {
  let end = 0;
  const ways = rows.map((row, i) => {
    const { rise, foot } = roomOf(row, room);
    const before = rows[i - 1]?.line;
    if (before !== undefined && before.section !== row.line.section) end += gaps.section;
    else if (before !== undefined && before.paragraph !== row.line.paragraph) end += gaps.paragraph;
    const way = end + rise + (row.isSet ? more : more / 3);
    end = way + foot;
    return way;
  });
  return { ways, end };
}

/**
 * The article in two columns, its lines as far apart as the page allows.
 * @throws RangeError where it has no room
 */
export function proofOf(paragraphs: readonly Paragraph[], room: ProofRoom): readonly ProofLine[] {
  const rows = rowsOf(paragraphs, room);
  const high = room.bottom - room.top;
  const tall = (some: readonly Row[], more = 0): number => waysDown(some, room, more).end;
  const tallest = (turn: number): number => Math.max(tall(rows.slice(0, turn)), tall(rows.slice(turn)));
  const turn = rows
    .map((_, i) => i + 1)
    .reduce((one, other) => (tallest(other) < tallest(one) ? other : one));
  if (tallest(turn) > high)
    throw new RangeError(
      `a proof of ${rows.length} lines, ${tallest(turn).toFixed(1)} tall: expected at most ${high}`,
    );
  return [rows.slice(0, turn), rows.slice(turn)].flatMap((own, column) => {
    let more = 0;
    while (more < loosest && tall(own, more + 0.1) <= high) more += 0.1;
    const { ways } = waysDown(own, room, more);
    return own.map((row, i) => ({
      ...row,
      left: room.left + column * room.step,
      y: room.top + (ways[i] ?? 0),
    }));
  });
}
