// Where what is due stands along the pipe, which is true to the scale of time: a day or a month at its place, and what names no month as the time that it leaves open.
import type { DatePrecision } from '../../data/tables/evidence-columns.ts';
import type { Size } from '../contract/scene.ts';
import { spanOf, type Span } from '../kit/time/dates.ts';
import type { Due, Rows, View } from './rows.ts';

/** How far along the pipe the last day of the evidence is, and a year from there: longer in a view whose dates all lie within months. */
const scales: Readonly<
  Record<Size, { readonly now: number; readonly year: number; readonly closer: number }>
> = {
  wide: { now: 52, year: 222, closer: 1190 },
  narrow: { now: 56, year: 160, closer: 645 },
};
/** Whether a view has its months along the pipe. */
export const isCloser = (view: View): boolean => view === 'rules';
/** What is drawn of a time ends so far before its own end, so that no bracket touches the next one or stands on its year. */
const before = 4;

/** A date along the pipe. */
export interface Along {
  /** Where its line stands: in the middle of what is known, or at the end where that alone is. */
  readonly at: number;
  /** From where to where what is known of it lies; a point for a day. */
  readonly from: number;
  readonly to: number;
  /**
   * What its row names: a day, a month, a longer time of which the promise is kept on any day, or the end of such a time and not its
   * beginning.
   */
  readonly known: 'day' | 'month' | 'time' | 'end';
}

/** A time in years along the pipe. */
export function alongPipe({ ends }: Rows, size: Size, view: View): (years: number) => number {
  const { now, year: usual, closer } = scales[size];
  const year = isCloser(view) ? closer : usual;
  const from = spanOf(ends.date).to;
  return (years) => now + (years - from) * year;
}

/** How far into its year a time begins that names no month, in years; none where a month or the end alone is named. */
const begins: Readonly<Partial<Record<DatePrecision, number>>> = {
  first_quarter: 0,
  late_year: 0.5,
  year: 0,
};

/** The time that a promise leaves open, in years; its part that lay behind the evidence has passed. Throws RangeError for one without an end. */
function timeOf(due: Due, { ends }: Rows): Span {
  const { from, to } = due.span;
  if (due.kind === 'rules') return due.span;
  if (due.precision === 'after_year') throw new RangeError(`"${due.key}" is due at no time that ends`);
  const into = begins[due.precision];
  const start = into === undefined ? from : Math.ceil(to) - 1 + into;
  return { from: Math.max(start, spanOf(ends.date).to), to };
}

/** Where a date is along the pipe. */
export function along(due: Due, rows: Rows, size: Size, view: View): Along {
  const place = alongPipe(rows, size, view);
  const span = timeOf(due, rows);
  const [from, to] = [place(span.from), place(span.to)];
  const middle = (from + to) / 2;
  if (due.kind === 'rules') return { at: middle, from: middle, to: middle, known: 'day' };
  if (due.precision === 'month') return { at: middle, from, to, known: 'month' };
  if (due.precision === 'by_month') return { at: to - before, from: to, to, known: 'end' };
  return { at: middle, from: from + before, to: to - before, known: 'time' };
}
