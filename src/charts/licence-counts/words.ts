// All English of the counts of licences, as functions of their rows.
import type { Licensing } from '../../data/tables/trade/licensing.ts';
import type { KnownBy } from '../../data/tables/evidence-columns.ts';
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { inFigures, withDate } from '../contract/twins.ts';
import { readAs } from '../look/print-as.ts';
import { comparatorWords, percent, whole } from '../look/format.ts';
import { whileTrue } from '../look/words-while-true.ts';
import { monthName, monthSpan, shortDate, shortDay } from '../look/month-words.ts';
import { keyed } from '../look/keyed.ts';
import type { CountKey, Rows, View } from './rows.ts';
import { dateWords } from '../../names/date-words.ts';
import { plainSpaces } from '../../names/plain-spaces.ts';

export const name = 'Counts of export licences';

/** A count in words: who counted what and when, and what the count leaves open. */
export interface CountWords {
  readonly name: string;
  readonly who: string;
  /** The same where a window leaves little room. */
  readonly shortWho: string;
  /** How the count is known, where its own text was not read. */
  readonly known: string;
  /** When, also in its short form; empty where nothing was counted. */
  readonly date: string;
  readonly shortDate: string;
  /** The figure; empty where there is none. */
  readonly figure: string;
  /** What the figure counts. */
  readonly what: string;
  readonly more: string;
}

const of = (part: string, all: string): string => `${part} of ${all}`;
/** A count that its row has; rows.ts has checked it. */
const count = (n: number | null): string => whole(Number(n));
/** What a speaker said of how near a share is, where a comparator says less; a test holds it to the finding of its row. */
const nearnessSaid: Readonly<Record<string, string>> = {
  '2025-11-05-european-union-applications-european-commission': 'just over',
};
/** What stands before a share: nothing, or that it is more or less than this. */
const nearness = ({ id, approved_comparator }: Licensing): string =>
  nearnessSaid[id] ?? comparatorWords(approved_comparator).trim();
const share = (row: Licensing): string => `${nearness(row)} ${percent(Number(row.approved_pct))}`.trim();
/** How a text is known that was not read itself. */
const readWords: Readonly<Record<KnownBy, string>> = {
  primary: '',
  transcription: 'read in a copy',
  second_hand: 'read second-hand',
  headline: 'its headline alone read',
};
const applications = ({ applications_comparator, applications_n }: Licensing): string =>
  comparatorWords(applications_comparator) + count(applications_n);
const month = ({ date }: Licensing): string => monthName(date);

const countWords = (rows: Rows): Readonly<Record<CountKey, CountWords>> => {
  const { commission, commissionBefore, chamber, chamberCases, firm, shares } = rows;
  const [first, second] = shares;
  return {
    commission: {
      name: 'Applications, EU',
      who: 'European Commission',
      shortWho: 'EU Commission',
      known: readWords[commission.known_by],
      date: month(commission),
      shortDate: shortDate(commission.date.slice(0, 7)),
      figure: of(share(commission), applications(commission)),
      what: 'approved',
      more: `Line: half. How far over it, the speaker did not say; he rounded, as read in the press. In ${month(commissionBefore)} he had said ${share(commissionBefore)} of priority applications, in wider words: properly treated.`,
    },
    chamber: {
      name: 'Problem cases, EU',
      who: 'EU Chamber in China',
      shortWho: 'EU Chamber',
      // The share was read itself; how its slips are known stands with them.
      known: readWords[chamber.known_by],
      date: month(chamber),
      shortDate: shortDate(chamber.date.slice(0, 7)),
      figure: of(share(chamber), applications(chamber)),
      what: 'resolved',
      more: `Slips: ${of(count(chamberCases.approved_n), count(chamberCases.applications_n))} approved, ${count(chamberCases.pending_n)} pending, ${count(chamberCases.rejected_n)} rejected (crossed), by one report ${readWords[chamberCases.known_by]}. Dashed, beside them: resolved, the FT’s wider word; by a report based on Reuters, less than a quarter were approved. Cases that firms brought to the Chamber, not all applications.`,
    },
    firm: {
      name: 'One U.S. firm',
      who: 'Dexter Magnetic',
      shortWho: 'Dexter Magnetic',
      known: readWords[firm.known_by],
      date: month(firm),
      shortDate: shortDate(firm.date.slice(0, 7)),
      figure: of(count(firm.approved_n), count(firm.applications_n)),
      what: 'approved',
      more: `A slip is an application; those filled are approved. The firm’s applications since ${monthName(rows.licencesSince)}, none of those approved for defence. One firm is not a country.`,
    },
    shares: {
      name: 'Suppliers, EU',
      who: 'CLEPA',
      shortWho: 'CLEPA',
      known: readWords[first.known_by],
      date: month(first),
      shortDate: shortDate(first.date.slice(0, 7)),
      figure: `${share(first)}, then ${share(second)}`,
      what: 'approved',
      more: 'Shares of its members’ applications, first in spring, then in late June. Of how many, the report does not say.',
    },
    none: {
      name: 'Japan',
      who: `by ${monthName(rows.evidenceEnds)}`,
      shortWho: '',
      known: '',
      date: '',
      shortDate: '',
      figure: '',
      what: 'no count found',
      more: '',
    },
  };
};

interface StatementWords {
  readonly said: string;
  /** Who made it, in full; a doubt and a denial stay with what they are of. */
  readonly who: string;
  /** The same as a note has room for it. */
  readonly onNote: string;
}
/** What was said of Japan, by the row that says it. */
const statementWords: Readonly<Record<string, StatementWords>> = {
  '2025-06-17-japan-approvals-statement-japanese-chamber': {
    said: 'Few licences',
    who: 'Japan’s chamber of commerce in China',
    onNote: 'Japan’s chamber in China',
  },
  '2025-12-07-japan-processing-time-yomiuri-government': {
    said: 'Slower than usual',
    who: 'Yomiuri, from its government sources',
    onNote: 'Yomiuri, from its government sources',
  },
  '2026-01-08-japan-processing-halt-the-wall': {
    said: 'Review halted',
    who: 'Wall Street Journal; Reuters could not confirm it, and China denied it for civilian users',
    onNote: 'WSJ; Reuters could not confirm it; China denied it for civilian users',
  },
  '2026-02-06-japan-approvals-statement-kyodo': {
    said: 'Several approved',
    who: 'Kyodo',
    onNote: 'Kyodo',
  },
};
export interface Statement {
  readonly key: string;
  readonly date: string;
  readonly said: string;
  readonly who: string;
  /** Its date as it stands at the rail. */
  readonly day: string;
  /** The speaker, under the words of a note, with how they are known where their text was not read. */
  readonly source: string;
  readonly secondHand: boolean;
}
/** After a speaker: how the words are known, where their own text was not read. */
const knownWords: Readonly<Record<KnownBy, string>> = {
  primary: '',
  transcription: ', from a copy',
  second_hand: ', second-hand',
  headline: ', headline only',
};

/** Statements in the order of their rows. Throws RangeError for a row without words. */
const statements = (rows: Rows): readonly Statement[] =>
  rows.statements.map(({ id, date, knownBy, secondHand }) => {
    const words = statementWords[id];
    if (words === undefined)
      throw new RangeError(`words of licence-counts: no words for the statement "${id}"`);
    const { said, who, onNote } = words;
    const known = knownWords[knownBy];
    return {
      key: id,
      date: dateWords(date),
      day: shortDay(date),
      said,
      who: who + known,
      source: onNote + known,
      secondHand,
    };
  });

/** Approved ones, and of how many. */
const tallyOf = ({ approved_n, applications_n }: Licensing): readonly [string, string] => [
  count(approved_n),
  `of ${count(applications_n)}`,
];

export const labels = (rows: Rows) => ({
  counts: countWords(rows),
  statements: statements(rows),
  /** What a speaker rounded and did not count as approved. */
  rest: 'the others',
  /** The shares of an unknown number, and when they were said. */
  shares: rows.shares.map(share),
  unsaid: 'of an unknown number',
  sharesWhen: ['in spring', 'in late June'],
  sharesShort: ['spring', 'June'],
  /** What the numbers over each window count. */
  whats: {
    firm: 'approved',
    chamber: 'approved',
    commission: `of ${applications(rows.commission)}`,
    shares: 'approved, late June',
    none: 'no count found',
  } satisfies Readonly<Record<CountKey, string>>,
  /** The same where a window has the sheet to itself. */
  whatsAlone: {
    firm: 'approved',
    chamber: 'approved',
    commission: 'approved',
    shares: 'approved, late June',
  } satisfies Readonly<Record<Exclude<CountKey, 'none'>, string>>,
  /** The two numbers of a count slip by slip, the approved ones first. */
  tallies: {
    firm: tallyOf(rows.firm),
    chamber: tallyOf(rows.chamberCases),
  },
  approved: 'approved',
  of: 'of',
  rejected: `${count(rows.chamberCases.rejected_n)} rejected`,
  /** What a speaker rounded, in three lines. */
  rounded: [
    nearness(rows.commission),
    percent(Number(rows.commission.approved_pct)),
    `of ${applications(rows.commission)}`,
  ] as const,
  scale:
    'Slip: an application. Filled: approved. Crossed: rejected. Torn: no total. Windows share no scale. Ring: own text not read.',
  /** After what there is to say of a count that is known from another text. */
  ring: 'Ring: own text not read.',
  half: 'half',
  /** On the bar over all windows. */
  ministry: 'Export licences: China’s commerce ministry',
  slips: `Slip: an application since ${monthName(rows.licencesSince)}, by a second-hand count. Ring: own text not read.`,
  /** Who counted, and when. */
  byline: ({ who, date }: CountWords): string => (date === '' ? who : `${who}, ${date}`),
  counted: ({ figure, what }: CountWords): string => (figure === '' ? what : `${figure} ${what}`),
});
export type Labels = ReturnType<typeof labels>;

const span = (rows: Rows, view: View): string => monthSpan(rows.byView[view].map(({ date }) => date));

/** A share that its source gives as just over half. */
const overHalf = ({ id, approved_comparator, approved_pct }: Licensing): string =>
  whileTrue(
    'just over half',
    approved_comparator === '>' ? Number(approved_pct) : NaN,
    { from: 50, to: 50 },
    id,
  );

export function viewWords(rows: Rows): Readonly<Record<View, ViewWords>> {
  const { commission, chamberCases, firm, shares } = rows;
  const counted = (view: View): string =>
    `Applications for Chinese export licences for rare earths and magnets, ${span(rows, view)}`;
  return {
    all: {
      label: 'All counts',
      finding: 'Every count of Chinese export licences has its own base, and none was found for Japan',
      ...keyed(
        `${counted('all')}, by who counted. No trend runs between them`,
        'Dashed: rounded, a share alone or no count',
      ),
    },
    firm: {
      label: 'One firm',
      finding: `One American firm had ${count(firm.approved_n)} of its ${applications(firm)} Chinese licence applications approved by ${month(firm)}`,
      subtitle: counted('firm'),
    },
    cases: {
      label: 'Problem cases',
      finding: `Of ${applications(chamberCases)} licence cases that European firms raised, ${count(chamberCases.approved_n)} were approved by ${month(chamberCases)}`,
      ...keyed(counted('cases'), 'Dashed: rounded'),
    },
    priority: {
      label: 'EU Commission',
      finding: `By ${month(commission)} China had approved ${overHalf(commission)} of ${applications(commission)} EU applications`,
      ...keyed(counted('priority'), 'Dashed: rounded'),
    },
    shares: {
      label: 'Shares alone',
      finding: `European car suppliers put approvals at ${share(shares[1])} by ${month(shares[1])}, of a number not reported`,
      ...keyed(counted('shares'), 'Dashed: a share alone'),
    },
    'no-count': {
      label: 'Japan',
      finding: `By ${monthName(rows.evidenceEnds)} we had found no count of China’s licences for Japan, only statements`,
      subtitle: `Statements about Chinese export licences for Japan, ${span(rows, 'no-count')}, beside one firm’s count. For Japan no count of applications or approvals was found by ${plainSpaces(dateWords(rows.evidenceEnds))}`,
      measuresAnew: true,
    },
  };
}

const countViews: readonly View[] = ['all', 'firm', 'cases', 'priority', 'shares'];

export const limits = (rows: Rows): readonly (string | Limit<View>)[] => [
  {
    views: ['all'],
    text: 'The samples differ: one firm, problem cases, applications as the EU Commission counted them, members of an association. They can’t be joined, and no approval rate or trend follows from them.',
  },
  {
    views: ['firm', 'cases', 'priority', 'shares'],
    text: 'Each count has a sample of its own. It can’t be joined with others, and no approval rate or trend follows from it.',
  },
  {
    views: ['no-count'],
    text: 'The count beside Japan’s empty window is of one American firm, and one firm is not a country. It says nothing of Japan, and the size of both windows says nothing of how many applications there were. A disc marks a text that was read, a ring one known from another.',
  },
  'China’s commerce ministry published no licence statistics in any page found. No count for Japan was found.',
  {
    views: ['all', 'cases', 'priority'],
    text: 'Approved, resolved and properly treated are different words for different things.',
  },
  {
    views: countViews,
    text: `The counts end in ${monthName(rows.lastCounted)}. They say nothing of ${rows.evidenceEnds.slice(0, 4)}.`,
  },
];

const inWords = ({ name: what, who, date, known, figure, what: counted, more }: CountWords): string =>
  `${what} (${[who, date, known].filter((part) => part !== '').join(', ')}): ${figure === '' ? counted : `${figure} ${counted}`}. ${more}`.trim();

export function describe(rows: Rows, view: View): string {
  const { commission, chamber, firm, shares } = countWords(rows);
  const told = statements(rows).map(({ date, said, who }) => `${date}, ${said.toLowerCase()} (${who})`);
  const drawn: Readonly<Record<View, string>> = {
    all: `Five windows of one size hang under one bar, China’s commerce ministry; what is approved fills each from below. ${[firm, chamber, commission, shares].map(inWords).join(' ')} Japan’s window is dashed and empty: no count found.`,
    firm: inWords(firm),
    cases: inWords(chamber),
    priority: inWords(commission),
    shares: inWords(shares),
    'no-count': `Under one bar, China’s commerce ministry, two windows of one size. Japan’s is dashed, and over it stand the places of two numbers, dashed and empty: no count found by ${monthName(rows.evidenceEnds)}. In it stands what was said instead, by date: ${told.join('; ')}. The other window holds a slip for each application of one U.S. firm, those approved filled. ${inWords(firm)}`,
  };
  const bases = view === 'all' ? '; none has the base of another' : '';
  return `Export licences, by who counted${bases}. ${drawn[view]}`;
}

export const columns: readonly DataColumn[] = [
  { name: 'date', label: 'Date', align: 'start', twins: [inFigures('Date')] },
  { name: 'where', label: 'Buyers in', align: 'start' },
  { name: 'who', label: 'Who says so', align: 'start' },
  { name: 'applications', label: 'Applications', align: 'end', number: 'Number of applications' },
  { name: 'approved', label: 'Approved', align: 'end', number: 'Number approved' },
  { name: 'share', label: 'Share', align: 'end', number: 'Approved, per cent' },
  { name: 'finding', label: 'What was said', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

export const lines = (rows: Rows): readonly LineDefinition[] =>
  rows.all.map((row) =>
    line(row, {
      date: withDate(dateWords(row.date), row.date),
      where: row.jurisdiction,
      who: row.reporter,
      applications:
        row.applications_n === null
          ? ''
          : [applications(row), row.applications_n, readAs({ comparator: row.applications_comparator })],
      approved: row.approved_n === null ? '' : [count(row.approved_n), row.approved_n],
      share:
        row.approved_pct === null
          ? ''
          : [share(row), row.approved_pct, readAs({ comparator: row.approved_comparator })],
      finding: row.finding,
      note: row.note,
    }),
  );
