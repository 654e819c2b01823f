// A scale of numbers along a straight line. Models load their layouts in the browser, where d3's would bring colours and dates along.

type Ends = readonly [from: number, to: number];

export interface Straight {
  (value: number): number;
  /** The value at a place. */
  readonly invert: (place: number) => number;
}

const between =
  ([from, to]: Ends, [start, end]: Ends) =>
  (value: number): number => {
    // Counted from the lower end, as d3 does: the same numbers come out to the last digit.
    const [low, high, first, last] = from <= to ? [from, to, start, end] : [to, from, end, start];
    const part = (value - low) / (high - low);
    return first * (1 - part) + last * part;
  };

/**
 * A scale from values to places.
 * @throws RangeError where the values, or the places, have no length
 */
export function straight(values: Ends, places: Ends): Straight {
  for (const [from, to] of [values, places])
    if (from === to) throw new RangeError(`a scale from ${from} to ${to}: expected two ends`);
  return Object.assign(between(values, places), { invert: between(places, values) });
}
