// All that the codes of a chart's embed are made of, as plain JSON: for the build, and for the dialog in the browser.
import { absolute } from '../../names/addresses.ts';
import type { Chart } from '../../charts/contract/chart.ts';
import { figureText, sourceLine } from '../../charts/figure/figure-text.ts';
import { chartPaths, viewPage, viewPaths } from '../../names/chart-paths.ts';
import { componentPath } from '../component/component.ts';
import { creditLine, licence, siteName } from '../../data/text/credit.ts';
import { placeSentence } from '../cite/place-credit.ts';
import type { EmbedFrame, EmbedRecord } from './embed-code.ts';
import type { Measures } from './embed-room.ts';
import { measuresOf } from './embed-measures.ts';
import { keptMeasures } from '../release/kept-measures.ts';
import { releasesOf } from '../release/releases.ts';
import { stillSize } from '../picture/still.ts';

/** What the address and the height of a chart's embed are made of. Throws RangeError for an embed that was not measured. */
export function embedFrame(chart: Chart): EmbedFrame {
  const releases = releasesOf(chart.id);
  const measures = measuresOf(chart);
  // A release keeps no heights of its compact form: its page fills the frame, and asks for more where today's are too low.
  const pinned = (date: string): Measures => ({
    ...keptMeasures(chart.id, date),
    ...(measures.compact !== undefined && { compact: measures.compact }),
  });
  return {
    id: chart.id,
    embed: absolute(chartPaths(chart.id).embed),
    measures,
    pinned: Object.fromEntries(releases.slice(0, 1).map((date) => [date, pinned(date)])),
    releases,
    views: chart.views.map((id) => ({ id })),
  };
}

/** The record of a chart. Throws RangeError for an embed that was not measured. */
export const embedRecord = (chart: Chart): EmbedRecord => ({
  ...embedFrame(chart),
  script: absolute('embed.js'),
  module: absolute(componentPath),
  credit: `${siteName}, ${licence.name}`,
  views: chart.views.map((view) => {
    const own = viewPaths(chart.id, view);
    const text = figureText(chart, view);
    const { label, finding } = text;
    const page = absolute(viewPage(chart, view));
    return {
      id: view,
      label,
      finding,
      page,
      description: chart.describe(view),
      picture: { address: absolute(own.png), ...stillSize(chart, view) },
      phonePicture: { address: absolute(own.phoneSvg), ...stillSize(chart, view, 'narrow') },
      caption: `${sourceLine(text)}${placeSentence(chart)} ${creditLine(page)}`,
    };
  }),
});
