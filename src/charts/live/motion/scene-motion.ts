// Moves one scene into another. Marks that stay slide, matched by key. Old things fade out in the first half of the move, new ones fade in in
// the second; so do words that change their place, so that no two words are ever on one spot.

type Value = unknown;
/** What of the new scene's own things is drawn in the second half of a move: 0 nothing, 1 marks, 2 marks and words. */
export type Coming = 0 | 1 | 2;
/** The value at a time between 0 and 1. */
type Slide = (t: number, coming: Coming) => Value;

/** Also packed ones: `.5-1.5.2` are three. */
const numbers = /-?(?:\d+\.?\d*|\.\d+)/g;

/** Slides the numbers of two path strings of one shape; a path of another shape is taken as it is. */
function slidingPath(from: string, to: string): Slide | undefined {
  const starts = from.match(numbers) ?? [];
  const ends = to.match(numbers) ?? [];
  if (from === to || starts.length !== ends.length) return undefined;
  const between = to.split(numbers);
  // Numbers that a sign or a point kept apart need a space once both have changed.
  const pairs = ends.map(
    (end, i) =>
      [Number(starts[i]), Number(end), i > 0 && between[i] === '' ? ' ' : (between[i] ?? '')] as const,
  );
  const last = between.at(-1) ?? '';
  return (t) =>
    pairs.reduce(
      (path, [start, end, before]) =>
        path + before + String(Math.round((start + (end - start) * t) * 10) / 10),
      '',
    ) + last;
}

const keyOf = (value: Value): string | undefined =>
  typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string'
    ? value.key
    : undefined;

type Item = Readonly<Record<string, Value>>;
const isItem = (value: Value): value is Item => typeof value === 'object' && value !== null;

/** Whether a thing can move from one scene to the next: a path of the same form; words and ticks with words only where they stay. */
function canMove(from: Item, to: Item): boolean {
  const stays = from['x'] === to['x'] && from['y'] === to['y'] && from['anchor'] === to['anchor'];
  if ('lines' in to) return stays;
  if ('text' in to && (from['text'] !== '' || to['text'] !== '')) return stays && from['text'] === to['text'];
  const [before, after] = [from['d'], to['d']];
  if (typeof before !== 'string' || typeof after !== 'string') return true;
  return before === after || before.match(numbers)?.length === after.match(numbers)?.length;
}

const opacityOf = (item: Item): number => (typeof item['opacity'] === 'number' ? item['opacity'] : 1);
const fadeOf = (item: Item): number => (typeof item['fade'] === 'number' ? item['fade'] : 1);
const faded = (item: Item, fade: number): Item => ({ ...item, fade });

/** Words never slide, not even in size: they change at the middle. Undefined where they are the same. */
const changing = (from: Item, to: Item): Slide | undefined =>
  JSON.stringify(from) === JSON.stringify(to) ? undefined : (t) => (t < 0.5 ? from : to);

/** Adds to a slide the way to the thing's new opacity, and back from a fade: an interrupted move leaves things half faded. */
function clearing(from: Item, to: Item, slide: Slide | undefined): Slide | undefined {
  const [thin, faint] = [opacityOf(from), fadeOf(from)];
  const isThinned = thin !== opacityOf(to);
  if (!isThinned && faint === 1) return slide;
  return (t, coming) => ({
    ...((slide?.(t, coming) ?? to) as Item),
    ...(isThinned && { opacity: thin + (opacityOf(to) - thin) * t }),
    ...(faint < 1 && { fade: faint + (1 - faint) * t }),
  });
}

/**
 * How a list of things with keys moves: until the middle of the move it has the old things in their order, and from then on the new ones.
 * Undefined where both lists are equal.
 */
function slidingList(from: readonly Item[], to: readonly Item[]): Slide | undefined {
  const before = new Map(from.map((item) => [keyOf(item), item]));
  const moves = new Map<string | undefined, { readonly item: Item; readonly slide: Slide | undefined }>();
  for (const item of to) {
    const start = before.get(keyOf(item));
    if (start === undefined || !canMove(start, item)) continue;
    const slide = 'lines' in item ? changing(start, item) : sliding(start, item, '', true);
    moves.set(keyOf(item), { item, slide: clearing(start, item, slide) });
  }
  const stays = from.length === to.length && to.every((item, i) => keyOf(from[i]) === keyOf(item));
  if (stays && moves.size === to.length && [...moves.values()].every(({ slide }) => slide === undefined))
    return undefined;
  const at = (item: Item, t: number, coming: Coming): Value | undefined => {
    const move = moves.get(keyOf(item));
    if (move === undefined) return undefined;
    return move.slide?.(t, coming) ?? move.item;
  };
  /** The list as far as it has come. */
  const there: Readonly<Record<Coming, readonly Item[]>> = {
    0: to.filter((item) => moves.has(keyOf(item))),
    1: to.filter((item) => moves.has(keyOf(item)) || !('lines' in item)),
    2: to,
  };
  return (t, coming) =>
    t < 0.5
      ? from.map((item) => at(item, t, coming) ?? faded(item, fadeOf(item) * (1 - 2 * t)))
      : there[coming].map((item) => at(item, t, coming) ?? faded(item, 2 * t - 1));
}

/** How `from` moves into `to`, or undefined where both are equal, so that parts that don't move cost nothing. */
function sliding(from: Value, to: Value, name: string, fades: boolean): Slide | undefined {
  if (Object.is(from, to)) return undefined;
  if (typeof from === 'number' && typeof to === 'number') return (t) => from + (to - from) * t;
  if (name === 'd' && typeof from === 'string' && typeof to === 'string') return slidingPath(from, to);
  if (Array.isArray(to) && Array.isArray(from)) {
    const isKeyed = (item: Value): item is Item => isItem(item) && keyOf(item) !== undefined;
    if (fades && from.every(isKeyed) && to.every(isKeyed)) return slidingList(from, to);
    const byKey = new Map(from.map((item: Value) => [keyOf(item), item]));
    const slides = to.map((item: Value, i) => {
      const key = keyOf(item);
      const before: Value = key === undefined ? from[i] : byKey.get(key);
      return before === undefined ? undefined : sliding(before, item, name, fades);
    });
    if (slides.every((slide) => slide === undefined)) return undefined;
    return (t, coming) => to.map((item: Value, i) => slides[i]?.(t, coming) ?? item);
  }
  if (typeof to === 'object' && to !== null && typeof from === 'object' && from !== null) {
    const before = from as Record<string, Value>;
    const slides = Object.entries(to).flatMap(([key, value]): [string, Slide][] => {
      const slide = sliding(before[key], value, key, fades);
      return slide === undefined ? [] : [[key, slide]];
    });
    if (slides.length === 0) return undefined;
    return (t, coming) =>
      Object.assign({ ...to }, Object.fromEntries(slides.map(([key, slide]) => [key, slide(t, coming)])));
  }
  return undefined;
}

/**
 * An interpolator between two scenes of one chart; at t = 1 it returns `to` itself. In the second half it leaves out the new things that
 * `coming` excludes: just after the middle they would hardly be seen, and removing all old things and adding all new ones is too much for one
 * frame.
 * @param fades without it, new things appear and old ones disappear at once: for a drawing that scrolling changes quickly
 */
export function mixScenes<S>(from: S, to: S, fades = true): (t: number, coming?: Coming) => S {
  const slide = sliding(from, to, '', fades);
  return (t, coming = 2) => (t >= 1 || slide === undefined ? to : (slide(t, coming) as S));
}
