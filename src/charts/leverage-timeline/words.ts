// All English of the leverage timeline, as functions of its rows.
import type { Standing } from '../../data/tables/evidence-columns.ts';
import { dateWords } from '../../names/date-words.ts';
import { printed } from '../../names/typography.ts';
import type { Limit, ViewWords } from '../contract/chart.ts';
import { line, type DataColumn, type LineDefinition } from '../contract/data-lines.ts';
import { percent, tonnes } from '../look/format.ts';
import {
  dayInYear,
  monthAlone,
  monthName,
  monthRange,
  monthSpan,
  shortDate,
  shortDay,
} from '../look/month-words.ts';
import { keyed } from '../look/keyed.ts';
import type { Group, Period, Rows, TimelineEvent, View, Years } from './rows.ts';

export const name = 'Leverage timeline';

export const groupNames: Readonly<Record<Group, string>> = {
  quotas: 'Quotas and duties',
  licences: 'Licences and rules',
  bans: 'Bans and stops',
  talks: 'Talks, truces, rulings',
  answers: 'Money and mines',
  effects: 'Trade and plants',
};

/** What must stand beside the title of an act of this standing. */
const remarks: Readonly<Record<Standing, string | null>> = {
  settled: null,
  reported: null,
  attributed: 'attributed',
  suspected: 'suspected, no verdict',
  contested: 'contested',
  scheduled: 'scheduled',
  extended: 'no legal notice seen',
};
/** What stands beside a title instead, by id. */
const ownRemarks: Readonly<Record<string, string>> = {
  '1992-01-the-middle-east-has-oil-china': 'attributed to Deng Xiaoping',
};
/** What announcements are about that a title only counts, by id. */
const abouts: Readonly<Record<string, string>> = {
  '2025-10-09-announcements-55-58-61-and-62': 'five more elements, know-how, and a rule that reaches abroad',
};
/** The title of an event in print, with what it is about and how it stands where that must be said. */
export function titleOf({ id, row }: TimelineEvent): string {
  const about = abouts[id];
  const remark = ownRemarks[id] ?? remarks[row.standing];
  return [
    printed(row.title),
    about === undefined ? '' : `: ${about}`,
    remark === null ? '' : ` (${remark})`,
  ].join('');
}

/** Short names on the strip, where there is no room for a title. */
const briefNames = ({ dates }: Rows): Readonly<Record<string, string>> => ({
  '2010-09-21-shipments-to-japan-reported-halted': 'Halt reported, contested',
  '2012-03-wto-complaint-filed-ds431-ds432-ds433': 'Complaint at the WTO',
  '2014-03-26-panel-finds-against-chinas-export-restrictions': 'WTO panel finds against China',
  '2014-08-07-appellate-body-reports-china-loses-the': 'China loses the appeal at the WTO',
  '2015-01-01-export-quotas-end-licences-remain': 'Quotas end, licences remain',
  '2023-12-01-graphite-licences-and-a-reporting-duty':
    'Graphite licences; exporters of rare earths must report',
  '2024-12-03-announcement-no-46-dual-use-exports': 'Dual-use ban for US military ends',
  '2025-10-30-busan-meeting-trump-says-rare-earths': 'Busan meeting',
  '2025-11-07-takaichi-survival-threatening-situation': 'Takaichi on Taiwan',
  '2026-01-06-announcement-no-1-of-2026-dual': 'Dual-use ban for Japanese military ends',
  '2026-01-08-wsj-licence-reviews-for-japan-halted': 'WSJ: licence reviews for Japan halted',
  '2026-05-18-two-employees-of-a-japanese-firm': 'Two of a Japanese firm held (suspected, no verdict)',
  '2026-02-24-announcements-no-11-and-no-12': 'Lists: Japanese entities barred, others watched',
  '2026-06-29-announcements-no-27-and-no-28': 'Both lists grow',
  '2026-11-10-first-end-date-of-the-suspension': 'First end of the pause (no legal notice seen)',
  '2026-09-23-truce-extended-by-two-months-to': `Truce extended to ${monthName(dates.truceEnd)}`,
  '2026-09-28-mofcom-kuala-lumpur-arrangement-extended-to': 'MOFCOM says the same',
  '2006-export-quotas-begin-to-shrink': 'Export quotas begin to shrink',
  '2010-07-second-half-quota-cut-to-7': 'Quota cut',
  '2011-prices-peak-in-mid-2011': 'Prices peak',
  '2011-02-25-japan-funds-160-projects-to-cut': 'Japan pays for thrift',
  '2015-05-01-export-duties-end': 'Second step after the ruling',
  '1992-01-the-middle-east-has-oil-china': 'Remark attributed to Deng',
  '2023-03-07-japan-buys-into-heavy-rare-earths': 'Japan buys into Lynas',
  '2023-12-21-ban-on-exporting-extraction-separation-and': 'Technology export ban',
  '2025-04-04-licences-required-for-seven-medium-and': 'Licences for seven rare earths and magnets',
  '2025-05-ford-stops-explorer-production-in-chicago': 'Ford stops a line in Chicago',
  '2025-05-26-suzuki-halts-swift-output-in-japan': 'Suzuki stops a line in Japan',
  '2025-06-european-parts-plants-and-lines-stop': 'Parts plants in Europe stop',
  '2025-10-09-announcements-55-58-61-and-62': 'Rules that reach abroad',
  '2025-11-07-announcement-no-70-october-rules-suspended': 'October rules suspended',
  '2026-08-26-lynas-drops-its-texas-plant-62': 'Lynas drops Texas',
  '2027-01-10-new-end-of-the-truce': 'Truce ends (scheduled)',
});

/** What stands on layers that are too short for their brief names, beside their dates. */
const barNames: Readonly<Record<string, string>> = {
  '2025-04-04-licences-required-for-seven-medium-and': 'Licences, seven rare earths',
  '2015-01-01-export-quotas-end-licences-remain': 'Quotas end',
  '2026-02-24-announcements-no-11-and-no-12': 'Names listed',
  '2026-06-29-announcements-no-27-and-no-28': 'Names added',
};

/** What stands at flags, where the view and the other flags say the rest. */
const flagNames = ({ dispute }: Rows): Readonly<Record<string, string>> => ({
  [dispute.named.collision]: 'Collision',
  '2025-05-ford-stops-explorer-production-in-chicago': 'Ford stops a line',
  [dispute.named.nextQuota]: `Quota for ${dispute.year + 1}`,
  '2025-12-02-first-general-licences-for-magnets': 'First general licences',
  '2026-01-15-beijing-rejects-japans-request-to-withdraw': 'Beijing rejects Japan’s request',
});

/** The shortest name of an event: its title where it has no other. */
const briefName = (rows: Rows, event: TimelineEvent): string => briefNames(rows)[event.id] ?? titleOf(event);

/** "2011–15", "2010", "to 2009", "2026". */
function yearsText({ first, last }: Years): string {
  if (first === null) return `to ${last}`;
  if (last === null || last === first) return String(first);
  return `${first}–${String(last).slice(2)}`;
}
/** Day and month, where a view says the year; a date of a year after the evidence keeps it: "6 Jan", "10 Jan 2027". */
const dayOf = (date: string, ends: string): string =>
  date.slice(0, 4) > ends.slice(0, 4) ? shortDay(date) : dayInYear(date);
const yearOf = (date: string): string => date.slice(0, 4);

/** The view of 2010: Japan’s imports as a pipe, a number for each reading, and what speaks for each. */
const disputeWords = ({ dispute }: Rows) => ({
  unknown: 'no figure found',
  third: 'A third reading: a real halt that leaked (Gholz and Hughes)',
  halt: {
    title: 'Read as a halt',
    large: [tonnes(dispute.lowest.volume_t)],
    small: `in ${monthAlone(dispute.lowest.month)}`,
    items: [
      'Traders told of stops by customs (New York Times)',
      `Imports sank to ${tonnes(dispute.lowest.volume_t)} in ${monthAlone(dispute.lowest.month)} (Finance Ministry)`,
      'Japan’s trade ministry spoke of a stop (Japan Metal Bulletin)',
    ],
  },
  quotas: {
    title: 'Read as quotas for all',
    large: ['up', percent(dispute.change_pct)],
    small: `in all of ${dispute.yearSum.period}`,
    /** The year and the one before it, which follows from the change. */
    years: [
      { key: 'year-before', name: `${dispute.year - 1}, derived`, tonnes: dispute.before_t, isDerived: true },
      {
        key: 'year-all',
        name: `all of ${dispute.yearSum.period}`,
        tonnes: dispute.year_t,
        isDerived: false,
      },
    ] as const,
    items: [
      'Beijing denied a ban; no order was published',
      `Quotas for all were cut in ${monthAlone(dispute.cut)}, before the arrest`,
      'Ports show no uniform drop (East Asia Forum)',
      `Imports in all of ${dispute.yearSum.period}: up ${percent(dispute.change_pct)} (Finance Ministry)`,
    ],
  },
});

export const labels = (rows: Rows) => ({
  /** Whose events stand on each side of the strip: acts, and what became of trade and plants. */
  side: { up: 'China’s side', down: 'Others’ side' },
  /** On a side without an act. */
  none: 'none of those listed',
  brief: (event: TimelineEvent): string => briefName(rows, event),
  /** The act that the strip leads to. */
  climax: { date: dateWords(rows.dates.order), words: 'Japan, by name' },
  /** How many events a half-year holds. */
  peak: (count: number, first: string, last: string): readonly string[] => [
    `${count} events,`,
    monthRange(first, last),
  ],
  /** A month in the pipe; one of another year than the strip’s names its year. */
  month: (date: string, year: number): string =>
    date.startsWith(String(year)) ? shortDate(date).replace(/ \d+$/, '') : `Jan ’${date.slice(2, 4)}`,
  date: ({ row }: TimelineEvent): string => shortDate(row.date),
  day: ({ row }: TimelineEvent): string => dayOf(row.date, rows.ends),
  key: {
    china: 'China',
    japan: 'Japan',
    others: 'others, or together',
    policy: 'scheduled (hatched)',
    dashed: 'Dashed: not settled or second-hand',
    block: 'A block is an event',
    blockInHalf: 'Block: an event; column: half a year',
    scheduled: 'scheduled',
    /** Of events of a view that are rows alone. */
    inTable: (count: number): string =>
      count === 1 ? 'One more event is in the table' : `${count} more events are in the table`,
  },
  left: `${rows.left} events are kept back until a better source is read`,
  more: (count: number): string => {
    if (count === 0) return '';
    return count === 1
      ? 'One more is a block here and a row in the table'
      : `${count} more are blocks here and rows in the table`;
  },
  quotas: 'Export quotas',
  quotasWhat: 'Limits on exports, for every buyer',
  quotasBrief: 'for every buyer',
  licences: 'Export licences remain',
  paused: 'paused',
  /** Of a rule that was paused before all of it took effect. */
  announced: (event: TimelineEvent): string => `${briefName(rows, event)}, announced`,
  /** In a layer of dashes. */
  secondHand: 'second-hand',
  /** At the end of a layer that runs on. */
  stood: 'no end seen',
  /** Under the number of layers that run on. */
  inForce: (count: number): readonly string[] => [
    count === 1 ? 'rule in force,' : 'rules in force,',
    'no end seen',
  ],
  /** Beside the block of a flag. */
  flag: (event: TimelineEvent): string => flagNames(rows)[event.id] ?? briefName(rows, event),
  /** On a layer that is too short for its brief name. */
  onBar: (event: TimelineEvent): string => barNames[event.id] ?? briefName(rows, event),
  /** How long a column or a row is where not all are equal. */
  scale: {
    wide: `A column is a year, and from ${yearOf(rows.dates.april)} a month`,
    narrow: `A row is a year, and from ${yearOf(rows.dates.april)} a month`,
  },
  dispute: disputeWords(rows),
});
export type Labels = ReturnType<typeof labels>;

/** What is measured, and from when to when; scheduled dates are said apart. */
function subtitle(what: string, own: readonly TimelineEvent[]): string {
  const scheduled = own.filter(({ mark }) => mark === 'scheduled');
  const dates = own.filter((event) => !scheduled.includes(event)).map(({ row }) => row.date);
  return `${what}. Events from ${monthSpan(dates)}${scheduled.length > 0 ? ', then scheduled dates' : ''}`;
}

const acts = 'What governments, firms and markets did';

/** The views of all events and of single periods. */
function periodWords({ drawn, periods, dates, dispute }: Rows) {
  const label = (period: Period): string => yearsText(periods[period]);
  return {
    all: {
      label: 'All',
      finding: `China’s method is old, and what is new in ${yearOf(dates.order)} is an order that names Japan`,
      subtitle: subtitle(`${acts}, China on one side, all others on the other`, drawn.all),
    },
    'before-2010': {
      label: label('before-2010').replace('to', 'To'),
      finding: `China’s rare earth export quotas shrank from ${yearOf(dates.quotasShrink)}, industry lawyers said`,
      subtitle: subtitle(acts, drawn['before-2010']),
    },
    'dispute-2010': {
      label: label('dispute-2010'),
      finding: `Japan’s rare earth imports of late ${dispute.year} look like a halt, and like a quota cut for all`,
      ...keyed(
        `Japan’s imports of rare earths from China, tonnes a month, ${monthName(dispute.first)} to ${monthName(dispute.last)} (Finance Ministry, by press reports)`,
        'Years: a mean month. Dashed: reported, or no figure',
      ),
      measuresAnew: true,
    },
    'wto-case': {
      label: label('wto-case'),
      finding: `China ended its rare earth export quotas in ${yearOf(dates.quotasEnd)}, after it had lost its case at the WTO`,
      subtitle: subtitle(acts, drawn['wto-case']),
    },
    'first-licences': {
      label: label('first-licences'),
      finding: `Between ${yearOf(dates.law)} and ${yearOf(dates.technologyBan)} China added a control law, licences and a technology ban`,
      subtitle: subtitle(acts, drawn['first-licences']),
    },
    'year-2025': {
      label: label('year-2025'),
      finding: `The licences of ${monthName(dates.april)} stayed in force when China paused its ${monthAlone(dates.october)} rules`,
      subtitle: subtitle(acts, drawn['year-2025']),
    },
    'year-2026': {
      label: label('year-2026'),
      finding: `China named Japan in an order in ${monthName(dates.order)}, and Japanese firms in later lists`,
      subtitle: subtitle(acts, drawn['year-2026']),
    },
  };
}

/** The views of single types of act. */
function groupWords({ drawn, dates, dispute }: Rows) {
  return {
    quotas: {
      label: 'Quotas',
      finding: `China’s export quotas shrank from ${yearOf(dates.quotasShrink)}, as reported, and were gone by ${yearOf(dates.quotasEnd)}`,
      subtitle: subtitle('Quotas, duties and tariffs', drawn.quotas),
    },
    licences: {
      label: 'Licences',
      finding: `China required licences for gallium in ${yearOf(dates.gallium)}, and for seven rare earths in ${yearOf(dates.april)}`,
      subtitle: subtitle('Licences, technology bans and rules that reach abroad', drawn.licences),
    },
    bans: {
      label: 'Bans',
      finding: `The ${dispute.year} halt is contested, but the ${yearOf(dates.order)} ban on military uses in Japan is in writing`,
      subtitle: subtitle('Bans on named users, and reported stops of shipments', drawn.bans),
    },
    talks: {
      label: 'Talks',
      finding: `Washington and Beijing said in ${monthName(dates.said)} that their truce runs to ${monthName(dates.truceEnd)}`,
      subtitle: subtitle('Talks, deals, suspensions and rulings', drawn.talks),
    },
    answers: {
      label: 'Money',
      finding: `Japan paid to use less rare earth in ${yearOf(dates.thrift)}, and for a claim on heavy ones in ${yearOf(dates.supply)}`,
      subtitle: subtitle('Subsidies, stockpiles, mines and plants', drawn.answers),
    },
    effects: {
      label: 'Trade',
      finding: `Car and parts lines stopped in Chicago, Japan and Europe in May and June ${yearOf(dates.ford)}`,
      subtitle: subtitle('Prices, trade and stopped lines', drawn.effects),
    },
  };
}

export const viewWords = (rows: Rows): Readonly<Record<View, ViewWords>> => ({
  ...periodWords(rows),
  ...groupWords(rows),
});

export function limits(rows: Rows): readonly (string | Limit<View>)[] {
  const { groups, periods, dates, dispute, halt, lastMonths, ends } = rows;
  const dense = `${periods['dispute-2010'].first}–${periods['wto-case'].last}`;
  const readings = disputeWords(rows);
  return [
    {
      views: halt.views,
      text: `The halt of ${yearOf(halt.row.date)} is contested: Japan’s imports, the ports and what officials said point different ways.`,
    },
    { views: halt.views, text: printed(halt.note) },
    ...[readings.halt, readings.quotas].map(({ title, items }) => ({
      views: ['dispute-2010'] as const,
      text: `${title}: ${items.join('. ')}.`,
    })),
    { views: ['dispute-2010'], text: `${readings.third}.` },
    {
      views: ['wto-case'],
      text: `The quotas are older than this stretch of time: they shrank from ${yearOf(dates.quotasShrink)}, as reported.`,
    },
    {
      views: ['wto-case'],
      text: `That licences remained is known from one row, of ${shortDate(dates.quotasEnd)}; from when they stood before, no row says. Their layer is drawn through all years of the view.`,
    },
    {
      views: ['wto-case'],
      text: 'The thickness of quotas and licences is no amount: no series of yearly quotas is drawn. Each is one rule, and so one thickness. An empty leaf over an open place with an arrow is a rule that ended; it says nothing of how much then passed.',
    },
    `The selection is dense for ${dense} and from ${monthName(dates.april)}, and thin before ${periods['dispute-2010'].first}: more marks do not mean more acts.`,
    {
      views: rows.views.filter((view) => rows.lasting[view].length > 0),
      text: `A layer begins on the day of its act. It runs to the end of the year or of the evidence (${shortDate(ends)}) where we saw no text that ends or pauses the act. All are of one thickness: the stack counts the rules drawn, not how much one weighs, and not the rules on other goods or other countries.`,
    },
    {
      views: ['year-2026'],
      text: `The lowest layer is older than the year: the licences of ${monthName(dates.april)}.`,
    },
    {
      views: ['year-2025'],
      text: `The rules of ${shortDate(dates.october)}: ${printed(rows.octoberNote)} They are hatched, since what reaches abroad was announced and did not take effect. A hatched leaf over a place in dashes is a rule that was paused, not one that ended.`,
    },
    {
      views: ['dispute-2010'],
      text: `A year is drawn as thick as its mean month, on the scale of the months. That of ${dispute.year - 1} follows from the change.`,
    },
    {
      views: rows.views.filter((view) => view in rows.flaggedIn),
      text: 'A flag is an event in our table: an act, or what became of trade and plants. At the rail it has a foot as long as what is known of its date: a day, a month or a year. The other events of the view are in the table alone. Nothing is said of how much one weighs, or of those that are in no source we read.',
    },
    {
      views: rows.views.filter((view) => !(view in rows.flaggedIn) && view !== 'dispute-2010'),
      text: 'The height of a stack counts events in our table: acts, and what became of trade and plants. It says nothing of how much one weighs, or of those that are in no source we read.',
    },
    {
      views: ['all', ...groups],
      text: `What came before ${yearOf(dates.quotasShrink)} stands apart, not to the scale of the strip.`,
    },
    {
      views: lastMonths.views,
      text: `Events of ${monthRange(lastMonths.from, lastMonths.to)} were read second-hand. What happened on scheduled dates is unknown.`,
    },
    {
      views: rows.truceViews,
      text: `No legal notice that extends the pause of the ${monthName(dates.october)} rules was found by ${monthName(ends)}. Both governments say that it runs on.`,
    },
    {
      views: rows.orderViews,
      text: `The ${monthName(dates.order)} order does not name rare earths.`,
    },
    'Some events are kept back until a better source than a forum, a lesson, a newsletter’s opening or a headline is read. Of others that stand only a headline or a summary was read; their rows say so.',
    'One thing after another is not one thing because of another.',
    { views: ['all', 'year-2025', 'effects'], text: 'Firms did not always say why they stopped.' },
  ];
}

/** How many events a description names. */
const most = 8;

/** Events with their dates, in the order of time. */
const inTime = (events: readonly TimelineEvent[]): string =>
  [...events]
    .sort((a, b) => a.span.from - b.span.from)
    .map((event) => `${shortDate(event.row.date)}: ${titleOf(event)}`)
    .join('. ');

/** Which layers are hatched since they were only announced; empty where none is. */
function announcedWords({ events, lasting }: Rows, view: View): string {
  const own = events.filter(({ id }) => lasting[view].some((each) => each.id === id && each.isAnnounced));
  return own.length === 0
    ? ''
    : `. Hatched, since announced and then paused: the rules of ${own.map(({ row }) => shortDate(row.date)).join(', ')}`;
}

/** What stands on a rail as layers, what hangs at it as flags, and how many events of the view are rows alone. */
function railWords(rows: Rows, view: View): string {
  const { dates, drawn, events, flaggedIn, lasting, quotasEndId } = rows;
  const flags = flaggedIn[view] ?? [];
  const layers = lasting[view].flatMap(({ id, pausedBy }) =>
    events.filter((event) => event.id === id || event.id === pausedBy),
  );
  const stack =
    layers.length > 0
      ? `Layers of one thickness, each on the one before: ${inTime(layers)}${announcedWords(rows, view)}`
      : `Two layers of one thickness: export licences, which go on, and on them export quotas, lifted off like the leaf of a gate in ${monthName(dates.quotasEnd)}`;
  const shown = [...flags, ...layers];
  const left = drawn[view].filter((event) => event.id !== quotasEndId && !shown.includes(event)).length;
  const rest = left === 0 ? '' : ` ${left} more events are in the table.`;
  return `${stack}. At the rail of time: ${inTime(flags)}.${rest}`;
}

export function describe(rows: Rows, view: View): string {
  const { dates, dispute, drawn, halt } = rows;
  if (view === 'all') {
    return `A strip of time from ${yearOf(dates.quotasShrink)} on, a block for each event: China’s on one side of it, those of others on the other. Until ${yearOf(dates.technologyBan)} the stacks are low; they are highest in the first months of ${yearOf(dates.order)}. ${printed(halt.row.title)}, ${shortDate(halt.row.date)}, is contested. In ${monthName(dates.april)} came licences for seven rare earths and the magnets that hold them; in ${monthName(dates.order)} a ban on dual-use exports to Japan for military ends, which does not name rare earths.`;
  }
  if (view === 'dispute-2010') {
    const words = disputeWords(rows);
    const series = dispute.imports
      .map((row) => `${monthName(row.month)}: ${tonnes(row.volume_t)}`)
      .join(', ');
    const readings = [words.halt, words.quotas].map(({ title, items }) => `${title}: ${items.join('. ')}`);
    return `Japan’s imports of rare earths from China, ${series}. ${readings.join('. ')}. ${words.third}.`;
  }
  const what = view in groupNames ? groupNames[view as Group] : viewWords(rows)[view].label;
  if (view in rows.flaggedIn) return `${what}. ${railWords(rows, view)}`;
  const list = [...drawn[view]].sort((a, b) => a.rank - b.rank).slice(0, most);
  return `${what}, the most important events: ${inTime(list)}.`;
}

export const columns: readonly DataColumn[] = [
  { name: 'date', label: 'Date', align: 'start' },
  { name: 'actor', label: 'Who', align: 'start' },
  { name: 'type', label: 'Type of act', align: 'start' },
  { name: 'title', label: 'What', align: 'start' },
  { name: 'summary', label: 'In more words', align: 'start' },
  { name: 'note', label: 'Note', align: 'start' },
];

export const lines = ({ events, dispute }: Rows): readonly LineDefinition[] => [
  ...events.map((event) =>
    line(event.row, {
      date: event.row.date,
      actor: event.row.actor,
      type: groupNames[event.group],
      title: titleOf(event),
      summary: event.row.summary,
      note: event.row.note,
    }),
  ),
  ...[
    ...dispute.imports.map((row) => ({ row, date: row.month, amount: row.volume_t })),
    { row: dispute.yearSum, date: dispute.yearSum.period, amount: dispute.year_t },
  ].map(({ row, date, amount }) =>
    line(row, {
      date,
      actor: 'Japan (Finance Ministry)',
      type: groupNames.effects,
      title: `Imports from China: ${tonnes(amount)}`,
      summary: '',
      note: row.note,
    }),
  ),
];

/** A period in the words of a filter. */
function periodText({ first, last }: Years): string {
  if (first === null) return `Before ${Number(last) + 1}`;
  if (last === null) return `${first}, and dates ahead`;
  return first === last ? String(first) : `${first} to ${last}`;
}

/** The words of the list of events that a reader can filter. */
export const picked = {
  noun: { one: 'event', many: 'events' },
  type: 'Type of act',
  period: 'Period',
  periodText,
  summary: ({ row, group }: TimelineEvent): string =>
    [
      `${row.date_precision === 'week' ? 'week of ' : ''}${dateWords(row.date)}`,
      printed(row.actor),
      groupNames[group].toLowerCase(),
    ].join(' · '),
  affected: 'Who was hit or meant',
  note: 'Note',
} as const;
