// The claims as rows to filter and open: each with the evidence on both sides, and the way to its own page.
import { capital } from '../../names/capital.ts';
import { slug } from '../../names/slug.ts';
import { printed } from '../../names/typography.ts';
import type { PickItem, PickPart, Picks } from '../contract/picks.ts';
import type { JudgedClaim, Rows } from './rows.ts';
import { assessmentWords, pickWords, sideWords } from './words.ts';

function against({ row }: JudgedClaim, evidenceDay: string): PickPart {
  const lead = sideWords.against;
  return row.evidence_against === null
    ? { lead, text: sideWords.nothingAgainst(evidenceDay) }
    : { lead, text: printed(row.evidence_against), sources: row.source_ids_against ?? [] };
}

function itemOf(claim: JudgedClaim, { sections, evidenceDay }: Rows): PickItem {
  const { id, row } = claim;
  return {
    id,
    title: pickWords.title(claim),
    summary: pickWords.summary(claim),
    facets: {
      section: sections.filter((_, place) => claim.sections.includes(place)).map(slug),
      kind: [row.claim_type],
      assessment: [slug(claim.assessment)],
    },
    mark: id,
    body: [
      { lead: pickWords.why, text: printed(row.reasoning) },
      { lead: sideWords.for, text: printed(row.evidence_for), sources: row.source_ids_for },
      against(claim, evidenceDay),
    ],
    page: { path: claim.path, label: pickWords.page },
  };
}

/** Every claim, to be found by section, by kind of statement and by how it stands. */
export const claimPicks = (rows: Rows): Picks => ({
  noun: pickWords.claims,
  filters: [
    {
      name: 'section',
      label: pickWords.section,
      options: rows.sections.map((heading) => ({ value: slug(heading), label: heading })),
    },
    {
      name: 'kind',
      label: pickWords.kind,
      options: rows.kinds.map((kind) => ({ value: kind, label: capital(kind) })),
    },
    {
      name: 'assessment',
      label: pickWords.assessment,
      options: rows.assessments
        .filter((assessment) => rows.judgedAs[assessment].length > 0)
        .map((assessment) => ({ value: slug(assessment), label: assessmentWords[assessment] })),
    },
  ],
  items: rows.claims.map((claim) => itemOf(claim, rows)),
});
