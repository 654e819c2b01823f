// Aims of which no figure was found: their count in a line of words, and under it a dashed slot for each, with its lid at the left.
import { gathered, type Drawn } from '../kit/drawn.ts';
import type { Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { displayWidth, textWidth } from '../look/text-width.ts';
import { high, spread } from './layout-letters.ts';
import { bold, brass, lidAt, quiet } from './layout-parts.ts';
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

interface Column {
  readonly column: number;
  readonly amount: number;
}

/** One aim: its amount, beside that whose it is and what it counts, then its year and its form. */
function slotOf(
  aim: Aim,
  labels: Labels,
  frame: SlotFrame,
  box: Box,
  { column, amount: large }: Column,
): Drawn {
  const { id } = aim;
  const { left, right, top, bottom } = box;
  const { before, amount, after } = labels.aimParts(aim);
  const x = left + band + inset;
  const words = x + column + between;
  const name = labels.name(aim);
  const counts = words + textWidth(name, size, 600) * spread + 6;
  const by = [[before, after].filter((part) => part !== '').join(' '), labels.form(aim)].join(', ');
  // Slots under each other share a line, which parts their lids.
  const apart = frame.isInRows ? 2 : 0;
  const first = top + (frame.isInRows ? 14 : 17);
  const base = frame.isInRows ? (top + bottom) / 2 + (large * high) / 2 : first + leading;
  return gathered([
    lidAt(`${id}-target`, { left, right: left + band, top: top + apart, bottom: bottom - apart }),
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
        placed(`${id}-aim`, x, base, amount, { ...brass, size: large, face: 'display' }),
        placed(`${id}-name`, words, first, name, bold),
        frame.isInRows
          ? placed(`${id}-counts`, counts, first, labels.counts(aim), quiet)
          : placed(`${id}-counts`, words, first + leading, labels.counts(aim), quiet),
        placed(
          `${id}-by`,
          frame.isInRows ? words : x,
          first + (frame.isInRows ? 1 : 2.2) * leading,
          by,
          quiet,
        ),
      ],
    },
  ]);
}

/** The largest amounts beside which the words of all slots have room. */
function amountOf(aims: readonly Aim[], labels: Labels, frame: SlotFrame): number {
  const [box] = boxesOf(aims.length, frame);
  const wide = box === undefined ? 0 : box.right - box.left - band - 2 * inset - between;
  const fits = (large: number): boolean =>
    aims.every((aim) => {
      const words = [textWidth(labels.name(aim), size, 600), textWidth(labels.counts(aim), size)];
      return displayWidth(labels.aimParts(aim).amount, large) + Math.max(...words) * spread <= wide;
    });
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
  return gathered([
    { texts: [placed('open-count', frame.left, head, labels.open(aims), { ...bold, size: frame.head })] },
    ...boxesOf(aims.length, frame).flatMap((box, i) => {
      const aim = aims[i];
      return aim === undefined ? [] : [slotOf(aim, labels, frame, box, { column: columnOf(i), amount })];
    }),
  ]);
}
