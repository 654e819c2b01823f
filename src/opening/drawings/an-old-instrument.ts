// Chapter 2: a recorder on the pipe, whose pen wrote the last months of 2010.
import { block } from '../kit/block.ts';
import { pair } from '../kit/pipe.ts';
import {
  recorder,
  recorderHub,
  recorderPen,
  recorderScale,
  rimDart,
  traceOf,
  type RecorderPlace,
} from '../kit/recorder.ts';
import { box, down, letters, lines, moving, path } from '../kit/svg.ts';
import { main, sheets, type Opening } from '../opening.ts';
import type { Rows } from '../rows/an-old-instrument.ts';
import { anOldInstrumentWords } from '../words/an-old-instrument.ts';
import { deskMain, onHead, phoneMain } from './plain-pipe.ts';

const { y, bore } = main.desk;
const rings = { end: 180, step: 1000, most: 4000 } as const;

/** A month's place on the disc: how many months of the year have passed when it begins. */
const slot = (date: string): number => {
  const [, month = '1', day = '1'] = date.split('-');
  return Number(month) - 1 + (Number(day) - 1) / 31;
};

/** The disc as it is written: the average of the earlier months dashed, each month that was read filled, the pen at the end. */
function written(place: RecorderPlace, record: Rows): string {
  const { months, earlier, quota, collision } = record;
  const scale = recorderScale(place);
  const from = earlier.count;
  const last = months.at(-1)?.tonnes ?? 0;
  const cuts = months
    .slice(1)
    .map(({ tonnes }, i) => {
      const radius = scale.radius(Math.min(tonnes, months[i]?.tonnes ?? tonnes));
      const [start, end] = [scale.place(from + i + 1, scale.zero), scale.place(from + i + 1, radius)];
      return `M${start.map((each) => each.toFixed(1)).join(' ')}L${end.map((each) => each.toFixed(1)).join(' ')}`;
    })
    .join('');
  return (
    recorder(place, [from, from + months.length]) +
    path(traceOf(scale, 0, Array<number>(from).fill(earlier.average)), 'paper', 'gap', 'china') +
    path(
      traceOf(
        scale,
        from,
        months.map(({ tonnes }) => tonnes),
      ),
      'china',
    ) +
    path(cuts, 'none', 'fine') +
    recorderHub(place) +
    rimDart(place, slot(quota)) +
    rimDart(place, slot(collision)) +
    moving('swing', recorderPen(place, last), 0, scale.pivot)
  );
}

/** Where the words of a month stand: in the middle of its sector, at a radius. */
const inMonth = (place: RecorderPlace, month: number, r: number): readonly [number, number] => {
  const [x, at] = recorderScale(place).place(month + 0.5, r);
  return [x, at + 6];
};

/** An amount stands inside what it fills where that is wide enough, else just outside; the month at the rim. */
function monthWords(place: RecorderPlace, record: Rows): string {
  const words = anOldInstrumentWords(record);
  const { radius } = recorderScale(place);
  return record.months
    .map(({ month, tonnes }, i) => {
      const inside = tonnes > rings.most / 2;
      const out = tonnes > rings.most * 0.8;
      const [x, at] = inMonth(
        place,
        record.earlier.count + i,
        inside ? radius(tonnes * (out ? 0.66 : 0.55)) : radius(tonnes) + 40,
      );
      const [mx, my] = inMonth(place, record.earlier.count + i, place.r * 0.81);
      const style = { bold: true, anchor: 'middle' } as const;
      return (
        letters(x, at, words.amount(tonnes), { ...style, ...(inside && { hue: 'on-fill' }) }) +
        letters(mx, my, words.month(month), { ...style, ...(out && { hue: 'on-fill' }) })
      );
    })
    .join('');
}

function desk(record: Rows): string {
  const words = anOldInstrumentWords(record);
  const place: RecorderPlace = { cx: 1062, cy: 290, r: 256, ...rings };
  return (
    deskMain() +
    pair(392, y, bore) +
    pair(752, y, bore) +
    pair(1372, y, bore) +
    box(place.cx - 56, y - 18, 112, 20, 'paper') +
    written(place, record) +
    monthWords(place, record) +
    letters(place.cx, 110, words.earlier[0], { bold: true, anchor: 'middle' }) +
    letters(place.cx, 133, words.earlier[1], { hue: 'ink-2', anchor: 'middle' }) +
    letters(1090, 26, words.quota, { bold: true }) +
    lines(1330, 186, words.collision, { bold: true }, 20) +
    block({ x: 524, y: y - 1 }) +
    lines(624, 470, words.sliver, { bold: true }, 21) +
    letters(848, 710, words.what, { size: 19, bold: true }) +
    lines(848, 738, words.how, { hue: 'ink-2' })
  );
}

function phone(record: Rows): string {
  const words = anOldInstrumentWords(record);
  const place: RecorderPlace = { cx: 239, cy: 198, r: 128, ...rings };
  const { x, bore: width } = main.phone;
  const head = 64;
  const columns = record.months
    .map(({ month, tonnes }, i) => {
      const left = 126 + i * 62;
      return (
        letters(left, 392, words.month(month), { size: 15, hue: 'ink-2' }) +
        letters(left, 412, words.amount(tonnes), { size: 15, bold: true })
      );
    })
    .join('');
  return (
    phoneMain(sheets.phone.height, head) +
    down(pair(366, x, width, 12)) +
    box(x + width - 2, place.cy - 26, 12, 52, 'paper') +
    written(place, record) +
    record.months
      .map(({ month, tonnes }, i) => {
        const filled = tonnes > rings.most * 0.8;
        const [at1, at2] = inMonth(place, record.earlier.count + i, place.r * (filled ? 0.68 : 0.8));
        return letters(at1, at2, words.month(month), {
          size: 15,
          bold: true,
          anchor: 'middle',
          ...(filled && { hue: 'on-fill' }),
        });
      })
      .join('') +
    letters(126, 360, words.what, { size: 15, bold: true }) +
    columns +
    lines(126, 452, words.dashed, { size: 15, hue: 'ink-2' }) +
    onHead(head) +
    lines(126, 26, words.sliver, { size: 15, bold: true })
  );
}

/** The drawing of chapter 2, the recorder. */
export const anOldInstrument = (record: Rows): Opening => ({
  says: anOldInstrumentWords(record).says,
  desk: desk(record),
  phone: phone(record),
  room: { title: 730 },
});
