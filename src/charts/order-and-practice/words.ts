// All English of order and practice, as functions of its rows.
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { countWord } from '../look/number-words.ts';
import { dayInYear, monthAlone, monthName, monthSpan, shortDay } from '../look/month-words.ts';
import type { Rail, Rows, Saying, Statement, View } from './rows.ts';

export const name = 'Order and practice';

const railNames: Readonly<Record<Rail, string>> = {
  ordered: 'Ordered',
  hinted: 'Hinted',
  reported: 'Reported',
  answered: 'Answered',
};
/** What a count of sayings on a rail counts: one, or more. */
const countNames: Readonly<Record<Rail, readonly [string, string]>> = {
  ordered: ['order', 'orders'],
  hinted: ['hint', 'hints'],
  reported: ['report', 'reports'],
  answered: ['answer', 'answers'],
};
const official = 'Official text or copy';
const others = 'Press, or read second-hand';

/** "8 Jan", of a week its first day, of a month its name; three letters a month, for the narrow column. */
const dayOf = ({ date }: Saying): string => dayInYear(date).replace('June', 'Jun');

/** What was said in a few words. */
const shortWords = ({ orderedBy, lists, moreLists }: Rows): Readonly<Record<Statement, string>> => ({
  order: `No. ${orderedBy} bars military ends`,
  lists: `${lists.barred} names barred, ${lists.watched} watched`,
  moreLists: `${moreLists.barred} more barred, ${moreLists.watched} more watched`,
  hint: 'State media: review may tighten',
  halt: 'WSJ: licence reviews halted',
  contracts: 'Kyodo: some get no contracts',
  data: 'Kyodo: more data demanded',
  approvals: 'Kyodo: several exports cleared',
  nearZero: 'Newsletter: heavies near zero',
  slowed: 'Bloomberg: some minerals slowed',
  civilian: 'Ministry: civilians not affected',
  refused: 'Call to withdraw is rejected',
});

/** What was said in full, for the table and those who don’t see the drawing. */
const longWords = ({ orderedBy, lists, moreLists }: Rows): Readonly<Record<Statement, string>> => ({
  order: `No. ${orderedBy}: no dual-use items for military users, military purposes or any use that adds to military capability. Third parties are liable. Rare earths are not named`,
  lists: `No. ${lists.barredBy} bars ${lists.barred} Japanese entities. No. ${lists.watchedBy} watches ${lists.watched} more, the magnet maker TDK among them`,
  moreLists: `No. ${moreLists.barredBy} bars ${moreLists.barred} more and No. ${moreLists.watchedBy} watches ${moreLists.watched} more`,
  hint: 'China Daily, from unnamed sources: review of licences for medium and heavy rare earths to Japan might be tightened. No later order that names them was found',
  halt: 'WSJ: licence reviews for Japan halted. Reuters could not confirm it',
  contracts: 'Kyodo: state sellers refuse some buyers new contracts',
  data: 'Kyodo: more data demanded on customers and end products',
  approvals: 'Kyodo: several exports of rare earths approved since January',
  nearZero: 'Newsletter, week of this day: heavy imports near zero for months; magnet lines still ship',
  slowed: 'Bloomberg: some critical minerals to Japan slowed (summary read)',
  civilian:
    'The ministry of commerce: civilian users are not affected. It did not say whether rare earths are covered',
  refused: 'The ministry rejects Japan’s call to withdraw and names Takaichi’s words as the cause',
});

/** The first order as a sheet of paper: its head, what it bars as the lines of a list, and that rare earths are not named. */
const sheetWords = ({ orderedBy, begins }: Rows) => ({
  issuer: 'Ministry of Commerce, China',
  title: `No. ${orderedBy} of ${begins.orders.slice(0, 4)}`,
  before: 'No dual-use items for',
  items: ['military users', 'military purposes', 'any use that adds to military capability'],
  missing: 'Rare earths are not named',
  summary: 'In our words',
});

/** What must stand beside who told a report. */
const reportNotes: Readonly<Partial<Record<Statement, string>>> = { halt: 'Reuters could not confirm it' };

/** The hint as a slip that would fill the hole, and who hinted. */
const hintWords = ({ ends }: Rows) => ({
  names: 'Medium and heavy rare earths',
  review: 'licence review might be tightened',
  from: 'China Daily, from unnamed sources',
  none: `By ${shortDay(ends.date)} no such order found`,
});

/** Beijing's answers: what it said and did not say on a sheet, and the call that it turned down. */
const answerWords = {
  says: 'civilian users are not affected',
  missing: 'Rare earths covered? Not said',
  call: 'Japan’s call to withdraw: rejected',
  cause: 'Cause named: Takaichi’s words',
};

const unread = 'list itself not read';
/** A pair of lists: by which announcements, how many names each holds, and whether they come on top of earlier ones. */
const listWords = ({ barred, barredBy, watched, watchedBy, isRead }: Rows['lists'], more: '' | 'more ') => ({
  barredBy: [`${more}barred`, `by No.\u00a0${barredBy}`],
  watchedBy: [`${more}watched`, `by No.\u00a0${watchedBy}`],
  /** Under each of the two: who is among the names, or that they were not read. */
  under: {
    barred: isRead.barred ? [] : [unread],
    watched: isRead.watched ? (more === '' ? ['TDK among them'] : []) : [unread],
  },
  counted: [`${barred} ${more}barred,`, `${watched} ${more}watched`],
});

export const labels = (rows: Rows) => ({
  rails: railNames,
  official,
  others,
  day: dayOf,
  counted: (rail: Rail, count: number): string => countNames[rail][count === 1 ? 0 : 1],
  /** The day of the first of some sayings and that of the last. */
  span: (first: Saying, last: Saying): string =>
    first === last ? dayOf(first) : `${dayOf(first)} to ${dayOf(last)}`,
  /** The two sides of what was reported. */
  swing: { less: 'tighter', more: 'looser' },
  /** How long nothing was reported. */
  gap: (months: number): string => `${countWord(months)} months`,
  short: shortWords(rows),
  notes: reportNotes,
  /** A report as who told it and what. */
  report: (key: Statement): readonly [by: string, what: string] => {
    const [by = '', what = ''] = shortWords(rows)[key].split(': ');
    return [by, what];
  },
  sheet: sheetWords(rows),
  hint: hintWords(rows),
  answers: answerWords,
  lists: { lists: listWords(rows.lists, ''), moreLists: listWords(rows.moreLists, 'more ') },
});
export type Labels = ReturnType<typeof labels>;

export function viewWords({ said, begins }: Rows): Readonly<Record<View, ViewWords>> {
  const span = (view: View): string => monthSpan(said[view].map(({ date }) => date));
  const month = (view: View): string => monthName(begins[view]);
  const year = (view: View): string => begins[view].slice(0, 4);
  return {
    all: {
      label: 'All',
      finding: `China’s order of ${month('orders')} names no rare earths, and did not need to`,
      subtitle: `What was ordered, hinted, reported and answered on China’s exports to Japan, ${span('all')}`,
    },
    orders: {
      label: 'Ordered',
      finding: `China’s orders of ${year('orders')} first barred military uses in Japan, then put names on lists`,
      subtitle: `Chinese orders on dual-use exports to Japan, ${span('orders')}`,
    },
    hint: {
      label: 'Hinted',
      finding: `China’s state press hinted in ${month('hint')} at tighter rare earth licences for Japan`,
      subtitle: `Hints of tighter licences for medium and heavy rare earths to Japan, from unnamed sources, ${span('hint')}`,
    },
    practice: {
      label: 'Reported',
      finding: `Reports on Japan swung in ${year('practice')} from a halt to approvals to little heavy rare earth`,
      subtitle: `Press reports on the handling of exports to Japan, ${span('practice')}`,
    },
    denial: {
      label: 'Answered',
      finding: `In ${month('denial')} Beijing said that civilian users are not affected, and kept the order`,
      subtitle: `What Beijing said when asked, ${span('denial')}`,
    },
  };
}

export function limits({ lists, moreLists, ends }: Rows): readonly (string | Limit<View>)[] {
  return [
    {
      views: ['all', 'denial'],
      text: 'What Beijing said was read as the press reported it. A later refusal to lift the curbs is known from retellings alone.',
    },
    {
      views: ['all', 'hint', 'practice'],
      text: `No count of licences for Japan was found, and no tonnage of heavy rare earths for ${ends.date.slice(0, 4)}. The reports can’t be weighed against figures.`,
    },
    {
      views: ['all', 'practice'],
      text: 'A report is what a paper was told. Reuters could not confirm the halt, and Japanese officials said that they had not heard of it.',
    },
    {
      views: ['all', 'orders'],
      text: `The order was read in an unofficial translation and a public extract of the ministry’s page, the lists of ${monthAlone(lists.date)} and the watch list of ${monthAlone(moreLists.date)} in public copies. Of No. ${moreLists.barredBy} only number and count were seen in copies.`,
    },
    {
      views: ['all', 'hint'],
      text: 'The hint was read in a quotation on a forum, not in the newspaper itself. Its own sources are unnamed.',
    },
    {
      views: ['all', 'hint', 'practice'],
      text: 'Reports that await their primary text are left out. Of three that are drawn only a newsletter’s opening, a summary and a commentary were read.',
    },
  ];
}

export function describe(rows: Rows, view: View): string {
  const long = longWords(rows);
  const list = rows.said[view].map((saying) => {
    const how = saying.official ? 'official' : 'press or second-hand';
    return `${dayOf(saying)}, ${railNames[saying.rail].toLowerCase()} (${how}): ${long[saying.key]}`;
  });
  return `${viewWords(rows)[view].subtitle}. ${list.join('. ')}.`;
}

export const columns: readonly DataColumn[] = [
  { name: 'date', label: 'Date', align: 'start' },
  { name: 'kind', label: 'Kind', align: 'start' },
  { name: 'what', label: 'What', align: 'start' },
  { name: 'known', label: 'How known', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

export function lines(rows: Rows): readonly LineDefinition[] {
  const long = longWords(rows);
  return rows.rails.flatMap((rail) =>
    rows.sayings
      .filter((saying) => saying.rail === rail)
      .map((saying) =>
        line(saying.of, {
          date: saying.date,
          kind: railNames[rail],
          what: long[saying.key],
          known: saying.official ? official : others,
          note: saying.row.note,
        }),
      ),
  );
}
