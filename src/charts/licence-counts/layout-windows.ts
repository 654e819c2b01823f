// Two fields under China’s licence office: for Japan, large, the places of the two numbers that nobody gave, and as a small example one firm’s slips counted.
import type { Size } from '../contract/scene.ts';
import type { Drawn } from '../kit/drawn.ts';
import { rectPath, type Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { gridSlips } from './layout-heaps.ts';
import type { Field } from './rows.ts';
import type { Labels } from './words.ts';

interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}
interface Frame {
  /** Japan’s field, which leads, and the firm’s: on a desk beside it, on a phone under it. */
  readonly none: Box;
  readonly firm: Box;
  /** How many slips stand in a row of the firm’s field, and in how many rows. */
  readonly grid: { readonly across: number; readonly down: number };
  /** How high the bar over the fields is, and the size and the inset of its words. */
  readonly lid: { readonly high: number; readonly size: number; readonly inset: number };
  /** That no count was found, and until when; the word between the empty places. */
  readonly missing: Line;
  readonly until: Line;
  readonly of: number;
  /** The digits of the firm, and the lines under them; on a phone one more begins with its name. */
  readonly digits: Line;
  readonly name: Line;
  readonly who: Line;
}
export const windowFrames: Readonly<Record<Size, Frame>> = {
  wide: {
    none: { left: 2, right: 442, top: 94, bottom: 234 },
    firm: { left: 464, right: 638, top: 94, bottom: 234 },
    grid: { across: 15, down: 12 },
    lid: { high: 18, size: 14, inset: 8 },
    missing: { x: 2, y: 36, size: 36 },
    until: { x: 2, y: 66, size: 17 },
    of: 96,
    digits: { x: 464, y: 28, size: 34 },
    name: { x: 464, y: 48, size: 14 },
    who: { x: 464, y: 66, size: 14 },
  },
  narrow: {
    none: { left: 2, right: 358, top: 50, bottom: 170 },
    firm: { left: 2, right: 234, top: 184, bottom: 284 },
    grid: { across: 20, down: 9 },
    lid: { high: 16, size: 13, inset: 7 },
    missing: { x: 2, y: 22, size: 24 },
    until: { x: 358, y: 22, size: 13 },
    of: 76,
    digits: { x: 243, y: 206, size: 30 },
    name: { x: 243, y: 228, size: 13.5 },
    who: { x: 243, y: 263, size: 13 },
  },
};

/** How far the bar over the windows reaches past them. */
const past = 1;
/** The air between a window and its slips. */
const inset = 6;
/** Where the words beside a field end. */
const artboardEnd: Readonly<Record<Size, number>> = { wide: 638, narrow: 358 };
/** How high the bar is on a phone over the firm’s field, which stands lower and apart. */
const thin = 5;

/** The bar over both fields in the colour of all gates of this chart: one ministry opens them, and it is named there. */
export function lidOver(labels: Labels, size: Size): Pick<Drawn, 'shapes' | 'texts'> {
  const { firm, none, lid } = windowFrames[size];
  const isRow = firm.top === none.top;
  const over = ({ left, top }: Box, right: number, high: number): string =>
    rectPath({ left: left - past, right: right + past, top: top - high, bottom: top });
  const bars = isRow
    ? over(none, firm.right, lid.high)
    : over(none, none.right, lid.high) + over(firm, firm.right, thin);
  return {
    shapes: [shape('ministry-bar', bars, 'china', 'fill')],
    texts: [
      placed('ministry', none.left + lid.inset, none.top - (lid.high - lid.size * 0.7) / 2, labels.ministry, {
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
  const { firm: box, grid, digits, name, who } = windowFrames[size];
  const [part, whole] = labels.tallies.firm;
  const large = { size: digits.size, face: 'display' } as const;
  const next = digits.x + displayWidth(part, digits.size) + digits.size * 0.2;
  const isRow = size === 'wide';
  // On a phone whose applications these are has a line of its own, and so has when they were counted.
  const after = isRow
    ? { x: name.x + textWidth(labels.approved, name.size, 600) + name.size * 0.24, y: name.y }
    : { x: name.x, y: name.y + name.size + 2 };
  const by = wrapText(labels.byline(labels.counts.firm), artboardEnd[size] - who.x, who.size);
  const slips = gridSlips(all, grid, {
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
      placed('firm-figure', digits.x, digits.y, part, { ...large, tone: 'others' }),
      placed('firm-of', next, digits.y, whole, large),
      placed('firm-what', name.x, name.y, labels.approved, {
        size: name.size,
        weight: 600,
        tone: 'others',
      }),
      placed('firm-name', after.x, after.y, labels.forFirm, { size: name.size, weight: 600 }),
      placed('firm-who', who.x, who.y, by, { size: who.size, leading: who.size + 2, tone: 'ink-2' }),
    ],
  };
}

/** Japan’s field: the places of two numbers, larger than all the slips of the firm, dashed and empty. */
export function emptyField(labels: Labels, size: Size): Pick<Drawn, 'shapes' | 'texts'> {
  const { none, missing, until, of } = windowFrames[size];
  const { left, right, top, bottom } = none;
  const width = right - left;
  const between = displayWidth(labels.of, of) + of * 0.36;
  // As wide as each other, since beside slips that count an area would say how much.
  const first = (width - between) / 2;
  const place = (from: number, to: number): string =>
    rectPath({ left: tenth(from), right: tenth(to), top, bottom });
  // What speaks of the missing count points to the rule under its words, since a ring in an empty place would read as a nought.
  const end = missing.x + textWidth(labels.missing, missing.size, 600);
  return {
    shapes: [
      shape('none-none', place(left, left + first) + place(left + first + between, right), 'ink', 'gap'),
      shape('none-said', `M${missing.x} ${tenth(missing.y + 6)}H${tenth(end)}`, 'ink', 'wall'),
    ],
    texts: [
      placed('none-of', left + first + between / 2, (top + bottom + of * 0.5) / 2, labels.of, {
        size: of,
        face: 'display',
        anchor: 'middle',
        tone: 'ink-2',
      }),
      placed('none-what', missing.x, missing.y, labels.missing, { size: missing.size, weight: 600 }),
      placed('none-who', until.x, until.y, labels.counts.none.who, {
        size: until.size,
        tone: 'ink-2',
        anchor: size === 'wide' ? 'start' : 'end',
      }),
    ],
  };
}
