// What was ordered on exports to Japan in 2026, what was hinted, what the press reported from practice, and what Beijing answered.
import { events, type LeverageEvent } from '../../data/tables/record/events.ts';
import { licensing, type Licensing } from '../../data/tables/trade/licensing.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { line } from '../contract/data-lines.ts';
import { isSecondHand } from '../rows/how-known.ts';
import { monthSpan, shortDate } from '../look/month-words.ts';
import { spanOf } from '../kit/dates.ts';
import { known, rowWithId } from '../rows/take-rows.ts';
import { orderAndPractice, railOf, rails, views, type Rail, type Saying, type View } from './layout.ts';
import { words, type Listed, type Statement } from './words.ts';
import { evidenceEnds, evidenceShort } from '../../data/text/site.ts';

type Row = LeverageEvent | Licensing;
const event = (id: string): Row => rowWithId(events, id);
const statement = (id: string): Row => rowWithId(licensing, id);

/** The row of each saying, and for the lists the row that counts their names. */
const told: readonly { statement: Statement; rail: Rail; row: Row; listed?: Row }[] = [
  { statement: 'order', rail: 'ordered', row: event('2026-01-06-announcement-no-1-of-2026-dual') },
  {
    statement: 'hint',
    rail: 'hinted',
    row: event('2026-01-06-state-media-tighter-licence-review-for'),
  },
  { statement: 'halt', rail: 'reported', row: event('2026-01-08-wsj-licence-reviews-for-japan-halted') },
  {
    statement: 'civilian',
    rail: 'answered',
    row: statement('2026-01-08-japan-approvals-statement-mofcom'),
  },
  { statement: 'contracts', rail: 'reported', row: event('2026-01-10-kyodo-no-new-rare-earth-contracts') },
  {
    statement: 'refused',
    rail: 'answered',
    row: event('2026-01-15-beijing-rejects-japans-request-to-withdraw'),
  },
  {
    statement: 'data',
    rail: 'reported',
    row: event('2026-01-18-kyodo-more-supply-chain-data-required'),
  },
  {
    statement: 'approvals',
    rail: 'reported',
    row: event('2026-02-06-kyodo-several-rare-earth-exports-to'),
  },
  {
    statement: 'lists',
    rail: 'ordered',
    row: event('2026-02-24-announcements-no-11-and-no-12'),
    listed: statement('2026-02-24-japan-entity-list-mofcom'),
  },
  {
    statement: 'nearZero',
    rail: 'reported',
    row: statement('2026-06-08-japan-flow-by-element-critical-minerals'),
  },
  {
    statement: 'slowed',
    rail: 'reported',
    row: event('2026-06-23-bloomberg-china-throttles-shipments-of-some'),
  },
  {
    statement: 'moreLists',
    rail: 'ordered',
    row: event('2026-06-29-announcements-no-27-and-no-28'),
    listed: statement('2026-06-29-japan-entity-list-mofcom'),
  },
];

const none: Listed = { barred: 0, watched: 0 };
function listedBy(row: Row | undefined): Listed {
  if (row === undefined) return none;
  if (!('barred_entities_n' in row)) throw new RangeError(`row "${row.id}" counts no names`);
  return {
    barred: known(row.barred_entities_n, `names barred in ${row.id}`),
    watched: known(row.watched_entities_n, `names watched in ${row.id}`),
  };
}
/** "8 Jan"; of a week its first day, of a month its name. */
function dayOf({ date }: Row): string {
  const month = shortDate(date)
    .replace(/ \d{4}$/, '')
    .replace('June', 'Jun');
  return date.length > 7 ? `${Number(date.slice(8))} ${month}` : month;
}
const sayings: readonly (Saying & { readonly row: Row; readonly of: readonly Row[] })[] = told.map(
  ({ statement: key, rail, row, listed }) => ({
    key,
    rail,
    span: spanOf(row.date),
    day: dayOf(row),
    short: words.short[key](listedBy(listed)),
    long: words.long[key](listedBy(listed)),
    official: row.confidence === 'official' && !isSecondHand(row),
    row,
    of: listed === undefined ? [row] : [row, listed],
  }),
);

const rowsTold = (view: View) => told.filter(({ rail }) => railOf[view] === null || rail === railOf[view]);
const rowsOf = (view: View): Row[] =>
  rowsTold(view).flatMap(({ row, listed }) => (listed === undefined ? [row] : [row, listed]));
const rows = rowsOf('all');
const span = (view: View): string => monthSpan(rowsTold(view).map(({ row }) => row.date));

const counts = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];
const count = (view: View): string => known(counts[rowsTold(view).length], `a word for the rows of ${view}`);

const viewWords: Record<View, ViewWords> = {
  all: {
    label: 'All',
    finding: 'The order names no rare earths; the hint and the reports do',
    subtitle: `What was ordered, hinted, reported and answered on China’s exports to Japan, ${span('all')}. Rungs are spread; the ruler shows the true dates`,
  },
  orders: {
    label: 'Ordered',
    finding: `${count('orders')} rounds of orders: first uses, then names`,
    subtitle: `Chinese orders on dual-use exports to Japan, ${span('orders')}`,
  },
  hint: {
    label: 'Hinted',
    finding: `${count('hint')} hint, in state media, from unnamed sources`,
    subtitle: `Hints of tighter licences for rare earths to Japan, ${span('hint')}`,
  },
  practice: {
    label: 'Reported',
    finding: 'Reported: a halt, then approvals, then little heavy rare earth',
    subtitle: `Press reports on the handling of exports to Japan, ${span('practice')}`,
  },
  denial: {
    label: 'Answered',
    finding: 'Beijing: civilian users are not affected, and the order stays',
    subtitle: `What Beijing said when asked, ${span('denial')}`,
  },
};

function describe(view: View): string {
  const list = sayings
    .filter(({ rail }) => railOf[view] === null || rail === railOf[view])
    .map(({ day, rail, long, official }) => {
      const known = official ? 'official' : 'press or second-hand';
      return `${day}, ${words.rails[rail].toLowerCase()} (${known}): ${long}`;
    });
  return `${viewWords[view].subtitle}. ${list.join('. ')}.`;
}

export const orderAndPracticeChart = defineChart({
  id: 'order-and-practice',
  name: 'Order and practice',
  tags: ['Japan', 'licences', 'orders'],
  tables: ['events', 'licensing'],
  views,
  words: viewWords,
  limits: [
    {
      views: ['all', 'denial'],
      text: 'What Beijing said was read as the press reported it. No later answer on rare earths to Japan was seen.',
    },
    {
      views: ['all', 'hint', 'practice'],
      text: 'No count of licences for Japan was found, and no tonnage of heavy rare earths for 2026. The reports can’t be weighed against figures.',
    },
    {
      views: ['all', 'practice'],
      text: 'A report is what a paper was told. Reuters could not confirm the halt, and Japanese officials said that they had not heard of it.',
    },
    {
      views: ['all', 'orders'],
      text: 'The order was read in an unofficial translation and a public extract of the ministry’s page. The June lists were read second-hand.',
    },
    {
      views: ['all', 'hint'],
      text: 'The hint was read in a quotation on a forum, not in the newspaper itself. Its own sources are unnamed.',
    },
    {
      views: ['all', 'hint', 'practice'],
      text: 'Reports that rest on one weak source, or that await the primary text, are left out.',
    },
  ],
  rows,
  rowsOf,
  scene: (view, size) =>
    orderAndPractice(
      sayings,
      { ...words, ends: { date: evidenceEnds(), text: evidenceShort() } },
      size,
      view,
    ),
  describe,
  data: {
    columns: [
      { name: 'date', label: 'Date', align: 'start' },
      { name: 'kind', label: 'Kind', align: 'start' },
      { name: 'what', label: 'What', align: 'start' },
      { name: 'known', label: 'How known', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: rails.flatMap((rail) =>
      sayings
        .filter((saying) => saying.rail === rail)
        .map(({ row, of, long, official }) =>
          line(of, {
            date: row.date,
            kind: words.rails[rail],
            what: long,
            known: official ? words.official : words.others,
            note: row.note ?? '',
          }),
        ),
    ),
  },
});
