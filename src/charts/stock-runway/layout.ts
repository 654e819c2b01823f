// Geometry of the stock runway: a vessel that China's throttled pipe fills, its level on a strip, and the pipe of daily use that runs dry.
import type { Size, PlotScene } from '../contract/scene.ts';
import { sceneOf, type Drawn } from '../kit/drawn.ts';
import { placed } from '../kit/labels/placed.ts';
import { plotOf, type RunPlot } from './layout-plot.ts';
import type { DrawnRun } from './layout-run.ts';
import { dayMark, dayTicks, evidenceMark, outflow, stockTicks, stopMark, strip } from './layout-strip.ts';
import { inletsOf, vessel } from './layout-vessel.ts';
import type { Labels } from './words.ts';

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
