// What a page says about itself to search engines, link previews and reference managers: one record, three vocabularies.
import type { Chart } from '../../charts/contract/chart.ts';
import { chartText } from '../../charts/figure/figure-text.ts';
import { absolute } from '../../names/addresses.ts';
import { chartPaths } from '../../names/chart-paths.ts';
import type { CitationRecord } from '../cite/citation-record.ts';
import { cardPaths, cardSize } from '../picture/card.ts';
import { licence, siteName } from '../../data/text/credit.ts';
import { xlsxType } from '../../names/data-paths.ts';
import { temporalCoverage, variablesMeasured } from './dataset-cover.ts';

/** A step of the way from the story to the page: name and path below the base. */
export interface Crumb {
  readonly name: string;
  readonly path: string;
}
export interface PageRecord {
  readonly kind: 'story' | 'chapter' | 'chart' | 'page';
  readonly title: string;
  /** What tabs and lists call the page, where its title is a sentence. */
  readonly name?: string;
  readonly description: string;
  readonly path: string;
  /** Path of the card's picture, and what it shows in words. */
  readonly card: { readonly path: string; readonly alt: string };
  /** ISO dates; a page without its own leaves them out. */
  readonly dates?: { readonly published: string; readonly modified: string };
  readonly crumbs: readonly Crumb[];
  /** The chart that a chart's page is about. */
  readonly chart?: Chart;
  /** How the page is cited, where it is. */
  readonly cited?: CitationRecord;
  /** What a lesson says of itself. */
  readonly lesson?: LessonRecord;
}

/** A lesson in the words of schema.org. */
export interface LessonRecord {
  /** Minutes of its whole plan. */
  readonly minutes: number;
  /** "15–19" */
  readonly ages: string;
  /** What pupils can do afterwards. */
  readonly teaches: readonly string[];
  /** Subjects and terms that it is about. */
  readonly about: readonly string[];
  /** Its chapter: name, and path below the base. */
  readonly basedOn: Crumb;
}

/** A plain value of JSON-LD. */
export type Linked = { readonly [name: string]: unknown };

const context = 'https://schema.org';
const publisher = (): Linked => ({ '@type': 'Organization', name: siteName, url: absolute('') });

/** The way from the story to a page, as BreadcrumbList; undefined for the story itself. */
export function breadcrumbs({ crumbs, title, name = title, path }: PageRecord): Linked | undefined {
  if (crumbs.length === 0) return undefined;
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: [...crumbs, { name, path }].map((crumb, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: crumb.name,
      item: absolute(crumb.path),
    })),
  };
}

/** A story or chapter as Article. */
export function article(record: PageRecord): Linked {
  return {
    '@context': context,
    '@type': 'Article',
    headline: record.title,
    description: record.description,
    url: absolute(record.path),
    image: { '@type': 'ImageObject', url: absolute(record.card.path), ...cardSize },
    inLanguage: 'en',
    isAccessibleForFree: true,
    license: licence.url,
    author: publisher(),
    publisher: publisher(),
    ...(record.dates !== undefined && {
      datePublished: record.dates.published,
      dateModified: record.dates.modified,
    }),
    ...(record.kind === 'chapter' && {
      isPartOf: { '@type': 'CreativeWork', name: siteName, url: absolute('') },
    }),
  };
}

/** The rows behind a chart as Dataset, with its data files as distributions, its drawings as pictures and its sources as what it is based on. */
export function dataset(chart: Chart, record: PageRecord): Linked {
  const paths = chartPaths(chart.id);
  const file = (path: string, format: string): Linked => ({
    '@type': 'DataDownload',
    encodingFormat: format,
    contentUrl: absolute(path),
  });
  const coverage = temporalCoverage(chart);
  const measured = variablesMeasured(chart);
  return {
    '@context': context,
    '@type': 'Dataset',
    name: chart.name,
    headline: record.title,
    description: `${record.description.replace(/\.?$/, '.')} ${chart.describe(chart.views[0])}`.slice(
      0,
      5000,
    ),
    url: absolute(paths.page),
    license: licence.url,
    isAccessibleForFree: true,
    creator: publisher(),
    keywords: chart.tags,
    ...(record.dates !== undefined && {
      datePublished: record.dates.published,
      dateModified: record.dates.modified,
      version: record.dates.modified,
    }),
    ...(coverage !== undefined && { temporalCoverage: coverage }),
    ...(measured.length > 0 && { variableMeasured: measured }),
    image: [absolute(paths.png), absolute(paths.svg)],
    distribution: [
      file(paths.csv, 'text/csv'),
      file(paths.json, 'application/json'),
      file(paths.xlsx, xlsxType),
    ],
    isBasedOn: [...new Set(chartText(chart).sources.flatMap(({ url }) => (url === null ? [] : [url])))],
  };
}

/** A lesson as LearningResource. */
const learningResource = (record: PageRecord, lesson: LessonRecord): Linked => ({
  '@context': context,
  '@type': 'LearningResource',
  name: record.title,
  description: record.description,
  url: absolute(record.path),
  learningResourceType: ['lesson plan', 'presentation', 'worksheet', 'quiz'],
  educationalLevel: 'Upper secondary',
  typicalAgeRange: lesson.ages.replace('–', '-'),
  timeRequired: `PT${lesson.minutes}M`,
  teaches: lesson.teaches,
  about: lesson.about.map((name) => ({ '@type': 'Thing', name })),
  audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
  inLanguage: 'en',
  isAccessibleForFree: true,
  license: licence.url,
  publisher: publisher(),
  isBasedOn: { '@type': 'Article', headline: lesson.basedOn.name, url: absolute(lesson.basedOn.path) },
});

export const linkedData = (record: PageRecord): Linked[] => [
  ...(record.kind === 'story' || record.kind === 'chapter' ? [article(record)] : []),
  ...(record.chart === undefined ? [] : [dataset(record.chart, record)]),
  ...(record.lesson === undefined ? [] : [learningResource(record, record.lesson)]),
  ...[breadcrumbs(record)].filter((crumbs) => crumbs !== undefined),
];

/** JSON-LD as it may stand in a script element. */
export const ldText = (value: Linked): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Tags by which reference managers cite the page (Highwire Press), from the record that its references are made of. */
export function citationTags({ cited }: PageRecord): [name: string, content: string][] {
  if (cited === undefined) return [];
  const container = cited['container-title'];
  return [
    ['citation_title', cited.title],
    ['citation_author', cited.author],
    ...(container === undefined ? [] : [['citation_inbook_title', container] as [string, string]]),
    ['citation_publisher', cited.publisher],
    ['citation_publication_date', cited.issued.replaceAll('-', '/')],
    ['citation_online_date', cited.version.replaceAll('-', '/')],
    ['citation_public_url', cited.URL],
    ['citation_language', 'en'],
  ];
}

/** The card of pages without one of their own. */
export const storyCard = (alt: string) => ({ path: cardPaths.story, alt });
