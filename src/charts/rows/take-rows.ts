// Takes rows out of a table by what they say, and stops the build when the table no longer says it.
import { placeOf } from '../../data/reading/table.ts';

/**
 * The one row for which `test` holds.
 * @param what names the row in the message
 * @throws RangeError when no row or several match, naming the file, or the lines of those that match
 */
export function pickOne<Row extends object>(
  rows: readonly Row[],
  what: string,
  test: (row: Row) => boolean,
): Row {
  const [first, ...others] = rows.filter(test);
  if (first === undefined) {
    const [file] = placesOf(rows.slice(0, 1)).map((place) => place.replace(/:\d+$/, ''));
    throw new RangeError(`${file === undefined ? '' : `${file}: `}no publishable row: ${what}`);
  }
  if (others.length > 0) {
    const places = placesOf([first, ...others]);
    throw new RangeError(
      `${others.length + 1} rows where one is needed: ${what}${places.length === 0 ? '' : ` (${places.join(', ')})`}`,
    );
  }
  return first;
}

/** Where those of the rows stand that are in a file: "content/data/events.csv:12". */
const placesOf = (rows: readonly object[]): readonly string[] => rows.flatMap((row) => placeOf(row) ?? []);

/**
 * The row of a table with an id.
 * @throws RangeError naming table and id when there is no such row to publish
 */
export const rowWithId = <Row extends { readonly id: string }>(
  { name, rows }: { readonly name: string; readonly rows: readonly Row[] },
  id: string,
): Row => pickOne(rows, `${name} id "${id}"`, (row) => row.id === id);

/** A cell that the figure cannot do without. Throws a RangeError when it is empty. */
export function required<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined)
    throw new RangeError(`empty cell where a value is needed: ${what}`);
  return value;
}

/**
 * What a row says in a column that the figure cannot do without.
 * @throws RangeError naming file, line and column when the cell is empty: "content/data/events.csv:12, date: empty, and a figure needs it"
 */
export function cell<Row extends object, Column extends keyof Row & string>(
  row: Row,
  column: Column,
): NonNullable<Row[Column]> {
  const value = row[column];
  if (value === null || value === undefined)
    throw new RangeError(`${placeOf(row) ?? said(row)}, ${column}: empty, and a figure needs it`);
  return value;
}

/** A row that is in no file, by its first words. */
const said = (row: object): string => {
  const words = Object.values(row).filter((value) => typeof value === 'string' && value !== '');
  return `the row “${words.slice(0, 2).join(', ')}”`;
};
