// Rows of statements, each with a dial that says how it stands: a number in a circle, and around it a ring that is whole, half, split or open.
import type { Emphasis, PlacedText } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import { arcPath } from '../kit/arc.ts';
import { gathered, type Drawn } from '../kit/drawn.ts';
import { labelSize, placed } from '../kit/placed.ts';
import { shape, spot } from '../kit/shapes.ts';

/**
 * What a dial shows, by shape alone:
 * - `whole`: a full ring, it holds
 * - `half`: the lower half, it holds in part
 * - `split`: an arc on either side, readings pull apart
 * - `open`: four short dashes, not settled yet
 */
export type Reading = 'whole' | 'half' | 'split' | 'open';

/** Arcs of each reading, in degrees; 90 is downward. */
const arcs: Readonly<Record<Reading, readonly (readonly [number, number])[]>> = {
  whole: [[0, 360]],
  half: [[0, 180]],
  split: [
    [-42, 42],
    [138, 222],
  ],
  open: [
    [-8, 8],
    [82, 98],
    [172, 188],
    [262, 278],
  ],
};

const innerRadius = 10;
/** From the middle of a dial to its outermost ink. */
export const dialReach = 14;

export interface Dial {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** One or two characters. Without any it stands as a sign in a heading. */
  readonly label: string;
  readonly reading: Reading;
  readonly emphasis?: Emphasis;
}

/**
 * A number in a circle with the ring of its reading.
 * @throws RangeError for a label of more than two characters
 */
export function dial({ key, x, y, label, reading, emphasis = 'normal' }: Dial): Drawn {
  if (label.length > 2) throw new RangeError(`dial label "${label}": expected one or two characters`);
  const ring = shape(
    `${key}-ring`,
    arcs[reading].map(([from, to]) => arcPath({ x, y }, innerRadius + 2.6, from, to)).join(''),
    'ink',
    'line',
    emphasis,
  );
  const tone = emphasis === 'faint' ? 'ink-2' : 'ink';
  const text = placed(`${key}-label`, x, y + 4.6, label, { weight: 600, anchor: 'middle', tone, emphasis });
  return {
    shapes: [ring],
    spots: [spot(key, tenth(x), tenth(y), innerRadius - 1, 'ink', 'fitting', emphasis)],
    texts: label === '' ? [] : [text],
  };
}

export interface LedgerRow {
  readonly key: string;
  readonly label: string;
  readonly reading: Reading;
  readonly statement: string;
  /** How it stands in a word, what kind of statement it is, where it is made. */
  readonly remark: string;
  /** Why it stands so; in a second column, where there is room. */
  readonly reason: string;
}

export interface LedgerFrame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  /** Where the column of reasons starts, or null where there is no room for one. */
  readonly reasonsAt: number | null;
  /** Sets lines and rows closer, for a screen with little height. */
  readonly tight?: boolean;
}

/** Lines break a little short of their column, since a program without the label font sets words wider. */
const fill = 0.94;

/**
 * Rows from top to bottom, a hairline above each: dial, statement, remark under it, reason beside it.
 * @returns what is drawn, and where the last row ends
 * @throws RangeError when the frame leaves a statement less than 120 units
 */
export function ledgerRows(
  rows: readonly LedgerRow[],
  { left, top, right, reasonsAt, tight = false }: LedgerFrame,
): { readonly drawn: Drawn; readonly bottom: number } {
  const leading = tight ? 15 : 16;
  const between = tight ? 9 : 12;
  const textAt = left + 2 * dialReach + 8;
  const width = (reasonsAt === null ? right : reasonsAt - 20) - textAt;
  if (width < 120) throw new RangeError(`ledger with ${width} units for a statement: expected 120 or more`);
  let y = top;
  const parts = rows.map(({ key, label, reading, statement, remark, reason }): Drawn => {
    const column = (part: string, x: number, at: number, lines: string[], tone: PlacedText['tone']) =>
      placed(`${key}-${part}`, x, at, lines, { leading, tone });
    const first = y + (tight ? 17 : 19);
    const said = wrapText(statement, width * fill, labelSize);
    const remarkAt = first + said.length * leading;
    const remarks = wrapText(remark, width * fill, labelSize);
    const reasons = reasonsAt === null ? [] : wrapText(reason, (right - reasonsAt) * fill, labelSize);
    const rule = shape(`${key}-rule`, `M${left} ${y}H${right}`, 'rule', 'lead');
    const mark = dial({ key, x: left + dialReach, y: first, label, reading });
    const texts = [
      column('statement', textAt, first, said, 'ink'),
      column('remark', textAt, remarkAt, remarks, 'ink-2'),
      ...(reasonsAt === null ? [] : [column('reason', reasonsAt, first, reasons, 'ink-2')]),
    ];
    const lines = Math.max(said.length + remarks.length, reasons.length);
    y = first + (lines - 1) * leading + between;
    return gathered([{ shapes: [rule] }, mark, { texts }]);
  });
  return { drawn: gathered(parts), bottom: y };
}
