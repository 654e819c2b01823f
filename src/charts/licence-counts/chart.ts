// Counts of Chinese export licences: each with its own base, and none for Japan.
import { formatDate } from '../../data/facts/fact-format.ts';
import { licensing, type Licensing } from '../../data/tables/trade/licensing.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { comparatorWords, percent } from '../look/format.ts';
import { monthName, monthSpan } from '../look/month-words.ts';
import { known, rowWithId } from '../rows/take-rows.ts';
import { licenceCounts, views, type Count, type Counts, type View } from './layout.ts';
import { counts as named, statements, words } from './words.ts';
import { evidenceDay, evidenceEnds } from '../../data/text/site.ts';

const row = (id: string): Licensing => rowWithId(licensing, id);
const firm = row('2025-06-united-states-applications-dexter-magnetic');
const chamber = row('2025-09-16-european-union-applications-eu-chamber');
const chamberCases = row('2025-09-european-union-applications-eu-chamber');
const commission = row('2025-11-05-european-union-applications-european-commission');
const commissionBefore = row('2025-10-21-european-union-applications-european-commission');
const clepa = [
  row('2025-06-european-union-share-approved-clepa'),
  row('2025-06-european-union-share-approved-clepa-2'),
] as const;
const said = Object.keys(statements).map(row);

const of = (
  candidate: Licensing,
  column: 'applications_n' | 'approved_n' | 'pending_n' | 'rejected_n',
): number => known(candidate[column], `${column} of ${candidate.id}`);
const share = (candidate: Licensing): number => known(candidate.approved_pct, `share of ${candidate.id}`);
const shareWords = (candidate: Licensing): string =>
  comparatorWords(candidate.approved_comparator) + percent(share(candidate));
const count = (n: number): string => n.toLocaleString('en-US');
const applications = (candidate: Licensing): string =>
  comparatorWords(candidate.applications_comparator) + count(of(candidate, 'applications_n'));
const month = (candidate: Licensing): string => monthName(candidate.date);

const commissionCount: Count = {
  key: 'commission',
  ...named.commission,
  date: month(commission),
  figure: words.of(shareWords(commission), applications(commission)),
  more: named.commission.more(shareWords(commissionBefore), month(commissionBefore)),
  field: { kind: 'area', all: of(commission, 'applications_n'), part: share(commission) / 100 },
};
const chamberCount: Count = {
  key: 'chamber',
  ...named.chamber,
  date: month(chamber),
  figure: words.of(shareWords(chamber), applications(chamber)),
  more: named.chamber.more(
    words.of(count(of(chamberCases, 'approved_n')), count(of(chamberCases, 'applications_n'))),
    count(of(chamberCases, 'pending_n')),
    count(of(chamberCases, 'rejected_n')),
  ),
  field: {
    kind: 'marks',
    granted: of(chamberCases, 'approved_n'),
    rejected: of(chamberCases, 'rejected_n'),
    all: of(chamberCases, 'applications_n'),
    reading: share(chamber) / 100,
  },
};
const firmCount: Count = {
  key: 'firm',
  ...named.firm,
  date: month(firm),
  figure: words.of(count(of(firm, 'approved_n')), count(of(firm, 'applications_n'))),
  field: {
    kind: 'marks',
    granted: of(firm, 'approved_n'),
    rejected: 0,
    all: of(firm, 'applications_n'),
    reading: null,
  },
};
const sharesCount: Count = {
  key: 'shares',
  ...named.shares,
  date: month(clepa[0]),
  figure: words.then(shareWords(clepa[0]), shareWords(clepa[1])),
  field: { kind: 'shares', parts: clepa.map((candidate) => share(candidate) / 100) },
};
const noCount: Count = {
  ...{ key: 'none', ...named.none, who: named.none.who(monthName(evidenceEnds())) },
  ...{ date: '', figure: '', field: { kind: 'none' } },
};

const shown: Counts = {
  counts: [commissionCount, chamberCount, firmCount, sharesCount, noCount],
  statements: said.map((candidate) => ({
    key: candidate.id,
    date: formatDate(candidate.date),
    words: known(statements[candidate.id], candidate.id),
  })),
  scale: words.scale,
  statementsHead: words.statements,
  ministry: words.ministry,
};

const rowsOf = (view: View): readonly Licensing[] =>
  ({
    all: [commission, chamber, chamberCases, firm, ...clepa],
    firm: [firm],
    cases: [chamber, chamberCases],
    priority: [commission, commissionBefore],
    shares: clepa,
    'no-count': said,
  })[view];
const rows = [...new Set(views.flatMap(rowsOf))];

const spanOf = (view: View): string => monthSpan(rowsOf(view).map(({ date }) => date));
const subtitle = `Applications for Chinese export licences for rare earths and magnets, ${spanOf('all')}, by who counted. No trend runs between them. Dashed: rounded, second-hand`;
const viewWords: Record<View, ViewWords> = {
  all: {
    label: 'All counts',
    finding: `Every count of licences has a different base, and none was found for Japan`,
    subtitle,
  },
  firm: {
    label: 'One firm',
    finding: `One U.S. firm had ${firmCount.figure} applications approved by ${month(firm)}`,
    subtitle,
  },
  cases: {
    label: 'Problem cases',
    finding: `Of problem cases, ${shareWords(chamber)} resolved or ${words.of(count(of(chamberCases, 'approved_n')), count(of(chamberCases, 'applications_n')))} approved`,
    subtitle,
  },
  priority: {
    label: 'Priority list',
    finding: `The Commission’s priority list: ${commissionCount.figure} approved`,
    subtitle,
  },
  shares: {
    label: 'Shares alone',
    finding: `Parts suppliers gave two shares, ${shareWords(clepa[0])} and ${shareWords(clepa[1])}, and no base`,
    subtitle,
  },
  'no-count': {
    label: 'Japan',
    finding: 'For Japan there are statements about licences, and no number',
    subtitle: `Statements about Chinese export licences for Japan, ${spanOf('no-count')}. No count of applications or approvals was found to ${evidenceDay()}`,
  },
};

const inWords = ({ name, who, date, figure, what, more }: Count): string =>
  `${name} (${[who, date].filter((part) => part !== '').join(', ')}): ${figure === '' ? what : `${figure} ${what}`}. ${more}`.trim();
function describe(view: View): string {
  const told = `Japan: no count found. Said of it: ${shown.statements.map((one) => `${one.date}, ${one.words}`).join('; ')}.`;
  const list: Readonly<Record<View, string>> = {
    all: `${[commissionCount, chamberCount, firmCount, sharesCount].map(inWords).join(' ')} Japan: no count found.`,
    firm: inWords(firmCount),
    cases: inWords(chamberCount),
    priority: inWords(commissionCount),
    shares: inWords(sharesCount),
    'no-count': told,
  };
  return `Export licences, by who counted; no two counts share a base. ${list[view]}`;
}

export const licenceCountsChart = defineChart({
  id: 'licence-counts',
  name: 'Counts of export licences',
  tags: ['licences', 'European Union', 'United States', 'Japan'],
  tables: ['licensing'],
  views,
  words: viewWords,
  limits: [
    {
      views: ['all'],
      text: 'The samples differ: one firm, problem cases, a priority list, members of an association. They can’t be joined, and no approval rate or trend follows from them.',
    },
    {
      views: ['firm', 'cases', 'priority', 'shares'],
      text: 'Each count has a sample of its own. It can’t be joined with others, and no approval rate or trend follows from it.',
    },
    'China’s commerce ministry published no licence statistics in any page found. No count for Japan was found.',
    {
      views: ['all', 'cases', 'priority'],
      text: 'Approved, resolved and properly treated are different words for different things.',
    },
    {
      views: ['all', 'firm', 'cases', 'priority', 'shares'],
      text: 'The counts end in November 2025. They say nothing of 2026.',
    },
  ],
  rows,
  rowsOf,
  scene: (view, size) => licenceCounts(shown, size, view),
  describe,
  data: {
    columns: [
      { name: 'date', label: 'Date', align: 'start' },
      { name: 'where', label: 'Buyers in', align: 'start' },
      { name: 'who', label: 'Who says so', align: 'start' },
      { name: 'applications', label: 'Applications', align: 'end' },
      { name: 'approved', label: 'Approved', align: 'end' },
      { name: 'share', label: 'Share', align: 'end' },
      { name: 'finding', label: 'What was said', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: rows.map((candidate) =>
      line(candidate, {
        date: formatDate(candidate.date),
        where: candidate.jurisdiction,
        who: candidate.reporter,
        applications: candidate.applications_n === null ? '' : applications(candidate),
        approved: candidate.approved_n === null ? '' : count(candidate.approved_n),
        share: candidate.approved_pct === null ? '' : shareWords(candidate),
        finding: candidate.finding,
        note: candidate.note ?? '',
      }),
    ),
  },
});
