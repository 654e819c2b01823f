// The record of everything that can be cited: the site, its chapters, figures in each view, and tables. Pages and files draw on the same ones.
import { charts } from '../../charts/contract/registry.ts';
import { tableTitle } from '../../data/tables/table-title.ts';
import { tables } from '../../data/tables/tables.ts';
import {
  chapterRecord,
  figureRecord,
  siteRecord,
  tableRecord,
  type CitationRecord,
} from './citation-record.ts';
import { datesOf } from '../../data/text/changes.ts';
import { figureDates } from './figure-dates.ts';
import { tableDates } from './table-dates.ts';
import { storyChapters } from '../../outline/story-chapters.ts';
import { printed } from '../../names/typography.ts';

/** The record of a table by its name. Throws ContentError for a table whose dictionary has no heading. */
export const tableCitation = (name: string): CitationRecord =>
  tableRecord(name, printed(tableTitle(name)), tableDates(name));

/** Every record, the site's first. */
export async function citationRecords(): Promise<CitationRecord[]> {
  const chapters = await storyChapters();
  return [
    siteRecord(datesOf('')),
    ...chapters.map(({ outline: { id }, data }) =>
      chapterRecord(id, data.finding, datesOf(`chapters/${id}`)),
    ),
    ...charts.flatMap((chart) => chart.views.map((view) => figureRecord(chart, figureDates(chart.id), view))),
    ...tables.map(({ name }) => tableCitation(name)),
  ];
}
