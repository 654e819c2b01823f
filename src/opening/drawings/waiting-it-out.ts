// Chapter 5: a tank that is dry in the model, behind a valve all but shut, with an outlet that runs on.
import { block } from '../kit/block.ts';
import { tank } from '../kit/parts.ts';
import { beyond, flange, inlet, pair, pipe } from '../kit/pipe.ts';
import { shutValve } from '../kit/shut-valve.ts';
import { at, box, clipped, down, letters, line, lines, path, sinking } from '../kit/svg.ts';
import { main, mainFrom, sheets, type Opening } from '../opening.ts';
import type { Rows } from '../rows/waiting-it-out.ts';
import { waitingItOutWords } from '../words/waiting-it-out.ts';
import { onHead, phoneMain } from './plain-pipe.ts';

const { y, bore, axis } = main.desk;
interface Vessel {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The months beside the levels have this width, in letters of a size. */
const monthsRoom = (size: number): number => size * 4.3;
/** What has run out: lightly marked from where the level stood to where it fell, as wide as the levels. */
const drained = ({ x, width }: Vessel, [full, dry]: readonly [number, number], size: number): string =>
  box(x + 1, full, width - monthsRoom(size) + 5, dry - full, 'paper-2', 'bare');

/** The model's levels as dotted lines, each with its month at the right. */
function levels(record: Rows, vessel: Vessel, [full, dry]: readonly [number, number], size: number): string {
  const words = waitingItOutWords(record);
  const room = monthsRoom(size);
  return record.levels
    .map(({ date, part }, i) => {
      const level = dry - (dry - full) * part;
      // Where the months stand too close for words, every third is named, and the last.
      const tight = (dry - full) / record.levels.length < size * 1.2;
      const left = record.levels.length - 1 - i;
      const named = !tight || left === 0 || (i % 3 === 0 && left > 1);
      return (
        line(vessel.x + 16, level, vessel.x + vessel.width - room, level, 'dots') +
        (named
          ? letters(vessel.x + vessel.width - room + 14, level + size * 0.35, words.level(date), {
              size,
              bold: true,
            })
          : '')
      );
    })
    .join('');
}

/** The float on the floor of the tank, with the chain that it hangs from. */
const float = (x: number, from: number, floor: number, u: number): string =>
  path(
    `M${at(x - 2)} ${at(from)}V${at(floor - 50 * u)}M${at(x + 2)} ${at(from)}V${at(floor - 50 * u)}`,
    'none',
    'inner',
  ) +
  box(x - 72 * u, floor - 42 * u, 144 * u, 42 * u, 'china') +
  path(
    `M${at(x - 72 * u)} ${at(floor - 28 * u)}h${at(144 * u)}m0 ${at(14 * u)}h${at(-144 * u)}`,
    'none',
    'inner',
  ) +
  box(x - 9 * u, floor - 54 * u, 18 * u, 12 * u, 'ink', 'bare');

const inside = ({ x, y: top, width, height }: Vessel): string =>
  `M${at(x)} ${at(top)}h${at(width)}v${at(height)}h${at(-width)}Z`;

/** Legs, down to a ground below the sheet. */
const legs = ({ x, width }: Vessel, from: number): string =>
  [x + 40, x + width - 58].map((left) => box(left, from, 18, beyond, 'paper', 'edge', 'japan')).join('');

function desk(record: Rows): string {
  const words = waitingItOutWords(record);
  const vessel: Vessel = { x: 812, y: 150, width: 380, height: 506 };
  const right = vessel.x + vessel.width;
  const passes = (bore * (100 - record.cut)) / 100;
  return (
    pipe(mainFrom, 652, y, bore) +
    inlet(mainFrom, y, bore) +
    pair(404, y, bore) +
    pipe(652, vessel.x, y, bore, 'empty') +
    shutValve({ x: 652, y, bore, half: 66, over: 26, stem: 64, reach: 56 }) +
    box(650, axis - passes / 2, vessel.x - 650, passes, 'china', 'bare') +
    flange(718, y, bore, 26) +
    legs(vessel, 690) +
    pipe(right, sheets.desk.width + beyond, y, bore, 'japan') +
    tank(vessel) +
    drained(vessel, [192, 632], 17) +
    flange(vessel.x - 3, y, bore, 14, 14) +
    flange(right + 3, y, bore, 14, 14) +
    levels(record, vessel, [192, 632], 17) +
    clipped('tank', inside(vessel), sinking(float(vessel.x + 150, -beyond, 636, 1))) +
    letters(vessel.x + vessel.width / 2, 132, words.place, {
      size: 46,
      face: 'display',
      hue: 'japan',
      anchor: 'middle',
    }) +
    lines(right + 26, 186, words.full, { bold: true }) +
    lines(right + 26, 416, words.sliver, { bold: true }) +
    block({ x: right + 60, y: y - 1 }) +
    lines(right + 26, 688, words.runs, { bold: true }) +
    lines(398, 446, words.cut, { bold: true }) +
    lines(vessel.x + vessel.width / 2, 800, words.secret, { hue: 'ink-2', anchor: 'middle' })
  );
}

function phone(record: Rows): string {
  const words = waitingItOutWords(record);
  const { x, bore: width, axis: middle } = main.phone;
  const head = 64;
  const vessel: Vessel = { x: 22, y: 236, width: 226, height: 138 };
  const passes = (width * (100 - record.cut)) / 100;
  return (
    phoneMain(152, head) +
    down(pipe(152, 240, x, width, 'empty')) +
    down(shutValve({ x: 152, y: x, bore: width, half: 38, over: 14, stem: 34, reach: 36 }, true)) +
    box(middle - passes / 2, 152, passes, 80, 'china', 'bare') +
    down(flange(190, x, width, 14)) +
    down(pipe(360, sheets.phone.height, x, width, 'japan')) +
    tank(vessel) +
    drained(vessel, [260, 350], 15) +
    levels(record, vessel, [260, 350], 15) +
    clipped('tank', inside(vessel), sinking(float(vessel.x + 84, -beyond, 356, 0.6))) +
    lines(264, 255, words.full, { size: 15, bold: true }) +
    lines(264, 348, words.dry, { size: 15, bold: true }) +
    onHead(head) +
    lines(126, 26, words.sliver, { size: 15, bold: true }) +
    lines(126, 456, words.runs, { size: 15, bold: true })
  );
}

/** The drawing of chapter 5, the tank. */
export const waitingItOut = (record: Rows): Opening => ({
  says: waitingItOutWords(record).says,
  desk: desk(record),
  phone: phone(record),
  room: { title: 722 },
});
