// Chapter 6: a gate that opens one slip at a time. Every application of one firm is a slip seen edge on.
import { block } from '../kit/block.ts';
import { pointer } from '../kit/parts.ts';
import { beyond, flange, inlet, pair, pipe } from '../kit/pipe.ts';
import { at, box, down, letters, line, lines, moving, path } from '../kit/svg.ts';
import { main, mainFrom, sheets, type Opening } from '../opening.ts';
import type { Rows } from '../rows/the-threat-behind.ts';
import { theThreatBehindWords, type Words } from '../words/the-threat-behind.ts';
import { onHead, phoneMain } from './plain-pipe.ts';

const { y, bore } = main.desk;

/** A gate across a chamber: slips from `top` to `bottom`, between x and x + width, drawn for a pipe that runs to the right. */
interface Gate {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}
/** Edges of the slips, each a little short or long, as in a pile. */
function pile({ x, width, top, bottom }: Gate, count: number): string {
  const step = (bottom - top) / count;
  const edges = Array.from({ length: count - 1 }, (_, i) => {
    const n = i + 1;
    return `M${at(x + 2 + ((n * 37) % 11) * 0.5)} ${at(top + n * step)}H${at(x + width - 2 - ((n * 53) % 13) * 0.6)}`;
  });
  return box(x, top, width, bottom - top, 'paper') + path(edges.join(''), 'none', 'hair');
}
/** The slips that were approved, each a stream from the gate on. `spread` is where they lie, from 0 to 1. */
const streams = (gate: Gate, of: Rows, to: number, spread: (part: number) => number): string => {
  const step = (gate.bottom - gate.top) / of.applications;
  return Array.from({ length: of.approved }, (_, i) => {
    const slip = Math.round(spread((i + 0.5) / of.approved) * of.applications);
    return moving(
      'fill',
      box(gate.x, gate.top + slip * step, to - gate.x, Math.max(step, 2.4), 'china', 'bare'),
      i,
    );
  }).join('');
};

const gate: Gate = { x: 920, width: 132, top: 372, bottom: 792 };
const cone = { from: 510, to: 636 } as const;

/** Bonnet, screw and bar: what moves the gate, seen from the side. */
function bonnet({ x, width, top }: Gate): string {
  const middle = x + width / 2;
  const thread = Array.from({ length: 12 }, (_, i) =>
    line(middle - 11, top - 176 + i * 7.6, middle + 11, top - 180 + i * 7.6, 'fine'),
  );
  return (
    path(
      `M${x - 14} ${top - 10}L${x + 28} ${top - 70}H${x + width - 28}L${x + width + 14} ${top - 10}Z`,
      'paper',
    ) +
    box(x + 22, top - 84, width - 44, 14, 'paper') +
    box(middle - 11, top - 180, 22, 96, 'paper') +
    thread.join('') +
    box(x - 54, top - 196, width + 108, 16, 'china') +
    box(middle - 16, top - 204, 32, 32, 'paper')
  );
}

function desk(of: Rows, words: Words): string {
  const { x, width, top, bottom } = gate;
  const end = sheets.desk.width + beyond;
  const step = (bottom - top) / of.applications;
  const lowest = top + Math.round(((of.approved - 0.5) / of.approved) * of.applications) * step;
  return (
    pipe(mainFrom, cone.from + 1, y, bore) +
    inlet(mainFrom, y, bore) +
    path(
      `M${cone.from} ${y}L${cone.to} ${top}H${x}V${bottom}H${cone.to}L${cone.from} ${y + bore}Z`,
      'china',
    ) +
    path(`M${x + width} ${top}H${end}M${x + width} ${bottom}H${end}`) +
    pair(330, y, bore) +
    flange(cone.from, y, bore, 16, 14) +
    flange(cone.to, top, bottom - top, 14, 14) +
    pile(gate, of.applications) +
    streams(gate, of, end, (part) => part) +
    flange(1236, top, bottom - top, 14, 14) +
    box(x - 14, top - 10, 14, bottom - top + 20, 'paper') +
    box(x + width, top - 10, 14, bottom - top + 20, 'paper') +
    bonnet(gate) +
    pointer([x + width + 36, top - 54], [x + width / 2 + 34, top + 30]) +
    letters(x + width + 44, top - 62, words.slips, { size: 18, bold: true }) +
    letters(x + width + 44, top - 38, words.firm, { size: 17, hue: 'ink-2' }) +
    letters(1256, top + (bottom - top) / 2 + 26, words.approved, { size: 18, bold: true, hue: 'china' }) +
    block({ x: 1310, y: lowest - 1, edge: 60, sliver: 'dashed' }) +
    letters(1310, lowest + 26, words.sliver, { size: 17, hue: 'ink-2' })
  );
}

const phoneGate: Gate = { x: 236, width: 84, top: 24, bottom: 368 };
function phone(of: Rows, words: Words): string {
  const head = 64;
  const { x, width, top, bottom } = phoneGate;
  const { x: px, bore: wide } = main.phone;
  // The first half of the pile has all the streams, so that the other has room for words.
  return (
    phoneMain(136, head) +
    path(`M${px} 132L${top} 172V${x}H${bottom}V172L${px + wide} 132Z`, 'china') +
    path(`M${top} ${x + width}V520M${bottom} ${x + width}V520`) +
    down(
      flange(134, px, wide, 11, 10) +
        pile(phoneGate, of.applications) +
        streams(phoneGate, of, sheets.phone.height, (part) => 0.03 + part * 0.42) +
        box(x - 9, top - 8, 9, bottom - top + 16, 'paper') +
        box(x + width, top - 8, 9, bottom - top + 16, 'paper'),
    ) +
    lines(192, 362, words.slipsShort, { size: 17, bold: true }, 21) +
    lines(192, 408, words.firmShort, { size: 15, hue: 'ink-2' }, 19) +
    letters(192, 468, words.approved, { size: 17, bold: true, hue: 'china' }) +
    onHead(head, { sliver: 'dashed' })
  );
}

/** The drawing of chapter 6, the gate of slips. */
export const theThreatBehind = (record: Rows): Opening => {
  const words = theThreatBehindWords(record);
  return {
    says: words.says,
    desk: desk(record, words),
    phone: phone(record, words),
    room: { title: 790, standfirst: { top: 700, width: 430 } },
  };
};
