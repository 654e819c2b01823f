// What is cited, said once for every style and file: the site, a chapter, a figure or a table, in the terms of CSL.
import { absolute } from '../../names/addresses.ts';
import type { Chart } from '../../charts/contract/chart.ts';
import { figureText } from '../../charts/figure/figure-text.ts';
import { isDay } from '../../data/reading/calendar.ts';
import { licence, siteName, siteStandfirst } from '../../data/text/credit.ts';
import { viewPage } from '../../names/chart-paths.ts';

/** When a thing was published and last changed, as ISO days. */
export interface VersionDates {
  readonly published: string;
  readonly modified: string;
}

/** Named as CSL names them, where it does. No part has a DOI; the date of the version stands where some ask for one of access. */
export interface CitationRecord {
  readonly kind: 'site' | 'chapter' | 'figure' | 'table';
  /** The key in BibTeX and CSL-JSON: "strategic-valve-figure-heavy-gap". */
  readonly id: string;
  /** Path of the files that hold the reference, below the base and without their ends: "charts/heavy-gap". */
  readonly files: string;
  readonly type: 'webpage' | 'dataset';
  readonly genre?: 'Chart' | 'Data set';
  readonly title: string;
  /** An organisation, written as it stands. */
  readonly author: string;
  /** What it is part of; the site is part of nothing. */
  readonly 'container-title'?: string;
  readonly publisher: string;
  /** First published, as an ISO day. */
  readonly issued: string;
  /** This version: the ISO day of the newest change. */
  readonly version: string;
  readonly URL: string;
  readonly licence: typeof licence;
}

type Own = Pick<CitationRecord, 'kind' | 'id' | 'files' | 'type' | 'genre' | 'title'> & {
  readonly path: string;
};

/** One line without marks of control; a space that may not break stays one. */
const oneLine = (text: string): string =>
  text
    .replace(/[^\S\u00a0]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();

/** Throws RangeError for an empty title and for what is no day. */
function recordOf({ path, ...own }: Own, { published, modified }: VersionDates): CitationRecord {
  const title = oneLine(own.title);
  if (title === '') throw new RangeError(`the citation of "${own.id}" has no title`);
  for (const date of [published, modified])
    if (!isDay(date))
      throw new RangeError(`the citation of "${own.id}" needs a day as "2026-11-24", not "${date}"`);
  return {
    ...own,
    title,
    author: siteName,
    ...(own.kind !== 'site' && { 'container-title': siteName }),
    publisher: siteName,
    issued: published,
    version: modified,
    URL: absolute(path),
    licence,
  };
}

export const siteRecord = (dates: VersionDates): CitationRecord =>
  recordOf(
    {
      kind: 'site',
      id: 'strategic-valve',
      files: 'strategic-valve',
      type: 'webpage',
      title: `${siteName}: ${siteStandfirst.replace(/\.$/, '')}`,
      path: '',
    },
    dates,
  );

/** A chapter by its id and its finding. */
export const chapterRecord = (id: string, finding: string, dates: VersionDates): CitationRecord =>
  recordOf(
    {
      kind: 'chapter',
      id: `strategic-valve-chapter-${id}`,
      files: `chapters/${id}`,
      type: 'webpage',
      title: finding,
      path: `chapters/${id}/`,
    },
    dates,
  );

/**
 * A figure in one view, by the finding and the address of that view. The first view stands for the whole figure.
 * @throws RangeError for a view that the chart does not have
 */
export function figureRecord(
  chart: Chart,
  dates: VersionDates,
  view: string = chart.views[0],
): CitationRecord {
  const isFirst = view === chart.views[0];
  return recordOf(
    {
      kind: 'figure',
      id: `strategic-valve-figure-${chart.id}${isFirst ? '' : `-${view}`}`,
      files: `charts/${chart.id}${isFirst ? '' : `/${view}`}`,
      type: 'webpage',
      genre: 'Chart',
      title: figureText(chart, view).finding,
      path: viewPage(chart, view),
    },
    dates,
  );
}

/** A table by its name, as "mine_production", and what it is called: a section of /data/ with the name as its id. */
export const tableRecord = (name: string, title: string, dates: VersionDates): CitationRecord =>
  recordOf(
    {
      kind: 'table',
      id: `strategic-valve-table-${name.replaceAll('_', '-')}`,
      files: `data/${name}`,
      type: 'dataset',
      genre: 'Data set',
      title,
      path: `data/#${name}`,
    },
    dates,
  );
