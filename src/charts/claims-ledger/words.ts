// Every visible string of the ledger of claims, in English.
import type { Claim } from '../../data/tables/record/claims.ts';

export type Assessment = Claim['assessment'];

/** The columns, from the firmest to the least settled. */
export const assessments = ['supported', 'partly_supported', 'contested', 'too_early'] as const;

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

export const kinds = ['fact', 'interpretation', 'forecast'] as const satisfies readonly Claim['claim_type'][];

export const words = {
  section: 'Section of the article',
  each: 'One circle, one claim, in the order of the article',
  claimed: 'The article says',
  judged: 'How it stands',
  where: (sections: readonly number[]) =>
    `${sections.length === 1 ? 'section' : 'sections'} ${sections.join(' and ')}`,
  dated: (date: string) => `as of ${date}`,
  why: 'Why',
  for: 'Evidence for',
  against: 'Evidence against',
  nothingAgainst: (day: string) => `None found by ${day}.`,
  page: 'The claim’s own page',
} as const;
export type Words = typeof words;
