// Rare earths as leverage: what governments, firms and markets did, by type of act, 1986 to scheduled dates of January 2027.
import { events as eventsTable, type LeverageEvent as EventRow } from '../../data/tables/record/events.ts';
import type { Standing } from '../../data/tables/evidence-columns.ts';
import { reeExportsAggregates } from '../../data/tables/trade/ree-exports-aggregates.ts';
import { reeExportsMonthly } from '../../data/tables/trade/ree-exports-monthly.ts';
import { printed } from '../../names/typography.ts';
import { defineChart, type ViewWords } from '../contract/chart.ts';
import { type RawRow, line } from '../contract/data-lines.ts';
import { percent, tonnes } from '../look/format.ts';
import { isSecondHand } from '../rows/how-known.ts';
import { monthName, monthSpan, shortDate } from '../look/month-words.ts';
import { spanOf } from '../kit/dates.ts';
import { known, pickOne } from '../rows/take-rows.ts';
import type { Dispute } from './dispute.ts';
import { belongs, groups, isPeriod, views, type Group, type LeverageEvent, type View } from './event.ts';
import { leverageTimeline } from './layout.ts';
import { eventPicks } from './picks.ts';
import { words } from './words.ts';

const groupOf: Readonly<Record<EventRow['action_type'], Group>> = {
  quota: 'quotas',
  tariff: 'quotas',
  licensing: 'licences',
  extraterritorial: 'licences',
  technology_ban: 'licences',
  embargo: 'bans',
  deal: 'talks',
  diplomatic: 'talks',
  ruling: 'talks',
  suspension: 'talks',
  capacity: 'answers',
  stockpile: 'answers',
  subsidy: 'answers',
  disruption: 'effects',
};

const { rows } = eventsTable;

/** How an act of each standing is drawn, and what must stand beside its title on the screen. */
const standings: Readonly<
  Record<Standing, { readonly mark: LeverageEvent['mark']; readonly remark: string | null }>
> = {
  settled: { mark: 'done', remark: null },
  reported: { mark: 'reported', remark: null },
  attributed: { mark: 'reported', remark: words.marks.attributed },
  suspected: { mark: 'reported', remark: words.marks.suspected },
  contested: { mark: 'reported', remark: words.marks.contested },
  scheduled: { mark: 'scheduled', remark: words.marks.scheduled },
  extended: { mark: 'scheduled', remark: words.marks.unseen },
};
const scheduled = ({ standing }: EventRow): boolean => standings[standing].mark === 'scheduled';
/** Dashed: not settled, or known only through another text. */
function markOf(row: EventRow): LeverageEvent['mark'] {
  const { mark } = standings[row.standing];
  return mark === 'done' && isSecondHand(row) ? 'reported' : mark;
}
function remarkOn({ id, standing }: EventRow): string {
  const remark = words.remarks[id] ?? standings[standing].remark;
  return remark === null ? '' : ` (${remark})`;
}

/** Named events of the drawing first, then these, then official texts, then what others say; the newest first. */
const foremost: readonly string[] = [
  ...Object.keys(words.named),
  '2010-09-07-trawler-hits-two-coast-guard-vessels',
  '2012-03-wto-complaint-filed-ds431-ds432-ds433',
  '2025-05-12-geneva-agreement',
  '2025-06-10-london-framework',
  '2025-10-30-busan-meeting-trump-says-rare-earths',
  '2025-11-07-takaichi-survival-threatening-situation',
  '2026-02-24-announcements-no-11-and-no-12',
  '2026-06-29-announcements-no-27-and-no-28',
  '2026-09-23-truce-extended-by-two-months-to',
  '2026-09-28-mofcom-kuala-lumpur-arrangement-extended-to',
  '2026-11-10-first-end-date-of-the-suspension',
  '2023-08-01-gallium-and-germanium-licences',
  '2025-12-02-first-general-licences-for-magnets',
  '2026-01-08-wsj-licence-reviews-for-japan-halted',
  '2026-01-15-beijing-rejects-japans-request-to-withdraw',
  '2020-12-01-export-control-law-takes-effect',
];
for (const id of foremost) pickOne(rows, id, (row) => row.id === id);
function rankOf(row: EventRow, age: number): number {
  const at = foremost.indexOf(row.id);
  if (at >= 0) return at;
  return (
    (row.confidence === 'official' ? 1000 : row.standing === 'reported' || scheduled(row) ? 3000 : 2000) + age
  );
}
/** A title that only counts announcements is followed by what they are. */
function titleOf({ id, title }: EventRow): string {
  const about = words.abouts[id];
  return about === undefined ? printed(title) : `${printed(title)}: ${about}`;
}
/** Day and month of the last years, which their views say: "6 Jan"; a scheduled date of the year after keeps it. */
function dayName(date: string): string {
  const [year, month, day] = [date.slice(0, 4), shortDate(date).split(' ')[0] ?? '', date.slice(8)];
  if (year === '2027' || date.length === 4) return shortDate(date);
  return day === '' ? month : `${Number(day)} ${month}`;
}
const drawn: readonly LeverageEvent[] = rows.map((row, i) => ({
  id: row.id,
  group: groupOf[row.action_type],
  span: spanOf(row.date),
  date: shortDate(row.date),
  day: dayName(row.date),
  title: titleOf(row) + remarkOn(row),
  summary: printed(row.summary),
  // Colour tells who acts alone; what several do together is in the third colour.
  tone: row.side,
  mark: markOf(row),
  rank: rankOf(row, rows.length - i),
}));

const inView = (view: View): readonly EventRow[] =>
  rows.filter((row) => belongs(view, { group: groupOf[row.action_type], span: spanOf(row.date) }));
/** The views that draw some such event. */
const viewsWith = (such: (event: EventRow) => boolean): View[] =>
  views.filter((view) => inView(view).some(such));
const event = (id: string): EventRow => pickOne(rows, id, (row) => row.id === id);
const yearOf = (id: string): string => event(id).date.slice(0, 4);
const halt = event('2010-09-21-shipments-to-japan-reported-halted');
if (halt.standing !== 'contested')
  throw new RangeError(`event "${halt.id}" is ${halt.standing}, and the chart says that it is contested`);
const order = event('2026-01-06-announcement-no-1-of-2026-dual');
const said = event('2026-09-28-mofcom-kuala-lumpur-arrangement-extended-to');
const truceEnd = event('2027-01-10-new-end-of-the-truce');
const april = event('2025-04-04-licences-required-for-seven-medium-and');
const cut = event('2010-07-second-half-quota-cut-to-7');

/** Japan's imports from China by month in the year of the halt, and their sum for the year. */
const haltYear = Number(halt.date.slice(0, 4));
const imports = reeExportsMonthly.rows.filter(
  (row) => row.product === 'rare_earths_imports_from_china' && row.month.startsWith(String(haltYear)),
);
const yearSum = pickOne(
  reeExportsAggregates.rows,
  'imports of the year of the halt',
  (row) => row.product === 'rare_earths_imports_from_china' && row.period === String(haltYear),
);
const lowest = imports.reduce((least, row) => (row.volume_t < least.volume_t ? row : least));
const readings: Dispute = {
  year: haltYear,
  // From the month of the quota cut on.
  months: Array.from({ length: 13 - Number(cut.date.slice(5, 7)) }, (_, i) => {
    const month = Number(cut.date.slice(5, 7)) + i;
    const date = `${haltYear}-${String(month).padStart(2, '0')}`;
    const row = imports.find((one) => one.month === date);
    return {
      month,
      name: shortDate(date).split(' ')[0]?.slice(0, 4) ?? '',
      tonnes: row?.volume_t ?? null,
      text: row === undefined ? '' : tonnes(row.volume_t),
    };
  }),
  forHalt: words.dispute.forHalt(tonnes(lowest.volume_t), monthName(lowest.month).split(' ')[0] ?? ''),
  forQuotas: words.dispute.forQuotas(
    monthName(cut.date).split(' ')[0] ?? '',
    percent(known(yearSum.yoy_pct, 'change of the year')),
    yearSum.period,
  ),
};

/** What is measured, and from when to when; scheduled dates are said apart. */
function subtitle(what: string, own: readonly EventRow[] = rows): string {
  const span = monthSpan(own.filter((row) => !scheduled(row)).map((row) => row.date));
  return `${what}. Events from ${span}${own.some(scheduled) ? ', then scheduled dates' : ''}`;
}
const acts = 'What governments, firms and markets did';
const viewWords: Record<View, ViewWords> = {
  all: {
    label: 'All',
    finding: `The tool is old; an order that names Japan came in ${order.date.slice(0, 4)}`,
    subtitle: subtitle(`${acts}, by type of act; a mark is an event`),
  },
  'before-2010': {
    label: `To ${haltYear - 1}`,
    finding: `China’s export quotas, as reported, shrank from ${yearOf('2006-export-quotas-begin-to-shrink')}, for every buyer`,
    subtitle: subtitle(acts, inView('before-2010')),
  },
  'dispute-2010': {
    label: String(haltYear),
    finding: `The halt of ${haltYear} has two readings, and trade data feed both`,
    subtitle: `Japan’s imports of rare earths from China, tonnes a month, ${monthName(imports[0]?.month ?? '')} to ${monthName(imports.at(-1)?.month ?? '')} (Finance Ministry, by press reports). Width: tonnes. Dashed: reported, or no figure`,
  },
  'wto-case': {
    label: '2011–15',
    finding: `The WTO ruled against the quotas in ${yearOf('2014-08-07-appellate-body-reports-china-loses-the')}; they ended in ${yearOf('2015-01-01-export-quotas-end-licences-remain')}`,
    subtitle: subtitle(acts, inView('wto-case')),
  },
  'first-licences': {
    label: '2016–24',
    finding: `A law in ${yearOf('2020-12-01-export-control-law-takes-effect')}, then licences and a technology ban in ${yearOf('2023-12-21-ban-on-exporting-extraction-separation-and')}`,
    subtitle: subtitle(acts, inView('first-licences')),
  },
  'year-2025': {
    label: '2025',
    finding: `Licences in ${monthOf(april.date)} ${april.date.slice(0, 4)}, wider rules in ${monthOf(event('2025-10-09-announcements-55-58-61-and-62').date)}, a pause in ${monthOf(event('2025-11-07-announcement-no-70-october-rules-suspended').date)}`,
    subtitle: subtitle(acts, inView('year-2025')),
  },
  'year-2026': {
    label: '2026',
    finding: `The order of ${monthName(order.date)} names Japan; lists of firms followed`,
    subtitle: subtitle(acts, inView('year-2026')),
  },
  quotas: {
    label: 'Quotas',
    finding: `Quotas, as reported, shrank from ${yearOf('2006-export-quotas-begin-to-shrink')}, were cut in ${yearOf('2010-07-second-half-quota-cut-to-7')} and ended in ${yearOf('2015-01-01-export-quotas-end-licences-remain')}`,
    subtitle: subtitle('Quotas, duties and tariffs', inView('quotas')),
  },
  licences: {
    label: 'Licences',
    finding: `Licences came for gallium in ${yearOf('2023-08-01-gallium-and-germanium-licences')}, for seven rare earths in ${yearOf('2025-04-04-licences-required-for-seven-medium-and')}`,
    subtitle: subtitle('Licences, technology bans and rules that reach abroad', inView('licences')),
  },
  bans: {
    label: 'Bans',
    finding: `The halt of ${haltYear} is contested; the order of ${order.date.slice(0, 4)} is in writing, for military ends`,
    subtitle: subtitle('Bans on named users, and reported stops of shipments', inView('bans')),
  },
  talks: {
    label: 'Talks',
    finding: `Truce to ${monthName(truceEnd.date)}, both sides said in ${monthName(said.date)}`,
    subtitle: subtitle('Talks, deals, suspensions and rulings', inView('talks')),
  },
  answers: {
    label: 'Money',
    finding: `Japan paid for thrift in ${yearOf('2011-02-25-japan-funds-160-projects-to-cut')} and for other supply in ${yearOf('2023-03-07-japan-buys-into-heavy-rare-earths')}`,
    subtitle: subtitle('Subsidies, stockpiles, mines and plants', inView('answers')),
  },
  effects: {
    label: 'Trade',
    finding: `In May and June ${yearOf('2025-05-ford-stops-explorer-production-in-chicago')} lines stopped in Chicago, Japan and Europe`,
    subtitle: subtitle('Prices, trade and stopped lines', inView('effects')),
  },
};

function describe(view: View): string {
  if (view === 'all') {
    const lanes = groups.map((group) => words.groups[group].toLowerCase()).join('; ');
    return `A grid of events: six types of act by stretches of time. The types: ${lanes}. ${printed(halt.title)}, ${shortDate(halt.date)}, is contested. In ${monthName(april.date)} came licences for rare earths and magnets; in ${monthName(order.date)} a ban on dual-use exports to Japan for military ends, which does not name rare earths.`;
  }
  if (view === 'dispute-2010') {
    const series = imports.map((row) => `${monthName(row.month)}: ${tonnes(row.volume_t)}`).join(', ');
    return `Japan’s imports of rare earths from China, ${series}. ${words.dispute.halt}: ${readings.forHalt.join('. ')}. ${words.dispute.quotas}: ${readings.forQuotas.join('. ')}. ${words.dispute.third}.`;
  }
  const list = drawn
    .filter((one) => belongs(view, one))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 8)
    .sort((a, b) => a.span.from - b.span.from)
    .map(({ date, title }) => `${date}: ${title}`);
  return `${isPeriod(view) ? viewWords[view].label : words.groups[view]}, the most important events: ${list.join('. ')}.`;
}
function monthOf(date: string): string {
  return monthName(date).split(' ')[0] ?? '';
}

export const leverageTimelineChart = defineChart<RawRow, View, ReturnType<typeof leverageTimeline>>({
  id: 'leverage-timeline',
  name: 'Leverage timeline',
  tags: ['policy', 'history', 'Japan'],
  tables: ['events', 'ree_exports_monthly', 'ree_exports_aggregates'],
  views,
  words: viewWords,
  limits: [
    {
      views: viewsWith(({ id }) => id === halt.id),
      text: `The halt of ${halt.date.slice(0, 4)} is contested: Japan’s imports, the ports and what officials said point different ways.`,
    },
    { views: viewsWith(({ id }) => id === halt.id), text: printed(known(halt.note, halt.id)) },
    'The selection is dense for 2010–2015 and from April 2025, and thin before 2010: more marks do not mean more acts.',
    {
      views: ['all'],
      text: 'The columns are of unequal length: distances between marks can’t be compared from one to another.',
    },
    {
      views: views.filter((view) => view !== 'all' && view !== 'dispute-2010'),
      text: 'The axis is stretched where events crowd: distances can’t be compared.',
    },
    {
      views: viewsWith(({ date }) => date >= '2026-07'),
      text: 'Events of July to October 2026 were read second-hand. What happened on scheduled dates is unknown.',
    },
    {
      views: viewsWith(({ id }) => id === said.id || id === truceEnd.id),
      text: 'No legal notice that extends the pause of the October 2025 rules was found by October 2026. Both governments say that it runs on.',
    },
    {
      views: viewsWith(({ id }) => id === order.id),
      text: 'The January 2026 order does not name rare earths.',
    },
    'Events that rest on one weak source, or repeat a price that could not be confirmed, are left out.',
    'One thing after another is not one thing because of another.',
    { views: ['all', 'year-2025', 'effects'], text: 'Firms did not always say why they stopped.' },
  ],
  rows: [...rows, ...imports, yearSum],
  rowsOf: (view) => (view === 'dispute-2010' ? [...inView(view), ...imports, yearSum] : inView(view)),
  scene: (view, size) =>
    leverageTimeline(drawn, { readings, left: eventsTable.withheldCount }, words, size, view),
  picks: eventPicks(rows.map((row, i) => ({ row, drawn: known(drawn[i], row.id) }))),
  describe,
  data: {
    columns: [
      { name: 'date', label: 'Date', align: 'start' },
      { name: 'actor', label: 'Who', align: 'start' },
      { name: 'type', label: 'Type of act', align: 'start' },
      { name: 'title', label: 'What', align: 'start' },
      { name: 'summary', label: 'In more words', align: 'start' },
      { name: 'note', label: 'Note', align: 'start' },
    ],
    rows: [
      ...rows.map((row) =>
        line(row, {
          date: row.date,
          actor: row.actor,
          type: words.groups[groupOf[row.action_type]],
          title: titleOf(row) + remarkOn(row),
          summary: row.summary,
          note: row.note ?? '',
        }),
      ),
      ...[...imports, yearSum].map((row) =>
        line(row, {
          date: 'month' in row ? row.month : row.period,
          actor: 'Japan (Finance Ministry)',
          type: words.groups.effects,
          title: words.imported(tonnes(known(row.volume_t, 'imports'))),
          summary: '',
          note: row.note ?? '',
        }),
      ),
    ],
  },
});
