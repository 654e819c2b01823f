// Which figures are in sight: those out of sight change without a move.

const seen = new WeakMap<Element, boolean>();
let observer: IntersectionObserver | undefined;

/** Follows whether a figure is in sight, from now on. */
export function watchSight(figure: Element): void {
  if (seen.has(figure) || typeof IntersectionObserver === 'undefined') return;
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) seen.set(target, isIntersecting);
  });
  seen.set(figure, true);
  observer.observe(figure);
}

/** False where a figure was out of sight when the window was painted last. */
export const isInSight = (figure: Element): boolean => seen.get(figure) ?? true;
