// Chapter 10: the open end. The main has no valve, a branch has one, and where the evidence ends both lie open.
import { block } from '../kit/block.ts';
import { beyond, flange, inlet, pair, pipe } from '../kit/pipe.ts';
import { at, box, down, letters, line, lines, moving, path } from '../kit/svg.ts';
import { valve, wheel } from '../kit/valve.ts';
import { main, mainFrom, sheets, type Opening } from '../opening.ts';
import type { Rows } from '../rows/opened-or-closed.ts';
import { openedOrClosedWords, type Words } from '../words/opened-or-closed.ts';
import { onHead, phoneMain } from './plain-pipe.ts';

const { y, bore } = main.desk;
/** How far the branch's valve is open: what was left of the year before. */
const left = ({ heavy }: Rows): number => Math.max(0, 1 + heavy / 100);

/** A branch that leaves a pipe upwards at x and runs to the right at `top`; both walls of the bend. */
function branch(x: number, from: number, top: number, width: number, to: number): string {
  const r = width + 10;
  return (
    path(
      `M${at(x)} ${at(from)}V${at(top + r)}Q${at(x)} ${at(top)} ${at(x + r)} ${at(top)}H${at(to)}V${at(top + width)}H${at(x + r)}Q${at(x + width)} ${at(top + width)} ${at(x + width)} ${at(top + r)}V${at(from)}Z`,
      'china',
      'bare',
    ) +
    path(
      `M${at(x)} ${at(from)}V${at(top + r)}Q${at(x)} ${at(top)} ${at(x + r)} ${at(top)}H${at(to)}M${at(to)} ${at(top + width)}H${at(x + r)}Q${at(x + width)} ${at(top + width)} ${at(x + width)} ${at(top + r)}V${at(from)}`,
    )
  );
}
/** An open end: a plate with nothing bolted to it, and the pipe that may follow, in dashes. */
const openEnd = (x: number, top: number, width: number, to: number, over: number): string =>
  moving(
    'rise',
    path(`M${at(x)} ${at(top)}H${at(to)}M${at(x)} ${at(top + width)}H${at(to)}`, 'none', 'gap'),
  ) + flange(x, top, width, over, 14);

function desk(of: Rows, words: Words): string {
  const ends = 1196;
  const thin = 30;
  const top = 372;
  const x = 954;
  const open = left(of);
  const wheelAt = { x: 1092, y: 202, r: 124 };
  return (
    pipe(mainFrom, ends, y, bore) +
    inlet(mainFrom, y, bore) +
    branch(x, y + 1, top, thin, wheelAt.x - 60) +
    box(
      wheelAt.x + 60,
      top + (thin * (1 - open)) / 2,
      ends - wheelAt.x - 60,
      Math.max(thin * open, 2),
      'china',
      'bare',
    ) +
    path(`M${wheelAt.x + 60} ${top}H${ends}M${wheelAt.x + 60} ${top + thin}H${ends}`) +
    pair(420, y, bore) +
    valve({ x: wheelAt.x, y: top, bore: thin, half: 60, over: 22, open, stem: 90 }) +
    moving('turn', wheel(wheelAt.x, wheelAt.y, wheelAt.r, 64), 0, [wheelAt.x, wheelAt.y]) +
    openEnd(ends, top, thin, sheets.desk.width + beyond, 18) +
    openEnd(ends, y, bore, sheets.desk.width + beyond, 20) +
    line(ends, 300, ends, 812, 'axis') +
    lines(ends + 14, 786, words.ends, { size: 17, hue: 'ink-2' }, 22) +
    letters(ends + 24, top - 78, words.heavyIs, { size: 31, bold: true, hue: 'china' }) +
    lines(ends + 24, top - 50, words.heavy, { size: 17 }, 22) +
    letters(ends + 24, y - 52, words.allIs, { size: 31, bold: true, hue: 'china' }) +
    letters(ends + 24, y - 24, words.all, { size: 17 }) +
    block({ x: 690, y: y - 1 })
  );
}

function phone(of: Rows, words: Words): string {
  const head = 64;
  const { x: px, bore: wide } = main.phone;
  const ends = 416;
  const thin = 16;
  const top = 250;
  const open = left(of);
  const wheelAt = { x: 214, y: 122, r: 66 };
  return (
    phoneMain(ends, head) +
    box(px + wide - 1, top, wheelAt.x - 40 - px - wide, thin, 'china', 'bare') +
    path(`M${px + wide} ${top}H${wheelAt.x - 40}M${px + wide} ${top + thin}H${wheelAt.x - 40}`) +
    path(`M${wheelAt.x + 40} ${top}H330M${wheelAt.x + 40} ${top + thin}H330`) +
    box(wheelAt.x + 40, top + thin / 2 - 1, 330 - wheelAt.x - 40, 2, 'china', 'bare') +
    flange(px + wide + 6, top, thin, 9, 9) +
    valve({ x: wheelAt.x, y: top, bore: thin, half: 40, over: 15, open, stem: 70 }) +
    moving('turn', wheel(wheelAt.x, wheelAt.y, wheelAt.r, 64), 0, [wheelAt.x, wheelAt.y]) +
    openEnd(330, top, thin, 420, 12) +
    down(openEnd(ends, px, wide, 520, 12)) +
    letters(136, 308, words.heavyIs, { size: 23, bold: true, hue: 'china' }) +
    lines(136, 330, words.heavy, { size: 16 }, 20) +
    letters(136, 396, words.allIs, { size: 23, bold: true, hue: 'china' }) +
    lines(136, 418, words.allShort, { size: 16 }, 20) +
    lines(136, 476, words.ends, { size: 15, hue: 'ink-2' }, 19) +
    onHead(head)
  );
}

/** The drawing of chapter 10, the open end. */
export const openedOrClosed = (record: Rows): Opening => {
  const words = openedOrClosedWords(record);
  return { says: words.says, desk: desk(record, words), phone: phone(record, words), room: { title: 884 } };
};
