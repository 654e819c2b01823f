// All that the codes of a chart's embed are made of, as plain JSON: for the build, and for the dialog in the browser.
import { absolute } from '../../names/addresses.ts';
import type { Chart } from '../../charts/contract/chart.ts';
import { figureText, sourceLine } from '../../charts/figure/figure-text.ts';
import { chartPaths, viewPage, viewPaths } from '../../names/chart-paths.ts';
import { componentPath } from '../component/component.ts';
import { licence, siteName } from '../../data/text/credit.ts';
import { placeSentence } from '../cite/place-credit.ts';
import type { EmbedFrame, EmbedRecord, KeptWords } from './embed-code.ts';
import type { Measures } from './embed-room.ts';
import { measuresOf } from './embed-measures.ts';
import { keptMeasures } from '../release/kept-measures.ts';
import { pinnedWords } from '../release/pinned.ts';
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

const sourcesIn = (chart: Chart, line: string): string => line + placeSentence(chart);

/** What a chart says of a view today. */
function wordsToday(chart: Chart, view: string): Required<KeptWords> {
  const text = figureText(chart, view);
  return {
    finding: text.finding,
    subtitle: text.subtitle,
    description: chart.describe(view),
    sources: sourcesIn(chart, sourceLine(text)),
  };
}

/** What a release says of each view otherwise than the site does today; views that read alike are left out. */
function keptWords(chart: Chart, date: string): Record<string, KeptWords> {
  const others = pinnedWords(chart.id, date).flatMap(({ id, sourceLine: line, ...said }) => {
    if (!chart.views.includes(id)) return [];
    const today = wordsToday(chart, id);
    const then: Required<KeptWords> = { ...said, sources: sourcesIn(chart, line) };
    const parts = Object.keys(then) as (keyof KeptWords)[];
    const changed = parts.filter((part) => then[part] !== today[part]);
    if (changed.length === 0) return [];
    return [[id, Object.fromEntries(changed.map((part) => [part, then[part]]))] as const];
  });
  return Object.fromEntries(others);
}

/** The record of a chart. Throws RangeError for an embed that was not measured. */
export const embedRecord = (chart: Chart): EmbedRecord => ({
  ...embedFrame(chart),
  script: absolute('embed.js'),
  module: absolute(componentPath),
  credit: `${siteName}, ${licence.name}`,
  // Of the newest release, which the dialog offers.
  kept: Object.fromEntries(
    releasesOf(chart.id)
      .slice(0, 1)
      .map((date) => [date, keptWords(chart, date)]),
  ),
  views: chart.views.map((view) => {
    const own = viewPaths(chart.id, view);
    return {
      id: view,
      label: figureText(chart, view).label,
      page: absolute(viewPage(chart, view)),
      ...wordsToday(chart, view),
      picture: { address: absolute(own.png), ...stillSize(chart, view) },
      phonePicture: { address: absolute(own.phoneSvg), ...stillSize(chart, view, 'narrow') },
    };
  }),
});
