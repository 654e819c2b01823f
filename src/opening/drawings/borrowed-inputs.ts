// Chapter 4: a manifold into a tank. The main feeds four pipes, the others' riser three of them.
import { block } from '../kit/block.ts';
import { sightGlass, tank } from '../kit/parts.ts';
import { flange, inlet, pair, pipe } from '../kit/pipe.ts';
import { at, box, down, letters, line, lines, moving, path } from '../kit/svg.ts';
import { main, mainFrom, sheets, type Opening } from '../opening.ts';
import type { Rows } from '../rows/borrowed-inputs.ts';
import { borrowedInputsWords, type Words } from '../words/borrowed-inputs.ts';
import { onHead, phoneMain } from './plain-pipe.ts';

const { y, bore } = main.desk;
const sharesOf = ({ metals, magnets, all, heavy }: Rows): readonly number[] =>
  [metals, magnets, all, heavy].map(({ share }) => share / 100);

/** One pipe from the header at x to the tank: China's part above, the others' below, each in its own walls. */
interface Branch {
  readonly x: number;
  readonly riser: readonly [number, number];
  readonly to: number;
  readonly y: number;
  readonly bore: number;
  readonly part: number;
}
function branch({ x, riser, to, y: top, bore: width, part }: Branch): string {
  const red = width * part;
  const others =
    part < 1
      ? box(riser[0], top + red + 3, to - riser[0], width - red - 3, 'others', 'bare') +
        path(
          `M${at(riser[0])} ${at(top + red + 3)}V${at(top + width)}M${at(riser[1])} ${at(top + width)}H${at(to)}`,
          'none',
          'edge',
        )
      : '';
  const walls =
    part < 1
      ? `M${at(x)} ${at(top)}H${at(to)}M${at(x)} ${at(top + red)}H${at(riser[0])}`
      : `M${at(x)} ${at(top)}H${at(to)}M${at(x)} ${at(top + width)}H${at(to)}`;
  return (
    box(riser[1], top, to - riser[1], width, 'paper', 'bare') +
    others +
    box(x, top, to - x, red, 'china', 'bare') +
    path(walls)
  );
}

const header = { x: 520, width: 76, top: 304, bottom: 784 } as const;
const riser = [648, 692] as const;
const tankAt = { x: 1080, y: 250, width: 316, height: 536 } as const;
const branches = { first: 334, apart: 120, bore: 68 } as const;

/** The tank called Japan: a scale without a level. */
const vessel = (words: Words): string =>
  path('M1122 826V1000M1354 826V1000', 'none', 'edge', 'japan') +
  tank(tankAt) +
  sightGlass(1336, 310, 416) +
  letters(1208, 536, words.japan, { size: 60, face: 'display', hue: 'japan', anchor: 'middle' }) +
  letters(1208, 568, words.level, { size: 17, hue: 'ink-2', anchor: 'middle' });

function desk(words: Words, shares: readonly number[]): string {
  const ends = header.x + header.width;
  const pipes = shares.map((part, i) => {
    const top = branches.first + i * branches.apart;
    const drawn = branch({ x: ends - 1, riser, to: tankAt.x, y: top, bore: branches.bore, part });
    const { name, says } = words.pipes[i] ?? { name: '', says: '' };
    return (
      moving('fill', drawn, i) +
      pair(riser[1] + 52, top, branches.bore, 11) +
      flange(tankAt.x - 8, top, branches.bore, 11, 12) +
      letters(riser[1] + 84, top - 29, name, { size: 18, bold: true }) +
      letters(riser[1] + 84, top - 9, says, { size: 17, hue: 'ink-2' }) +
      letters(riser[1] + 84, top + (branches.bore * part) / 2 + 6, words.china, {
        size: 17,
        bold: true,
        hue: 'on-fill',
      })
    );
  });
  return (
    pipe(mainFrom, header.x + 2, y, bore) +
    inlet(mainFrom, y, bore) +
    // The others' riser stands behind the red pipes that cross it.
    box(riser[0], header.top, riser[1] - riser[0], 1000 - header.top, 'others', 'bare') +
    path(`M${riser[0]} 1000V${header.top}H${riser[1]}V1000`) +
    box(header.x, header.top, header.width, header.bottom - header.top, 'china') +
    flange(header.x - 4, y, bore, 14, 14) +
    pair(290, y, bore) +
    pipes.join('') +
    vessel(words) +
    block({ x: 366, y: y - 1, sliver: 'china', body: 'paper' }) +
    letters(riser[1] + 14, 822, words.others, { size: 18, bold: true, hue: 'others' }) +
    letters(riser[1] + 14, 844, words.whole, { size: 17, hue: 'ink-2' })
  );
}

function phone(words: Words, shares: readonly number[]): string {
  const head = 64;
  const width = 62;
  const column = (i: number) => 36 + i * 86;
  const to = 336;
  const pipes = shares.map((part, i) =>
    moving('drop', down(branch({ x: 162, riser: [192, 218], to, y: column(i), bore: width, part })), i),
  );
  const text = words.pipes.map(({ short }, i) => {
    const [name = '', by = '', share = ''] = short;
    const middle = column(i) + width / 2;
    return (
      letters(middle, 382, share, { size: share.length > 6 ? 17 : 20, bold: true, anchor: 'middle' }) +
      lines(middle, 404, [name, by], { size: 15, hue: 'ink-2', anchor: 'middle' }, 18)
    );
  });
  return (
    phoneMain(140, head) +
    box(column(0), 192, 800, 26, 'others', 'bare') +
    path(`M860 192H${column(0)}V218H860`) +
    box(22, 132, 354, 31, 'china') +
    pipes.join('') +
    path(
      `M18 ${sheets.phone.height}V356C18 340 30 336 42 336H356C368 336 376 340 376 356V${sheets.phone.height}`,
      'paper',
      'edge',
      'japan',
    ) +
    shares.map((_, i) => down(flange(to - 4, column(i), width, 9, 9))).join('') +
    line(18, 440, 376, 440, 'inner', 'japan') +
    text.join('') +
    letters(36, 482, words.japan, { size: 34, face: 'display', hue: 'japan' }) +
    letters(358, 480, words.level, { size: 15, hue: 'ink-2', anchor: 'end' }) +
    onHead(head, { sliver: 'china', body: 'paper' })
  );
}

/** The drawing of chapter 4, the four pipes. */
export const borrowedInputs = (record: Rows): Opening => {
  const words = borrowedInputsWords(record);
  const shares = sharesOf(record);
  return {
    says: words.says,
    desk: desk(words, shares),
    phone: phone(words, shares),
    room: { title: 880, standfirst: { width: 410 } },
  };
};
