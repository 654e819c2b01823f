// How far down each line of the page stands, and how large the claims are that a view opens: as large as the page allows.
import type { Open, Piece, Quiet } from './layout-flow.ts';
import { quoteLines, type QuoteLine, type Setting } from './layout-quote.ts';

/** A line in grey: its baseline, and the column in which it stands. */
export interface QuietLine {
  readonly line: Quiet;
  readonly column: number;
  readonly y: number;
}
/** A line in words, over all columns, and its baseline. */
export interface OpenLine extends QuoteLine {
  readonly y: number;
}
export interface Stack {
  readonly quiet: readonly QuietLine[];
  readonly open: readonly OpenLine[];
  readonly end: number;
  /** Size of the words. */
  readonly size: number;
}

/** The room of a page, and what its lines may be. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
  readonly columns: 1 | 2;
  /** From a grey line to the next: at least, and at most. */
  readonly pitch: { readonly least: number; readonly most: number };
  /** Sizes of words, the largest first, and in ems from line to line of them. */
  readonly sizes: readonly number[];
  readonly leading: number;
  /** The size of words that are written over a line. */
  readonly hand: number;
  /** How much more than a stroke stands under the last line of words. */
  readonly under: number;
  readonly setting: Omit<Setting, 'size'>;
}

/** In ems of the words: from the line above to their first baseline, and from the last baseline to the foot of its stroke. */
const rise = 0.86;
const foot = 0.46;
/** Room of words written over a line, in ems of these: their descenders must touch nothing. */
const hung = 1.1;
/** Between paragraphs and sections, in grey lines. */
const gaps = { paragraph: 0.45, section: 1 } as const;
/** The room over a line that is written over. */
const over = ({ hand }: Room): number => hand * hung;

/** How far down lines of one column stand, from its top. */
function waysDown(lines: readonly Quiet[], pitch: number): readonly number[] {
  let way = 0;
  return lines.map((line, i) => {
    const before = lines[i - 1];
    if (before !== undefined && before.section !== line.section) way += gaps.section * pitch;
    else if (before !== undefined && before.paragraph !== line.paragraph) way += gaps.paragraph * pitch;
    way += pitch;
    return way;
  });
}

/** Grey lines in columns of about one height. */
function inColumns(lines: readonly Quiet[], room: Room, pitch: number) {
  const tall = (some: readonly Quiet[]): number => waysDown(some, pitch).at(-1) ?? 0;
  const tallest = (turn: number): number => Math.max(tall(lines.slice(0, turn)), tall(lines.slice(turn)));
  let turn = lines.length;
  if (room.columns === 2)
    for (let at = 1; at < lines.length; at += 1) if (tallest(at) < tallest(turn)) turn = at;
  const columns = [lines.slice(0, turn), lines.slice(turn)];
  return {
    tall: tallest(turn),
    placed: columns.flatMap((own, column) => {
      const ways = waysDown(own, pitch);
      return own.map((line, i) => ({ line, column, way: ways[i] ?? 0 }));
    }),
  };
}

/** Pieces of the page, those in grey that follow each other together. */
function blocksOf(pieces: readonly Piece[]): readonly (Open | readonly Quiet[])[] {
  const blocks: (Open | Quiet[])[] = [];
  for (const piece of pieces) {
    const last = blocks.at(-1);
    if (piece.isOpen) blocks.push(piece);
    else if (Array.isArray(last)) last.push(piece);
    else blocks.push([piece]);
  }
  return blocks;
}

/** From a grey line to the next: down to the last words, and under them. */
interface Pitches {
  readonly above: number;
  readonly below: number;
}

function stackAt(pieces: readonly Piece[], room: Room, { above, below }: Pitches, size: number): Stack {
  const quiet: QuietLine[] = [];
  const open: OpenLine[] = [];
  const blocks = blocksOf(pieces);
  let y = room.top;
  blocks.forEach((block, i) => {
    if ('words' in block) {
      quoteLines(block.words, { ...room.setting, size }).forEach((line, at) => {
        y +=
          (at === 0 ? rise : room.leading) * size +
          (line.carets.length > 0 ? over(room) : 0) +
          (at === 0 ? 2 : 0);
        open.push({ ...line, y });
      });
      y += foot * size + room.under;
      return;
    }
    const { tall, placed } = inColumns(block, room, i < blocks.length - 1 ? above : below);
    quiet.push(...placed.map(({ line, column, way }) => ({ line, column, y: y + way })));
    y += tall;
  });
  return { quiet, open, end: y, size };
}

const isOn = ({ bottom }: Room, { end }: Stack): boolean => end <= bottom;

/** The loosest of some pitches with which a page is right, or else the tightest of them. */
function loosest(
  { least, most }: Room['pitch'],
  at: (pitch: number) => Stack,
  isRight: (stack: Stack) => boolean,
) {
  let pitch: number = most;
  while (pitch > least && !isRight(at(pitch))) pitch -= 0.1;
  return Math.max(pitch, least);
}

/**
 * The lines of a page in its room: words as large as it allows, then grey lines as far apart, over the last words and under them.
 * @throws RangeError where even the smallest words have none
 */
export function stackOf(pieces: readonly Piece[], room: Room): Stack {
  const { least } = room.pitch;
  const isRight = (stack: Stack): boolean => isOn(room, stack);
  const best = room.sizes
    .map((size) => stackAt(pieces, room, { above: least, below: least }, size))
    .find(isRight);
  if (best === undefined)
    throw new RangeError(`a page with ${pieces.length} pieces: expected room for it above ${room.bottom}`);
  const { size } = best;
  const above = loosest(
    room.pitch,
    (pitch) => stackAt(pieces, room, { above: pitch, below: pitch }, size),
    isRight,
  );
  const withBelow = (below: number): Stack => stackAt(pieces, room, { above, below }, size);
  return withBelow(loosest({ ...room.pitch, least: above }, withBelow, isRight));
}
