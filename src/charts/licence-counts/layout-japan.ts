// Japan: an empty window beside one firm’s counted one, as large as that, and in it what was said instead of a count.
import type { PlotScene, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { artboard } from './layout-alone.ts';
import { column } from './layout-tally.ts';
import { boxOf, countedWindow, emptyWindow, fitting, lidOver } from './layout-windows.ts';
import type { Rows } from './rows.ts';
import type { Labels, Statement } from './words.ts';

interface Lines {
  /** From the top of the window to the first line of words, and from one statement to the next. */
  readonly first: number;
  readonly pitch: number;
  /** How far in the fitting stands. */
  readonly inset: number;
  /** How large the words are, the day, and the speaker; how far under the words the day is, and the speaker. */
  readonly words: number;
  readonly day: { readonly size: number; readonly down: number };
  readonly source: { readonly size: number; readonly down: number };
}
const lines: Readonly<Record<Size, Lines>> = {
  wide: {
    first: 27.5,
    pitch: 44,
    inset: 10,
    words: 25,
    day: { size: 14, down: 0 },
    source: { size: 14, down: 16.5 },
  },
  narrow: {
    first: 22,
    pitch: 56,
    inset: 5,
    words: 19,
    day: { size: 13, down: 15 },
    source: { size: 13, down: 29 },
  },
};

/** A statement: its fitting, a disc for a text that was read and a ring for another, its words, its day and who made it. */
function drawnStatement(
  { key, day, said, source, secondHand }: Statement,
  i: number,
  size: Size,
): Partial<Drawn> {
  const { left, right, top } = boxOf('none', size);
  const frame = lines[size];
  const y = top + frame.first + i * frame.pitch;
  const from = left + frame.inset;
  const x = from + 2 * fitting.r + fitting.air;
  const isBeside = frame.day.down === 0;
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
      placed(`${key}-day`, isBeside ? right - frame.inset : x, y + frame.day.down, day, {
        size: frame.day.size,
        anchor: isBeside ? 'end' : 'start',
      }),
      placed(`${key}-source`, x, y + frame.source.down, source[size], {
        size: frame.source.size,
        tone: 'ink-2',
      }),
    ],
  };
}

/** The firm’s window and Japan’s under one bar. */
export function statementsOf({ fields, firmIsSecondHand }: Rows, labels: Labels, size: Size): PlotScene {
  const { width } = artboard[size];
  const foot = column('none', 2, boxOf('none', size).bottom + (size === 'wide' ? 10 : 9), width - 4);
  foot.add('more', labels.slips, { size: size === 'wide' ? 14 : 13, tone: 'ink-2' });
  return sceneOf({ width, height: tenth(foot.end + 4) }, [
    lidOver(labels, size),
    countedWindow({ ...fields.firm, secondHand: firmIsSecondHand }, labels, size),
    emptyWindow(labels, size),
    ...labels.statements.map((said, i) => drawnStatement(said, i, size)),
    foot,
  ]);
}
