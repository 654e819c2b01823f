// What the article claims, and how each claim stands.
import { date, id, ids, integer, oneOf, optional, text } from '../../reading/columns.ts';
import { asOf, confidence, notes, sourceIds } from '../evidence-columns.ts';
import { table } from '../../reading/load-table.ts';
import { expect, together } from '../../reading/row-rules.ts';

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
    /** What bears it out: only the text of an order, counts of official bodies, or sources that do not repeat one another, can make a claim `supported`. */
    rests_on: oneOf(['official_text', 'official_counts', 'one_source', 'retellings', 'several_sources']),
    reasoning: text(),
    source_id: sourceIds,
    as_of: asOf,
    confidence,
    /** The article's own line, word for word. */
    quote: text(),
    /** The paragraph of the article that the line stands in, from 1. */
    paragraph: integer({ minimum: 1 }),
    /** How long the words are that stand between the quote before and this one, in characters: their length is drawn, not they. */
    words_before: optional(text(/^[1-9]\d*( [1-9]\d*)*$/, 'lengths of words, such as "3 10 9"')),
    /** The words of the quote that the claim judges, where not all of them. */
    passage: optional(text()),
    /** Our words: put in before `cure_before`, they narrow the claim to what the evidence bears out. */
    cure: optional(text()),
    cure_before: optional(text()),
    /** The day as of which the claim is read, where that must be said. */
    said_on: optional(date()),
    ...notes,
  },
  rules: (row) => {
    const named = new Set([...(row.source_ids_for ?? []), ...(row.source_ids_against ?? [])]);
    const same = named.size === row.source_id.length && row.source_id.every((source) => named.has(source));
    const passage = row.passage ?? row.quote;
    const inPart = row.assessment === 'partly_supported';
    const borneOut = row.rests_on !== 'one_source' && row.rests_on !== 'retellings';
    return [
      ...expect(same, 'source_id', 'source_ids_for and source_ids_against together'),
      ...expect(
        row.assessment !== 'supported' || borneOut,
        'rests_on',
        'official_text, official_counts or several_sources, since assessment is supported',
      ),
      ...expect(row.quote.includes(passage), 'passage', 'words of the quote, as they stand there'),
      ...together(row, 'cure', 'cure_before'),
      ...expect(
        (row.cure !== null) === inPart,
        'cure',
        'words where assessment is partly_supported, and none elsewhere',
      ),
      ...expect(
        row.cure_before === null || passage.split(row.cure_before).length === 2,
        'cure_before',
        'words that stand once in the passage',
      ),
    ];
  },
});
export type Claim = (typeof claims.rows)[number];
