// Geometry of the stock runway: a vessel that China's throttled pipe fills, its level on a strip, and the pipe of daily use that runs dry.
import type { Size, PlotScene } from '../contract/scene.ts';
import type { RunwayDay } from '../../simulation/stock-runway.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { plotOf, type RunPlot } from './layout-plot.ts';
import { dayMark, dayTicks, evidenceMark, outflow, stockTicks, stopMark, strip } from './layout-strip.ts';
import { inletsOf, vessel } from './layout-vessel.ts';
import type { Labels } from './words.ts';

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

/** Draws one run. Throws a RangeError when a stock is higher than the scale, or there are no days. */
export function stockRunway(run: DrawnRun, labels: Labels, size: Size): PlotScene {
  const plot = plotOf(run, size);
  const { frame } = plot;
  return sceneOf(
    { width: frame.width, height: frame.height },
    [
      inletsOf(run, labels, plot),
      vessel(run, labels, plot),
      strip(run, plot),
      outflow(run, labels, plot),
      evidenceMark(run, labels, plot),
      stopMark(run, plot),
      dayMark(run, labels, plot),
      { texts: foot(plot, labels) },
    ],
    [...stockTicks(plot, labels), ...dayTicks(plot, labels)],
  );
}

/** Under the drawing: that it is a model. Its inputs stand in the note. */
const foot = ({ frame: { margin, forecast } }: RunPlot, labels: Labels): Drawn['texts'] => [
  placed('forecast', margin, forecast, labels.forecast, { weight: 600 }),
];
