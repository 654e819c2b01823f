// Makes a release of a chart's data as it stands today: what its embed, files and pictures are, with addresses of their own.
import { absolute, address } from '../../names/addresses.ts';
import type { Chart } from '../../charts/contract/chart.ts';
import { dateWords } from '../../names/date-words.ts';
import { chartPaths, releaseViewPaths, viewPage } from '../../names/chart-paths.ts';
import { licence, siteName } from '../../data/text/credit.ts';
import { placesBehind } from '../cite/place-credit.ts';
import { csvOf } from '../tables/csv.ts';
import { embedViews } from '../embed/embed-parts.ts';
import { measuresOf } from '../embed/embed-measures.ts';
import { namedHeights, roomOf } from '../embed/embed-room.ts';
import { jsonOf } from '../formats/json.ts';
import { withMarks, type Release } from './release-form.ts';
import { releaseAddresses } from './releases.ts';
import { stillOf } from '../picture/still.ts';

/** The chart's JSON document, about this release alone: no address in it leads to what may change, except the chart's page and feed. */
function documentOf(chart: Chart, date: string) {
  const today = jsonOf(chart);
  const { id, title, finding, subtitle, tags, limits, count, table, tables, sources, asOf, page, feed } =
    today;
  return {
    id,
    release: date,
    title,
    finding,
    subtitle,
    tags,
    views: today.views.map((own) => {
      const { embed, svg, png } = releaseViewPaths(id, date, own.id);
      return {
        id: own.id,
        label: own.label,
        finding: own.finding,
        subtitle: own.subtitle,
        limits: own.limits,
        sourceLine: own.sourceLine,
        asOf: own.asOf,
        description: own.description,
        sources: own.sources,
        count: own.count,
        page: own.page,
        embed: absolute(embed),
        svg: absolute(svg),
        png: absolute(png),
      };
    }),
    limits,
    count,
    table,
    tables,
    sources,
    asOf,
    licence,
    credit: creditOf(chartPaths(chart.id).page, date).replace('\n', ' ') + placesBehind(chart),
    page,
    feed,
    ...releaseAddresses(id, date),
    heights: namedHeights(roomOf(measuresOf(chart), chart.views[0], { release: date })),
  };
}

/** The address stands on a line of its own, so that it may be as long as a site's is. */
const creditOf = (page: string, date: string): string =>
  `${siteName}, ${licence.name}, release of ${dateWords(date)},\n${absolute(page)}`;

/**
 * A release of a chart.
 * @param pageOf the complete HTML of the embed that is pinned to this date, in a view
 * @throws Error where an address of the site stands in some form that could not be told apart later
 */
export async function frozenRelease(
  chart: Chart,
  date: string,
  pageOf: (view: string) => Promise<string>,
): Promise<Release> {
  const pages: Record<string, string> = {};
  for (const view of chart.views) pages[view] = await pageOf(view);
  const release: Release = {
    form: 1,
    id: chart.id,
    date,
    csv: csvOf(chart),
    document: documentOf(chart, date),
    pages,
    views: embedViews(chart),
    pictures: Object.fromEntries(
      chart.views.map((view) => [view, stillOf(chart, view, 'wide', creditOf(viewPage(chart, view), date))]),
    ),
  };
  const site = { absolute: absolute(''), address: address('') };
  return JSON.parse(withMarks(JSON.stringify(release), site)) as Release;
}
