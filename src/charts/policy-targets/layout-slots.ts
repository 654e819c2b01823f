// Aims of which no figure was found: their count in a line of words, and under it a small empty tank in dashes for each; on a phone a dashed row with its lid at the left.
import { gathered, type Drawn } from '../kit/drawn.ts';
import type { Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import { high, spread } from './layout-letters.ts';
import { bold, brass, lidAt, quiet, rim } from './layout-parts.ts';
import type { Aim } from './rows.ts';
import type { Labels } from './words.ts';

export interface SlotFrame {
  /** How many stand beside each other, from and to where, and on what line they all end. */
  readonly isInRows: boolean;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly tall: number;
  readonly gap: number;
  /** Size of the count, and from its line to the slots. */
  readonly head: number;
  readonly over: number;
  readonly amount: number;
}

const band = 7;
const inset = 8;
const size = 13;
const leading = 15;
/** From an amount to its words. */
const between = 9;

/** Where the slots begin: those in rows take more room the more they are. */
const topOf = (count: number, { isInRows, bottom, tall, gap }: SlotFrame): number =>
  bottom - (isInRows ? count * tall + (count - 1) * gap : tall);

/** The upper edge of slots and their count: what stands over them ends before it. */
export const slotsFrom = (count: number, frame: SlotFrame): number =>
  topOf(count, frame) - frame.over - frame.head * high;

function boxesOf(count: number, frame: SlotFrame): Box[] {
  const { isInRows, left, right, tall, gap } = frame;
  const top = topOf(count, frame);
  const wide = (right - left - (count - 1) * gap) / count;
  return Array.from({ length: count }, (_, i) => {
    const from = isInRows ? left : tenth(left + i * (wide + gap));
    const y = isInRows ? top + i * (tall + gap) : top;
    return { left: from, right: isInRows ? right : tenth(from + wide), top: y, bottom: y + tall };
  });
}

interface Said {
  readonly amount: number;
  /** From the left edge of a slot's words to its name. */
  readonly column: number;
}
type Part = (aim: Aim, labels: Labels, box: Box, said: Said) => Drawn;

/** Its year and its form, in one line. */
function byOf(aim: Aim, labels: Labels): string {
  const { before, after } = labels.aimParts(aim);
  return [[before, after].filter((part) => part !== '').join(' '), labels.form(aim)].join(', ');
}

/** In a row: the lid at its left, the amount, and beside that what it is of over its year and its form. */
const rowAt: Part = (aim, labels, { left, right, top, bottom }, { amount, column }) => {
  const { id } = aim;
  const x = left + band + inset;
  const words = x + column + between;
  const first = top + 12.5;
  return gathered([
    // Slots under each other share a line, which parts their lids.
    lidAt(`${id}-target`, { left, right: left + band, top: top + 2, bottom: bottom - 2 }),
    {
      shapes: [
        // Each line from its left or upper end, so that the dashes of neighbours lie on each other.
        shape(
          `${id}-walls`,
          `M${left + band} ${top}H${right}M${right} ${top}V${bottom}M${left + band} ${bottom}H${right}`,
          'ink-2',
          'gap',
        ),
      ],
      texts: [
        placed(`${id}-aim`, x, (top + bottom) / 2 + (amount * high) / 2, labels.aimParts(aim).amount, {
          ...brass,
          size: amount,
          face: 'display',
        }),
        placed(`${id}-name`, words, first, labels.openName(aim), bold),
        placed(`${id}-by`, words, first + leading - 1, byOf(aim, labels), quiet),
      ],
    },
  ]);
};

/** Beside others: a small empty tank in dashes under its lid, the aim over that as over a tank with a figure. */
const tankAt: Part = (aim, labels, { left, right, top, bottom }, { amount, column }) => {
  const { id } = aim;
  const base = Math.round(top + amount * high);
  const by = base + leading + 2;
  const lid = { left, right, top: by + 7, bottom: by + 7 + band };
  return gathered([
    lidAt(`${id}-target`, lid),
    {
      shapes: [
        shape(
          `${id}-walls`,
          `M${tenth(left + rim)} ${tenth(lid.bottom)}V${bottom}M${tenth(right - rim)} ${tenth(lid.bottom)}V${bottom}M${left} ${bottom}H${right}`,
          'ink-2',
          'gap',
        ),
      ],
      texts: [
        placed(`${id}-aim`, left, base, labels.aimParts(aim).amount, {
          ...brass,
          size: amount,
          face: 'display',
        }),
        placed(`${id}-name`, left + column + between, base, labels.openName(aim), bold),
        placed(`${id}-by`, left, by, byOf(aim, labels), quiet),
      ],
    },
  ]);
};

/** The largest amounts beside which the words of all slots have room. */
function amountOf(aims: readonly Aim[], labels: Labels, frame: SlotFrame): number {
  const [box] = boxesOf(aims.length, frame);
  const wide = box === undefined ? 0 : box.right - box.left - between;
  const fits = (large: number): boolean =>
    aims.every(
      (aim) =>
        displayWidth(labels.aimParts(aim).amount, large) +
          textWidth(labels.openName(aim), size, 600) * spread <=
        wide,
    );
  let large = frame.amount;
  while (!frame.isInRows && !fits(large) && large > size) large -= 0.5;
  return large;
}

/** All aims without a figure of a view. */
export function slotsOf(aims: readonly Aim[], labels: Labels, frame: SlotFrame): Drawn {
  const amount = amountOf(aims, labels, frame);
  const widths = aims.map((aim) => displayWidth(labels.aimParts(aim).amount, amount));
  // Under each other all names begin on one line; beside each other each follows its own amount.
  const columnOf = (i: number): number => (frame.isInRows ? Math.max(...widths) : (widths[i] ?? 0));
  const head = topOf(aims.length, frame) - frame.over;
  const partAt = frame.isInRows ? rowAt : tankAt;
  return gathered([
    { texts: [placed('open-count', frame.left, head, labels.open(aims), { ...bold, size: frame.head })] },
    ...boxesOf(aims.length, frame).flatMap((box, i) => {
      const aim = aims[i];
      return aim === undefined ? [] : [partAt(aim, labels, box, { column: columnOf(i), amount })];
    }),
  ]);
}
