// What a release holds: its embed, files and pictures, as they were published, under the addresses of this site.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { absolute, address } from '../../names/addresses.ts';
import type { Chart } from '../../charts/contract/chart.ts';
import { chartNamed } from '../../charts/contract/registry.ts';
import { figureText } from '../../charts/figure/figure-text.ts';
import { chartPaths, viewPaths } from '../../names/chart-paths.ts';
import { ContentError } from '../../data/reading/content-error.ts';
import { csvOf } from '../tables/csv.ts';
import { viewsScript } from '../embed/embed-parts.ts';
import { laterWords, linkedWords, type Headlines } from './later-words.ts';
import { jsonFor, markupFor, unpacked, type Release, type Site } from './release-form.ts';
import { everyRelease, releaseNamed, releasesFolder, releasesOf } from './releases.ts';

/** The one that was read last: pages of one release are made one after the other, and all of them at once would be heavy to hold. */
let last: Release | undefined;

/**
 * A release as it is kept.
 * @throws RangeError where there is none, ContentError where its file is damaged
 */
export function releaseOf(id: string, date: string): Release {
  if (last?.id === id && last.date === date) return last;
  const file = `${releasesFolder}/${id}/${releaseNamed(id, date)}.json.br`;
  last = unpacked(readFileSync(file), file, id, date);
  return last;
}

/** The views of a release, the first one first. Throws as {@link releaseOf}. */
export const releasedViews = (id: string, date: string): string[] => Object.keys(releaseOf(id, date).views);

/** Every view of every release: the parameters of their addresses. */
export const everyReleasedView = (): { id: string; release: string; view: string }[] =>
  everyRelease().flatMap(({ id, release }) =>
    releasedViews(id, release).map((view) => ({ id, release, view })),
  );

/** Whether the rows of a chart, or its views, are no longer those of its newest release. */
export function isUnreleased(chart: Chart): boolean {
  const [newest] = releasesOf(chart.id);
  if (newest === undefined) return true;
  const { csv, views } = releaseOf(chart.id, newest);
  return csv !== csvOf(chart) || Object.keys(views).join() !== chart.views.join();
}

const site = (): Site => ({ absolute: absolute(''), address: address('') });

/** A part of a release that each view has. Throws RangeError for a view that the release does not have. */
function partOf<T>(parts: Readonly<Record<string, T>>, view: string | undefined, what: string): T {
  const [first] = Object.keys(parts);
  const part = parts[view ?? first ?? ''];
  if (part === undefined)
    throw new RangeError(`${what} has no view "${view}"; its views are ${Object.keys(parts).join(', ')}`);
  return part;
}

/** The headlines of a release, by view. Throws as {@link releaseOf}. */
export const pinnedHeadlines = (id: string, date: string): Headlines =>
  Object.fromEntries(Object.entries(releaseOf(id, date).views).map(([view, { finding }]) => [view, finding]));

const headlinesToday = (id: string): Headlines => {
  const chart = chartNamed(id);
  return Object.fromEntries(chart.views.map((view) => [view, figureText(chart, view).finding]));
};

/**
 * HTML of a release's embed in a view, or in the first. All of it was kept but the words about `newest`, the chart's newest release,
 * and about headlines that `today` has otherwise. Throws RangeError for a view that the release does not have.
 */
export function pinnedPage(
  id: string,
  date: string,
  view?: string,
  newest = releasesOf(id)[0] ?? date,
  today = headlinesToday(id),
): string {
  const page = partOf(releaseOf(id, date).pages, view, `the release ${date} of "${id}"`);
  const then = pinnedHeadlines(id, date);
  const words = laterWords(then, today, view, newest > date ? newest : undefined);
  const chartPage = absolute(view === undefined ? chartPaths(id).page : viewPaths(id, view).page);
  return markupFor(page, site(), words === undefined ? '' : linkedWords(words, chartPage));
}

/** The script that brings the views of a release's embed. */
export const pinnedViewsScript = (id: string, date: string): string => viewsScript(releaseOf(id, date).views);

/** The CSV of a release as it was kept. Throws as {@link releaseOf}. */
export const pinnedCsv = (id: string, date: string): string => releaseOf(id, date).csv;

/** The JSON of a release with the addresses of this site. Throws as {@link releaseOf}. */
export const pinnedJson = (id: string, date: string): string =>
  `${jsonFor(releaseOf(id, date).document, site())}\n`;

const words = z.object({
  views: z.array(
    z.object({
      id: z.string(),
      finding: z.string(),
      subtitle: z.string(),
      description: z.string(),
      sourceLine: z.string(),
    }),
  ),
});

/**
 * What a release says of each of its views: finding, subtitle, description, sources with their date.
 * @throws ContentError where its document does not say that, and as {@link releaseOf}
 */
export function pinnedWords(id: string, date: string): z.infer<typeof words>['views'] {
  const read = words.safeParse(releaseOf(id, date).document);
  if (!read.success)
    throw new ContentError(
      read.error.issues.map(
        ({ path, message }) => `the release ${date} of "${id}", document ${path.join('.')}: ${message}`,
      ),
    );
  return read.data.views;
}

/** SVG of a release's picture in a view, or in the first, without fonts. Throws as {@link pinnedPage}. */
export const pinnedPicture = (id: string, date: string, view?: string): string =>
  markupFor(partOf(releaseOf(id, date).pictures, view, `the release ${date} of "${id}"`), site());
