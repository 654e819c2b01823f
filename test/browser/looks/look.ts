// A look: one thing that is looked for on every page, without turning anything on it that a reader would see afterwards.
import type { Page } from '@playwright/test';

export interface Look {
  /** Stands before its troubles in a failure. */
  readonly name: string;
  /** What is wrong on the page as it is shown now, a line each; empty where all is well. It puts back what it changes. */
  readonly troubles: (page: Page) => Promise<readonly string[]>;
  /** It leaves the focus, the place and every style as they stand, so that the next look needs no rest before it. */
  readonly onlyReads?: true;
}

/** Faults by kind, as lines that begin with their kind. */
export const listed = (faults: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(faults).flatMap(([kind, found]) => found.map((fault) => `${kind}: ${fault}`));
