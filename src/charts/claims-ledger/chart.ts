// What the article of January 2026 claims, and how each claim stands.
import { claim, saidOn, sections, sectionsOf } from '../../data/facts/claim.ts';
import { claims as claimsTable, type Claim } from '../../data/tables/record/claims.ts';
import { printed } from '../../names/typography.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { known } from '../rows/take-rows.ts';
import { claimsLedger, claimsOf, readings, views, type JudgedClaim, type View } from './layout.ts';
import { claimPicks } from './picks.ts';
import { assessments, assessmentWords, words } from './words.ts';
import { evidenceDay } from '../../data/text/site.ts';

const rows = claimsTable.rows;

const judged = rows.map((row): JudgedClaim & { readonly row: Claim } => {
  const numbers = sectionsOf(row).map((name) => sections.indexOf(name));
  const date = saidOn(row);
  const remarks = [
    assessmentWords[row.assessment],
    row.claim_type,
    words.where(numbers.map((number) => number + 1)),
    ...(date === undefined ? [] : [words.dated(date)]),
  ];
  return {
    key: row.claim_id,
    label: String(Number(row.claim_id.slice(1))),
    assessment: row.assessment,
    reading: readings[row.assessment],
    section: known(numbers[0], `section of ${row.claim_id}`),
    statement: printed(row.claim),
    remark: remarks.join(' · '),
    reason: printed(row.reasoning),
    row,
  };
});
const rowsOf = (view: View): readonly Claim[] => claimsOf(judged, view).shown.map(({ row }) => row);

const count = (assessment: Claim['assessment']): number =>
  rows.filter((row) => row.assessment === assessment).length;
const subtitle = `Claims of an article of January 2026, judged with evidence to ${evidenceDay()}`;
/** "5 of 7": claims shown among those of the same sections. */
function part(view: View): string {
  const { shown, among } = claimsOf(judged, view);
  return `${shown.length} of ${among.length}`;
}

const viewWords: Record<View, ViewWords> = {
  all: {
    label: 'All claims',
    finding: `Of ${rows.length} claims, ${count('supported')} are supported, ${count('partly_supported')} in part`,
    subtitle,
  },
  'supported-opening': {
    label: 'Supported: opening',
    finding: `Supported: ${part('supported-opening')} claims in the opening`,
    subtitle,
  },
  'supported-body': {
    label: 'Supported: body',
    finding: `Supported: ${part('supported-body')} claims in the body`,
    subtitle,
  },
  'partly-highlights': {
    label: 'In part: highlights',
    finding: `Supported in part: ${part('partly-highlights')} claims in the highlights`,
    subtitle,
  },
  'partly-middle': {
    label: 'In part: middle',
    finding: `Supported in part: ${part('partly-middle')} claims in the next sections`,
    subtitle,
  },
  'partly-end': {
    label: 'In part: end',
    finding: `Supported in part: ${part('partly-end')} claims in the last sections`,
    subtitle,
  },
  unsettled: {
    label: 'Not settled',
    finding: `Contested: ${count('contested') || 'none'}. Too early to judge: ${count('too_early')}`,
    subtitle,
  },
};

function describe(view: View): string {
  if (view !== 'all')
    return claimsOf(judged, view)
      .shown.map(
        ({ label, statement, remark, reason }) => `Claim ${label}: ${statement} ${remark}. ${reason}`,
      )
      .join(' ');
  const lists = assessments.map((assessment) => {
    const numbers = judged.filter((claim) => claim.assessment === assessment).map(({ label }) => label);
    if (numbers.length === 0) return `${assessmentWords[assessment]}: none.`;
    return `${assessmentWords[assessment]}: ${numbers.length}, ${numbers.length === 1 ? 'claim' : 'claims'} ${numbers.join(', ')}.`;
  });
  return `${rows.length} claims by section of the article and by how they stand. ${lists.join(' ')}`;
}

/** The claim that shortens words of Trump: its page gives them in full. */
const shortened = claim('C08');
/** Through it the Bloomberg report is known that the article speaks of. */
const retold = 'chosun-2026-01-08-bbg';

export const claimsLedgerChart = defineChart({
  id: 'claims-ledger',
  name: 'The article’s claims',
  tags: ['claims', 'evidence'],
  tables: ['claims'],
  views,
  words: viewWords,
  limits: [
    {
      views: views.filter((view) => view !== 'unsettled'),
      text: 'Supported means that independent sources, official counts or the text of an order bear it out, not that we agree.',
    },
    'The claims are shortened from the article. The verdicts are ours.',
    {
      views: views.filter((view) => rowsOf(view).includes(shortened)),
      text: `On claim ${Number(shortened.claim_id.slice(1))}: ${printed(known(shortened.evidence_against, shortened.claim_id))}`,
    },
    {
      views: views.filter((view) => rowsOf(view).some((row) => row.source_id.includes(retold))),
      text: 'The Bloomberg article itself was not read. What is said of it rests on retellings.',
    },
  ],
  rows,
  rowsOf,
  scene: (view, size) => claimsLedger(judged, sections, words, size, view),
  picks: claimPicks,
  describe,
  data: {
    columns: [
      { name: 'number', label: 'Claim', align: 'end' },
      { name: 'claim', label: 'The article says', align: 'start' },
      { name: 'kind', label: 'Kind', align: 'start' },
      { name: 'stands', label: 'How it stands', align: 'start' },
      { name: 'why', label: 'Why', align: 'start' },
      { name: 'for', label: 'Evidence for', align: 'start' },
      { name: 'against', label: 'Evidence against', align: 'start' },
    ],
    rows: judged.map(({ label, statement, reason, row }) =>
      line(row, {
        number: label,
        claim: statement,
        kind: row.claim_type,
        stands: assessmentWords[row.assessment],
        why: reason,
        for: printed(row.evidence_for),
        against: row.evidence_against === null ? '' : printed(row.evidence_against),
      }),
    ),
  },
});
