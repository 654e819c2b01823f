// Geometry of the watch list: a wall calendar of years and months with hatched days of promise, and under it the docket of its numbers.
import type { Emphasis, PlacedText, Size, PlotScene, Shape, Tick } from '../contract/scene.ts';
import { tenth } from '../look/format.ts';
import { rectPath, type Box } from '../kit/box.ts';
import { spanOf, type Span } from '../kit/dates.ts';
import { hatchLines } from '../kit/hatch.ts';
import { labelLeading, placed } from '../kit/placed.ts';
import { wrapText } from '../look/text-width.ts';
import type { Words } from './words.ts';

export const kinds = ['rules', 'heavy', 'seabed'] as const;
export type Kind = (typeof kinds)[number];
export const views = ['all', ...kinds] as const;
export type View = (typeof views)[number];

/** Something that is due: in a month, or in a year when no month is known. */
export interface Due {
  readonly key: string;
  readonly kind: Kind;
  /** "2027-01" or "2027": its place in the calendar. */
  readonly slot: string;
  readonly span: Span;
  /** "10 Jan 2027" */
  readonly date: string;
  readonly short: string;
  /** What is due alone, where others of its kind are due on the same date and the first has said the kind. */
  readonly brief: string;
  readonly long: string;
}

const frames = {
  narrow: {
    width: 360,
    left: 52,
    right: 322,
    tags: 333,
    top: 20,
    row: 21,
    columns: [12],
    gap: 1.5,
    inner: 1,
  },
  wide: {
    width: 640,
    left: 44,
    right: 614,
    tags: 628,
    top: 22,
    row: 36,
    columns: [0, 326],
    gap: 5,
    inner: 2,
  },
} as const;
/** The foot of a year's row, for what is known to its year alone. */
const strip = 7;
const dateWidth = 76;
const tagWidth = 20;

/** The slots in the order of the calendar: months of a year before the year itself, whose end is later. */
export function slotsOf(dues: readonly Due[]): string[] {
  const order = (slot: string): number => spanOf(slot).to + (slot.length === 4 ? 0.001 : 0);
  return [...new Set(dues.map(({ slot }) => slot))].sort((a, b) => order(a) - order(b));
}

/** Things of one kind that are due on one date, in one line. */
function togetherByDate(dues: readonly Due[]): { readonly due: Due; readonly said: string }[] {
  const first = (due: Due): boolean =>
    dues.find(({ date, kind }) => date === due.date && kind === due.kind) === due;
  return dues.filter(first).map((due) => {
    const others = dues.filter(({ date, kind }) => date === due.date && kind === due.kind).slice(1);
    return { due, said: [due.short, ...others.map(({ brief }) => brief)].join('; ') };
  });
}

/** Draws a view: the whole calendar always, and below it the docket of the kind that the view shows. */
export function watchList(dues: readonly Due[], words: Words, size: Size, view: View): PlotScene {
  if (dues.length === 0) throw new RangeError('watch-list needs at least one date');
  const { width, left, right, tags, top, row, columns, gap, inner } = frames[size];
  const margin = columns[0];
  const slots = slotsOf(dues);
  const tagOf = (slot: string): string => String(slots.indexOf(slot) + 1);
  const shown = (due: Due): boolean => view === 'all' || due.kind === view;

  const years = slots.map((slot) => Number(slot.slice(0, 4)));
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const month = (right - left) / 12;
  const rowTop = (year: number): number => top + (year - from) * row;
  const foot = rowTop(to) + row;
  const boxOf = (slot: string): Box => {
    const [year = '', number] = slot.split('-');
    const y = rowTop(Number(year));
    if (number === undefined) return { left, right, top: y + row - strip, bottom: y + row };
    const x = left + (Number(number) - 1) * month;
    return { left: x, right: x + month, top: y, bottom: y + row - strip };
  };

  const end = spanOf(words.ends.date).to;
  const past = {
    left,
    right: left + (end - Math.floor(end)) * (right - left),
    top: rowTop(Math.floor(end)),
    bottom: rowTop(Math.floor(end)) + row - strip,
  };
  const grid = Array.from({ length: to - from + 1 }, (_, i) => rowTop(from + i));
  const shapes: Shape[] = [
    { key: 'past', d: rectPath(past), tone: 'paper-2', ink: 'fill', emphasis: 'normal' },
    {
      key: 'grid-months',
      d: Array.from({ length: 13 }, (_, i) => `M${tenth(left + i * month)} ${top}V${foot}`).join(''),
      tone: 'rule',
      ink: 'wall',
      emphasis: 'normal',
    },
    {
      key: 'grid-years',
      d: [...grid, foot].map((y) => `M${left} ${y}H${right}`).join(''),
      tone: 'ink',
      ink: 'wall',
      emphasis: 'normal',
    },
  ];
  const texts: PlacedText[] = [
    placed('ends', left + 5, past.top + (row - strip) / 2 + 4.5, words.ends.text, {
      tone: 'ink-2',
      halo: true,
    }),
  ];
  for (const slot of slots) {
    const own = dues.filter((due) => due.slot === slot);
    const emphasis: Emphasis = own.some(shown) ? 'normal' : 'faint';
    const box = boxOf(slot);
    const whole = slot.length === 4;
    shapes.push(
      {
        key: `hatch-${slot}`,
        d: hatchLines(box, whole ? 10 : 5),
        tone: 'policy',
        ink: 'hatch',
        emphasis,
      },
      { key: `outline-${slot}`, d: rectPath(box), tone: 'policy', ink: 'outline', emphasis },
    );
    texts.push(
      placed(
        `tag-${slot}`,
        whole ? tags : (box.left + box.right) / 2,
        whole ? box.bottom : (box.top + box.bottom) / 2 + 4.5,
        tagOf(slot),
        {
          weight: 600,
          anchor: 'middle',
          tone: emphasis === 'faint' ? 'ink-2' : 'ink',
          halo: true,
        },
      ),
    );
  }

  // The docket: one entry a slot, its number before the first line; filled column by column.
  const textX = tagWidth + dateWidth;
  const columnWidth = (columns.length > 1 ? (columns[1] ?? 0) - 20 : width - margin) - margin;
  const entries = slots.flatMap((slot) => {
    const own = dues.filter((due) => due.slot === slot && shown(due));
    if (own.length === 0) return [];
    const lines = (view === 'all' ? togetherByDate(own) : own.map((due) => ({ due, said: due.long }))).map(
      ({ due, said }) => ({ due, said: wrapText(said, columnWidth - textX, 13) }),
    );
    const height = lines.reduce((sum, { said }) => sum + said.length * labelLeading + inner, 0) + gap;
    return [{ slot, lines, height }];
  });
  const total = entries.reduce((sum, { height }) => sum + height, 0);
  const listTop = foot + (size === 'narrow' ? 18 : 26);
  let [column, y, lowest] = [0, listTop, listTop];
  for (const { slot, lines, height } of entries) {
    if (columns.length > 1 && column === 0 && y - listTop + height / 2 > total / 2) {
      column = 1;
      y = listTop;
    }
    const x = columns[column] ?? 0;
    texts.push(placed(`number-${slot}`, x, y, tagOf(slot), { weight: 600 }));
    for (const [i, { due, said }] of lines.entries()) {
      if (due.date !== lines[i - 1]?.due.date)
        texts.push(placed(`date-${due.key}`, x + tagWidth, y, due.date, { tone: 'policy', weight: 600 }));
      texts.push(placed(`due-${due.key}`, x + textX, y, said));
      y += said.length * labelLeading + inner;
    }
    y += gap;
    lowest = Math.max(lowest, y);
  }
  const against = wrapText(words.against[view], width - 2 * margin, 13, view === 'all' ? 400 : 600);
  const last = lowest + (size === 'narrow' ? 3 : 10);
  texts.push(
    placed('against', margin, last, against, {
      tone: view === 'all' ? 'ink-2' : 'policy',
      weight: view === 'all' ? 400 : 600,
    }),
  );

  const ticks: Tick[] = [
    ...words.months.map((name, i): Tick => ({
      key: `month-${i}`,
      d: '',
      base: false,
      x: tenth(left + (i + 0.5) * month),
      y: top - 6,
      size: 13,
      anchor: 'middle',
      text: name,
    })),
    ...grid.map((at, i): Tick => ({
      key: `year-${from + i}`,
      d: '',
      base: false,
      x: left - 6,
      y: tenth(at + (row - strip) / 2 + 4.5),
      size: 13,
      anchor: 'end',
      text: String(from + i),
    })),
  ];
  return {
    width,
    height: tenth(last + (against.length - 1) * labelLeading + 6),
    ticks,
    shapes,
    spots: [],
    texts,
  };
}
