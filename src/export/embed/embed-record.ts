// All that the codes of a chart's embed are made of, as plain JSON: for the build, and for the dialog in the browser.
import { absolute } from '../../names/addresses.ts';
import type { Chart } from '../../charts/contract/chart.ts';
import { figureText, sourceLine } from '../../charts/figure/figure-text.ts';
import { chartPaths, viewPaths } from '../../names/chart-paths.ts';
import { creditLine } from '../../data/text/credit.ts';
import type { EmbedFrame, EmbedRecord } from './embed-code.ts';
import { measuresOf } from './embed-measures.ts';
import { releasesOf } from '../release/releases.ts';
import { stillSize } from '../picture/still.ts';

/** What the address and the height of a chart's embed are made of. Throws RangeError for an embed that was not measured. */
export const embedFrame = (chart: Chart): EmbedFrame => ({
  id: chart.id,
  embed: absolute(chartPaths(chart.id).embed),
  measures: measuresOf(chart),
  releases: releasesOf(chart.id),
  views: chart.views.map((id) => ({ id })),
});

/** The record of a chart. Throws RangeError for an embed that was not measured. */
export const embedRecord = (chart: Chart): EmbedRecord => ({
  ...embedFrame(chart),
  script: absolute('embed.js'),
  views: chart.views.map((view, i) => {
    const own = viewPaths(chart.id, view);
    const text = figureText(chart, view);
    const { label, finding } = text;
    const page = absolute(i === 0 ? chartPaths(chart.id).page : own.page);
    return {
      id: view,
      label,
      finding,
      page,
      description: chart.describe(view),
      picture: { address: absolute(own.png), ...stillSize(chart, view) },
      caption: `${sourceLine(text)} ${creditLine(page)}`,
    };
  }),
});
