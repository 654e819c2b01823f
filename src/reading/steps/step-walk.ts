// The interface of step by step for code that shows its screens in another form: that code fires an event on document, and step by step fills
// in its `detail`. Types alone.
import type { Screen } from './reading-screens.ts';

/** The screens of a page and the reader's way through them. */
export interface StepWalk {
  readonly screens: readonly Screen[];
  /** Index of the screen that is shown. */
  at(): number;
  /** Shows a screen and its address in place of the one before, without an entry in the history. */
  beginAt(index: number): void;
}

declare global {
  interface DocumentEventMap {
    /** Asks for a walk: class-walk.ts fires it, step-by-step.ts fills in its `detail`. */
    walkasked: CustomEvent<Partial<StepWalk>>;
  }
}
