// The feed of a chart, as JSON Feed 1.1: its releases, and the changes and corrections that concern it.
import { absolute } from '../../names/addresses.ts';
import type { Chart } from '../../charts/contract/chart.ts';
import { dateWords } from '../../names/date-words.ts';
import { figureText } from '../../charts/figure/figure-text.ts';
import { chartPaths } from '../../names/chart-paths.ts';
import { plainSpaces } from '../../names/plain-spaces.ts';
import { anchorOf, type Change } from '../../data/text/changes.ts';
import { siteName } from '../../data/text/credit.ts';
import { releaseOf } from './pinned.ts';
import { releaseAddresses, releasesOf } from './releases.ts';

/** Releases are dated by the day, and a feed needs a time. */
const noon = (date: string): string => `${date}T12:00:00Z`;

function changeItem({ id, date, kind, title, text }: Change) {
  const entry = `${absolute('changes/')}#${anchorOf(id)}`;
  return {
    id: entry,
    url: entry,
    title: kind === 'correction' ? `Correction: ${title}` : title,
    content_text: text.join('\n\n'),
    date_published: noon(date),
    tags: [kind],
  };
}

/** What the first view of a release says. Throws RangeError for a release without a view. */
function saidIn(chart: Chart, date: string): string {
  const [first] = Object.values(releaseOf(chart.id, date).views);
  if (first === undefined) throw new RangeError(`the release ${date} of "${chart.id}" has no view`);
  return first.finding;
}

function releaseItem(chart: Chart, date: string) {
  const { embed, csv, json, svg, png } = releaseAddresses(chart.id, date);
  const written = plainSpaces(dateWords(date));
  return {
    id: embed,
    url: embed,
    title: `${saidIn(chart, date)} (release of ${written})`,
    content_text: `The release of ${written}, at addresses that never change. Embed: ${embed} CSV: ${csv} JSON: ${json} SVG: ${svg} PNG: ${png}`,
    date_published: noon(date),
    tags: ['release'],
  };
}

/** The feed of a chart, ready for JSON.stringify, newest first. `changes` are those that concern it, newest first. */
export function chartFeedOf(chart: Chart, changes: readonly Change[]) {
  const releases = releasesOf(chart.id).map((date) => releaseItem(chart, date));
  const items = [...releases, ...changes.map(changeItem)];
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${chart.name}: releases, changes and corrections`,
    description: `${figureText(chart, chart.views[0]).finding}. What changed in this figure of ${siteName}, and what was corrected.`,
    home_page_url: absolute(chartPaths(chart.id).page),
    feed_url: absolute(chartPaths(chart.id).feed),
    language: 'en',
    authors: [{ name: siteName, url: absolute('') }],
    items: items.sort((a, b) =>
      a.date_published < b.date_published ? 1 : a.date_published > b.date_published ? -1 : 0,
    ),
  };
}
