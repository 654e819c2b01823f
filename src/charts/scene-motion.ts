// Moves one scene into another: numbers and path data slide, marks are matched by key, words change at once.

type Value = unknown;

const numbers = /-?\d+(?:\.\d+)?/g;

/** Slides the numbers of two path strings of one shape; a path of another shape is taken as it is. */
function mixPath(from: string, to: string, t: number): string {
  const starts = from.match(numbers) ?? [];
  const ends = to.match(numbers) ?? [];
  if (starts.length !== ends.length) return to;
  let index = 0;
  return to.replace(numbers, (end) => {
    const start = Number(starts[index++]);
    return String(Math.round((start + (Number(end) - start) * t) * 10) / 10);
  });
}

const keyOf = (value: Value): string | undefined =>
  typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string'
    ? value.key
    : undefined;

function mix(from: Value, to: Value, t: number, name: string): Value {
  if (typeof from === 'number' && typeof to === 'number') return from + (to - from) * t;
  if (name === 'd' && typeof from === 'string' && typeof to === 'string') return mixPath(from, to, t);
  if (Array.isArray(to) && Array.isArray(from)) {
    const byKey = new Map(from.map((item: Value) => [keyOf(item), item]));
    return to.map((item: Value, i) => {
      const key = keyOf(item);
      const before: Value = key === undefined ? from[i] : byKey.get(key);
      return before === undefined ? item : mix(before, item, t, name);
    });
  }
  if (typeof to === 'object' && to !== null && typeof from === 'object' && from !== null) {
    const before = from as Record<string, Value>;
    return Object.fromEntries(
      Object.entries(to).map(([key, value]) => [key, mix(before[key], value, t, key)]),
    );
  }
  return to;
}

/** An interpolator between two scenes of one chart; at t = 1 it returns `to` itself. */
export const mixScenes =
  <S>(from: S, to: S) =>
  (t: number): S =>
    t >= 1 ? to : (mix(from, to, t, '') as S);
