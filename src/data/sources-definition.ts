// The columns of sources.csv, apart from its rows because every other table is checked against them.
import { date, id, oneOf, optional, text, url } from './columns.ts';
import { note } from './evidence-columns.ts';
import { defineTable } from './table.ts';

export const sourcesDefinition = defineTable({
  name: 'sources',
  key: ['source_id'],
  columns: {
    source_id: id(),
    title: text(),
    publisher: text(),
    published: optional(date()),
    url: optional(url()),
    kind: oneOf(['academic', 'company', 'industry', 'official', 'press']),
    note,
  },
});
