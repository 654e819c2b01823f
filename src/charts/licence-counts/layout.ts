// Geometry of licence counts: one office, its wall with a window for each count; slips before it wait, slips past it are approved.
import type { PlotScene, Size } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/placed.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { oneWindow, statementsOf } from './layout-alone.ts';
import { office, trayOf, type Paper } from './layout-trays.ts';
import type { CountKey, Rows, View } from './rows.ts';
import type { CountWords, Labels } from './words.ts';

interface Frame {
  readonly width: number;
  readonly left: number;
  readonly wall: number;
  readonly paper: Paper;
  /** Room over the heaps of a row for words, and under its counter. */
  readonly above: number;
  readonly below: number;
  readonly opening: number;
}
const frames: Readonly<Record<Size, Frame>> = {
  wide: {
    width: 640,
    left: 2,
    wall: 236,
    paper: { across: 5.2, down: 6.6, high: 6, areaWidth: 218, shareLength: 180, shareHeight: 17 },
    above: 13,
    below: 4,
    opening: 18,
  },
  narrow: {
    width: 360,
    left: 12,
    wall: 152,
    paper: { across: 3.9, down: 5, high: 6, areaWidth: 130, shareLength: 160, shareHeight: 13 },
    above: 38,
    below: 9,
    opening: 14,
  },
};

/** The counts in the order of their windows: the counted ones, the rounded one, shares alone, none. */
const order: readonly CountKey[] = ['firm', 'chamber', 'commission', 'shares', 'none'];

/** The count that a view looks at alone. */
const alone: Readonly<Record<Exclude<View, 'all' | 'no-count'>, CountKey>> = {
  firm: 'firm',
  cases: 'chamber',
  priority: 'commission',
  shares: 'shares',
};

/** All windows with slips of one size, or one of them larger with what there is to say of it. Heaps never touch: no base is another's. */
export function licenceCounts(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  if (view === 'all') return allWindows(rows, labels, size);
  if (view === 'no-count') return statementsOf(labels, size);
  const key = alone[view];
  return oneWindow(key, rows.fields[key], labels, size);
}

function allWindows({ fields }: Rows, labels: Labels, size: Size): PlotScene {
  const { width, left, wall, paper, above, below, opening } = frames[size];
  const isWide = size === 'wide';
  let top = 0;
  const windows = order.map((key): Partial<Drawn> => {
    const height = Math.max(isWide ? 41 : 0, trayOf(key, fields[key], { wall, sill: 0 }, paper).height);
    const heaps = top + above;
    const sill = heaps + height;
    const tray = trayOf(key, fields[key], { wall, sill }, paper);
    const counter = { left: tray.left - 6, right: Math.max(tray.right, wall + 40) + 6, bottom: sill };
    const said = (isWide ? saidBeside : saidAbove)(key, labels, { top: heaps, sill });
    top = sill + below;
    // On the wide artboard the wall of one window stands on the counter of the one above.
    const foot = isWide && key !== order.at(-1) ? 0 : 8;
    return {
      shapes: [
        ...office(key, wall, isWide ? Math.max(1, heaps - above - below) : heaps - 1, opening, counter, foot),
        ...tray.shapes,
      ],
      ...said,
    };
  });
  const note = placed('scale', left, top + 28, wrapText(labels.scale, width - 2 * left, 13), {
    tone: 'ink-2',
  });
  return sceneOf({ width, height: tenth(note.y + note.lines.length * 15 - 8) }, [
    ...windows,
    { texts: [note] },
  ]);
}

interface Spot {
  /** Top of the heaps, and the counter under them. */
  readonly top: number;
  readonly sill: number;
}
const toneOf = (key: CountKey): 'ink' | 'others' => (key === 'none' ? 'ink' : 'others');

/** Name, figure and who says it, right of the heaps; the largest has room for them in itself. */
function saidBeside(key: CountKey, labels: Labels, { top, sill }: Spot): Partial<Drawn> {
  const words = labels.counts[key];
  const isInside = key === 'commission';
  const x = isInside ? frames.wide.wall + 20 : 366;
  // That there is none for Japan is half of what the figure says.
  const size = key === 'none' ? 24 : 16;
  const figure = wrapText(labels.counted(words), isInside ? 204 : 272, size, 600);
  const first = isInside ? top + 26 : (top + sill) / 2 - 11;
  return {
    texts: [
      placed(`${key}-name`, x, first, words.name, { weight: 600 }),
      placed(`${key}-figure`, x, first + 3 + size, figure, {
        weight: 600,
        size,
        tone: isInside ? 'ink' : toneOf(key),
      }),
      placed(
        `${key}-who`,
        x,
        first + 1 + size + figure.length * 18,
        (isInside ? labels.shortByline : labels.byline)(words),
        {
          tone: isInside ? 'ink' : 'ink-2',
        },
      ),
    ],
  };
}

/** The same in two lines over the heaps. */
function saidAbove(key: CountKey, labels: Labels, { top }: Spot): Partial<Drawn> {
  const words: CountWords = labels.counts[key];
  const { left, width } = frames.narrow;
  return {
    texts: [
      placed(`${key}-name`, left, top - 23, words.name, { weight: 600 }),
      placed(`${key}-who`, width - left, top - 23, labels.shortByline(words), {
        anchor: 'end',
        tone: 'ink-2',
      }),
      placed(`${key}-figure`, left, key === 'none' ? top : top - 6, labels.counted(words), {
        weight: 600,
        size: key === 'none' ? 20 : 14,
        tone: toneOf(key),
      }),
    ],
  };
}
