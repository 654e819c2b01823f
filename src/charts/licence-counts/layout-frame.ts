// Where windows hang: the sheet, the bar of China’s commerce ministry over them, and the words under them.
import type { PlacedText, Size } from '../contract/scene.ts';
import type { Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { wrapText } from '../look/text-width.ts';
import type { Labels } from './words.ts';

export const artboard = {
  wide: { width: 640, left: 2, right: 638 },
  narrow: { width: 360, left: 2, right: 358 },
} as const;

export interface Line {
  readonly y: number;
  readonly size: number;
}
/** The lines over a window. */
export interface Lines {
  readonly name: Line;
  readonly digits: Line;
  /** What was counted. */
  readonly what: Line;
  /** Who says so: on the line of `what`, or on one of its own. */
  readonly who: Line;
  /** When; null where the date follows `who` on its line. */
  readonly date: Line | null;
}
interface Frame extends Lines {
  /** The upper edge of the bar, and the size of its words. */
  readonly lid: { readonly top: number; readonly size: number };
  /** From where to where windows reach. */
  readonly top: number;
  readonly bottom: number;
  /** The words under a window. */
  readonly note: number;
}
/** One window with the sheet to itself, or two side by side. */
export const frames: Readonly<Record<Size, Frame>> = {
  wide: {
    name: { y: 18, size: 21 },
    digits: { y: 82, size: 74 },
    what: { y: 108, size: 15.5 },
    who: { y: 108, size: 15.5 },
    date: null,
    lid: { top: 120, size: 14 },
    top: 141,
    bottom: 327,
    note: 14,
  },
  narrow: {
    name: { y: 15, size: 19 },
    digits: { y: 57, size: 47 },
    what: { y: 77, size: 14 },
    who: { y: 95, size: 14 },
    date: null,
    lid: { top: 102, size: 13 },
    top: 121,
    bottom: 392,
    note: 13,
  },
};

/** A bar over each row of windows, in China’s colour: one ministry opens them, and the first bar names it. */
export function lids(rows: readonly Box[], labels: Labels, words: number): Pick<Drawn, 'shapes' | 'texts'> {
  const [first] = rows;
  if (first === undefined) throw new RangeError('licence-counts: no windows to hang a bar over');
  // Capitals stand in the middle of the bar, so that what hangs under their line clears its edge.
  const line = (first.top + first.bottom + words * 0.66) / 2;
  const bar = ({ left, right, top, bottom }: Box): string =>
    rectPath({ left: left - 1, right: right + 1, top, bottom });
  return {
    shapes: [shape('ministry-bar', rows.map(bar).join(''), 'china', 'fill')],
    texts: [
      placed('ministry', first.left + 8, line, labels.ministry, {
        size: words,
        weight: 600,
        tone: 'on-fill',
      }),
    ],
  };
}

/** What there is to say under windows, how far down these reach over it, and where it ends. */
export function noteUnder(
  key: string,
  words: string,
  size: Size,
): { readonly texts: readonly PlacedText[]; readonly bottom: number; readonly end: number } {
  const { left, right } = artboard[size];
  const { bottom, note } = frames[size];
  const lines = wrapText(words, right - left, note);
  const leading = note + 2;
  // On a wide sheet all views are as high as each other, so that none of them is drawn smaller: a longer note takes its room from the window.
  const above = size === 'wide' ? bottom - (lines.length - 1) * leading : bottom;
  const text = placed(`${key}-more`, left, above + 9 + note * 0.8, lines, {
    size: note,
    leading,
    tone: 'ink-2',
  });
  return { texts: [text], bottom: above, end: text.y + (lines.length - 1) * leading + 8 };
}
