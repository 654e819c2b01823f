// What the gallery says of each chart, what it can be found by, and the filters over all of them.
import type { Chart } from '../charts/contract/chart.ts';
import { besideStory, charts } from '../charts/contract/registry.ts';
import { figureText } from '../charts/figure/figure-text.ts';
import { type Change, newestNaming } from '../data/text/changes.ts';
import { tableTitle } from '../data/tables/table-title.ts';
import { slug } from '../names/slug.ts';
import { headline, printed } from '../names/typography.ts';

/** A chapter as the gallery names it. */
export interface GalleryChapter {
  readonly id: string;
  readonly order: number;
  readonly question: string;
  readonly charts: readonly string[];
}

export interface ChartEntry {
  readonly chart: Chart;
  /** Its place in the order of the story. */
  readonly place: number;
  /** The newest change that names the chart. */
  readonly change: Change | undefined;
  /** Order of the chapter that shows it first. */
  readonly chapter: number | undefined;
  readonly finding: string;
  readonly subtitle: string;
  /** Values that filters ask for, by the filter's name. */
  readonly facets: Readonly<Record<FacetName, readonly string[]>>;
}
type FacetName = 'tag' | 'chapter' | 'table' | 'models' | 'changed';

/** A list of choices over the gallery. */
export interface GalleryFilter {
  readonly name: FacetName;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The values of an entry as they stand in the page: `tag=prices&chapter=cover`. */
export const facetsQuery = ({ facets }: ChartEntry): string =>
  new URLSearchParams(
    Object.entries(facets).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  ).toString();

function entryOf(chart: Chart, place: number, chapters: readonly GalleryChapter[]): ChartEntry {
  const change = newestNaming(`charts/${chart.id}`);
  const shownIn = chapters.filter((chapter) => chapter.charts.includes(chart.id));
  const first = figureText(chart, chart.views[0]);
  return {
    chart,
    place,
    change,
    chapter: shownIn[0]?.order,
    finding: headline(first.finding),
    subtitle: first.subtitle,
    facets: {
      // Tags that differ in case alone are one.
      tag: [...new Set(chart.tags.map(slug))],
      chapter: besideStory.includes(chart.id)
        ? ['gallery']
        : shownIn.length === 0
          ? ['cover']
          : shownIn.map(({ id }) => id),
      table: chart.tables,
      models: chart.model === undefined ? [] : ['yes'],
      changed: change === undefined ? [] : ['yes'],
    },
  };
}

/** Every chart, those that are new or changed first, then in the order of the story. */
export function galleryEntries(chapters: readonly GalleryChapter[]): ChartEntry[] {
  const dated = ({ change }: ChartEntry): string => change?.date ?? '';
  return charts
    .map((chart, place) => entryOf(chart, place, chapters))
    .sort((a, b) => dated(b).localeCompare(dated(a)));
}

/** The lists of choices, each option with how many entries it finds; options that find none are left out. */
export function galleryFilters(
  entries: readonly ChartEntry[],
  chapters: readonly GalleryChapter[],
): GalleryFilter[] {
  const filter = (
    name: FacetName,
    label: string,
    labels: Iterable<readonly [string, string]>,
  ): GalleryFilter => ({
    name,
    label,
    options: [...labels].flatMap(([value, words]) => {
      const found = entries.filter(({ facets }) => facets[name].includes(value)).length;
      return found === 0 ? [] : [{ value, label: `${words} (${found})` }];
    }),
  });
  const tags = new Map(
    charts.flatMap((chart) => chart.tags.map((tag) => [slug(tag), tag] as const)).reverse(),
  );
  return [
    filter(
      'tag',
      'Subject',
      [...tags].sort(([, a], [, b]) => a.localeCompare(b, 'en')),
    ),
    filter('chapter', 'Chapter', [
      ['cover', 'Cover'],
      ...chapters.map(({ id, order, question }) => [id, `${order}. ${question}`] as const),
      ['gallery', 'In the gallery alone'],
    ]),
    filter(
      'table',
      'Table',
      [...new Set(charts.flatMap((chart) => chart.tables))]
        .sort()
        .map((table) => [table, printed(tableTitle(table))] as const),
    ),
  ];
}
