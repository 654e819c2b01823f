// A run as layouts and words know it: its days, its inputs as they are listed, a stopped line. Types alone.
import type { RunwayDay } from '../../simulation/stock-runway.ts';

/** Where an input comes from, as far as a drawing says it: a source, our assumption, or a reader. */
export type Origin = 'sourced' | 'assumed' | 'set';
/** One input as it stands in the note: its name, value, and where it comes from. */
export interface ListedInput {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly from: string;
  readonly origin: Origin;
}
/** A line that was stopped in the days of a run, on record and not modelled. */
export interface Stop {
  readonly day: number;
  readonly words: string;
}
/** What is drawn of a run. */
export interface DrawnRun {
  readonly days: readonly RunwayDay[];
  /** The stock on the first day, and what its source counts where that is something else. */
  readonly stock_days: number;
  readonly stock_source: string | null;
  /** Per cent: China's share of supply, how much of it is cut, and what others add at their height. */
  readonly china_share: number;
  readonly cut: number;
  readonly new_supply: number;
  readonly inputs: readonly ListedInput[];
  readonly first_shortage_day: number | null;
  /** The day with the lowest level. */
  readonly lowest: RunwayDay;
  /** The last day on which evidence was looked for, where it falls into the run; its date in words. */
  readonly evidence: { readonly day: number; readonly date: string } | null;
  readonly stop: Stop | null;
}
