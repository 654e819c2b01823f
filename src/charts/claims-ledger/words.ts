// All English of the ledger of claims, as functions of its rows.
import { dateWords } from '../../names/date-words.ts';
import { capital } from '../../names/capital.ts';
import { printed } from '../../names/typography.ts';
import type { Claim } from '../../data/tables/record/claims.ts';
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { monthName } from '../look/month-words.ts';
import { countWord } from '../look/number-words.ts';
import type { Assessment, JudgedClaim, Part, Rows, View } from './rows.ts';

export const name = 'The article’s claims';

export const assessmentWords: Readonly<Record<Assessment, string>> = {
  supported: 'Supported',
  partly_supported: 'Partly supported',
  contested: 'Contested',
  too_early: 'Too early',
};

/** What each assessment says, for readers who meet it alone. */
export const assessmentSays: Readonly<Record<Assessment, string>> = {
  supported:
    'Independent sources, official counts or the text of an order bear it out. That does not say that we agree with it.',
  partly_supported: 'The evidence bears out a part of it, or bears it out in a narrower sense.',
  contested: 'Sound readings of the evidence pull apart.',
  too_early: 'It speaks of what is still to come, and the record so far can’t settle it.',
};

/** The four verdicts in their order, each with its word and what it says. */
export const assessmentsExplained = (Object.keys(assessmentWords) as Assessment[]).map((id) => ({
  id,
  word: assessmentWords[id],
  says: assessmentSays[id],
}));

type RestsOn = Claim['rests_on'];

/** What one claim rests on, after its verdict: how many sources, and of what kind. */
const restsOn: Readonly<Record<RestsOn, string>> = {
  official_text: 'The text of the Chinese orders bears it out.',
  official_counts: 'Counts of official bodies bear it out.',
  several_sources: 'Independent sources bear it out.',
  one_source: 'We found one source for it.',
  retellings: 'It is about a text that we know from retellings only.',
};

/** The verdict on one claim in full sentences: what the assessment says, and what it rests on where that differs. */
export function verdict({ assessment, rests_on }: Pick<Claim, 'assessment' | 'rests_on'>): string {
  if (assessment === 'supported') return `${restsOn[rests_on]} That does not say that we agree with it.`;
  return rests_on === 'one_source' || rests_on === 'retellings'
    ? `${assessmentSays[assessment]} ${restsOn[rests_on]}`
    : assessmentSays[assessment];
}

/** The two sides of the evidence on a claim. */
export const sideWords = {
  for: 'Evidence for',
  against: 'Evidence against',
  nothingAgainst: (day: string) => `None found by ${day}.`,
} as const;

/** What the rows say that can be filtered and opened. */
export const pickWords = {
  claims: { one: 'claim', many: 'claims' },
  section: 'Section',
  kind: 'Kind',
  assessment: 'How it stands',
  why: 'Why',
  page: 'The claim’s own page',
  title: ({ number, row }: JudgedClaim): string => `${number}. ${printed(row.claim)}`,
  /** How it stands, what kind of statement it is, when it was said where that matters. */
  summary: (claim: JudgedClaim): string => [...standing(claim), ...dated(claim)].join(' · '),
} as const;

const standing = ({ assessment, row }: JudgedClaim): readonly string[] => [
  assessmentWords[assessment],
  row.claim_type,
];
const dated = ({ row }: JudgedClaim): readonly string[] =>
  row.said_on === null ? [] : [`as of ${dateWords(row.said_on)}`];

const label = ({ number }: JudgedClaim): string => String(number);
const statement = ({ row }: JudgedClaim): string => printed(row.claim);
const reason = ({ row }: JudgedClaim): string => printed(row.reasoning);
const remark = (claim: JudgedClaim): string => [...standing(claim), ...dated(claim)].join(' · ');
/** The words that a claim lacks, with the day for which it is read where that must be said. */
const cure = ({ row }: JudgedClaim): string =>
  [row.cure ?? '', ...(row.said_on === null ? [] : [dateWords(row.said_on)])].join(', ');

export const labels = ({ article }: Rows) => ({
  assessments: assessmentWords,
  title: `“${article.title}”`,
  label,
  cure,
  cures: 'our correction',
  /** After a stroke that isn’t filled yet. */
  waits: 'to come',
  verdict: (assessment: Assessment): string => assessmentWords[assessment].toLowerCase(),
  /** "6 supported" of all claims. */
  counted: (assessment: Assessment, count: number): string =>
    `${count} ${assessmentWords[assessment].toLowerCase()}`,
  /** Before these where a view counts in some sections. */
  among: (count: number): string => `Of ${count}:`,
  /** The article's own words, as printed. */
  quoted: printed,
});
export type Labels = ReturnType<typeof labels>;

/** The claims that are not wholly supported are in part, but for a few. */
const mostOthers = ({ supported, ...others }: Rows['judgedAs']): string => {
  const all = Object.values(others).reduce((sum, { length }) => sum + length, 0);
  return whileTrue(
    'most others',
    others.partly_supported.length / all,
    { from: 0.6, to: 0.99 },
    'the part of other claims supported in part',
  );
};
/** All of these claims rest on the text of an order. */
const byOrders = (claims: readonly JudgedClaim[]): string =>
  whileTrue(
    'each by an order’s text',
    claims.filter(({ row }) => row.rests_on === 'official_text').length,
    { from: claims.length },
    'claims resting on the text of an order',
  );

export function viewWords({
  claims,
  shown,
  highlights,
  judgedAs,
  published,
  evidenceDay,
}: Rows): Readonly<Record<View, ViewWords>> {
  const subtitle = `Claims of an article of ${monthName(published)}, each underlined, judged with evidence to ${evidenceDay}`;
  const count = (assessment: Assessment): number => judgedAs[assessment].length;
  /** "six of seven claims in the article’s highlights": claims shown among those of the same sections. */
  const part = ({ claims: some, among }: Part, where: string): string =>
    `${capital(countWord(some.length))} of ${countWord(among)} claims in the article’s ${where}`;
  const more = shown['partly-highlights-more'].claims;
  return {
    all: {
      label: 'All claims',
      finding: `${capital(countWord(count('supported')))} of ${claims.length} claims in the article tested here are supported, and ${mostOthers(judgedAs)} in part`,
      subtitle,
    },
    'supported-opening': {
      label: 'Supported: opening',
      finding: `${part(shown['supported-opening'], 'opening')} are supported, ${byOrders(shown['supported-opening'].claims)}`,
      subtitle,
    },
    'supported-body': {
      label: 'Supported: body',
      finding: `${part(shown['supported-body'], 'body')} are supported`,
      subtitle,
    },
    'partly-highlights': {
      label: 'In part: first',
      finding: `${part(highlights, 'highlights')} are supported only in part`,
      subtitle,
    },
    'partly-highlights-more': {
      label: 'In part: next',
      finding: `The last ${countWord(more.length)} claims in the article’s highlights are supported only in part`,
      subtitle,
    },
    'partly-middle': {
      label: 'In part: middle',
      finding: `${part(shown['partly-middle'], 'middle sections')} are supported only in part`,
      subtitle,
    },
    'partly-end': {
      label: 'In part: end',
      finding: `${part(shown['partly-end'], 'last sections')} are supported only in part`,
      subtitle,
    },
    unsettled: {
      label: 'Not settled',
      finding: `${capital(countWord(count('too_early')))} of ${claims.length} claims in the article ${count('too_early') === 1 ? 'is' : 'are'} too early to judge, and ${whileTrue('none is contested', count('contested'), { to: 0 }, 'claims contested')}`,
      subtitle,
    },
  };
}

export const limits = ({
  viewsOf,
  shown,
  shortened,
  qualified,
  example,
}: Rows): readonly (string | Limit<View>)[] => [
  {
    views: viewsOf.supported,
    text: 'Supported means that independent sources, official counts or the text of an order bear it out, not that we agree.',
  },
  'Grey dashes stand for words of the article, as long as they are.',
  {
    views: ['all'],
    text: `One claim stands in words, ${label(example)}, with the word that it lacks. The table has all of them, and our corrections.`,
  },
  {
    views: viewsOf.opened,
    text: 'The claims counted stand in words, each with its number. Around them the page is folded up: the other claims of the same sections have paler strokes, and those of other sections none. The table has all of them.',
  },
  ...viewsOf.opened.flatMap((view): Limit<View>[] => {
    const onPhone = inWordsOnPhone(shown[view]);
    return onPhone === null ? [] : [{ views: [view], text: onPhone }];
  }),
  'The verdicts are ours, and so are the words put in.',
  ...qualified.map(({ number, reasoning, views }): Limit<View> => ({
    views,
    text: `On claim ${number}: ${printed(reasoning)}`,
  })),
  {
    views: viewsOf.shortened,
    text: `On claim ${shortened.number}: ${printed(shortened.against)}`,
  },
  {
    views: viewsOf.retold,
    text: 'The Bloomberg article itself was not read. What is said of it rests on retellings.',
  },
];

/** Where a phone has no room for the words of all claims that a view counts: how many it has in words. */
const inWordsOnPhone = ({ claims, narrow }: Part): string | null =>
  narrow.length === claims.length
    ? null
    : `On a phone ${countWord(narrow.length)} of these ${countWord(claims.length)} claims stand in words, and the others are dark strokes.`;

function describeAll({ claims, assessments, judgedAs, example }: Rows): string {
  const lists = assessments.map((assessment) => {
    const judged = judgedAs[assessment];
    if (judged.length === 0) return `${assessmentWords[assessment]}: none.`;
    return `${assessmentWords[assessment]}: ${judged.length}, ${judged.length === 1 ? 'claim' : 'claims'} ${judged.map(label).join(', ')}.`;
  });
  return `The article as a page of grey lines, marked up: a stroke under each of ${claims.length} claims says how it stands. ${lists.join(' ')} In words stands claim ${label(example)}: ${statement(example)} Our correction, over a caret: “${cure(example)}”.`;
}

export function describe(rows: Rows, view: View): string {
  if (view === 'all') return describeAll(rows);
  const part = rows.shown[view];
  const { claims } = part;
  const one = claims.length === 1;
  const page = `The article as a page in grey, folded up around ${one ? 'a claim that is' : `${countWord(claims.length)} claims that are`} set in words where ${one ? 'it stands, with its number and a stroke that says' : 'they stand, each with its number and a stroke that says'} how it stands.`;
  const opened = claims.map((claim) => {
    const missing = claim.row.cure === null ? '' : ` Our correction, over a caret: “${cure(claim)}”.`;
    const waits =
      claim.assessment === 'too_early'
        ? ' The end of its hollow stroke is dashed and open, with the words “to come”.'
        : '';
    return `Claim ${label(claim)}: ${statement(claim)} ${remark(claim)}.${waits}${missing} ${reason(claim)}`;
  });
  const onPhone = inWordsOnPhone(part);
  return [
    page,
    ...(onPhone === null ? [] : [onPhone]),
    `The other claims of these sections are paler strokes, and those of other sections have none.`,
    ...opened,
  ].join(' ');
}

export const columns: readonly DataColumn[] = [
  { name: 'number', label: 'Claim', align: 'end' },
  { name: 'claim', label: 'The claim, shortened by us', align: 'start' },
  { name: 'quote', label: 'The article’s own words', align: 'start' },
  { name: 'kind', label: 'Kind', align: 'start' },
  { name: 'stands', label: 'How it stands', align: 'start' },
  { name: 'with', label: 'Our correction', align: 'start' },
  { name: 'why', label: 'Why', align: 'start' },
  { name: 'for', label: 'Evidence for', align: 'start' },
  { name: 'against', label: 'Evidence against', align: 'start' },
];

export const lines = ({ claims }: Rows): readonly LineDefinition[] =>
  claims.map((claim) =>
    line(claim.row, {
      number: label(claim),
      claim: statement(claim),
      quote: printed(claim.row.passage ?? claim.row.quote),
      kind: claim.row.claim_type,
      stands: assessmentWords[claim.assessment],
      with:
        claim.row.cure === null ? '' : `“${cure(claim)}” before “${printed(claim.row.cure_before ?? '')}”`,
      why: reason(claim),
      for: printed(claim.row.evidence_for),
      against: claim.row.evidence_against === null ? '' : printed(claim.row.evidence_against),
    }),
  );
