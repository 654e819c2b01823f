// Japan: an empty window beside one firm’s counted one, as large as that, and in it what was said instead of a count.
import type { PlotScene, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import type { Box } from '../kit/labels/box.ts';
import { spot } from '../kit/shapes.ts';
import { tenth } from '../look/tenth.ts';
import { wrapText } from '../look/text-width.ts';
import { countedField, edgeOf, emptyEdge } from './layout-fields.ts';
import { artboard, frames, lids, noteUnder } from './layout-frame.ts';
import { fitting, headOver } from './layout-head.ts';
import type { Rows } from './rows.ts';
import type { Labels, Statement } from './words.ts';

/** The left edges of the windows, and how wide both are. */
const windows = {
  wide: { none: 2, firm: 330, width: 308, grid: { across: 18, down: 10 } },
  // What is approved lies above, since the slip of a phone rests on the lower rows.
  narrow: { none: 2, firm: 183, width: 175, grid: { across: 12, down: 15, isFromAbove: true } },
} as const;
/** The air between a window and its slips. */
const air = 6;

function boxOf(key: 'none' | 'firm', size: Size): Box {
  const { top, bottom } = frames[size];
  const { [key]: left, width } = windows[size];
  return { left, right: left + width, top, bottom };
}

interface Inside {
  /** From the top of the window to the first line of words, and from the last line of a statement to the next. */
  readonly first: number;
  readonly next: number;
  /** How far in the fitting stands. */
  readonly inset: number;
  /** How large the words are, the day, and the speaker; how far under the words the speaker is. */
  readonly words: number;
  /** Beside the words; null where the day begins the lines of the speaker. */
  readonly day: { readonly size: number } | null;
  readonly source: { readonly size: number; readonly down: number; readonly leading: number };
}
const inside: Readonly<Record<Size, Inside>> = {
  wide: {
    first: 24,
    next: 24.3,
    inset: 10,
    words: 23,
    day: { size: 14 },
    source: { size: 14, down: 16.5, leading: 15 },
  },
  narrow: {
    first: 17,
    next: 20,
    inset: 5,
    words: 19,
    day: null,
    source: { size: 13, down: 14, leading: 13.5 },
  },
};

/** Where words of the window begin: after the inset and the fitting. */
const wordsFrom = (size: Size): number =>
  boxOf('none', size).left + inside[size].inset + 2 * fitting.r + fitting.air;

/** Who made a statement, in lines as wide as its window; with the day before it where the day has no place beside the words. */
const sourceLines = ({ day, source }: Statement, size: Size): readonly string[] =>
  wrapText(
    inside[size].day === null ? `${day}: ${source}` : source,
    boxOf('none', size).right - 5 - wordsFrom(size),
    inside[size].source.size,
  );

/** How far down the words of each statement stand: under what the one before it takes. */
function places(statements: readonly Statement[], size: Size): readonly number[] {
  const { first, next, source } = inside[size];
  const taken = statements.map(
    (each) => source.down + (sourceLines(each, size).length - 1) * source.leading + next,
  );
  const top = boxOf('none', size).top + first;
  return statements.map((_, i) => top + taken.slice(0, i).reduce((sum, each) => sum + each, 0));
}

/** A statement: its fitting, a disc for a text that was read and a ring for another, its words, its day and who made it. */
function drawnStatement(statement: Statement, y: number, size: Size): Partial<Drawn> {
  const { key, day, said, secondHand } = statement;
  const { left, right } = boxOf('none', size);
  const frame = inside[size];
  const from = left + frame.inset;
  const x = wordsFrom(size);
  return {
    spots: [
      spot(
        `known-${key}`,
        tenth(from + fitting.r),
        tenth(y - frame.words * 0.28),
        fitting.r,
        'ink',
        secondHand ? 'hollow' : 'fill',
      ),
    ],
    texts: [
      placed(`${key}-words`, x, y, said, { size: frame.words, face: 'display' }),
      ...(frame.day === null
        ? []
        : [placed(`${key}-day`, right - frame.inset, y, day, { ...frame.day, anchor: 'end' })]),
      placed(`${key}-source`, x, y + frame.source.down, sourceLines(statement, size), {
        size: frame.source.size,
        leading: frame.source.leading,
        tone: 'ink-2',
      }),
    ],
  };
}

/** Japan’s window and the firm’s under one bar. */
export function statementsOf(rows: Rows, labels: Labels, size: Size): PlotScene {
  const { width } = artboard[size];
  const frame = frames[size];
  const [none, firm] = [boxOf('none', size), boxOf('firm', size)];
  const note = noteUnder('none', labels.slips, size);
  const downs = places(labels.statements, size);
  const bar = { left: none.left, right: firm.right, top: frame.lid.top, bottom: frame.top };
  return sceneOf({ width, height: tenth(note.end) }, [
    lids([bar], labels, frame.lid.size),
    { shapes: [emptyEdge('none', none), edgeOf('firm', firm)] },
    { shapes: countedField('firm', rows.fields.firm, windows[size].grid, firm, air) },
    headOver('none', rows, labels, { ...none, top: 0 }, frame),
    headOver('firm', rows, labels, { ...firm, top: 0 }, frame),
    ...labels.statements.map((said, i) => drawnStatement(said, downs[i] ?? NaN, size)),
    note,
  ]);
}
