// Delays work until the screen shows the effect of the reader's input, so that no input waits for it.

/** Returns a function that runs `act` once after the next paint, however often it is called before. */
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
