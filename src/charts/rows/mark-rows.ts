// The rows that marks stand for, by the beginnings of their keys: for charts whose keys name things rather than rows.

/** What the keys of marks begin with and the rows they then stand for; null where they stand for nothing. The longer beginnings come first. */
export type MarkRows<Row> = readonly (readonly [begins: string, rows: readonly Row[] | null])[];

/** From a key to rows. A key that begins as none of them is left to its own names. */
export const rowsByKey =
  <Row>(things: MarkRows<Row>) =>
  (key: string): readonly Row[] | null => {
    const found = things.find(([begins]) => key === begins || key.startsWith(`${begins}-`));
    return found === undefined ? [] : found[1];
  };
