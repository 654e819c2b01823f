// The picture of a chart in one view, as one SVG that stands alone.
import type { Chart } from '../../charts/contract/chart.ts';
import { figureText, sourceLine } from '../../charts/figure/figure-text.ts';
import { absolute } from '../../names/addresses.ts';
import { chartPaths } from '../../names/chart-paths.ts';
import { creditLine } from '../../data/text/credit.ts';
import { innerDrawing } from './markup.ts';
import { pictureSize, pictureSvg } from './picture.ts';
import { renderChart } from './render-chart.ts';

const pageCredit = (chart: Chart): string => creditLine(absolute(chartPaths(chart.id).page));

/** What the picture of a view says. */
function wordsOfPicture(chart: Chart, view: string, credit = pageCredit(chart)) {
  const text = figureText(chart, view);
  return {
    finding: text.finding,
    subtitle: text.subtitle,
    drawingHeight: chart.scene(view, 'wide').height,
    sources: sourceLine(text),
    credit,
  };
}

/** Width and height of a picture in user units; its PNG has twice as many pixels. */
export const stillSize = (chart: Chart, view: string) => pictureSize(wordsOfPicture(chart, view));

/**
 * The picture of a chart in one view, with the credit line that leads to its page or with another.
 * Throws RangeError for a view the chart does not have, or a character the fonts lack.
 */
export const stillOf = (chart: Chart, view: string, credit?: string): string =>
  pictureSvg({
    ...wordsOfPicture(chart, view, credit),
    description: chart.describe(view),
    drawing: innerDrawing(renderChart(chart, view, 'wide')),
  });
