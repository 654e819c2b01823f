// Puts work off until what a reader did stands on the screen, so that no input waits for it.

/** Does what was asked for last, once, after the next paint: asked for again before it, it is done once. */
export function afterPaint(act: () => void): () => void {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        waits = false;
        act();
      }),
    );
  };
}
