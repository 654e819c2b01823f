// The columns of sources.csv, apart from its rows because every other table is checked against them.
import { date, id, oneOf, optional, text, url } from '../../reading/columns.ts';
import { knownBy, notes, yesNo } from '../evidence-columns.ts';
import { defineTable } from '../../reading/table.ts';

export const sourcesDefinition = defineTable({
  name: 'sources',
  key: ['source_id'],
  columns: {
    source_id: id(),
    title: text(),
    publisher: text(),
    /** Whether a newsroom could print the publisher's name as a source: no for copies, forums, digests and owners unknown. */
    named: yesNo,
    published: optional(date()),
    url: optional(url()),
    kind: oneOf(['academic', 'company', 'industry', 'official', 'press']),
    known_by: knownBy,
    ...notes,
  },
});
