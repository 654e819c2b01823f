// Japan: a window with no count beside a counted one, and in it what was said instead: four notes pinned up in the order of their dates.
import type { PlotScene, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { rectPath } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { artboard } from './layout-alone.ts';
import { column } from './layout-tally.ts';
import { countedWindow, emptyWindow, lidOver, windowFrames } from './layout-windows.ts';
import type { Field } from './rows.ts';
import type { Labels, Statement } from './words.ts';

interface Pinned {
  /** The least air between a note and the window. */
  readonly air: number;
  /** The air between the edge of a note and its words, and over and under them. */
  readonly side: number;
  readonly over: number;
  readonly under: number;
  /** How large the words are, and the date with the speaker under them. */
  readonly words: number;
  readonly small: number;
  /** The air between the two. */
  readonly between: number;
  readonly pin: number;
}
const pinned: Readonly<Record<Size, Pinned>> = {
  wide: { air: 10, side: 11, over: 8, under: 6, words: 20, small: 13, between: 7, pin: 3.6 },
  narrow: { air: 6, side: 7, over: 9, under: 7, words: 16.5, small: 13, between: 6, pin: 3.4 },
};
const leadingOf = (small: number): number => small + 1.5;

/** A note with its words broken into lines: it is as wide as they are, since no size here says anything. */
interface Note {
  readonly said: Statement;
  readonly lines: readonly string[];
  readonly wide: number;
  readonly high: number;
}
function noteOf(said: Statement, size: Size, room: number): Note {
  const { side, over, under, words, small, between } = pinned[size];
  const lines = wrapText(said.source[size], room - 2 * side, small);
  const longest = Math.max(displayWidth(said.said, words), ...lines.map((each) => textWidth(each, small)));
  const high = over + words * 0.72 + between + small * 0.72 + (lines.length - 1) * leadingOf(small) + under;
  return { said, lines, wide: Math.min(room, Math.ceil(longest + 2 * side)), high };
}

/** One note, and through its upper edge a pin that says how the words are known, as in the story: a disc for a text that was read, a ring for one read second-hand. */
function drawnNote({ said, lines, wide, high }: Note, left: number, top: number, size: Size): Partial<Drawn> {
  const { side, over, words, small, between, pin } = pinned[size];
  const { key, secondHand } = said;
  const first = top + over + words * 0.72;
  const box = { left, right: left + wide, top, bottom: top + high };
  return {
    shapes: [shape(`note-${key}`, rectPath(box), 'ink', 'fitting')],
    spots: [
      spot(`known-${key}`, tenth(left + wide / 2), tenth(top), pin, 'ink', secondHand ? 'hollow' : 'fill'),
    ],
    texts: [
      placed(`${key}-words`, left + side, tenth(first), said.said, { size: words, face: 'display' }),
      placed(`${key}-source`, left + side, tenth(first + between + small * 0.72), lines, {
        size: small,
        leading: leadingOf(small),
        tone: 'ink-2',
      }),
    ],
  };
}

/** The notes in Japan’s window, from the first date down, hung in turn at its left and its right: what they leave free stays empty. */
function notesIn(statements: readonly Statement[], size: Size): readonly Partial<Drawn>[] {
  const { none, width, top, bottom } = windowFrames[size];
  const { air } = pinned[size];
  const room = width - 2 * air;
  const notes = statements.map((said) => noteOf(said, size, room));
  const free = bottom - top - notes.reduce((sum, { high }) => sum + high, 0);
  const between = free / (notes.length + 1);
  if (!(between >= 6))
    throw new RangeError(`notes of Japan: ${tenth(between)} units between them, which is too close`);
  let y = top;
  return notes.map((note, i) => {
    const at = tenth(y + between);
    y += between + note.high;
    return drawnNote(note, i % 2 === 0 ? none + air : none + width - air - note.wide, at, size);
  });
}

/** One firm’s counted window and Japan’s without a count, and the statements in it. */
export function statementsOf(firm: Extract<Field, { kind: 'marks' }>, labels: Labels, size: Size): PlotScene {
  const { width } = artboard[size];
  const { bottom } = windowFrames[size];
  const edges = { left: 2, right: width - 2 };
  const foot = column('none', edges.left, bottom + (size === 'wide' ? 14 : 10), edges.right - edges.left);
  foot.add('more', labels.slips, { size: size === 'wide' ? 14 : 13, tone: 'ink-2' });
  return sceneOf({ width, height: tenth(foot.end + 4) }, [
    lidOver(labels, size),
    countedWindow(firm, labels, size),
    emptyWindow(labels, size),
    ...notesIn(labels.statements, size),
    foot,
  ]);
}
