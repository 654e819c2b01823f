// Chapter 3: the pipe cut open, with what each stage holds. The chapter first asks its reader for China's shares: the stones hint at one, and no share is said.
import { textWidth } from '../../charts/look/text-width.ts';
import { block } from '../kit/block.ts';
import { beyond, flange, inlet, pipe } from '../kit/pipe.ts';
import { cutWalls, hundred, unfilled, type Held, type Room } from '../kit/section.ts';
import { at, box, down, letters, lines, moving, path } from '../kit/svg.ts';
import { main, mainFrom, sheets, type Opening } from '../opening.ts';
import type { Rows } from '../rows/mine-to-magnet.ts';
import { mineToMagnetWords } from '../words/mine-to-magnet.ts';
import { onHead, phoneMain } from './plain-pipe.ts';

type Stage = Rows['stages'][number]['stage'];
const held: Readonly<Partial<Record<Stage, Held>>> = {
  mine: 'stones',
  separation_refining: 'tanks',
  sintered_magnet: 'blocks',
};
/** Where each stage begins, and where the last ends, along the pipe. */
const ends = {
  desk: [580, 842, 932, 1132, 1186, 1238, 1392, sheets.desk.width + beyond],
  phone: [118, 224, 250, 346, 370, 394, 480, 540],
} as const;
const { y, bore } = main.desk;
const opened = { top: 346, bore: 424, wall: 18 } as const;

/** How many of a hundred are dug elsewhere; of what follows the mine the drawing does not say it. */
const elsewhere = (stage: Stage, { mine }: Rows): number | null =>
  stage === 'mine' ? 100 - Math.round(mine.share_pct) : null;

const roomOf = (i: number): Room => {
  const [from = 0, to = 0] = [ends.desk[i], ends.desk[i + 1]];
  return { x: from + 7, y: opened.top + 4, width: to - from - 14, height: opened.bore - 8 };
};

/** What is asked, as far as there is room for it in one line to the edge of the sheet. */
const askedAt = (x: number, asked: readonly [string, string]): string =>
  x + textWidth(asked.join(' '), 17) < sheets.desk.width ? asked.join(' ') : asked[0];

function desk(record: Rows): string {
  const words = mineToMagnetWords(record);
  const [first] = ends.desk;
  const cone = `M500 ${at(y)}L${at(first)} ${at(opened.top)}V${at(opened.top + opened.bore)}L500 ${at(y + bore)}Z`;
  const bottom = opened.top + opened.bore;
  const stages = record.stages
    .map(({ stage, isSourced }, i) => {
      const room = roomOf(i);
      const kind = held[stage];
      if (!isSourced || kind === undefined)
        return (
          unfilled(room) +
          (room.x > 1390
            ? ''
            : letters(room.x + room.width / 2, bottom + 56, words.stage(stage), {
                hue: 'ink-2',
                anchor: 'middle',
              }))
        );
      return (
        moving('fill', hundred(kind, room, elsewhere(stage, record)), i / 3) +
        letters(room.x - 3, opened.top - 62, words.stage(stage), { size: 21, bold: true }) +
        (stage === 'mine'
          ? letters(room.x - 3, opened.top - 39, words.china, { bold: true, hue: 'china' })
          : letters(room.x - 3, opened.top - 39, askedAt(room.x, words.asked), { hue: 'ink-2' }))
      );
    })
    .join('');
  return (
    pipe(mainFrom, 500, y, bore) +
    inlet(mainFrom, y, bore) +
    path(cone, 'china') +
    flange(500, y, bore, 16, 14) +
    cutWalls(first, sheets.desk.width + beyond, opened.top, opened.bore, opened.wall) +
    stages +
    ends.desk
      .slice(0, -1)
      .map((x) => box(x - 6, opened.top - 30, 12, opened.bore + 60, 'paper'))
      .join('') +
    letters(ends.desk[1] - 6, bottom + 86, words.unfilled, { hue: 'ink-2' }) +
    letters(734, opened.top - 39, words.others, { bold: true, hue: 'others' }) +
    block({ x: 262, y: y - 1, sliver: 'pulled' }) +
    lines(240, 422, words.sliver, { bold: true }, 21)
  );
}

function phone(record: Rows): string {
  const words = mineToMagnetWords(record);
  const { x } = main.phone;
  const [first] = ends.phone;
  const wide = 196;
  const head = 64;
  const stages = record.stages
    .map(({ stage, isSourced }, i) => {
      const [from = 0, to = 0] = [ends.phone[i], ends.phone[i + 1]];
      const room: Room = { x: x + 2, y: from + 4, width: wide - 4, height: to - from - 8 };
      const kind = held[stage];
      if (!isSourced || kind === undefined)
        return (
          box(room.x + 6, room.y + 3, room.width - 12, room.height - 6, 'none', 'gap') +
          letters(x + wide + 24, (from + Math.min(to, 500)) / 2 + 5, words.stage(stage), {
            size: 15,
            hue: 'ink-2',
          })
        );
      const middle = (from + to) / 2;
      return (
        moving('fall', hundred(kind, room, elsewhere(stage, record), 'from-right'), i / 3) +
        letters(x + wide + 24, middle - 6, words.stage(stage), { size: 17, bold: true }) +
        (stage === 'mine'
          ? letters(x + wide + 24, middle + 14, words.china, { size: 15, bold: true, hue: 'china' })
          : lines(x + wide + 24, middle + 14, words.asked, { size: 15, hue: 'ink-2' }))
      );
    })
    .join('');
  return (
    phoneMain(first, head) +
    down(cutWalls(first, 540, x, wide, 12)) +
    stages +
    ends.phone
      .slice(0, -1)
      .map((from) => box(x - 20, from - 4, wide + 40, 8, 'paper'))
      .join('') +
    letters(x + wide + 24, 205, words.others, { size: 15, bold: true, hue: 'others' }) +
    onHead(head, { sliver: 'pulled' }) +
    lines(134, 26, words.sliver, { size: 15, bold: true })
  );
}

/** The drawing of chapter 3, the opened pipe. */
export const mineToMagnet = (record: Rows): Opening => ({
  says: mineToMagnetWords(record).says,
  desk: desk(record),
  phone: phone(record),
  room: { standfirst: { width: 408 } },
});
