// What waits until the reader rests.

/**
 * Returns what to call at each movement: it acts once `rest` milliseconds have passed without another. One timer runs until then, since a
 * new one at every scroll would cost each frame.
 */
export function whenRested(rest: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let moved = 0;
  const look = () => {
    const left = moved + rest - performance.now();
    timer = left > 0 ? setTimeout(look, left) : undefined;
    if (timer === undefined) act();
  };
  return () => {
    moved = performance.now();
    timer ??= setTimeout(look, rest);
  };
}
