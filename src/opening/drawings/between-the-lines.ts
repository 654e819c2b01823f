// Chapter 7: two gauges on one pipe that disagree, each with its reader.
import { block } from '../kit/block.ts';
import { stalk } from '../kit/parts.ts';
import { pair } from '../kit/pipe.ts';
import { dial, eye, hand, sight, type Dial } from '../kit/reader.ts';
import { at, box, down, letters, lines, moving, path } from '../kit/svg.ts';
import { main, sheets, type Opening } from '../opening.ts';
import type { Rows } from '../rows/between-the-lines.ts';
import { betweenTheLinesWords } from '../words/between-the-lines.ts';
import { deskMain, onHead, phoneMain } from './plain-pipe.ts';

const { y, bore } = main.desk;

/** Two dashed slivers beside the block: as it would be read twice. */
const ghosts = (x: number, y0: number, edge: number): string => {
  const back = edge * 0.34;
  const one = (left: number) =>
    path(`M${at(left)} ${at(y0)}v${at(-edge)}l${at(back)} ${at(-back)}`, 'none', 'gap');
  return one(x - 12) + one(x - 24);
};

function desk(record: Rows): string {
  const words = betweenTheLinesWords(record);
  const common = { cy: 336, r: 164, words: words.scale, size: 22 } as const;
  const press: Dial = { ...common, cx: 912, points: -0.72 };
  const article: Dial = { ...common, cx: 1264, points: 0.72 };
  const under = (x: number, said: readonly [string, string], onRecord: readonly string[]) =>
    letters(x, 694, said[0], { size: 19, bold: true, anchor: 'middle' }) +
    letters(x, 720, said[1], { hue: 'ink-2', anchor: 'middle' }) +
    lines(x, 756, onRecord, { anchor: 'middle' });
  const one = (place: Dial, seen: boolean) =>
    stalk(place.cx, place.cy + place.r - 4, y + 1, 28) +
    sight([place.cx, 74], place, seen) +
    eye(place.cx, 74, 60, seen) +
    dial(place);
  return (
    deskMain() +
    pair(404, y, bore) +
    pair(738, y, bore) +
    pair(1088, y, bore) +
    one(press, false) +
    one(article, true) +
    hand(press) +
    moving('swing', hand(article), 0, [article.cx, article.cy]) +
    under(press.cx, words.press, words.forQuarrel) +
    under(article.cx, words.article, words.forContest) +
    ghosts(498, y - 1, 64) +
    block({ x: 498, y: y - 1 }) +
    lines(462, 470, words.sliver, { bold: true, anchor: 'end' })
  );
}

function phone(record: Rows): string {
  const words = betweenTheLinesWords(record);
  const { x, bore: width } = main.phone;
  const right = x + width;
  const head = 64;
  const common = { cx: 222, r: 77, words: words.scale, size: 15 } as const;
  const press: Dial = { ...common, cy: 152, points: -0.72 };
  const article: Dial = { ...common, cy: 360, points: 0.72 };
  const one = (place: Dial, seen: boolean) =>
    box(right, place.cy - 9, 44, 18, 'paper') +
    box(right - 2, place.cy - 20, 14, 40, 'paper') +
    dial(place) +
    eye(344, place.cy, 26, seen);
  const under = (top: number, said: readonly [string, string]) =>
    letters(128, top, said[0], { size: 15, bold: true }) +
    letters(128, top + 20, said[1], { size: 15, hue: 'ink-2' });
  return (
    phoneMain(sheets.phone.height, head) +
    down(pair(256, x, width, 12) + pair(464, x, width, 12)) +
    one(press, false) +
    one(article, true) +
    hand(press) +
    moving('swing', hand(article), 0, [article.cx, article.cy]) +
    under(252, words.press) +
    under(460, words.article) +
    ghosts(main.phone.x + 2, head - 6, 48) +
    onHead(head) +
    lines(126, 26, words.sliver, { size: 15, bold: true })
  );
}

/** The drawing of chapter 7, the two gauges. */
export const betweenTheLines = (record: Rows): Opening => ({
  says: betweenTheLinesWords(record).says,
  desk: desk(record),
  phone: phone(record),
  room: { title: 640 },
});
