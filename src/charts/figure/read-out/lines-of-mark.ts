// Which lines of a figure's table a mark stands for. A mark's key names rows, as `name-ROW` and `ROW-hatch` do, and so do the cells of a
// line and of its rows: the lines whose names cover most of a key are its own.
import type { Chart } from '../../contract/chart.ts';
import type { DataLine, RawRow } from '../../contract/data-lines.ts';
import { monthSlot } from '../../kit/time/dates.ts';

/** Columns of rows that name what a row is about. */
const naming =
  /(?:^|_)(?:id|key|year|month|period|quarter|date|country|project|stage|buyer|partner|element|oxide|product|system|series|place|name|item|use|actor|type|kind|house|destination)$/;
/** Longer cells are sentences, not names. */
const longestName = 70;

/** The words of a name or of a key, in small letters without accents. */
export const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** "2024-02" as layouts number months; nothing for what is no month. */
const monthNumber = (text: string): readonly string[] =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? [String(monthSlot(text))] : [];

const namesIn = (row: RawRow): readonly string[] =>
  Object.entries(row).flatMap(([column, cell]) =>
    naming.test(column) && (typeof cell === 'string' || typeof cell === 'number')
      ? [String(cell), ...monthNumber(String(cell))]
      : [],
  );

/** All words of a row's names. */
export const wordsOfRow = (row: RawRow): ReadonlySet<string> => new Set(namesIn(row).flatMap(wordsOf));

type Name = readonly string[];
/** A number alone is a name only as a year or a month. */
const isName = ([first = '', ...more]: Name): boolean =>
  more.length > 0 ? true : /^(?:\d{4,5}|[a-z].+)$/.test(first);

/** A line with all its names, each in words. */
export interface NamedLine {
  readonly line: DataLine;
  readonly names: readonly Name[];
}

/** The lines that belong to a view, with the names of their cells and rows. */
export function namedLines({ data }: Chart, view: string): readonly NamedLine[] {
  return data.lines
    .filter(({ views }) => views.includes(view))
    .map((line) => {
      const texts = [...line.of.flatMap(namesIn), ...Object.values(line.cells)];
      const short = [...new Set(texts)].filter(({ length }) => length <= longestName);
      return { line, names: short.map(wordsOf).filter(isName) };
    });
}

/** Whether a key holds a name whole: a date in one piece, other words in whatever order. */
const holds = (key: readonly string[], name: Name): boolean =>
  /^\d/.test(name[0] ?? '')
    ? ` ${key.join(' ')} `.includes(` ${name.join(' ')} `)
    : name.every((word) => key.includes(word));

/** How many words of a key stand in the names that it holds. */
const coveredBy = (key: readonly string[], names: readonly Name[]): number =>
  new Set(names.filter((name) => holds(key, name)).flat()).size;

/** The lines that a mark of a chart stands for, in the table's order; none where its key names none of them. */
export function linesOfMark({ marks }: Chart, key: string, lines: readonly NamedLine[]): readonly DataLine[] {
  const rows = marks === undefined ? [] : marks(key);
  if (rows === null) return [];
  if (rows.length > 0)
    return lines.flatMap(({ line }) => (line.of.some((row) => rows.includes(row)) ? [line] : []));
  const words = wordsOf(key);
  const counts = lines.map(({ names }) => coveredBy(words, names));
  const most = Math.max(0, ...counts);
  return most === 0 ? [] : lines.flatMap(({ line }, i) => (counts[i] === most ? [line] : []));
}
