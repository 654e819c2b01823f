// Geometry of the watch list: a wall calendar of years and months with hatched days of promise, and under it the docket of its numbers.
import type { Emphasis, PlacedText, PlotScene, Shape, Size, Tick } from '../contract/scene.ts';
import { tick } from '../kit/axes.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { datedEntries, heightOfEntries, type DatedEntry } from '../kit/dated-entries.ts';
import { spanOf } from '../kit/dates.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { hatchLines } from '../kit/hatch.ts';
import { labelLeading, placed } from '../kit/placed.ts';
import { shape } from '../kit/shapes.ts';
import { tenth } from '../look/format.ts';
import { wrapText } from '../look/text-width.ts';
import type { Due, Rows, View } from './rows.ts';
import type { Labels } from './words.ts';

const frames = {
  narrow: {
    width: 360,
    left: 52,
    right: 322,
    tags: 333,
    top: 20,
    row: 21,
    columns: [12],
    columnWidth: 336,
    gap: 1.5,
    inner: 1,
    above: { list: 18, last: 3 },
  },
  wide: {
    width: 640,
    left: 44,
    right: 614,
    tags: 628,
    top: 22,
    row: 36,
    columns: [0, 326],
    columnWidth: 306,
    gap: 5,
    inner: 2,
    above: { list: 26, last: 10 },
  },
} as const;
/** The foot of a year's row, for what is known to its year alone. */
const strip = 7;
const dateWidth = 76;
const tagWidth = 20;
/** From the middle of a row to the baseline of its text. */
const down = 4.5;

const isShown = ({ kind }: Due, view: View): boolean => view === 'all' || kind === view;
const isYear = (slot: string): boolean => slot.length === 4;
const numberOf = ({ slots }: Rows, slot: string): string => String(slots.indexOf(slot) + 1);

/** The calendar's years with the tops of their rows, its foot, and where a slot and the past lie. */
function calendarOf({ slots, ends }: Rows, size: Size) {
  const { left, right, top, row } = frames[size];
  const years = slots.map((slot) => Number(slot.slice(0, 4)));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const rowTop = (year: number): number => top + (year - from) * row;
  const month = (right - left) / 12;
  const boxOf = (slot: string): Box => {
    const y = rowTop(Number(slot.slice(0, 4)));
    if (isYear(slot)) return { left, right, top: y + row - strip, bottom: y + row };
    const x = left + (Number(slot.slice(5)) - 1) * month;
    return { left: x, right: x + month, top: y, bottom: y + row - strip };
  };
  const end = spanOf(ends.date).to;
  const endYear = Math.floor(end);
  const past = {
    left,
    right: left + (end - endYear) * (right - left),
    top: rowTop(endYear),
    bottom: rowTop(endYear) + row - strip,
  };
  const grid = Array.from({ length: to - from + 1 }, (_, i) => ({ year: from + i, y: rowTop(from + i) }));
  return { grid, foot: rowTop(to) + row, month, boxOf, past };
}
type Calendar = ReturnType<typeof calendarOf>;

/** Draws a view: the whole calendar always, and below it the docket of the kind that the view shows. */
export function watchList(rows: Rows, labels: Labels, size: Size, view: View): PlotScene {
  const { width, columns, above } = frames[size];
  const calendar = calendarOf(rows, size);
  const list = docket(rows, labels, size, view, calendar.foot + above.list);
  const [style, margin] = [view === 'all' ? plain : bold, columns[0]];
  const against = wrapText(labels.against[view], width - 2 * margin, 13, style.weight);
  const last = list.bottom + above.last;
  return sceneOf(
    { width, height: tenth(last + (against.length - 1) * labelLeading + 6) },
    [
      sheet(calendar, labels, size),
      ...rows.slots.map((slot) => slotMark(rows, slot, calendar, size, view)),
      { texts: [...list.texts, placed('against', margin, last, against, style)] },
    ],
    headings(calendar, labels, size),
  );
}
const plain = { tone: 'ink-2', weight: 400 } as const;
const bold = { tone: 'policy', weight: 600 } as const;

/** The empty calendar: months and years as lines, and the part of it that the evidence covers. */
function sheet({ grid, foot, month, past }: Calendar, labels: Labels, size: Size): Partial<Drawn> {
  const { left, right, top, row } = frames[size];
  const months = Array.from({ length: 13 }, (_, i) => `M${tenth(left + i * month)} ${top}V${foot}`);
  const years = [...grid.map(({ y }) => y), foot].map((y) => `M${left} ${y}H${right}`);
  const middle = past.top + (row - strip) / 2;
  return {
    shapes: [
      shape('past', rectPath(past), 'paper-2', 'fill'),
      shape('grid-months', months.join(''), 'rule', 'wall'),
      shape('grid-years', years.join(''), 'ink', 'wall'),
    ],
    texts: [placed('ends', left + 5, middle + down, labels.ends, { tone: 'ink-2', halo: true })],
  };
}

/** Initials of the months over the calendar, years beside it. */
function headings({ grid, month }: Calendar, labels: Labels, size: Size): Tick[] {
  const { left, top, row } = frames[size];
  return [
    ...labels.months.map((text, i) => {
      const x = tenth(left + (i + 0.5) * month);
      return tick(`month-${i}`, '', { x, y: top - 6, anchor: 'middle', text });
    }),
    ...grid.map(({ year, y }) => {
      const baseline = tenth(y + (row - strip) / 2 + down);
      return tick(`year-${year}`, '', { x: left - 6, y: baseline, anchor: 'end', text: String(year) });
    }),
  ];
}

/** A hatched month, or the strip under a year, with its number. */
function slotMark(rows: Rows, slot: string, { boxOf }: Calendar, size: Size, view: View): Partial<Drawn> {
  const isOwn = rows.of.all.some((due) => due.slot === slot && isShown(due, view));
  const emphasis: Emphasis = isOwn ? 'normal' : 'faint';
  const box = boxOf(slot);
  const shapes: Shape[] = [
    shape(`hatch-${slot}`, hatchLines(box, isYear(slot) ? 10 : 5), 'policy', 'hatch', emphasis),
    shape(`outline-${slot}`, rectPath(box), 'policy', 'outline', emphasis),
  ];
  const [x, y] = isYear(slot)
    ? [frames[size].tags, box.bottom]
    : [(box.left + box.right) / 2, (box.top + box.bottom) / 2 + down];
  const tag = placed(`tag-${slot}`, x, y, numberOf(rows, slot), {
    weight: 600,
    anchor: 'middle',
    tone: isOwn ? 'ink' : 'ink-2',
    halo: true,
  });
  return { shapes, texts: [tag] };
}

/** Things of one kind that are due on one date, in one line. */
function togetherByDate(dues: readonly Due[], { date, short, brief }: Labels) {
  const isLike = (a: Due, b: Due): boolean => date(a) === date(b) && a.kind === b.kind;
  return dues
    .filter((due, i) => dues.findIndex((other) => isLike(due, other)) === i)
    .map((due) => {
      const [, ...others] = dues.filter((other) => isLike(due, other));
      return { due, said: [short(due), ...others.map(brief)].join('; ') };
    });
}

/** What the docket says of a slot; nothing where the view shows none of its dates. */
function entriesOf(rows: Rows, labels: Labels, size: Size, view: View, slot: string): DatedEntry[] {
  const own = rows.of.all.filter((due) => due.slot === slot && isShown(due, view));
  const said =
    view === 'all' ? togetherByDate(own, labels) : own.map((due) => ({ due, said: labels.long(due) }));
  return said.map(({ due, said: words }) => ({
    key: `due-${due.key}`,
    dateKey: `date-${due.key}`,
    date: labels.date(due),
    lines: wrapText(words, frames[size].columnWidth - tagWidth - dateWidth, 13),
  }));
}

/** The docket: one block a slot, its number before the first line; filled column by column. */
function docket(rows: Rows, labels: Labels, size: Size, view: View, top: number) {
  const { columns, gap, inner } = frames[size];
  const blocks = rows.slots
    .map((slot) => ({ slot, entries: entriesOf(rows, labels, size, view, slot) }))
    .filter(({ entries }) => entries.length > 0)
    .map((block) => ({ ...block, height: heightOfEntries(block.entries, inner) + gap }));
  const total = blocks.reduce((sum, { height }) => sum + height, 0);
  const texts: PlacedText[] = [];
  const [first, second] = columns;
  let [x, y, bottom]: [number, number, number] = [first, top, top];
  for (const { slot, entries, height } of blocks) {
    if (second !== undefined && x === first && y - top + height / 2 > total / 2) [x, y] = [second, top];
    texts.push(
      placed(`number-${slot}`, x, y, numberOf(rows, slot), { weight: 600 }),
      ...datedEntries(entries, {
        dateX: x + tagWidth,
        x: x + tagWidth + dateWidth,
        y,
        gap: inner,
        dateTone: 'policy',
      }),
    );
    y += height;
    bottom = Math.max(bottom, y);
  }
  return { texts, bottom };
}
