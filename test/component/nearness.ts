// Stands for the browser's observer of what comes near the window, where nothing is laid out.
import { vi } from 'vitest';

/** Collects, for each chapter that is observed, the call that says it has come near. */
export function stubNearness(near: (() => void)[]): void {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #call: (entries: unknown[]) => void;
      constructor(call: (entries: unknown[]) => void) {
        this.#call = call;
      }
      observe(target: Element) {
        if (target.matches('article')) near.push(() => this.#call([{ target, isIntersecting: true }]));
      }
      unobserve() {}
      disconnect() {}
    },
  );
}
