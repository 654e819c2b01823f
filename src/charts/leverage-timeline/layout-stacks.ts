// The strip in numbers: its columns of time, and a block for every event, stacked on them.
import { spanOf } from '../kit/time/dates.ts';
import type { Rows, TimelineEvent, View } from './rows.ts';

/** A stretch of the strip: columns of equal length from a year on, and shorter ones where acts are dense. */
export interface Stretch {
  readonly from: number;
  readonly perYear: 1 | 2 | 12;
  /** Columns of the first year that are left out: months before the first act of a year in months. */
  readonly skip: number;
  readonly columns: number;
  /** The year from which columns are shorter in time, the first of these columns, and how many a year has; null where all are equal. */
  readonly closer: { readonly year: number; readonly column: number; readonly perYear: 12 } | null;
  /** Events of the years before, which stand apart in columns of their own. */
  readonly apart: readonly TimelineEvent[];
}
export type Side = 'up' | 'down';

/** An event on its side; `first` and `last` are columns, those below zero stand apart. */
export interface Block {
  readonly event: TimelineEvent;
  readonly first: number;
  readonly last: number;
  readonly side: Side;
  /** Blocks between it and the strip. */
  readonly level: number;
  /** How high its columns are stacked in all. */
  readonly stack: number;
}

type Scale = Pick<Stretch, 'from' | 'perYear' | 'skip' | 'closer'>;
const yearIn = (date: string): number => Number(date.slice(0, 4));

/** The column of a time in decimal years, with what it is past its beginning. */
function columnAt(time: number, { from, perYear, skip, closer }: Scale): number {
  return closer === null || time < closer.year
    ? (time - from) * perYear - skip
    : closer.column + (time - closer.year) * closer.perYear;
}

/** The columns of a date: one, or all of its year where no more than the year is known. */
function columnsOf(date: string, scale: Scale): readonly [number, number] {
  const year = yearIn(date);
  const [first, last] = date.length === 4 ? [1, 12] : [Number(date.slice(5, 7)), Number(date.slice(5, 7))];
  const at = (month: number): number => Math.floor(columnAt(year + (month - 1) / 12, scale) + 1e-6);
  return [date.length === 4 ? Math.max(0, at(first)) : at(first), at(last)];
}

/** The first year whose acts are so many that its columns are months, each as wide as a year before. */
const denseFrom = ({ dates }: Rows): number => yearIn(dates.april);

/** The whole strip runs from the first quotas on; what came before stands apart, also in views that do not show it. */
function wholeStrip(rows: Rows): Stretch {
  const { events, dates } = rows;
  const from = yearIn(dates.quotasShrink);
  const year = denseFrom(rows);
  const closer = { year, column: year - from, perYear: 12 } as const;
  const whole: Scale = { from, perYear: 1, skip: 0, closer };
  const last = Math.max(...events.map(({ row }) => columnsOf(row.date, whole)[1]));
  // Whole quarters, so that the name of the last year has room.
  const months = Math.ceil((last + 1 - closer.column) / 3) * 3;
  return {
    ...whole,
    columns: closer.column + months,
    apart: events.filter(({ row }) => yearIn(row.date) < from),
  };
}

const isPeriod = (view: View, { periods }: Rows): view is keyof Rows['periods'] => view in periods;

/** The whole strip, or the period of a view in columns of a month, a half-year or a year. */
export function stretchOf(rows: Rows, view: View): Stretch {
  if (!isPeriod(view, rows)) return wholeStrip(rows);
  const { first, last } = rows.periods[view];
  const dates = rows.drawn[view].map(({ row }) => row.date);
  const from = first ?? Math.min(...dates.map(yearIn));
  const perYear = first === null ? 1 : first === last || last === null ? 12 : 2;
  const scale = { from, perYear, skip: 0, closer: null } as const;
  const skip = perYear === 12 ? Math.min(...dates.map((date) => columnsOf(date, scale)[0])) : 0;
  const own = { ...scale, skip };
  const columns =
    last === null
      ? Math.max(...dates.map((date) => columnsOf(date, own)[1])) + 1
      : (last + 1 - from) * perYear - skip;
  return { ...own, columns, apart: [] };
}

/** Where the evidence ends, in columns; beyond the last where all of the stretch is behind it. */
export const evidenceColumn = ({ ends }: Rows, stretch: Stretch): number =>
  columnAt(spanOf(ends).to, stretch);

/** How important an event is in a view: below zero, and so before all others, what its headline is about. */
export function rankIn({ cited }: Rows, view: View, { id, rank }: TimelineEvent): number {
  const own = cited[view] ?? [];
  const at = own.indexOf(id);
  return at < 0 ? rank : at - own.length;
}

/**
 * The events of a view, stacked. What is known to the year alone lies innermost, the most important furthest out, where its name finds
 * room.
 */
export function stacksOf(rows: Rows, view: View, stretch: Stretch): readonly Block[] {
  const placed = rows.drawn[view].map((event) => {
    const apart = stretch.apart.findIndex(({ id }) => id === event.id) - stretch.apart.length;
    const isApart = stretch.apart.includes(event);
    const [first, last] = isApart ? [apart, apart] : columnsOf(event.row.date, stretch);
    const side: Side = event.row.side === 'china' ? 'up' : 'down';
    return { event, first, last, side };
  });
  const heights = new Map<string, number>();
  const inTurn = [...placed].sort(
    (a, b) =>
      a.event.row.date.length - b.event.row.date.length ||
      rankIn(rows, view, b.event) - rankIn(rows, view, a.event) ||
      a.event.span.from - b.event.span.from,
  );
  const set = inTurn.map((one) => {
    const { first, last, side } = one;
    const columns = Array.from({ length: last - first + 1 }, (_, i) => `${side} ${first + i}`);
    const level = Math.max(...columns.map((column) => heights.get(column) ?? 0));
    for (const column of columns) heights.set(column, level + 1);
    return { ...one, level };
  });
  return set.map((block) => ({ ...block, stack: heights.get(`${block.side} ${block.first}`) ?? 0 }));
}

/** The highest stack of blocks of a side; 0 where it has none. */
export const highest = (blocks: readonly Block[], side: Side): number =>
  Math.max(0, ...blocks.filter((block) => block.side === side).map(({ stack }) => stack));
