// Aims of which no figure was found: their count in words, and under it a dashed row for each with its lid at the left.
import { gathered, type Drawn } from '../kit/drawn.ts';
import type { Box } from '../kit/labels/box.ts';
import { placed } from '../kit/labels/placed.ts';
import { shape } from '../kit/shapes.ts';
import { displayWidth } from '../look/text-width.ts';
import { high } from './layout-letters.ts';
import { bold, brass, lidAt, quiet } from './layout-parts.ts';
import type { Aim } from './rows.ts';
import type { Labels } from './words.ts';

export interface SlotFrame {
  /** Whether their count and its date stand in two lines. */
  readonly isSplit: boolean;
  /** From and to where they reach, and on what line the last ends. */
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly tall: number;
  /** Size of the count, and from its line to the slots. */
  readonly head: number;
  readonly over: number;
  readonly amount: number;
}

const band = 7;
const inset = 8;
const leading = 15;
/** From an amount to its words. */
const between = 9;

/** Where the slots begin: they take more room the more they are. */
const topOf = (count: number, { bottom, tall }: SlotFrame): number => bottom - count * tall;

/** The upper edge of slots and their count: what stands over them ends before it. */
export const slotsFrom = (count: number, frame: SlotFrame): number =>
  topOf(count, frame) - frame.over - frame.head * high;

interface Said {
  readonly amount: number;
  /** From the left edge of a slot's words to its name. */
  readonly column: number;
}

/** Its year and its form, in one line. */
function byOf(aim: Aim, labels: Labels): string {
  const { before, after } = labels.aimParts(aim);
  return [[before, after].filter((part) => part !== '').join(' '), labels.form(aim)].join(', ');
}

/** In a row: the lid at its left, the amount, and beside that what it is of over its year and its form. */
function rowAt(aim: Aim, labels: Labels, { left, right, top, bottom }: Box, { amount, column }: Said): Drawn {
  const { id } = aim;
  const x = left + band + inset;
  const words = x + column + between;
  const first = (top + bottom) / 2 - 3.5;
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
}

/** All aims without a figure of a view. All their names begin on one line. */
export function slotsOf(aims: readonly Aim[], labels: Labels, frame: SlotFrame): Drawn {
  const { isSplit, left, right, tall, head, over, amount } = frame;
  const column = Math.max(...aims.map((aim) => displayWidth(labels.aimParts(aim).amount, amount)));
  const from = topOf(aims.length, frame);
  const lines = isSplit ? labels.open(aims).split(/(?<=,) /) : [labels.open(aims)];
  const first = from - over - (lines.length - 1) * leading;
  return gathered([
    { texts: [placed('open-count', left, first, lines, { ...bold, size: head, leading })] },
    ...aims.map((aim, i) =>
      rowAt(
        aim,
        labels,
        { left, right, top: from + i * tall, bottom: from + (i + 1) * tall },
        { column, amount },
      ),
    ),
  ]);
}
