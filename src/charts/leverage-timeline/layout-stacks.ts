// The strip in numbers: its columns of equal time, and a block for every event, stacked up for China and down for all others.
import type { Rows, TimelineEvent, View } from './rows.ts';

/** A stretch of the strip: columns of equal length from a year on. */
export interface Stretch {
  readonly from: number;
  readonly perYear: 1 | 2 | 12;
  /** Columns of the first year that are left out: months before the first act of a year in months. */
  readonly skip: number;
  readonly columns: number;
  /** Events of the years before, which stand apart in columns of their own. */
  readonly apart: readonly TimelineEvent[];
}
export type Side = 'up' | 'down';

/** An event in its stack; `first` and `last` are columns, those below zero stand apart. */
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

const yearIn = (date: string): number => Number(date.slice(0, 4));
const monthIn = (date: string): number => Number(date.slice(5, 7));

/** The columns of a date: one, or all of its year where no more than the year is known. */
function columnsOf(
  date: string,
  { from, perYear, skip }: Pick<Stretch, 'from' | 'perYear' | 'skip'>,
): readonly [number, number] {
  const first = (yearIn(date) - from) * perYear - skip;
  if (date.length === 4) return [Math.max(0, first), first + perYear - 1];
  const at = first + Math.floor(((monthIn(date) - 1) * perYear) / 12);
  return [at, at];
}

/** The whole strip runs from the first quotas on; what came before stands apart, also in views that do not show it. */
const wholeStrip = ({ events, dates }: Rows): Stretch => {
  const from = yearIn(dates.quotasShrink);
  const whole = { from, perYear: 2, skip: 0 } as const;
  const last = Math.max(...events.map(({ row }) => columnsOf(row.date, whole)[1]));
  return { ...whole, columns: last + 1, apart: events.filter(({ row }) => yearIn(row.date) < from) };
};

const isPeriod = (view: View, { periods }: Rows): view is keyof Rows['periods'] => view in periods;

/** The whole strip, or the period of a view in columns of a month, a half-year or a year. */
export function stretchOf(rows: Rows, view: View): Stretch {
  if (!isPeriod(view, rows)) return wholeStrip(rows);
  const { first, last } = rows.periods[view];
  const dates = rows.drawn[view].map(({ row }) => row.date);
  const from = first ?? Math.min(...dates.map(yearIn));
  const perYear = first === null ? 1 : first === last || last === null ? 12 : 2;
  const skip =
    perYear === 12 ? Math.min(...dates.map((date) => columnsOf(date, { from, perYear, skip: 0 })[0])) : 0;
  const columns =
    last === null
      ? Math.max(...dates.map((date) => columnsOf(date, { from, perYear, skip })[1])) + 1
      : (last + 1 - from) * perYear - skip;
  return { from, perYear, skip, columns, apart: [] };
}

/**
 * The events of a view as stacks: what is known to the year alone lies at the strip, the most important furthest out, where its name
 * finds room.
 */
export function stacksOf(events: readonly TimelineEvent[], stretch: Stretch): readonly Block[] {
  const heights = new Map<string, number>();
  const inTurn = [...events].sort(
    (a, b) => a.row.date.length - b.row.date.length || b.rank - a.rank || a.span.from - b.span.from,
  );
  const set = inTurn.map((event) => {
    const apart = stretch.apart.findIndex(({ id }) => id === event.id);
    const [first, last] =
      apart < 0
        ? columnsOf(event.row.date, stretch)
        : [apart - stretch.apart.length, apart - stretch.apart.length];
    const side: Side = event.row.side === 'china' ? 'up' : 'down';
    const columns = Array.from({ length: last - first + 1 }, (_, i) => `${side} ${first + i}`);
    const level = Math.max(...columns.map((column) => heights.get(column) ?? 0));
    for (const column of columns) heights.set(column, level + 1);
    return { event, first, last, side, level };
  });
  return set.map((block) => ({ ...block, stack: heights.get(`${block.side} ${block.first}`) ?? 0 }));
}

/** The highest stack of a side; 0 where it has none. */
export const highest = (blocks: readonly Block[], side: Side): number =>
  Math.max(0, ...blocks.filter((block) => block.side === side).map(({ stack }) => stack));
