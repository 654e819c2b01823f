// What the ledger shows: the claims of the article, how each is judged, and which of them stand in a view.
import { claim, claimAddress, sections, sectionsOf } from '../../data/facts/claim.ts';
import { articleId } from '../../data/facts/source-name.ts';
import { source } from '../../data/facts/sources.ts';
import { claims as claimsTable, type Claim } from '../../data/tables/record/claims.ts';
import { evidenceDay } from '../../data/text/site.ts';
import { frozen } from '../rows/frozen.ts';
import { cell, required } from '../rows/take-rows.ts';

export const views = [
  'all',
  'supported-opening',
  'supported-body',
  'partly-highlights',
  'partly-highlights-more',
  'partly-middle',
  'partly-end',
  'unsettled',
] as const;
export type View = (typeof views)[number];

/** The assessments, from the firmest to the least settled. */
export const assessments = ['supported', 'partly_supported', 'contested', 'too_early'] as const;
export type Assessment = (typeof assessments)[number];

const kinds = ['fact', 'interpretation', 'forecast'] as const satisfies readonly Claim['claim_type'][];

/** The number of a claim: 7 of C07. */
const numberOf = ({ claim_id }: Claim): number => Number(claim_id.slice(1));

/** The claims, each with its place in the article. */
const judged = claimsTable.rows.map((row) => {
  const places = sectionsOf(row).map((name) => sections.indexOf(name));
  return {
    id: row.claim_id,
    number: numberOf(row),
    assessment: row.assessment,
    /** The sections under which it stands, as places in {@link Rows.sections}; the first one is where it is drawn. */
    sections: places,
    section: required(places[0], `section of ${row.claim_id}`),
    path: claimAddress(row.claim_id),
    row,
  };
});
export type JudgedClaim = Readonly<(typeof judged)[number]>;

/** A word of the article: its letters where a quote holds it, else its length alone. */
export interface PageWord {
  readonly text: string | null;
  readonly length: number;
  /** Whether it follows the word before without a space, as after a dash. */
  readonly joined: boolean;
  /** The claim that judges it. */
  readonly claim: string | null;
  /** The claim whose missing words belong before it. */
  readonly cureOf: string | null;
}

/** Words, broken after a dash as well as at spaces, with their place in the text. */
const tokens = (text: string) =>
  [...text.matchAll(/[^\s—]+—?|—/g)].map(({ 0: word, index }) => ({ word, from: index }));

/** The words of one quote: which claim judges each, and where words are missing. */
function wordsOfQuote(quote: string): PageWord[] {
  const claims = judged.flatMap(({ id, row }) => {
    if (row.quote !== quote) return [];
    const from = row.passage === null ? 0 : quote.indexOf(row.passage);
    const to = from + (row.passage ?? quote).length;
    const cureAt = row.cure_before === null ? null : quote.indexOf(row.cure_before, from);
    return [{ id, from, to, cureAt }];
  });
  return tokens(quote).map(({ word, from }, i) => ({
    text: word,
    length: word.length,
    joined: i > 0 && !/\s/.test(quote.charAt(from - 1)),
    claim: claims.find((each) => from >= each.from && from < each.to)?.id ?? null,
    cureOf: claims.find(({ cureAt }) => cureAt === from)?.id ?? null,
  }));
}

/** Words of the article of which only the length is known. */
const wordsUnquoted = (lengths: string): PageWord[] =>
  lengths
    .split(' ')
    .map((length) => ({ text: null, length: Number(length), joined: false, claim: null, cureOf: null }));

/** The article as a page: its paragraphs in order, with their section, word for word. */
const paragraphs = [...new Set(judged.map(({ row }) => row.paragraph))].map((number) => {
  const here = judged.filter(({ row }) => row.paragraph === number);
  const quotes = here.filter(({ row }, i) => here.findIndex((each) => each.row.quote === row.quote) === i);
  return {
    section: required(here[0], `claims of paragraph ${number}`).section,
    words: quotes.flatMap(({ row }) => [
      ...(row.words_before === null ? [] : wordsUnquoted(row.words_before)),
      ...wordsOfQuote(row.quote),
    ]),
  };
});
export type Paragraph = Readonly<(typeof paragraphs)[number]>;

/**
 * Claims of some assessments in sections from and to, in the order of the article. `within` has all claims of these sections, `among` says how
 * many they are, and `narrow` which of them a phone has room for in words.
 */
function partOf(judgedAs: readonly Assessment[], from: number, to = Infinity) {
  const within = judged.filter(({ section }) => section >= from && section <= to);
  const claims = within.filter(({ assessment }) => judgedAs.includes(assessment));
  return { claims, narrow: claims, within, among: within.length };
}
export type Part = Readonly<ReturnType<typeof partOf>>;
const highlights = partOf(['partly_supported'], 0, 0);
/** The last of them: a view of their own. */
const next = highlights.claims.slice(-3);
const middle = partOf(['partly_supported'], 1, 2);
const shown = {
  'supported-opening': partOf(['supported'], 0, 1),
  'supported-body': partOf(['supported'], 2),
  'partly-highlights': highlights,
  'partly-highlights-more': { ...highlights, claims: next, narrow: next },
  'partly-middle': { ...middle, narrow: middle.claims.filter(({ section }) => section === 1) },
  'partly-end': partOf(['partly_supported'], 3),
  unsettled: partOf(['contested', 'too_early'], 0),
} satisfies Readonly<Record<Exclude<View, 'all'>, Part>>;
/** The claims of a view: all of them, or those of its part. */
const claimsIn = (view: View): readonly JudgedClaim[] => (view === 'all' ? judged : shown[view].claims);
const viewsWith = (test: (claim: JudgedClaim) => boolean): readonly View[] =>
  views.filter((view) => claimsIn(view).some(test));

const withAssessment = (assessment: Assessment): readonly JudgedClaim[] =>
  judged.filter((each) => each.assessment === assessment);

/** The claim that shortens words of Trump: its page gives them in full. */
const shortened = claim('C08');
/** Claims whose stroke or correction says more than was found: their reasoning says what they hold for. */
const qualified = ['C03', 'C09', 'C12', 'C14', 'C20'].map(claim);
/** The source that retells the Bloomberg report of which the article speaks. */
const retold = 'chosun-2026-01-08-bbg';

/** The article itself: what stands at the head of its page. */
const article = source(articleId);

export const rows = frozen({
  claims: judged,
  sections,
  paragraphs,
  article: { title: article.title, publisher: article.publisher },
  assessments,
  kinds,
  shown,
  highlights,
  /** The claim that the page of all claims sets in words, with its correction. */
  example: required(
    judged.find(({ id }) => id === 'C04'),
    'claim C04',
  ),
  judgedAs: {
    supported: withAssessment('supported'),
    partly_supported: withAssessment('partly_supported'),
    contested: withAssessment('contested'),
    too_early: withAssessment('too_early'),
  },
  shortened: {
    number: numberOf(shortened),
    against: cell(shortened, 'evidence_against'),
  },
  qualified: qualified.map((row) => ({
    number: numberOf(row),
    reasoning: row.reasoning,
    views: viewsWith((each) => each.row === row),
  })),
  /** The views that open a part of the article, those that show claims supported at least in part, the shortened claim, claims that rest on a retold report. */
  viewsOf: {
    opened: views.filter((view) => view !== 'all'),
    supported: viewsWith(({ assessment }) => assessment === 'supported' || assessment === 'partly_supported'),
    shortened: viewsWith(({ row }) => row === shortened),
    retold: viewsWith(({ row }) => row.source_id.includes(retold)),
  },
  /** When the article was published. */
  published: required(article.published, 'date of the article'),
  /** The last day of the evidence, in words. */
  evidenceDay: evidenceDay(),
  all: claimsTable.rows,
});
export type Rows = typeof rows;

export const rowsOf = (view: View): readonly Claim[] => claimsIn(view).map(({ row }) => row);
