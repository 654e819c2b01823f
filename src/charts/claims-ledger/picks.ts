// The claims as rows to filter and open: each with the evidence on both sides, and the way to its own page.
import { capital } from '../../names/capital.ts';
import { claimAddress, saidOn, sections, sectionsOf } from '../../data/facts/claim.ts';
import { claims, type Claim } from '../../data/tables/record/claims.ts';
import { printed } from '../../names/typography.ts';
import type { PickItem, Picks } from '../contract/picks.ts';
import { assessments, assessmentWords, kinds, words } from './words.ts';
import { evidenceDay } from '../../data/text/site.ts';

const valueOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function itemOf(row: Claim): PickItem {
  const date = saidOn(row);
  const summary = [
    assessmentWords[row.assessment],
    row.claim_type,
    ...(date === undefined ? [] : [words.dated(date)]),
  ];
  return {
    id: row.claim_id,
    title: `${Number(row.claim_id.slice(1))}. ${printed(row.claim)}`,
    summary: summary.join(' · '),
    facets: {
      section: sectionsOf(row).map(valueOf),
      kind: [row.claim_type],
      assessment: [valueOf(row.assessment)],
    },
    mark: row.claim_id,
    body: [
      { lead: words.why, text: printed(row.reasoning) },
      { lead: words.for, text: printed(row.evidence_for), sources: row.source_ids_for },
      ...(row.evidence_against === null
        ? [{ lead: words.against, text: words.nothingAgainst(evidenceDay()) }]
        : [
            {
              lead: words.against,
              text: printed(row.evidence_against),
              sources: row.source_ids_against ?? [],
            },
          ]),
    ],
    page: { path: claimAddress(row.claim_id), label: words.page },
  };
}

export const claimPicks: Picks = {
  noun: { one: 'claim', many: 'claims' },
  filters: [
    {
      name: 'section',
      label: 'Section',
      options: sections.map((name) => ({ value: valueOf(name), label: name })),
    },
    {
      name: 'kind',
      label: 'Kind',
      options: kinds.map((kind) => ({ value: kind, label: capital(kind) })),
    },
    {
      name: 'assessment',
      label: 'How it stands',
      options: assessments
        .filter((name) => claims.rows.some(({ assessment }) => assessment === name))
        .map((name) => ({ value: valueOf(name), label: assessmentWords[name] })),
    },
  ],
  items: claims.rows.map(itemOf),
};
