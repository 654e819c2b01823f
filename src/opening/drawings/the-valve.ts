// Chapter 1: the valve is open, and a tag hangs from its wheel. The tag turns nothing.
import { block } from '../kit/block.ts';
import { checkBox, pointer, tag } from '../kit/parts.ts';
import { beyond, inlet, pair, pipe } from '../kit/pipe.ts';
import { box, down, letters, line, lines, moving, path, placed } from '../kit/svg.ts';
import { valve, wheel } from '../kit/valve.ts';
import { main, mainFrom, sheets, type Opening } from '../opening.ts';
import type { Rows } from '../rows/the-valve.ts';
import { theValveWords, type Words } from '../words/the-valve.ts';
import { onHead, phoneMain } from './plain-pipe.ts';

const { y, bore } = main.desk;
const wheelAt = { x: 1090, y: 290, r: 158 } as const;
/** Where the wire is tied to the rim. */
const tied = {
  x: wheelAt.x - wheelAt.r * 0.93 * Math.cos(0.62),
  y: wheelAt.y + wheelAt.r * 0.93 * Math.sin(0.62),
} as const;

/** What is written on the tag of the desk, from the middle of its top. */
function writing(words: Words, width: number): string {
  const left = 24 - width / 2;
  const rows = words.named.map((text, i) => {
    const at = 154 + i * 38;
    return checkBox(left, at - 15, 19, true) + lines(left + 34, at, text, { size: 17 }, 21);
  });
  return (
    letters(0, 54, words.plate, { size: 17, bold: true, spaced: true, anchor: 'middle' }) +
    letters(0, 99, words.bars, { size: 40, face: 'display', anchor: 'middle' }) +
    line(left, 121, -left, 121, 'inner') +
    rows.join('') +
    checkBox(left, 279, 19, false) +
    letters(left + 34, 294, words.unnamed, { size: 17, hue: 'ink-2' }) +
    letters(left + 34, 315, words.notNamed, { size: 17, hue: 'ink-2' }) +
    line(left, 338, -left, 338, 'inner') +
    letters(left, 366, words.inForce, { size: 17, hue: 'ink-2' }) +
    letters(left, 390, words.by, { size: 17, hue: 'ink-2' })
  );
}

/** The wire around the rim and down to the hole of the tag, and the tag. */
const hung = (words: Words): string =>
  placed(
    tied.x,
    tied.y,
    tag({ x: -112, y: 32, width: 284, height: 416, turn: 5 }, writing(words, 284)) +
      path('M-8 -14C-30 -6 -26 16 -2 12C14 6 10 -18 -8 -14M-18 8C-44 34 -96 6 -113 43', 'none', 'edge'),
  );

const desk = (words: Words): string =>
  pipe(mainFrom, 990, y, bore) +
  pipe(1190, sheets.desk.width + beyond, y, bore) +
  inlet(mainFrom, y, bore) +
  pair(420, y, bore) +
  valve({ x: wheelAt.x, y, bore, stem: 130 }) +
  wheel(wheelAt.x, wheelAt.y, wheelAt.r) +
  moving('swing', hung(words), 0, [tied.x, tied.y]) +
  block({ x: 1290, y: y - 1 }) +
  lines(1268, y - 142, words.sliver, { size: 17 }, 21) +
  pointer([1284, y - 112], [1292, y - 52]);

const phoneWheel = { x: 250, y: 188, r: 80 } as const;

const phoneWriting = (words: Words, width: number): string => {
  const left = 16 - width / 2;
  return (
    letters(0, 40, words.plate, { size: 15, bold: true, spaced: true, anchor: 'middle' }) +
    letters(0, 72, words.bars, { size: 29, face: 'display', anchor: 'middle' }) +
    line(left, 86, -left, 86, 'inner') +
    words.namedShort
      .map(
        (text, i) =>
          checkBox(left, 98 + i * 26, 16, true) + letters(left + 26, 111 + i * 26, text, { size: 16 }),
      )
      .join('') +
    checkBox(left, 182, 16, false) +
    letters(left + 26, 195, `${words.unnamed}: ${words.notNamed}`, { size: 16, hue: 'ink-2' })
  );
};

function phone(words: Words): string {
  const head = 64;
  const { x: px, bore: width } = main.phone;
  const { x, y: cy, r } = phoneWheel;
  return (
    phoneMain(sheets.phone.height, head) +
    // The valve stands across the pipe; its stem leads to the wheel.
    box(px - 2, cy - 70, width + 4, 140, 'paper', 'bare') +
    box(px + width / 2, cy - 5, x - px - width / 2, 10, 'paper') +
    down(valve({ x: cy, y: px, bore: width, half: 70, over: 16, stem: 0 })) +
    wheel(x, cy, r) +
    moving(
      'swing',
      tag({ x: 252, y: 284, width: 216, height: 206, turn: 3 }, phoneWriting(words, 216)) +
        path(
          'M222 252C214 264 222 272 230 264C236 256 228 246 222 252M222 268C220 280 240 276 250 294',
          'none',
          'edge',
        ),
      0,
      [x, cy + r * 0.93],
    ) +
    onHead(head)
  );
}

/** The drawing of chapter 1, the tag on the wheel. */
export const theValve = (record: Rows): Opening => {
  const words = theValveWords(record);
  return { says: words.says, desk: desk(words), phone: phone(words), room: { title: 780 } };
};
