// The table of formats: a file at every path that pages and feeds name, no path twice, and the media types that hosts send.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/charts/contract/registry.ts';
import { tables } from '../../../src/data/tables/tables.ts';
import { cardPaths } from '../../../src/export/picture/card.ts';
import {
  chartPaths,
  partPath,
  releasePaths,
  releaseViewPaths,
  viewPaths,
} from '../../../src/names/chart-paths.ts';
import { dataPaths, tablePaths } from '../../../src/names/data-paths.ts';
import { tableParts } from '../../../src/export/tables/file-tables.ts';
import { everyReleasedView } from '../../../src/export/release/pinned.ts';
import { everyRelease } from '../../../src/export/release/releases.ts';
import {
  chartFiles,
  dataFiles,
  embedFiles,
  missingFileWords,
  releaseFiles,
  siteFiles,
} from '../../../src/export/formats/site-files.ts';
import { headersAt, readRules } from '../../../scripts/hosting/headers-file.ts';

const files = [...chartFiles(), ...releaseFiles(), ...dataFiles(), ...embedFiles(), ...siteFiles()];
const paths = files.map(({ path }) => path);

/** What of a list of paths is a file: neither a page nor a place on one. */
const filesAmong = (named: Readonly<Record<string, string>>): string[] =>
  Object.values(named).filter((path) => !path.endsWith('/') && !/[?#]/.test(path));

describe('every path that the code names has a file', () => {
  test.each(charts.map((chart) => [chart.id, chart] as const))('of %s', (id, chart) => {
    const named = [
      ...filesAmong(chartPaths(id)),
      ...chart.views.flatMap((view) => filesAmong(viewPaths(id, view))),
      ...tableParts(chart).map((table) => partPath(id, table)),
      cardPaths.chart(id),
    ];
    expect(named.length).toBeGreaterThan(9);
    expect(named.filter((path) => !paths.includes(path))).toEqual([]);
  });

  test('of tables, releases and the site', () => {
    const named = [
      ...tables.flatMap(({ name }) => filesAmong(tablePaths(name))),
      ...everyRelease().flatMap(({ id, release }) => filesAmong(releasePaths(id, release))),
      ...everyReleasedView().flatMap(({ id, release, view }) =>
        filesAmong(releaseViewPaths(id, release, view)),
      ),
      ...filesAmong(dataPaths),
      cardPaths.story,
    ];
    expect(named.filter((path) => !paths.includes(path))).toEqual([]);
  });
});

test('no path is made twice', () => {
  expect(paths.filter((path, i) => paths.indexOf(path) !== i)).toEqual([]);
});

test('where public/_headers names a media type, it is the one of the table', () => {
  const rules = readRules(readFileSync('public/_headers', 'utf8'));
  const typed = files.flatMap(({ path, mediaType }) => {
    const sent = headersAt(rules, `/${path}`, 'Cloudflare')['content-type'];
    return sent === undefined ? [] : [{ path, mediaType, sent }];
  });
  expect(typed.length).toBeGreaterThan(100);
  expect(typed.filter(({ mediaType, sent }) => mediaType !== sent)).toEqual([]);
});

test.each([
  ['charts/heavy-gapp.svg', 'charts/heavy-gap.svg'],
  ['charts/mine-to-magnet/min.png', 'charts/mine-to-magnet/mine.png'],
  ['data/mine-production.csv', 'data/mine_production.csv'],
  ['favicon.icon', 'favicon.ico'],
])('who asks for %s hears of %s', (asked, meant) => {
  expect(missingFileWords(asked, files)).toBe(
    `No file of the site has the address "${asked}"; did you mean "${meant}"?`,
  );
});

test('the address of a page is none of a file', () => {
  expect(missingFileWords('charts/heavy-gapp/', files)).toBeUndefined();
});
