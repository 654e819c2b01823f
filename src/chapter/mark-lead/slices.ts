// Work that is done in slices of a few milliseconds, so that a page that is being scrolled misses no frame.

/** Work that may pause at each of its yields, and its result. */
export type Slices<T> = Generator<undefined, T, undefined>;

/** Longest time of a slice in ms, without its last piece of work. */
const most = 4;

/**
 * Does work slice by slice, the first one at once, and calls back with its result. Returns a function that cancels it.
 */
export function inSlices<T>(work: Slices<T>, done: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = () => {
    const end = performance.now() + most;
    let next = work.next();
    while (next.done !== true && performance.now() < end) next = work.next();
    if (next.done === true) done(next.value);
    else timer = setTimeout(slice, 0);
  };
  slice();
  return () => clearTimeout(timer);
}
