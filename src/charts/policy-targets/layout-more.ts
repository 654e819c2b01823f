// All aims of a government but that of its headline: closed lids in a row, each with its amount over it and its name under it, and a line over them that counts them.
import { gathered, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { displayWidth, textWidth, wrapText } from '../look/text-width.ts';
import { spread } from './layout-letters.ts';
import { bold, brass, lidAt, quiet } from './layout-parts.ts';
import type { Aim } from './rows.ts';
import type { Labels } from './words.ts';

/** Where the line over the row stands, how large amounts are, how thick lids are, and the air between two. */
export interface Row {
  readonly head: number;
  readonly size: number;
  readonly lid: number;
  readonly apart: number;
}

/** How many lids a row has room for. */
const inRow = 5;
/** From the line over a row to the amounts under it, from these to their lids, and from those to the names. */
const [underHead, overLid, underLid] = [11, 7, 15];
const leading = 14;

/** A lid with its amount in the colour of aims, its name, and in words what was found of it, which alone would say nothing. */
function lidOf(aim: Aim, labels: Labels, at: { left: number; right: number }, y: number, row: Row): Drawn {
  const { left, right } = at;
  const { before, amount } = labels.short(aim);
  const wide = right - left;
  const words = before === '' ? 0 : textWidth(before, 13) * spread + 4;
  let { size } = row;
  while (words + displayWidth(amount, size) > wide + (words > 0 ? row.apart - 3 : 0) && size > 13)
    size -= 0.5;
  const top = y + overLid;
  const under = top + row.lid + underLid;
  const name = wrapText(labels.name(aim), wide, 13, 600);
  const small = wrapText(labels.small(aim), wide, 13);
  const { id } = aim;
  return gathered([
    lidAt(`${id}-target`, { left, right, top, bottom: top + row.lid }),
    {
      texts: [
        ...(before === '' ? [] : [placed(`${id}-before`, left, y, before, brass)]),
        placed(`${id}-aim`, left + words, y, amount, { ...brass, size, face: 'display' }),
        placed(`${id}-name`, left, under, name, { ...bold, leading }),
        ...(small.length === 0
          ? []
          : [placed(`${id}-small`, left, under + name.length * leading, small, { ...quiet, leading })]),
      ],
    },
  ]);
}

/**
 * Draws the row under a tank, from its left edge to its right one.
 * @throws RangeError where it has no room for that many
 */
export function moreOf(
  aims: readonly Aim[],
  labels: Labels,
  { left, right }: { readonly left: number; readonly right: number },
  row: Row,
): Drawn {
  if (aims.length > inRow) throw new RangeError(`${aims.length} aims in a row for ${inRow}`);
  const pitch = (right - left + row.apart) / inRow;
  const count = wrapText(labels.more(aims), (right - left) / spread, 13);
  const y = row.head + (count.length - 1) * 15 + underHead + row.size * 0.71;
  return gathered([
    { texts: [placed('more', left, row.head, count, quiet)] },
    ...aims.map((aim, i) => {
      const from = left + i * pitch;
      return lidOf(aim, labels, { left: from, right: from + pitch - row.apart }, y, row);
    }),
  ]);
}
