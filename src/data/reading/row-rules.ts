// Rules between the cells of one row (low not above high, unit where there is a value), used by the tables.
import { knownBys, type KnownBy } from '../tables/evidence-columns.ts';
import { notAfter, precisionOf } from './calendar.ts';
import type { Cell } from './columns.ts';
import { listed } from '../../names/listed.ts';

/** A cell that breaks a rule: its column and what was expected of it. */
export interface RowProblem {
  readonly column: string;
  readonly expected: string;
}

type Row = Readonly<Record<string, Cell>>;
type Name<R> = keyof R & string;

/** The first of these cells is not above the second, where both are filled. Numbers and dates only. */
export function ordered<R extends Row>(row: R, low: Name<R>, high: Name<R>): RowProblem[] {
  const a: Cell | undefined = row[low];
  const b: Cell | undefined = row[high];
  const wrong =
    (typeof a === 'number' && typeof b === 'number' && a > b) ||
    (typeof a === 'string' && typeof b === 'string' && !notAfter(a, b));
  return wrong ? [{ column: low, expected: `not above ${high} = "${String(b)}"` }] : [];
}

/** All of these cells are filled, or none. */
export function together<R extends Row>(row: R, ...names: Name<R>[]): RowProblem[] {
  const empty = names.filter((name) => row[name] === null);
  if (empty.length === 0 || empty.length === names.length) return [];
  return empty.map((column) => ({
    column,
    expected: `a value, since ${listed(names.filter((name) => !empty.includes(name)))} has one`,
  }));
}

/** At least one of these cells is filled. */
export function atLeastOne<R extends Row>(row: R, ...names: Name<R>[]): RowProblem[] {
  const [column] = names;
  if (column === undefined || names.some((name) => row[name] !== null)) return [];
  return [{ column, expected: `a value here or in ${names.slice(1).join(' or ')}` }];
}

/** The comparator is filled if and only if there is a value it reads; with a bare range it may be either. */
export function compared<R extends Row>(
  row: R,
  comparator: Name<R>,
  values: Name<R>[],
  range: Name<R>[] = [],
): RowProblem[] {
  const filled = (name: Name<R>) => row[name] !== null;
  if (!filled(comparator)) {
    const value = values.find(filled);
    return value === undefined
      ? []
      : [{ column: comparator, expected: `a comparator, since ${value} has a value` }];
  }
  return [...values, ...range].some(filled)
    ? []
    : [{ column: comparator, expected: 'an empty cell, since there is no value to compare' }];
}

/** A row with a date and how exact it is. */
interface DatedRow {
  readonly date: string | null;
  readonly date_precision: string | null;
}

/** A date is as precise as its precision column says; `week` stands on a day. */
export function precise({ date, date_precision: precision }: DatedRow): RowProblem[] {
  if (date === null || precision === null) return [];
  const wanted = precision === 'week' ? 'day' : precision;
  return precisionOf(date) === wanted
    ? []
    : [{ column: 'date', expected: `a ${wanted}, since date_precision is "${precision}"` }];
}

/** A value is known no better than the best read of its sources; a row or table without `known_by` says nothing of it. */
export function noSurerThanSources(
  row: Row,
  sources: ReadonlyMap<string, KnownBy> | undefined,
): RowProblem[] {
  const place = (how: Cell | undefined) => knownBys.findIndex((name) => name === how);
  const own = place(row['known_by']);
  const ids = row['source_id'];
  if (own === -1 || sources === undefined || !Array.isArray(ids)) return [];
  const read = (ids as readonly string[]).map((id) => place(sources.get(id))).filter((each) => each !== -1);
  const best = knownBys[Math.min(...read)];
  if (best === undefined || own >= place(best)) return [];
  return [
    { column: 'known_by', expected: `"${best}" or weaker, since no source of the row was read better` },
  ];
}

/** A condition that holds, or the problem to report. */
export function expect(holds: boolean, column: string, expected: string): RowProblem[] {
  return holds ? [] : [{ column, expected }];
}

/** Whether a period has the form its type says: a year, January to a month of that year (ytd), or any span. */
export function spanFits(period: string, type: 'span' | 'year' | 'ytd'): boolean {
  if (type === 'year') return /^\d{4}$/.test(period);
  if (type === 'ytd') return /^(\d{4})-01\/\1-\d{2}$/.test(period);
  return period.includes('/');
}
