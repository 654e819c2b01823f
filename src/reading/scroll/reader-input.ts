// What a reader does that may move the page.

/** Calls back whenever the reader scrolls by hand, touches the page or presses a key. */
export function onReaderInput(call: () => void): void {
  for (const input of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    addEventListener(input, call, { passive: true });
}
