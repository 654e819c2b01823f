// Work that is done in slices of a few milliseconds, so that a page that is scrolled meanwhile misses no frame.

/** Work that may be put down at each of its yields, and what comes of it. */
export type Slices<T> = Generator<undefined, T, undefined>;

/** A slice takes no longer, in ms, but for its last bit. */
const most = 4;

/**
 * Does work slice by slice, the first one at once, and hands over what comes of it. Returns what puts it down for good.
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
