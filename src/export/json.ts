// Everything about a chart in one JSON document: words, views, rows, sources, licence, addresses, heights.
import type { Chart } from '../charts/chart.ts';
import { absolute } from '../addresses.ts';
import { chartPaths, viewPaths } from './chart-paths.ts';
import { creditLine, licence, sourcesOfRows } from './credit.ts';
import { viewsOfRow } from './csv.ts';
import { namedHeights, roomOf } from './embed-room.ts';
import { releaseAddresses, releasesOf } from './releases.ts';
import { wordsOf } from './render-chart.ts';

/** The document of a chart, ready for JSON.stringify: addresses in full, heights in CSS pixels by width, dates as the tables have them. */
export function jsonOf(chart: Chart) {
  const paths = chartPaths(chart.id);
  const { finding, subtitle } = wordsOf(chart, chart.views[0]);
  return {
    id: chart.id,
    title: chart.name,
    finding,
    subtitle,
    tags: chart.tags,
    views: chart.views.map((view) => {
      const own = viewPaths(chart.id, view);
      return {
        id: view,
        ...wordsOf(chart, view),
        description: chart.describe(view),
        page: absolute(own.page),
        embed: absolute(own.embed),
        svg: absolute(own.svg),
        png: absolute(own.png),
      };
    }),
    limits: chart.limits,
    tables: chart.tables,
    rows: chart.rows.map((row) => ({ ...row, views: viewsOfRow(chart, row) })),
    sources: sourcesOfRows(chart.rows),
    asOf: chart.asOf,
    licence,
    credit: creditLine(absolute(paths.page)),
    page: absolute(paths.page),
    embed: absolute(paths.embed),
    heights: namedHeights(roomOf(chart, chart.views[0])),
    release: releasesOf(chart.id)[0] ?? null,
    releases: releasesOf(chart.id).map((date) => ({ date, ...releaseAddresses(chart.id, date) })),
    feed: absolute(paths.feed),
    oembed: absolute(paths.oembed),
    csv: absolute(paths.csv),
    csvMetadata: absolute(paths.csvMetadata),
    svg: absolute(paths.svg),
    png: absolute(paths.png),
  };
}
