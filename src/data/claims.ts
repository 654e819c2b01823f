// What the seed article claims, and how each claim stands.
import { date, id, ids, oneOf, optional, text } from './columns.ts';
import { asOf, authorNote, confidence, note, sourceIds } from './evidence-columns.ts';
import { table } from './load-table.ts';
import { expect } from './row-rules.ts';

export const claims = table({
  name: 'claims',
  key: ['claim_id'],
  columns: {
    claim_id: id(/^C\d{2}$/, 'C01 to C99'),
    section: text(),
    claim: text(),
    claim_type: oneOf(['fact', 'forecast', 'interpretation']),
    evidence_for: text(),
    evidence_against: optional(text()),
    source_ids_for: ids('sources'),
    source_ids_against: optional(ids('sources')),
    assessment: oneOf(['contested', 'partly_supported', 'supported', 'too_early']),
    reasoning: text(),
    source_id: sourceIds,
    as_of: asOf,
    confidence,
    quote: optional(text()),
    said_on: optional(date()),
    note,
    author_note: authorNote,
  },
  rules: (row) => {
    const named = new Set([...(row.source_ids_for ?? []), ...(row.source_ids_against ?? [])]);
    const same = named.size === row.source_id.length && row.source_id.every((id) => named.has(id));
    return expect(same, 'source_id', 'source_ids_for and source_ids_against together');
  },
});
export type Claim = (typeof claims.rows)[number];
