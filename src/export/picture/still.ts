// The picture of a chart in one view, as one SVG that stands alone.
import type { Chart } from '../../charts/contract/chart.ts';
import type { Size } from '../../charts/contract/scene.ts';
import { figureText, sourceLine } from '../../charts/figure/figure-text.ts';
import { absolute } from '../../names/addresses.ts';
import { viewPage } from '../../names/chart-paths.ts';
import { creditLine } from '../../data/text/credit.ts';
import { placesBehind } from '../cite/place-credit.ts';
import { innerDrawing } from './markup.ts';
import type { PictureWords } from './metadata/picture-words.ts';
import { pictureSize, pictureSvg } from './picture.ts';
import { renderChart } from './render-chart.ts';

const pageCredit = (chart: Chart, view: string): string => creditLine(absolute(viewPage(chart, view)));

/** What the picture of a view says. Throws RangeError for a view the chart does not have. */
export function wordsOfStill(chart: Chart, view: string, credit = pageCredit(chart, view)): PictureWords {
  const text = figureText(chart, view);
  return {
    finding: text.finding,
    subtitle: text.subtitle,
    description: chart.describe(view),
    sources: sourceLine(text),
    credit: credit + placesBehind(chart),
  };
}

/** Width and height of a picture in user units; its PNG has twice as many pixels. */
export const stillSize = (chart: Chart, view: string, size: Size = 'wide') =>
  pictureSize({ ...wordsOfStill(chart, view), drawingHeight: chart.scene(view, size).height }, size);

/**
 * The picture of a chart in one view, around its wide drawing or the one for phones, with the credit line that leads to the page in that view or
 * with another. Throws RangeError for a view the chart does not have, or a character the fonts lack.
 */
export const stillOf = (chart: Chart, view: string, size: Size = 'wide', credit?: string): string =>
  pictureSvg(
    {
      ...wordsOfStill(chart, view, credit),
      drawing: innerDrawing(renderChart(chart, view, size)),
      drawingHeight: chart.scene(view, size).height,
    },
    size,
  );
