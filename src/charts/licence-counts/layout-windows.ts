// Windows under China’s licence office, all of one size: over each the large pair of its count, in it what the count holds.
import type { PlacedText, Shape, Size } from '../contract/scene.ts';
import type { Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed, type TextStyle } from '../kit/labels/placed.ts';
import { shape, spot } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import { gridSlips } from './layout-heaps.ts';
import type { Labels } from './words.ts';

interface Line {
  readonly y: number;
  readonly size: number;
}
/** The lines over a window, and the bar and the windows themselves: the same for each of them. */
interface Frame {
  readonly name: Line;
  readonly digits: Line;
  /** What was counted, and on the same line or the next one who says so and when. */
  readonly what: Line;
  readonly who: Line;
  /** The bar over all windows, and the size and inset of its words. */
  readonly lid: { readonly top: number; readonly size: number; readonly inset: number };
  readonly top: number;
  readonly bottom: number;
  /** The left edges of the windows, Japan’s and the firm’s, and how wide both are. */
  readonly lefts: Readonly<Record<'none' | 'firm', number>>;
  readonly width: number;
  /** How many slips stand in a row of the firm’s window, and in how many rows. */
  readonly grid: { readonly across: number; readonly down: number };
}
export const windowFrames: Readonly<Record<Size, Frame>> = {
  wide: {
    name: { y: 18, size: 21 },
    digits: { y: 82, size: 74 },
    what: { y: 108, size: 15.5 },
    who: { y: 108, size: 15.5 },
    lid: { top: 120, size: 14, inset: 9 },
    top: 141,
    bottom: 327,
    lefts: { none: 2, firm: 330 },
    width: 308,
    grid: { across: 18, down: 10 },
  },
  narrow: {
    name: { y: 14, size: 17 },
    digits: { y: 57, size: 47 },
    what: { y: 77, size: 14.5 },
    who: { y: 93, size: 13 },
    lid: { top: 102, size: 13, inset: 7 },
    top: 121,
    bottom: 351,
    lefts: { none: 2, firm: 183 },
    width: 175,
    grid: { across: 12, down: 15 },
  },
};

/** How far the bar over the windows reaches past them. */
const past = 1;
/** The air between a window and its slips. */
const inset = 6;
/** How large the fitting is that says how words are known, and the air after it. */
export const fitting = { r: 3.7, air: 4 } as const;

/** The window of a count, from its left edge. */
export function boxOf(key: 'none' | 'firm', size: Size): Box {
  const { lefts, width, top, bottom } = windowFrames[size];
  return { left: lefts[key], right: lefts[key] + width, top, bottom };
}

/** The bar over all windows in the colour of all gates of this chart: one ministry opens them, and it is named there. */
export function lidOver(labels: Labels, size: Size): Pick<Drawn, 'shapes' | 'texts'> {
  const { lefts, width, lid, top } = windowFrames[size];
  const left = Math.min(lefts.none, lefts.firm);
  const right = Math.max(lefts.none, lefts.firm) + width;
  // Capitals stand in the middle of the bar, so that what hangs under their line clears its edge.
  const line = (lid.top + top + lid.size * 0.66) / 2;
  return {
    shapes: [
      shape(
        'ministry-bar',
        rectPath({ left: left - past, right: right + past, top: lid.top, bottom: top }),
        'china',
        'fill',
      ),
    ],
    texts: [
      placed('ministry', left + lid.inset, line, labels.ministry, {
        size: lid.size,
        weight: 600,
        tone: 'on-fill',
      }),
    ],
  };
}

interface Said {
  readonly name: string;
  readonly what: string;
  readonly who: string;
  readonly tone: 'others' | 'ink';
  /** Its own text was not read: a ring stands before who says so. */
  readonly secondHand: boolean;
}

/** Whose applications, over the pair, and under it what was counted, who says so, and how that is known. */
function saidOf(key: 'none' | 'firm', said: Said, size: Size): Partial<Drawn> {
  const { name, what, who, lefts } = windowFrames[size];
  const x = lefts[key];
  const bold: TextStyle = { size: what.size, weight: 600, tone: said.tone };
  const after = who.y === what.y ? textWidth(said.what, what.size, 600) + what.size * 0.5 : 0;
  const ring = said.secondHand ? fitting.r * 2 + fitting.air : 0;
  const round = spot(
    `known-${key}`,
    tenth(x + after + fitting.r),
    tenth(who.y - who.size * 0.35),
    fitting.r,
    'ink',
    'hollow',
  );
  return {
    spots: said.secondHand ? [round] : [],
    texts: [
      placed(`${key}-name`, x, name.y, said.name, {
        size: name.size,
        weight: 600,
        tone: key === 'none' ? 'japan' : 'ink',
      }),
      placed(`${key}-what`, x, what.y, said.what, bold),
      placed(`${key}-who`, x + after + ring, who.y, said.who, { size: who.size, tone: 'ink-2' }),
    ],
  };
}

/** Where the part of a pair ends and its word and whole begin. */
const nextTo = (part: number, size: number): number => part + size * 0.2;

/** The firm’s window: a slip for every application, those approved filled, and their numbers over it. */
export function countedWindow(
  {
    granted,
    all,
    secondHand,
  }: { readonly granted: number; readonly all: number; readonly secondHand: boolean },
  labels: Labels,
  size: Size,
): Partial<Drawn> {
  const { digits, grid } = windowFrames[size];
  const box = boxOf('firm', size);
  const [part, whole] = labels.tallies.firm;
  const large = { size: digits.size, face: 'display' } as const;
  const words = labels.counts.firm;
  const slips = gridSlips(all, grid, {
    left: box.left + inset,
    right: box.right - inset,
    top: box.top + inset,
    bottom: box.bottom - inset,
  });
  const { spots = [], texts = [] } = saidOf(
    'firm',
    { name: words.name, what: words.what, who: labels.byline(words), tone: 'others', secondHand },
    size,
  );
  return {
    shapes: [
      shape('firm-window', rectPath(box), 'ink', 'fitting'),
      shape('firm-open', slips.slice(granted).join(''), 'ink', 'hair'),
      shape('firm-granted', slips.slice(0, granted).join(''), 'others', 'fill'),
    ],
    spots,
    texts: [
      placed('firm-figure', box.left, digits.y, part, { ...large, tone: 'others' }),
      placed(
        'firm-of',
        box.left + nextTo(displayWidth(part, digits.size), digits.size),
        digits.y,
        whole,
        large,
      ),
      ...texts,
    ],
  };
}

/** The places of a pair that nobody gave, together as long as the pair beside them. */
function emptyPair(labels: Labels, size: Size): { readonly places: string; readonly of: PlacedText } {
  const { digits } = windowFrames[size];
  const { left } = boxOf('none', size);
  const [part, whole] = labels.tallies.firm;
  const long = nextTo(displayWidth(part, digits.size), digits.size) + displayWidth(whole, digits.size);
  const between = displayWidth(labels.of, digits.size) + digits.size * 0.4;
  // As wide as each other: places as wide as the numbers beside them would say how many digits are missing.
  const each = (long - between) / 2;
  const place = (from: number): string =>
    rectPath({
      left: tenth(from),
      right: tenth(from + each),
      top: tenth(digits.y - digits.size * 0.7),
      bottom: tenth(digits.y + digits.size * 0.04),
    });
  return {
    places: place(left) + place(left + each + between),
    of: placed('none-of', left + each + between / 2 - digits.size * 0.03, digits.y, labels.of, {
      size: digits.size,
      face: 'display',
      anchor: 'middle',
    }),
  };
}

/** Japan’s window: as large as the firm’s and dashed, and over it the places of two numbers, dashed and empty. */
export function emptyWindow(labels: Labels, size: Size): Partial<Drawn> {
  const { what } = windowFrames[size];
  const box = boxOf('none', size);
  const words = labels.counts.none;
  const { places, of } = emptyPair(labels, size);
  const { texts = [] } = saidOf(
    'none',
    { name: words.name, what: words.what, who: words.who, tone: 'ink', secondHand: false },
    size,
  );
  // What speaks of the missing count points to the rule under its words, since a ring in an empty place would read as a nought.
  const rule = `M${box.left} ${tenth(what.y + 4)}h${tenth(textWidth(words.what, what.size, 600))}`;
  const shapes: readonly Shape[] = [
    shape('none-window', rectPath(box), 'japan', 'gap'),
    shape('none-none', places, 'japan', 'gap'),
    shape('none-said', rule, 'ink', 'wall'),
  ];
  return { shapes, texts: [of, ...texts] };
}
