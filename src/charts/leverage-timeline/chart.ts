// Rare earths as leverage: what governments, firms and markets did, by type of act, 1986 to scheduled dates of January 2027.
import { events as eventsTable, type LeverageEvent as EventRow } from '../../data/events.ts';
import { printed } from '../../typography.ts';
import { defineChart, type ViewWords } from '../chart.ts';
import Plot from '../marks/Plot.svelte';
import { monthName, monthSpan, shortDate } from '../month-words.ts';
import { spanOf } from '../parts/dates.ts';
import { known, pickOne } from '../pick.ts';
import { groups, leverageTimeline, views, type Group, type LeverageEvent, type View } from './layout.ts';
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

/** Rows that rest on one weak source are not settled, and are left out: the table names them, and one says so only at the end of its note. */
const rows = eventsTable.rows.filter(
  (row) => !/^One weak source|still rest on one source/.test(row.note ?? ''),
);
const says = (row: EventRow, start: RegExp): boolean => start.test(row.note ?? '');
const contested = (row: EventRow): boolean => says(row, /^CONTESTED/);
const scheduled = (row: EventRow): boolean => says(row, /^(SCHEDULED|EXTENDED)/);
const suspected = (row: EventRow): boolean => says(row, /no verdict seen/);
const attributed = (row: EventRow): boolean => says(row, /Say "attributed to"/);
/** The paper stands in the title where only a paper tells of an act. */
const reported = (row: EventRow): boolean =>
  /^(Bloomberg|Kyodo|Reuters|State media|WSJ|Yomiuri):|\breported\b/.test(row.title);
/** Acts known only through another text, or through a headline. */
const secondHand = (row: EventRow): boolean => says(row, /second-hand|headline only/i);

/** What must stand beside a title on the screen. */
function remarkOn(row: EventRow): string {
  const remark = contested(row)
    ? words.marks.contested
    : says(row, /^EXTENDED/)
      ? words.marks.unseen
      : scheduled(row)
        ? words.marks.scheduled
        : suspected(row)
          ? words.marks.suspected
          : attributed(row)
            ? words.marks.attributed
            : '';
  return remark === '' || row.title.toLowerCase().includes(remark) ? '' : ` (${remark})`;
}

/** Named events of the drawing first, then these, then official texts, then what others say; the newest first. */
const foremost: readonly string[] = [
  ...Object.keys(words.named),
  '2010-09-trawler-collides-with-japan-coast-guard',
  '2012-03-wto-complaint-filed-ds431-ds432-ds433',
  '2025-05-12-geneva-agreement',
  '2025-06-10-london-framework',
  '2025-10-30-busan-meeting-trump-says-rare-earths',
  '2025-11-07-takaichis-answer-on-taiwan-in-the',
  '2026-01-15-beijing-rejects-japans-request-to-withdraw',
  '2026-09-23-truce-extended-by-two-months-to',
  '2026-09-28-mofcom-kuala-lumpur-arrangement-extended-to',
  '2026-11-10-first-end-date-of-the-suspension',
  '2023-08-01-gallium-and-germanium-licences',
  '2025-12-02-first-general-licences-for-magnets',
  '2026-01-08-wsj-licence-reviews-for-japan-halted',
  '2020-12-01-export-control-law-takes-effect',
];
for (const id of foremost) pickOne(rows, id, (row) => row.id === id);
function rankOf(row: EventRow, age: number): number {
  const at = foremost.indexOf(row.id);
  if (at >= 0) return at;
  return (row.confidence === 'official' ? 1000 : reported(row) || scheduled(row) ? 3000 : 2000) + age;
}
/** Colour tells who acts alone; what several do together is in the third colour. */
function toneOf({ actor }: EventRow): LeverageEvent['tone'] {
  const [who = ''] = actor.split(' (');
  if (who === 'China' || who === 'China Rare Earth Group') return 'china';
  return who === 'Japan' || who === 'Suzuki' ? 'japan' : 'others';
}
function titleOf(row: EventRow): string {
  const plain = printed(row.title);
  return row.action_type === 'extraterritorial' && plain.startsWith('Announcements')
    ? `${plain}: ${words.abroad}`
    : plain;
}
const drawn: readonly LeverageEvent[] = rows.map((row, i) => ({
  id: row.id,
  group: groupOf[row.action_type],
  span: spanOf(row.date),
  date: shortDate(row.date),
  title: titleOf(row) + remarkOn(row),
  tone: toneOf(row),
  mark: scheduled(row)
    ? 'scheduled'
    : contested(row) || reported(row) || suspected(row) || attributed(row) || secondHand(row)
      ? 'reported'
      : 'done',
  rank: rankOf(row, rows.length - i),
}));

const inGroup = (group: Group): readonly EventRow[] =>
  rows.filter((row) => groupOf[row.action_type] === group);
const event = (id: string): EventRow => pickOne(rows, id, (row) => row.id === id);
const yearOf = (id: string): string => event(id).date.slice(0, 4);
const halt = pickOne(rows, 'the contested halt', contested);
const order = event('2026-01-06-announcement-no-1-of-2026-dual');
const truceEnd = event('2027-01-10-new-end-of-the-truce');
const said = event('2026-09-28-mofcom-kuala-lumpur-arrangement-extended-to');
const april = event('2025-04-04-licences-required-for-seven-medium-and');

/** What is measured, and from when to when; scheduled dates are said apart. */
function subtitle(what: string, own: readonly EventRow[] = rows): string {
  const span = monthSpan(own.filter((row) => !scheduled(row)).map((row) => row.date));
  return `${what}. Events from ${span}${own.some(scheduled) ? ', then scheduled dates' : ''}`;
}
const viewWords: Record<View, ViewWords> = {
  all: {
    label: 'All',
    finding: `Quotas that shrank from ${yearOf('2006-export-quotas-begin-to-shrink')}, a contested halt in ${halt.date.slice(0, 4)}, new licences from ${yearOf('2023-08-01-gallium-and-germanium-licences')}: the order of ${order.date.slice(0, 4)} has a history`,
    subtitle: subtitle('What governments, firms and markets did, by type of act'),
  },
  quotas: {
    label: 'Quotas',
    finding: `Export quotas shrank from ${yearOf('2006-export-quotas-begin-to-shrink')}, were cut hard in ${yearOf('2010-07-second-half-quota-cut-to-7')} and ended in ${yearOf('2015-01-01-export-quotas-end-licences-remain')}`,
    subtitle: subtitle('Quotas, duties and tariffs', inGroup('quotas')),
  },
  licences: {
    label: 'Licences',
    finding: `New licences came in ${yearOf('2023-08-01-gallium-and-germanium-licences')} for gallium and germanium, in ${monthName(april.date)} for seven rare earths and magnets`,
    subtitle: subtitle('Licences, technology bans and rules that reach abroad', inGroup('licences')),
  },
  bans: {
    label: 'Bans',
    finding: `In ${halt.date.slice(0, 4)} a halt was reported and is contested; in ${order.date.slice(0, 4)} bans on named users are written orders`,
    subtitle: subtitle('Bans on named users, and reported stops of shipments', inGroup('bans')),
  },
  talks: {
    label: 'Talks',
    finding: `Washington and Beijing said in ${monthName(said.date)} that the truce runs to ${monthName(truceEnd.date)}; no legal notice was seen by October`,
    subtitle: subtitle('Talks, deals, suspensions and rulings', inGroup('talks')),
  },
  answers: {
    label: 'Money',
    finding: `Japan paid for thrift in ${yearOf('2011-02-25-japan-funds-160-projects-to-cut')} and for other supply in ${yearOf('2023-03-07-japan-buys-into-heavy-rare-earths')}; Washington became a shareholder in ${yearOf('2025-07-department-of-defense-becomes-largest-shareholder')}`,
    subtitle: subtitle('Subsidies, stockpiles, mines and plants', inGroup('answers')),
  },
  effects: {
    label: 'Trade and plants',
    finding: `In May and June ${yearOf('2025-05-ford-stops-explorer-production-in-chicago')} lines stopped in Chicago, Japan and Europe`,
    subtitle: subtitle('Prices, trade and stopped lines', inGroup('effects')),
  },
};

function describe(view: View): string {
  if (view === 'all') {
    const lanes = groups.map((group) => words.groups[group].toLowerCase()).join('; ');
    return `A timeline in six lanes: ${lanes}. ${printed(halt.title)}, ${shortDate(halt.date)}, is contested. In ${monthName(april.date)} came licences for rare earths and magnets; in ${monthName(order.date)} a ban on dual-use exports to Japan for military ends, which does not name rare earths.`;
  }
  const list = drawn
    .filter(({ group }) => group === view)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 8)
    .sort((a, b) => a.span.from - b.span.from)
    .map(({ date, title }) => `${date}: ${title}`);
  return `${words.groups[view]}, the most important events: ${list.join('. ')}.`;
}

export const leverageTimelineChart = defineChart({
  id: 'leverage-timeline',
  name: 'Leverage timeline',
  tags: ['policy', 'history', 'Japan'],
  tables: ['events'],
  views,
  words: viewWords,
  limits: [
    `The halt of ${halt.date.slice(0, 4)} is contested. ${printed(
      known(halt.note, halt.id)
        .replace('CONTESTED. ', '')
        .replace(/ Never state[^.]*\./, ''),
    )}`,
    'The selection is dense for 2010–2015 and from April 2025, and thin before 2010: more marks do not mean more acts.',
    'The axis is stretched where events crowd, so distances in different years can’t be compared.',
    'Events of July to October 2026 were read second-hand. What happened on scheduled dates is unknown.',
    'The January 2026 order does not name rare earths. Events that rest on one weak source are left out.',
    'One thing after another is not one thing because of another: firms did not always say why they stopped.',
  ],
  rows,
  rowsOf: (view) => (view === 'all' ? rows : inGroup(view)),
  scene: (view, size) => leverageTimeline(drawn, words, size, view),
  component: Plot,
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
    rows: rows.map((row) => ({
      date: row.date,
      actor: row.actor,
      type: words.groups[groupOf[row.action_type]],
      title: titleOf(row) + remarkOn(row),
      summary: row.summary,
      note: row.note ?? '',
    })),
  },
});
