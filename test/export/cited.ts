// The record of everything that the site lets readers cite, for tests of what is made from records.
import { charts } from '../../src/charts/contract/registry.ts';
import { tableTitle } from '../../src/data/tables/table-title.ts';
import { tables } from '../../src/data/tables/tables.ts';
import {
  chapterRecord,
  figureRecord,
  siteRecord,
  tableRecord,
} from '../../src/export/cite/citation-record.ts';
import { figureDates } from '../../src/export/cite/figure-dates.ts';
import { tableDates } from '../../src/export/cite/table-dates.ts';
import { chapterFiles } from '../../src/data/text/chapter-files.ts';
import { datesOf } from '../../src/data/text/changes.ts';
import { printed } from '../../src/names/typography.ts';
import { chapterHead } from '../../src/teach/lessons/chapter-heads.ts';

/** Every chapter with what its head says. */
export const chapterFindings = chapterFiles().map(({ id }) => ({ id, finding: chapterHead(id).finding }));

export const everyRecord = [
  siteRecord(datesOf('')),
  ...chapterFindings.map(({ id, finding }) => chapterRecord(id, finding, datesOf(`chapters/${id}`))),
  ...charts.flatMap((chart) => chart.views.map((view) => figureRecord(chart, figureDates(chart.id), view))),
  ...tables.map(({ name }) => tableRecord(name, printed(tableTitle(name)), tableDates(name))),
];
