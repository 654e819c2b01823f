// Moves one scene into another: numbers and path data slide, marks are matched by key, words change at once.

type Value = unknown;
/** The value at a time between 0 and 1. */
type Slide = (t: number) => Value;

const numbers = /-?\d+(?:\.\d+)?/g;

/** Slides the numbers of two path strings of one shape; a path of another shape is taken as it is. */
function slidingPath(from: string, to: string): Slide | undefined {
  const starts = from.match(numbers) ?? [];
  const ends = to.match(numbers) ?? [];
  if (from === to || starts.length !== ends.length) return undefined;
  const words = to.split(numbers);
  const pairs = ends.map((end, i) => [Number(starts[i]), Number(end)] as const);
  return (t) =>
    pairs.reduce(
      (path, [start, end], i) =>
        path + String(Math.round((start + (end - start) * t) * 10) / 10) + (words[i + 1] ?? ''),
      words[0] ?? '',
    );
}

const keyOf = (value: Value): string | undefined =>
  typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string'
    ? value.key
    : undefined;

/** How `from` moves into `to`, or undefined where both are equal, so that parts that don't move cost nothing. */
function sliding(from: Value, to: Value, name: string): Slide | undefined {
  if (Object.is(from, to)) return undefined;
  if (typeof from === 'number' && typeof to === 'number') return (t) => from + (to - from) * t;
  if (name === 'd' && typeof from === 'string' && typeof to === 'string') return slidingPath(from, to);
  if (Array.isArray(to) && Array.isArray(from)) {
    const byKey = new Map(from.map((item: Value) => [keyOf(item), item]));
    const slides = to.map((item: Value, i) => {
      const key = keyOf(item);
      const before: Value = key === undefined ? from[i] : byKey.get(key);
      return before === undefined ? undefined : sliding(before, item, name);
    });
    if (slides.every((slide) => slide === undefined)) return undefined;
    return (t) => to.map((item: Value, i) => slides[i]?.(t) ?? item);
  }
  if (typeof to === 'object' && to !== null && typeof from === 'object' && from !== null) {
    const before = from as Record<string, Value>;
    const slides = Object.entries(to).flatMap(([key, value]): [string, Slide][] => {
      const slide = sliding(before[key], value, key);
      return slide === undefined ? [] : [[key, slide]];
    });
    if (slides.length === 0) return undefined;
    return (t) => Object.assign({ ...to }, Object.fromEntries(slides.map(([key, slide]) => [key, slide(t)])));
  }
  return undefined;
}

/** An interpolator between two scenes of one chart; at t = 1 it returns `to` itself. */
export function mixScenes<S>(from: S, to: S): (t: number) => S {
  const slide = sliding(from, to, '');
  return (t) => (t >= 1 || slide === undefined ? to : (slide(t) as S));
}
