// The column types of the tables: each turns the text of one cell into a value, or says what was expected.
import { z } from 'zod';
import { kebab } from '../../names/slug.ts';
import { isDate, isPeriod } from './calendar.ts';
import { didYouMean } from './nearest.ts';

/** What a parsed cell may be. An empty cell is null, never zero. */
export type Cell = string | number | null | readonly string[];

/** A zod schema from the text of a cell to its value. */
export type Column<T extends Cell> = z.ZodType<T, string>;

/** The description of a column, for error messages and the data package. */
export interface ColumnTraits {
  readonly type:
    'text' | 'integer' | 'number' | 'date' | 'month' | 'period' | 'enum' | 'enums' | 'id' | 'ids' | 'url';
  readonly required: boolean;
  /** "a number from 0 to 100": the end of the sentence "expected …". */
  readonly expected: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The valid values of an enumeration. */
  readonly values?: readonly string[];
  /** The table whose ids the cell must use. */
  readonly references?: 'sources';
}

/** The traits of a column made in this file. Throws for any other zod schema. */
export function traitsOf(made: Column<Cell>): ColumnTraits {
  const traits = made.meta();
  if (traits === undefined) throw new TypeError('a column must be made with the functions of columns.ts');
  return traits as unknown as ColumnTraits;
}

type Reading<T> = { readonly value: T } | { readonly expected: string };

function column<T extends Cell>(
  traits: Omit<ColumnTraits, 'required'>,
  read: (cell: string) => Reading<T>,
): Column<T> {
  return z
    .string()
    .transform((cell, context): T => {
      const reading: Reading<T> =
        cell === '' ? { expected: `${traits.expected}, not an empty cell` } : read(cell);
      if ('value' in reading) return reading.value;
      context.issues.push({ code: 'custom', message: reading.expected, input: cell });
      return z.NEVER;
    })
    .meta({ ...traits, required: true }) as Column<T>;
}

/** The same column, where an empty cell means "unknown" and becomes null. */
export function optional<T extends Cell>(filled: Column<T>): Column<T | null> {
  return z
    .string()
    .transform((cell, context): T | null => {
      if (cell === '') return null;
      const result = filled.safeParse(cell);
      if (result.success) return result.data;
      for (const issue of result.error.issues)
        context.issues.push({ code: 'custom', message: issue.message, input: cell });
      return z.NEVER;
    })
    .meta({ ...traitsOf(filled as Column<Cell>), required: false }) as Column<T | null>;
}

/** Text that stays as it is where it has the form. */
const string = (type: ColumnTraits['type'], expected: string, fits: (cell: string) => boolean) =>
  column<string>({ type, expected }, (cell) => (fits(cell) ? { value: cell } : { expected }));

/** Words, of any form unless `pattern` and its description say otherwise. */
export function text(pattern?: RegExp, form = 'text'): Column<string> {
  return string('text', form, (cell) => pattern === undefined || pattern.test(cell));
}

/** The bounds of a number, both included. */
export interface Range {
  readonly minimum?: number;
  readonly maximum?: number;
}

const decimal = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** A plain decimal number: no exponent, thousands comma, plus sign or leading zero. */
export function number(range: Range = {}): Column<number> {
  return numeric('number', range);
}

/** A whole number, written as plain decimal digits. */
export function integer(range: Range = {}): Column<number> {
  return numeric('integer', range);
}

function numeric(type: 'number' | 'integer', range: Range): Column<number> {
  const { minimum, maximum } = range;
  const name = type === 'integer' ? 'a whole number' : 'a number';
  const bounds =
    minimum !== undefined && maximum !== undefined
      ? ` from ${minimum} to ${maximum}`
      : minimum !== undefined
        ? ` of at least ${minimum}`
        : maximum !== undefined
          ? ` of at most ${maximum}`
          : '';
  const expected = name + bounds;
  return column<number>({ type, expected, ...range }, (cell) => {
    if (!decimal.test(cell) || (type === 'integer' && cell.includes('.'))) {
      return { expected: `${expected} in plain decimal form` };
    }
    const value = Number(cell);
    const outside = value < (minimum ?? -Infinity) || value > (maximum ?? Infinity);
    return outside || !Number.isFinite(value) || Object.is(value, -0) ? { expected } : { value };
  });
}

/** A calendar year, 1900 to 2100. */
export function year(): Column<number> {
  return integer({ minimum: 1900, maximum: 2100 });
}

/** An ISO date cut to what is known: 2026, 2026-05 or 2026-05-26. It stays text. */
export function date(): Column<string> {
  return string('date', 'a real date as 2026, 2026-05 or 2026-05-26', isDate);
}

/** A month, YYYY-MM. */
export function month(): Column<string> {
  return string('month', 'a month as 2026-05', (cell) => isDate(cell) && cell.length === 7);
}

/** A date, or a span A/B with both ends included and A not after B. */
export function period(): Column<string> {
  return string('period', 'a date, or a span of two dates A/B with A not after B', isPeriod);
}

/** One of the values given. */
export function oneOf<const V extends readonly string[]>(values: V): Column<V[number]> {
  const expected = `one of ${values.join(', ')}`;
  return column<V[number]>({ type: 'enum', expected, values }, (cell) =>
    values.includes(cell) ? { value: cell } : { expected: expected + didYouMean(cell, values) },
  );
}

/** One or more of the values given, joined by ; and each at most once. */
export function severalOf<const V extends readonly string[]>(values: V): Column<readonly V[number][]> {
  const expected = `one or more of ${values.join(', ')}, joined by ;`;
  return column<readonly V[number][]>({ type: 'enums', expected, values }, (cell) => {
    const parts = cell.split(';');
    const unknown = parts.find((part) => !values.includes(part));
    if (unknown !== undefined)
      return { expected: `${expected}, not "${unknown}"${didYouMean(unknown, values)}` };
    const twice = repeated(parts);
    return twice === undefined
      ? { value: Object.freeze(parts) }
      : { expected: `each value once, "${twice}" is there twice` };
  });
}

/** A stable key: kebab-case, unless `pattern` and its description say otherwise. */
export function id(pattern = kebab, form = 'a kebab-case id'): Column<string> {
  return string('id', form, (cell) => pattern.test(cell));
}

/** Kebab-case ids joined by ; and each at most once. */
export function ids(references?: 'sources'): Column<readonly string[]> {
  const expected =
    references === undefined ? 'kebab-case ids joined by ;' : `ids of ${references}.csv joined by ;`;
  return column<readonly string[]>({ type: 'ids', expected, ...(references && { references }) }, (cell) => {
    const parts = cell.split(';');
    const odd = parts.find((part) => !kebab.test(part));
    if (odd !== undefined) return { expected: `${expected}, not "${odd}"` };
    const twice = repeated(parts);
    return twice === undefined
      ? { value: Object.freeze(parts) }
      : { expected: `each id once, "${twice}" is there twice` };
  });
}

/** An absolute http or https address. */
export function url(): Column<string> {
  return string(
    'url',
    'an http or https address',
    (cell) => /^https?:\/\//.test(cell) && !/\s/.test(cell) && URL.canParse(cell),
  );
}

function repeated(parts: readonly string[]): string | undefined {
  return parts.find((part, index) => parts.indexOf(part) !== index);
}
