// Takes rows out of a table by what they say, and stops the build when the table no longer says it.

/**
 * The one row for which `test` holds.
 * @param what names the row in the message
 * @throws RangeError when no row or several match
 */
export function pickOne<Row>(rows: readonly Row[], what: string, test: (row: Row) => boolean): Row {
  const [first, ...others] = rows.filter(test);
  if (first === undefined) throw new RangeError(`no publishable row: ${what}`);
  if (others.length > 0) throw new RangeError(`${others.length + 1} rows where one is needed: ${what}`);
  return first;
}

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
