// Two fields under China’s licence office, as large as each other: one firm’s slips counted in it, and for Japan the places of the two numbers that nobody gave.
import type { Size } from '../contract/scene.ts';
import type { Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import { gridSlips } from './layout-heaps.ts';
import type { Field } from './rows.ts';
import type { Labels } from './words.ts';

interface Frame {
  /** The left edge of each window, and what both share. */
  readonly firm: number;
  readonly none: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** How many slips stand in a row of a window, and in how many rows. */
  readonly grid: { readonly across: number; readonly down: number };
  /** How high the bar over both windows is, and the size and the inset of its words. */
  readonly lid: { readonly high: number; readonly size: number; readonly inset: number };
  /** The large digits over a window, and the two lines under them. */
  readonly digits: { readonly y: number; readonly size: number };
  readonly name: { readonly y: number; readonly size: number };
  readonly who: { readonly y: number; readonly size: number };
  /** How large it stands that no count was found, and the word between the empty places. */
  readonly missing: number;
  readonly of: number;
}
export const windowFrames: Readonly<Record<Size, Frame>> = {
  wide: {
    firm: 2,
    none: 326,
    width: 312,
    top: 104,
    bottom: 232,
    grid: { across: 20, down: 9 },
    lid: { high: 18, size: 14, inset: 8 },
    digits: { y: 38, size: 50 },
    name: { y: 62, size: 18 },
    who: { y: 80, size: 15 },
    missing: 24,
    of: 60,
  },
  narrow: {
    firm: 2,
    none: 184,
    width: 174,
    top: 82,
    bottom: 226,
    grid: { across: 15, down: 12 },
    lid: { high: 16, size: 13, inset: 7 },
    digits: { y: 26, size: 36 },
    name: { y: 44, size: 15 },
    who: { y: 60, size: 13 },
    missing: 16,
    of: 36,
  },
};

/** How far the bar over the windows reaches past them. */
const past = 1;
/** The air between a window and its slips. */
const inset = 6;

const windowBox = (left: number, { width, top, bottom }: Frame): Box => ({
  left,
  right: left + width,
  top,
  bottom,
});

/** The bar over both windows in the colour of all gates of this chart: one ministry opens them, and it is named there. */
export function lidOver(labels: Labels, size: Size): Pick<Drawn, 'shapes' | 'texts'> {
  const { firm, none, width, top, lid } = windowFrames[size];
  const box = { left: firm - past, right: none + width + past, top: top - lid.high, bottom: top };
  return {
    shapes: [shape('ministry-bar', rectPath(box), 'china', 'fill')],
    texts: [
      placed('ministry', firm + lid.inset, top - (lid.high - lid.size * 0.7) / 2, labels.ministry, {
        size: lid.size,
        weight: 600,
        tone: 'on-fill',
      }),
    ],
  };
}

/** The counted window: a slip for every application, those approved filled. */
export function countedWindow(
  { granted, all }: Extract<Field, { kind: 'marks' }>,
  labels: Labels,
  size: Size,
): Pick<Drawn, 'shapes' | 'texts'> {
  const frame = windowFrames[size];
  const { firm: left, digits, name, who } = frame;
  const box = windowBox(left, frame);
  const [part, whole] = labels.tallies.firm;
  const large = { size: digits.size, face: 'display' } as const;
  const next = left + displayWidth(part, digits.size) + digits.size * 0.2;
  const after = left + textWidth(labels.approved, name.size, 600) + name.size * 0.24;
  const slips = gridSlips(all, frame.grid, {
    left: box.left + inset,
    right: box.right - inset,
    top: box.top + inset,
    bottom: box.bottom - inset,
  });
  return {
    shapes: [
      shape('firm-window', rectPath(box), 'ink', 'fitting'),
      shape('firm-open', slips.slice(granted).join(''), 'ink', 'hair'),
      shape('firm-granted', slips.slice(0, granted).join(''), 'others', 'fill'),
    ],
    texts: [
      placed('firm-figure', left, digits.y, part, { ...large, tone: 'others' }),
      placed('firm-of', next, digits.y, whole, large),
      placed('firm-what', left, name.y, labels.approved, {
        size: name.size,
        weight: 600,
        tone: 'others',
      }),
      placed('firm-name', after, name.y, labels.forFirm, { size: name.size, weight: 600 }),
      placed('firm-who', left, who.y, labels.byline(labels.counts.firm), { size: who.size, tone: 'ink-2' }),
    ],
  };
}

/** Japan’s field: the places of two numbers, together as large as the slips of the firm, dashed and empty. */
export function emptyField(labels: Labels, size: Size): Pick<Drawn, 'shapes' | 'texts'> {
  const frame = windowFrames[size];
  const { none: left, width, top, bottom, name, who, missing, of } = frame;
  const between = displayWidth(labels.of, of) + of * 0.36;
  // As wide as each other, since beside slips that count an area would say how much.
  const first = (width - between) / 2;
  const place = (from: number, to: number): string =>
    rectPath({ left: tenth(from), right: tenth(to), top, bottom });
  // What speaks of the missing count points to the rule under its words, since a ring in an empty place would read as a nought.
  const end = left + textWidth(labels.missing, missing, 600);
  return {
    shapes: [
      shape(
        'none-none',
        place(left, left + first) + place(left + first + between, left + width),
        'ink',
        'gap',
      ),
      shape('none-said', `M${left} ${tenth(name.y + 5)}H${tenth(end)}`, 'ink', 'wall'),
    ],
    texts: [
      placed('none-of', left + first + between / 2, (top + bottom + of * 0.5) / 2, labels.of, {
        size: of,
        face: 'display',
        anchor: 'middle',
        tone: 'ink-2',
      }),
      placed('none-what', left, name.y, labels.missing, { size: missing, weight: 600 }),
      placed('none-who', left, who.y, labels.counts.none.who, { size: who.size, tone: 'ink-2' }),
    ],
  };
}
