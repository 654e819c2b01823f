// Gives the height of a part of the page to CSS.

/** Keeps `name` on some elements as the height of what is measured, its border box in whole CSS pixels, as the browser has laid it out anyway. */
export function keepHeight(measured: Element, name: `--${string}`, on: readonly HTMLElement[]): void {
  new ResizeObserver((entries) => {
    const height = entries.at(-1)?.borderBoxSize[0]?.blockSize;
    if (height === undefined) return;
    for (const each of on) each.style.setProperty(name, `${Math.round(height)}px`);
  }).observe(measured);
}
