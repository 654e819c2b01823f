// Months of one buyer of which nothing was found, in words where those have room.
import { placed } from '../kit/labels/placed.ts';
import type { Box } from '../kit/labels/box.ts';
import { middleOf, spanOf } from '../kit/time/dates.ts';
import { tenth } from '../look/tenth.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import type { Plot } from './layout-plot.ts';
import type { Months, Order } from './rows.ts';

/** The words on the last months of which nothing was found, where they have room: large where those are many. */
export function unknownMonths(
  { from, to }: Months,
  orders: readonly Order[],
  words: string,
  { x, foot, frame: { width, top: high, none, void: empty } }: Plot,
) {
  const right = tenth(x(spanOf(to).to) - 2);
  const begin = tenth(x(spanOf(from).from) + 2);
  const isMany = right - begin >= empty.least;
  // Large words keep off the line of an order.
  const within = orders.map(({ row }) => x(middleOf(row.date)) + 5).filter((at) => at > begin && at < right);
  const left = isMany ? Math.max(begin, ...within) : begin;
  const room = right - left - (isMany ? 3 : -6);
  const widest = (size: number): number =>
    Math.max(...words.split(' ').map((word) => Math.max(textWidth(word, size), displayWidth(word, size))));
  const size = isMany ? Math.floor(Math.min(empty.letters, room / widest(1))) : 13;
  const lines = isMany ? words.split(' ') : wrapText(words, Math.min(none, Math.max(right - left, 46)), size);
  const half = Math.max(...lines.map((line) => textWidth(line, size))) / 2;
  if (2 * half > room) return [];
  const middle = Math.min((left + right) / 2, width - half - 2);
  const leading = isMany ? Math.round(size * 1.08) : 15;
  const tall = (lines.length - 1) * leading;
  const top = isMany ? (foot + high - tall) / 2 + size * 0.35 : foot - 8 - tall;
  return [
    {
      texts: [
        placed('unknown', middle, top, lines, {
          tone: 'ink-2',
          anchor: 'middle',
          ...(isMany && { size, leading, face: 'display' as const }),
        }),
      ],
      box: {
        left: middle - half,
        right: middle + half,
        top: top - size,
        bottom: isMany ? top + tall + 4 : foot,
      },
    },
  ];
}

/** The words of a gap on the widest one that no order stands in, where they have room in it. */
export function widestGap(
  gaps: readonly Pick<Box, 'left' | 'right'>[],
  orders: readonly Order[],
  words: string,
  { x, foot }: Plot,
) {
  const lines = orders.map(({ row }) => x(middleOf(row.date)));
  const [gap] = gaps
    .filter(({ left, right }) => lines.every((at) => at < left || at > right))
    .toSorted((a, b) => b.right - b.left - (a.right - a.left));
  if (gap === undefined) return [];
  const middle = (gap.left + gap.right) / 2;
  const said = wrapText(words, gap.right - gap.left - 8, 13);
  const half = Math.max(...said.map((line) => textWidth(line, 13))) / 2;
  if (said.length > 4 || 2 * half > gap.right - gap.left - 6) return [];
  const top = foot - 9 - (said.length - 1) * 15;
  return [
    {
      texts: [placed('unknown-before', middle, top, said, { tone: 'ink-2', anchor: 'middle' })],
      box: { left: middle - half, right: middle + half, top: top - 12, bottom: foot },
    },
  ];
}
