// What every output says about itself: who made it, under which licence, from which sources, as of when.
import type { Chart, RawRow } from '../charts/chart.ts';
import { evidenceDate } from '../charts/chart.ts';
import { formatDate } from '../data/fact-format.ts';
import { source } from '../data/sources.ts';

export const siteName = 'The Strategic Valve';
/** What the site says in a sentence: on its cover, in its manifest, its feed and its description. */
export const siteStandfirst = 'How a magnet became leverage over Japan, and why ambition is not capacity.';
export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** The credit line of pictures and embeds, with the full address of the chart's page. */
export const creditLine = (page: string): string => `${siteName}, ${licence.name}, ${page}`;

/** Sources of some rows, in order of first use. Throws ContentError for an id that is not in sources.csv. */
export const sourcesOfRows = (rows: readonly RawRow[]) =>
  [...new Set(rows.flatMap((row) => row.source_id))].map(source);

/** Publishers of the rows of a view, each once. */
const publishersOf = (chart: Chart, view: string): string[] => [
  ...new Set(sourcesOfRows(chart.rowsOf(view)).map(({ publisher }) => publisher)),
];

/** Newest `as_of` among the rows of a view, within the evidence. Throws RangeError when no row has one. */
export function asOfView(chart: Chart, view: string): string {
  const newest = chart
    .rowsOf(view)
    .reduce((best, { as_of }) => (as_of !== null && as_of > best ? as_of : best), '');
  if (newest === '') throw new RangeError(`no row of "${chart.id}", view "${view}", has an as_of date`);
  return evidenceDate(newest);
}

/** How many publishers a short credit names, as in a caption; the page that it links names all. */
export const namedSources = 6;

/** "Sources: A; B. As of May 2026." Where there are more publishers than `most`, the rest are counted: "A; B; and 7 more". */
export function sourceLine(chart: Chart, view: string, most = Infinity): string {
  const publishers = publishersOf(chart, view);
  const rest = publishers.length - most;
  const named = rest > 0 ? [...publishers.slice(0, most), `and ${rest} more`] : publishers;
  return `${publishers.length === 1 ? 'Source' : 'Sources'}: ${named.join('; ')}. As of ${formatDate(asOfView(chart, view))}.`;
}
